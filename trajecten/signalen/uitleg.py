"""The explanation of each rule: why it gives a line, and what ends it, in the words of the screens."""

from typing import Any

from django.utils.translation import gettext_lazy

from trajecten.normen.enums import Signaalregel

EINDIGT: dict[Signaalregel, Any] = {
    Signaalregel.GEEN_CONTACT: gettext_lazy(
        "Te lang niet gesproken: het laatste gesprek is langer geleden dan de norm van de stap, of de datum die je "
        "zelf hebt gekozen, is voorbij. Dit verdwijnt als je een gesprek vastlegt."
    ),
    Signaalregel.BEZOEK_TE_LAAT: gettext_lazy(
        "Bezoek te laat: de dag is voorbij en er is niets vastgelegd. Dit verdwijnt als je het bezoek "
        "vastlegt, verzet of afzegt."
    ),
    Signaalregel.AFSPRAAK_TE_LAAT: gettext_lazy(
        "Afspraak te laat: de dag is voorbij en niemand heeft vastgelegd of het is gelukt. Dit verdwijnt "
        "als je de afspraak afhandelt of een andere dag kiest."
    ),
    Signaalregel.EEN_BEEN: gettext_lazy(
        "Eén helft gestopt: taal of participatie is gestopt, en de andere helft loopt nog. Dit verdwijnt "
        "als er een ander onderdeel start."
    ),
    Signaalregel.NIET_BEGONNEN: gettext_lazy(
        "Niet begonnen: het plan staat er al een tijd, en taal of participatie is nog niet begonnen. Dit verdwijnt als het "
        "onderdeel start, of een ander in zijn plaats."
    ),
    Signaalregel.METING_NODIG: gettext_lazy(
        "Te lang geen meting: de laatste meting op de ladder is te lang geleden. Dit verdwijnt als je een meting doet. Niet te "
        "bepalen telt ook."
    ),
    Signaalregel.TWEE_OMLAAG: gettext_lazy(
        "Twee metingen omlaag: de laatste twee metingen hadden elk een lagere trede dan die ervoor. Dit verdwijnt bij "
        "een meting die niet lager is."
    ),
    Signaalregel.NAZORG_NODIG: gettext_lazy(
        "Nazorg: de dag van een meting na het traject is er. Dit verdwijnt als je de meting doet, een andere dag kiest, of de meting "
        "laat vervallen."
    ),
    Signaalregel.VRAAG_VAN_CONSULENT: gettext_lazy(
        "Vraag van de consulent: je hebt verzuim overgedragen en de consulent wil iets weten. Dit verdwijnt als je antwoordt, of "
        "als de handhaving is afgesloten."
    ),
    Signaalregel.EINDE_NA_HANDHAVING: gettext_lazy(
        "Einde na handhaving: de handhaving is afgesloten en het traject eindigt. Dit verdwijnt als je het traject afsluit."
    ),
    Signaalregel.LANG_IN_VORMGEVEN: gettext_lazy(
        "Lang in Vormgeven: het maken van het plan duurt langer dan gewoonlijk. Dit verdwijnt als je een andere stap zet, "
        "of afsluit."
    ),
    Signaalregel.VAST_IN_PIJLER_1: gettext_lazy(
        "Vast in pijler 1: het traject loopt al lang en er is nog niets gestart. Dit verdwijnt als een onderdeel start, of "
        "als je afsluit."
    ),
    Signaalregel.RESERVERING_LOOPT_AF: gettext_lazy(
        "Reservering loopt af: daarna kan een consulent deze persoon oproepen. Dit verdwijnt als je deze "
        "persoon claimt, of als je teamleider de reservering vrijgeeft."
    ),
    Signaalregel.CONCEPT_WACHT: gettext_lazy(
        "Concept: een formulier waaraan je bent begonnen en dat je nog niet hebt opgeslagen. Alleen jij ziet het. Dit verdwijnt als je het opslaat "
        "of weggooit; na 7 dagen wissen we het."
    ),
}
