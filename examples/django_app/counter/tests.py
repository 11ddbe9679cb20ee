"""What the model, the field and the views do; run by ``python manage.py test``."""

# ruff: noqa: PT009, PT027 - Django's own runner has no pytest

from datetime import date, datetime
from io import BytesIO, StringIO
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.core.serializers import deserialize
from django.test import TestCase
from openpyxl import load_workbook

from cqtt.dossiers import Applicant, Dossier, DossierStatus
from cqtt.facts import procedures
from cqtt.interop.json_forms import to_json
from cqtt.interop.registers import read_register

from .models import StoredDossier

NUMBER = "H56.24-260803-0001"


def received(number: str = NUMBER) -> Dossier:
    return Dossier.receive(
        procedures()["1.004222"],
        number=number,
        at=datetime(2026, 8, 3, 9, 15),
        applicant=Applicant(name="Nguyễn Văn Ví Dụ"),
    )


class Storing(TestCase):  # type: ignore[misc]  # Django ships no types
    """The model and its field."""

    def test_a_dossier_comes_back_equal(self) -> None:
        """The object is the one that was stored, with what follows from it."""
        StoredDossier.objects.create(dossier=received())
        stored = StoredDossier.objects.get(number=NUMBER)

        self.assertEqual(stored.dossier, received())
        self.assertEqual(stored.status, DossierStatus.RECEIVED)
        self.assertEqual(stored.due_on, date(2026, 8, 12))

    def test_what_happens_moves_the_copies(self) -> None:
        """What the database is asked by follows the dossier."""
        stored = StoredDossier.objects.create(dossier=received())
        stored.dossier = stored.dossier.ask_for_more(
            at=datetime(2026, 8, 4, 9, 0), missing=("Tờ khai",), reason="thiếu"
        )
        stored.save()
        again = StoredDossier.objects.get(pk=stored.pk)

        self.assertIsNone(again.due_on)
        self.assertEqual(again.why_no_due, "")
        self.assertEqual(again.status, DossierStatus.WAITING_SUPPLEMENT)
        self.assertEqual(again.dossier.missing, ("Tờ khai",))

    def test_what_somebody_has_to_decide_is_found(self) -> None:
        """A disputed limit, or a day that no calendar has yet, is no empty column."""
        for code, day, why in (
            ("1.000894", date(2026, 8, 3), "limit-conflict"),
            ("1.004222", date(2027, 12, 30), "beyond-calendar"),
        ):
            dossier = Dossier.receive(
                procedures()[code],
                number=f"H56.24-{day:%y%m%d}-0009",
                at=datetime(day.year, day.month, day.day, 9, 0),
            )
            stored = StoredDossier.objects.create(dossier=dossier)
            self.assertEqual((stored.due_on, stored.why_no_due), (None, why))
        found = StoredDossier.objects.exclude(why_no_due="")
        self.assertEqual(found.count(), 2)

    def test_the_database_can_look_into_it(self) -> None:
        """Queries by key work as in any ``JSONField``."""
        StoredDossier.objects.create(dossier=received())
        found = StoredDossier.objects.filter(
            dossier__applicant__name="Nguyễn Văn Ví Dụ"
        )

        self.assertEqual([str(each) for each in found], [NUMBER])
        channels = found.values_list("dossier__channel", "dossier__version")
        self.assertEqual(list(channels), [("direct", 3)])

    def test_it_is_checked_and_dumped(self) -> None:
        """``full_clean``, ``dumpdata`` and ``loaddata`` know the field."""
        stored = StoredDossier.objects.create(dossier=received())
        stored.full_clean()
        written = StringIO()
        call_command("dumpdata", "counter", stdout=written)
        stored.delete()
        for each in deserialize("json", written.getvalue()):
            each.save()

        self.assertEqual(StoredDossier.objects.get().dossier, received())

    def test_what_is_no_dossier_is_no_value(self) -> None:
        """It is a ``ValidationError``, as forms expect it."""
        stored = StoredDossier(dossier={"type": "dossiers.Dossier"})
        with self.assertRaises(ValidationError) as caught:
            stored.full_clean()
        self.assertIn("dossier", caught.exception.message_dict)

        with self.assertRaises(ValidationError):
            StoredDossier(dossier=None).full_clean()


class Serving(TestCase):  # type: ignore[misc]  # Django ships no types
    """The views, through the test client."""

    def hand_in(self, body: Any) -> Any:
        """Send a dossier, or what is none."""
        return self.client.post("/dossiers", body, content_type="application/json")

    def test_from_the_counter_to_the_list(self) -> None:
        """Handed in, handled, and listed by its due date."""
        self.assertEqual(self.hand_in(to_json(received())).status_code, 201)
        finished = received().finish(at=datetime(2026, 8, 20, 9, 0))
        self.assertEqual(self.hand_in(to_json(finished)).status_code, 200)
        other = received("H56.24-260803-0002")
        self.hand_in(to_json(other))

        told = self.client.get(f"/dossiers/{NUMBER}", {"locale": "en"}).json()
        self.assertEqual(
            (told["status"], told["due_on"], told["findings"]),
            ("finished", "2026-08-12", []),
        )
        due = self.client.get("/due/2026-08-12").json()
        self.assertEqual(due, {"numbers": [NUMBER, other.number]})
        self.assertEqual(self.client.get("/due/2026-08-11").json(), {"numbers": []})
        waits = other.ask_for_more(
            at=datetime(2026, 8, 4, 9, 0), missing=("Tờ khai",), reason="thiếu"
        )
        self.hand_in(to_json(waits))
        due = self.client.get("/due/2026-08-12").json()
        self.assertEqual(due, {"numbers": [NUMBER]})

    def test_a_register_is_uploaded_and_sent_back(self) -> None:
        """What can be read is stored, the rest comes back as a workbook."""
        written = BytesIO(
            "Mã hồ sơ,Mã TTHC,Nhận hồ sơ\n"
            f"{NUMBER},1.004222,03/08/2026 09:15\n"
            "H56.24-260805-0001,1.004222,05/08/26\n".encode()
        )
        written.name = "so.csv"
        answer = self.client.post("/register", {"so": written})

        self.assertEqual(answer.status_code, 200)
        faults = load_workbook(BytesIO(answer.content)).worksheets[0]
        self.assertEqual([cell.value for cell in faults[4]][:3], [3, "C", "Nhận hồ sơ"])
        whole = self.client.get("/register.xlsx").content
        found = read_register(BytesIO(whole), procedures=procedures())
        self.assertEqual([each.number for each in found.register], [NUMBER])

        self.assertEqual(self.client.post("/register").status_code, 404)
        answer = self.client.post("/register", {"so": BytesIO(b"PK")})
        self.assertEqual(answer.status_code, 422)

    def test_errors_are_told_in_both_languages(self) -> None:
        """What cannot be read is a 422 with a code, never a 500."""
        bodies = ("", "{", "[]", "null", '{"number": 1}', b"\xff", '{"type": "Nobody"}')
        for body in bodies:
            with self.subTest(body=body):
                answer = self.hand_in(body)
                message = answer.json()["error"]["message"]
                self.assertEqual(answer.status_code, 422)
                self.assertEqual(set(message), {"vi", "en"})

        self.assertEqual(self.client.get("/dossiers/none").status_code, 404)
        self.assertEqual(self.client.get("/due/tomorrow").status_code, 404)
        path = f"/dossiers/{NUMBER}"
        self.hand_in(to_json(received()))
        self.assertEqual(self.client.get(path, {"locale": "fr"}).status_code, 422)

    def test_nothing_of_a_person_is_in_an_error(self) -> None:
        """The error tells the place of the fault."""
        odd = to_json(received()).replace('"direct"', '"Nguyễn Văn Ví Dụ"')
        answer = self.hand_in(odd)

        self.assertEqual(answer.status_code, 422)
        self.assertNotIn("Ví Dụ", answer.content.decode())
