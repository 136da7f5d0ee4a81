"""Build `static/icons/sprite.svg` from the Lucide icons that `kern/iconen.py` names.

Usage: `npm pack lucide-static`, unpack it, then
`python devtools/maak_iconen.py PATH/TO/package/icons`.
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SPRITE = ROOT / "static" / "icons" / "sprite.svg"
SYMBOL = (
    '<symbol id="{name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" '
    'stroke-width="2" stroke-linecap="round" stroke-linejoin="round">{shapes}</symbol>'
)


def read_shapes(svg: str) -> str:
    """Return the contents of the svg element, on one line."""
    found = re.search(r"<svg[^>]*>(.*)</svg>", svg, re.DOTALL)
    if found is None:
        message = "no <svg> element in this file"
        raise ValueError(message)
    return "".join(line.strip() for line in found.group(1).splitlines())


def main(icons: Path) -> None:
    """Write the sprite; a name that the package lacks raises FileNotFoundError."""
    sys.path.insert(0, str(ROOT))
    from kern.iconen import ICONEN  # noqa: PLC0415 - needs the path above

    symbols = [
        SYMBOL.format(name=name, shapes=read_shapes((icons / f"{name}.svg").read_text()))
        for name in sorted(ICONEN)
    ]
    head = '<svg xmlns="http://www.w3.org/2000/svg"><!-- Lucide, ISC, see LICENSE.txt -->'
    SPRITE.write_text("\n".join([head, *symbols, "</svg>", ""]))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
