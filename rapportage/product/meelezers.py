"""Through whose hands a text goes, as its pages tell: who wrote, who reads it as a second, who comments, who can approve it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.db.models import Count
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gebruikers.models import Gebruiker
from kern.woorden import opsomming, zonder_jaar
from rapportage.product.enums import Aspectdeel, Productstand
from rapportage.product.models import Aspect, Producttekst
from rapportage.product.permissions import Handen, handen_van
from rapportage.product.woorden import als_in_woorden

MEESTE = 3
"""How many names stand in one sentence; of more it is said how many."""
_LANG = (*Aspectdeel.values, "waarden")
"""The columns of a version that are not needed to say who wrote it."""


@dataclass(frozen=True, kw_only=True)
class Meelezer:
    """One or some with a hand in a text, in a sentence, and below it how."""

    icoon: str
    zin: str
    noot: str = ""


def meelezers(tekst: Producttekst, gebruiker: Gebruiker, *, aspect: Aspect | None = None) -> list[Meelezer]:
    """Return who has a hand in a text, as a reader is told; with `aspect` who wrote and commented on that alone."""
    handen = handen_van(tekst)
    return [
        *_schrijvers(tekst, gebruiker, aspect),
        _lezer(tekst, gebruiker, handen),
        *_commentaar(tekst, gebruiker, aspect),
        _keurder(tekst, gebruiker, handen),
    ]


def _schrijvers(tekst: Producttekst, gebruiker: Gebruiker, aspect: Aspect | None) -> Iterator[Meelezer]:
    """Yield who wrote, each with the capacities in which it did; when nobody did, who began."""
    rijen = tekst.versies.filter(aspect=aspect) if aspect else tekst.versies.all()
    als: dict[Gebruiker, set[str]] = {}
    for rij in rijen.order_by("door__achternaam", "pk").select_related("door").defer(*_LANG):
        als.setdefault(rij.door, set()).add(rij.als)
    for wie, hoe in als.items():
        zin = _("Jij hebt meegeschreven") if wie == gebruiker else _("%s heeft meegeschreven") % wie.naam
        yield Meelezer(icoon="pencil", zin=zin, noot=als_in_woorden(sorted(hoe)))
    if not als:
        begonnen = _("jij bent begonnen")
        if tekst.begonnen_door != gebruiker:
            begonnen = _("%s is begonnen") % tekst.begonnen_door.naam
        yield Meelezer(icoon="pencil", zin=_("Nog niemand heeft geschreven"), noot=begonnen)


def _lezer(tekst: Producttekst, gebruiker: Gebruiker, handen: Handen) -> Meelezer:
    if tekst.lezer is None:
        mogen = _namen(handen.lezers, gebruiker)
        noot = _("dat kan zijn: %s") % mogen if mogen else _("er is nu niemand die dat kan zijn")
        return Meelezer(icoon="book-open", zin=_("Nog geen tweede lezer"), noot=noot)
    jij, naam = tekst.lezer == gebruiker, tekst.lezer.naam
    if tekst.gelezen_op:
        zin = _("Jij hebt alles gelezen") if jij else _("%s heeft alles gelezen") % naam
        noot = _("tweede lezer, op %s") % zonder_jaar(tekst.gelezen_op)
    else:
        zin, noot = _("Jij leest") if jij else _("%s leest") % naam, _("tweede lezer")
    return Meelezer(icoon="book-open", zin=zin, noot=noot)


def _commentaar(tekst: Producttekst, gebruiker: Gebruiker, aspect: Aspect | None) -> Iterator[Meelezer]:
    """Yield who made comments, in one sentence, and how many they made together."""
    rijen = tekst.opmerkingen.filter(aspect=aspect) if aspect else tekst.opmerkingen.all()
    per_persoon = dict(rijen.order_by().values_list("door").annotate(n=Count("pk")))
    if not per_persoon:
        return
    wie = Gebruiker.objects.filter(pk__in=per_persoon).order_by("achternaam", "voornaam", "pk")
    n = sum(per_persoon.values())
    zin = _doet(wie, gebruiker, _("Jij leest mee"), _("%s leest mee"), _("%s lezen mee"))
    noot = ngettext("%d opmerking", "%d opmerkingen", n) % n
    yield Meelezer(icoon="message-circle", zin=zin, noot=noot)


def _keurder(tekst: Producttekst, gebruiker: Gebruiker, handen: Handen) -> Meelezer:
    if tekst.stand == Productstand.GOEDGEKEURD and tekst.goedgekeurd_door and tekst.goedgekeurd_op:
        jij, naam = tekst.goedgekeurd_door == gebruiker, tekst.goedgekeurd_door.naam
        zin = _("Jij hebt goedgekeurd") if jij else _("%s heeft goedgekeurd") % naam
        return Meelezer(icoon="circle-check", zin=zin, noot=_("op %s") % zonder_jaar(tekst.goedgekeurd_op))
    if not handen.goedkeurders:
        return Meelezer(icoon="circle-check", zin=_("Er is nu niemand die kan goedkeuren"))
    wie = list(handen.goedkeurders)
    zin = _doet(wie, gebruiker, _("Jij kunt goedkeuren"), _("%s kan goedkeuren"), _("%s kunnen goedkeuren"))
    return Meelezer(
        icoon="circle-check",
        zin=zin,
        noot=_("alleen wie niet meeschrijft en niet als tweede leest of heeft gelezen"),
    )


def _doet(wie: Iterable[Gebruiker], gebruiker: Gebruiker, jij: str, een: str, veel: str) -> str:
    """Return a sentence about what users do: the reader alone, one other, or more."""
    alle = list(wie)
    if alle == [gebruiker]:
        return jij
    namen = _namen(alle, gebruiker)
    return (een if len(alle) == 1 else veel) % (namen[:1].upper() + namen[1:])


def _namen(wie: Iterable[Gebruiker], gebruiker: Gebruiker) -> str:
    """Return the first names of users and how many more there are; the reader itself in front, as *jij*."""
    namen: Sequence[str] = [
        _("jij") if een == gebruiker else een.naam for een in sorted(wie, key=lambda w: w != gebruiker)
    ]
    over = len(namen) - MEESTE
    if over < 2:  # noqa: PLR2004  one more is named rather than counted
        return opsomming(namen)
    meer = ngettext("nog %d collega", "nog %d collega’s", over) % over
    return opsomming([*namen[:MEESTE], meer])
