"""Registering and changing a person."""

import pytest
from django.core.exceptions import ValidationError

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.fouten import NietVanJou
from inburgeraars.models import Adres, Inburgeraar, Tolk
from inburgeraars.namen import Naam
from inburgeraars.services.benaderingen import claim_persoon
from inburgeraars.services.personen import (
    Bereikbaarheid,
    Wijziging,
    Woonadres,
    change_persoon,
    lees_bereikbaarheid,
    register_persoon,
)
from kern.klok import vandaag
from kern.velden import Niveau
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon, ontmoet_persoon
from tests.fabrieken.wijken import maak_buurt, maak_wijk
from wijken.models import Postcode, Wijk


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("06 12 34 56 78", Bereikbaarheid(telefoon="06 12 34 56 78")),
        (" +31 (0)475-123456 ", Bereikbaarheid(telefoon="+31 (0)475-123456")),
        ("fatma@voorbeeld.nl", Bereikbaarheid(email="fatma@voorbeeld.nl")),
        ("Siriushof 12", Bereikbaarheid(straat="Siriushof", huisnummer="12")),
        ("Siriushof 12 A", Bereikbaarheid(straat="Siriushof", huisnummer="12", toevoeging="A")),
        (
            "Van der Helststraat 3-hoog",
            Bereikbaarheid(straat="Van der Helststraat", huisnummer="3", toevoeging="-hoog"),
        ),
        ("via buurvrouw Ria, nummer 14", Bereikbaarheid(via="via buurvrouw Ria, nummer 14")),
        ("moedercentrum op dinsdag", Bereikbaarheid(via="moedercentrum op dinsdag")),
    ],
)
def test_one_field_tells_how_to_reach_somebody(tekst: str, verwacht: Bereikbaarheid) -> None:
    assert lees_bereikbaarheid(tekst) == verwacht


@pytest.fixture
def wijk(db: None) -> Wijk:
    """Return a wijk."""
    return maak_wijk("Donderberg")


@pytest.fixture
def sanne(wijk: Wijk) -> Gebruiker:
    """Return its coordinator."""
    return maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk)


def anders(**velden: object) -> Wijziging:
    """Return a change with all of one's own facts empty but these."""
    leeg = {
        "telefoon": "",
        "email": "",
        "bereikbaar_via": "",
        "beste_tijd": "",
        "taal": None,
        "tolk": Tolk.GEEN,
    }
    return Wijziging(**(leeg | velden))  # type: ignore[arg-type]


def test_place_is_asked(sanne: Gebruiker) -> None:
    with pytest.raises(ValidationError, match="Kies waar je deze persoon vond"):
        register_persoon(
            door=sanne, naam=Naam(voornamen="Amina"), bereikbaar=Bereikbaarheid(telefoon="06 12345678")
        )


def test_place_in_another_wijk_refused(sanne: Gebruiker) -> None:
    with pytest.raises(NietVanJou):
        ontmoet_persoon(sanne, maak_wijk("Roermondse Veld"))
    assert not Inburgeraar.objects.exists()


def test_met_person_gets_name_keys_and_address(sanne: Gebruiker, wijk: Wijk) -> None:
    persoon = register_persoon(
        door=sanne,
        naam=Naam(voornamen="Şükran", voorvoegsel="van der", geslachtsnaam="Öz"),
        bereikbaar=Bereikbaarheid(straat="Siriushof", huisnummer="12"),
        buurt=maak_buurt(wijk, "Sterrenberg"),
    )
    assert (persoon.sorteernaam, persoon.zoeknaam) == ("oz van der sukran", "sukran van der oz")
    assert Adres.objects.get(inburgeraar=persoon).kort == "Siriushof 12"


def test_change_of_facts_and_name(sanne: Gebruiker, wijk: Wijk) -> None:
    persoon = ontmoet_persoon(sanne, wijk)
    change_persoon(
        inburgeraar_id=persoon.pk,
        door=sanne,
        wijziging=anders(telefoon="0475 12 34 56", naam=Naam(voornamen="Amina", geslachtsnaam="Çelik")),
    )
    persoon.refresh_from_db()
    assert (persoon.telefoon, persoon.naam, persoon.sorteernaam) == (
        "0475 12 34 56",
        "Amina Çelik",
        "celik amina",
    )


def test_address_elsewhere_moves_the_person_and_keeps_the_contact(sanne: Gebruiker, wijk: Wijk) -> None:
    persoon = ontmoet_persoon(sanne, wijk)
    veld = maak_wijk("Roermondse Veld")
    Postcode.objects.create(postcode="6042VA", buurt=maak_buurt(veld))
    adres = anders(adres=Woonadres(straat="Veldplein", huisnummer="3", postcode="6042VA"))
    change_persoon(inburgeraar_id=persoon.pk, door=sanne, wijziging=adres)
    change_persoon(inburgeraar_id=persoon.pk, door=sanne, wijziging=adres)
    persoon.refresh_from_db()
    assert persoon.wijk == veld
    assert Adres.objects.filter(inburgeraar=persoon).count() == 1
    assert Inburgeraar.objects.visible_to(sanne, Niveau.GEVOELIG).filter(pk=persoon.pk).exists()


def test_new_address_ends_the_old(sanne: Gebruiker, wijk: Wijk) -> None:
    persoon = ontmoet_persoon(sanne, wijk)
    Adres.objects.create(inburgeraar=persoon, straat="Siriushof", huisnummer="1", van="2020-01-01")
    change_persoon(
        inburgeraar_id=persoon.pk,
        door=sanne,
        wijziging=anders(adres=Woonadres(straat="Wegastraat", huisnummer="2")),
    )
    assert list(Adres.objects.order_by("pk").values_list("straat", "tot")) == [
        ("Siriushof", vandaag()),
        ("Wegastraat", None),
    ]


def test_name_and_address_of_the_register_stay(sanne: Gebruiker, wijk: Wijk) -> None:
    persoon = maak_persoon(wijk)
    claim_persoon(inburgeraar_id=persoon.pk, door=sanne)
    change_persoon(inburgeraar_id=persoon.pk, door=sanne, wijziging=anders(telefoon="0475 12 34 56"))
    with pytest.raises(ValidationError, match="komen uit het register"):
        change_persoon(inburgeraar_id=persoon.pk, door=sanne, wijziging=anders(naam=Naam(voornamen="X")))


def test_only_the_fixed_contact_changes(sanne: Gebruiker, wijk: Wijk) -> None:
    persoon = ontmoet_persoon(sanne, wijk)
    with pytest.raises(NietVanJou):
        change_persoon(
            inburgeraar_id=persoon.pk,
            door=maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk),
            wijziging=anders(telefoon="0475 12 34 56"),
        )
