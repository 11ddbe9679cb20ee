"""What holds for every test: Hypothesis profiles, and no network."""

import os
import socket
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

# Deadlines measure the machine, not the library.
settings.register_profile("dev", deadline=None)
# The same examples on every run: a failing check is a change, never luck.
settings.register_profile(
    "ci",
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("ci" if os.environ.get("CI") else "dev")


class NetworkError(AssertionError):
    """A test tried to use the network."""


def _refuse(*_arguments: object, **_keywords: object) -> None:
    message = "cqtt and its tests use no network; remove this call"
    raise NetworkError(message)


@pytest.fixture(scope="session", autouse=True)
def _no_network() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex", "sendto"):
            patch.setattr(socket.socket, name, _refuse)
        for name in ("getaddrinfo", "gethostbyname", "create_connection"):
            patch.setattr(socket, name, _refuse)
        yield
