"""
The web service of ``examples/web``, through FastAPI's test client.

Oracle: the due date and the labels are those that the library's own tests have.
"""

import json
import warnings
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any, Final

import icalendar
import pytest
from attrs import evolve

from cqtt.dossiers import Applicant, Dossier
from cqtt.facts import procedures
from cqtt.interop.json_forms import to_dict

SCRIPT: Final = Path(__file__).resolve().parents[1] / "examples" / "web" / "app.py"
NUMBER: Final = "H56.24-260803-0001"
RECEIVED: Final = Dossier.receive(
    procedures()["1.004222"], number=NUMBER, at=datetime(2026, 8, 3, 9, 15)
)


@pytest.fixture(scope="module")
def client() -> Iterator[Any]:
    """A client of the application, without a network."""
    with warnings.catch_warnings():
        # Starlette 1.10 asks for httpx2 when its client is loaded; httpx still serves.
        warnings.filterwarnings("ignore", message="Using `httpx` with")
        from fastapi.testclient import TestClient
    spec = spec_from_file_location("examples_web", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    with TestClient(module.commune(), raise_server_exceptions=False) as made:
        yield made


@pytest.fixture
def state(client: Any) -> Callable[..., Any]:
    """Ask where a dossier stands."""

    def ask(dossier: Any, at: str = "2026-08-21T09:00", **more: str) -> Any:
        return client.post(
            "/dossiers/state",
            params={"at": at, **more},
            content=json.dumps(dossier),  # half characters are written as escapes
            headers={"content-type": "application/json"},
        )

    return ask


def sent(dossier: Dossier) -> dict[str, Any]:
    """Return a dossier as another system sends it."""
    return to_dict(dossier)


def test_a_due_date_with_its_reasons(client: Any) -> None:
    """The data, and the sentences in the language that was asked for."""
    asked = {"limit": "7 ngày làm việc", "received": "2026-08-03T09:15"}
    vietnamese = client.get("/due-date", params=asked)
    english = client.get("/due-date", params={**asked, "locale": "en"})

    assert vietnamese.status_code == 200
    assert vietnamese.json()["on"] == "2026-08-12"
    assert vietnamese.json()["appointment_at"] == "2026-08-12T16:30:00+07:00"
    assert "Hạn: đến hết Thứ Tư, 12/08/2026" in vietnamese.json()["explanation"]
    assert "Due: until the end of Wednesday" in english.json()["explanation"]


def test_the_same_moment_in_another_zone(client: Any) -> None:
    """A moment with its zone is converted; the evening in UTC is the next day here."""
    asked = {"limit": "1 ngày làm việc", "received": "2026-08-03T20:00:00Z"}

    assert client.get("/due-date", params=asked).json()["on"] == "2026-08-05"


def test_a_bare_day_stays_a_day(client: Any) -> None:
    """Enough for a limit in days; refused for one in hours, which needs the minute."""
    days = client.get(
        "/due-date", params={"limit": "3 ngày làm việc", "received": "2026-11-23"}
    )
    hours = client.get(
        "/due-date", params={"limit": "4 giờ làm việc", "received": "2026-11-23"}
    )

    assert days.json()["on"] == "2026-11-27"
    assert hours.status_code == 422
    assert hours.json()["error"]["code"] == "missing-time"


@pytest.mark.parametrize(
    "received",
    ["1763861400", "20261123", "23/11/2026", "2026-11-23T09:15:00 07:00", "2026-02-30"],
)
def test_a_moment_is_written(client: Any, received: str) -> None:
    """A number of seconds is none; the answer tells the form, in each language."""
    answer = client.get("/due-date", params={"limit": "3 ngày", "received": received})
    error = answer.json()["error"]

    assert (answer.status_code, error["code"]) == (422, "bad-request")
    assert "query.received (viết 2026-08-03," in error["message"]["vi"]
    assert "query.received (write 2026-08-03," in error["message"]["en"]


def test_as_of_a_minute(state: Callable[..., Any]) -> None:
    """As of a day is not as of its midnight."""
    error = state(sent(RECEIVED), at="2026-08-04").json()["error"]

    assert (
        error["message"]["vi"] == "Yêu cầu không đọc được ở: query.at (thiếu giờ, phút)"
    )


def test_where_a_dossier_stands(state: Callable[..., Any]) -> None:
    """Status by its national code, due date, what is irregular."""
    finished = RECEIVED.finish(at=datetime(2026, 8, 20, 9, 0))
    told = state(sent(finished), locale="en").json()

    assert told["status"] == {"code": 9, "label": "finished"}
    assert (told["due"]["on"], told["due"]["timeliness"]) == ("2026-08-12", "late")
    early = state(sent(finished), at="2026-08-04T09:00").json()
    assert early["status"] == {"code": 2, "label": "được tiếp nhận"}
    assert early["due"]["timeliness"] == "early"
    before = state(sent(finished), at="2026-08-01T09:00").json()
    assert before == {"number": NUMBER, "status": None, "due": None, "findings": []}


def test_findings_are_told_in_the_language_of_the_asker(
    state: Callable[..., Any],
) -> None:
    """With the slug that programs switch on."""
    late = RECEIVED.extend(
        at=datetime(2026, 8, 18, 9, 0), reason="chờ xác minh", to=date(2026, 8, 20)
    )
    (vietnamese,) = state(sent(late)).json()["findings"]
    (english,) = state(sent(late), locale="en").json()["findings"]

    assert vietnamese["code"] == english["code"] == "apology-in-time"
    assert "xin lỗi trước khi quá hạn" in vietnamese["message"]
    assert "apolog" in english["message"]


def test_a_dossier_that_waits_has_no_day(state: Callable[..., Any]) -> None:
    """The answer says why; it is no error."""
    waits = RECEIVED.ask_for_more(
        at=datetime(2026, 8, 4, 9, 0), missing=("Tờ khai",), reason="thiếu"
    )
    answer = state(sent(waits))

    assert answer.status_code == 200
    assert answer.json()["due"] == {
        "on": None,
        "code": "clock-stopped",
        "why": "thời hạn đang tạm dừng từ 04/08/2026, còn lại 7 ngày làm việc; "
        "ghi việc kết thúc tạm dừng trước",
    }


def test_a_calendar_of_days_off(client: Any) -> None:
    """A calendar program can read it."""
    answer = client.get("/days-off.ics", params={"year": 2026})
    read: Any = icalendar.Calendar.from_ical(answer.content)
    days = {each.decoded("DTSTART") for each in read.walk("VEVENT")}

    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert {date(2026, 2, 17), date(2026, 8, 22), date(2026, 11, 24)} <= days


@pytest.mark.parametrize(
    ("path", "asked", "code"),
    [
        (
            "/due-date",
            {"limit": "sớm", "received": "2026-08-03T09:15"},
            "unstated-limit",
        ),
        (
            "/due-date",
            {"limit": "3 ngày làm việc", "received": "2099-08-03T09:15"},
            "beyond-calendar",
        ),
        ("/due-date", {"limit": "3 ngày", "received": "03/08/2026"}, "bad-request"),
        ("/due-date", {"limit": "3 ngày"}, "bad-request"),
        (
            "/due-date",
            {"limit": "3 ngày", "received": "2026-08-03T09:15", "locale": "fr"},
            "bad-request",
        ),
        ("/days-off.ics", {"year": "2031"}, "beyond-calendar"),
        ("/days-off.ics", {"year": "0"}, "bad-request"),
    ],
)
def test_errors_have_a_code_and_both_languages(
    client: Any, path: str, asked: dict[str, str], code: str
) -> None:
    """An error of the library is a 422, as one of the shape is."""
    answer = client.get(path, params=asked)
    error = answer.json()["error"]

    assert (answer.status_code, error["code"]) == (422, code)
    assert set(error["message"]) == {"vi", "en"}
    assert error["message"]["vi"] != error["message"]["en"]


WHO: Final = Applicant(name="Nguyễn Văn Ví Dụ")


@pytest.mark.parametrize(
    "dossier",
    [
        {"number": NUMBER, "procedure": "1.004222", "events": []},
        {"number": NUMBER, "procedure": "0.000000", "events": []},
        {"number": NUMBER, "procedure": "1.004222", "events": [{}]},
        {"number": NUMBER, "procedure": "1.004222", "events": [{"event": "gone"}]},
        {"number": NUMBER, "procedure": "1.004222", "events": "Nguyễn Văn Ví Dụ"},
        {
            "number": NUMBER,
            "procedure": "1.004222",
            "events": [{"event": "received", "at": WHO.name}],
        },
        {
            "number": NUMBER,
            "procedure": "1.004222",
            "events": [{"event": "finished", "at": "2026-08-03T09:15:00+07:00"}],
        },
        {
            "number": "\ud800",
            "procedure": "1.004222",
            "events": RECEIVED.to_events(),
        },
        {"number": NUMBER},
        [],
        None,
        "Nguyễn Văn Ví Dụ",
    ],
)
def test_bad_dossiers_are_refused(state: Callable[..., Any], dossier: Any) -> None:
    """With 422, never 500, and without what stood in them."""
    answer = state(dossier)

    assert answer.status_code == 422
    assert set(answer.json()["error"]["message"]) == {"vi", "en"}
    assert "Ví Dụ" not in answer.text


def test_a_fault_in_a_form_is_told_by_its_place(state: Callable[..., Any]) -> None:
    """Pydantic holds the dossier, and its error says where the form is wrong."""
    form = to_dict(evolve(RECEIVED, applicant=WHO)) | {"channel": WHO.name}
    answer = state(form)

    assert answer.status_code == 422
    assert "$.channel" in answer.json()["error"]["message"]["en"]
    assert "Ví Dụ" not in answer.text


@pytest.mark.parametrize(
    "body", [b"", b"{", b"\xff\xfe", b"[" * 100_000, b'{"number": NaN}', b"1e999999"]
)
def test_bytes_that_are_no_json(client: Any, body: bytes) -> None:
    """The service answers, and the next question too."""
    path = "/dossiers/state?at=2026-08-21T09:00"
    answer = client.post(
        path, content=body, headers={"content-type": "application/json"}
    )

    assert answer.status_code in {400, 422}
    assert client.post(path, json=sent(RECEIVED)).status_code == 200


def test_one_office_serves_many_threads(client: Any) -> None:
    """The office is frozen; every answer is the one that a single asker gets."""
    asked = [
        {"limit": f"{at % 5 + 1} ngày làm việc", "received": "2026-08-03T09:15"}
        for at in range(64)
    ]

    def ask(params: dict[str, str]) -> Any:
        return client.get("/due-date", params=params).json()

    alone = [ask(params) for params in asked[:5]]
    with ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(ask, asked))

    assert answers == [alone[at % 5] for at in range(64)]


def test_the_service_describes_itself(client: Any) -> None:
    """Its OpenAPI document names the three operations."""
    paths = client.get("/openapi.json").json()["paths"]

    assert set(paths) == {"/due-date", "/dossiers/state", "/days-off.ics"}
