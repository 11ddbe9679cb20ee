"""What a judgement by a threshold says, in both languages."""

from typing import Final

from cqtt.satisfaction.score_tables import number_column, text_column

REACHED: Final = {
    True: ("đã tới ngưỡng", "the threshold was reached"),
    False: ("chưa tới ngưỡng", "the threshold was not reached"),
}
PERIOD: Final = (
    "Kỳ tính do người dùng chọn; kết quả chỉ để đối chiếu, không phải quyết định",
    "The caller chose the period; this compares, and decides nothing",
)
PEOPLE: Final = (
    "Người cùng chức danh trong đơn vị không được tách riêng",
    "People of one post in the unit are not told apart",
)
COLUMNS: Final = (
    text_column("about", "Đối tượng", "About"),
    number_column("counted", "Số lần tính", "Counted"),
    number_column("excused", "Có lý do chính đáng", "Excused"),
    number_column("times", "Ngưỡng", "Threshold"),
    text_column("reached", "Kết quả", "Result"),
)
