"""
Codes of conduct: the facts, finding them, taking from them, comparing them.

Oracles: the wordings of the seeds (articles of Tràng Định, Phú Mỹ, Âu Lâu, Thạch An,
report of Hà Trung) and of ``satisfaction-conduct-letters.md`` Part 2a, typed from there
and not from the TOML.  Walks: what every fact must have.  Alarms: ``broken_codes/`` has
one mistake a folder; ``MISTAKES`` has the words that its message must contain.
Properties: comparing is even-handed.
"""

from datetime import date, datetime
from pathlib import Path
from typing import Any, Final
from unicodedata import is_normalized, normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqtt import facts
from cqtt.conduct import (
    CodeComparison,
    CodeOfConduct,
    CodesOfConduct,
    ConductItem,
    SourceStatus,
    compare,
)
from cqtt.conduct.names import is_same_place, name_key
from cqtt.conduct.standing import first_told
from cqtt.errors import (
    FactsError,
    InvalidValueError,
    NotNfcError,
    UnknownLocaleError,
    UnknownNameError,
    WrongChoiceError,
    WrongTypeError,
)
from cqtt.law import Confidence, Period

BROKEN: Final = Path(__file__).parent / "broken_codes"
CODES: Final = facts.codes_of_conduct()
EVERY: Final = tuple(code for key in CODES for code, _ in CODES.versions(key))
DISTRICTS_ENDED: Final = date(2025, 6, 30)


def said(code: CodeOfConduct) -> str:
    """Return the wording of a code's items as an article prints them."""
    return ", ".join(item.text_vi for item in code.items)


def codes(name: str, **where: Any) -> list[str]:
    """Return the slugs of what has a name."""
    return [each.code for each in CODES.find(name, **where)]


def made(*texts: str, **fields: Any) -> CodeOfConduct:
    """Return a code whose items have their wording as their slug."""
    items = tuple(ConductItem(text, text, text) for text in texts)
    about: dict[str, Any] = {"code": "x", "name": "X", "name_en": "X", "edition": "1"}
    return CodeOfConduct(**about | {"items": items} | fields)


# --- the facts, against their sources ------------------------------------------------

SEEDS: Final = {
    # Tràng Định article, as printed.
    "5-biet-trang-dinh": "biết nghe dân nói, biết nói dân hiểu, biết làm dân tin, "
    "biết xin lỗi, biết cảm ơn",
    "4-luon-trang-dinh": "luôn mỉm cười, luôn nhẹ nhàng, luôn thấu hiểu, luôn giúp đỡ",
    "3-the-hien-trang-dinh": "tôn trọng, văn minh, gần gũi",
    # Hà Trung report.
    "5-biet-ha-trung": "Biết nghe dân nói, biết nói dân hiểu, biết làm dân tin, "
    "biết xin lỗi, biết cảm ơn",
    # Bình Dương article on Phú Mỹ.
    "3-xin-3-luon-phu-my": "xin chào, xin lỗi, xin cảm ơn, luôn mỉm cười, "
    "luôn nhẹ nhàng, luôn giúp đỡ",
    "5-hon-phu-my": "nhanh hơn, hợp lý hơn, thân thiện hơn, chuyên nghiệp hơn, "
    "hiệu quả hơn",
    "10-nguyen-tac-phu-my": "Dân đến được chào hỏi, dân ở, luôn tươi cười, "
    "dân hỏi, được tư vấn, dân yêu cầu, phải tận tâm, dân cần, được thông báo, "
    "dân vội, được giải quyết nhanh, dân chờ, được xin lỗi, "
    "dân phàn nàn, phải lắng nghe, dân chờ, luôn chu đáo, dân về, được hài lòng",
    # Âu Lâu and Thạch An articles.
    "trong-dan-au-lau": "trọng dân, gần dân, hiểu dân, học dân, có trách nhiệm với dân",
    "trong-dan-thach-an": "trọng dân, gần dân, hiểu dân, học dân, "
    "có trách nhiệm với dân",
    "nghe-dan-noi-thach-an": "nghe dân nói, nói dân hiểu, làm dân tin",
}
REFERENCE: Final = {
    # Part 2a of the reference.
    "4-xin-4-luon-1847": "xin chào, xin lỗi, xin cảm ơn, xin phép, luôn mỉm cười, "
    "luôn nhẹ nhàng, luôn lắng nghe, luôn giúp đỡ",
    "3-biet-phuoc-tinh": "biết cười, biết cảm ơn, biết xin lỗi",
    "nu-cuoi-cong-so-binh-phuoc": "biết chào, biết cười, biết lắng nghe, "
    "biết hướng dẫn, biết cảm ơn, biết xin lỗi",
    "sau-tu-dong-nai": "chân thành, tích cực, thận trọng, kiên trì, tế nhị, hiệu quả",
    "nghe-dan-noi-dong-nai": "nghe dân nói, nói dân hiểu, hướng dẫn dân làm, "
    "làm dân tin",
}


@pytest.mark.parametrize("code", SEEDS | REFERENCE)
def test_a_code_says_what_its_source_says(code: str) -> None:
    """Oracle: the words of the seeds and of the reference, in their order."""
    assert said(CODES[code]) == (SEEDS | REFERENCE)[code]


def test_the_older_4_always_understands_and_the_national_one_listens() -> None:
    """Oracle: PMU 5 in 2014 and Tràng Định against Decision 1847."""
    third = {
        each.code: each.items[2].code for each in CODES.find("4 luôn") if each.items
    }

    assert third["4-xin-4-luon-1847"] == "luon-lang-nghe"
    assert third["4-xin-4-luon-pmu5"] == third["4-luon-trang-dinh"] == "luon-thau-hieu"


def test_the_two_5_noes_differ_in_string_pulling() -> None:
    """Oracle: Sơn La and An Giang without it, Bình Phước and Đồng Nai with it."""
    pulls = {each.code: "chạy chọt" in said(each) for each in CODES.find("5 khong")}
    found = compare(CODES["5-khong-van-ho"], CODES["5-khong-tan-phong"])

    assert pulls == {
        "5-khong-van-ho": False,
        "5-khong-chieng-khoong": False,
        "5-khong-khanh-hoa": False,
        "5-khong-chon-thanh": True,
        "5-khong-tan-phong": True,
        "5-khong-dong-nai": True,
    }
    assert [item.code for item in found.only_first] == ["khong-xu-ninh"]
    assert [item.code for item in found.only_second] == ["khong-xu-ninh-chay-chot"]


def test_waits_stands_twice_among_the_ten_principles() -> None:
    """Oracle: the article has the trigger "dân chờ" in items 7 and 9."""
    ten = CODES["10-nguyen-tac-phu-my"].items

    assert [n for n, item in enumerate(ten, 1) if "dân chờ" in item.text_vi] == [7, 9]


NAMES_ONLY: Final = {
    "3-khong-ha-trung",
    "3-khong-thanh-hoa",
    "4-the-hien-ha-trung",
    "4-the-hien-thai-nguyen",
    "4-the-hien-thanh-hoa",
    "4-xin-4-luon-thai-nguyen",
    "4-xin-4-luon-tp-hcm",
    "5-biet-phu-my",
    "5-biet-thai-nguyen",
    "5-biet-thanh-hoa",
    "3-the-hien-phu-my",
    "nu-cuoi-cong-so-dong-nai",
}


def test_what_was_found_by_name_only() -> None:
    """Oracle: the sources of Part 2a that give names; all other codes have items."""
    bare = {each.code for each in EVERY if each.status is SourceStatus.NAME_ONLY}

    assert bare == NAMES_ONLY
    assert {each.code for each in EVERY if not each.items} == bare
    for code in CODES.find("3 không"):
        assert [found.rule for found in code.findings()] == ["items-found"]


def test_smiling_and_always_smiling_are_two_items() -> None:
    """What says more or less has a code of its own; saying sorry is one thing."""
    smile, thank, sorry = (each.code for each in CODES["3-biet-phuoc-tinh"].items)

    assert (smile, thank, sorry) == ("biet-cuoi", "cam-on", "xin-loi")
    assert CODES["nu-cuoi-cong-so-binh-phuoc"].items[2].code == "biet-lang-nghe"
    assert CODES["4-luon-trang-dinh"].items[0].code == "luon-mim-cuoi"


def test_the_communes_of_son_la_have_the_national_set() -> None:
    """Oracle: both articles, read in English: always listen, as Decision 1847."""
    national = CODES["4-xin-4-luon-1847"]

    assert compare(national, CODES["4-xin-4-luon-van-ho"]).is_same
    found = compare(national, CODES["4-xin-4-luon-chieng-khoong"])
    assert len(found.same) == 8
    assert [one.code for one, _ in found.moved] == ["cam-on", "xin-phep"]


def test_who_wrote_what_is_said_as_the_article_says_it() -> None:
    """Oracle: the seeds; PMU 5 has its own news, Thạch An a page of about 2020."""
    for slug in ("4-luon-trang-dinh", "5-biet-trang-dinh", "3-the-hien-trang-dinh"):
        code = CODES[slug]
        assert code.issuer == "Ủy ban nhân dân xã Đề Thám"
        assert "không nói ai soạn câu chữ" in code.notes[0]
    assert CODES["4-xin-4-luon-pmu5"].status is SourceStatus.REPORTED
    assert CODES["trong-dan-thach-an"].edition == "khoảng 2020"
    assert not any(each.status is SourceStatus.DOCUMENT for each in EVERY)


def test_who_ended_with_the_districts() -> None:
    """Oracle: law F1 and the list of merged provinces; communes are not judged."""
    ended = {each.issuer for each in EVERY if each.issuer_until}

    assert {each.issuer_until for each in EVERY} == {None, DISTRICTS_ENDED}
    assert ended == {
        "Ủy ban nhân dân thị trấn Hà Trung",
        "Huyện Phú Giáo",
        'Ban Chỉ đạo xây dựng "Chính quyền thân thiện" huyện Vân Hồ',
        "Ủy ban nhân dân tỉnh Bình Phước",
        "Tỉnh Bình Phước",
        "Tỉnh Hòa Bình",
        "Huyện Thạch An",
    }
    (found,) = CODES["5-biet-ha-trung"].findings(on=date(2025, 7, 1))
    assert found.rule == "standing-issuer"
    assert CODES["5-biet-ha-trung"].findings(on=DISTRICTS_ENDED) == ()


@pytest.mark.parametrize(
    ("edition", "year"),
    [
        ("2021", 2021),
        ("khoảng 2020", 2020),
        ("63/KH-UBND (2025)", 2025),
        ("1847/QĐ-TTg", None),
        ("2169/UBND-NC", None),
        ("không rõ năm", None),
    ],
)
def test_the_year_of_an_edition(edition: str, year: int | None) -> None:
    """A year at the end; a number of a document is none."""
    assert first_told(edition, None) == year


def test_a_day_before_any_source_is_told() -> None:
    """The code stays, for it may be older; on both sides of the year."""
    code = CODES["5-khong-dong-nai"]
    (found,) = code.findings(on=date(2024, 12, 31))

    assert "5-khong-dong-nai" in codes("5 không", on=date(2015, 1, 1))
    assert (found.rule, found.evidence) == ("start-of-code", "2025")
    assert "its start is not known" in found.message("en")
    assert code.findings(on=date(2025, 1, 1)) == ()
    rules = {
        each.rule
        for one in CODES.find("4 luôn", on=date(2015, 1, 1), place="Lạng Sơn")
        for each in one.findings(on=date(2015, 1, 1))
    }
    assert rules == {"start-of-code"}
    chon_thanh = CODES["5-khong-chon-thanh"]
    assert chon_thanh.findings(on=date(2024, 1, 1)) == ()
    assert chon_thanh.findings(on=date(2023, 12, 31))[0].evidence == "2024"
    assert CODES["5-khong-van-ho"].findings(on=date(2015, 1, 1)) == ()
    with_source = made("a", edition="1", citation=CODES["5-hon-phu-my"].citation)
    assert with_source.findings(on=date(2018, 1, 1))[0].evidence == "2019"
    own = made("a", edition="2026", in_force=Period(date(2026, 1, 1)))
    assert [each.rule for each in own.findings(on=date(2025, 1, 1))] == [
        "code-in-force"
    ]


def test_a_commune_is_told_as_not_checked() -> None:
    """Nearly all were merged; of a locality's own code nothing is doubted."""
    (found,) = CODES["3-biet-phuoc-tinh"].findings(on=date(2025, 7, 1))

    assert found.evidence_en == (
        "xã Phước Tỉnh (not checked since 01/07/2025); tỉnh Bà Rịa - Vũng Tàu (in "
        "thành phố Hồ Chí Minh since 01/07/2025)"
    )
    assert "xã Phước Tỉnh (chưa rõ từ 01/07/2025 còn hay đã sáp nhập)" in found.evidence
    assert CODES["3-biet-phuoc-tinh"].findings(on=DISTRICTS_ENDED) == ()
    issuer, place = CODES["5-biet-van-ho"].findings(on=NOW)
    assert issuer.rule == "standing-issuer"
    assert place.evidence_en == "xã Vân Hồ (not checked since 01/07/2025)"


# --- walks ---------------------------------------------------------------------------


@pytest.mark.parametrize("code", EVERY, ids=lambda each: each.code)
def test_every_fact_is_whole(code: CodeOfConduct) -> None:
    """Source, status and English are there; what is rendered back says so."""
    assert code.citation is not None
    assert facts.documents()[code.citation.document.id] == code.citation.document
    assert code.status is not SourceStatus.OWN
    assert len(code.notes) == len(code.notes_en)
    texts = [code.name, code.name_en, code.edition, code.issuer, *code.places]
    texts += [*code.notes, *code.notes_en]
    for item in code.items:
        texts += [item.code, item.text_vi, item.text_en, item.part]
        assert item.text_en.isascii()
        assert not item.taken_from
    assert all(is_normalized("NFC", text) for text in texts)
    if code.status is SourceStatus.TRANSLATED:
        assert code.confidence is not Confidence.HIGH
        assert any("không phải câu chữ của nguồn" in note for note in code.notes)
        assert any("not the source's own" in note for note in code.notes_en)


def test_codes_are_of_their_own_and_items_of_one_code_mean_one() -> None:
    """Slugs are not repeated; a slug of an item is of ASCII letters and digits."""
    assert len(EVERY) == len(CODES) == 49
    for slug in {*CODES, *(item.code for code in EVERY for item in code.items)}:
        assert slug.isascii()
        assert slug.replace("-", "").isalnum()
        assert slug == slug.lower()


def test_no_two_sets_have_names_that_differ_only_in_diacritics() -> None:
    """So matching without them joins no two sets, but one in another order."""
    names = {name for code in EVERY for name in (code.name, *code.parts)}
    by_key: dict[str, set[str]] = {}
    for name in names:
        by_key.setdefault(name_key(name), set()).add(name)

    shared = [same for same in by_key.values() if len(same) > 1]
    assert shared == [{"4 xin, 4 luôn", "4 luôn – 4 xin"}]
    assert codes("4 luôn, 4 xin") == codes("4 xin, 4 luôn")
    assert "4-xin-4-luon-pmu5" in codes("4 xin, 4 luôn")


# --- finding -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        "5 không",
        "5 khong",
        "5 KHÔNG",
        "  5   không ",
        "5không",
        "“5 không”",
        normalize("NFD", "5 không"),
    ],
)
def test_a_name_is_found_as_people_write_it(name: str) -> None:
    """Case, spacing, diacritics, quotes and Unicode form do not matter."""
    assert codes(name) == codes("5 không") != []


@pytest.mark.parametrize(
    "name", ["4 xin, 4 luôn", "4 xin 4 luôn", "4 xin - 4 luôn", "4 XIN và 4 luon"]
)
def test_punctuation_and_the_word_and_do_not_matter(name: str) -> None:
    """ "và", a comma, a dash: one set."""
    assert "4-xin-4-luon-1847" in codes(name)


def test_a_part_comes_as_that_part() -> None:
    """A code that is found by a part of it has the part's items and name alone."""
    national = CODES.find("4 luôn")[0]

    assert (national.name, national.part_of) == ("4 luôn", "4 xin, 4 luôn")
    assert national.items[0].code == "luon-mim-cuoi"
    assert len(national.items) == 4
    assert [each.part_of for each in CODES.find("6 biết")] == ["Nụ cười công sở"]


def test_all_that_match_come_in_the_order_of_the_facts() -> None:
    """None is picked."""
    assert codes("4 luôn") == [
        "4-xin-4-luon-1847",
        "4-xin-4-luon-pmu5",
        "4-luon-trang-dinh",
        "4-xin-4-luon-tan-phong",
        "4-xin-4-luon-dong-nai",
        "4-xin-4-luon-van-ho",
        "4-xin-4-luon-chieng-khoong",
    ]


def test_a_place_finds_its_own_and_what_is_national() -> None:
    """The commune, the district and the province find it; the kind may be left out."""
    for place in ("Lạng Sơn", "tỉnh Lạng Sơn", "lang son", "Tràng Định", "Đề Thám"):
        assert codes("4 luôn", place=place) == [
            "4-xin-4-luon-1847",
            "4-luon-trang-dinh",
        ]
    for place in ("TP. Hồ Chí Minh", "TP.Hồ Chí Minh", "Hồ Chí Minh"):
        assert codes("Giao tiếp qua điện thoại", place=place) == ["dien-thoai-tp-hcm"]


def test_a_bare_name_of_a_province_is_the_province() -> None:
    """Khánh Hòa is a province; the commune of An Giang comes by its full name."""
    assert codes("5 không", place="Khánh Hòa") == []
    assert codes("5 không", place="khanh hoa") == []
    assert codes("5 không", place="xã Khánh Hòa") == ["5-khong-khanh-hoa"]
    assert codes("5 không", place="Đồng Nai") == codes("5 không", place="tỉnh Đồng Nai")
    assert codes("5 không", place="Châu Phú") == ["5-khong-khanh-hoa"]


def test_a_place_of_another_kind_is_another_place() -> None:
    """A commune is not the district of its name, unless the kind is left out."""
    assert is_same_place("xã Tân Lập", "Tân Lập")
    assert not is_same_place("xã Tân Lập", "phường Tân Lập")
    assert not is_same_place("xã Tân Lập", "Tân Lập 2")
    assert is_same_place("TP. Huế", "Huế")


def test_a_day_leaves_out_what_had_not_begun() -> None:
    """An unknown beginning is open; a known one binds, on both sides of the border."""
    before, first = date(2018, 12, 26), date(2018, 12, 27)

    assert "4-xin-4-luon-1847" not in codes("4 luôn", on=before)
    assert "4-xin-4-luon-1847" in codes("4 luôn", on=first)
    assert codes("4 luôn", on=date(2014, 6, 18))[0] == "4-luon-trang-dinh"
    assert codes("6 biết", on=date(2018, 7, 30)) == []
    assert codes("5 biết", on=date(2026, 1, 1), place="Thanh Hóa") == [
        "5-biet-ha-trung",
        "5-biet-thanh-hoa",
    ]


def test_a_name_that_is_unknown_is_refused_with_near_ones() -> None:
    """A known name that is not there gives nothing instead."""
    with pytest.raises(UnknownNameError) as caught:
        CODES.find("7 biết")

    assert set(caught.value.close) == {"3 biết", "5 biết", "6 biết"}
    assert CODES.find("6 biết", place="Cao Bằng") == ()
    with pytest.raises(UnknownNameError):
        CODES.find("")


def test_finding_refuses_what_is_no_name_day_or_place() -> None:
    """A moment is no day."""
    wrong: Any
    for wrong in (7, None):
        with pytest.raises(WrongTypeError):
            CODES.find(wrong)
    moment: Any = datetime(2026, 1, 1, 8, 0)
    with pytest.raises(WrongTypeError):
        CODES.find("5 biết", on=moment)
    with pytest.raises(WrongTypeError):
        CODES["5-biet-ha-trung"].findings(on=moment)
    number: Any = 20
    with pytest.raises(WrongTypeError):
        CODES.find("5 biết", place=number)


def test_a_collection_on_a_day_is_one_that_finds() -> None:
    """``on`` keeps the class."""
    then = CODES.on(date(2018, 1, 1))

    assert isinstance(then, CodesOfConduct)
    assert "4-xin-4-luon-1847" not in then
    assert len(then.find("4 luôn")) == 6
    assert repr(then).startswith("CodesOfConduct('codes_of_conduct', 4")


def test_the_table_shows_the_variants() -> None:
    """A row for each code, or for each of a name; the national one says so."""
    table = CODES.table(name="4 luôn")

    assert [row[0] for row in table.rows] == ["4 luôn"] * 7
    assert table.rows[0][1] == "cả nước"
    assert table.rows[2][3] == (
        "Luôn mỉm cười; Luôn nhẹ nhàng; Luôn thấu hiểu; Luôn giúp đỡ"
    )
    english = CODES.table("en", name="4 luôn").rows
    assert english[0][1] == "the whole country"
    assert (
        english[2][3]
        == "Always smile; Always be gentle; Always understand; Always help"
    )
    assert len(CODES.table().rows) == 49
    assert "<table" in CODES._repr_html_()
    with pytest.raises(UnknownLocaleError):
        CODES.table("fr")


PROVINCES: Final = {
    # Resolution 202/2025/QH15 as the reference restates it: what our codes name.
    "tỉnh Bình Phước": "tỉnh Đồng Nai",
    "tỉnh Bình Dương": "thành phố Hồ Chí Minh",
    "tỉnh Bà Rịa - Vũng Tàu": "thành phố Hồ Chí Minh",
    "tỉnh Hòa Bình": "tỉnh Phú Thọ",
    "tỉnh Yên Bái": "tỉnh Lào Cai",
}
NOW: Final = date(2026, 11, 22)


def test_the_provinces_that_were_merged() -> None:
    """Oracle: the reference, law F1 to F4; 63 became 34, and three became cities."""
    changes = {each for code in EVERY for each in code.place_changes}
    merged = {
        each.place: each.now
        for each in changes
        if each.until == DISTRICTS_ENDED and each.now
    }

    assert merged == PROVINCES
    assert len(CODES.provinces) == 63 + 3
    cited = {each.citation.document.id for each in changes if each.citation}
    assert cited == {"202/2025/QH15", "203/2025/QH15", "72/2025/QH15", "30/2026/QH16"}
    assert all(each.citation for each in changes)


def test_a_merged_province_is_found_under_both_names_and_says_so() -> None:
    """Oracle: 5 không of Chơn Thành; on both sides of 1 July 2025."""
    found = CODES.find("5 không", on=NOW, place="Đồng Nai")

    assert [each.code for each in found] == [
        "5-khong-chon-thanh",
        "5-khong-tan-phong",
        "5-khong-dong-nai",
    ]
    assert [each.findings(on=NOW)[0].evidence_en for each in found[:2]] == [
        "tỉnh Bình Phước (in tỉnh Đồng Nai since 01/07/2025)",
        (
            "phường Tân Phong (not checked since 01/07/2025); "
            "thành phố Biên Hòa (until 30/06/2025)"
        ),
    ]
    assert found[0].findings(on=NOW)[0].message() == (
        "5 không (Chơn Thành, tỉnh Bình Phước, 2024) phải là bộ quy tắc của nơi còn là "
        "đơn vị hành chính riêng, nhận được tỉnh Bình Phước (thuộc tỉnh Đồng Nai từ "
        "01/07/2025); xem nơi đó nay thuộc đơn vị nào và để đơn vị ấy ban hành bộ quy "
        "tắc riêng"
    )
    assert found[2].findings(on=NOW) == ()
    then = CODES.find("5 không", on=DISTRICTS_ENDED, place="Đồng Nai")
    assert [each.code for each in then] == [each.code for each in found[1:]]
    assert then[0].findings(on=DISTRICTS_ENDED) == ()
    assert codes("5 không", place="Đồng Nai") == [each.code for each in found]
    assert "5-khong-chon-thanh" in codes("5 không", on=NOW, place="Bình Phước")


def test_a_province_that_became_a_city_keeps_its_codes() -> None:
    """The kind alone changed: under both names, on every day, and no finding."""
    for on in (None, date(2026, 1, 1), NOW):
        assert codes("5 không", on=on, place="thành phố Đồng Nai") == codes(
            "5 không", on=on, place="tỉnh Đồng Nai"
        )
    city = CODES["5-khong-dong-nai"].place_changes[0]
    assert city.text() == "tỉnh Đồng Nai (là thành phố Đồng Nai từ 30/04/2026)"
    assert city.text("en") == "tỉnh Đồng Nai (thành phố Đồng Nai since 30/04/2026)"


def test_what_ended_with_its_issuer_is_told_once() -> None:
    """A district whose committee ended is not told again; its province is."""
    rules = [each.rule for each in CODES["5-biet-ha-trung"].findings(on=NOW)]
    issuer, place = CODES["5-biet-phu-giao"].findings(on=NOW)

    assert rules == ["standing-issuer"]
    assert (issuer.rule, place.rule) == ("standing-issuer", "standing-place")
    assert "Bình Dương" in place.evidence
    assert "Phú Giáo" not in place.evidence
    (both,) = CODES["nu-cuoi-cong-so-au-lau"].findings(on=NOW)
    assert both.evidence == (
        "xã Âu Lâu (chưa rõ từ 01/07/2025 còn hay đã sáp nhập); "
        "thành phố Yên Bái (đến hết 30/06/2025); "
        "tỉnh Yên Bái (thuộc tỉnh Lào Cai từ 01/07/2025)"
    )


def test_a_commune_without_a_code_gets_those_of_its_province() -> None:
    """The common case: its name is not known, that of its province is."""
    assert codes("4 luôn", place=("xã Mẫu", "tỉnh Lạng Sơn")) == codes(
        "4 luôn", place="Lạng Sơn"
    )
    assert codes("4 luôn", place=["xã Mẫu", "Cà Mau"]) == ["4-xin-4-luon-1847"]
    assert codes("5 biết", place="Đắk Lắk") == []


def test_a_code_holds_for_its_smallest_place_alone() -> None:
    """Oracle: "5 không" as a commune of Đồng Nai finds it, with those of others."""
    ours = ("xã Mẫu", "tỉnh Đồng Nai")
    hold = {each.code: each.holds_for(*ours) for each in CODES.find("5 không")}
    national, chon_thanh = CODES["4-xin-4-luon-1847"], CODES["5-khong-chon-thanh"]

    assert [each for each in codes("5 không", place=ours) if hold[each]] == [
        "5-khong-dong-nai"
    ]
    assert [each for each, does in hold.items() if does] == ["5-khong-dong-nai"]
    assert CODES["5-khong-dong-nai"].holds_for("Thành phố Đồng Nai")
    assert chon_thanh.holds_for("phường Chơn Thành")
    assert not chon_thanh.holds_for("tỉnh Bình Phước")
    assert not CODES["trong-dan-binh-phuoc"].holds_for(*ours)
    assert CODES["trong-dan-binh-phuoc"].holds_for("tỉnh Bình Phước")
    assert national.holds_for(*ours)
    assert national.holds_for()
    assert not chon_thanh.holds_for()


@pytest.mark.parametrize(
    ("place", "near"),
    [
        ("Atlantis", ""),
        ("Lạng Sown", "(tỉnh Lạng Sơn?)"),
        (("xã Mẫu", "Thanh Hoas"), "'xã Mẫu, Thanh Hoas (tỉnh Thanh Hóa?)'"),
        ("xã Mẫu", "'xã Mẫu'"),
        ("xã Hoằng Tháy", "(xã Hoằng Thái?)"),
        ("thành phố Lạng Sơn", "(tỉnh Lạng Sơn?)"),
        ((), ""),
    ],
)
def test_a_place_that_nobody_knows_is_told(place: Any, near: str) -> None:
    """It may be misspelt; the error names near ones, and the way out."""
    with pytest.raises(InvalidValueError) as caught:
        CODES.find("4 luôn", place=place)

    assert caught.value.expected == "place-of-codes"
    assert near in str(caught.value)
    assert 'province too, as ("xã Mẫu", "tỉnh Lạng Sơn")' in str(caught.value)


def test_a_name_in_brackets_points_to_find() -> None:
    """ "5 biết" is no slug; a name that nobody has is unknown as before."""
    with pytest.raises(UnknownNameError, match=r"find\('5 biết'\)"):
        CODES["5 biết"]
    with pytest.raises(UnknownNameError) as caught:
        CODES["5-biet-ha-trun"]
    assert caught.value.close[0] == "5-biet-ha-trung"
    number: Any = 7
    with pytest.raises(UnknownNameError):
        CODES[number]
    assert CODES.get("5 biết") is None
    assert "5 biết" not in CODES


def test_a_piece_of_a_name_gives_all_that_hold_it() -> None:
    """All of them, ten at most."""
    with pytest.raises(UnknownNameError) as knows:
        CODES.find("biết")
    assert set(knows.value.close) == {"3 biết", "5 biết", "6 biết"}
    with pytest.raises(UnknownNameError) as always:
        CODES.find("luôn")
    assert {"4 luôn", "3 luôn", "4 xin, 4 luôn"} <= set(always.value.close)
    many = made(
        items=[ConductItem(f"a-{n}", f"{n}", "a", part=f"{n} luôn") for n in range(20)]
    )
    collection = CodesOfConduct("many", (("x", many, many.in_force),))
    with pytest.raises(UnknownNameError) as ten:
        collection.find("luôn")
    assert len(ten.value.close) == 10


# --- a code and its parts ------------------------------------------------------------


def test_a_code_answers_by_item_and_part() -> None:
    """Oracle: Decision 1847."""
    code = CODES["4-xin-4-luon-1847"]

    assert code.parts == ("4 xin", "4 luôn")
    assert code.part("4 LUON").items == code.items[4:]
    assert code.item("xin-phep").text("en") == "ask for permission"
    assert code.part("4 luôn").name_en == "Four always"
    assert made(items=[ConductItem("a", "a", "a", part="1")]).part("1").name_en == "1"
    for wrong in (lambda: code.part("5 biết"), lambda: code.item("xin-tien")):
        with pytest.raises(UnknownNameError):
            wrong()


def test_an_item_may_stand_in_two_parts_in_other_words() -> None:
    """An apology in two wordings is one item; by its slug the first comes."""
    both = made(
        items=(*CODES["5-biet-trang-dinh"].take(), *CODES["4-xin-4-luon-1847"].take())
    )

    assert both.item("xin-loi").text_vi == "biết xin lỗi"
    assert both.part("4 xin").item("xin-loi").text_vi == "xin lỗi"


@pytest.mark.parametrize(
    ("fields", "slug"),
    [
        (
            {"items": [ConductItem("a", "a", "a"), ConductItem("a", "b", "b")]},
            "item-of-its-own",
        ),
        (
            {"items": [ConductItem("a", "a", "a"), ConductItem("b", "A", "b")]},
            "wording-of-its-own",
        ),
        ({"items": ()}, "items-or-name-only"),
        ({"status": SourceStatus.NAME_ONLY}, "items-or-name-only"),
        ({"edition": " "}, "filled-text"),
        ({"code": "hẹn giờ"}, "slug"),
        ({"code": "Xa-mau"}, "slug"),
        ({"code": "xa--mau"}, "slug"),
        ({"code": "xa-mau\n"}, "printable-line"),
        ({"name": "1 luôn\n2 luôn"}, "printable-line"),
        ({"name_en": "always\u202e"}, "printable-line"),
        ({"places": ("xã Mẫu\n",)}, "printable-line"),
        ({"edition": "\u200b"}, "filled-text"),
        (
            {
                "items": [
                    ConductItem("a", "a", "a", part="4 luôn"),
                    ConductItem("b", "b", "b", part="4 LUÔN"),
                ]
            },
            "part-spelt-once",
        ),
    ],
)
def test_a_code_that_cannot_be_is_refused(fields: dict[str, Any], slug: str) -> None:
    """Each with what must be."""
    with pytest.raises(InvalidValueError) as caught:
        made("a", **fields)

    assert caught.value.expected == slug


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"issuer_until": datetime(2025, 6, 30)}, WrongTypeError),
        ({"issuer_until": "2025-06-30"}, WrongTypeError),
        ({"in_force": date(2025, 6, 30)}, WrongTypeError),
        ({"places": "Hà Trung"}, WrongTypeError),
        ({"notes": 7}, WrongTypeError),
        ({"items": ("a",)}, WrongTypeError),
        ({"items": None}, WrongTypeError),
        ({"place_changes": 5}, WrongTypeError),
        ({"place_changes": ("a",)}, WrongTypeError),
        ({"status": "own"}, WrongChoiceError),
        ({"citation": "1847/QĐ-TTg"}, WrongTypeError),
        ({"issuer": normalize("NFD", "xã")}, NotNfcError),
    ],
)
def test_a_field_of_another_type_is_refused(
    fields: dict[str, Any], error: type[Exception]
) -> None:
    """A moment is no day, a text no list."""
    with pytest.raises(error):
        made("a", **fields)


def test_a_code_says_where_it_is_known_from_and_what_keeps_it() -> None:
    """Labels, sources and findings in both languages."""
    code = CODES["5-biet-phu-giao"]

    assert code.label("en") == (
        "Five things to know (huyện Phú Giáo, tỉnh Bình Dương, 2017)"
    )
    assert code.source("en").startswith("as copied on another site: News of 2017")
    assert made("a").source() == "do đơn vị tự soạn"
    assert made("a", issuer="Xã Mẫu").label() == "X (Xã Mẫu, 1)"
    own = made("a", in_force=Period(date(2026, 1, 1)))
    assert own.findings(on=date(2025, 12, 31))[0].rule == "code-in-force"
    assert own.findings(on=date(2026, 1, 1)) == own.findings() == ()


# --- taking --------------------------------------------------------------------------


def test_taken_items_keep_their_words_and_say_where_they_are_from() -> None:
    """All keep the parts; chosen ones stand in none; a part that is told wins."""
    code = CODES["4-xin-4-luon-1847"]

    assert [item.part for item in code.take()] == ["4 xin"] * 4 + ["4 luôn"] * 4
    assert {item.taken_from for item in code.take()} == {code.code}
    (chosen,) = code.take("luon-giup-do")
    assert (chosen.part, chosen.text_vi) == ("", "luôn giúp đỡ")
    assert {item.part for item in code.take(part="")} == {""}
    smile, hello = code.take("luon-mim-cuoi", "xin-chao", part="2 điều")
    assert (smile.code, hello.code, hello.part) == (
        "luon-mim-cuoi",
        "xin-chao",
        "2 điều",
    )
    assert {(item.part, item.part_en) for item in CODES["5-hon-phu-my"].take()} == {
        ("5 hơn", "Five ways to be better")
    }
    assert code.take()[0].part_en == "Four courtesies"
    assert code.take(part="2", part_en="Two")[0].part_en == "Two"
    with pytest.raises(UnknownNameError):
        code.take("luon-thau-hieu")


PHU_MY: Final = """
[[document]]
id = "08/QĐ-UBND"
kind = "local"
title = "Quyết định 08/QĐ-UBND"

[[code]]
code = "phu-my"
name = "Quy tắc phường Phú Mỹ"
name_en = "Rules of Phú Mỹ Ward"
edition = "2019"
places = ["phường Phú Mỹ", "tỉnh Bình Dương"]
source = { document = "08/QĐ-UBND" }
take = [
  { code = "5-biet-phu-giao" },
  { code = "3-the-hien-phu-giao" },
  { code = "4-xin-4-luon-1847", part = "3 xin", items = [
    "xin-chao", "xin-loi", "cam-on",
  ] },
  { code = "4-xin-4-luon-1847", edition = "1847/QĐ-TTg", part = "3 luôn", items = [
    "luon-mim-cuoi", "luon-nhe-nhang", "luon-giup-do",
  ] },
]
item = [
  { part = "5 hơn", code = "nhanh-hon", text = "nhanh hơn", text_en = "a" },
  { part = "5 hơn", code = "hop-ly-hon", text = "hợp lý hơn", text_en = "b" },
  { part = "5 hơn", code = "than-thien-hon", text = "thân thiện hơn", text_en = "c" },
  { part = "5 hơn", code = "chuyen", text = "chuyên nghiệp hơn", text_en = "d" },
  { part = "5 hơn", code = "hieu-qua-hon", text = "hiệu quả hơn", text_en = "e" },
]

[[code]]
code = "kp-1"
name = "Quy tắc khu phố 1"
name_en = "Rules of Quarter 1"
edition = "2020"
take = [{ code = "phu-my", items = ["nhanh-hon"] }]
"""


def test_phu_my_composes_its_own_from_ours(tmp_path: Path) -> None:
    """Oracle: the article of 2019: "5 biết" and "3 thể hiện", and sets of its own."""
    file = tmp_path / "phu-my.toml"
    file.write_text(PHU_MY, encoding="utf-8")
    own = facts.load_codes_of_conduct(file)
    code = own["phu-my"]

    assert code.parts == ("5 biết", "3 thể hiện", "3 xin", "3 luôn", "5 hơn")
    assert (
        said(code.part("3 xin")) + ", " + said(code.part("3 luôn"))
        == (SEEDS["3-xin-3-luon-phu-my"])
    )
    for part in ("5 hơn", "5 biết", "3 thể hiện"):
        theirs = CODES.find(part, place="Bình Dương")[0]
        assert said(code.part(part)) == said(theirs)
    assert compare(code.part("5 biết"), CODES["5-biet-phu-giao"]).is_same
    assert code.part("3 xin").item("xin-loi").taken_from == "4-xin-4-luon-1847"
    assert code.part("5 hơn").items[0].taken_from == ""
    assert own["kp-1"].items[0].taken_from == "phu-my"
    assert code.status is SourceStatus.OWN
    assert code.citation is not None
    assert code.citation.document.id == "08/QĐ-UBND"
    assert own.name == "phu-my.toml"
    assert len(own.find("5 biet", place="phu my")) == 1


def test_the_same_composed_in_python_is_the_same(tmp_path: Path) -> None:
    """``take`` in Python and ``take`` in TOML give the same items."""
    file = tmp_path / "phu-my.toml"
    file.write_text(PHU_MY, encoding="utf-8")
    read = facts.load_codes_of_conduct(str(file))["phu-my"]
    national = CODES["4-xin-4-luon-1847"]

    assert read.items[:14] == (
        *CODES["5-biet-phu-giao"].take(),
        *CODES["3-the-hien-phu-giao"].take(),
        *national.take("xin-chao", "xin-loi", "cam-on", part="3 xin"),
        *national.take(
            "luon-mim-cuoi", "luon-nhe-nhang", "luon-giup-do", part="3 luôn"
        ),
    )


def test_editions_of_an_own_code_are_versions(tmp_path: Path) -> None:
    """The last is taken from, unless another is named."""
    code = (
        '[[code]]\ncode = "1-luon"\nname = "1 luôn"\nname_en = "1 always"\n'
        'item = [{ code = "a", text = "luôn {}", text_en = "always" }]\n'
    )
    text = (
        code.replace("{}", "cũ")
        + 'edition = "2025"\nuntil = 2025-12-31\n'
        + code.replace("{}", "mới")
        + 'edition = "2026"\nsince = 2026-01-01\n'
        + '[[code]]\ncode = "b"\nname = "B"\nname_en = "B"\nedition = "1"\n'
        'take = [{ code = "1-luon", part = "mới" }, '
        '{ code = "1-luon", edition = "2025", part = "cũ" }, '
        '{ code = "4-luon-trang-dinh", edition = "2021", '
        'items = ["luon-thau-hieu"] }]\n'
    )
    (tmp_path / "a.toml").write_text(text, encoding="utf-8")
    own = facts.load_codes_of_conduct(tmp_path)

    assert said(own["b"]) == "luôn mới, luôn cũ, luôn thấu hiểu"
    assert own.on(date(2025, 6, 1))["1-luon"].edition == "2025"
    assert len(own.versions("1-luon")) == 2


def test_a_later_file_takes_from_an_earlier_one(tmp_path: Path) -> None:
    """Files of a folder are read in the order of their names."""
    code = '[[code]]\ncode = "{}"\nname = "{}"\nname_en = "{}"\nedition = "1"\n'
    item = 'item = [{ code = "x", text = "x", text_en = "x" }]\n'
    (tmp_path / "a.toml").write_text(code.replace("{}", "a") + item, encoding="utf-8")
    later = code.replace("{}", "b") + 'take = [{ code = "a", part = "" }]\n'
    (tmp_path / "b.toml").write_text(later, encoding="utf-8")

    assert facts.load_codes_of_conduct(tmp_path)["b"].items[0].part == ""


# --- mistakes in a file --------------------------------------------------------------

MISTAKES: Final = {
    "broken-toml": "must be a TOML file",
    "code-is-no-slug": "code[1].code must be a slug of lowercase letters",
    "code-of-the-package": "that none of the package has but '5-biet-ha-trung' came",
    "curly-quotes": "in straight quotes but “ at line 3, column 8 came",
    "empty": "[[code]] must be a table that comes at least once but none came",
    "item-is-no-slug": "code[1].item[1].code must be a slug of lowercase letters",
    "part-without-items": "code[1].parts_en.3 luôn must be a part that an item",
    "edition-is-a-number": "code[1].edition must be text in quotes but 2026 came",
    "editions-overlap": "code[2].since must be an edition that begins after",
    "empty-edition": "code[1].edition must be text that is not empty",
    "issuer-until-a-moment": "code[1].issuer_until must be a day written 2026-01-31",
    "item-not-nfc": "code[1].item[1].text must be text in Unicode NFC",
    "item-twice": "no other item of the same part has but luon-dung-hen came",
    "item-with-unknown-field": "code[1].item[1].weight must be a field that this",
    "item-without-english": "code[1].item[1].text_en must be a field that is filled",
    "items-is-a-text": "code[1].item must be a list of tables",
    "items-of-a-name": "none with the status name-only but 1 came",
    "missing-name": "code[1].name must be a field that is filled in",
    "no-items": "code[1].item must be at least one item",
    "period-backwards": "code[1].until must be a last day on or after the first",
    "places-is-a-text": "code[1].places must be a list of texts but 'xã Mẫu' came",
    "take-later-code": "one that stands before but 'xa-khac' came",
    "take-name-only": "whose items are known but '3-khong-ha-trung' came",
    "take-no-items": "code[1].take[1].items must be the code of an item",
    "take-twice": "no other item of the same part has but luon-mim-cuoi came",
    "take-unknown-code": "'5-biet-trang-din' (near: 5-biet-trang-dinh",
    "take-unknown-edition": "'2014' (known: 1847/QĐ-TTg) came",
    "take-unknown-item": "'luon-cuoi' (near: luon-mim-cuoi) came",
    "take-with-unknown-field": "code[1].take[1].item must be a field that this table",
    "take-without-code": "code[1].take[1].code must be a field that is filled in",
    "unknown-document": "code[1].source.document must be the id of a registered",
    "unknown-field": "code[1].since_day must be a field that this table has",
    "unknown-status": "'heard' (known: document, reported, copied",
    "unknown-table": "survey must be a field that this table has",
    "wording-twice": "a wording that no other item of the same part has",
}


BARE: Final = ("broken-toml", "curly-quotes")


def test_every_broken_folder_has_its_words() -> None:
    """No folder is left out, and no words stand alone."""
    assert {folder.name for folder in BROKEN.iterdir()} == set(MISTAKES)


@pytest.mark.parametrize("name", MISTAKES)
def test_one_mistake_gives_one_finding(name: str) -> None:
    """A mistake is told with file and place, and blames nothing else."""
    with pytest.raises(FactsError) as caught:
        facts.load_codes_of_conduct(BROKEN / name)

    assert len(caught.value.faults) == 1, str(caught.value)
    assert name == "empty" or f"codes.toml{'' if name in BARE else ': '}" in str(
        caught.value
    )
    assert MISTAKES[name] in str(caught.value)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("name = “X”", "“ at line 2, column 8"),
        ('name = "X”', "” at line 2, column 10"),
        ("name = \u2018X\u2019", "\u2018 at line 2, column 8"),
        ('name = "Xã “A”" "', ""),
        ("name = ", ""),
    ],
)
def test_curly_quotes_are_said_outright(tmp_path: Path, line: str, told: str) -> None:
    """A word processor makes them; those within straight ones are the text's own."""
    file = tmp_path / "a.toml"
    file.write_text(f"[[code]]\n{line}\n", encoding="utf-8")
    with pytest.raises(FactsError) as caught:
        facts.load_codes_of_conduct(file)

    (fault,) = caught.value.faults
    assert ("must be TOML with texts in straight" in fault.message("en")) == bool(told)
    assert told in fault.message("en")
    assert ("dòng 2, cột" in caught.value.message("vi")) == bool(told)


def test_a_file_that_is_not_there_or_empty_is_told(tmp_path: Path) -> None:
    """Three cases, three words."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "a.toml").write_text("", encoding="utf-8")
    for name, words in (
        ("no.toml", "no.toml must be a file or folder that exists but no such file"),
        ("folder", "folder must be a folder with at least one .toml file"),
        ("a.toml", "a.toml: [[code]] must be a table that comes at least once"),
    ):
        with pytest.raises(FactsError) as caught:
            facts.load_codes_of_conduct(tmp_path / name)
        assert len(caught.value.faults) == 1
        assert words in str(caught.value)


def test_a_name_too_long_for_the_system_is_told() -> None:
    """The system's own words."""
    with pytest.raises(FactsError) as caught:
        facts.load_codes_of_conduct("a" * 5000)
    assert len(str(caught.value)) < 400


BARE_CODE: Final = """
[[code]]
code = "a"
name = "A"
name_en = "A"
edition = "1"
"""
ONE_ITEM: Final = 'item = [{ code = "b", text = "b", text_en = "b" }]\n'


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            BARE_CODE.replace('"A"', '"A\\u202e"', 1) + ONE_ITEM,
            "code[1].name must be one",
        ),
        (
            BARE_CODE.replace('"A"', '"\\u0000"', 1) + ONE_ITEM,
            "code[1].name must be one",
        ),
        (BARE_CODE.replace('"A"', '"\\u200b"', 1) + ONE_ITEM, "text that is not empty"),
        (
            BARE_CODE + ONE_ITEM + 'places = ["xã\\nA"]',
            "code[1].places must be one line",
        ),
        (BARE_CODE + ONE_ITEM + 'issuer = "a\\tb"', "code[1].issuer must be one line"),
        (
            BARE_CODE + ONE_ITEM.replace('"b" }', '"b", part = "\\u0001" }'),
            "item[1].part must be one line without control characters but '\\x01' came",
        ),
        (
            BARE_CODE + ONE_ITEM + '"a\\u0000" = 1',
            "code[1].'a\\x00' must be a field that this table has",
        ),
        (
            BARE_CODE
            + 'item = [{ code = "b", text = "b", text_en = "b", part = "4 luôn" },'
            + '{ code = "c", text = "c", text_en = "c", part = "4 LUÔN" }]',
            "code[1].item must be a part whose name is written one way but 4 LUÔN",
        ),
        (
            f"{BARE_CODE}{ONE_ITEM}until = 2025-01-01{BARE_CODE}since = 2025-01-02\n"
            + ONE_ITEM,
            "code[2].edition must be an edition that no other of the same code has",
        ),
        # Told as no list of tables, or as no TOML: Pythons since 3.14 bound a key.
        (f"[code.{'.'.join('a' * 2000)}]", "a.toml"),
        (
            f'{BARE_CODE}{ONE_ITEM}[[document]]\nid = "x"\ntitle = "a\\u202eb"',
            "document[1].title must be one line without control characters",
        ),
    ],
)
def test_what_hides_or_is_said_twice_is_told(
    tmp_path: Path, text: str, told: str
) -> None:
    """A sign that turns the writing, an empty sign, two spellings, deep tables."""
    (tmp_path / "a.toml").write_text(text, encoding="utf-8")
    with pytest.raises(FactsError) as caught:
        facts.load_codes_of_conduct(tmp_path)

    assert len(caught.value.faults) == 1, str(caught.value)
    assert told in str(caught.value)


def test_words_near_and_known_are_told_in_both_languages(tmp_path: Path) -> None:
    """The words stay; what they are is said in the reader's language."""
    (tmp_path / "a.toml").write_text(
        BARE_CODE + 'status = "heard"\ntake = [{ code = "5-biet-trang-din" }]\n',
        encoding="utf-8",
    )
    with pytest.raises(FactsError) as caught:
        facts.load_codes_of_conduct(tmp_path)

    near, known = caught.value.faults
    assert "(gần giống: 5-biet-trang-dinh, " in near.message()
    assert "(near: 5-biet-trang-dinh, " in near.message("en")
    assert "(các từ đã biết: document, " in known.message()
    assert "(known: document, " in known.message("en")


def test_many_and_long_mistakes_are_told_without_near_ones(tmp_path: Path) -> None:
    """Looking for near names takes long: twenty at most, and no long text."""
    names = ", ".join(f'"luon-mim-cuo-{n}"' for n in range(22))
    (tmp_path / "a.toml").write_text(
        BARE_CODE + f'take = [{{ code = "4-xin-4-luon-1847", items = [{names}] }}]\n'
        f'[[code]]\ncode = "b"\nname = "B"\nname_en = "B"\nedition = "1"\n'
        f'take = [{{ code = "{"z" * 5000}" }}]\n',
        encoding="utf-8",
    )
    with pytest.raises(FactsError) as caught:
        facts.load_codes_of_conduct(tmp_path)

    has_near = ["(near: " in each.message("en") for each in caught.value.faults]
    assert has_near == [True] * 20 + [False] * 3


def test_a_folder_is_read_whatever_the_case_of_an_ending(tmp_path: Path) -> None:
    """A.TOML beside b.toml is read; a pipe or a folder of that name is told."""
    (tmp_path / "A.TOML").write_text(BARE_CODE + ONE_ITEM, encoding="utf-8")
    later = BARE_CODE.replace('"a"', '"b"') + ONE_ITEM
    (tmp_path / "b.toml").write_text(later, encoding="utf-8")
    assert sorted(facts.load_codes_of_conduct(tmp_path)) == ["a", "b"]

    (tmp_path / "c.toml").mkdir()
    with pytest.raises(FactsError, match="something that is no file"):
        facts.load_codes_of_conduct(tmp_path)
    path: Any = None
    with pytest.raises(WrongTypeError):
        facts.load_codes_of_conduct(path)


def test_a_file_that_cannot_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The system's own words, or that there are none."""

    def refused(_path: Path) -> bytes:
        raise OSError

    (tmp_path / "a.toml").write_text(BARE_CODE, encoding="utf-8")
    monkeypatch.setattr(Path, "read_bytes", refused)
    with pytest.raises(FactsError, match="TOML file in UTF-8 but unreadable came"):
        facts.load_codes_of_conduct(tmp_path)


def test_parts_have_english_names_and_places_their_changes(tmp_path: Path) -> None:
    """An own file: parts_en is of own and taken items; a ward of a city that ended."""
    file = tmp_path / "a.toml"
    file.write_text(
        '[[code]]\ncode = "a"\nname = "A"\nname_en = "A"\nedition = "1"\n'
        'places = ["phường Mẫu", "TP. Biên Hòa", "Bình Phước"]\n'
        'take = [{ code = "4-xin-4-luon-1847" }]\n'
        'item = [{ code = "b", text = "b", text_en = "b", part = "1" }]\n'
        'parts_en = { "1" = "One", "4 xin" = "Please" }\n',
        encoding="utf-8",
    )
    code = facts.load_codes_of_conduct(file)["a"]

    assert [code.part_name(part, "en") for part in code.parts] == [
        "Please",
        "Four always",
        "One",
    ]
    assert code.part_name("1") == "1"
    (found,) = code.findings(on=NOW)
    assert found.evidence_en == (
        "TP. Biên Hòa (until 30/06/2025); "
        "tỉnh Bình Phước (in tỉnh Đồng Nai since 01/07/2025)"
    )


def test_every_mistake_of_a_code_is_told_at_once(tmp_path: Path) -> None:
    """An item that was taken wrongly is not blamed on the code as having none."""
    wrong = (
        '[[code]]\ncode = "x"\nname = "X"\nedition = "1"\nconfidence = "sure"\n'
        'take = [{ code = "nowhere" }, '
        '{ code = "5-biet-ha-trung", items = ["a", "b"] }]\n'
    )
    (tmp_path / "a.toml").write_text(wrong, encoding="utf-8")
    with pytest.raises(FactsError) as caught:
        facts.load_codes_of_conduct(tmp_path)

    assert len(caught.value.faults) == 5, str(caught.value)


# --- comparing -----------------------------------------------------------------------


def test_the_two_4_always_share_three_items() -> None:
    """Oracle: the reference; the words in capitals of PMU 5 are the same words."""
    national = CODES["4-xin-4-luon-1847"].part("4 luôn")
    older = CODES["4-xin-4-luon-pmu5"].part("4 luôn")
    found = compare(national, older)

    assert [item.code for item in found.only_first] == ["luon-lang-nghe"]
    assert [item.code for item in found.only_second] == ["luon-thau-hieu"]
    assert len(found.same) == 3
    assert found.reworded == found.moved == ()
    assert found.unknown == ()
    assert not found.is_same
    assert found.explain("en").splitlines()[1:] == [
        "Only in the first: always listen.",
        "Only in the second: always understand.",
    ]


def test_the_two_3_shows_share_one_item_in_other_words() -> None:
    """Oracle: the reference has a short and a long form, which says more."""
    found = compare(CODES["3-the-hien-trang-dinh"], CODES["3-the-hien-phu-giao"])

    assert [one.code for one, _ in found.reworded] == ["ton-trong"]
    assert found.same == ()
    assert [each.code for each in found.only_first] == ["van-minh", "gan-gui"]
    assert [each.code for each in found.only_second] == [
        "van-minh-lich-su",
        "gan-gui-trach-nhiem",
    ]
    assert "Khác câu chữ: “tôn trọng” – “" in found.explain()
    assert found.table().rows[0][-1] == "khác câu chữ"


def test_an_order_that_changed_is_told() -> None:
    """Two items that changed places are told, with the places of each."""
    found = compare(made("a", "b", "c", "d"), made("b", "a", "c", "e"))

    assert [one.code for one, _ in found.moved] == ["a", "b"]
    assert found.table("en").rows == (
        (1, "A", 2, "A", "the same, in another order"),
        (2, "B", 1, "B", "the same, in another order"),
        (3, "C", 3, "C", "the same"),
        (4, "D", None, None, "only in the first"),
        (None, None, 4, "E", "only in the second"),
    )
    assert "Khác thứ tự: a, b." in found.explain()
    assert "<table" in found._repr_html_()


def test_an_item_left_out_moves_nothing() -> None:
    """What comes after a missing item is in its place among the shared ones."""
    assert compare(made("a", "b", "c"), made("b", "c")).moved == ()


def test_a_code_without_items_is_not_compared() -> None:
    """Nothing is said to be missing from what is not known."""
    bare, known = CODES["3-khong-ha-trung"], CODES["5-khong-dong-nai"]
    for pair in ((bare, known), (known, bare)):
        found = compare(*pair)
        assert found.unknown == (bare,)
        assert found.only_first == found.only_second == ()
        assert not found.is_same
        assert "chưa biết nội dung của 3 không" in found.explain()
        assert "are not known" in found.explain("en")
        assert {row[-1] for row in found.table().rows} == {"không so sánh được"}
        assert found.table().notes == (found.explain(),)
    assert not compare(bare, bare).is_same
    assert compare(bare, bare).explain().count("thị trấn Hà Trung") == 3


def test_an_item_in_two_parts_is_compared_twice() -> None:
    """The first of one with the first of the other, the second with the second."""
    items = (
        ConductItem("a", "x", "x", part="1"),
        ConductItem("a", "y", "y", part="2"),
    )
    found = compare(made(items=items), made(items=items[:1]))

    assert [item.text_vi for item in found.only_first] == ["y"]
    assert len(found.same) == 1


def test_comparing_refuses_what_is_no_code() -> None:
    """A name is not a code."""
    wrong: Any = "5 biết"
    for one, other in ((CODES["5-hon-phu-my"], wrong), (wrong, CODES["5-hon-phu-my"])):
        with pytest.raises(WrongTypeError):
            compare(one, other)
        with pytest.raises(WrongTypeError):
            CodeComparison(one, other)
    with pytest.raises(UnknownLocaleError):
        compare(EVERY[0], EVERY[0]).explain("fr")


SLUGS: Final = st.lists(st.sampled_from("abcdef"), min_size=1, unique=True)


@st.composite
def some_codes(draw: st.DrawFn) -> CodeOfConduct:
    """Draw a code of a few items, some of them in other words."""
    return made(
        items=tuple(
            ConductItem(slug, slug + draw(st.sampled_from(["", "!"])), slug)
            for slug in draw(SLUGS)
        )
    )


@given(some_codes())
def test_a_code_is_the_same_as_itself(code: CodeOfConduct) -> None:
    """Property."""
    found = compare(code, code)

    assert found.is_same
    assert [one for one, _ in found.same] == list(code.items)


@given(some_codes(), some_codes())
def test_comparing_is_even_handed(one: CodeOfConduct, other: CodeOfConduct) -> None:
    """Property: the other way round is the mirror, and every item is told once."""
    found, mirror = compare(one, other), compare(other, one)

    assert found.is_same == mirror.is_same == (one.items == other.items)
    assert found.only_first == mirror.only_second
    assert found.only_second == mirror.only_first
    for name in ("same", "reworded", "moved"):
        pairs = {(b, a) for a, b in getattr(mirror, name)}
        assert set(getattr(found, name)) == pairs
    shared = len(found.same) + len(found.reworded)
    assert shared + len(found.only_first) == len(one.items)
    assert len(found.table().rows) == len({*_slugs(one), *_slugs(other)})


def _slugs(code: CodeOfConduct) -> list[str]:
    return [item.code for item in code.items]


def test_a_comparison_is_a_value() -> None:
    """Equal codes make equal comparisons."""
    assert compare(made("a"), made("b")) == CodeComparison(made("a"), made("b"))
