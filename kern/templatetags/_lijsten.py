"""Tags for rows and lists: rows, appointments, facts, numbers, tables, checklists, tabs, filters, pages."""

from collections.abc import Iterable
from typing import Any

from django import template
from django.core.paginator import Page
from django.http import QueryDict
from django.utils.formats import number_format
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from kern.aandacht import Aandachtszin
from kern.templatetags._hulp import kaal, kies, toon
from kern.templatetags._vlakken import NIVEAUS, kop_id

register = template.Library()

FEITEN = ("kolommen", "lijst", "raster")
TELEFOON = ("stapel", "schuif", "cijfers", "breed")
NODIG = {"in orde": "circle-check", "verplicht": "circle-x", "later": "circle-dashed"}
REGELS = _("regels")
TABS_OP_TELEFOON = 3


@register.simple_block_tag
def rijen(content: str, *, kop: str = "", noot: str = "", niveau: str = "3") -> SafeString:
    """Return a box with rows; the content is a series of `rij`."""
    niveau = kies("rijen", "niveau", str(niveau), NIVEAUS)
    return toon("rijen", inhoud=kaal(content), kop=kop, noot=noot, niveau=niveau)


@register.simple_block_tag
def agendakaart(content: str, naam: str, *, href: str, tijd: str, niveau: str = "3") -> SafeString:
    """Return an appointment; see components/agendakaart.html."""
    niveau = kies("agendakaart", "niveau", str(niveau), NIVEAUS)
    return toon("agendakaart", inhoud=content, naam=naam, href=href, tijd=tijd, niveau=niveau)


@register.simple_block_tag
def aandachtszin(content: str, zin: Aandachtszin, *, overal: str = "") -> SafeString:
    """Return a sentence about what waits; the content is its course, such as a line of months."""
    return toon("aandachtszin", inhoud=kaal(content), zin=zin, overal=overal)


@register.simple_block_tag
def feiten(content: str, *, soort: str = "kolommen") -> SafeString:
    """Return a list of facts; the content is a series of `feit`."""
    return toon("feiten", inhoud=content, soort=kies("feiten", "soort", soort, FEITEN))


@register.simple_tag
def feit(label: str, waarde: Any, *, noot: str = "", href: str = "") -> SafeString:
    """Return one fact: label, value, note."""
    return toon("feit", label=label, waarde=waarde, noot=noot, href=href)


@register.simple_block_tag
def cijfers(content: str) -> SafeString:
    """Return numbers side by side; the content is a series of `cijfer`."""
    return toon("cijfers", inhoud=content)


@register.simple_tag
def cijfer(aantal: int | str, naam: str, *, href: str = "") -> SafeString:
    """Return one number with what it counts; with `href` it opens the list of exactly those."""
    return toon("cijfer", aantal=aantal, naam=naam, href=href)


@register.simple_block_tag
def tabel(
    content: str,
    titel: str,
    *,
    noot: str = "",
    telefoon: str = "stapel",
    titel_verborgen: bool = False,
    niveau: str = "2",
    id: str = "",  # noqa: A002 - the name of the HTML attribute
) -> SafeString:
    """Return a table with its caption; the content is thead, tbody and tfoot."""
    return toon(
        "tabel",
        inhoud=content,
        titel=titel,
        noot=noot,
        telefoon=kies("tabel", "telefoon", telefoon, TELEFOON),
        verborgen=titel_verborgen,
        niveau=kies("tabel", "niveau", str(niveau), NIVEAUS),
        kop_id=kop_id(titel, id),
    )


@register.simple_block_tag
def nodigrij(content: str, naam: str, *, stand: str, uitleg: str = "") -> SafeString:
    """Return one line of a checklist; the content is the button of a line that is still to do."""
    stand = kies("nodigrij", "stand", stand, NODIG)
    return toon(
        "nodigrij",
        inhoud=kaal(content),
        naam=naam,
        stand=stand,
        klas=stand.replace(" ", "-"),
        icoon=NODIG[stand],
        uitleg=uitleg,
    )


@register.simple_tag
def tabs(items: Iterable[Any], *, label: str) -> SafeString:
    """Return tabs that are links; items have naam, url and actief. A phone shows three, and the rest behind "Meer"."""
    items = list(items)
    meer = items[TABS_OP_TELEFOON:] if len(items) > TABS_OP_TELEFOON + 1 else []
    return toon("tabs", items=items, eerste=items[: len(items) - len(meer)], meer=meer, label=label)


@register.simple_tag
def filterchips(items: Iterable[Any], *, label: str, doel: str = "") -> SafeString:
    """Return filters that are links; items have naam, url and actief. With `doel` htmx replaces that element by id."""
    return toon("filterchips", items=list(items), label=label, doel=doel)


@register.simple_tag(takes_context=True)
def paginering(
    context: template.Context,
    pagina: "Page[Any]",
    *,
    naam: str | Promise = REGELS,
    een: str | Promise = "",
    parameter: str = "pagina",
    anker: str = "",
) -> SafeString:
    """Return the count and links to the neighbouring pages; the links keep the rest of the query string.

    With `anker` they lead to that part of the page, by its id.
    """
    request = context.get("request")
    vraag = request.GET.copy() if request is not None else QueryDict(mutable=True)

    def adres(nummer: int) -> SafeString:
        vraag[parameter] = str(nummer)
        return format_html("?{}{}", vraag.urlencode(), f"#{anker}" if anker else "")

    geteld = number_format(pagina.paginator.count, force_grouping=True)
    return toon(
        "paginering",
        pagina=pagina,
        aantal=getattr(pagina.paginator, "aantal", geteld),
        begrensd=getattr(pagina.paginator, "is_begrensd", False),
        naam=een if een and pagina.paginator.count == 1 else naam,
        vorige=adres(pagina.previous_page_number()) if pagina.has_previous() else "",
        volgende=adres(pagina.next_page_number()) if pagina.has_next() else "",
    )
