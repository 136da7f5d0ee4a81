"""Who reads an edition, who has one made, and who approves it, by the database alone too."""

import datetime as dt
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from gebruikers.enums import Rol
from gebruikers.meldingen import in_words
from gebruikers.models import Gebruiker, Melding, Meldingsoort
from kern.identiteit import als
from kern.klok import nu
from rapportage.product.editiemodel import Producteditie
from rapportage.product.services.edities import approve_editie, ask_due, ask_now, retry_editie
from rapportage.product.services.melden import tell_editie
from rapportage.redactie.fouten import SchreefZelf
from tests.fabrieken.gebruikers import maak_aanstelling, maak_gebruiker
from tests.fabrieken.product import geef_recht, laad_onderdelen, maak_editie, maak_goedgekeurd, zet_klaar
from tests.klok import Zetklok
from tests.toegang.test_muren import zonder_policy

pytestmark = pytest.mark.django_db

VAN = dt.date(2024, 1, 1)


def _ziet(wie: Gebruiker) -> int:
    with transaction.atomic(), als(wie):
        return Producteditie.objects.count()


@pytest.fixture
def editie() -> Producteditie:
    laad_onderdelen()
    return maak_editie(maak_gebruiker(Rol.PROJECTLEIDER))


def test_the_partner_reads_no_edition_and_the_adviseur_an_approved_one(editie: Producteditie) -> None:
    partner, adviseur = maak_gebruiker(Rol.PARTNER), maak_gebruiker(Rol.ADVISEUR)
    geef_recht(3, partner)
    binnen = [maak_gebruiker(rol) for rol in (Rol.TRAJECTCOORDINATOR, Rol.AFDELINGSHOOFD)]
    anderen = [maak_gebruiker(rol) for rol in (Rol.CONSULENT, Rol.TAALCOACH, Rol.BEHEERDER)]
    assert [_ziet(wie) for wie in (*binnen, adviseur, partner, *anderen)] == [1, 1, 0, 0, 0, 0, 0]
    approve_editie(editie_id=editie.pk, door=binnen[1])
    assert [_ziet(wie) for wie in (*binnen, adviseur, partner, *anderen)] == [1, 1, 1, 0, 0, 0, 0]
    with zonder_policy("rapportage_producteditie"):
        assert _ziet(partner) == 1


def test_only_whose_task_it_is_has_one_made(editie: Producteditie) -> None:
    velden = {"dag": dt.date(2025, 3, 31), "inhoud": {}, "concept": True}
    for nummer, rol in enumerate((Rol.TRAJECTCOORDINATOR, Rol.AFDELINGSHOOFD, Rol.ADVISEUR, Rol.PARTNER), 50):
        wie = maak_gebruiker(rol)
        with pytest.raises(DatabaseError), transaction.atomic(), als(wie):
            Producteditie.objects.create(nummer=nummer, gevraagd_door=wie, **velden)
    beleid = maak_gebruiker(Rol.BELEIDSMEDEWERKER)
    with transaction.atomic(), als(beleid):
        Producteditie.objects.create(nummer=60, gevraagd_door=beleid, **velden)
    with pytest.raises(DatabaseError), transaction.atomic(), als(beleid):
        Producteditie.objects.create(nummer=61, gevraagd_door=editie.gevraagd_door, **velden)


def test_no_page_writes_what_only_the_worker_writes(editie: Producteditie) -> None:
    for rol in (Rol.BELEIDSMEDEWERKER, Rol.AFDELINGSHOOFD):
        for velden in ({"pdf": b"%PDF"}, {"bladzijden": 2}, {"stand": "wacht"}, {"gemeld_op": nu()}):
            with pytest.raises(DatabaseError), transaction.atomic(), als(maak_gebruiker(rol)):
                Producteditie.objects.filter(pk=editie.pk).update(**velden)


def test_the_afdelingshoofd_alone_approves(editie: Producteditie) -> None:
    project, hoofd = maak_gebruiker(Rol.PROJECTLEIDER), maak_gebruiker(Rol.AFDELINGSHOOFD)
    rijen = Producteditie.objects.filter(pk=editie.pk)
    with pytest.raises(DatabaseError), transaction.atomic(), als(project):
        rijen.update(vastgesteld_op=nu(), vastgesteld_door=project)
    coord = maak_gebruiker(Rol.TRAJECTCOORDINATOR)
    with transaction.atomic(), als(coord):
        assert rijen.update(vastgesteld_op=nu(), vastgesteld_door=hoofd) == 0
    ander = maak_gebruiker(Rol.AFDELINGSHOOFD)
    with pytest.raises(DatabaseError), transaction.atomic(), als(ander):
        rijen.update(vastgesteld_op=nu(), vastgesteld_door=hoofd)
    with transaction.atomic(), als(hoofd):
        assert rijen.update(vastgesteld_op=nu(), vastgesteld_door=hoofd) == 1
    velden = {"ingetrokken_op": nu(), "intrekreden": "Klopt niet."}
    with pytest.raises(DatabaseError), transaction.atomic(), als(ander):
        rijen.update(ingetrokken_door=hoofd, **velden)
    with transaction.atomic(), als(ander):
        assert rijen.update(ingetrokken_door=ander, **velden) == 1


def test_who_has_them_made_alone_has_one_made_again(editie: Producteditie) -> None:
    opnieuw = ask_now(concept=False, door=maak_gebruiker(Rol.PROJECTLEIDER))
    rijen = Producteditie.objects.filter(pk=opnieuw.pk)
    rijen.update(stand="mislukt", pogingen=6, fout="Er is geen letter.")
    hoofd, beleid = maak_gebruiker(Rol.AFDELINGSHOOFD), maak_gebruiker(Rol.BELEIDSMEDEWERKER)
    anders: tuple[dict[str, Any], ...] = ({"stand": "wacht"}, {"pogingen": 0}, {"fout": ""})
    for velden in anders:
        with pytest.raises(DatabaseError), transaction.atomic(), als(hoofd):
            rijen.update(**velden)
    for velden in anders[1:]:
        with pytest.raises(DatabaseError), transaction.atomic(), als(beleid):
            rijen.update(**velden)
    with transaction.atomic(), als(beleid):
        assert retry_editie(editie_id=opnieuw.pk, door=beleid)


def test_who_wrote_in_it_does_not_approve_it() -> None:
    rollen = (Rol.BELEIDSMEDEWERKER, Rol.PROJECTLEIDER, Rol.AFDELINGSHOOFD)
    beleid, project, hoofd = (maak_gebruiker(rol, van=VAN) for rol in rollen)
    maak_goedgekeurd(9, schrijver=beleid, lezer=project, keurder=hoofd)
    editie = maak_editie(project)
    maak_aanstelling(beleid, Rol.AFDELINGSHOOFD)
    beleid = Gebruiker.objects.get(pk=beleid.pk)
    with pytest.raises(SchreefZelf):
        approve_editie(editie_id=editie.pk, door=beleid)
    with pytest.raises(DatabaseError), transaction.atomic():
        Producteditie.objects.filter(pk=editie.pk).update(vastgesteld_op=nu(), vastgesteld_door=beleid)
    assert approve_editie(editie_id=editie.pk, door=hoofd).is_in_kracht


def test_the_partner_is_led_to_its_own_part(monkeypatch: pytest.MonkeyPatch) -> None:
    laad_onderdelen()
    partner, coord = maak_gebruiker(Rol.PARTNER, van=VAN), maak_gebruiker(Rol.TRAJECTCOORDINATOR, van=VAN)
    maak_gebruiker(Rol.PARTNER, van=VAN)
    geef_recht(3, partner, maak_gebruiker(Rol.BELEIDSMEDEWERKER, van=VAN))
    Zetklok(monkeypatch).zet(dt.datetime(2026, 12, 18, 12, tzinfo=dt.UTC))
    (editie,) = ask_due()
    zet_klaar(editie)
    assert tell_editie(editie_id=editie.pk) == 3
    for wie, url in (
        (partner, "/rapportages/productbeschrijving/"),
        (coord, f"/rapportages/productbeschrijving/editie/{editie.pk}/"),
    ):
        with transaction.atomic(), als(wie):
            (regel,) = in_words(Melding.objects.filter(gebruiker=wie, soort=Meldingsoort.PRODUCTEDITIE))
        assert regel.url == url
