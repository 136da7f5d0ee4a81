"""The transition table in print is the one that is judged by, and the one in the docs."""

from io import StringIO

from django.conf import settings
from django.core.management import call_command

from trajecten.traject.enums import Stap, Uitkomst
from trajecten.traject.workflow import OVERGANGEN, UITGANGEN

DOC = settings.BASE_DIR / "docs" / "workflow.md"


def toon(*opties: str) -> str:
    uit = StringIO()
    call_command("toon_workflow", *opties, stdout=uit)
    return uit.getvalue()


def test_text_holds_every_step_and_way_out_with_what_it_asks() -> None:
    tekst = toon()
    assert (
        "Taxeren → Vormgeven\n  verplicht: persoonlijk gesprek in de wijk\n  of een reden: doelgroep" in tekst
    )
    assert "\nafgerond met diploma (na de start, vanuit Afronden)\n" in tekst
    assert "\nonbereikbaar (voor de start)\n  of een reden: genoeg pogingen gedaan\n" in tekst
    for voorwaarden in [*OVERGANGEN.values(), *(weg.voorwaarden for weg in UITGANGEN.values())]:
        assert all(str(v.vraagt) in tekst for v in voorwaarden)
    assert all(str(uitkomst.label) in tekst for uitkomst in Uitkomst)


def test_diagram_holds_them_too() -> None:
    diagram = toon("--mermaid")
    assert diagram.startswith("stateDiagram-v2\n")
    for van, naar in OVERGANGEN:
        assert f"    {van.label} --> {naar.label}: " in diagram
        assert f"    {naar.label} --> {van.label}: terug, met een reden" in diagram
    assert diagram.count("-->") == 2 * len(OVERGANGEN) + len(Stap) + 2
    assert all(str(uitkomst.label).replace(":", ",") in diagram for uitkomst in Uitkomst)
    assert all(str(stap.label) in diagram for stap in Stap)


def test_docs_show_what_the_command_prints() -> None:
    doc = DOC.read_text()
    assert f"```mermaid\n{toon('--mermaid')}```" in doc
    assert f"```text\n{toon()}```" in doc
