"""What all identifiers have in common."""

from abc import ABC, abstractmethod
from typing import Self

from cqtt.errors import InvalidValueError
from cqtt.identifiers.shapes import mask


class Identifier(ABC):
    """
    A code or number in its canonical form (*mã số*).

    White space, dashes of word processors and invisible characters that people paste
    do not matter to ``parse``; each class says what else does not.
    """

    __slots__ = ()

    @classmethod
    @abstractmethod
    def parse(cls, text: str) -> Self:
        """
        Read an identifier as people type it.

        Raises:
            WrongTypeError: ``text`` is not a str.
            InvalidValueError: It is not such an identifier; ``got`` is its shape.
        """

    @classmethod
    def is_valid(cls, text: str) -> bool:
        """Tell whether ``parse`` reads the text; never raises on a str."""
        try:
            cls.parse(text)
        except InvalidValueError:
            return False
        return True


class PersonalIdentifier(Identifier):
    """
    A number that leads to a person (*dữ liệu cá nhân*).

    ``str()`` gives the number, for storing and for forms; the repr gives the mask.
    """

    __slots__ = ()

    value: str

    @property
    def masked(self) -> str:
        """The number with every digit hidden but the last three."""
        return mask(self.value)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.masked!r})"

    def __str__(self) -> str:
        return self.value
