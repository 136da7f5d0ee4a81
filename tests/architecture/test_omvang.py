"""What is too long to take in at once may be two ideas: the limits of CONTRIBUTING, "Where a rule lives"."""

import ast
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

REGELS_MODULE, REGELS_FUNCTIE = 500, 45
TEKENS_SJABLOON = 120
"""A longer line of a template cannot be read in a difference."""
EEN_BEGRIP: dict[str, str] = {}
"""Modules that are longer and hold one concept all the same, each with the reason."""
BASIS = Path(settings.BASE_DIR)


def bestanden(soort: str) -> Iterator[Path]:
    """Yield our own files of a kind: what is vendored or generated (migrations) follows no limit of ours."""
    for pad in BASIS.glob(f"[!.]*/**/*.{soort}"):
        if not {"vendor", "migrations"} & set(pad.relative_to(BASIS).parts):
            yield pad


def functies(pad: Path) -> Iterator[tuple[str, int]]:
    """Yield the name of every function and method of a module, with its lines: from `def` to the end, less its docstring.

    What a function says of its arguments makes it no harder to follow.
    """
    for knoop in ast.walk(ast.parse(pad.read_text("utf-8"))):
        if isinstance(knoop, ast.FunctionDef | ast.AsyncFunctionDef):
            eerste = knoop.body[0]
            tekst = 0
            if ast.get_docstring(knoop) is not None:
                tekst = (eerste.end_lineno or eerste.lineno) - eerste.lineno + 1
            yield knoop.name, (knoop.end_lineno or knoop.lineno) - knoop.lineno + 1 - tekst


def test_no_module_or_stylesheet_is_too_long() -> None:
    lengtes = {
        str(pad.relative_to(BASIS)): len(pad.read_text("utf-8").splitlines())
        for soort in ("py", "css", "js")
        for pad in bestanden(soort)
    }
    assert {"devtools/stack.py", "static/css/base.css", "tests/architecture/test_omvang.py"} <= lengtes.keys()
    assert {pad for pad, n in lengtes.items() if n > REGELS_MODULE} == EEN_BEGRIP.keys()


def test_no_function_is_too_long() -> None:
    lengtes = [
        (f"{pad.relative_to(BASIS)} {naam}", regels)
        for pad in bestanden("py")
        for naam, regels in functies(pad)
    ]
    assert len(lengtes) > 1000
    assert [(naam, regels) for naam, regels in lengtes if regels > REGELS_FUNCTIE] == []


def test_no_line_of_a_template_is_too_long() -> None:
    lengtes = {
        f"{pad.relative_to(BASIS)}:{nummer}": len(regel)
        for soort in ("html", "txt")
        for pad in (BASIS / "templates").rglob(f"*.{soort}")
        for nummer, regel in enumerate(pad.read_text("utf-8").splitlines(), 1)
    }
    assert len(lengtes) > 5000
    assert {plek: n for plek, n in lengtes.items() if n > TEKENS_SJABLOON} == {}
