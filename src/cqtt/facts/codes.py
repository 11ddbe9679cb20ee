"""The package's codes of conduct, and a locality's own."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from cqtt.conduct import CodeOfConduct, CodesOfConduct
from cqtt.facts.code_tables import TABLES, read_codes
from cqtt.facts.own_files import own_path, read_own
from cqtt.facts.place_tables import Places, places_of_units
from cqtt.facts.reading import Reader
from cqtt.facts.tables import home
from cqtt.law import Document


class _Facts(NamedTuple):
    codes: tuple[CodeOfConduct, ...]
    places: Places


@cache
def codes_of_conduct() -> CodesOfConduct:
    """
    Return the codes of conduct that are in use, by code (*các bộ quy tắc ứng xử*).

    One code for each place that adopted a set, as its source words it.  A set of which
    only the name is known has no items; a wording that is rendered back from a
    translation has the status ``TRANSLATED``; ``issuer_until`` is the last day of an
    issuer that has ended, such as a district; ``place_changes`` tell which places were
    merged, have ended or may have.  English names are our renderings.

    >>> codes_of_conduct()["5-biet-ha-trung"].items[0].text_vi
    'Biết nghe dân nói'
    >>> [len(each.items) for each in codes_of_conduct().find("3 không")]
    [0, 0]
    """
    facts = _facts()
    return _collected("codes_of_conduct", facts.codes, facts.places)


@cache
def _facts() -> _Facts:
    return read_own(home() / "codes_of_conduct.toml", TABLES, _read)


def _read(readers: list[Reader], registry: Mapping[str, Document]) -> _Facts:
    places = places_of_units()
    return _Facts(read_codes(readers, registry, places=places), places)


def load_codes_of_conduct(path: str | Path) -> CodesOfConduct:
    """
    Load a locality's own codes of conduct, from a TOML file or a folder of them.

    *Bộ quy tắc ứng xử riêng của địa phương.*  The files have the form of the package's
    own ``codes_of_conduct.toml``: each ``[[code]]`` with its items, documents under
    ``[[document]]``.  Required are ``code``, ``name``, ``name_en`` and ``edition``; of
    an item ``code``, ``text`` and ``text_en``.  A ``code`` is a slug, which none of the
    package's codes has.  ``parts_en`` has our names of parts: ``parts_en = { "2 luôn" =
    "Two always" }``.  Editions of one code stand in order.

    ``take`` takes items from the package's codes or from one that stands before: all of
    them, or those of ``items``, into ``part``.  Taken items keep their wording and come
    before the code's own.  ``CodeOfConduct.take`` tells what part they stand in.

    Returns:
        The codes under the name of the file or folder; the package's are not in it.

    Raises:
        FactsError: Anything is wrong; it lists every mistake with file and place.
        WrongTypeError: ``path`` is neither a str nor a Path.

    >>> own = '''
    ... [[code]]
    ... code = "xa-mau"
    ... name = "Quy tắc xã Mẫu"
    ... name_en = "Rules of Mẫu Commune"
    ... edition = "2026"
    ... places = ["xã Mẫu", "tỉnh Lạng Sơn"]
    ... take = [
    ...   { code = "5-biet-trang-dinh" },
    ...   { code = "4-xin-4-luon-1847", items = ["luon-mim-cuoi"], part = "2 luôn" },
    ... ]
    ...
    ... [[code.item]]
    ... code = "dung-hen"
    ... part = "2 luôn"
    ... text = "luôn đúng hẹn"
    ... text_en = "always on time"
    ... '''
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     file = Path(folder, "xa-mau.toml")
    ...     _ = file.write_text(own, encoding="utf-8")
    ...     codes = load_codes_of_conduct(file)
    >>> [each.text_vi for each in codes["xa-mau"].part("2 luôn").items]
    ['luôn mỉm cười', 'luôn đúng hẹn']
    >>> codes["xa-mau"].parts, len(codes.find("5 biết", place="xã Mẫu"))
    (('5 biết', '2 luôn'), 1)
    """
    path = own_path(path)
    known, places = _facts()
    # Who writes codes for a commune of their own knows whether it stands.
    places = places.sure()
    read = read_own(
        path,
        TABLES,
        lambda readers, registry: read_codes(readers, registry, known, places),
    )
    return _collected(path.name, read, places)


def _collected(
    name: str, read: tuple[CodeOfConduct, ...], places: Places
) -> CodesOfConduct:
    items = tuple((each.code, each, each.in_force) for each in read)
    return CodesOfConduct(name, items, places.provinces)
