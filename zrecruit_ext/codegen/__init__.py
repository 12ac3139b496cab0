"""From fragments to one checked document, from the document to a client: `python -m zrecruit_ext.codegen`."""
