"""The documents: every page of the handleiding can be found, and every link in a document leads somewhere."""

import re
from pathlib import Path

from django.conf import settings

BASIS = Path(settings.BASE_DIR)
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")


def links(document: Path) -> set[Path]:
    """Return where the relative links of a document lead."""
    tekst = re.sub(r"```.*?```", "", document.read_text(), flags=re.DOTALL)
    return {(document.parent / doel).resolve() for doel in LINK.findall(tekst)}


def documenten() -> list[Path]:
    """Return what is written for people."""
    return [*BASIS.glob("*.md"), *BASIS.glob("docs/**/*.md")]


def test_index_names_every_page_of_the_handleiding() -> None:
    map_ = BASIS / "docs" / "handleiding"
    index = map_ / "README.md"
    assert {p.resolve() for p in map_.glob("*.md")} - {index.resolve()} - links(index) == set()


def test_every_link_in_a_document_leads_somewhere() -> None:
    assert len(documenten()) > 20
    dood = [(str(d.relative_to(BASIS)), str(p)) for d in documenten() for p in links(d) if not p.exists()]
    assert dood == []
