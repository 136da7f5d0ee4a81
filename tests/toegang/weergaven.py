"""A choice of a list that the teamleider keeps and shares, and files of a list that it asked for, for the access table."""

from gebruikers.models import Lijstbestand, Weergave
from gebruikers.services.lijstbestanden import DOEL
from kern.klok import nu
from kern.opdracht import Stand
from kern.versleuteld import versleutel_bytes
from tests.toegang.wereld import Wereld


def vul_weergaven(wereld: Wereld) -> dict[str, list[object]]:
    """Return the list, the kept choice, and the files: made, waiting, and failed."""
    weergave = Weergave.objects.create(
        gebruiker=wereld.gebruikers["leider"], lijst="personen", naam="Vrij", vraag="route=vrij", gedeeld=True
    )
    basis = {"gebruiker": wereld.gebruikers["leider"], "lijst": "personen", "vraag": "route=vrij"}
    inhoud = versleutel_bytes(b"PK", doel=DOEL)
    klaar = Lijstbestand.objects.create(**basis, stand=Stand.KLAAR, klaar_op=nu(), inhoud=inhoud, mensen="")
    return {
        "lijst-personen": ["personen"],
        "weergave": [weergave.pk],
        "bestand-klaar": [klaar.pk],
        "bestand-wacht": [Lijstbestand.objects.create(**basis).pk],
        "bestand-mislukt": [Lijstbestand.objects.create(**basis, stand=Stand.MISLUKT, fout="Fout").pk],
    }
