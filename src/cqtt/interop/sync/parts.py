"""The fields of the record and the objects inside it."""

from datetime import date

from attrs import field, frozen

from cqtt.dossiers import DossierStatus
from cqtt.findings import Finding
from cqtt.interop.sync.codes import CHANNELS, status_of
from cqtt.interop.sync.keys import Plain, key, moment, several, text
from cqtt.procedures import ChannelKind


@frozen(kw_only=True)
class SyncFee(Plain):
    """A fee or charge (*phí, lệ phí đồng bộ*); ``amount`` is text as came, in đồng."""

    name: str = text("TenPhiLePhi")
    code: str = text("MaPhiLePhi")
    collected_when: str = text("HinhThucThu")
    amount: str = text("Gia")
    kind_code: str = text("LoaiPhiLePhi")


@frozen(kw_only=True)
class SyncSupplement(Plain):
    """
    A supplement that was asked for, or a re-appointment (*bổ sung, gia hạn hồ sơ*).

    ``promised_before`` and ``promised_after`` are the appointments before and after it.
    ``state_code`` is kept as it came: senders fill it with flags and with words.
    """

    id: str = text("HoSoBoSungId")
    asked_by: str = text("NguoiYeuCauBoSung", is_personal=True)
    content: str = text("NoiDungBoSung", is_personal=True)
    asked_at: date | None = field(
        default=None, converter=moment, metadata=key("NgayBoSung")
    )
    received_by: str = text("NguoiTiepNhanBoSung", is_personal=True)
    note: str = text("ThongTinTiepNhan", is_personal=True)
    completed_at: date | None = field(
        default=None, converter=moment, metadata=key("NgayTiepNhanBoSung")
    )
    state_code: str = text("TrangThaiBoSung")
    promised_before: date | None = field(
        default=None, converter=moment, metadata=key("NgayHenTraTruoc")
    )
    promised_after: date | None = field(
        default=None, converter=moment, metadata=key("NgayHenTraMoi")
    )


@frozen(kw_only=True)
class SyncPaper(Plain):
    """A paper handed in as a file (*tài liệu nộp*)."""

    id: str = text("TepDinhKemId")
    name: str = text("TenTepDinhKem", is_personal=True)
    is_deleted_code: str = text("IsDeleted")
    component_code: str = text("MaThanhPhanHoSo")
    url: str = text("DuongDanTaiTepTin", is_personal=True)


@frozen(kw_only=True)
class SyncResult(Plain):
    """A paper of the result (*giấy tờ kết quả*)."""

    name: str = text("TenGiayTo", is_personal=True)
    component_code: str = text("MaThanhPhanHoSo")
    id: str = text("GiayToId")
    url: str = text("DuongDanTepTinKetQua", is_personal=True)


@frozen(kw_only=True)
class SyncFields(Plain):
    """What the record holds; ``SyncRecord`` adds what can be done with it."""

    number: str = text("MaHoSo")
    procedure_code: str = text("MaTTHC")
    procedure_name: str = text("TenTTHC")
    field_code: str = text("MaLinhVuc")
    field_name: str = text("TenLinhVuc")
    applicant_name: str = text("ChuHoSo", is_personal=True)
    applicant_kind_code: str = text("LoaiDoiTuong", is_personal=True)
    applicant_code: str = text("MaDoiTuong", is_personal=True)
    email: str = text("Email", is_personal=True)
    phone: str = text("SoDienThoai", is_personal=True)
    subject: str = text("TrichYeuHoSo", is_personal=True)
    received_at: date | None = field(
        default=None, converter=moment, metadata=key("NgayTiepNhan")
    )
    promised_at: date | None = field(
        default=None, converter=moment, metadata=key("NgayHenTra")
    )
    returned_at: date | None = field(
        default=None, converter=moment, metadata=key("NgayTra")
    )
    finished_at: date | None = field(
        default=None, converter=moment, metadata=key("NgayKetThucXuLy")
    )
    status_code: str = text("TrangThaiHoSo")
    channel_code: str = text("HinhThuc")
    handled_by: str = text("DonViXuLy")
    fees: tuple[SyncFee, ...] = several("DanhSachLePhi", SyncFee)
    supplements: tuple[SyncSupplement, ...] = several(
        "DanhSachHoSoBoSung", SyncSupplement
    )
    papers: tuple[SyncPaper, ...] = several("TaiLieuNop", SyncPaper)
    results: tuple[SyncResult, ...] = several("DanhSachGiayToKetQua", SyncResult)
    findings: tuple[Finding, ...] = field(default=(), eq=False, repr=False)
    """What was odd when it was read, or not known when it was written."""

    @property
    def status(self) -> DossierStatus | None:
        """The state; ``None`` for a code that the table does not have."""
        return status_of(self.status_code)

    @property
    def channel(self) -> ChannelKind | None:
        """
        How it was handed in; ``None`` for a code that the table does not have.

        ``KenhThucHien``, which some senders add, counts before ``HinhThuc``, which some
        fill with 0 and 1 of another meaning.
        """
        return CHANNELS.get(channel_told(self)[1])


def channel_told(record: SyncFields) -> tuple[str, str]:
    """Return the field that tells how it was handed in, and its code."""
    apart = dict(record.other).get("KenhThucHien")
    code = str(apart).strip() if isinstance(apart, (str, int)) else ""
    return ("KenhThucHien", code) if code else ("HinhThuc", record.channel_code)


@frozen(kw_only=True)
class SyncProgress(Plain):
    """
    One line of what was done with a dossier (*tiến trình xử lý hồ sơ*).

    ``due_at`` is when the step had to be done by the rules.

    Law: guidance on connecting to the National Public Service Portal v1.4 (2020), no
    legal text; a newer one is not known.
    """

    number: str = text("MaHoSo")
    handler: str = text("NguoiXuLy", is_personal=True)
    post: str = text("ChucDanh")
    handled_at: date | None = field(
        default=None, converter=moment, metadata=key("ThoiDiemXuLy")
    )
    unit: str = text("PhongBanXuLy")
    content: str = text("NoiDungXuLy", is_personal=True)
    status_code: str = text("TrangThai")
    started_at: date | None = field(
        default=None, converter=moment, metadata=key("NgayBatDau")
    )
    due_at: date | None = field(
        default=None, converter=moment, metadata=key("NgayKetThucTheoQuyDinh")
    )
    findings: tuple[Finding, ...] = field(default=(), eq=False, repr=False)

    @property
    def status(self) -> DossierStatus | None:
        """The state; ``None`` for a code that the table does not have."""
        return status_of(self.status_code)
