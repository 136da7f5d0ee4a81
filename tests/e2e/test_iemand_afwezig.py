"""Somebody calls in sick in the morning: the visits of today are with two others, in a few taps, at both widths."""

import datetime as dt

import pytest
from playwright.sync_api import expect

from gebruikers.enums import Rol
from gebruikers.models import Afwezigheid
from inburgeraars.models import Inburgeraar, Taal
from inburgeraars.services.benaderingen import claim_persoon
from kern.klok import DAG, vandaag
from tests.e2e.conftest import SCHERM, TELEFOON, Gast
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.wijken import maak_wijk
from trajecten.bezoek.services.veiligheid import Notitie, write_notitie
from trajecten.contact.models import GeplandBezoek
from trajecten.contact.services.planning import Bezoekplan, plan_bezoek

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("scherm", [TELEFOON, SCHERM], ids=["390", "1280"])
def test_sick_this_morning_and_everybody_is_visited(gast: Gast, scherm: dict[str, int]) -> None:
    wijk, veld = maak_wijk("Donderberg"), maak_wijk("Roermondse Veld")
    turks, _nieuw = Taal.objects.get_or_create(code="tr", defaults={"naam": "Turks"})
    ilse, karim, naima = (
        maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD, wijk=w, voornaam=naam)
        for naam, w in (("Ilse", wijk), ("Karim", wijk), ("Naima", veld))
    )
    leider = maak_gebruiker(Rol.TEAMLEIDER, wachtwoord=WACHTWOORD, voornaam="Annemiek")
    for nummer, (naam, uur) in enumerate((("Fatma", 9), ("Hodan", 11), ("Rim", 15), ("Sagal", 15))):
        persoon = maak_persoon(wijk, voornamen=naam, geslachtsnaam="Test")
        Inburgeraar.objects.filter(pk=persoon.pk).update(taal=turks, telefoon="06 11223344")
        claim_persoon(inburgeraar_id=persoon.pk, door=ilse)
        if naam == "Fatma":
            notitie = Notitie(
                waarschuwing="Ga samen op bezoek", reden="Hond", tot_en_met=vandaag() + 30 * DAG
            )
            write_notitie(inburgeraar_id=persoon.pk, door=ilse, notitie=notitie)
        plan = Bezoekplan(datum=vandaag(), tijd=dt.time(uur, 30 if nummer else 0), wat="Bijpraten")
        plan_bezoek(inburgeraar_id=persoon.pk, door=ilse, plan=plan)

    page = gast.meld_aan(leider, scherm)
    page.get_by_role("link", name="Iemand is afwezig").first.click()
    page.get_by_role("link", name="Vervanging regelen Ilse").click()
    expect(page.get_by_text("ga samen: allebei vrij om 09.00 uur")).to_be_visible()
    page.get_by_role("button", name="Vervanging laten ingaan").locator("visible=true").click()
    expect(page.get_by_text("Er wordt niets automatisch verstuurd.")).to_be_visible()
    wie = GeplandBezoek.objects.order_by("tijd", "pk").values_list("door", "samen_met")
    assert list(wie) == [(karim.pk, naima.pk), (karim.pk, None), (karim.pk, None), (naima.pk, None)]
    assert Afwezigheid.objects.get().gebruiker == ilse

    page = gast.meld_aan(naima, TELEFOON)
    expect(page.get_by_text(f"namens {ilse.naam}").first).to_be_visible()
