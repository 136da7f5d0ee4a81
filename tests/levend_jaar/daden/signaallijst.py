"""What the teamleider does about people in the list of who asks attention."""

import datetime as dt
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from tests.levend_jaar.beeld import omvat
from tests.levend_jaar.daden.register import daad
from tests.levend_jaar.feiten import Bezoekfeit
from tests.levend_jaar.feiten_signalen import Opzij
from tests.levend_jaar.orakel.signalen import stil
from tests.levend_jaar.pagina import Wijze
from trajecten.contact.models import GeplandBezoek

if TYPE_CHECKING:
    from tests.levend_jaar.beeld import Traject
    from tests.levend_jaar.verhaal import Verhaal

LANGST = 40
"""For how many days at most something lies aside here; the product allows more."""


def _stil(v: "Verhaal", *, opzij: bool) -> "list[tuple[int, Traject, dt.date]]":
    """Return of whom the silence lies aside today, or does not."""
    levend = {m.nr for m in v.mensen()}
    return [
        (nr, t, uiterlijk)
        for nr, t, uiterlijk in stil(v.nu, v.vandaag)
        if nr in levend
        and opzij == (t.opzij is not None and t.opzij[0] == uiterlijk and t.opzij[1] > v.vandaag)
    ]


def _wijze(v: "Verhaal", mensen: list[int]) -> Wijze:
    sleutels = [v.sleutel("mens", nr) for nr in mensen]
    return Wijze(vraag=urlencode({"persoon": sleutels, "regel": "geen contact"}, doseq=True))


@daad("trajecten:signalen_opzij", gewicht=3)
def leg_opzij(v: "Verhaal") -> str | None:
    """The teamleider lays aside that one or two people were not spoken to for too long."""
    kan = _stil(v, opzij=False)
    if not kan:
        return None
    gekozen = v.rng.sample(kan, min(len(kan), v.rng.randint(1, 2)))
    tot = v.vandaag + dt.timedelta(days=v.rng.randint(1, LANGST))
    wijze = _wijze(v, [nr for nr, _t, _dag in gekozen])
    v.vul("tess", "trajecten:signalen_opzij", wijze, tot=tot, reden="Wacht op opvang.")
    v.boek.schrijf(*(Opzij(t.nr, (uiterlijk, tot)) for _nr, t, uiterlijk in gekozen))
    return f"tess legt {len(gekozen)} opzij tot {tot}"


@daad("trajecten:signalen_terug", gewicht=2)
def leg_terug(v: "Verhaal") -> str | None:
    """The teamleider puts back what lies aside."""
    if (gekozen := v.kies(_stil(v, opzij=True))) is None:
        return None
    nr, t, _uiterlijk = gekozen
    v.vul("tess", "trajecten:signalen_terug", _wijze(v, [nr]), persoon=str(v.sleutel("mens", nr)))
    v.boek.schrijf(Opzij(t.nr, None))
    return "tess legt iemand terug in de lijst"


@daad("trajecten:signalen_bezoek", "trajecten:bezoek_voor_contact_ongedaan", gewicht=3)
def plan_voor_contact(v: "Verhaal") -> str | None:
    """The teamleider plans a visit of a fixed contact whom nobody replaces."""
    dag = v.vandaag + dt.timedelta(days=v.rng.randint(0, 10))
    vervangen = {
        w.wie for w in v.nu.vervangen.values() if any(omvat((w.van, w.tot), d) for d in (v.vandaag, dag))
    }
    kan = [(m, wie) for m, _t, wie in v.in_traject() if wie not in vervangen]
    if (keuze := v.kies(kan)) is None:
        return None
    m, wie = keuze
    pk = v.sleutel("mens", m.nr)
    v.heen_en_terug(
        lambda: v.vul(
            "tess", "trajecten:signalen_bezoek", Wijze(vraag=f"persoon={pk}"), datum=dag, tijd="11:00"
        ),
        "tess",
        "trajecten:bezoek_voor_contact_ongedaan",
        lambda: GeplandBezoek.objects.filter(inburgeraar=pk, gepland_door__isnull=False).latest("pk").pk,
    )
    v.boek.schrijf(Bezoekfeit(v.onthoud("bezoek", GeplandBezoek), m.nr, wie, dag))
    return f"tess plant {dag} voor {wie} bij {m.naam}"
