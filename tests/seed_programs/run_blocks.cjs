// Runs blocks of the seed as they stand: each in a scope inside the one before, so that names may be declared again.
// The packages they ask for have stand-ins, since the tests install nothing from npm.
'use strict';
const fs = require('fs');
const http = require('http');

class Failure extends Error {
  constructor(status, data, headers) {
    super(`Request failed with status code ${status}`);
    this.response = { status, data, headers };
  }
}

const request = async (method, url, body, config = {}) => {
  const target = new URL(url);
  for (const [name, value] of Object.entries(config.params ?? {})) target.searchParams.set(name, value);
  const headers = { ...config.headers };
  let content;
  if (body instanceof Form) content = await body.content();
  else if (body !== null && body !== undefined) {
    headers['Content-Type'] ??= 'application/json';
    content = JSON.stringify(body);
  }
  const response = await fetch(target, { method, headers, body: content });
  const bytes = Buffer.from(await response.arrayBuffer());
  const json = (response.headers.get('content-type') ?? '').includes('json');
  const data = json && bytes.length ? JSON.parse(bytes) : bytes.toString();
  const found = Object.fromEntries(response.headers);
  if (!response.ok) throw new Failure(response.status, data, found);
  const stream = config.responseType === 'stream';
  return { status: response.status, headers: found, data: stream ? require('stream').Readable.from([bytes]) : data };
};

const axios = {
  get: (url, config) => request('GET', url, null, config),
  delete: (url, config) => request('DELETE', url, null, config),
  post: (url, body, config) => request('POST', url, body, config),
  put: (url, body, config) => request('PUT', url, body, config),
};

class Form {
  parts = [];
  append(name, value) { this.parts.push([name, value]); }
  getHeaders() { return {}; }
  async content() {
    const form = new FormData();
    for (const [name, value] of this.parts) {
      if (typeof value === 'string') { form.append(name, value); continue; }
      const chunks = [];
      for await (const chunk of value) chunks.push(chunk);
      form.append(name, new Blob(chunks), require('path').basename(String(value.path)));
    }
    return form;
  }
}

const express = () => {
  const routes = {};
  return {
    use() {},
    post(path, handler) { routes[path] = handler; },
    listen(port, ready) { ready(); },
    // what a request to the server would do
    async handle(path, body) {
      const answer = { code: 200 };
      const res = {
        status(code) { answer.code = code; return res; },
        json(value) { answer.body = value; return res; },
      };
      await routes[path]({ body }, res);
      return answer;
    },
  };
};
express.json = () => null;

class NodeCache {
  kept = new Map();
  get(key) { return this.kept.get(key); }
  set(key, value) { this.kept.set(key, value); }
}

const packages = { axios, express, 'form-data': Form, 'node-cache': NodeCache };
const { blocks, names, last } = JSON.parse(fs.readFileSync(0, 'utf8'));
const console_ = Object.fromEntries(['log', 'warn', 'error'].map((kind) => [kind, () => {}]));
const nested = blocks.reduceRight((inner, block) => `{\n${block}\n${inner}\n}`, `return (${last});`);
const AsyncFunction = (async () => {}).constructor;
const soon = (action) => setImmediate(action); // nothing here is worth waiting for
const given = { require: (name) => packages[name] ?? require(name), console: console_, setTimeout: soon, ...names };
const write = (value) => process.stdout.write(JSON.stringify(value));
(async () => new AsyncFunction(...Object.keys(given), nested)(...Object.values(given)))().then(
  (value) => write({ value: value ?? null }),
  (error) => write({ error: error.name, message: error.message }),
);
