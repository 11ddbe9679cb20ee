"""One entry."""

from typing import NamedTuple


class Expectation(NamedTuple):
    """What a value must be, and what to do about it, each in two languages."""

    must: str
    do: str
    must_vi: str
    do_vi: str

    def told_vi(self, place: str, came: str) -> str:
        """Return the Vietnamese sentence: what must be, what came, what to do."""
        return f"{place} phải là {self.must_vi}, nhận được {came}; {self.do_vi}"

    def lacking_vi(self, place: str) -> str:
        """Return the Vietnamese sentence where nothing came."""
        return f"{place}: chưa có; cần {self.must_vi}; {self.do_vi}"
