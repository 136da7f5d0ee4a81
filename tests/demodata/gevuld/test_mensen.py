import datetime as dt
import re
from collections import defaultdict

import pytest
from django.db import models, transaction
from django.urls import reverse

from dagwerk.mijn_dag.werk import werk
from demodata.gebruikers import DOMEIN, OVERDRACHT
from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Concept, Gebruiker
from gebruikers.services.concepten import lees_velden
from inburgeraars.bsn import voldoet_aan_elfproef
from inburgeraars.models import (
    Adres,
    Belemmering,
    Benadering,
    BpiLevering,
    Burgerservicenummer,
    Doelgroepbevinding,
    Eindreden,
    Inburgeraar,
    Registergegevens,
    Toegang,
    Veiligheidsnotitie,
)
from kern.historie import historiemodel
from kern.klok import DAG, nu
from kern.versleuteld import VersleuteldeTekst, sleutelhash
from netwerk.models import Activiteit, Vindplaats
from register.models import BpiWachtregel
from tests.demodata.hulp import AANTAL, TOT, lokaal
from trajecten.bezoek.forms.huisbezoek import HuisbezoekForm
from trajecten.bezoek.services.huisbezoek import log_huisbezoek
from trajecten.bezoek.services.invoer import Bezoek
from trajecten.contact.enums import Bezoekstand, Resultaat
from trajecten.contact.models import Contactmoment, GeplandBezoek, Verslag
from trajecten.normen.enums import Signaalregel
from trajecten.traject.models import Traject
from wijken.models import Contactpersoon, Organisatie, Wijk

pytestmark = pytest.mark.django_db


def test_nothing_can_be_taken_for_real(demo: str) -> None:
    for nummer in Burgerservicenummer.objects.all():
        assert nummer.bsn.startswith("9999")
        assert voldoet_aan_elfproef(nummer.bsn)
        assert bytes(nummer.bsn_hash) == sleutelhash(nummer.bsn, doel="bsn")
    for gegevens in Registergegevens.objects.all():
        assert gegevens.a_nummer is not None
        assert bytes(gegevens.a_nummer_hash or b"") == sleutelhash(gegevens.a_nummer, doel="a_nummer")
    for telefoon in Inburgeraar.objects.exclude(telefoon="").values_list("telefoon", flat=True):
        assert re.fullmatch(r"06-0000\d{4}", telefoon)
    for model in (Organisatie, Contactpersoon, Gebruiker):
        for rij in model.objects.all():
            assert rij.email.endswith(f"@{DOMEIN}")
            assert re.fullmatch(r"0475-00\d{4}", rij.telefoon)
    assert not Adres.objects.filter(buurt__postcodes__fictief=False).exists()


def test_notes_are_whole_and_no_neighbours_have_the_same(demo: str) -> None:
    per_straat: dict[str, list[str]] = defaultdict(list)
    straten = dict(Adres.objects.order_by("van").values_list("inburgeraar_id", "straat"))
    per_mens: dict[int, list[str]] = defaultdict(list)
    for verslag in Verslag.objects.all():
        assert not re.search(r"[{}]|  |\.\.|\s[.,]", verslag.tekst)
        if verslag.resultaat == Resultaat.GESPROKEN:
            assert len(verslag.tekst) > 15
            assert verslag.tekst[0].isupper()
            per_straat[straten.get(verslag.inburgeraar_id, "")].append(verslag.tekst)
            per_mens[verslag.inburgeraar_id].append(verslag.tekst)
    for teksten in [t for straat, t in per_straat.items() if straat] + list(per_mens.values()):
        assert len(teksten) == len(set(teksten))


def test_encrypted_texts_are_read_back_from_rows_and_history(demo: str) -> None:
    modellen: tuple[type[models.Model], ...] = (Verslag, GeplandBezoek, Belemmering, Veiligheidsnotitie)
    for model in modellen:
        for velden in (model, historiemodel(model)):
            for rij in velden._default_manager.all():
                for veld in velden._meta.concrete_fields:
                    if isinstance(veld, VersleuteldeTekst):
                        assert isinstance(getattr(rij, veld.attname), str)
    assert all(b.toelichting for b in Belemmering.objects.all())
    assert all(v.reden for v in Veiligheidsnotitie.objects.all())


def test_deliveries_count_what_they_changed(demo: str) -> None:
    bekend = 0
    for levering in BpiLevering.objects.order_by("verwerkt_op"):
        dag, telling = lokaal(levering.verwerkt_op), levering.tellingen
        assert telling["nieuw"] == Registergegevens.objects.filter(eerste_levering=levering).count()
        assert telling["nieuw"] == sum(telling["per_wijk"].values())
        assert telling["vervallen"] == Registergegevens.objects.filter(vervallen_op=dag).count()
        verhuisd = Adres.objects.filter(van=dag, inburgeraar__adres_set__tot=dag).distinct()
        assert telling["verhuisd"] == verhuisd.count()
        wacht = BpiWachtregel.objects.filter(levering=levering, oordeel="").count()
        assert telling["mogelijk_dubbel"] == wacht
        assert telling["regels"] == wacht + sum(telling[n] for n in ("nieuw", "bijgewerkt", "ongewijzigd"))
        bekend += telling["nieuw"] - telling["vervallen"]
        assert telling["regels"] == bekend + wacht
    assert bekend == AANTAL


def test_every_screen_has_something_to_show(demo: str) -> None:
    assert Verslag.objects.values("resultaat").distinct().count() >= 5
    assert Traject.objects.filter(gesloten_op__isnull=True).values("stap").distinct().order_by().count() >= 4
    assert Traject.objects.filter(uitkomst__startswith="afgerond").exists()
    assert Benadering.objects.filter(eindreden=Eindreden.VRIJGEGEVEN).exists()
    assert Benadering.objects.filter(eindreden=Eindreden.OVERGENOMEN, tot=OVERDRACHT).exists()
    assert Registergegevens.objects.filter(vervallen_op__isnull=False).exists()
    assert Registergegevens.objects.filter(geboortemaand__isnull=True).exists()
    assert Adres.objects.filter(tot__isnull=False).exists()
    assert Aanstelling.objects.filter(tot__lte=TOT).exists()
    assert Belemmering.objects.values("soort").distinct().order_by().count() >= 4
    assert Doelgroepbevinding.objects.values("doelgroep").distinct().order_by().count() >= 3
    assert Vindplaats.objects.filter(bestaand=False).exists()
    assert Vindplaats.objects.filter(bestaand=True).exists()
    assert Activiteit.objects.exists()
    assert set(Wijk.objects.filter(pilot=True, vindplaatsen__isnull=False).values_list("code", flat=True)) == {
        "DON", "KEM", "VEL",
    }  # fmt: skip


def test_a_visit_waits_half_written_for_its_writer(demo: str) -> None:
    concept = Concept.objects.get()
    adres = reverse("trajecten:huisbezoek_nieuw", args=[concept.onderwerp_id])
    assert lokaal(concept.bewaard_op) == TOT - DAG
    Concept.objects.update(bewaard_op=nu())
    regels = [r.eerst for groep in werk(concept.gebruiker).groepen for r in groep.regels]
    wacht = [r for r in regels if r.soort_regel == Signaalregel.CONCEPT_WACHT]
    assert [r.knop_href for r in wacht] == [adres]
    assert Toegang.objects.in_kracht(TOT).filter(
        gebruiker=concept.gebruiker, inburgeraar=concept.onderwerp_id
    )
    velden = lees_velden(concept.inhoud)
    form = HuisbezoekForm(
        velden,
        persoon=Inburgeraar.objects.get(pk=concept.onderwerp_id),
        gebruiker=concept.gebruiker,
        kandidaten=[],
        bekende_belemmeringen=[],
        mag_gevoelig=True,
    )
    assert set(velden) <= {*form.fields, "minuten_vrij"}


def test_each_coordinator_has_visits_today_and_one_to_go_together(demo: str) -> None:
    coordinatoren = Aanstelling.objects.in_kracht(TOT).met_rol(Rol.TRAJECTCOORDINATOR)
    for pk in coordinatoren.values_list("gebruiker_id", flat=True):
        gepland = GeplandBezoek.objects.filter(door=pk, stand=Bezoekstand.GEPLAND)
        vandaag_bij = gepland.filter(datum=TOT)
        assert vandaag_bij.exists()
        assert (
            Veiligheidsnotitie.objects.in_kracht(TOT)
            .filter(inburgeraar__in=vandaag_bij.values("inburgeraar"))
            .exists()
        )
        for bezoek in gepland:
            claim = Benadering.objects.get(inburgeraar=bezoek.inburgeraar_id, eindreden="")
            assert claim.door_id == pk
    assert GeplandBezoek.objects.filter(stand=Bezoekstand.GEPLAND, datum__lt=TOT).exists()
    assert GeplandBezoek.objects.filter(
        stand=Bezoekstand.GEPLAND, datum__gt=TOT, datum__lt=TOT + dt.timedelta(days=7)
    ).exists()


def test_planned_visits_are_held_by_the_next_one_or_fall_away(demo: str) -> None:
    for bezoek in GeplandBezoek.objects.select_related("gehouden_als"):
        assert (bezoek.stand == Bezoekstand.GEHOUDEN) == (bezoek.gehouden_als is not None)
        if bezoek.gehouden_als is not None:
            assert bezoek.gehouden_als.datum >= bezoek.datum
        assert lokaal(bezoek.created_at) <= bezoek.datum + DAG
        assert bezoek.wat


def test_the_product_goes_on_where_the_demo_stops(demo: str) -> None:
    bezoek = GeplandBezoek.objects.filter(stand=Bezoekstand.GEPLAND, datum=TOT).latest("pk")
    with transaction.atomic():
        contact = log_huisbezoek(
            inburgeraar_id=bezoek.inburgeraar_id,
            door=bezoek.door,
            sleutel=Contactmoment.objects.latest("pk").sleutel.__class__(int=7),
            bezoek=Bezoek(
                datum=TOT, resultaat=Resultaat.GESPROKEN, minuten=30, tekst="Een gesprek van vandaag."
            ),
        )
        bezoek.refresh_from_db()
        assert bezoek.gehouden_als == contact
        transaction.set_rollback(True)
