"""What the pages of every text share: what its form opens with, its versions beside each other, and its comments."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.core.paginator import Page
from django.db.models import F, QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from gebruikers.verstuurd import doe_meteen
from gebruikers.verzoek import Verzoek
from kern.bladzijden import BegrensdePaginator
from kern.getypt import lees_getal
from rapportage.redactie.models import Opmerkingrij, Versierij
from rapportage.redactie.tekst import MetCijfers
from rapportage.redactie.vergelijk import twee_van, vergeleken

PER_PAGINA, OPMERKINGEN_PER_PAGINA = 20, 10


def begin_van(gevraagd: Mapping[str, str], tekst: MetCijfers, versies: QuerySet[Any]) -> dict[str, Any]:
    """Return what the form of a text opens with: what it says now, or the earlier version that is asked for (`versie`).

    Raises:
        Http404: it has no such version.
    """
    delen = dict(tekst.delen)
    if nummer := lees_getal(gevraagd.get("versie")):
        rij = get_object_or_404(versies, versie=nummer)
        delen = {deel: rij.van(deel) for deel in delen}
    return delen | {"versie": tekst.nummer}


def versies_naast_elkaar[V: Versierij](
    gevraagd: Mapping[str, str], versies: QuerySet[V], namen: Iterable[tuple[str, Any]]
) -> dict[str, Any]:
    """Return the versions of a text by page, and what changed between two of them: the last two unless others are asked for.

    Args:
        gevraagd: the query of the page: `pagina`, `van` and `naar`.
        versies: those of one text.
        namen: the key and name of each of its parts.
    """
    rijen = versies.select_related("door").order_by("-versie")
    laatste = list(rijen[:2])
    van, naar = twee_van(rijen, laatste, gevraagd)
    return {
        "pagina": BegrensdePaginator(rijen, PER_PAGINA).get_page(gevraagd.get("pagina")),
        "van": van,
        "naar": naar,
        "laatste": laatste[0].versie if laatste else 0,
        "verschilkop": _("Wat er is veranderd van versie %(van)d naar versie %(naar)d")
        % {"van": van.versie, "naar": naar.versie}
        if van and naar
        else "",
        "delen": vergeleken(van, naar, namen) if van and naar else [],
    }


def opmerkingen_bij[O: Opmerkingrij](gevraagd: Mapping[str, str], rijen: QuerySet[O]) -> Page[O]:
    """Return a page of the comments on a text: what is open first, the newest in front, then what was handled last."""
    op_volgorde = rijen.select_related("door", "verwerkt_door").order_by(
        F("verwerkt_op").desc(nulls_first=True), "-op", "-pk"
    )
    return BegrensdePaginator(op_volgorde, OPMERKINGEN_PER_PAGINA).get_page(gevraagd.get("opmerkingen"))


def zet_opmerking(
    request: Verzoek, handle: Callable[..., object], pk: int, *, klaar: bool, naar: str
) -> HttpResponse:
    """Record that a comment was handled, or is open again, and go back to the comments of its text (`naar`)."""
    return doe_meteen(
        request,
        lambda: handle(opmerking_id=pk, klaar=klaar, door=request.user),
        naar=f"{naar}#opmerkingen",
        melding=_("De opmerking is verwerkt.") if klaar else _("De opmerking staat weer open."),
    )
