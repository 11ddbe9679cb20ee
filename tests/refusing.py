"""What an error carries, compared whole: field, what came and what must be."""

from collections.abc import Callable

import pytest

from cqtt.errors import CqttError


def assert_refused(call: Callable[[], object], error: CqttError) -> None:
    """Assert that a call raises an error of this class with these data."""
    with pytest.raises(type(error)) as caught:
        call()
    assert type(caught.value) is type(error)
    assert caught.value.args == error.args
