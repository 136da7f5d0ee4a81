"""The list on paper and as a spreadsheet: who, by which rule and how late, and that something was asked.

What somebody wrote (an afspraak, a question, an answer) stays on the screen, behind the walls of the dossier.
"""

from collections.abc import Callable, Collection, Iterable, Sequence

from django.http import QueryDict
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dagwerk.signaallijst.keuze import Kolom
from dagwerk.signaallijst.lijst import MEESTE, signaallijst
from dagwerk.signaallijst.rijen import Signaalrij, gevraagd_op
from gebruikers.models import Gebruiker
from gebruikers.weergaven import Blad
from kern.werkboek import Waarde
from trajecten.normen.enums import Signaalregel
from trajecten.taken.models import Taak
from wijken.models import Wijk


def blad_van(gebruiker: Gebruiker, vraag: QueryDict, hoogstens: int | None) -> Blad | None:
    """Return everybody of the list that an address asks for; None when those are more than `hoogstens`."""
    wijken = wijken_op_naam()
    lijst = signaallijst(gebruiker, vraag, wijken, toon=hoogstens or MEESTE)
    if hoogstens is not None and len(lijst.mensen) > hoogstens:
        return None
    return blad(lijst.rijen, wijken, lijst.keuze.kolommen)


def wijken_op_naam() -> list[Wijk]:
    """Return the wijken, those of the pilot first."""
    return list(Wijk.objects.order_by("buiten_pilot", "naam"))


def blad(rijen: Sequence[Signaalrij], wijken: Iterable[Wijk], kolommen: Collection[Kolom]) -> Blad:
    """Return the rows with the chosen columns; what stands below a name on the screen has columns of its own."""
    namen = {wijk.pk: wijk.naam for wijk in wijken}
    alle: list[tuple[Kolom | None, str, Callable[[Signaalrij], Waarde]]] = [
        (None, _("Naam"), lambda rij: rij.mens.naam),
        (None, _("Wijk"), lambda rij: namen.get(rij.mens.wijk, "")),
        (None, _("Stap"), lambda rij: rij.mens.stap),
        (Kolom.DAGEN, _("Dagen te laat"), lambda rij: rij.mens.te_laat),
        (None, _("Wat is er?"), lambda rij: "; ".join(_reden(*reden) for reden in rij.mens.redenen)),
        (Kolom.BEZOEK, _("Volgend bezoek"), lambda rij: rij.bezoek or _("geen gepland")),
        (Kolom.CONTACT, _("Vast contact"), lambda rij: rij.mens.contact_naam or _("niemand")),
        (Kolom.GEDAAN, _("Wat is er gedaan?"), lambda rij: _gedaan(rij) or _("nog niets")),
    ]
    getoond = [kolom for kolom in alle if kolom[0] is None or kolom[0] in kolommen]
    return Blad(
        koppen=[kop for _kolom, kop, _waarde in getoond],
        rijen=[[waarde(rij) for _kolom, _kop, waarde in getoond] for rij in rijen],
        mensen=[rij.mens.pk for rij in rijen],
        getal=next((n for n, (kolom, *_rest) in enumerate(getoond, 1) if kolom == Kolom.DAGEN), 0),
    )


def _reden(regel: Signaalregel, dagen: int | None) -> str:
    if not dagen:
        return str(regel.label)
    return ngettext("%(reden)s (%(n)d dag)", "%(reden)s (%(n)d dagen)", dagen) % {
        "reden": regel.label,
        "n": dagen,
    }


def _gedaan(rij: Signaalrij) -> str:
    """Return until when it lies aside, that somebody was asked, and whether there is an answer."""
    opzij = [
        _("opzij gelegd tot %(dag)s door %(wie)s") % {"dag": date_format(o.tot, "j b"), "wie": o.door}
        for o in rij.opzij
    ]
    return "; ".join(filter(None, (*opzij, _gevraagd(rij.vraag))))


def _gevraagd(vraag: Taak | None) -> str:
    if vraag is None:
        return ""
    dag = date_format(gevraagd_op(vraag), "j b")
    if vraag.afgehandeld_op is None:
        return _("gevraagd op %s, nog geen antwoord") % dag
    op = date_format(vraag.afgehandeld_op, "j b")
    return _("gevraagd op %(dag)s, beantwoord op %(op)s") % {"dag": dag, "op": op}
