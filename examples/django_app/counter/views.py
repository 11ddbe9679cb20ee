"""Views: hand a dossier or a register in, show one, list what is due."""

from datetime import date
from http import HTTPStatus
from typing import Final

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404

from cqtt.dossiers import Dossier
from cqtt.facts import procedures
from cqtt.i18n import require_locale
from cqtt.interop.excel import tables_bytes
from cqtt.interop.json_forms import from_json
from cqtt.interop.registers import read_register, save_register

from .models import StoredDossier
from .office import OFFICE

WORKBOOK: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def hand_in(request: HttpRequest) -> HttpResponse:
    """Store a dossier, in place of what was known of it."""
    dossier = from_json(request.body, Dossier, procedures=procedures())
    stored, is_new = StoredDossier.objects.update_or_create(
        number=dossier.number, defaults={"dossier": dossier}
    )
    code = HTTPStatus.CREATED if is_new else HTTPStatus.OK
    return JsonResponse(told(stored, "vi"), status=code)


def read_in(request: HttpRequest) -> HttpResponse:
    """Store a register that was uploaded, and send back what is to be corrected."""
    if "so" not in request.FILES:
        raise Http404
    found = read_register(request.FILES["so"], procedures=procedures())
    for dossier in found.register:
        StoredDossier.objects.update_or_create(
            number=dossier.number, defaults={"dossier": dossier}
        )
    return HttpResponse(tables_bytes([found.table()]), content_type=WORKBOOK)


def write_out(_request: HttpRequest) -> HttpResponse:
    """Write all that is stored as a register."""
    stored = StoredDossier.objects.order_by("number")
    response = HttpResponse(content_type=WORKBOOK)
    save_register([each.dossier for each in stored], response)
    return response


def show(request: HttpRequest, number: str) -> HttpResponse:
    stored = get_object_or_404(StoredDossier, number=number)
    return JsonResponse(told(stored, require_locale(request.GET.get("locale", "vi"))))


def due_by(_request: HttpRequest, day: str) -> HttpResponse:
    """List the dossiers that are due by a day, the first due first."""
    try:
        last = date.fromisoformat(day)
    except ValueError:
        raise Http404 from None
    found = StoredDossier.objects.filter(due_on__lte=last)
    numbers = found.order_by("due_on", "number").values_list("number", flat=True)
    return JsonResponse({"numbers": list(numbers)})


def told(stored: StoredDossier, locale: str) -> dict[str, object]:
    dossier: Dossier = stored.dossier
    return {
        "number": stored.number,
        "status": stored.status.label(locale),
        "due_on": stored.due_on,
        "findings": [each.message(locale) for each in dossier.findings(OFFICE)],
    }
