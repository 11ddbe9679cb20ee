"""
Reading and checking portal records: ours against ``json.loads`` and cattrs.

Ours reads a record without losing anything and derives the checked procedure with its
findings.  The peer structures the same text into the attrs classes below, which type
every object and list that a record has; unknown keys are ignored.  It checks kinds and
nothing else.

The records are made up: invented sentences, repeated, in the shapes and sizes of the
portal's, and with the words that our rules look for about as often.
"""

import json
import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

from attrs import define, field
from cattrs import Converter

from cqtt.findings import Finding
from cqtt.interop.portal import read_record
from cqtt.procedures import Procedure

SHARED: Final = (
    Path(__file__).resolve().parents[2] / "shared" / "data" / "portal_records"
)
"""Real records stand here beside a checkout, or nowhere."""


# -- the record as classes -----------------------------------------------------------
# Fields are named as the portal names them, so that no renaming has to be paid for.


@define
class Named:
    """A department, group, field of work, legal text, result or kind of applicant."""

    id: str
    name: str
    code: str | None = None
    type: str | None = None


@define
class Step:
    """A step for the applicant."""

    name: str
    description: str


@define
class FeeAttachment:
    """A file with fees."""

    fileId: str | None = None  # noqa: N815 the portal's name
    fileName: str | None = None  # noqa: N815


@define
class Fee:
    """A fee, charge or price."""

    type: str
    value: float | None
    currencyId: str | None = None  # noqa: N815
    description: str | None = None
    attachment: FeeAttachment | None = None
    currencyName: str | None = None  # noqa: N815


@define
class Method:
    """A way to hand in, with its limit and fees."""

    submissionMethod: str  # noqa: N815
    processingTime: Any  # noqa: N815 a number, or words
    processingTimeUnit: str  # noqa: N815
    fees: list[Fee]
    description: str | None = None


@define
class Attachment:
    """A blank form."""

    id: str
    fileName: str  # noqa: N815
    bucketName: str  # noqa: N815
    filePath: str  # noqa: N815


@define
class Paper:
    """A row of the list of papers."""

    profileComponentId: str  # noqa: N815
    originalQty: int  # noqa: N815
    copyQty: int  # noqa: N815
    required: bool
    hasElectronicForm: bool  # noqa: N815
    name: str
    code: str | None
    attachments: list[Attachment]
    isProcessingResult: bool | None = None  # noqa: N815
    source: str | None = None


@define
class PaperGroup:
    """A group of papers."""

    name: str
    profileComponents: list[Paper]  # noqa: N815


@define
class ProcessingDay:
    """The limit of a case."""

    qty: float
    type: str


@define
class CaseRow:
    """A case of the procedure."""

    id: str
    name: str
    code: str
    processingDay: ProcessingDay  # noqa: N815
    profileComponents: list[Paper]  # noqa: N815


@define
class Proposal:
    """The decision that published the procedure."""

    id: str
    proposalNumber: str  # noqa: N815
    decisionDate: int | None  # noqa: N815
    issuingAgency: Named  # noqa: N815
    proposalType: str  # noqa: N815
    publicationDate: int | None = None  # noqa: N815
    decisionNumber: str | None = None  # noqa: N815


@define
class Returning:
    """Ways to get the result."""

    type: str
    value: list[str]


@define
class Record:
    """A record, every key of it."""

    id: str
    code: str
    codeNotation: str  # noqa: N815
    name: str
    type: str
    state: str
    description: str
    note: str
    keywords: str
    decisionNo: str  # noqa: N815
    executingAgencies: str  # noqa: N815
    authorizedAgencies: str  # noqa: N815
    delegatedAgencies: str  # noqa: N815
    coordinatingAgencies: str  # noqa: N815
    dossierReceivingAddresses: str  # noqa: N815
    requirementsAndConditions: str  # noqa: N815
    departmentPromulgateId: str  # noqa: N815
    departmentPromulgateCode: str  # noqa: N815
    departmentPromulgateName: str  # noqa: N815
    createdAt: int  # noqa: N815
    updatedAt: int  # noqa: N815
    isInternal: bool  # noqa: N815
    isWard: bool  # noqa: N815
    isProvince: bool  # noqa: N815
    isMinistry: bool  # noqa: N815
    isOtherAgency: bool  # noqa: N815
    isUndetermined: bool  # noqa: N815
    isVertical: bool  # noqa: N815
    isFullProcess: bool  # noqa: N815
    isSharedService: bool  # noqa: N815
    isOfflineOnly: bool  # noqa: N815
    isNonTerritorial: bool  # noqa: N815
    procedureProposal: Proposal  # noqa: N815
    executionSteps: list[Step]  # noqa: N815
    executionMethods: list[Method]  # noqa: N815
    executionCases: list[PaperGroup]  # noqa: N815
    cases: list[CaseRow]
    fees: list[Fee]
    profileComponents: list[Paper]  # noqa: N815
    targetObjects: list[Named]  # noqa: N815
    procedureRelatedGroup: list[Named]  # noqa: N815
    returningMethods: list[Returning]  # noqa: N815
    formalityTargetType: list[str]  # noqa: N815
    categoryIds: list[str]  # noqa: N815
    serviceGroupIds: list[str]  # noqa: N815
    legalBasisIds: list[str]  # noqa: N815
    resultIds: list[str]  # noqa: N815
    subjectTypeIds: list[str]  # noqa: N815
    departmentExecutingIds: list[str]  # noqa: N815
    departmentAuthorityIds: list[str]  # noqa: N815
    departmentAuthorizedIds: list[str]  # noqa: N815
    departmentCoordinatingIds: list[str]  # noqa: N815
    unitGroupExecutingIds: list[str]  # noqa: N815
    unitGroupAuthorityIds: list[str]  # noqa: N815
    unitGroupAuthorizedIds: list[str]  # noqa: N815
    unitGroupCoordinatingIds: list[str]  # noqa: N815
    categoriesDetails: list[Named]  # noqa: N815
    departmentDetails: list[Named]  # noqa: N815
    departmentsExecuting: list[Named]  # noqa: N815
    departmentsAuthority: list[Named]  # noqa: N815
    departmentsAuthorized: list[Named]  # noqa: N815
    departmentsCoordinating: list[Named]  # noqa: N815
    serviceGroupsDetails: list[Named]  # noqa: N815
    legalBasisesDetails: list[Named]  # noqa: N815
    resultsDetails: list[Named]  # noqa: N815
    subjectTypesDetails: list[Named]  # noqa: N815
    unitGroupsExecuting: list[Named] = field(factory=list)  # noqa: N815
    unitGroupsAuthority: list[Named] = field(factory=list)  # noqa: N815
    unitGroupsAuthorized: list[Named] = field(factory=list)  # noqa: N815
    unitGroupsCoordinating: list[Named] = field(factory=list)  # noqa: N815
    category: Named | None = None
    formalityType: str | None = None  # noqa: N815


@define
class Envelope:
    """What the portal answers."""

    code: str
    data: Record
    message: str


# -- what is timed -------------------------------------------------------------------


class Works(NamedTuple):
    """The two ways, each a work that gives one result for each record."""

    ours: Callable[[], list[tuple[Procedure, tuple[Finding, ...]]]]
    theirs: Callable[[], list[Envelope]]


def works(texts: Sequence[str]) -> Works:
    """Return what is timed; the converter is built and warm beforehand."""
    converter = Converter()

    def ours() -> list[tuple[Procedure, tuple[Finding, ...]]]:
        return [read_record(text).to_procedure() for text in texts]

    def theirs() -> list[Envelope]:
        return [converter.structure(json.loads(text), Envelope) for text in texts]

    return Works(ours, theirs)


def require_right(texts: Sequence[str], asked: Works) -> None:
    """Stop unless both sides read what the texts say, and ours keeps all of it."""
    read = zip(texts, asked.ours(), asked.theirs(), strict=True)
    for text, (procedure, _), envelope in read:
        whole = json.loads(text)
        data, record = whole["data"], envelope.data
        assert read_record(text).to_dict() == whole
        assert procedure.code == data["code"] == record.code
        rows = [row for group in data["executionCases"] for row in group.values()]
        papers = sum(len(row) for row in rows if isinstance(row, list))
        assert papers == sum(len(e.profileComponents) for e in record.executionCases)
        limits = len(data["executionMethods"]) + len(data["cases"])
        assert len(procedure.limits) >= limits == _limits(record)


def _limits(record: Record) -> int:
    return len(record.executionMethods) + len(record.cases)


def real_texts(folder: Path) -> list[str]:
    """Return the texts of real records; none where the folder is not there."""
    return [file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.json"))]


# -- records made up -----------------------------------------------------------------

PLAIN: Final = (
    "Người yêu cầu đến quầy số hai, ngồi chờ và được gọi theo bảng hướng dẫn.",
    "Công chức kiểm tra giấy tờ, ghi vào sổ và trao giấy tiếp nhận.",
    "Hồ sơ được chuyển cho bộ phận chuyên môn ngay trong buổi làm việc.",
    "Bộ phận chuyên môn lập tờ trình, trình lãnh đạo ký và đóng dấu.",
    "Kết quả được trả tại quầy hoặc gửi về địa chỉ đã ghi trong tờ khai.",
    "Giấy tờ viết tay phải rõ ràng, đủ ngày tháng và chữ ký của người lập.",
    "Bản vẽ kèm theo thể hiện ranh giới, kích thước và tên các thửa liền kề.",
    "Lệ phí thu một lần, có biên lai, theo mức đang áp dụng tại địa phương.",
    "Người làm đơn giữ một liên, cơ quan tiếp nhận giữ liên còn lại.",
    "Danh mục giấy tờ được niêm yết tại trụ sở và trên trang thông tin.",
    "Cán bộ hướng dẫn giải thích từng mục của tờ khai và cách ghi.",
    "Sau khi ký, văn bản được vào sổ, lấy số và lưu một bản tại văn thư.",
)
"""Sentences that hardly any rule looks at."""

Shares = dict[str, float]
"""Sentences, and in what share of the texts each stands."""

IN_STEPS: Final[Shares] = {
    "Trường hợp giấy tờ đầy đủ thì tiếp nhận; còn thiếu thì hướng dẫn.": 0.78,
    "Đối với giấy tờ do nơi khác cấp thì gửi kèm bản chụp.": 0.47,
    "Không thu thêm khoản nào ngoài biên lai.": 0.43,
    "Người đứng tên xác nhận vào tờ khai trước khi nộp.": 0.40,
    "Thông tin được đối chiếu với cơ sở dữ liệu đang dùng.": 0.36,
    "Người yêu cầu có thể nộp trực tuyến qua cổng dịch vụ.": 0.33,
    "Quầy phát số thứ tự từ đầu giờ.": 0.31,
    "Nếu giấy tờ ở xa thì nộp sau theo giấy hẹn.": 0.29,
    "Người nộp trực tiếp mang theo bản chính để đối chiếu.": 0.13,
    "Bộ phận chuyên môn xử lý trong 07 ngày làm việc.": 0.11,
    "Kết quả gửi qua bưu chính theo yêu cầu.": 0.08,
    "Trường hợp phải xác minh thì có văn bản gửi nơi liên quan.": 0.05,
    "Cơ quan gửi phiếu xin lỗi và hẹn lại.": 0.04,
    "Sau thời hạn một ngày mà người yêu cầu im lặng thì in theo nội dung đã có.": 0.03,
    "Tiếp nhận sau 15 giờ thì trả vào buổi sáng hôm sau.": 0.02,
    "Bộ phận tiếp nhận làm việc cả sáng thứ bảy.": 0.01,
}
IN_METHODS: Final[Shares] = {
    "Thời gian giải quyết là 10 ngày làm việc, bước đầu 03 ngày làm việc.": 0.34,
    "Đối với xã miền núi, vùng có khó khăn thì tăng thêm 10 ngày.": 0.20,
    "Không tính thời gian người dân thực hiện việc của mình.": 0.05,
    "Thời gian tính từ ngày nhận đủ giấy tờ, 15 ngày.": 0.05,
    "Trường hợp nhận vào cuối ngày thì tính từ ngày kế tiếp.": 0.30,
}
IN_PAPERS: Final[Shares] = {
    "trường hợp đã ủy quyền thì nộp văn bản ủy quyền": 0.30,
    "đối với thửa đất chưa có bản vẽ": 0.24,
    "bản sao không cần công chứng": 0.19,
    "(nếu có)": 0.14,
    "có xác nhận của nơi cư trú": 0.07,
    "trừ trường hợp khai thác được thông tin trong cơ sở dữ liệu về dân cư": 0.06,
    "một trong các giấy tờ sau đây": 0.05,
    "theo mẫu điện tử tương tác": 0.05,
    "đối với trường hợp nộp hồ sơ trực tuyến thì gửi bản chụp": 0.06,
    "nộp trực tiếp thì xuất trình bản chính": 0.03,
    "giấy chứng minh nhân dân còn hạn": 0.01,
}
TARIFF: Final = "Mức thu ghi tại bảng kèm theo; hộ khó khăn được giảm theo mức riêng"
FEE_NOTES: Final[Shares] = {
    "Theo nghị quyết của Hội đồng nhân dân cấp tỉnh": 0.27,
    TARIFF: 0.50,
    "Miễn lệ phí": 0.12,
    "": 0.04,
    "Theo biểu phí đang áp dụng": 0.07,
}
PAPER_NAMES: Final = (
    "Đơn đề nghị theo mẫu số 02",
    "Tờ khai theo mẫu",
    "Bản sao giấy tờ về quyền sử dụng đất",
    "Bản chính giấy xác nhận của nơi làm việc",
    "Sơ đồ vị trí, tỷ lệ do người lập ghi rõ",
    "Văn bản thỏa thuận của các bên",
    "Hợp đồng hoặc giấy tờ tương đương",
    "Biên bản bàn giao",
    "Lưu ý: giấy tờ tiếng nước ngoài kèm bản dịch",
    "Giấy tờ phải nộp gồm:",
)
LEGAL_TITLE: Final = (
    "Văn bản quy định chi tiết một số điều về việc tiếp nhận giấy tờ, ghi sổ, chuyển "
    "hồ sơ và trả kết quả tại các quầy, do cơ quan ví dụ ban hành, bản số"
)
TENTHS: Final = ("WORKING_DAY",) * 8 + ("DAY", "OTHER")


def made_up(count: int) -> list[str]:
    """Make up the texts of records, always the same ones."""
    chance = random.Random(500)
    return [_Maker(chance, number).text() for number in range(count)]


class _Maker:
    """Makes up one record."""

    def __init__(self, chance: random.Random, number: int) -> None:
        self._chance = chance
        self._code = f"1.{number:06}"
        self._name = f"Thủ tục ví dụ số {number}, {self._prose(160, {})}"
        self._days = chance.choice((3, 5, 7, 10, 10, 15, 20))

    def text(self) -> str:
        """Return the record in its envelope, written as the portal's are kept."""
        envelope = {"code": "OK", "data": self._record(), "message": "OK"}
        return json.dumps(envelope, ensure_ascii=False, indent=2)

    def _record(self) -> dict[str, Any]:
        return {
            "id": self._id(),
            "code": self._code,
            "codeNotation": self._code,
            "executionSteps": list(self._steps()),
            "executionMethods": list(self._methods()),
            **self._words(),
            "executionCases": list(self._groups()),
            **self._flags(),
            **self._lists(),
            "cases": [self._case()],
            "createdAt": 1_768_000_000_000,
            "updatedAt": 1_775_000_000_000,
            "procedureProposal": self._proposal(),
            "returningMethods": [
                {"type": "ONLINE", "value": ["ONLINE", "AT_HOME"]},
                {"type": "OFFLINE", "value": ["AT_SUBMISSION_PLACE", "AT_HOME"]},
            ][: self._about(1.5)],
        }

    def _steps(self) -> Iterator[dict[str, Any]]:
        for number in range(self._about(2.4)):
            length = self._length(1790)
            description = self._prose(length, IN_STEPS)
            yield {"name": f"Bước {number + 1}:", "description": description}

    def _methods(self) -> Iterator[dict[str, Any]]:
        channels = ("DIRECT", "ONLINE", "POSTAL")
        for number in range(3 * max(1, self._about(1.3))):
            is_prose = self._chance.random() < 0.09
            unit = self._chance.choice(TENTHS) if number > 2 else "WORKING_DAY"
            yield {
                "submissionMethod": channels[number % 3],
                "processingTime": self._prose(274, {}) if is_prose else self._days,
                "processingTimeUnit": "OTHER" if is_prose else unit,
                "description": self._prose(self._length(580), IN_METHODS),
                "fees": [self._fee() for _ in range(self._about(1.3))],
            }

    def _fee(self) -> dict[str, Any]:
        notes, shares = list(FEE_NOTES), list(FEE_NOTES.values())
        note = self._chance.choices(notes, shares)[0]
        more = self._prose(self._length(700), {}) if note == TARIFF else ""
        value = self._chance.choices((0, None, 50_000), (5, 3, 2))[0]
        priced = {"currencyName": "Việt Nam Đồng"} if value else {}
        return {
            "type": self._chance.choice(("FEE", "FEE", "SERVICE_FEE")),
            "value": value,
            "currencyId": self._id() if value else "",
            "attachment": None,
            "description": f"{note}. {more}" if more else note,
            **priced,
        }

    def _groups(self) -> Iterator[dict[str, Any]]:
        for number in range(max(1, self._about(1.65))):
            papers = [self._paper() for _ in range(max(1, self._about(4.25)))]
            name = f"Trường hợp {number + 1}: {self._prose(70, {})}" if number else ""
            yield {"name": name, "profileComponents": papers}

    def _paper(self) -> dict[str, Any]:
        name = self._chance.choice(PAPER_NAMES)
        said = [each for each, share in IN_PAPERS.items() if self._happens(share)]
        more = self._prose(self._length(210), {})
        originals, copies = self._chance.choice(((1, 0), (1, 0), (1, 1), (0, 1)))
        is_bare = name.startswith("Lưu ý") or name.endswith(":")
        files = [self._attachment()] if self._happens(0.165) else []
        return {
            "profileComponentId": self._id(),
            "originalQty": 0 if is_bare else originals,
            "copyQty": 0 if is_bare else copies,
            "required": True,
            "hasElectronicForm": False,
            "isProcessingResult": False,
            "name": name if is_bare else "; ".join((name, *said, more)),
            "code": f"H00.{self._chance.randrange(10**6):06}",
            "attachments": files,
        }

    def _attachment(self) -> dict[str, Any]:
        return {
            "id": self._id(),
            "fileName": "Mẫu số 02.docx",
            "bucketName": "dvc",
            "filePath": f"formality/{self._id()}/mau-so-02.docx",
        }

    def _case(self) -> dict[str, Any]:
        return {
            "id": self._id(),
            "name": self._name,
            "code": f"{self._code}.01",
            "processingDay": {"qty": self._days, "type": "WORKING_DAY"},
            "profileComponents": [],
        }

    def _proposal(self) -> dict[str, Any]:
        return {
            "id": self._id(),
            "proposalNumber": "1/QĐ-UBND",
            "decisionDate": 1_770_000_000_000,
            "decisionNumber": None,
            "publicationDate": 1_770_500_000_000,
            "issuingAgency": {"id": self._id(), "name": "UBND tỉnh Ví Dụ"},
            "proposalType": "SPECIFIC",
        }

    def _words(self) -> dict[str, Any]:
        conditions = self._prose(self._length(480), {})
        return {
            "name": self._name,
            "description": conditions,
            "requirementsAndConditions": conditions,
            "decisionNo": "",
            "note": "",
            "keywords": "",
            "type": "SPECIFIC",
            "state": "ACTIVE",
            "formalityType": "ASSIGNED_REGULATION",
            "executingAgencies": "Sở Ví Dụ và các đơn vị trực thuộc, theo phân công",
            "authorizedAgencies": "",
            "delegatedAgencies": "Chi nhánh Ví Dụ, theo ủy quyền của tỉnh Ví Dụ",
            "coordinatingAgencies": "",
            "dossierReceivingAddresses": self._prose(150, {}),
            "departmentPromulgateId": self._id(),
            "departmentPromulgateCode": "H00",
            "departmentPromulgateName": "UBND tỉnh Ví Dụ",
        }

    def _flags(self) -> dict[str, Any]:
        return {
            "isWard": self._happens(0.6),
            "isProvince": True,
            **dict.fromkeys(
                (
                    *("isInternal", "isMinistry", "isOtherAgency", "isUndetermined"),
                    *("isVertical", "isFullProcess", "isSharedService"),
                    *("isOfflineOnly", "isNonTerritorial"),
                ),
                False,
            ),
        }

    def _lists(self) -> dict[str, Any]:
        named = {
            "categoriesDetails": [self._row("Lĩnh vực ví dụ")],
            "departmentsExecuting": self._rows(1.7, "Văn phòng tại khu vực ví dụ"),
            "departmentsAuthority": self._rows(1.5, "Cơ quan có thẩm quyền ví dụ"),
            "departmentsCoordinating": self._rows(0.4, "Cơ quan phối hợp"),
            "unitGroupsExecuting": self._rows(0.6, "Nhóm đơn vị thực hiện"),
            "unitGroupsAuthority": self._rows(0.4, "Nhóm đơn vị thẩm quyền"),
            "unitGroupsCoordinating": self._rows(0.8, "Nhóm đơn vị phối hợp"),
            "serviceGroupsDetails": self._rows(0.15, "Nhóm dịch vụ"),
            "legalBasisesDetails": self._rows(8.7, LEGAL_TITLE),
            "resultsDetails": self._rows(1.3, "Giấy chứng nhận về việc đã đăng ký"),
            "subjectTypesDetails": self._rows(3.7, "Người dân, doanh nghiệp"),
        }
        ids = {
            "categoryIds": "categoriesDetails",
            "departmentExecutingIds": "departmentsExecuting",
            "departmentAuthorityIds": "departmentsAuthority",
            "departmentCoordinatingIds": "departmentsCoordinating",
            "unitGroupExecutingIds": "unitGroupsExecuting",
            "unitGroupAuthorityIds": "unitGroupsAuthority",
            "unitGroupCoordinatingIds": "unitGroupsCoordinating",
            "serviceGroupIds": "serviceGroupsDetails",
            "legalBasisIds": "legalBasisesDetails",
            "resultIds": "resultsDetails",
            "subjectTypeIds": "subjectTypesDetails",
        }
        empty = (
            *("formalityTargetType", "fees", "profileComponents", "targetObjects"),
            *("procedureRelatedGroup", "departmentDetails", "departmentsAuthorized"),
            *("departmentAuthorizedIds", "unitGroupsAuthorized"),
            "unitGroupAuthorizedIds",
        )
        return {
            **named,
            **{key: [row["id"] for row in named[of]] for key, of in ids.items()},
            **{key: [] for key in empty},
            "category": named["categoriesDetails"][0],
        }

    def _rows(self, mean: float, name: str) -> list[dict[str, str]]:
        least = 1 if mean > 1 else 0
        count = max(least, self._about(mean))
        return [self._row(f"{name} {each}") for each in range(count)]

    def _row(self, name: str) -> dict[str, str]:
        code = f"H00.{self._chance.randrange(10**4):04}"
        return {"id": self._id(), "name": name, "code": code}

    def _prose(self, length: int, shares: Shares) -> str:
        """Return sentences of about a length, those of ``shares`` among them."""
        said = [each for each, share in shares.items() if self._happens(share)]
        left = length - sum(map(len, said))
        while left > 0:
            said.append(self._chance.choice(PLAIN))
            left -= len(said[-1])
        self._chance.shuffle(said)
        return "\n- ".join(said)

    def _length(self, mean: int) -> int:
        return round(mean * self._chance.uniform(0.2, 1.8))

    def _about(self, mean: float) -> int:
        """Return a whole number from 0 to twice the mean, with that mean."""
        number = self._chance.uniform(0, 2 * mean)
        return int(number) + (self._chance.random() < number % 1)

    def _happens(self, share: float) -> bool:
        return self._chance.random() < share

    def _id(self) -> str:
        digits = f"{self._chance.getrandbits(128):032x}"
        parts = (digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:])
        return "-".join(parts)
