"""What vectors and data frames must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

FRAMES: Final[Mapping[str, Expectation]] = MappingProxyType(
    {
        "kind-of-limits": Expectation(
            "a kind of time limit, or the column that holds the kinds, beside limit= "
            "that names a column of quantities",
            'pass limit="days", kind=WorkingDays, or limit="days", kind="unit"',
            "loại thời hạn, hoặc tên cột ghi loại thời hạn, đi cùng cột số lượng",
            'ghi như limit="so_ngay", kind=WorkingDays hoặc kind="don_vi"',
        ),
        "limit-of-rows": Expectation(
            "a time limit for all rows, or the name of the column that holds the "
            "limits",
            'pass WorkingDays(3), or "limit" for a column of texts or quantities',
            "một thời hạn cho mọi dòng, hoặc tên cột ghi thời hạn",
            'ghi WorkingDays(3), hoặc tên cột như "thoi_han"',
        ),
        "name-of-column": Expectation(
            "the name of a column",
            'pass it as text, such as "received_on"',
            "tên một cột",
            'ghi tên cột như "ngay_nhan"',
        ),
        "name-as-spelt": Expectation(
            "the name of a column as the frame spells it, letter and accent",
            "one of the two has its accents in another form of Unicode: rename the "
            "columns with unicodedata.normalize('NFC', name)",
            "tên cột đúng như trong bảng, cả cách ghép dấu",
            "một trong hai tên dùng dấu tổ hợp: đổi tên các cột bằng "
            "unicodedata.normalize('NFC', tên)",
        ),
        "beyond-of-rows": Expectation(
            "'raise' or 'null'",
            "pass 'raise' to stop at rows that cannot be answered, 'null' to leave "
            "them empty",
            "'raise' hoặc 'null'",
            "ghi 'raise' để dừng khi có dòng không tính được, 'null' để để trống",
        ),
        "new-column": Expectation(
            "the name of a column that is not there yet",
            "pass another name, or drop the column first",
            "tên cột chưa có trong bảng",
            "đặt tên khác, hoặc bỏ cột cũ trước",
        ),
        "kind-of-quantities": Expectation(
            "the kind of the quantities, since the column of limits holds numbers",
            'pass kind=WorkingDays, or kind="unit" for a column of kinds',
            "loại thời hạn, vì cột thời hạn ghi số",
            'ghi kind=WorkingDays, hoặc kind="don_vi" nếu có cột ghi loại thời hạn',
        ),
        "column-of-quantities": Expectation(
            "a column of numbers",
            "turn it into numbers first; where it holds texts such as '15 ngày làm "
            "việc' leave out kind=",
            "cột số",
            "chuyển sang kiểu số trước; nếu cột ghi chữ như “15 ngày làm việc” thì bỏ "
            "kind",
        ),
        "column-of-limits": Expectation(
            "a column of texts such as '15 ngày làm việc', or of numbers with kind=",
            "turn it into texts first",
            "cột ghi thời hạn bằng chữ, hoặc bằng số (kèm kind)",
            "chuyển sang kiểu văn bản trước",
        ),
        "kinds-of-column": Expectation(
            "a column of kinds: 'ngày làm việc', 'ngày', 'tuần', 'tháng', 'năm', 'giờ "
            "làm việc', 'giờ', or the names of the classes",
            "write one of these in every row",
            "cột ghi “ngày làm việc”, “ngày”, “tuần”, “tháng”, “năm”, “giờ làm việc” "
            "hoặc “giờ”",
            "sửa lại theo một trong các loại này",
        ),
        "one-value-a-row": Expectation(
            "a column with one text, number or day in every row",
            "give each value of a list a row of its own, or turn lists into texts "
            "first",
            "cột mỗi dòng một giá trị",
            "tách danh sách thành nhiều dòng, hoặc chuyển thành văn bản trước",
        ),
        "limits-to-read": Expectation(
            "a column of limits that can be read, above zero, in steps of 0.25 for "
            "working days and hours, else whole",
            'correct these rows, or pass beyond="null" to leave them empty; beyond() '
            "lists them",
            "cột thời hạn đọc được, lớn hơn 0, là bội số của 0,25 nếu tính bằng ngày "
            "làm việc hoặc giờ, còn lại là số nguyên",
            'sửa các dòng này, hoặc ghi beyond="null" để để trống; beyond() liệt kê '
            "các dòng",
        ),
        "frame-to-answer": Expectation(
            "a data frame that narwhals knows",
            "pass a frame of pandas or polars, or a table of pyarrow or DuckDB; for "
            "arrays and lists use cqtt.interop.vectors",
            "bảng dữ liệu (pandas, polars, pyarrow, DuckDB, Spark)",
            "mảng hoặc danh sách thì dùng cqtt.interop.vectors",
        ),
        "judged-texts": Expectation(
            "a column of 'early', 'on-time' and 'late'",
            "make it with timeliness()",
            "cột ghi 'early', 'on-time' hoặc 'late'",
            "lập cột này bằng timeliness()",
        ),
        "group-of-counts": Expectation(
            "one value for each column of by=",
            "pass them in the order of by, as in [row.group for row in counts.rows]",
            "một giá trị cho mỗi cột của by",
            "ghi theo thứ tự của by, như trong [row.group for row in counts.rows]",
        ),
        "same-groups": Expectation(
            "counts by the same columns",
            "count both frames with the same by=",
            "số liệu theo cùng các cột",
            "đếm cả hai bảng theo cùng by",
        ),
        "due-days-of-report": Expectation(
            "a column with a due day in every row of the period",
            "fill it in with due_dates(); a report does not guess",
            "cột ngày hẹn trả có ở mọi dòng trong kỳ",
            "tính bằng due_dates(); báo cáo không đoán",
        ),
        "channels-of-report": Expectation(
            "a column of true and false, or of 'online', 'vneid', 'direct' and "
            "'postal', in every row received in the period",
            "fill it in; online and vneid count as online",
            "cột ghi trực tuyến hay không (true, false), hoặc 'online', 'vneid', "
            "'direct', 'postal', ở mọi dòng tiếp nhận trong kỳ",
            "ghi bổ sung; 'online' và 'vneid' tính là trực tuyến",
        ),
        "eager-frame": Expectation(
            "an eager data frame, whose rows have positions",
            'collect it first, or keep the rows of due_dates(..., beyond="null") '
            "whose due day is null",
            "bảng dữ liệu đã đọc vào bộ nhớ",
            "gọi collect() trước, hoặc lọc các dòng trống của due_dates(..., "
            'beyond="null")',
        ),
        "days-not-texts": Expectation(
            "a column of days or moments, not of texts",
            "read them first: pandas.to_datetime(column, format='%d/%m/%Y') or "
            'polars.col(name).str.to_date("%d/%m/%Y")',
            "cột ngày hoặc thời điểm, không phải văn bản",
            "chuyển sang kiểu ngày trước: pandas.to_datetime(cột, format='%d/%m/%Y') "
            'hoặc polars.col(tên).str.to_date("%d/%m/%Y")',
        ),
        "days-not-numbers": Expectation(
            "a column of days or moments, not of numbers",
            "serial days of Excel are read by pandas.to_datetime(column, unit='D', "
            "origin='1899-12-30')",
            "cột ngày hoặc thời điểm, không phải số",
            "số ngày của Excel thì chuyển bằng pandas.to_datetime(cột, unit='D', "
            "origin='1899-12-30')",
        ),
        "column-of-days": Expectation(
            "a column of days or moments",
            "turn it into dates first; a time of day alone is none",
            "cột ngày hoặc thời điểm",
            "chuyển sang kiểu ngày trước",
        ),
        "rows-within-calendar": Expectation(
            "days or moments for which the calendar knows the answer",
            "pass calendar.extended(until=...) to accept an estimate, or "
            "beyond='null' to leave these rows empty",
            "ngày hoặc thời điểm mà lịch làm việc tính được",
            "dùng calendar.extended(until=...) nếu chấp nhận ước tính, hoặc "
            "beyond='null' để bỏ trống các dòng này",
        ),
        "array-of-times": Expectation(
            "an array of datetime64, a list of dates or datetimes, or one of these",
            "pass .to_numpy() of a column, or use cqtt.interop.frames for a data frame",
            "mảng datetime64, hoặc danh sách ngày hay thời điểm",
            "chuyển cột bằng .to_numpy(), hoặc dùng cqtt.interop.frames cho bảng dữ "
            "liệu",
        ),
        "array-of-numbers": Expectation(
            "an array of numpy or a list of numbers, or one number",
            "pass .to_numpy() or .to_list() of a column, or use cqtt.interop.frames "
            "for a data frame",
            "mảng numpy hoặc danh sách số, hoặc một số",
            "chuyển cột bằng .to_numpy() hoặc .to_list(), hoặc dùng "
            "cqtt.interop.frames cho bảng dữ liệu",
        ),
        "times-not-texts": Expectation(
            "an array of datetime64, not of texts",
            "read them first, as with datetime.strptime(text, '%d/%m/%Y') or "
            "pandas.to_datetime(texts, format='%d/%m/%Y')",
            "mảng datetime64, không phải văn bản",
            "chuyển sang kiểu ngày trước, như datetime.strptime(chữ, '%d/%m/%Y') hoặc "
            "pandas.to_datetime(chữ, format='%d/%m/%Y')",
        ),
        "times-not-numbers": Expectation(
            "an array of datetime64, not of numbers",
            "serial days of Excel become days by numpy.datetime64('1899-12-30') + "
            "serials.astype('timedelta64[D]')",
            "mảng datetime64, không phải số",
            "số ngày của Excel thì chuyển bằng numpy.datetime64('1899-12-30') + "
            "số.astype('timedelta64[D]')",
        ),
        "unit-of-days": Expectation(
            "in units of days or finer",
            "a month or a week is no day; choose one with .astype('datetime64[D]')",
            "mảng theo đơn vị ngày hoặc nhỏ hơn",
            "tháng hay tuần không phải là ngày; chọn ngày bằng "
            ".astype('datetime64[D]')",
        ),
        "one-dimension": Expectation(
            "an array of one dimension",
            "pass one column, or array.ravel()",
            "mảng một chiều",
            "đưa vào một cột, hoặc array.ravel()",
        ),
        "as-many-rows": Expectation(
            "as many as there are rows",
            "pass one for all rows, or one for each",
            "dãy có số giá trị bằng số dòng",
            "đưa vào một giá trị cho mọi dòng, hoặc mỗi dòng một giá trị",
        ),
        "kind-with-quantity": Expectation(
            "a kind of time limit that has a quantity, beside quantity=",
            "pass WorkingDays, CalendarDays, Weeks, Months, Years, WorkingHours or "
            "Hours, the class itself",
            "loại thời hạn có số lượng, đi cùng quantity=",
            "đưa vào chính lớp WorkingDays, CalendarDays, Weeks, Months, Years, "
            "WorkingHours hoặc Hours",
        ),
        "column-of-moments": Expectation(
            "a column of moments, because the hour of receipt decides",
            "pass the column that has the time of day too",
            "cột thời điểm có giờ phút, vì giờ tiếp nhận quyết định kết quả",
            "đưa vào cột có cả giờ phút",
        ),
        "zone-of-engine": Expectation(
            "in UTC or Vietnamese time, because DuckDB and Spark have one time zone "
            "for a whole session",
            "run SET TimeZone = 'Asia/Ho_Chi_Minh' in DuckDB, "
            "spark.sql.session.timeZone in Spark, or cast the column to a timestamp "
            "without a zone",
            "thời điểm theo giờ UTC hoặc giờ Việt Nam, vì DuckDB và Spark chỉ có một "
            "múi giờ cho mỗi phiên",
            "đặt SET TimeZone = 'Asia/Ho_Chi_Minh' trong DuckDB, "
            "spark.sql.session.timeZone trong Spark, hoặc chuyển cột sang thời điểm "
            "không kèm múi giờ",
        ),
        "backend-of-table": Expectation(
            "'pandas', 'polars' or 'pyarrow'",
            'pass backend="polars"',
            "'pandas', 'polars' hoặc 'pyarrow'",
            'ghi backend="polars"',
        ),
        "dialect-of-table": Expectation(
            "'postgresql', 'sqlserver', 'oracle', 'duckdb', 'sqlite', 'standard' or "
            "'csv'",
            "pass 'standard' for a database that is not named",
            "'postgresql', 'sqlserver', 'oracle', 'duckdb', 'sqlite', 'standard' hoặc "
            "'csv'",
            "ghi 'standard' cho hệ quản trị không có trong danh sách",
        ),
        "name-of-table": Expectation(
            "a name of letters without accents, digits and underscores",
            "pass 'work_calendar' or 'schema.work_calendar'",
            "tên gồm chữ không dấu, chữ số và dấu gạch dưới",
            "ghi 'work_calendar' hoặc 'schema.work_calendar'",
        ),
        "office-clock-in-engine": Expectation(
            "rules by which working days are whole days, because the office clock has "
            "no lazy form",
            "collect the frame first, by parts if it is large, and ask again",
            "quy tắc đếm trọn ngày làm việc, vì đồng hồ cơ quan chưa tính được trên "
            "bảng lazy",
            "lấy dữ liệu về trước, chia phần nếu lớn, rồi tính lại",
        ),
        "one-cutoff": Expectation(
            "rules with one cut-off at most, for a lazy frame",
            "collect the frame first, by parts if it is large, and ask again",
            "quy tắc có nhiều nhất một giờ chốt, với bảng lazy",
            "lấy dữ liệu về trước, chia phần nếu lớn, rồi tính lại",
        ),
        "shifts-in-pieces": Expectation(
            "an office whose shifts are made of pieces of some minutes, for a lazy "
            "frame",
            "collect the frame first, by parts if it is large, and ask again",
            "cơ quan có các ca chia được thành những đoạn chẵn phút, với bảng lazy",
            "lấy dữ liệu về trước, chia phần nếu lớn, rồi tính lại",
        ),
    }
)
