"""The words of the staff's pages."""

from collections.abc import Mapping

from search.store.overrides.said import Rule, What

KINDS = {"person": "nhân vật", "document": "văn bản", "conference": "hội nghị"}
CORRECTED: Mapping[What, str] = {
    "name": "tên",
    "offices": "chức vụ",
    "roles": "vai trò",
    "no-person": "không phải người",
    "happened": "ngày diễn ra của bài",
    "issuer": "nơi ban hành",
    "document-subject": "nội dung văn bản",
    "issued": "ngày ban hành",
    "kind": "loại hội nghị",
    "subject": "chủ đề hội nghị",
    "place": "nơi họp",
    "organiser": "nơi tổ chức",
    "day": "ngày họp",
    "chairs": "người chủ trì",
    "speakers": "người phát biểu",
    "no-conference": "không phải hội nghị",
}
RULES: Mapping[Rule, str] = {
    "issued-later": "Văn bản ban hành sau ngày đăng bài",
    "place-name": "Tên người có từ chỉ nơi chốn",
    "near-names": "Hai tên gần giống, cùng một chức vụ",
    "unknown-issuer": "Nơi ban hành không phải cơ quan đã biết",
    "subject": "Nội dung văn bản có động từ và tên người",
    "unread": "Chỗ máy không đọc được",
}
"""What each rule found, in the order of harm."""
COMMANDS = {
    "sync": "cập nhật",
    "rebuild": "lập lại chỉ mục",
    "extract": "đọc lại dữ kiện",
    "remove": "gỡ bài",
    "alias": "tên gọi khác",
    "import": "nhập từ kho khác",
    "inbox": "nhận từ hộp thư đến",
}
"""What a run of the indexer was for."""
