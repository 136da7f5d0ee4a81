"""What stands in a PDF."""

from collections.abc import Iterator
from typing import Any

import pikepdf


def elementen(knoop: Any) -> Iterator[Any]:
    """Yield the elements of a structure tree below one, depth first."""
    kinderen = knoop.get("/K", [])
    for kind in kinderen if isinstance(kinderen, pikepdf.Array) else [kinderen]:
        if isinstance(kind, pikepdf.Dictionary) and "/S" in kind:
            yield kind
            yield from elementen(kind)
