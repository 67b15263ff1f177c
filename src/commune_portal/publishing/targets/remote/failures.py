"""What may go wrong with another machine, each as one line for an official."""

import errno
import socket
import ssl

from commune_portal.errors import PortalError
from commune_portal.publishing.targets.remote.records import (
    Address,
    ConnectionLostError,
)

_FULL = "thường vì hết dung lượng hoặc hết hạn mức; hãy xóa bớt trên máy chủ"


def unreachable(address: Address, error: Exception) -> PortalError:
    """Return the line for a machine that no connection could be opened to."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return PortalError(
            f"{address}: chứng thư của máy chủ không dùng được "
            f"({error.verify_message}); hãy báo người quản trị máy chủ, hoặc khai "
            "authority nếu cơ quan tự cấp chứng thư"
        )
    if isinstance(error, ssl.SSLError):
        return PortalError(
            f"{address}: máy chủ không mã hóa được kết nối ({error.reason}); "
            "hãy hỏi người quản trị máy chủ"
        )
    if isinstance(error, socket.gaierror):
        return PortalError(
            f"{address}: không tìm thấy máy chủ «{address.host}»; "
            "hãy xem lại host và kết nối mạng"
        )
    if isinstance(error, ConnectionRefusedError):
        return PortalError(
            f"{address}: cổng {address.port} không có dịch vụ nào trả lời; "
            "hãy xem lại host và port"
        )
    return lost(address, error)


def lost(address: Address, error: Exception | None = None) -> ConnectionLostError:
    """Return the line for a connection that broke off."""
    if isinstance(error, TimeoutError):
        return ConnectionLostError(
            f"{address}: quá {address.timeout:g} giây không có trả lời; "
            "hãy xem lại kết nối mạng, rồi chạy lại lệnh: phần đã gửi được giữ"
        )
    return ConnectionLostError(
        f"{address}: mất kết nối; hãy chạy lại lệnh: phần đã gửi được giữ"
    )


def refused(address: Address, path: str, error: Exception) -> PortalError:
    """Return the line for a file that the machine would not write, move or delete."""
    number = getattr(error, "errno", None)
    if number == errno.EACCES:
        return PortalError(
            f"{address}: tài khoản không có quyền ghi «{path}»; "
            "hãy nhờ người quản trị máy chủ cấp quyền"
        )
    if number == errno.ENOENT:
        return PortalError(f"{address}: không có thư mục của «{path}» trên máy chủ")
    said = f"máy chủ trả lời «{str(error).strip()}»"
    return PortalError(f"{address}: không ghi được «{path}»: {said}, {_FULL}")


def full(address: Address, path: str) -> PortalError:
    """Return the line for a machine that says it has no room."""
    return PortalError(
        f"{address}: không ghi được «{path}»: máy chủ hết dung lượng hoặc hết hạn mức; "
        "hãy xóa bớt trên máy chủ rồi chạy lại"
    )


def wrong_password(address: Address) -> PortalError:
    """Return the line for an account that the machine does not accept."""
    if address.key_file:
        return PortalError(
            f"{address}: máy chủ không nhận tên «{address.user}» với khóa "
            f"{address.key_file}; hãy xem lại user, key_file và mật khẩu của khóa"
        )
    return PortalError(
        f"{address}: máy chủ không nhận tên «{address.user}» hoặc mật khẩu; "
        "hãy xem lại user và mật khẩu"
    )


def no_folder(address: Address) -> PortalError:
    """Return the line for a folder that is not there."""
    return PortalError(
        f"{address}: trên máy chủ không có thư mục «{address.folder}»; "
        "hãy xem lại folder, hoặc tạo thư mục ấy trước"
    )
