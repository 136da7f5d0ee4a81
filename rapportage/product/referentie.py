"""The ten parts and their aspects as the product ships them (DOMEIN 9, nota: Productbeschrijving)."""

import datetime as dt

from kern.historie import historiemodel
from rapportage.product.models import Aspect, Onderdeel

ALTIJD = dt.date(2000, 1, 1)
"""Since when what ships holds: before any pilot, for its days are worked out from the dates of the pilot, whenever that is."""

ONDERDELEN: dict[int, tuple[str, tuple[str, ...]]] = {
    1: (
        "Profiel trajectcoördinator",
        ("Verschil met de inburgeringsconsulent", "Wat het moet opleveren", "Profiel voor de werving"),
    ),
    2: (
        "Werkprocesbeschrijving",
        ("Het proces", "Verschil met de reguliere route", "Conclusie en advies over beide routes"),
    ),
    3: (
        "Werkmethoden trajectcoördinatoren",
        (
            "Bekende vindplaatsen",
            "Nieuwe vindplaatsen",
            "Doelgroepen",
            "Manier van contact leggen",
            "Manier van werven",
        ),
    ),
    4: (
        "Verschillen in aanpak",
        ("Aanpak", "Ervaringen", "Moeilijkheden", "Kansen", "Verschillen", "Succesfactoren"),
    ),
    5: (
        "Sociaal netwerk in de wijken",
        ("Plaats van de trajectcoördinator in het wijkbeheer", "Waar meedoen het inburgeren vooruithelpt"),
    ),
    6: ("Taalcoach", ("Profiel van de taalcoach", "Wat de taalcoach oplevert")),
    7: (
        "Werkwijze projectgroep",
        ("Sturen op het proces", "Sturen op de inhoud", "Netwerk, communicatie en trajecten"),
    ),
    8: ("Klanttevredenheidsonderzoek", ("Het onderzoek maken", "Het onderzoek uitvoeren")),
    9: (
        "Inkoop",
        ("Andere behoeften", "Omgaan met veranderende behoeften", "Accountbeheer naar partners"),
    ),
    10: ("Leefbaarheidsverkenning", ("Meedoen per wijk, naast de pilot",)),
}
"""Name and aspects by number."""


def laad_onderdelen() -> None:
    """Add the parts and aspects that are missing; what somebody changed stays as it is."""
    er_al = set(Onderdeel.objects.values_list("nummer", flat=True))
    Onderdeel.objects.bulk_create(
        Onderdeel(nummer=nummer, naam=naam)
        for nummer, (naam, _aspecten) in ONDERDELEN.items()
        if nummer not in er_al
    )
    gehad = historiemodel(Aspect)._default_manager.values("onderdeel_id")  # noqa: SLF001
    bekend = {
        onderdeel.nummer: onderdeel
        for onderdeel in Onderdeel.objects.filter(nummer__in=ONDERDELEN).exclude(pk__in=gehad)
    }
    Aspect.objects.bulk_create(
        Aspect(onderdeel=onderdeel, volgorde=volgorde, naam=naam, van=ALTIJD)
        for nummer, onderdeel in bekend.items()
        for volgorde, naam in enumerate(ONDERDELEN[nummer][1], 1)
    )
