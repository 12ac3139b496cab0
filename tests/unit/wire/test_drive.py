"""The drivers give one flow the same meaning in three worlds."""

from __future__ import annotations

import asyncio
import contextvars
import threading
import time
from concurrent.futures import Future
from typing import Any

import pytest

from zrecruit_ext._drive.asynchronous import AsyncDriver
from zrecruit_ext._drive.effects import Blocking, Emit, Join, Locked, Now, Random, Send, Sleep, Spawn, Ticks, Wait
from zrecruit_ext._drive.synchronous import SyncDriver
from zrecruit_ext._drive.virtual import VirtualDriver


class Lock:
    """A lock between processes that somebody else holds for the first `held` attempts."""

    def __init__(self, held: int = 0, waits: bool = False) -> None:
        self.gate = threading.Lock()
        self.waits = waits
        self.held = held
        self.log: list[str] = []

    def try_acquire(self) -> bool:
        self.held -= 1
        self.log += ["got"] if self.held < 0 else ["no"]
        return self.held < 0

    def release(self) -> None:
        self.log.append("released")


def run_sync(*flows: Any) -> list[Any]:
    driver = SyncDriver(lambda request: f"answer to {request}")
    if len(flows) == 1:
        return [driver.run(flows[0])]
    results: list[Any] = [None] * len(flows)

    def one(index: int) -> None:
        results[index] = driver.run(flows[index])

    threads = [threading.Thread(target=one, args=(index,)) for index in range(len(flows))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def run_async(*flows: Any) -> list[Any]:
    async def answer(request: Any) -> str:
        return f"answer to {request}"

    async def scenario() -> list[Any]:
        driver = AsyncDriver(answer)
        return await asyncio.gather(*map(driver.run, flows))

    return asyncio.run(scenario())


def run_virtual(*flows: Any) -> list[Any]:
    def answer(request: Any):
        yield from Sleep(1)
        return f"answer to {request}"

    return VirtualDriver(answer).run(*flows)


@pytest.fixture(params=[run_sync, run_async, run_virtual], ids=["sync", "async", "virtual"])
def run(request: pytest.FixtureRequest) -> Any:
    return request.param


class TestEffects:
    def test_results_come_back_where_they_were_asked(self, run) -> None:
        def flow():
            answer = yield from Send("question")  # type: ignore[arg-type]
            draw = yield from Random()
            before = yield from Ticks()
            yield from Sleep(0.01)
            after = yield from Ticks()
            wall = yield from Now()
            done = yield from Blocking(lambda: "done")
            return answer, 0 <= draw < 1, after - before >= 0.009, wall >= 0, done

        assert run(flow()) == [("answer to question", True, True, True, "done")]

    def test_a_failing_effect_is_raised_inside_the_flow(self, run) -> None:
        def fail() -> None:
            raise KeyError("inside")

        def flow():
            try:
                yield from Blocking(fail)
            except KeyError as error:
                return f"caught {error}"

        assert run(flow()) == ["caught 'inside'"]

    def test_a_failing_flow_raises_outside(self, run) -> None:
        def flow():
            yield from Ticks()
            raise LookupError("mine")

        with pytest.raises(LookupError, match="mine"):
            run(flow())

    def test_a_future_is_waited_for(self, run) -> None:
        future: Future[str] = Future()

        def giver():
            yield from Sleep(0.02)
            future.set_result("given")

        def taker():
            return (yield from Wait(future))

        assert run(taker(), giver())[0] == "given"

    def test_a_future_that_is_late_times_out(self, run) -> None:
        def flow():
            yield from Wait(Future(), 0.02)

        with pytest.raises(TimeoutError):
            run(flow())


class TestLocks:
    def test_flows_under_one_lock_run_one_after_the_other(self, run) -> None:
        lock, inside = Lock(), []

        def critical():
            inside.append(+1)
            assert sum(inside) == 1
            yield from Sleep(0.001)
            inside.append(-1)

        def flow():
            yield from Locked(lock, critical())

        run(*(flow() for _ in range(20)))
        assert len(inside) == 40

    @pytest.mark.parametrize("waits", [False, True])
    def test_a_lock_of_another_process_is_polled(self, run, waits) -> None:
        lock = Lock(held=2, waits=waits)

        def inner():
            yield from Sleep(0)
            return lock.log[-1]

        def flow():
            return (yield from Locked(lock, inner()))

        assert run(flow()) == ["got"]
        assert lock.log == ["no", "no", "got", "released"]

    def test_a_lock_that_is_not_had_in_time_is_a_timeout(self, run) -> None:
        lock = Lock(held=1_000_000)

        def flow():
            yield from Locked(lock, iter(Sleep(0)), 0.05)

        with pytest.raises(TimeoutError):
            run(flow())
        assert not lock.gate.locked()

    @pytest.mark.parametrize("timeout", [0, 0.03])
    def test_a_lock_of_this_process_times_out_too(self, run, timeout) -> None:
        lock = Lock()

        def flow():
            yield from Locked(lock, iter(Sleep(0)), timeout)

        with lock.gate, pytest.raises(TimeoutError):
            run(flow())
        assert lock.log == []

    def test_a_failing_flow_releases_its_lock(self, run) -> None:
        lock = Lock()

        def failing():
            yield from Sleep(0)
            raise LookupError

        def flow():
            try:
                yield from Locked(lock, failing())
            except LookupError:
                return lock.gate.locked(), lock.log

        assert run(flow()) == [(False, ["got", "released"])]


def numbers(count: int, log: list[int]):
    """Emits 0..count-1 in order from flows that end in another order."""

    def number(value: int):
        yield from Sleep(0.002 * (count - value))
        log.append(value)
        return value

    handles = []
    for value in range(count):
        handles.append((yield from Spawn(number(value))))  # noqa: PERF401  (a comprehension cannot yield)
    for handle in handles:
        yield from Emit((yield from Join(handle)))


class TestWindows:
    def collect_sync(self, flow: Any, take: int) -> list[Any]:
        stream = SyncDriver(lambda request: request, width=3).iterate(flow)
        taken = [value for value, _ in zip(stream, range(take), strict=False)]
        stream.close()
        return taken

    def collect_async(self, flow: Any, take: int) -> list[Any]:
        async def scenario() -> list[Any]:
            async def answer(request: Any) -> Any:
                return request

            taken: list[Any] = []
            stream = AsyncDriver(answer, width=3).iterate(flow)
            async for value in stream:
                taken.append(value)
                if len(taken) == take:
                    break
            await stream.aclose()
            assert len(asyncio.all_tasks()) == 1
            return taken

        return asyncio.run(scenario())

    @pytest.fixture(params=["sync", "async"])
    def collect(self, request: pytest.FixtureRequest) -> Any:
        return getattr(self, f"collect_{request.param}")

    def test_values_come_in_order(self, collect) -> None:
        assert collect(numbers(8, []), 8) == list(range(8))

    def test_leaving_early_drops_what_has_not_started(self, collect) -> None:
        log: list[int] = []
        assert collect(numbers(50, log), 2) == [0, 1]
        time.sleep(0.15)
        assert len(log) < 20

    def test_a_failing_part_is_raised_at_its_place(self, collect) -> None:
        def failing():
            yield from Sleep(0)
            raise LookupError("page 2")

        def flow():
            handle = yield from Spawn(failing())
            yield from Emit(1)
            yield from Join(handle)

        with pytest.raises(LookupError, match="page 2"):
            collect(flow(), 5)

    def test_threads_see_the_callers_context(self) -> None:
        variable: contextvars.ContextVar[str] = contextvars.ContextVar("variable")
        variable.set("of the caller")

        def part():
            yield from Sleep(0)
            return variable.get()

        def flow():
            handle = yield from Spawn(part())
            yield from Emit((yield from Join(handle)))

        assert self.collect_sync(flow(), 1) == ["of the caller"]

    def test_one_page_starts_no_thread(self) -> None:
        def flow():
            yield from Sleep(0)
            yield from Emit(1)

        before = set(threading.enumerate())
        stream = SyncDriver(lambda request: request, width=3).iterate(flow())
        assert next(stream) == 1
        assert set(threading.enumerate()) <= before
        stream.close()


class TestVirtualTime:
    def test_a_day_with_many_flows_takes_no_time(self) -> None:
        driver = VirtualDriver()

        def flow(pause: float):
            rounds = 0
            while driver.time < 86_400:
                yield from Sleep(pause)
                rounds += 1
            return rounds

        assert driver.run(flow(3600), flow(60), flow(86_400)) == [24, 1440, 1]

    def test_the_same_seed_gives_the_same_run(self) -> None:
        def flow():
            yield from Sleep((yield from Random()))
            return (yield from Ticks())

        runs = [VirtualDriver(seed=7).run(*(flow() for _ in range(5))) for _ in range(2)]
        assert runs[0] == runs[1]

    def test_a_flow_that_waits_for_nothing_is_reported(self) -> None:
        with pytest.raises(RuntimeError, match="never happens"):
            VirtualDriver().run(iter(Wait(Future())))

    def test_windows_run_in_virtual_time(self) -> None:
        driver = VirtualDriver()
        process = driver.spawn(numbers(5, []))
        driver.advance()
        assert process.emitted == list(range(5))
        assert driver.time == pytest.approx(0.01)


class TestCancellation:
    def test_a_cancelled_flow_cleans_up(self) -> None:
        log: list[str] = []

        def flow():
            try:
                yield from Sleep(60)
            finally:
                log.append("cleaned")

        async def scenario() -> None:
            async def answer(request: Any) -> Any:
                return request

            task = asyncio.create_task(AsyncDriver(answer).run(flow()))
            await asyncio.sleep(0.01)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

        asyncio.run(scenario())
        assert log == ["cleaned"]
