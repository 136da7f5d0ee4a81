"""The cache: Valkey, and while Valkey is away the memory of the process.

Cached data may be lost at any moment, so the stand-in loses nothing that matters. Sign-in keeps working by it: the
limits on guessing are counted in the cache (docs/adr/0006-signing-in.md). In the stand-in each process counts for
itself, so with n processes an attacker has n times the guesses while Valkey is down; nobody is locked out.
"""

import logging
import threading
import time
from typing import Any

from django.core.cache.backends.locmem import LocMemCache
from django.core.cache.backends.redis import RedisCache
from redis.exceptions import RedisError

logger = logging.getLogger(__name__)

RUST = 15.0
"""Seconds in which Valkey is not tried again after it failed, so that not every request waits for it."""


class _Zekering:
    """The circuit breaker of Valkey, shared by all threads of the process."""

    def __init__(self) -> None:
        self._slot = threading.Lock()
        self._weer_op = 0.0

    @property
    def is_open(self) -> bool:
        """Whether Valkey failed a moment ago."""
        return time.monotonic() < self._weer_op

    def sla_door(self, fout: Exception) -> None:
        """Leave Valkey alone for RUST seconds."""
        with self._slot:
            if not self.is_open:
                logger.warning("cache: Valkey is away (%s), counting in the process", type(fout).__name__)
            self._weer_op = time.monotonic() + RUST

    def herstel(self) -> None:
        """Try Valkey again at once."""
        self._weer_op = 0.0


zekering = _Zekering()


class VeerkrachtigeCache(RedisCache):
    """Django's cache on Redis or Valkey, with the memory of the process as a stand-in.

    Takes the settings of RedisCache. No method raises because Valkey is away.
    """

    def __init__(self, server: Any, params: dict[str, Any]) -> None:
        super().__init__(server, params)
        self._nood = LocMemCache("nood", {k: v for k, v in params.items() if k != "OPTIONS"})

    def _doe(self, naam: str, *args: Any, **kwargs: Any) -> Any:
        if not zekering.is_open:
            try:
                return getattr(super(), naam)(*args, **kwargs)
            except (RedisError, OSError) as fout:
                zekering.sla_door(fout)
        return getattr(self._nood, naam)(*args, **kwargs)

    def add(self, *args: Any, **kwargs: Any) -> Any:
        """Set a value unless there is one."""
        return self._doe("add", *args, **kwargs)

    def get(self, *args: Any, **kwargs: Any) -> Any:
        """Return a value."""
        return self._doe("get", *args, **kwargs)

    def set(self, *args: Any, **kwargs: Any) -> Any:
        """Set a value."""
        return self._doe("set", *args, **kwargs)

    def touch(self, *args: Any, **kwargs: Any) -> Any:
        """Give a value another time to live."""
        return self._doe("touch", *args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        """Delete a value."""
        return self._doe("delete", *args, **kwargs)

    def get_many(self, *args: Any, **kwargs: Any) -> Any:
        """Return several values."""
        return self._doe("get_many", *args, **kwargs)

    def set_many(self, *args: Any, **kwargs: Any) -> Any:
        """Set several values."""
        return self._doe("set_many", *args, **kwargs)

    def delete_many(self, *args: Any, **kwargs: Any) -> Any:
        """Delete several values."""
        return self._doe("delete_many", *args, **kwargs)

    def has_key(self, *args: Any, **kwargs: Any) -> Any:
        """Tell whether there is a value."""
        return self._doe("has_key", *args, **kwargs)

    def incr(self, *args: Any, **kwargs: Any) -> Any:
        """Add to a number."""
        return self._doe("incr", *args, **kwargs)

    def clear(self, *args: Any, **kwargs: Any) -> Any:
        """Empty the cache and its stand-in."""
        self._nood.clear()
        return self._doe("clear", *args, **kwargs)
