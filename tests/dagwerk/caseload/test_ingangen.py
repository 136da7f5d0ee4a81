"""What stands above and around the table: who leaves, who is to be assigned, the tasks of the teamleider, the sheet."""

import datetime as dt
import io
import re
from typing import Any

from django.urls import reverse
from openpyxl import load_workbook

from dagwerk.caseload.ingangen import wie_vertrekt
from gebruikers.models import Aanstelling, Gebruiker
from inburgeraars.models import Inburgeraar, Toegang
from kern.klok import DAG, nu, vandaag
from kern.woorden import jaar_zo_nodig
from logboek.enums import Handeling
from logboek.models import Logregel
from tests.dagwerk.caseload.test_caseload import LIJST, PAGINA, geleden, in_caseload, rij, van
from tests.fabrieken.handhaving import maak_begeleide, maak_overdracht
from tests.fabrieken.overdracht import stel_voor, zet_in_vormgeven
from tests.klant import als_klant
from tests.team import Team
from trajecten.overdracht.models import Overdracht
from trajecten.overdracht.services.beantwoorden import refuse_overdracht
from trajecten.taken.models import Taak
from trajecten.taken.vragen import answer_vraag, ask_coordinator
from trajecten.uren.begeleid import twaalf_maanden

VERTREK, XLSX = reverse("trajecten:caseload_vertrek"), reverse("trajecten:caseload_xlsx")


def leider(team: Team) -> Gebruiker:
    return Gebruiker.objects.get(pk=team.teamleider.pk)


def in_vormgeven(team: Team, wie: Gebruiker | None = None) -> Inburgeraar:
    """Return somebody who counts for the norm of the coordinator."""
    persoon = in_caseload(team)
    zet_in_vormgeven(persoon, wie or team.coordinator)
    return persoon


# ---- the head


def test_head_has_three_entrances_and_the_rest_in_a_menu(team: Team) -> None:
    klant = als_klant(team.teamleider)

    def menu() -> list[str]:
        tekst = klant.get(PAGINA).text
        deel = tekst[tekst.index('class="menu menu--knop"') :]
        return re.findall(r"</svg>([^<]+)</", deel[: deel.index("</details>")])

    vast = ["Iemand vertrekt", "Besprekingen", "Geplande bezoeken deze week"]
    assert menu() == vast
    in_caseload(team)
    assert menu() == [*vast, "Kijken wat er ontbreekt", "Tabel als XLSX", "Afdrukken"]
    tekst = klant.get(PAGINA).text
    for naam, url in (
        ("Iemand is afwezig", reverse("trajecten:afwezig")),
        ("Iemand vertrekt", VERTREK),
        ("Toewijzen", reverse("trajecten:zonder_contact")),
        ("XLSX", XLSX),
    ):
        assert re.search(rf'href="{url}"[^>]*>\s*<svg.*?</svg><span>{naam}', tekst), naam


def test_who_has_no_fixed_contact_is_assigned_from_the_head(team: Team) -> None:
    los = in_caseload(team)
    assert van(team).toewijzen_url == reverse("trajecten:zonder_contact")
    assert van(team, team.wijk).toewijzen_url == f"{reverse('trajecten:zonder_contact')}?wijk={team.wijk.pk}"
    Toegang.objects.filter(inburgeraar=los).update(tot=vandaag())
    assert van(team).toewijzen_url == f"{reverse('trajecten:toewijzen')}?persoon={los.pk}"
    assert los.naam in als_klant(team.teamleider).get(van(team).toewijzen_url).text


# ---- somebody leaves


def test_who_leaves_first_stands_first_and_leads_to_its_dossiers(team: Team) -> None:
    persoon = in_caseload(team)
    laatste = vandaag() + 40 * DAG
    Aanstelling.objects.filter(gebruiker=team.collega).update(tot=laatste + DAG)
    rijen = wie_vertrekt(leider(team))
    assert [(r.naam, r.regel) for r in rijen[:1]] == [
        (team.collega.naam, f"0 open trajecten · de aanstelling eindigt op {jaar_zo_nodig(laatste)}")
    ]
    (sanne,) = (r for r in rijen if r.naam == team.coordinator.naam)
    assert sanne.regel == "1 open traject"
    assert persoon.naam in als_klant(team.teamleider).get(sanne.url).text
    Aanstelling.objects.filter(gebruiker=team.coordinator).update(tot=vandaag())
    assert wie_vertrekt(leider(team))[0].regel == "1 open traject · werkt hier niet meer"
    assert f'href="{sanne.url}"' in als_klant(team.teamleider).get(VERTREK).text


def test_without_coordinators_nobody_can_leave(team: Team) -> None:
    Aanstelling.objects.filter(gebruiker__in=[team.coordinator, team.collega, team.elders]).update(
        van=geleden(9), tot=vandaag()
    )
    assert wie_vertrekt(leider(team)) == []
    assert "Er is nog geen trajectcoördinator." in als_klant(team.teamleider).get(VERTREK).text


# ---- own tasks and questions


def test_tasks_of_the_teamleider_and_its_questions_stand_there_with_their_state(team: Team) -> None:
    eerste, tweede, derde = [in_caseload(team) for _ in range(3)]
    assert "Jouw taken en vragen" not in als_klant(team.teamleider).get(PAGINA).text
    morgen = vandaag() + DAG
    for persoon in (eerste, tweede):
        ask_coordinator(
            inburgeraar_ids=[persoon.pk], door=team.teamleider, wat="Hoe gaat het?", uiterlijk=morgen
        )
    Taak.objects.create(
        inburgeraar=derde, voor=team.teamleider, door=team.teamleider, wat="school bellen", uiterlijk=morgen
    )
    Taak.objects.create(
        inburgeraar=derde, voor=team.coordinator, door=team.teamleider, wat="kookgroep", uiterlijk=morgen
    )
    vraag = Taak.objects.get(inburgeraar=tweede)
    answer_vraag(taak_id=vraag.pk, door=team.coordinator, antwoord="Goed.", versie=None)
    dag, nu = jaar_zo_nodig(morgen), jaar_zo_nodig(vandaag())
    rijen = [(r.naam, r.stand, r.wat) for r in van(team).van_mij]
    assert rijen == [
        (tweede.naam, f"vraag beantwoord door {team.coordinator.naam} op {nu}", ""),
        (eerste.naam, f"vraag zonder antwoord, uiterlijk {dag}", ""),
        (derde.naam, f"taak, uiterlijk {dag}", "School bellen"),
    ]
    klant = als_klant(team.teamleider)
    assert "Jouw taken en vragen" in klant.get(PAGINA).text
    assert "Goed." in klant.get(van(team).van_mij[0].url).text
    Taak.objects.filter(pk=vraag.pk).update(afgehandeld_op=geleden(15))
    Taak.objects.filter(inburgeraar=derde).update(uiterlijk=geleden(1))
    na = van(team).van_mij
    assert [(r.naam, r.soort) for r in na] == [(derde.naam, "aandacht"), (eerste.naam, "neutraal")]


def test_transfer_that_was_refused_stands_there_until_it_is_proposed_again(team: Team) -> None:
    persoon, ander = in_caseload(team), in_caseload(team)
    geweigerd, _wacht = (stel_voor(wie, team.collega, team.teamleider) for wie in (persoon, ander))
    refuse_overdracht(overdracht_id=geweigerd.pk, door=team.collega, reden="Ik zit vol.")
    (regel,) = van(team).van_mij
    assert (regel.naam, regel.stand, regel.wat) == (
        persoon.naam,
        f"overdracht geweigerd door {team.collega.naam}",
        "Ik zit vol.",
    )
    assert persoon.naam in als_klant(team.teamleider).get(regel.url).text
    Overdracht.objects.filter(pk=geweigerd.pk).update(antwoord_op=nu() - 15 * DAG)
    assert van(team).van_mij == []
    Overdracht.objects.filter(pk=geweigerd.pk).update(antwoord_op=nu())
    assert len(van(team).van_mij) == 1
    stel_voor(persoon, team.elders, team.teamleider)
    assert van(team).van_mij == []


# ---- room, hours per person


def test_room_leaves_out_who_comes_by_a_transfer_that_waits(team: Team) -> None:
    """As the page of a transfer says it."""
    Aanstelling.objects.filter(gebruiker__in=[team.coordinator, team.collega]).update(van=dt.date(2020, 1, 1))
    persoon = in_vormgeven(team)

    def ruimte() -> int:
        return next(j for j in van(team).jaren if j.pk == team.collega.pk).ruimte

    assert ruimte() == 50
    stel_voor(persoon, team.collega, team.teamleider, vanaf=vandaag())
    assert ruimte() == 49
    pagina = als_klant(team.teamleider).get(reverse("trajecten:toewijzen"), {"persoon": persoon.pk}).text
    assert "heeft 50 plaatsen vrij" not in pagina


def test_hours_per_person_together_are_those_of_who_is_judged(team: Team) -> None:
    """Three visits of 45 minutes: two of who was coordinator all year, for one person, and one of a newcomer."""
    Aanstelling.objects.filter(gebruiker=team.coordinator).update(van=dt.date(2020, 1, 1))
    Aanstelling.objects.filter(gebruiker=team.collega).update(van=geleden(50))
    in_vormgeven(team)
    in_caseload(team)
    anders = in_vormgeven(team)
    Toegang.objects.filter(inburgeraar=anders).update(gebruiker=team.collega)
    anders.verslag_set.get().contactmoment.__class__.objects.filter(verslagen__inburgeraar=anders).update(
        door=team.collega
    )
    stand = van(team)
    (tabel,) = (t for t in stand.wijken if t.wijk == team.wijk)
    per = {r.naam: r.jaar.per_persoon for r in tabel.rijen if r.jaar}
    assert per == {team.coordinator.naam: "1,5", team.collega.naam: ""}
    assert tabel.samen.samen is not None
    assert tabel.samen.samen.per_persoon == "1,5"
    assert stand.samen.samen is not None
    assert (stand.samen.samen.per_persoon, stand.samen.samen.begeleid) == ("1,5", None)
    tekst = als_klant(team.teamleider).get(PAGINA).text
    assert "Een streepje bij uur per persoon" in tekst


def test_list_behind_hours_per_person_says_how_they_come_about(team: Team) -> None:
    Aanstelling.objects.filter(gebruiker__in=[team.coordinator, team.collega]).update(van=dt.date(2020, 1, 1))
    in_vormgeven(team)
    url = next(j for j in van(team).jaren if j.pk == team.coordinator.pk).per_persoon_url
    zin = (
        f"{team.coordinator.naam} heeft in deze twaalf maanden 0,8 uur gewerkt en 1 persoon begeleid: "
        "0,8 uur per persoon. De norm is 27."
    )
    klant = als_klant(team.teamleider)
    tekst = klant.get(url).text
    assert zin in tekst
    sinds = twaalf_maanden(vandaag())
    assert re.search(rf"begeleid sinds {sinds.day} [a-z]{{3,4}} {sinds.year}", tekst)
    assert "uur per persoon" not in klant.get(LIJST, {"begeleid_door": team.coordinator.pk}).text
    assert zin in als_klant(team.coordinator).get(url).text
    assert "uur per persoon" not in als_klant(team.collega).get(url).text


# ---- judgement line, consulenten, the days


def test_row_has_a_second_line_only_when_something_is_out_of_line(team: Team) -> None:
    in_caseload(team)
    klant = als_klant(team.teamleider)
    assert rij(van(team), team.wijk, team.coordinator.naam).redenen == ()
    assert 'class="is-erbij"' not in klant.get(PAGINA).text
    in_caseload(team, geopend=40)
    tekst = klant.get(PAGINA).text
    assert tekst.count('class="is-erbij"') == 1
    assert "1 persoon te lang niet gesproken" in tekst


def test_numbers_of_the_consulenten_open_their_people(team: Team) -> None:
    persoon = maak_begeleide(team.wijk, team.coordinator)
    maak_overdracht(persoon, team.coordinator, team.consulent)
    klant = als_klant(team.teamleider)
    regulier, handhaving = klant.get(PAGINA).context["consulenten"]
    assert (regulier.aantal, regulier.url, handhaving.aantal) == (0, "", 1)
    op_lijst = klant.get(handhaving.url).context["pagina"].object_list
    assert [r.pk for r in op_lijst] == [persoon.pk]
    hier, elders = (
        klant.get(PAGINA, {"wijk": w.pk}).context["consulenten"][1] for w in (team.wijk, team.andere_wijk)
    )
    assert (hier.aantal, elders.aantal, elders.url) == (1, 0, "")
    assert klant.get(hier.url).context["pagina"].paginator.count == 1


def test_fields_for_another_day_come_when_asked_for(team: Team) -> None:
    in_caseload(team)
    klant = als_klant(team.teamleider)
    dicht = klant.get(PAGINA, {"wijk": str(team.wijk.pk)})
    assert 'class="peil niet-op-papier alleen-telefoon"' in dicht.text
    anders = dicht.context["anders_url"]
    assert anders == f"{PAGINA}?wijk={team.wijk.pk}&anders=ja#peildatum"
    open_ = klant.get(anders).text
    assert 'class="peil niet-op-papier" open' in open_
    assert 'id="peildatum"' in open_
    assert 'class="peil niet-op-papier" open' in klant.get(PAGINA, {"peildatum": "31-31-2026"}).text


# ---- the sheet


def _blad(inhoud: bytes) -> list[dict[str, Any]]:
    blad = load_workbook(io.BytesIO(inhoud)).active
    assert blad is not None
    koppen, *rijen = blad.values
    return [dict(zip(map(str, koppen), waarden, strict=True)) for waarden in rijen]


def test_sheet_has_the_numbers_of_the_table_and_is_logged(team: Team) -> None:
    Aanstelling.objects.filter(gebruiker=team.coordinator).update(van=dt.date(2020, 1, 1))
    in_caseload(team, geopend=40)
    in_vormgeven(team)
    antwoord = als_klant(team.teamleider).get(XLSX)
    naam = f"caseload-{vandaag():%Y-%m-%d}.xlsx"
    assert antwoord.headers["Content-Disposition"] == f'attachment; filename="{naam}"'
    rijen = _blad(antwoord.content)
    sanne = next(r for r in rijen if r["Trajectcoördinator"] == team.coordinator.naam)
    assert (sanne["Wijk"], sanne["Taxeren"], sanne["Vormgeven"], sanne["Open"]) == ("Donderberg", 1, 1, 2)
    assert (sanne["Begeleid dit jaar"], sanne["Norm begeleid"], sanne["Uur per persoon"]) == (1, 50, 1.5)
    assert (sanne["Vraagt aandacht"], sanne["Verzuim"]) == (1, 0)
    assert [(r["Wijk"], r["Trajectcoördinator"], r["Open"]) for r in rijen[-1:]] == [
        ("Alle wijken", "Samen", 2)
    ]
    regel = Logregel.objects.filter(handeling=Handeling.LIJST_GEDOWNLOAD).get()
    assert (regel.onderdeel, regel.actor_id) == ("caseload", team.teamleider.pk)


def test_sheet_of_an_earlier_day_and_one_wijk_is_that_of_the_page(team: Team) -> None:
    in_caseload(team, geopend=40)
    dag = geleden(30)
    klant = als_klant(team.teamleider)
    pagina = klant.get(PAGINA, {"peildatum": dag.isoformat(), "wijk": str(team.wijk.pk)})
    antwoord = klant.get(pagina.context["xlsx_url"])
    assert f"caseload-{dag}.xlsx" in antwoord.headers["Content-Disposition"]
    rijen = _blad(antwoord.content)
    assert {r["Wijk"] for r in rijen} == {"Donderberg"}
    assert [r["Vraagt aandacht"] for r in rijen] == [None] * len(rijen)
    assert rijen[-1]["Open"] == 1
