"""Tags for surfaces: header of a page, banner, card, section, empty state, dialog, folded rows."""

from django import template
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from kern.templatetags._hulp import kaal, kies, toon
from kern.toch_niet import adres_in

register = template.Library()

BANNERS = {
    "aandacht": "triangle-alert",
    "info": "info",
    "positief": "circle-check",
    "negatief": "circle-alert",
}
KAARTEN = ("wit", "vlak")
NIVEAUS = ("2", "3")
ACTIES = _("Acties")


def kop_id(titel: str, gegeven: str) -> str:
    """Return the id of a heading: the given one, or one made of the title."""
    return gegeven or f"kop-{slugify(titel)}"


@register.simple_block_tag
def paginakop(
    content: str,
    titel: str,
    *,
    noot: str = "",
    sub: str = "",
    naast: bool = False,
) -> SafeString:
    """Return the h1 with its note, and the content (buttons) at the right."""
    return toon("paginakop", inhoud=kaal(content), titel=titel, noot=noot, sub=sub, naast=naast)


@register.simple_tag
def kruimels(*delen: str) -> SafeString:
    """Return the breadcrumb: alternately name and URL, and the name of this page last."""
    if len(delen) % 2 == 0:
        message = "kruimels: give name and url in turn, and the name of this page last"
        raise ValueError(message)
    paren = list(zip(delen[:-1:2], delen[1::2], strict=True))
    return toon("kruimels", paren=paren, hier=delen[-1])


@register.simple_tag(takes_context=True)
def kop_terug(context: template.Context, href: str, naam: str, *, concept: bool = False) -> SafeString:
    """Return the header of a page with one form: the link back, and the state of the draft."""
    kop, csrf = context["kop"], context.get("csrf_token", "")
    return toon("kop_terug", href=href, naam=naam, concept=concept, kop=kop, csrf_token=csrf)


@register.simple_tag
def ondertitel(tekst: str) -> SafeString:
    """Return the line under the product's name; a phone shows only the part before the first " · "."""
    eerste, punt, rest = tekst.partition(" · ")
    lang = format_html('<span class="alleen-scherm">{}{}</span>', punt, rest) if punt else ""
    return format_html('<span class="kop__onder">{}{}</span>', eerste, lang)


@register.simple_block_tag
def banner(content: str, *, soort: str = "aandacht", kop: str = "", icoon: str = "") -> SafeString:
    """Return a banner with the content; see components/banner.html."""
    kies("banner", "soort", soort, BANNERS)
    return toon("banner", inhoud=content, soort=soort, kop=kop, icoon=icoon or BANNERS[soort])


register.filter("toch_niet", adres_in)


@register.simple_block_tag
def kaart(  # noqa: PLR0913 - the options of a card
    content: str,
    titel: str = "",
    *,
    noot: str = "",
    rechts: str = "",
    link: str = "",
    href: str = "",
    niveau: str = "2",
    id: str = "",  # noqa: A002 - the name of the HTML attribute
    soort: str = "wit",
    vouw: bool = False,
) -> SafeString:
    """Return a card with a heading; see components/kaart.html."""
    return toon(
        "kaart",
        inhoud=content,
        titel=titel,
        noot=noot,
        rechts=rechts,
        link=link,
        href=href,
        niveau=kies("kaart", "niveau", str(niveau), NIVEAUS),
        kop_id=kop_id(titel, id),
        soort=kies("kaart", "soort", soort, KAARTEN),
        vouw=vouw,
    )


@register.simple_block_tag
def sectie(
    content: str,
    titel: str,
    *,
    noot: str = "",
    link: str = "",
    href: str = "",
    id: str = "",  # noqa: A002 - the name of the HTML attribute
) -> SafeString:
    """Return a heading directly on the background of the page, with the content below it."""
    return toon(
        "sectie",
        inhoud=content,
        titel=titel,
        noot=noot,
        link=link,
        href=href,
        kop_id=kop_id(titel, id),
    )


@register.simple_block_tag
def leeg(content: str, titel: str, *, tekst: str = "", niveau: str = "2") -> SafeString:
    """Return the empty state; the content is a series of `leegstap`."""
    return toon(
        "leeg",
        inhoud=kaal(content),
        titel=titel,
        tekst=tekst,
        niveau=kies("leeg", "niveau", str(niveau), NIVEAUS),
    )


@register.simple_tag
def leegstap(tekst: str, href: str, *, uitleg: str = "") -> SafeString:
    """Return one first action of an empty state."""
    return toon("leegstap", tekst=tekst, href=href, uitleg=uitleg)


@register.simple_block_tag
def dialoog(content: str, titel: str, *, id: str, uitleg: str = "") -> SafeString:  # noqa: A002 - HTML attribute
    """Return a native dialog; a button or link with `dialoog=<id>` opens it."""
    return toon("dialoog", inhoud=content, titel=titel, id=id, uitleg=uitleg)


@register.simple_block_tag
def actiebalk(content: str, *, label: str | Promise = ACTIES) -> SafeString:
    """Return the bar at the bottom of a phone: at most two buttons, the main one first."""
    return toon("actiebalk", inhoud=kaal(content), label=label)


@register.simple_block_tag
def kiesbalk(content: str, label: str) -> SafeString:
    """Return the bar that sticks below a list with ticks; the content is its buttons, the filled one first."""
    return toon("kiesbalk", inhoud=kaal(content), label=label)


@register.simple_block_tag
def menu(content: str, naam: str, *, verborgen: str = "", woord: bool = False, label: str = "") -> SafeString:
    """Return a button with a menu behind it; the content is list items with a link or button."""
    return toon("menu", inhoud=content, naam=naam, verborgen=verborgen, woord=woord, label=label)


@register.simple_block_tag
def vouwrijen(content: str) -> SafeString:
    """Return the box around folded rows."""
    return toon("vouwrijen", inhoud=content)


@register.simple_block_tag
def vouwrij(
    content: str,
    naam: str,
    *,
    icoon: str = "",
    uitleg: str = "",
    telling: int | str = "",
    open: bool = False,  # noqa: A002 - the name of the HTML attribute
) -> SafeString:
    """Return one folded row; see components/vouwrij.html."""
    return toon(
        "vouwrij",
        inhoud=content,
        naam=naam,
        icoon=icoon,
        uitleg=uitleg,
        telling=telling,
        open=open,
    )


@register.simple_block_tag
def waarom(content: str, tekst: str) -> SafeString:
    """Return a folded explanation below a figure: "Waarom deze trede?"."""
    return toon("waarom", inhoud=content, tekst=tekst)


@register.simple_block_tag
def meer(content: str, tekst: str) -> SafeString:
    """Return the rest of a list behind a text such as "Nog 5 tonen", which disappears once the rest is open."""
    return toon("meer", inhoud=content, tekst=tekst)
