"""Who the people of a workbook are: known by a number, or judged by the teamleider, one by one (DOMEIN 4)."""

import pytest

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import (
    Adres,
    Burgerservicenummer,
    EigenOpgave,
    Inburgeraar,
    Registergegevens,
    Vindgegevens,
)
from kern.versleuteld import sleutelhash, versleutel
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.models import Logregel
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.trajecten.inlezen.inlezen import lees_in, upload, voorbeeld, werk
from tests.trajecten.inlezen.werkboek import Boek, dag, gesprek
from trajecten.inlezen.enums import Fase, Oordeel
from trajecten.inlezen.services.inlezingen import judge_dubbel
from trajecten.traject.models import Traject
from wijken.models import Wijk

pytestmark = pytest.mark.django_db(transaction=True)

BSN, A_NUMMER = "123456782", "1234567890"


def met_nummers(persoon: Inburgeraar) -> Inburgeraar:
    """Give a person of the register both numbers, as a delivery does."""
    Burgerservicenummer.objects.create(inburgeraar=persoon, bsn=BSN, bsn_hash=sleutelhash(BSN, doel="bsn"))
    Registergegevens.objects.filter(inburgeraar=persoon).update(
        a_nummer=A_NUMMER, a_nummer_hash=sleutelhash(A_NUMMER, doel="a_nummer")
    )
    return persoon


@pytest.mark.parametrize("kop", ["BSN", "A-nummer"])
def test_a_number_finds_the_person_of_the_register_and_is_not_kept(
    leider: Gebruiker, contact: Gebruiker, wijk: Wijk, kop: str
) -> None:
    bekende = met_nummers(maak_persoon(wijk, voornamen="Fatma", geslachtsnaam="Yildiz"))
    boek = Boek()
    nummer = {"BSN": BSN, "A-nummer": A_NUMMER}[kop]
    boek.traject(
        1,
        contact,
        wijk,
        Geboren="05-1980",
        Straat="Elders",
        Huisnummer="1",
        Telefoon="0612345678",
        **{kop: nummer},
    )
    rij = upload(leider, boek)
    getoond = voorbeeld(rij)
    assert (getoond.fouten, getoond.dubbelen) == ([], [])
    assert (getoond.tellingen["nieuw"], getoond.tellingen["bekend"]) == (0, 1)
    assert nummer not in (rij.voorbeeld or "")
    assert lees_in(rij, leider).fase == Fase.INGELEZEN
    assert Traject.objects.get().inburgeraar == bekende
    assert Inburgeraar.objects.get().telefoon == "0612345678"
    assert Adres.objects.get(inburgeraar=bekende).straat == "Siriushof", "that of the register stays"
    assert not EigenOpgave.objects.exists()
    assert Vindgegevens.objects.get().al_in_bpi is False


def test_a_number_of_somebody_unknown_is_not_kept(leider: Gebruiker, contact: Gebruiker, wijk: Wijk) -> None:
    boek = Boek()
    boek.traject(1, contact, wijk, BSN=BSN)
    assert lees_in(upload(leider, boek), leider).fase == Fase.INGELEZEN
    assert not Burgerservicenummer.objects.exists()
    assert EigenOpgave.objects.get().geboortejaar == 1985


def test_a_number_of_somebody_else_waits_for_a_judgement(
    leider: Gebruiker, contact: Gebruiker, wijk: Wijk
) -> None:
    ander = met_nummers(maak_persoon(wijk, voornamen="Omar", geslachtsnaam="Haddad"))
    boek = Boek()
    boek.traject(1, contact, wijk, Geslacht="man", BSN=BSN)
    rij = upload(leider, boek)
    (paar,) = voorbeeld(rij).dubbelen
    assert (paar.reden, paar.persoon) == ("nummer", ander.pk)
    rij = werk(judge_dubbel(inlezing_id=rij.pk, door=leider, sleutel=paar.sleutel, oordeel=Oordeel.ANDER))
    assert voorbeeld(rij).tellingen["nieuw"] == 1
    assert lees_in(rij, leider).fase == Fase.INGELEZEN
    assert Inburgeraar.objects.count() == 2
    assert Traject.objects.get().inburgeraar != ander


@pytest.mark.parametrize("oordeel", list(Oordeel))
def test_a_like_name_and_birth_waits_and_is_read_in_as_judged(
    leider: Gebruiker, contact: Gebruiker, wijk: Wijk, oordeel: Oordeel
) -> None:
    bekende = maak_persoon(wijk, voornamen="Fatma", geslachtsnaam="Yıldız")
    boek = Boek()
    boek.traject(1, contact, wijk, Geboren="05-1980")
    boek.traject(2, contact, wijk, Geboren="06-1980", Voornaam="Omar")
    rij = upload(leider, boek)
    (paar,) = voorbeeld(rij).dubbelen
    assert (paar.rij, paar.reden, paar.persoon) == (2, "naam", bekende.pk)
    with pytest.raises(Weigering, match="mogelijke dubbelen"):
        lees_in(rij, leider)
    rij = judge_dubbel(inlezing_id=rij.pk, door=leider, sleutel=paar.sleutel, oordeel=oordeel)
    assert rij.fase == Fase.LEZEN, "the last judgement makes the preview again"
    assert lees_in(werk(rij), leider).fase == Fase.INGELEZEN
    is_zelfde = Traject.objects.filter(inburgeraar=bekende).exists()
    assert is_zelfde is (oordeel == Oordeel.ZELFDE)
    assert Inburgeraar.objects.count() == (2 if is_zelfde else 3)
    beoordeeld = Logregel.objects.get(handeling=Handeling.TRAJECTEN_BEOORDEELD)
    assert (beoordeeld.actor_id, {o.soort for o in beoordeeld.onderwerpen.all()}) == (
        leider.pk,
        {"trajectinlezing", "inburgeraar"},
    )


def test_a_judgement_can_be_changed_until_it_is_read_in(
    leider: Gebruiker, contact: Gebruiker, wijk: Wijk
) -> None:
    maak_persoon(wijk, voornamen="Fatma", geslachtsnaam="Yildiz")
    boek = Boek()
    boek.traject(1, contact, wijk, Geboren="05-1980")
    rij = upload(leider, boek)
    (paar,) = voorbeeld(rij).dubbelen
    for oordeel, nieuw in ((Oordeel.ZELFDE, 0), (Oordeel.ANDER, 1)):
        rij = werk(judge_dubbel(inlezing_id=rij.pk, door=leider, sleutel=paar.sleutel, oordeel=oordeel))
        assert voorbeeld(rij).tellingen["nieuw"] == nieuw


def test_two_rows_of_one_person_are_told(leider: Gebruiker, contact: Gebruiker, wijk: Wijk) -> None:
    boek = Boek()
    boek.traject(1, contact, wijk)
    boek.traject(2, contact, wijk)
    boek.traject(3, contact, wijk, Voornaam="Omar", BSN=BSN)
    boek.traject(4, contact, wijk, Voornaam="Ewa", BSN=BSN)
    rij = upload(leider, boek)
    (paar,) = voorbeeld(rij).dubbelen
    assert (paar.rij, paar.andere_rij, paar.reden) == (3, 2, "bestand")
    assert [str(f) for f in voorbeeld(rij).fouten] == [
        "Blad Trajecten, cel G5: Dit nummer staat ook op rij 4. Kijk na van wie het is."
    ]
    rij = werk(judge_dubbel(inlezing_id=rij.pk, door=leider, sleutel=paar.sleutel, oordeel=Oordeel.ZELFDE))
    assert str(voorbeeld(rij).fouten[0]) == (
        "Blad Trajecten, cel A3: Deze persoon staat ook op rij 2. Haal een van de twee weg en upload het bestand "
        "opnieuw."
    )


def test_who_is_approached_here_already_is_left_alone(
    leider: Gebruiker, contact: Gebruiker, wijk: Wijk
) -> None:
    bekende = met_nummers(maak_persoon(wijk, voornamen="Fatma", geslachtsnaam="Yildiz"))
    maak_huisbezoek(bekende, contact)
    boek = Boek()
    boek.traject(1, contact, wijk, Geboren="05-1980", BSN=BSN)
    assert [str(f) for f in voorbeeld(upload(leider, boek)).fouten] == [
        (
            "Blad Trajecten, cel A2: Deze persoon is hier al bekend en is na die dag al benaderd. Haal de rij weg en leg "
            "het traject vast in het dossier."
        )
    ]


def test_who_moved_keeps_the_wijk_of_the_traject_and_the_fixed_contact(
    leider: Gebruiker, contact: Gebruiker, wijk: Wijk
) -> None:
    elders = maak_gebruiker(Rol.TRAJECTCOORDINATOR).in_kracht  # a colleague changes nothing
    assert elders
    woont = Wijk.objects.create(code="KEM", naam="Kemp", pilot=True)
    met_nummers(maak_persoon(woont, voornamen="Fatma", geslachtsnaam="Yildiz"))
    boek = Boek()
    boek.traject(1, contact, wijk, Geboren="05-1980", BSN=BSN, Vormgeven_sinds=dag(50))
    gesprek(boek, 1, geleden=100)
    assert lees_in(upload(leider, boek), leider).fase == Fase.INGELEZEN
    traject = Traject.objects.get()
    assert (traject.trajectwijk, traject.inburgeraar.wijk) == (wijk, woont)


def test_the_sealed_number_is_never_in_the_preview(leider: Gebruiker, contact: Gebruiker, wijk: Wijk) -> None:
    boek = Boek()
    boek.traject(1, contact, wijk, BSN=BSN, Voornaam="")
    rij = upload(leider, boek)
    assert BSN not in (rij.voorbeeld or "")
    assert versleutel(BSN, doel="bsn") not in bytes(rij.bestand or b"")
