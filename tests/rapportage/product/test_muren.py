"""What the welzijnsorganisatie sees: its own part, and nothing of another, by the database alone too."""

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.identiteit import als
from kern.klok import vandaag
from rapportage.product.models import (
    Aspectconcept,
    Aspectopmerking,
    Aspecttekst,
    Productstap,
    Producttekst,
    Redactierecht,
)
from rapportage.product.permissions import ONDERDEEL, handen_van, onderdelen_voor
from rapportage.product.services.opmerkingen import add_opmerking
from rapportage.product.services.rechten import (
    GeenWelzijn,
    NietVanWelzijn,
    end_redactierecht,
    give_redactierecht,
    te_kiezen,
)
from rapportage.product.teksten import Tekst
from rapportage.redactie.services.concepten import keep_concept
from tests.fabrieken.gebruikers import maak_aanstelling, maak_gebruiker
from tests.fabrieken.product import begin, bied_aan, geef_recht, onderdeel, schrijf_alles
from tests.fabrieken.wijken import maak_organisatie
from tests.toegang.test_muren import zonder_policy
from wijken.models import Organisatiesoort

pytestmark = pytest.mark.django_db

VAN_TEKST = (Producttekst, Aspecttekst, Aspectopmerking, Productstap)


@pytest.fixture
def partner() -> Gebruiker:
    return maak_gebruiker(Rol.PARTNER)


@pytest.fixture
def twee(partner: Gebruiker) -> tuple[Producttekst, Producttekst]:
    """Texts of part 3 and 4, with versions, comments and steps; the partner has a redactierecht on 3."""
    coord, leider = maak_gebruiker(Rol.TRAJECTCOORDINATOR), maak_gebruiker(Rol.TEAMLEIDER)
    geef_recht(3, partner)
    teksten = begin(3, coord), begin(4, coord)
    for tekst in teksten:
        schrijf_alles(tekst, coord)
        aspect = Tekst(tekst).aspecten[0].aspect.pk
        add_opmerking(tekst_id=tekst.pk, aspect_id=aspect, tekst="Waarom?", door=leider)
        bied_aan(tekst, lezer=leider, door=coord)
    return teksten


def _teksten(wie: Gebruiker) -> dict[str, set[int]]:
    """Return of each table the texts of which this user gets rows, whatever is asked for."""
    velden = {Producttekst: "pk", Aspectopmerking: "over_id"}
    with transaction.atomic(), als(wie):
        return {
            m.__name__: set(m._default_manager.values_list(velden.get(m, "tekst_id"), flat=True))
            for m in VAN_TEKST
        }


def test_the_partner_sees_its_part_alone(partner: Gebruiker, twee: tuple[Producttekst, Producttekst]) -> None:
    drie, vier = twee
    assert _teksten(partner) == {m.__name__: {drie.pk} for m in VAN_TEKST}
    for rol in (
        Rol.TRAJECTCOORDINATOR,
        Rol.TEAMLEIDER,
        Rol.PROJECTLEIDER,
        Rol.WIJKCOORDINATOR,
        Rol.AFDELINGSHOOFD,
    ):
        assert _teksten(maak_gebruiker(rol)) == {m.__name__: {drie.pk, vier.pk} for m in VAN_TEKST}
    for ander in (Rol.CONSULENT, Rol.TAALCOACH, Rol.ADVISEUR, Rol.BEHEERDER, Rol.PARTNER, None):
        assert _teksten(maak_gebruiker(ander)) == {m.__name__: set() for m in VAN_TEKST}


def test_without_the_wall_the_partner_would_see_the_other_part(
    partner: Gebruiker, twee: tuple[Producttekst, Producttekst]
) -> None:
    with zonder_policy("rapportage_producttekst"):
        assert _teksten(partner)["Producttekst"] == {tekst.pk for tekst in twee}


def test_nobody_but_an_owner_by_rol_deletes_an_empty_text(partner: Gebruiker) -> None:
    geef_recht(3, partner)
    tekst = begin(3, maak_gebruiker(Rol.TRAJECTCOORDINATOR))

    def wis(wie: Gebruiker) -> int:
        """Return how many texts were deleted; all come back."""
        with transaction.atomic(), als(wie):
            weg, _per_model = Producttekst.objects.filter(pk=tekst.pk).delete()
            transaction.set_rollback(True)
        return weg

    for wie in (partner, maak_gebruiker(Rol.WIJKCOORDINATOR), maak_gebruiker(Rol.AFDELINGSHOOFD)):
        assert wis(wie) == 0
    assert wis(maak_gebruiker(Rol.TEAMLEIDER)) == 1
    with connection.cursor() as cursor:
        cursor.execute("DROP POLICY wissen ON rapportage_producttekst")
    assert wis(partner) == 1, "without the wall the test would see it"


def test_the_pages_let_the_partner_into_its_part_alone(
    partner: Gebruiker, twee: tuple[Producttekst, Producttekst]
) -> None:
    klant = Client()
    klant.force_login(partner)
    drie, vier = twee
    assert onderdelen_voor(partner) == [drie.onderdeel_id]
    tekst = klant.get("/rapportages/productbeschrijving/").text
    assert "Werkmethoden trajectcoördinatoren" in tekst
    assert "Verschillen in aanpak" not in tekst
    assert klant.get(f"/rapportages/productbeschrijving/tekst/{drie.pk}/").status_code == 200
    assert klant.get(f"/rapportages/productbeschrijving/tekst/{vier.pk}/").status_code == 404
    assert klant.get("/rapportages/").status_code == 403


def test_the_right_ends_at_once_and_with_the_aanstelling(
    partner: Gebruiker, twee: tuple[Producttekst, Producttekst]
) -> None:
    recht = Redactierecht.objects.get()
    end_redactierecht(recht_id=recht.pk, door=recht.gegeven_door)
    assert _teksten(partner)["Producttekst"] == set()
    assert onderdelen_voor(Gebruiker.objects.get(pk=partner.pk)) == []
    geef_recht(3, partner)
    assert _teksten(partner)["Producttekst"] == {twee[0].pk}
    partner.aanstellingen.update(tot=vandaag())
    maak_aanstelling(partner, Rol.TAALCOACH)
    partner = Gebruiker.objects.get(pk=partner.pk)
    assert _teksten(partner)["Producttekst"] == set()
    assert ONDERDEEL(partner, {"pk": twee[0].onderdeel_id}) is None


def test_given_twice_is_one_right_and_ended_twice_one_end(partner: Gebruiker) -> None:
    beleid = maak_gebruiker(Rol.BELEIDSMEDEWERKER)
    recht = geef_recht(3, partner, beleid)
    assert geef_recht(3, partner, beleid) == recht
    end_redactierecht(recht_id=recht.pk, door=beleid)
    einde = end_redactierecht(recht_id=recht.pk, door=maak_gebruiker(Rol.PROJECTLEIDER))
    assert (einde.tot, einde.beeindigd_door) == (vandaag(), beleid)


def test_only_who_works_at_a_welzijnsorganisatie_gets_a_right(partner: Gebruiker) -> None:
    beleid = maak_gebruiker(Rol.BELEIDSMEDEWERKER)
    school = maak_gebruiker(Rol.PARTNER, organisatie=maak_organisatie(soort=Organisatiesoort.ONDERWIJS))
    pk = onderdeel(3).pk
    assert [a.gebruiker for a in te_kiezen(pk)] == [partner]
    for wie in (maak_gebruiker(Rol.TEAMLEIDER), school):
        with pytest.raises(GeenWelzijn):
            give_redactierecht(onderdeel_id=pk, gebruiker_id=wie.pk, door=beleid)
        with pytest.raises(DatabaseError), transaction.atomic():
            Redactierecht.objects.create(onderdeel_id=pk, gebruiker=wie, gegeven_door=beleid)


def test_a_right_is_on_a_part_of_the_welzijnsorganisatie_alone(partner: Gebruiker) -> None:
    beleid = maak_gebruiker(Rol.BELEIDSMEDEWERKER)
    inkoop = onderdeel(9).pk
    with pytest.raises(NietVanWelzijn):
        give_redactierecht(onderdeel_id=inkoop, gebruiker_id=partner.pk, door=beleid)
    with pytest.raises(DatabaseError), transaction.atomic():
        Redactierecht.objects.create(onderdeel_id=inkoop, gebruiker=partner, gegeven_door=beleid)
    klant = Client()
    klant.force_login(beleid)
    adres = f"/rapportages/productbeschrijving/onderdeel/{inkoop}/"
    assert "Redactierecht" not in klant.get(adres).text
    assert klant.get(f"{adres}redactierecht/").status_code == 403
    assert (
        "Redactierecht geven"
        in klant.get(f"/rapportages/productbeschrijving/onderdeel/{onderdeel(3).pk}/").text
    )


def test_who_goes_to_work_elsewhere_sees_the_part_no_more(
    partner: Gebruiker, twee: tuple[Producttekst, Producttekst]
) -> None:
    partner.aanstellingen.update(organisatie=maak_organisatie(soort=Organisatiesoort.ONDERWIJS))
    partner = Gebruiker.objects.get(pk=partner.pk)
    assert _teksten(partner)["Producttekst"] == set()
    assert onderdelen_voor(partner) == []
    assert partner not in handen_van(twee[0]).lezers


def test_the_database_lets_only_givers_give_and_nobody_itself(partner: Gebruiker) -> None:
    beleid, coord = maak_gebruiker(Rol.BELEIDSMEDEWERKER), maak_gebruiker(Rol.TRAJECTCOORDINATOR)
    pk = onderdeel(3).pk
    for wie in (partner, coord):
        with pytest.raises(DatabaseError), transaction.atomic(), als(wie):
            Redactierecht.objects.create(onderdeel_id=pk, gebruiker=partner, gegeven_door=wie)
    with transaction.atomic(), als(beleid):
        recht = Redactierecht.objects.create(onderdeel_id=pk, gebruiker=partner, gegeven_door=beleid)
    with transaction.atomic(), als(partner):
        assert Redactierecht.objects.filter(pk=recht.pk).update(tot=None) == 0


def test_a_draft_is_its_writers_own(partner: Gebruiker, twee: tuple[Producttekst, Producttekst]) -> None:
    from django.http import QueryDict  # noqa: PLC0415  only here

    tekst = twee[0]
    aspect = Tekst(tekst).aspecten[0].aspect.pk
    keep_concept(
        Aspectconcept,
        tekst={"tekst_id": tekst.pk, "aspect_id": aspect},
        gebruiker=partner,
        velden=QueryDict("situatie=Een"),
    )
    for wie, ziet in ((partner, 1), (tekst.begonnen_door, 0)):
        with transaction.atomic(), als(wie):
            assert Aspectconcept.objects.count() == ziet
