"""Components that a page shows by the hundred, written here: a template for each took most of the time of Mijn dag."""

import functools
from typing import Any

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

from kern.iconen import ICONEN
from kern.templatetags._hulp import attributen, kaal, kies

register = template.Library()

SOORTEN = ("neutraal", "aandacht", "info", "positief", "negatief")
KNOP_SOORTEN = {"gevuld": "primary-action", "omlijnd": "secondary-action", "kaal": "subtle"}
KNOP_MATEN = {"gewoon": "", "klein": "knop--klein", "groot": "knop--groot"}
OP = {"": "", "telefoon": "alleen-telefoon", "scherm": "alleen-scherm"}
NIETS = SafeString("")


@functools.cache
def _sprite() -> str:
    return str(static("icons/sprite.svg"))


@register.simple_tag
def icoon(naam: str, *, klas: str = "", label: str = "") -> SafeString:
    """Return a Lucide icon of the sprite; with `label` it is an image that a screen reader reads aloud."""
    if naam not in ICONEN:
        message = f"icoon: {naam!r} is not in kern/iconen.py"
        raise ValueError(message)
    spoken = format_html('role="img" aria-label="{}"', label) if label else SafeString('aria-hidden="true"')
    return format_html(
        '<svg class="icoon{}" width="20" height="20" {}><use href="{}#{}"></use></svg>',
        f" {klas}" if klas else "",
        spoken,
        _sprite(),
        naam,
    )


@functools.cache
def _beeld(naam: str) -> SafeString:
    """Return an icon without label; nothing without a name."""
    return icoon(naam) if naam else NIETS


@register.simple_tag
def knop(  # noqa: PLR0913 - the options of a button
    tekst: str,
    *,
    soort: str = "omlijnd",
    href: str = "",
    icoon: str = "",
    icoon_na: str = "",
    verborgen: str = "",
    maat: str = "gewoon",
    type: str = "submit",  # noqa: A002 - the name of the HTML attribute
    naam: str = "",
    waarde: str = "",
    formulier: str = "",
    dialoog: str = "",
    bezig: str = "",
    op: str = "",
    gevaar: bool = False,
    breed: bool = False,
    **attrs: Any,
) -> SafeString:
    """Return a button, or with `href` a link that looks like one.

    Args:
        tekst: verb first, at most three words.
        soort: gevuld (one per view) | omlijnd | kaal.
        href: URL: renders <a>; without it <button>.
        icoon: name of an icon in kern/iconen.py, before the words.
        icoon_na: the same, after the words.
        verborgen: rest of the sentence for a screen reader: "voor Piotr K.".
        maat: gewoon | klein (in rows and tables) | groot (action bar).
        type: submit | button.
        naam: name that the button sends.
        waarde: value that it sends under that name.
        formulier: id of the form it belongs to, when it stands outside that form.
        dialoog: id of the dialog it opens; with `href` the page that asks the same without JavaScript.
        bezig: text while the form is being sent, default "Bezig met opslaan".
        op: telefoon | scherm: the only device it is shown on.
        gevaar: in red.
        breed: over the full width.
        **attrs: data_..., hx_..., aria_...: HTML attributes, with _ for -.
    """
    klassen = _knopklassen(bool(href), soort, maat, op, gevaar=bool(gevaar), breed=bool(breed))
    kies("knop", "type", type, ("submit", "button"))
    extra = {"data_dialoog": dialoog} if dialoog else {}
    extra |= {"data_bezig": bezig} if bezig else {}
    eigen = attributen("knop", extra | attrs) if extra or attrs else NIETS
    rest = format_html('<span class="verborgen"> {}</span>', verborgen) if verborgen else NIETS
    inhoud = format_html("{}<span>{}{}</span>{}", _beeld(icoon), tekst, rest, _beeld(icoon_na))
    if href:
        return format_html('<a class="{}" href="{}"{}>{}</a>', klassen, href, eigen, inhoud)
    stuurt = format_html(' name="{}" value="{}"', naam, waarde) if naam else NIETS
    van = format_html(' form="{}"', formulier) if formulier else NIETS
    return format_html(
        '<button class="{}" type="{}"{}{}{}>{}</button>', klassen, type, stuurt, van, eigen, inhoud
    )


@functools.cache
def _knopklassen(link: bool, soort: str, maat: str, op: str, *, gevaar: bool, breed: bool) -> str:  # noqa: FBT001  positional is what the cache is asked by
    basis = "utrecht-button-link" if link else "utrecht-button"
    klassen = [basis, f"{basis}--{KNOP_SOORTEN[kies('knop', 'soort', soort, KNOP_SOORTEN)]}"]
    klassen += [f"{basis}--danger"] if gevaar else []
    klassen += [KNOP_MATEN[kies("knop", "maat", maat, KNOP_MATEN)], OP[kies("knop", "op", op, OP)]]
    klassen += ["knop--breed"] if breed else []
    return " ".join(klas for klas in klassen if klas)


@register.simple_tag
def badge(tekst: str, *, soort: str = "neutraal", icoon: str = "") -> SafeString:
    """Return a small label.

    Args:
        tekst: the words.
        soort: neutraal | aandacht | info | positief | negatief.
        icoon: before the words.
    """
    return _label("badge", tekst, soort, icoon)


@register.simple_tag
def status(tekst: str, *, soort: str = "neutraal", icoon: str = "") -> SafeString:
    """Return icon and words in the colour of the status.

    Args:
        tekst: the words.
        soort: neutraal | aandacht (late, in ochre) | info | positief | negatief (errors and hard lines only).
        icoon: before the words.
    """
    return _label("status", tekst, soort, icoon)


def _label(component: str, tekst: str, soort: str, beeld: str) -> SafeString:
    return format_html(
        '<span class="{0} {0}--{1}">{2}<span>{3}</span></span>',
        component,
        kies(component, "soort", soort, SOORTEN),
        _beeld(beeld),
        tekst,
    )


@register.simple_block_tag
def rij(  # noqa: PLR0913 - the options of a row
    content: str,
    naam: str = "",
    *,
    href: str = "",
    regel: str = "",
    soort: str = "neutraal",
    icoon: str = "",
    tijd: str = "",
    naast: str = "",
    tweede: str = "",
    verborgen: str = "",
    breed: bool = False,
) -> SafeString:
    """Return one row: a name, the reason in words, and the content (one button) at the right.

    Args:
        content: the button.
        naam: the person or thing of the row.
        href: the page that the name links to.
        regel: why the row is here, in words.
        soort: neutraal | aandacht | info | positief | negatief: colour of the regel.
        icoon: before the regel.
        tijd: before the name ("wo 10:00").
        naast: muted words on the line of the name.
        tweede: muted words on a line below the regel.
        verborgen: rest of the link for a screen reader, where more than one row has the name.
        breed: on a phone the buttons stand below the words.
    """
    kies("rij", "soort", soort, SOORTEN)
    inhoud = kaal(content)
    return format_html(
        '<li class="rij{}">{}<div class="rij__tekst">{}{}{}</div>{}</li>',
        " rij--breed" if breed else "",
        format_html('<span class="rij__tijd">{}</span>', tijd) if tijd else NIETS,
        _wie(naam, href, naast, verborgen) if naam else NIETS,
        format_html('<p class="rij__regel">{}</p>', _label("status", regel, soort, icoon))
        if regel
        else NIETS,
        format_html('<p class="rij__onder">{}</p>', tweede) if tweede else NIETS,
        format_html('<div class="rij__actie">{}</div>', inhoud) if inhoud else NIETS,
    )


def _wie(naam: str, href: str, naast: str, verborgen: str) -> SafeString:
    rest = format_html('<span class="verborgen"> {}</span>', verborgen) if verborgen else NIETS
    wie = format_html('<a href="{}">{}{}</a>', href, naam, rest) if href else naam
    erbij = format_html(' <span class="rij__naast">·&nbsp;{}</span>', naast) if naast else NIETS
    return format_html('<p class="rij__naam">{}{}</p>', wie, erbij)
