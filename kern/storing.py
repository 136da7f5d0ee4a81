"""What an error of the database means for who asks: it is away, or others were in the way, or it took too long."""

from django.db import InterfaceError, OperationalError

TIJDELIJK = ("08", "53", "57P")
"""Classes of SQLSTATE of a server that is away, full or stopping."""
BOTSING = frozenset({"40001", "40P01", "55P03"})
"""SQLSTATE of a transaction that another one was in the way of: not serializable, a deadlock, a lock that did not come."""
TE_LANG = "57014"
"""SQLSTATE of a statement that was cancelled because it took too long (`statement_timeout`)."""


def is_storing(fout: BaseException | None) -> bool:
    """Tell whether an exception means that the database cannot be reached now."""
    if isinstance(fout, InterfaceError):
        return True
    if not isinstance(fout, OperationalError):
        return False
    # Without a code there was no answer at all: refused, timed out, or no connection free in the pool.
    code = _code(fout)
    return code is None or code.startswith(TIJDELIJK)


def is_botsing(fout: BaseException | None) -> bool:
    """Tell whether the same may succeed at once, because only the transaction of somebody else was in the way."""
    return isinstance(fout, OperationalError) and _code(fout) in BOTSING


def is_bezet(fout: BaseException | None) -> bool:
    """Tell whether an exception means that the database works, and had no time or no place for this."""
    return is_botsing(fout) or (isinstance(fout, OperationalError) and _code(fout) == TE_LANG)


def _code(fout: BaseException) -> str | None:
    code: str | None = getattr(fout.__cause__, "sqlstate", None)
    return code
