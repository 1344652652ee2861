"""What staff are told of a site that is read over the network: what is wrong and what helps."""

from collections.abc import Sequence

from search.messages import figures

NO_ADDRESS = "không phải địa chỉ trang web; viết như https://tuyengiao.example.vn"
NOT_THE_WEB = "dẫn sang địa chỉ không phải http hay https nên không theo"
LOOP = "chuyển hướng vòng tròn; báo đơn vị quản trị trang"
TOO_MANY_REDIRECTS = "chuyển hướng quá nhiều lần; báo đơn vị quản trị trang"
TOO_SLOW = "trả lời quá chậm nên dừng; sẽ thử lại ở lần đồng bộ sau"
CLOSED = "ngắt kết nối giữa chừng; sẽ thử lại ở lần đồng bộ sau"
NOT_HTTP = "trả lời không đúng giao thức HTTP; kiểm tra lại địa chỉ"
BROKEN_PACKING = "trả lời nén hỏng; sẽ thử lại ở lần đồng bộ sau"
NO_ROBOTS = "không đọc được robots.txt nên chưa đọc trang nào (máy chủ lỗi); sẽ thử lại ở lần đồng bộ sau"
NOTHING_FOUND = "không thấy bài viết nào ở địa chỉ này; kiểm tra lại địa chỉ, hoặc thử địa chỉ nguồn tin RSS"
NO_LIST = "không đọc được danh sách bài"
ONLY_THE_NEWEST = (
    "chỉ thấy nguồn tin RSS, thường chỉ có các bài mới nhất; muốn đọc cả các trang danh mục thì đặt "
    "walk = true cho trang này trong sites.toml"
)


def forbidden(url: str) -> str:
    return f"robots.txt của trang không cho đọc {url}; hỏi đơn vị quản trị trang"


def unknown_host(host: str) -> str:
    return f"không tìm thấy máy chủ «{host}»; kiểm tra lại địa chỉ và đường mạng"


def leads_to_form(url: str) -> str:
    return f"dẫn sang trang đăng nhập ({url}) nên giữ bài đã có; xem trang có đang đóng cửa không"


def private_network(host: str, address: str) -> str:
    return (
        f"«{host}» nằm trong mạng riêng ({address}) nên không đọc; nếu đúng là trang của mình thì ghi vào "
        f'sites.toml trong thư mục dữ liệu: ["{host}"] rồi private = true'
    )


def unreachable(host: str, cause: str) -> str:
    return f"không nối được tới «{host}» ({cause}); sẽ thử lại ở lần đồng bộ sau"


def strange_packing(name: str) -> str:
    return f"trả lời nén kiểu «{name}» dù không ai đòi; báo đơn vị quản trị trang"


def _no_trust(host: str, why: str, mend: str) -> str:
    return f"kết nối an toàn tới «{host}» không thành: {why}; {mend}"


def expired(host: str) -> str:
    return _no_trust(host, "chứng chỉ đã hết hạn", "báo đơn vị quản trị trang gia hạn")


def not_yet_valid(host: str) -> str:
    return _no_trust(host, "chứng chỉ chưa đến ngày dùng", "xem lại ngày giờ của máy này")


def of_another_host(host: str) -> str:
    return _no_trust(
        host,
        "chứng chỉ là của máy chủ khác",
        "thử địa chỉ có hoặc không có «www.», không được thì báo đơn vị quản trị trang",
    )


def not_known(host: str, cause: str) -> str:
    return _no_trust(
        host,
        f"không rõ ai cấp chứng chỉ ({cause})",
        'nếu tin trang này thì lưu chứng chỉ của trang rồi đặt ca = "TỆP.pem" '
        f'cho ["{host}"] trong sites.toml',
    )


def bad_certificate(host: str, cause: str) -> str:
    return _no_trust(host, f"chứng chỉ không dùng được ({cause})", "báo đơn vị quản trị trang")


def no_tls_there(host: str) -> str:
    return _no_trust(host, "máy chủ không nói TLS ở cổng này", "thử địa chỉ http://")


def no_tls(host: str, cause: str) -> str:
    return _no_trust(host, cause, f'máy chủ cũ thì đặt old_tls = true cho ["{host}"] trong sites.toml')


BAD_CA = 'không đọc được tệp chứng chỉ; viết như: ca = "/etc/ssl/tinh.pem"'


def no_file(reason: str) -> str:
    return f"không tải về được: {reason}"


def too_large(most: int) -> str:
    return f"trả lời lớn hơn {figures(most)} byte nên dừng"


def answered(status: int) -> str:
    """An answer that is none: 401, 403, 500…"""
    if status in (401, 403):
        return f"máy chủ không cho đọc (trả lời {status}); hỏi đơn vị quản trị trang"
    return f"máy chủ trả lời {status}; sẽ thử lại ở lần đồng bộ sau"


def gave_up(count: int) -> str:
    return f"dừng giữa chừng vì {count} lần liền không đọc được; lần đồng bộ sau đi tiếp từ đây"


def more_to_read(count: int, pages: int) -> str:
    return (
        f"đã đọc đủ {figures(pages)} trang của một lần, còn ít nhất {figures(count)} địa chỉ nữa; "
        "chạy lại để đi tiếp (số trang mỗi lần: pages trong sites.toml)"
    )


def withdrawn(count: int, shown: Sequence[str]) -> str:
    return (
        f"{figures(count)} bài không còn trên trang (báo 404 hai lần): {'; '.join(shown)}"
        f"{' …' if count > len(shown) else ''}; --prune sẽ gỡ khỏi kho"
    )


def slow_robots(asked: float, most: float) -> str:
    return f"robots.txt đòi nghỉ {asked:g} giây giữa hai trang; nghỉ {most:g} giây"


def leaves(url: str) -> str:
    return f"dẫn ra ngoài trang ({url}) nên không theo"


def elsewhere(count: int, site: str) -> str:
    return f"danh sách có {figures(count)} địa chỉ của trang khác ({site}) nên bỏ qua; cần thì đọc trang ấy"


def left_alone(count: int) -> str:
    return f"{figures(count)} địa chỉ robots.txt không cho đọc nên bỏ qua"
