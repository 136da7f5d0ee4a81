"""The visit form begins with what was said and agreed last time, and takes over what was planned (DOMEIN 6)."""

import datetime as dt
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.text import capfirst

from inburgeraars.models import Inburgeraar
from kern.klok import vandaag
from kern.woorden import met_weekdag, voluit
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.netwerk import maak_vindplaats
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.fabrieken.wijken import maak_buurt
from tests.klant import als_klant, bezoekdata
from tests.team import Team
from trajecten.bezoek.services.huisbezoek import log_huisbezoek
from trajecten.bezoek.services.invoer import Bezoek, NieuweAfspraak
from trajecten.contact.enums import Resultaat
from trajecten.contact.models import Contactmoment, GeplandBezoek
from trajecten.plan.enums import Afspraakpartij, Afspraakstand
from trajecten.plan.models import Afspraak
from trajecten.plan.services.afspraken import settle_afspraak

DAG = dt.timedelta(days=1)


@pytest.fixture
def fatma(team: Team) -> Inburgeraar:
    """Return a person spoken to last week, with an afspraak, and with nobody at home yesterday."""
    fatma = maak_persoon(team.wijk, voornamen="Fatma")
    maak_huisbezoek(
        fatma,
        team.coordinator,
        datum=vandaag() - 7 * DAG,
        tekst="Zij wil koken voor groepen.",
        afspraak=NieuweAfspraak(
            wie=Afspraakpartij.INBURGERAAR, wat="Opvang voor Elif vragen", uiterlijk=vandaag() + DAG
        ),
    )
    maak_huisbezoek(
        fatma,
        team.coordinator,
        datum=vandaag() - DAG,
        resultaat=Resultaat.NIEMAND_THUIS,
        minuten=None,
        tekst="",
    )
    return fatma


def _adres(persoon: Inburgeraar, bezoek: GeplandBezoek | None = None) -> str:
    vraag = f"?bezoek={bezoek.pk}" if bezoek else ""
    return reverse("trajecten:huisbezoek_nieuw", args=[persoon.pk]) + vraag


def _plan(persoon: Inburgeraar, team: Team, dag: dt.date, **velden: object) -> GeplandBezoek:
    return GeplandBezoek.objects.create(inburgeraar=persoon, door=team.coordinator, datum=dag, **velden)


def test_form_begins_with_last_time_and_what_still_runs(team: Team, fatma: Inburgeraar) -> None:
    _plan(fatma, team, vandaag(), wat="Kijken of opvang kan")
    tekst = als_klant(team.coordinator).get(_adres(fatma)).text
    for zin in (
        f'Vorige keer <span class="kop-noot">{met_weekdag(vandaag() - 7 * DAG)}</span>',
        "Zij wil koken voor groepen.",
        "Afgesproken voor vandaag",
        "Kijken of opvang kan",
        "Opvang voor Elif vragen",
        f"Fatma · uiterlijk {voluit(vandaag() + DAG)}",
    ):
        assert zin in tekst
    assert tekst.index("Vorige keer") < tekst.index('name="nagekomen"') < tekst.index('name="resultaat"')


def test_first_visit_begins_with_nothing(team: Team) -> None:
    assert 'class="vorige"' not in als_klant(team.coordinator).get(_adres(maak_persoon(team.wijk))).text


def test_ticked_afspraak_is_kept_on_the_day_of_the_visit(team: Team, fatma: Inburgeraar) -> None:
    afspraak = Afspraak.objects.get()
    data = bezoekdata(nagekomen=str(afspraak.pk), datum=(vandaag() - DAG).isoformat())
    als_klant(team.coordinator).post(_adres(fatma), data)
    afspraak.refresh_from_db()
    assert (afspraak.stand, afspraak.afgehandeld_op) == ("nagekomen", vandaag() - DAG)


def test_afspraak_settled_meanwhile_does_not_stop_the_visit(team: Team, fatma: Inburgeraar) -> None:
    afspraak = Afspraak.objects.get()
    client = als_klant(team.coordinator)
    client.get(_adres(fatma))
    settle_afspraak(
        afspraak_id=afspraak.pk,
        door=team.coordinator,
        versie=afspraak.versie,
        stand=Afspraakstand.NAGEKOMEN,
        op=vandaag() - 3 * DAG,
    )
    bezoek = Bezoek(datum=vandaag(), resultaat=Resultaat.GESPROKEN, minuten=30, nagekomen=(afspraak.pk,))
    log_huisbezoek(inburgeraar_id=fatma.pk, door=team.coordinator, sleutel=uuid4(), bezoek=bezoek)
    afspraak.refresh_from_db()
    assert afspraak.afgehandeld_op == vandaag() - 3 * DAG


def test_afspraak_of_another_or_none_is_left_out(team: Team, fatma: Inburgeraar) -> None:
    ander, afspraak = maak_persoon(team.wijk), Afspraak.objects.get()
    for getypt in (str(afspraak.pk), "x", "999999"):
        antwoord = als_klant(team.coordinator).post(_adres(ander), bezoekdata(nagekomen=getypt))
        assert antwoord.status_code == 302
    afspraak.refresh_from_db()
    assert afspraak.stand == "open"


def test_day_and_time_of_today_are_taken_over(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    _plan(persoon, team, vandaag(), tijd=dt.time(9, 30))
    antwoord = als_klant(team.coordinator).get(_adres(persoon))
    form = antwoord.context["form"]
    assert (form["datum"].value(), form["tijd"].value()) == (vandaag(), dt.time(9, 30))
    assert f"Vandaag, {met_weekdag(vandaag())} om 9.30 uur".replace("om 9.30", "om 09.30") in antwoord.text
    assert "overgenomen uit je agenda" in antwoord.text


def test_visit_of_a_former_day_is_taken_over_when_it_was_chosen(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    bezoek = _plan(persoon, team, vandaag() - 3 * DAG, tijd=dt.time(14), wat="Kennismaken")
    client = als_klant(team.coordinator)
    vanzelf = client.get(_adres(persoon))
    assert vanzelf.context["form"]["datum"].value() == vandaag()
    assert "overgenomen uit je agenda" not in vanzelf.text
    assert f"Afgesproken voor {met_weekdag(bezoek.datum)}" in vanzelf.text
    assert client.get(reverse("trajecten:bezoek", args=[bezoek.pk])).text.count(_adres(persoon, bezoek)) == 1
    gekozen = client.get(_adres(persoon, bezoek)).context["form"]
    assert (gekozen["datum"].value(), gekozen["tijd"].value()) == (bezoek.datum, dt.time(14))


@pytest.mark.parametrize("wie", ["een collega", "morgen"])
def test_visit_of_a_colleague_or_to_come_is_not_taken_over(team: Team, wie: str) -> None:
    persoon = maak_persoon(team.wijk)
    bezoek = _plan(persoon, team, vandaag() + (DAG if wie == "morgen" else 0 * DAG), tijd=dt.time(14))
    if wie == "een collega":
        GeplandBezoek.objects.update(door=team.collega)
    form = als_klant(team.coordinator).get(_adres(persoon, bezoek)).context["form"]
    assert (form["datum"].value(), form["tijd"].value()) == (vandaag(), None)


def test_nobody_at_home_hides_what_it_does_not_ask(team: Team) -> None:
    tekst = als_klant(team.coordinator).get(_adres(maak_persoon(team.wijk))).text
    blok = 'data-toon-bij="resultaat" data-toon-waarde="|gesproken|wil niet nu"'
    assert tekst.count(blok) == 2
    for veld in ("wie", "tekst"):
        deel = tekst[tekst.rindex("data-toon-bij", 0, tekst.index(f'name="{veld}"')) :]
        assert deel.startswith(blok)


def test_met_at_a_vindplaats_leads_to_a_talk_in_the_wijk(team: Team) -> None:
    plek = maak_vindplaats(team.wijk)
    maak_buurt(team.wijk)
    client = als_klant(team.coordinator)
    data = {
        "sleutel": str(uuid4()),
        "voornamen": "Amina",
        "bereikbaar": "06 00 00 12 34",
        "plek": str(plek.pk),
    }
    naar = client.post(reverse("trajecten:persoon_nieuw"), data)["Location"]
    amina = Inburgeraar.objects.get()
    assert naar == f"{reverse('trajecten:contact_wijkcentrum', args=[amina.pk])}?vindplaats={plek.pk}"
    pagina = client.get(naar)
    assert "Gesprek in de wijk" in pagina.text
    assert "Huisbezoek" not in pagina.text.partition("<main")[2]
    assert f'value="{plek.pk}" selected' in pagina.text
    client.post(
        naar,
        {
            "sleutel": str(uuid4()),
            "datum": vandaag().isoformat(),
            "resultaat": "gesproken",
            "minuten": "15",
            "vindplaats": str(plek.pk),
        },
    )
    contact = Contactmoment.objects.get()
    assert (contact.soort, contact.vindplaats) == ("wijkcentrum", plek)


def test_day_of_an_afspraak_is_offered_for_the_next_contact(team: Team, fatma: Inburgeraar) -> None:
    client = als_klant(team.coordinator)
    form = client.get(_adres(fatma)).context["form"]
    keuzes = list(form["vervolg"].field.choices)
    assert keuzes[0] == ("afspraak", date_format(vandaag() + DAG, "D j F").lower())
    assert (
        form["vervolg"].help_text == f"{capfirst(met_weekdag(vandaag() + DAG))} is de dag van een afspraak."
    )
    client.post(_adres(fatma), bezoekdata(vervolg="afspraak", vervolg_wat="Samen naar de opvang"))
    gepland = GeplandBezoek.objects.get()
    assert (gepland.datum, gepland.wat) == (vandaag() + DAG, "Samen naar de opvang")


def test_day_of_the_afspraak_that_is_made_now_goes_first(team: Team, fatma: Inburgeraar) -> None:
    data = bezoekdata(
        vervolg="afspraak",
        afspraak_wat="Naar de kookgroep",
        afspraak_wie="inburgeraar",
        afspraak_uiterlijk=(vandaag() + 10 * DAG).isoformat(),
    )
    als_klant(team.coordinator).post(_adres(fatma), data)
    assert GeplandBezoek.objects.get().datum == vandaag() + 10 * DAG


def test_without_an_afspraak_its_day_cannot_be_chosen(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    antwoord = als_klant(team.coordinator).post(_adres(persoon), bezoekdata(vervolg="afspraak"))
    assert antwoord.context["form"].errors["vervolg"] == [
        "Vul bij Afspraken een datum in, of kies een andere dag"
    ]
    assert not Contactmoment.objects.exists()
