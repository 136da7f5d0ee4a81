"""Reference data of the ladder: a first description of the twelve treden, of our own, to be adopted or changed.

The drawing in the nota is lost. These texts are a proposal, marked as such; they are not those of the national ladder.
"""

import datetime as dt

from participatie.models import Ladderversie, Trede
from participatie.services.ladder import Tredetekst, maak_treden

VAN = dt.date(2024, 12, 1)
"""Before the pilot begins, so that its first meting has a ladder."""
TOELICHTING = (
    "Eerste voorstel, meegeleverd met het systeem: de tekening in de nota van 2008 is verloren gegaan."
)

TREDEN: dict[int, tuple[str, str, str]] = {
    1: (
        "Is vooral thuis",
        "Ziet bijna alleen het eigen gezin. Kent de wijk nog niet, en laat brieven en afspraken door anderen regelen.",
        "Gaat de deur uit voor de dokter of de school van de kinderen. Een neef belt naar de gemeente.",
    ),
    2: (
        "Kent mensen in de buurt",
        "Maakt een praatje met buren of andere ouders, vaak in de eigen taal. Komt wel eens ergens, maar niet vast.",
        "Drinkt koffie bij een buurvrouw. Was een keer op het zomerfeest van de wijk.",
    ),
    3: (
        "Komt elke week in een vaste groep",
        "Heeft een vaste plek buiten het gezin en wordt daar verwacht. Doet mee met wat er is.",
        "Komt elke dinsdag in het moedercentrum. Sport met een groep. Gaat elke vrijdag naar de kookgroep.",
    ),
    4: (
        "Doet iets voor anderen",
        "Heeft zonder traject al een taak: vrijwillig, in een vereniging of in werk.",
        "Helpt op school bij het overblijven. Rijdt ouderen naar de moskee. Werkt een paar uur in een keuken.",
    ),
    6: (
        "Is begonnen",
        "Gaat naar de les en naar het andere onderdeel, vaak nog samen met iemand. Daarbuiten verandert weinig.",
        "De taalcoach haalt op. Zit bij de kookgroep vooral bij mensen met dezelfde taal.",
    ),
    7: (
        "Doet zelf mee",
        "Komt bijna altijd, en gaat alleen. Zegt af als iets niet lukt. Praat met anderen in de groep.",
        "Fietst zelf naar de les. Stelt een vraag aan de juf. Blijft na de les nog even zitten.",
    ),
    8: (
        "Gebruikt de taal buiten de les",
        "Praat Nederlands met mensen buiten het traject, en regelt gewone dingen zelf.",
        "Belt zelf de huisarts. Voert het gesprek op school. Komt ook bij andere activiteiten in de wijk.",
    ),
    9: (
        "Heeft een eigen taak",
        "Anderen rekenen op wat deze persoon doet: in vrijwilligerswerk, een stage, een opleiding of werk.",
        "Kookt elke week voor veertig mensen. Loopt stage in de zorg. Staat als vrijwilliger achter de balie.",
    ),
    11: (
        "Houdt contact",
        "Het traject is klaar. Ziet nog mensen van buiten het gezin, maar heeft geen vaste bezigheid meer.",
        "Groet de mensen van de kookgroep. Komt nog wel eens langs in het wijkcentrum.",
    ),
    12: (
        "Blijft meedoen",
        "Doet ook zonder begeleiding elke week ergens aan mee, en regelt gewone zaken in het Nederlands.",
        "Gaat door met sporten. Leest voor op school. Vraagt zelf hulp als een brief te moeilijk is.",
    ),
    13: (
        "Heeft een vaste plek gevonden",
        "Werkt, leert of doet vrijwilligerswerk waarop anderen rekenen, langer dan een half jaar.",
        "Werkt in een bakkerij. Volgt een opleiding tot helpende. Heeft een vaste dag in de kringloopwinkel.",
    ),
    14: (
        "Neemt anderen mee",
        "Heeft een vaste plek, en helpt anderen om ook mee te doen in de wijk.",
        "Haalt een nieuwe buurvrouw op voor de les. Leidt een groep. Zit in de bewonersorganisatie.",
    ),
}
"""By score: title, description, examples."""


def laad() -> None:
    """Add the first version when there is none; a version that the beleidsmedewerker made stays as it is."""
    if Ladderversie.objects.exists():
        return
    versie = Ladderversie.objects.create(van=VAN, voorstel=True, toelichting=TOELICHTING)
    teksten = {
        score: Tredetekst(titel=titel, omschrijving=omschrijving, voorbeelden=voorbeelden)
        for score, (titel, omschrijving, voorbeelden) in TREDEN.items()
    }
    Trede.objects.bulk_create(maak_treden(versie, teksten))
