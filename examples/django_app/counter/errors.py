"""Errors of the library as answers in both languages."""

from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, JsonResponse

from cqtt.errors import CqttError


def both_languages(
    answer: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Return a middleware: what the library refuses is a 422, with its code."""

    def answered(request: HttpRequest) -> HttpResponse:
        return answer(request)

    def refused(_request: HttpRequest, error: Exception) -> HttpResponse | None:
        if not isinstance(error, CqttError):
            return None
        message = {"vi": error.message("vi"), "en": error.message("en")}
        return JsonResponse(
            {"error": {"code": error.code, "message": message}},
            status=HTTPStatus.UNPROCESSABLE_ENTITY,
        )

    answered.process_exception = refused  # type: ignore[attr-defined]  # how Django asks
    return answered
