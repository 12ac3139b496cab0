from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zrecruit_ext._drive.effects import Emit, Flow, Join, Sleep, Spawn
from zrecruit_ext._drive.virtual import VirtualDriver
from zrecruit_ext.errors import SearchTruncated, ServerError, UnexpectedAnswer
from zrecruit_ext.paging import Page, Pager, RecordsMoved

if TYPE_CHECKING:
    from collections.abc import Callable

ROUND = 0.15


@dataclass
class Row:
    id: str


class Server:
    """Hands out `pages` pages of two rows, counts what it is asked, `latency(number)` seconds each."""

    def __init__(self, pages: int, latency: Callable[[int], float] = lambda _: ROUND) -> None:
        self.pages, self.latency = pages, latency
        self.asked: list[int] = []
        self.busy = self.most = 0

    def rows(self, number: int) -> list[Row]:
        return [Row(f"{number}-{row}") for row in range(2)] if number <= self.pages else []

    def fetch(self, number: int) -> Flow[Page[Row]]:
        self.asked.append(number)
        self.busy += 1
        self.most = max(self.most, self.busy)
        yield from Sleep(self.latency(number))
        self.busy -= 1
        return Page(number, self.rows(number), number < self.pages)


def same(page: Page[Any]) -> Page[Any]:
    return page


def play(server: Server, **options: Any) -> tuple[list[Page[Row]], float]:
    driver = VirtualDriver()
    process = driver.spawn(Pager(server.fetch, same, **{"window": 5, **options}).run())
    driver.advance()
    if process.failure is not None:
        raise process.failure
    assert process.done
    return process.emitted, driver.time


delays = st.lists(st.floats(0.01, 2.0), min_size=1, max_size=20)


@given(pages=st.integers(0, 90), window=st.integers(1, 12), delays=delays)
def test_every_page_comes_once_in_order_for_at_most_one_request_too_many(
    pages: int, window: int, delays: list[float]
) -> None:
    server = Server(pages, lambda number: delays[number % len(delays)])
    emitted, _ = play(server, window=window)
    assert [page.number for page in emitted] == list(range(1, pages + 1))
    assert len(server.asked) <= max(pages, 1) + 1
    assert len(server.asked) == len(set(server.asked))
    assert server.most <= window


@given(pages=st.integers(0, 60), window=st.integers(1, 12), delays=delays)
def test_eager_wastes_less_than_a_window(pages: int, window: int, delays: list[float]) -> None:
    server = Server(pages, lambda number: delays[number % len(delays)])
    emitted, _ = play(server, window=window, eager=True)
    assert [page.number for page in emitted] == list(range(1, pages + 1))
    assert len(server.asked) <= max(pages, 1) + window - 1
    assert server.most <= window


@pytest.mark.parametrize("pages", [0, 1])
def test_a_list_of_one_page_costs_one_request(pages: int) -> None:
    server = Server(pages)
    play(server)
    assert server.asked == [1]


def test_the_first_page_is_handed_out_before_the_second_is_asked_for() -> None:
    server = Server(9)
    flow = Pager(server.fetch, same, window=5).run()
    driver = VirtualDriver()
    process = driver.spawn(flow)
    driver.advance(until=ROUND)
    assert [page.number for page in process.emitted] == [1]


@pytest.mark.parametrize(("pages", "rounds"), [(1, 1), (2, 2), (3, 3), (10, 5), (50, 12), (200, 42)])
def test_fifty_pages_take_twelve_round_trips_with_a_window_of_five(pages: int, rounds: int) -> None:
    _, seconds = play(Server(pages))
    assert round(seconds / ROUND) <= rounds


def test_eager_windows_take_one_round_trip_each() -> None:
    _, seconds = play(Server(50), window=10, eager=True)
    assert round(seconds / ROUND) <= 6


@pytest.mark.parametrize("eager", [False, True])
@pytest.mark.parametrize("pages", [9, 10, 11, 50])
def test_a_list_cut_off_by_the_vendor_says_so_after_its_last_page(pages: int, eager: bool) -> None:
    server = Server(pages)
    driver = VirtualDriver()
    process = driver.spawn(Pager(server.fetch, same, window=5, last=10, eager=eager).run())
    driver.advance()
    assert max(server.asked) <= 10
    assert [page.number for page in process.emitted] == list(range(1, min(pages, 10) + 1))
    assert isinstance(process.failure, SearchTruncated) == (pages > 10)


def test_a_later_first_page_is_respected() -> None:
    server = Server(9)
    emitted, _ = play(server, first=7)
    assert [page.number for page in emitted] == [7, 8, 9]
    assert min(server.asked) == 7


@given(pages=st.integers(2, 40), broken=st.integers(1, 40), eager=st.booleans())
def test_an_error_comes_after_all_pages_before_it_and_only_if_its_page_exists(
    pages: int, broken: int, eager: bool
) -> None:
    class Broken(Server):
        def fetch(self, number: int) -> Flow[Page[Row]]:
            page = yield from super().fetch(number)
            if number >= broken:
                raise ServerError(f"page {number}")
            return page

    driver = VirtualDriver()
    process = driver.spawn(Pager(Broken(pages).fetch, same, window=5, eager=eager).run())
    driver.advance()
    assert [page.number for page in process.emitted] == list(range(1, min(pages + 1, broken)))
    assert isinstance(process.failure, ServerError) == (broken <= pages)


def test_a_record_that_moved_to_a_later_page_comes_once_and_a_warning_says_so() -> None:
    class Moving(Server):
        def rows(self, number: int) -> list[Row]:
            return [Row("1-1"), Row("2-1")] if number == 2 else super().rows(number)

    with pytest.warns(RecordsMoved, match="1 records of page 2 came twice"):
        emitted, _ = play(Moving(3))
    assert [row.id for page in emitted for row in page] == ["1-0", "1-1", "2-1", "3-0", "3-1"]


@pytest.mark.filterwarnings("ignore::zrecruit_ext.paging.RecordsMoved")
def test_a_server_that_ignores_the_page_number_does_not_make_an_endless_list() -> None:
    class Stuck(Server):
        def rows(self, number: int) -> list[Row]:
            return super().rows(1)

    with pytest.raises(UnexpectedAnswer, match="nothing new"):
        play(Stuck(10**9))


def test_records_without_an_id_are_all_kept() -> None:
    class Nameless(Server):
        def rows(self, number: int) -> list[Any]:
            return [object(), object()]

    emitted, _ = play(Nameless(3))
    assert sum(len(page) for page in emitted) == 6


def test_a_list_that_shrinks_while_it_is_read_ends_with_its_new_last_page() -> None:
    class Shrinking(Server):
        def fetch(self, number: int) -> Flow[Page[Row]]:
            yield from super().fetch(number)
            if len(self.asked) > 8:
                self.pages = 6
            return Page(number, self.rows(number), number < self.pages)

    emitted, _ = play(Shrinking(30))
    numbers = [page.number for page in emitted]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) >= 6


def test_the_next_requests_are_under_way_while_a_page_is_worked_on() -> None:
    server = Server(30, lambda _: 0)
    flow = Pager(server.fetch, same, window=5).run()
    under_way_at_emit: dict[int, int] = {}
    spawned = joined = 0
    outcome: Any = None
    try:
        while True:
            effect = flow.send(outcome)
            outcome = None
            match effect:
                case Spawn(fetch):
                    spawned += 1
                    outcome = VirtualDriver().run(fetch)[0]
                case Join(handle):
                    joined += 1
                    outcome = handle
                case Emit(page):
                    under_way_at_emit[page.number] = spawned - joined
    except StopIteration:
        pass
    assert under_way_at_emit[1] == 0
    assert all(under_way_at_emit[number] == 5 for number in range(8, 20))
