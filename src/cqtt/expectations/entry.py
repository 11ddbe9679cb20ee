"""One entry."""

from typing import NamedTuple


class Expectation(NamedTuple):
    """
    What a value must be, in two languages, and what to do about it.

    ``do_vi`` is empty where nobody has yet said it in Vietnamese.
    """

    must: str
    do: str
    must_vi: str
    do_vi: str = ""

    def told_vi(self, place: str, came: str) -> str:
        """Return the Vietnamese sentence: what must be, what came, what to do."""
        return self._advised(f"{place} phải là {self.must_vi}, nhận được {came}")

    def lacking_vi(self, place: str) -> str:
        """Return the Vietnamese sentence where nothing came."""
        return self._advised(f"{place}: chưa có; cần {self.must_vi}")

    def _advised(self, said: str) -> str:
        return f"{said}; {self.do_vi}" if self.do_vi else said
