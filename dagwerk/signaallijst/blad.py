"""The list on paper and as a spreadsheet: who, by which rule and how late, and that something was asked.

What somebody wrote (an afspraak, a question, an answer) stays on the screen, behind the walls of the dossier.
"""

from collections.abc import Iterable

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dagwerk.signaallijst.rijen import Signaalrij, gevraagd_op
from trajecten.normen.enums import Signaalregel
from trajecten.taken.models import Taak
from wijken.models import Wijk

type Rij = tuple[str, str, str, int | None, str, str, str, str]


def koppen() -> tuple[str, ...]:
    """Return the heads of the columns."""
    return (
        _("Naam"),
        _("Wijk"),
        _("Stap"),
        _("Dagen te laat"),
        _("Wat is er?"),
        _("Volgend bezoek"),
        _("Vast contact"),
        _("Wat is er gedaan?"),
    )


def bladrijen(rijen: Iterable[Signaalrij], wijken: Iterable[Wijk]) -> list[Rij]:
    """Return the rows as they are printed and downloaded, each value under its head."""
    namen = {wijk.pk: wijk.naam for wijk in wijken}
    return [
        (
            rij.mens.naam,
            namen.get(rij.mens.wijk, ""),
            rij.mens.stap,
            rij.mens.te_laat,
            "; ".join(_reden(*reden) for reden in rij.mens.redenen),
            rij.bezoek or _("geen gepland"),
            rij.mens.contact_naam or _("niemand"),
            _gedaan(rij) or _("nog niets"),
        )
        for rij in rijen
    ]


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
