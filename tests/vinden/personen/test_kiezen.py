"""Choosing who was spoken to: today's visits first, then the caseload; a term searches everybody within sight."""

import datetime as dt

from django.urls import reverse

from inburgeraars.models import Adres
from inburgeraars.services.benaderingen import claim_persoon
from kern.klok import vandaag
from tests.fabrieken.inburgeraars import maak_persoon
from tests.klant import als_klant
from tests.team import Team
from trajecten.contact.models import GeplandBezoek
from vinden.personen.kiezen import Kiespagina

KIES = reverse("trajecten:huisbezoek_kies")


def _keuze(team: Team, **vraag: str) -> Kiespagina:
    keuze: Kiespagina = als_klant(team.coordinator).get(KIES, vraag).context["keuze"]
    return keuze


def _url(naam: str, pk: int) -> str:
    return reverse(f"trajecten:{naam}", args=[pk])


def test_todays_visits_come_first_in_order_of_time(team: Team) -> None:
    anna, bilal, vrij = (maak_persoon(team.wijk, voornamen=naam) for naam in ("Anna", "Bilal", "Vrij"))
    for persoon in (anna, bilal):
        claim_persoon(inburgeraar_id=persoon.pk, door=team.coordinator)
    velden = {"door": team.coordinator, "datum": vandaag()}
    laat = GeplandBezoek.objects.create(inburgeraar=anna, tijd=dt.time(14), wat="Kennismaken", **velden)
    vroeg = GeplandBezoek.objects.create(inburgeraar=vrij, tijd=dt.time(9, 30), **velden)
    GeplandBezoek.objects.create(
        inburgeraar=bilal, door=team.coordinator, datum=vandaag() + dt.timedelta(days=1)
    )
    GeplandBezoek.objects.create(inburgeraar=bilal, door=team.collega, datum=vandaag())
    keuze = _keuze(team)
    assert [(r.naam, r.tijd, r.regel, r.url) for r in keuze.vandaag] == [
        (vrij.naam, "09.30", "", f"{_url('huisbezoek_nieuw', vrij.pk)}?bezoek={vroeg.pk}"),
        (anna.naam, "14.00", "Kennismaken", f"{_url('huisbezoek_nieuw', anna.pk)}?bezoek={laat.pk}"),
    ]
    assert [r.naam for r in keuze.mensen] == [anna.naam, bilal.naam]


def test_term_finds_by_name_street_and_telephone(team: Team) -> None:
    anna = maak_persoon(team.wijk, voornamen="Anna", telefoon="06 12 34 56 78")
    bezet = maak_persoon(team.wijk, voornamen="Bezet", telefoon="06 12 34 56 79")
    Adres.objects.filter(inburgeraar=anna).update(straat="Beethovenstraat", huisnummer="7")
    maak_persoon(team.andere_wijk, voornamen="Anna")
    claim_persoon(inburgeraar_id=bezet.pk, door=team.collega)
    for term in ("anna", "beethovenstraat 7", "0612345678"):
        keuze = _keuze(team, zoek=term)
        assert [(r.naam, r.regel, r.url) for r in keuze.mensen] == [
            (anna.naam, "vrij", _url("huisbezoek_nieuw", anna.pk))
        ], term
        assert (keuze.vandaag, keuze.pagina) == ([], None)
    (rij,) = _keuze(team, zoek="06 12 34 56 79").mensen
    assert (rij.regel, rij.url) == (f"begeleid door {team.collega.naam}", _url("dossier", bezet.pk))


def test_kind_of_talk_leads_to_its_own_form(team: Team) -> None:
    anna = maak_persoon(team.wijk, voornamen="Anna")
    claim_persoon(inburgeraar_id=anna.pk, door=team.coordinator)
    for soort, naam in (
        ("wijkcentrum", "contact_wijkcentrum"),
        ("telefoon", "contact_telefoon"),
        ("huisbezoek", "huisbezoek_nieuw"),
        ("onzin", "huisbezoek_nieuw"),
    ):
        assert [r.url for r in _keuze(team, soort=soort).mensen] == [_url(naam, anna.pk)]
        assert [r.url for r in _keuze(team, soort=soort, zoek="anna").mensen] == [_url(naam, anna.pk)]


def test_list_alone_is_sent_while_typing(team: Team) -> None:
    maak_persoon(team.wijk, voornamen="Anna")
    antwoord = als_klant(team.coordinator).get(KIES, {"zoek": "anna"}, headers={"HX-Request": "true"})
    assert "<h1" not in antwoord.text
    assert "Anna" in antwoord.text
    leeg = als_klant(team.coordinator).get(KIES, {"zoek": "xyzzy"}, headers={"HX-Request": "true"})
    assert "Niemand gevonden met deze zoekterm." in leeg.text
