"""The statement of accessibility: what does not conform yet, since when, and what we do about it.

`docs/toegankelijkheid.md` says the same for who runs the product; `tests/gebruikers/test_toegankelijkheid.py` holds the
two together.
"""

import datetime as dt
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

OPGESTELD = dt.date(2026, 11, 30)
"""The day on which this was last looked at as a whole."""


@dataclass(frozen=True, kw_only=True)
class Tekort:
    """Something that does not conform, or that nobody has looked at.

    Args:
        wat: what somebody meets, in a sentence.
        eis: the success criterion of WCAG 2.2 by number, or the standard for PDF.
        sinds: the day from which we know.
        plan: what we do about it.
    """

    wat: str | Promise
    eis: str
    sinds: dt.date
    plan: str | Promise


TEKORTEN = (
    Tekort(
        wat=_("De titel van een kaartje in het Turks, Arabisch, Pools of Engels is Nederlands."),
        eis="PDF/UA, WCAG 2.4.2",
        sinds=OPGESTELD,
        plan=_("We laten de titel vertalen, samen met de andere teksten in die taal."),
    ),
    Tekort(
        wat=_("Documenten die een collega heeft geüpload, zijn vaak een foto of een scan zonder tekst."),
        eis="WCAG 1.1.1",
        sinds=OPGESTELD,
        plan=_("Bij een document staat in woorden wat het is. De inhoud kunnen we niet toegankelijk maken."),
    ),
    Tekort(
        wat=_(
            "Als je twee formulieren van dezelfde soort voor dezelfde persoon hebt bewaard, heten de knoppen om verder "
            "te gaan hetzelfde."
        ),
        eis="WCAG 2.4.6",
        sinds=OPGESTELD,
        plan=_("We zetten erbij om welk onderdeel of welke afspraak het gaat."),
    ),
)
"""Shown in this order, the one most people meet first."""

NIET_ONDERZOCHT = (
    _("Niemand die elke dag met een schermlezer werkt, heeft het systeem geprobeerd."),
    _("Een onafhankelijk bureau heeft het systeem nog niet onderzocht."),
    _("We hebben VoiceOver op een iPhone en TalkBack op een Android-telefoon niet geprobeerd."),
    _("De pdf’s zijn gecontroleerd met een programma, maar niet met veraPDF en niet met een schermlezer."),
)
"""What was not looked at, each in a sentence."""
