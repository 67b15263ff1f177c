"""How a command ends that Ctrl-C has stopped; imports nothing, so it is soon there."""

STOPPED = 130  # 128 and the number of the signal, as shells expect
STOPPED_LINE = "Đã dừng giữa chừng."
