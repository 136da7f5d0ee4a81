"""What the text of an aspect is asked: where one begins and why, later how it is now, what changed and why (DOMEIN 9)."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from rapportage.product.enums import Aspectdeel

type Vragen = Mapping[Aspectdeel, tuple[Promise, Promise]]
"""By part: the question, and what helps to answer it."""

_OVERDRAAGBAAR = (
    _("Wat kan een andere gemeente overnemen?"),
    _("Wat zou je die gemeente als eerste laten doen? Dit mag later."),
)

EERSTE: Vragen = {
    Aspectdeel.SITUATIE: (
        _("Waar beginnen jullie?"),
        _("Beschrijf hoe het nu is, voor wie het werk niet kent. Zet er geen namen van inburgeraars in."),
    ),
    Aspectdeel.WAAROM: (
        _("Waarom deze keuzes?"),
        _("Wat hebben jullie gekozen, en wat juist niet?"),
    ),
    Aspectdeel.OVERDRAAGBAAR: _OVERDRAAGBAAR,
}
LATER: Vragen = {
    Aspectdeel.SITUATIE: (
        _("Hoe is het nu?"),
        _(
            "Beschrijf hoe jullie het doen, voor wie het werk niet kent. Zet er geen namen van inburgeraars in."
        ),
    ),
    Aspectdeel.ONTWIKKELING: (
        _("Wat is er veranderd?"),
        _("Kijk naar de vorige tekst. Wat doen jullie nu anders, en wat bleef hetzelfde?"),
    ),
    Aspectdeel.WAAROM: (
        _("Waarom kiezen jullie dit?"),
        _("Wat hebben jullie geprobeerd, en wat doen jullie niet meer?"),
    ),
    Aspectdeel.OVERDRAAGBAAR: _OVERDRAAGBAAR,
}

PER_DOELGROEP = frozenset({4})
"""The parts that tell of each doelgroep apart, by number."""
DOELGROEPEN: Vragen = {
    Aspectdeel.PLICHTIG: (
        _("Hoe is dit voor mensen die plichtig zijn?"),
        _("Wat geldt alleen voor wie van de wet moet inburgeren?"),
    ),
    Aspectdeel.BEHOEFTIG: (
        _("Hoe is dit voor mensen die behoeftig zijn?"),
        _("Wat geldt alleen voor wie van de wet niet hoeft in te burgeren, maar wel verder wil of moet?"),
    ),
}


def vragen(*, eerste: bool, onderdeel: int) -> Vragen:
    """Return what a text is asked, in order: the first of an aspect, or one of later; of some parts by doelgroep too.

    Args:
        eerste: whether the aspect is written for the first time.
        onderdeel: the number of its part.
    """
    alle = EERSTE if eerste else LATER
    if onderdeel in PER_DOELGROEP:
        alle = {**alle, **DOELGROEPEN}
    return {deel: alle[deel] for deel in Aspectdeel if deel in alle}
