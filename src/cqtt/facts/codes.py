"""The package's codes of conduct, and a locality's own."""

from functools import cache
from pathlib import Path

from cqtt.conduct import CodeOfConduct, CodesOfConduct
from cqtt.facts.code_tables import TABLES, read_codes
from cqtt.facts.own_files import read_own
from cqtt.facts.tables import home


@cache
def codes_of_conduct() -> CodesOfConduct:
    """
    Return the codes of conduct that are in use, by code (*các bộ quy tắc ứng xử*).

    One code for each place that adopted a set, as its source words it.  A set of which
    only the name is known has no items; a wording that is rendered back from a
    translation has the status ``TRANSLATED``; ``issuer_until`` is the last day of an
    issuer that has ended, such as a district.

    >>> codes_of_conduct()["5-biet-ha-trung"].items[0].text_vi
    'Biết nghe dân nói'
    >>> [len(each.items) for each in codes_of_conduct().find("3 không")]
    [0, 0]
    """
    return _collected(
        "codes_of_conduct",
        read_own(home() / "codes_of_conduct.toml", TABLES, read_codes),
    )


def load_codes_of_conduct(path: str | Path) -> CodesOfConduct:
    """
    Load a locality's own codes of conduct, from a TOML file or a folder of them.

    *Bộ quy tắc ứng xử riêng của địa phương.*  The files have the form of the package's
    own ``codes_of_conduct.toml``: each ``[[code]]`` with its items, documents under
    ``[[document]]``.  Required are ``code``, ``name``, ``name_en`` and ``edition``; of
    an item ``code``, ``text`` and ``text_en``.  Editions of one code stand in order.

    ``take`` takes items from the package's codes or from one that stands before: all of
    them, or those of ``items``, into ``part``.  Taken items keep their wording and come
    before the code's own.  ``CodeOfConduct.take`` tells what part they stand in.

    Returns:
        The codes under the name of the file or folder; the package's are not in it.

    Raises:
        FactsError: Anything is wrong; it lists every mistake with file and place.

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
    path = Path(path)
    known = tuple(
        code
        for key in codes_of_conduct()
        for code, _ in codes_of_conduct().versions(key)
    )
    return _collected(
        path.name,
        read_own(
            path, TABLES, lambda readers, registry: read_codes(readers, registry, known)
        ),
    )


def _collected(name: str, read: tuple[CodeOfConduct, ...]) -> CodesOfConduct:
    return CodesOfConduct(
        name, tuple((each.code, each, each.in_force) for each in read)
    )
