"""The guard: a small process that cleans up after a supervisor that was killed.

The kernel tells only direct children that their parent died, and only on Linux; a web server or worker has children of
its own. So the guard waits on a pipe whose other end only the supervisor holds. Each line names a process group and
the signal that it gets when the pipe ends: ``+ GROUP SIGNAL``, or ``- GROUP`` when it was stopped in good order.
Processes that are left after a while are killed.
"""

import os
import signal
import sys
import time

GRACE_SECONDS = 15.0


def main() -> None:
    """Keep the list until the pipe ends, then clean up."""
    for ignored in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(ignored, signal.SIG_IGN)
    groups: dict[int, int] = {}  # group: signal
    for line in sys.stdin:
        action, group, *rest = line.split()
        if action == "+":
            groups[int(group)] = int(rest[0])
        else:
            groups.pop(int(group), None)
    for group, signum in groups.items():
        _send(group, signum)
    # A killed group ends at once.
    left = {group for group, signum in groups.items() if signum != signal.SIGKILL}
    deadline = time.monotonic() + GRACE_SECONDS
    while left and time.monotonic() < deadline:
        left = {group for group in left if _is_running(group)}
        time.sleep(0.02)
    for group in left:
        _send(group, signal.SIGKILL)


def _send(group: int, signum: int) -> bool:
    """Signal a process group; False when no process of it is left."""
    try:
        os.killpg(group, signum)
    except (ProcessLookupError, PermissionError):
        return False
    return True


def _is_running(leader: int) -> bool:
    """Tell whether a process runs; one that ended may stay listed until its parent reads the exit code."""
    try:
        with open(f"/proc/{leader}/stat", encoding="ascii", errors="replace") as stat:  # noqa: PTH123 - cheap to start
            return stat.read().rpartition(")")[2].split()[0] not in {"Z", "X"}
    except FileNotFoundError:
        return sys.platform != "linux" and _send(leader, 0)


if __name__ == "__main__":
    main()
