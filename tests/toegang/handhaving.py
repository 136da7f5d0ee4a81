"""What the pages of handhaving are about, in the town of the access table."""

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from kern.klok import vandaag
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.handhaving import maak_overdracht
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.toegang.wereld import GEHEIM, Wereld
from trajecten.handhaving.enums import Gevolg
from trajecten.handhaving.models import Handhavingsbesluit
from trajecten.handhaving.services import Besluitgegevens, ask_vraag, close_overdracht, decide_overdracht


def vul_handhaving(wereld: Wereld) -> dict[str, list[object]]:
    """Hand verzuim over; return what the pages are about, by the names of the access table.

    `overdracht-open` coord handed over to consul: `verzuim` is the person, and each asked the other something.
    `overdracht-dicht` consul closed, after `besluit-dicht`; `besluit-ander` is of another consulent. `overdracht-elders` was handed over in the other wijk, to another consulent.
    """
    coord, consul = wereld.gebruikers["coord"], wereld.gebruikers["consul"]
    verzuim, dicht = _begeleid(wereld, "Verzuim", coord), _begeleid(wereld, "Dicht", coord)
    open_ = maak_overdracht(verzuim, coord, consul, gebeurd=GEHEIM)
    gesloten = maak_overdracht(dicht, coord, consul, gebeurd=GEHEIM)
    decide_overdracht(
        overdracht_id=gesloten.pk,
        door=consul,
        besluit=Besluitgegevens(datum=vandaag(), kenmerk="HH-1", motivering="Hij was ziek."),
    )
    close_overdracht(overdracht_id=gesloten.pk, door=consul, gevolg=Gevolg.GAAT_VERDER)
    ander = maak_gebruiker(Rol.CONSULENT)
    elders = maak_overdracht(wereld.personen["elders"], wereld.gebruikers["elders"], ander, geprobeerd=GEHEIM)
    return {
        "verzuim": [verzuim.pk],
        "overdracht-open": [open_.pk],
        "overdracht-dicht": [gesloten.pk],
        "overdracht-elders": [elders.pk],
        "besluit-dicht": [Handhavingsbesluit.objects.get(overdracht=gesloten).pk],
        "besluit-ander": [Handhavingsbesluit.objects.get(inburgeraar=wereld.personen["eigen"]).pk],
        "vraag-coord": [ask_vraag(overdracht_id=open_.pk, door=coord, vraag=GEHEIM).pk],
        "vraag-consul": [ask_vraag(overdracht_id=open_.pk, door=consul, vraag=GEHEIM).pk],
        "hvraag-elders": [ask_vraag(overdracht_id=elders.pk, door=ander, vraag=GEHEIM).pk],
    }


def _begeleid(wereld: Wereld, naam: str, door: Gebruiker) -> Inburgeraar:
    persoon = maak_persoon(wereld.wijk, voornamen=naam, geslachtsnaam="Yildirim")
    maak_huisbezoek(persoon, door, tekst=GEHEIM)
    return persoon
