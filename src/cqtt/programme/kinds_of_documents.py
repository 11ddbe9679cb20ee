"""The kinds of administrative documents and what abbreviates each in a number."""

from enum import Enum
from typing import Final

from cqtt.i18n import require_locale


class DocumentKind(Enum):
    """
    A kind of administrative document (*tên loại văn bản*).

    ``OTHER`` is one that the decree does not know, such as a conclusion of the Party.

    Law:
        Decree 30/2020/NĐ-CP, Article 7, names 29 kinds; Annex III abbreviates 27 of
        them: an official letter and a public letter have no abbreviation.
    """

    RESOLUTION = "resolution"
    DECISION = "decision"
    DIRECTIVE = "directive"
    STATUTE = "statute"
    REGULATION = "regulation"
    COMMUNIQUE = "communique"
    NOTICE = "notice"
    GUIDANCE = "guidance"
    PROGRAMME = "programme"
    PLAN = "plan"
    SCHEME = "scheme"
    PROPOSAL = "proposal"
    PROJECT = "project"
    REPORT = "report"
    MINUTES = "minutes"
    SUBMISSION = "submission"
    CONTRACT = "contract"
    OFFICIAL_LETTER = "official-letter"
    TELEGRAM = "telegram"
    MEMORANDUM = "memorandum"
    AGREEMENT = "agreement"
    AUTHORISATION = "authorisation"
    INVITATION = "invitation"
    INTRODUCTION = "introduction"
    LEAVE = "leave"
    SENDING_SLIP = "sending-slip"
    FORWARDING_SLIP = "forwarding-slip"
    INFORMING_SLIP = "informing-slip"
    PUBLIC_LETTER = "public-letter"
    OTHER = "other"

    @property
    def abbreviation(self) -> str:
        """
        What stands for it in a number, such as ``"KH"``; empty where nothing does.

        >>> DocumentKind.PLAN.abbreviation, DocumentKind.OFFICIAL_LETTER.abbreviation
        ('KH', '')
        """
        return _KINDS[self][0]

    def text(self, locale: str = "vi") -> str:
        """Return its name in a locale."""
        return _KINDS[self][2 if require_locale(locale) == "en" else 1]


_KINDS: Final = {
    DocumentKind.RESOLUTION: ("NQ", "nghị quyết", "resolution"),
    DocumentKind.DECISION: ("QĐ", "quyết định", "decision"),
    DocumentKind.DIRECTIVE: ("CT", "chỉ thị", "directive"),
    DocumentKind.STATUTE: ("QC", "quy chế", "rules of procedure"),
    DocumentKind.REGULATION: ("QyĐ", "quy định", "regulation"),
    DocumentKind.COMMUNIQUE: ("TC", "thông cáo", "communiqué"),
    DocumentKind.NOTICE: ("TB", "thông báo", "notice"),
    DocumentKind.GUIDANCE: ("HD", "hướng dẫn", "guidance"),
    DocumentKind.PROGRAMME: ("CTr", "chương trình", "programme"),
    DocumentKind.PLAN: ("KH", "kế hoạch", "plan"),
    DocumentKind.SCHEME: ("PA", "phương án", "scheme"),
    DocumentKind.PROPOSAL: ("ĐA", "đề án", "proposal"),
    DocumentKind.PROJECT: ("DA", "dự án", "project"),
    DocumentKind.REPORT: ("BC", "báo cáo", "report"),
    DocumentKind.MINUTES: ("BB", "biên bản", "minutes"),
    DocumentKind.SUBMISSION: ("TTr", "tờ trình", "submission"),
    DocumentKind.CONTRACT: ("HĐ", "hợp đồng", "contract"),
    DocumentKind.OFFICIAL_LETTER: ("", "công văn", "official letter"),
    DocumentKind.TELEGRAM: ("CĐ", "công điện", "telegram"),
    DocumentKind.MEMORANDUM: ("BGN", "bản ghi nhớ", "memorandum"),
    DocumentKind.AGREEMENT: ("BTT", "bản thỏa thuận", "agreement"),
    DocumentKind.AUTHORISATION: ("GUQ", "giấy ủy quyền", "authorisation"),
    DocumentKind.INVITATION: ("GM", "giấy mời", "invitation"),
    DocumentKind.INTRODUCTION: ("GGT", "giấy giới thiệu", "letter of introduction"),
    DocumentKind.LEAVE: ("GNP", "giấy nghỉ phép", "leave paper"),
    DocumentKind.SENDING_SLIP: ("PG", "phiếu gửi", "sending slip"),
    DocumentKind.FORWARDING_SLIP: ("PC", "phiếu chuyển", "forwarding slip"),
    DocumentKind.INFORMING_SLIP: ("PB", "phiếu báo", "informing slip"),
    DocumentKind.PUBLIC_LETTER: ("", "thư công", "public letter"),
    DocumentKind.OTHER: ("", "văn bản khác", "other document"),
}
