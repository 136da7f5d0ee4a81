"""What a traject came to, how somebody goes on, and nazorg: by the services and in the browser (DOMEIN 5.5)."""

import datetime as dt
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from inburgeraars.models import Benadering, Fase, Inburgeraar, Route, Toegang, Toegangsgrond
from kern.klok import vandaag
from kern.ladder import Pijler, Trede
from participatie import referentie as ladder
from participatie.enums import Aanleiding
from participatie.models import Meting
from participatie.scoring import plus_maanden
from participatie.services.metingen import Waarneming
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant
from tests.team import Team
from trajecten import referentie
from trajecten.contact.models import Verslag
from trajecten.stappen.enums import Zelfstandigheid
from trajecten.stappen.fouten import GeenNazorg, StapKanNiet
from trajecten.stappen.models import Afronding, Eindresultaat, Nazorgmeting, Resultaatsoort
from trajecten.stappen.services.afronden import Behaald, Slot, Verder, add_resultaat, save_afronding
from trajecten.stappen.services.nazorg import adjust_nazorg, begin_new_traject, settle_nazorg
from trajecten.stappen.services.sluiten import close_traject, reopen_traject
from trajecten.taken.enums import Taakstand
from trajecten.taken.models import Taak
from trajecten.taxatie.enums import Taalniveau
from trajecten.traject.enums import Stap, Uitkomst
from trajecten.traject.fouten import NietInCaseload
from trajecten.traject.lopend import start_traject
from trajecten.traject.models import Traject


def dag(geleden: int) -> dt.date:
    return vandaag() - dt.timedelta(days=geleden)


def over(dagen: int) -> dt.date:
    return dag(-dagen)


@pytest.fixture
def persoon(team: Team) -> Inburgeraar:
    """Return somebody in Afronden, whose traject started 60 days ago."""
    referentie.laad()
    ladder.laad()
    mens = maak_persoon(team.wijk)
    maak_huisbezoek(mens, team.coordinator, datum=dag(100))
    start_traject(inburgeraar_id=mens.pk, op=dag(60))
    Traject.objects.filter(inburgeraar=mens).update(stap=Stap.AFRONDEN)
    return mens


def soort(code: str) -> Resultaatsoort:
    return Resultaatsoort.objects.get(code=code)


def heel(op: dt.date | None = None) -> Slot:
    return Slot(
        resultaten=(Behaald(soort=soort("staatsexamen-1"), datum=dag(9), taalniveau=Taalniveau.B1),),
        verder=Verder(zelfstandig=Zelfstandigheid.JA, zelfstandig_hoe="belt de buurvrouw", nazorg="kijk na"),
        meting=Waarneming(
            trede=Trede.VIER, waarom="helpt op school", aanleiding=Aanleiding.AFRONDING, datum=op
        ),
    )


def rond_af(team: Team, persoon: Inburgeraar, **anders: Any) -> None:
    velden: dict[str, Any] = {"op": vandaag(), "reden": "klaar", "nazorg": [over(90), over(180)]} | anders
    close_traject(
        inburgeraar_id=persoon.pk, door=team.coordinator, uitkomst=Uitkomst.AFGEROND_DIPLOMA, **velden
    )


def toegang(persoon: Inburgeraar) -> Toegang:
    return Toegang.objects.filter(inburgeraar=persoon, grond=Toegangsgrond.CASELOAD).latest("van", "pk")


def test_what_is_told_on_closing_makes_up_for_what_is_missing(team: Team, persoon: Inburgeraar) -> None:
    with pytest.raises(StapKanNiet) as fout:
        rond_af(team, persoon, reden="")
    assert [v.naam for v in fout.value.mist] == ["resultaat", "zelfstandig", "meting recent"]
    rond_af(team, persoon, reden="", slot=heel())
    resultaat = Eindresultaat.objects.get(inburgeraar=persoon)
    assert (resultaat.soort.code, resultaat.datum, resultaat.taalniveau) == ("staatsexamen-1", dag(9), "B1")
    afronding = Afronding.objects.get(inburgeraar=persoon)
    assert (afronding.zelfstandig, afronding.zelfstandig_hoe) == ("ja", "belt de buurvrouw")
    # The last meting is in the pijler of the traject.
    meting = Meting.objects.filter(inburgeraar=persoon).met_score().get()
    assert (meting.datum, meting.score) == (vandaag(), 9)


def test_nothing_is_kept_of_a_closing_that_is_refused(team: Team, persoon: Inburgeraar) -> None:
    slot = Slot(resultaten=heel().resultaten)
    with pytest.raises(StapKanNiet):
        rond_af(team, persoon, reden="", slot=slot)
    assert not Eindresultaat.objects.exists()


def test_exam_asks_a_level_and_something_else_words(team: Team, persoon: Inburgeraar) -> None:
    wie: dict[str, Any] = {"inburgeraar_id": persoon.pk, "door": team.coordinator}
    with pytest.raises(ValidationError, match="niveau"):
        add_resultaat(**wie, behaald=Behaald(soort=soort("inburgeringsexamen"), datum=dag(1)))
    with pytest.raises(ValidationError, match="wat het resultaat is"):
        add_resultaat(**wie, behaald=Behaald(soort=soort("anders"), datum=dag(1)))
    with pytest.raises(ValidationError, match="nog niet geweest"):
        add_resultaat(**wie, behaald=Behaald(soort=soort("baan"), datum=over(1)))
    with pytest.raises(NietInCaseload):
        add_resultaat(
            inburgeraar_id=persoon.pk,
            door=team.collega,
            behaald=Behaald(soort=soort("baan"), datum=dag(1)),
        )
    add_resultaat(**wie, behaald=Behaald(soort=soort("baan"), datum=dag(1), in_woorden="bakkerij"))
    add_resultaat(**wie, behaald=Behaald(soort=soort("taaltoets"), datum=dag(2), taalniveau=Taalniveau.A2))
    assert Eindresultaat.objects.filter(inburgeraar=persoon).count() == 2


def test_diploma_that_comes_in_nazorg_is_recorded(team: Team, persoon: Inburgeraar) -> None:
    rond_af(team, persoon)
    behaald = Behaald(soort=soort("inburgeringsexamen"), datum=vandaag(), taalniveau=Taalniveau.A2)
    add_resultaat(inburgeraar_id=persoon.pk, door=team.coordinator, behaald=behaald)
    save_afronding(
        inburgeraar_id=persoon.pk, door=team.coordinator, verder=Verder(zelfstandig=Zelfstandigheid.JA)
    )
    assert Eindresultaat.objects.get().traject.uitkomst == Uitkomst.AFGEROND_DIPLOMA


def test_nazorg_moves_lapses_and_grows_and_access_lasts_as_long(team: Team, persoon: Inburgeraar) -> None:
    rond_af(team, persoon)
    eerste, tweede = Nazorgmeting.objects.order_by("gepland_op")
    assert toegang(persoon).tot == over(181)
    wie: dict[str, Any] = {"inburgeraar_id": persoon.pk, "door": team.coordinator}
    adjust_nazorg(**wie, dagen={eerste.pk: over(30), tweede.pk: None}, erbij=over(200))
    assert toegang(persoon).tot == over(201)
    assert sorted(Taak.objects.filter(stand=Taakstand.OPEN).values_list("uiterlijk", flat=True)) == [
        over(30),
        over(200),
    ]
    with pytest.raises(ValidationError, match="zelfde dag"):
        adjust_nazorg(**wie, dagen={eerste.pk: over(200)})
    with pytest.raises(ValidationError, match="al geweest"):
        adjust_nazorg(**wie, dagen={eerste.pk: dag(1)})
    laatste = Nazorgmeting.objects.get(gepland_op=over(200))
    adjust_nazorg(**wie, dagen={eerste.pk: None, laatste.pk: None})
    # What is left of today can still be written.
    assert toegang(persoon).tot == over(1)


def test_swapping_two_days_of_nazorg_goes_through(team: Team, persoon: Inburgeraar) -> None:
    rond_af(team, persoon)
    eerste, tweede = Nazorgmeting.objects.order_by("gepland_op")
    adjust_nazorg(
        inburgeraar_id=persoon.pk,
        door=team.coordinator,
        dagen={eerste.pk: tweede.gepland_op, tweede.pk: eerste.gepland_op},
    )
    assert sorted(Nazorgmeting.objects.values_list("gepland_op", flat=True)) == [over(90), over(180)]


def test_meting_of_nazorg_ticks_its_task_off(team: Team, persoon: Inburgeraar) -> None:
    rond_af(team, persoon, op=dag(20), nazorg=[over(10), over(180)])
    settle_nazorg(inburgeraar_id=persoon.pk, door=team.coordinator, op=vandaag())
    taken = Taak.objects.filter(inburgeraar=persoon).order_by("uiterlijk")
    assert [t.stand for t in taken] == [Taakstand.GEDAAN, Taakstand.OPEN]
    # The other is half a year away: this was not that one.
    settle_nazorg(inburgeraar_id=persoon.pk, door=team.coordinator, op=vandaag())
    assert Taak.objects.filter(stand=Taakstand.OPEN).count() == 1


def test_nazorg_is_for_who_completed(team: Team, persoon: Inburgeraar) -> None:
    with pytest.raises(GeenNazorg):
        adjust_nazorg(inburgeraar_id=persoon.pk, door=team.coordinator, dagen={}, erbij=over(9))


def test_reopening_lets_nazorg_lapse_and_closing_again_plans_anew(team: Team, persoon: Inburgeraar) -> None:
    rond_af(team, persoon)
    reopen_traject(inburgeraar_id=persoon.pk, door=team.coordinator, reden="te vroeg")
    assert not Nazorgmeting.objects.filter(vervallen=False).exists()
    rond_af(team, persoon, slot=Slot(verder=Verder(zelfstandig=Zelfstandigheid.MET_STEUN)))
    assert Nazorgmeting.objects.filter(vervallen=False).count() == 2
    assert Afronding.objects.get().zelfstandig == "met steun"


def test_whoever_moved_in_nazorg_is_visited_by_its_fixed_contact(team: Team, persoon: Inburgeraar) -> None:
    rond_af(team, persoon, op=dag(3))
    Inburgeraar.objects.filter(pk=persoon.pk).update(wijk=team.andere_wijk)
    dossier = als_klant(team.coordinator).get(reverse("trajecten:dossier", args=[persoon.pk])).text
    assert reverse("trajecten:huisbezoek_nieuw", args=[persoon.pk]) in dossier
    assert team.coordinator.naam in dossier
    persoon.refresh_from_db()
    maak_huisbezoek(persoon, team.coordinator, tekst="Nazorg in de nieuwe wijk.")
    assert Verslag.objects.filter(inburgeraar=persoon, datum=vandaag()).count() == 1
    assert Traject.objects.filter(inburgeraar=persoon).count() == 1


def test_talk_of_a_colleague_claims_nobody_in_nazorg(team: Team, persoon: Inburgeraar) -> None:
    rond_af(team, persoon, op=dag(3))
    maak_huisbezoek(persoon, team.collega, tekst="Gezien bij de kookgroep.")
    assert Traject.objects.filter(inburgeraar=persoon).count() == 1
    assert not Benadering.objects.filter(inburgeraar=persoon, eindreden="").exists()
    assert toegang(persoon).gebruiker == team.coordinator


def test_new_traject_on_purpose_opens_at_a_talk_in_the_first_pijler(team: Team, persoon: Inburgeraar) -> None:
    rond_af(team, persoon, op=dag(3))
    with pytest.raises(ValidationError, match="waarom"):
        begin_new_traject(inburgeraar_id=persoon.pk, door=team.collega, reden=" ")
    begin_new_traject(inburgeraar_id=persoon.pk, door=team.collega, reden="wil nog een opleiding")
    assert Traject.objects.filter(inburgeraar=persoon).count() == 1
    maak_huisbezoek(persoon, team.collega)
    tweede = Traject.objects.get(inburgeraar=persoon, gesloten_op__isnull=True)
    assert (tweede.geopend_op, tweede.stap) == (vandaag(), Stap.TAXEREN)
    laatste = Fase.objects.filter(inburgeraar=persoon).latest("van")
    assert (laatste.pijler, laatste.van) == (Pijler.VOOR, vandaag())
    persoon.refresh_from_db()
    assert persoon.route == Route.WIJKGERICHT
    tijdlijn = als_klant(team.collega).get(reverse("trajecten:dossier", args=[persoon.pk])).text
    assert "wil nog een opleiding" in tijdlijn


def test_new_traject_counts_a_talk_of_today(team: Team, persoon: Inburgeraar) -> None:
    rond_af(team, persoon, op=dag(3))
    maak_huisbezoek(persoon, team.coordinator)
    begin_new_traject(inburgeraar_id=persoon.pk, door=team.coordinator, reden="wil verder leren")
    assert Traject.objects.get(inburgeraar=persoon, gesloten_op__isnull=True).geopend_op == vandaag()


# -- in the browser


def adres(naam: str, pk: int) -> str:
    return reverse(f"trajecten:{naam}", args=[pk])


def ingevuld(form: Any) -> dict[str, Any]:
    return {n: w for n in form.fields if (w := form[n].value()) is not None}


def test_closing_names_what_is_missing_and_asks_a_reason_once(team: Team, persoon: Inburgeraar) -> None:
    client = als_klant(team.coordinator)
    url = adres("afsluiten", persoon.pk)
    velden = ingevuld(client.get(url).context["form"]) | {"uitkomst": Uitkomst.AFGEROND_DIPLOMA.value}
    pagina = client.post(url, velden)
    assert pagina.status_code == 200
    assert "Er is nog geen resultaat vastgelegd" in pagina.text
    velden |= {
        "soort": soort("inburgeringsexamen").pk,
        "datum": dag(5).isoformat(),
        "zelfstandig": "ja",
        "zelfstandig_hoe": "Regelt de post zelf.",
        "trede": "3",
        "nazorg_3": "",
    }
    pagina = client.post(url, velden)
    assert "Kies welk niveau is gehaald" in pagina.text
    assert "waarom deze trede past" in pagina.text
    velden |= {"taalniveau": "A2", "waarom": "Komt elke week."}
    assert client.post(url, velden).status_code == 302
    assert Traject.objects.get(inburgeraar=persoon).uitkomst == Uitkomst.AFGEROND_DIPLOMA
    assert [m.gepland_op for m in Nazorgmeting.objects.order_by("gepland_op")] == [
        plus_maanden(vandaag(), 3),
        plus_maanden(vandaag(), 6),
    ]
    dossier = client.get(adres("dossier", persoon.pk)).text
    assert "Resultaat: Inburgeringsexamen" in dossier
    assert "Regelt de post zelf." in dossier
    assert "nazorg tot en met" in dossier


def test_stopping_asks_nothing_of_a_completed_one(team: Team, persoon: Inburgeraar) -> None:
    client = als_klant(team.coordinator)
    url = adres("afsluiten", persoon.pk)
    velden = ingevuld(client.get(url).context["form"]) | {"uitkomst": Uitkomst.GESTOPT_WERK.value}
    assert client.post(url, velden).status_code == 302
    assert not Nazorgmeting.objects.exists()
    assert not Toegang.objects.filter(inburgeraar=persoon, grond=Toegangsgrond.CASELOAD).in_kracht().exists()


def test_days_of_nazorg_are_moved_on_a_page(team: Team, persoon: Inburgeraar) -> None:
    rond_af(team, persoon)
    client = als_klant(team.coordinator)
    url = adres("nazorg", persoon.pk)
    velden = ingevuld(client.get(url).context["form"])
    eerste = Nazorgmeting.objects.earliest("gepland_op")
    assert "al een meting" in client.post(url, velden | {"erbij": over(90).isoformat()}).text
    antwoord = client.post(url, velden | {f"op_{eerste.pk}": over(40).isoformat()})
    assert antwoord["Location"] == adres("dossier", persoon.pk)
    eerste.refresh_from_db()
    assert eerste.gepland_op == over(40)


def test_result_is_corrected_on_its_page(team: Team, persoon: Inburgeraar) -> None:
    behaald = Behaald(soort=soort("baan"), datum=dag(1), in_woorden="bakkerij")
    rij = add_resultaat(inburgeraar_id=persoon.pk, door=team.coordinator, behaald=behaald)
    client = als_klant(team.coordinator)
    url = adres("resultaat", rij.pk)
    velden = ingevuld(client.get(url).context["form"]) | {"in_woorden": "slagerij"}
    assert client.post(url, velden).status_code == 302
    rij.refresh_from_db()
    assert rij.in_woorden == "slagerij"


def test_claiming_is_not_offered_in_nazorg(team: Team, persoon: Inburgeraar) -> None:
    rond_af(team, persoon, op=dag(3))
    dossier = als_klant(team.collega).get(adres("dossier", persoon.pk)).text
    assert adres("claim", persoon.pk) not in dossier
    assert adres("nieuw_traject", persoon.pk) in dossier
    antwoord = als_klant(team.collega).post(adres("claim", persoon.pk), follow=True)
    assert "krijgt nazorg" in antwoord.text


def test_contact_data_are_changed_in_nazorg(team: Team, persoon: Inburgeraar) -> None:
    rond_af(team, persoon)
    klant = als_klant(team.coordinator)
    adres = reverse("trajecten:persoon_wijzigen", args=[persoon.pk])
    form = klant.get(adres).context["form"]
    velden = {naam: form[naam].value() for naam in form.fields}
    ingevuld = {naam: waarde for naam, waarde in velden.items() if waarde is not None}
    antwoord = klant.post(adres, ingevuld | {"telefoon": "0475 111222"})
    assert antwoord.status_code == 302, antwoord.context["form"].errors
    persoon.refresh_from_db()
    assert persoon.telefoon == "0475 111222"
    assert klant.get(reverse("trajecten:dossier", args=[persoon.pk])).status_code == 200


def test_who_lost_the_caseload_changes_no_contact_data(team: Team, persoon: Inburgeraar) -> None:
    rond_af(team, persoon)
    Toegang.objects.filter(inburgeraar=persoon, gebruiker=team.coordinator).update(tot=vandaag())
    adres = reverse("trajecten:persoon_wijzigen", args=[persoon.pk])
    assert als_klant(team.coordinator).get(adres).status_code == 403
