"""What pytest does otherwise under mutation: few random examples, no kept values."""

import sys
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, Phase, settings

settings.register_profile(
    "mutation",
    deadline=None,
    derandomize=True,
    database=None,
    max_examples=40,
    phases=[Phase.explicit, Phase.generate],  # a killer need not be the smallest
    suppress_health_check=list(HealthCheck),
)


@pytest.hookimpl(tryfirst=True)
def pytest_collection() -> None:
    """Take the profile after conftest.py has taken its own."""
    settings.load_profile("mutation")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run properties last: most mutants die sooner of an example."""
    items.sort(key=lambda item: item.get_closest_marker("hypothesis") is not None)


_SEEN: dict[str, list[Callable[[], None]]] = {}


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup() -> None:
    """Forget what was kept: a test that reuses it would not seem to run its code."""
    for name in [name for name in sys.modules if name.startswith("cqtt.")]:
        if name not in _SEEN:
            values = list(vars(sys.modules[name]).values())
            clears = [getattr(value, "cache_clear", None) for value in values]
            _SEEN[name] = [clear for clear in clears if callable(clear)]
        for clear in _SEEN[name]:
            clear()
