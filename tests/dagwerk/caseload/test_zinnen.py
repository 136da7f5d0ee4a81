"""What needs the teamleider in sentences: which, how heavy, and what they open."""

import datetime as dt
import re
from html import unescape

import pytest
from django.urls import reverse

from dagwerk.caseload.stof import Onderwerp, Zin
from dagwerk.caseload.verloop import in_woorden
from dagwerk.caseload.zinnen import MEESTE
from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Afwezigheid, Gebruiker
from inburgeraars.models import Inburgeraar, Toegang, Toegangsgrond
from kern.klok import vandaag
from kern.woorden import jaar_zo_nodig
from tests.dagwerk.caseload.test_caseload import PAGINA, geleden, in_caseload, rij, van
from tests.dagwerk.caseload.test_peildatum import zet_stap
from tests.fabrieken.overdracht import stel_voor
from tests.klant import als_klant
from tests.team import Team
from trajecten.contact.models import Contactmoment, GeplandBezoek
from trajecten.normen.enums import Normsoort
from trajecten.normen.models import Norm
from trajecten.overdracht.services.beantwoorden import accept_overdrachten
from trajecten.overdracht.services.voorstellen import withdraw_overdrachten
from trajecten.plan.enums import Afspraakpartij
from trajecten.plan.models import Afspraak
from trajecten.traject.enums import Stap, Uitkomst
from trajecten.traject.models import Traject
from wijken.models import Wijk


def zin(team: Team, over: Onderwerp) -> Zin:
    """Return the only sentence about a subject."""
    (gevonden,) = (z for z in van(team).zinnen if z.over == over)
    return gevonden


def kaal(tekst: str) -> str:
    """Return the words of a sentence without its link."""
    return unescape(re.sub("<[^>]+>", "", tekst))


def test_nothing_to_say_says_so(team: Team) -> None:
    in_caseload(team, geopend=1)
    assert [z.over for z in van(team).zinnen] == [Onderwerp.ACHTER]
    Wijk.objects.update(pilot=False)
    assert van(team).zinnen == []
    tekst = als_klant(team.teamleider).get(PAGINA).text
    assert "Niets vraagt nu jouw aandacht." in tekst
    assert "Nagegaan op" in tekst


def test_who_was_not_spoken_to_names_who_has_most(team: Team) -> None:
    mensen = [in_caseload(team, geopend=60) for _ in range(3)]
    Toegang.objects.filter(inburgeraar=mensen[2]).update(gebruiker=team.collega)
    stil = zin(team, Onderwerp.STIL)
    assert kaal(stil.tekst) == "3 mensen zijn te lang niet gesproken"
    assert (stil.waar, stil.waarom) == ("Donderberg", f"{team.coordinator.naam} heeft er 2.")
    assert (stil.daad, stil.gewicht) == ("Bekijk 3 mensen", 3 * 4 * 2)
    adres = f"{reverse('trajecten:signaallijst')}?wijk={team.wijk.pk}&regel=geen+contact"
    assert stil.daad_url == adres
    assert f'href="{adres.replace("&", "&amp;")}"' in stil.tekst
    assert len(als_klant(team.teamleider).get(adres).context["lijst"].mensen) == 3


def test_reason_that_is_spread_is_of_all_wijken(team: Team) -> None:
    elders, hier = [in_caseload(team, geopend=60) for _ in range(2)]
    Traject.objects.filter(inburgeraar=elders).update(trajectwijk=team.andere_wijk)
    stil = zin(team, Onderwerp.STIL)
    assert (stil.waar, kaal(stil.tekst)) == ("", "2 mensen zijn te lang niet gesproken")
    Traject.objects.filter(inburgeraar__in=[elders, hier]).update(trajectwijk=team.andere_wijk)
    assert zin(team, Onderwerp.STIL).waar == "Roermondse Veld"


def test_one_person_has_a_sentence_of_its_own_form(team: Team) -> None:
    in_caseload(team, geopend=60)
    stil = zin(team, Onderwerp.STIL)
    assert (kaal(stil.tekst), stil.waarom) == ("1 persoon is te lang niet gesproken", "")
    assert stil.daad == "Bekijk 1 persoon"


def test_too_long_in_a_step_is_set_beside_four_weeks_ago(team: Team) -> None:
    nieuw, oud = [in_caseload(team, geopend=200) for _ in range(2)]
    for persoon, dag in ((nieuw, 60), (oud, 90)):
        zet_stap(team, persoon, Stap.TAXEREN, Stap.VORMGEVEN, geleden(dag))
    stap = zin(team, Onderwerp.STAP)
    assert kaal(stap.tekst) == "2 mensen zijn langer dan 8 weken in Vormgeven"
    # Four weeks ago both were there for 62 and 32 days: one was too long.
    assert (stap.verschil, stap.erger) == (f"1 meer dan op {jaar_zo_nodig(geleden(28))}", True)
    assert als_klant(team.teamleider).get(stap.daad_url).context["pagina"].paginator.count == 2


def test_furthest_behind_target_has_a_sentence(team: Team) -> None:
    eerder, later = [in_caseload(team, geopend=60) for _ in range(2)]
    Traject.objects.filter(inburgeraar=eerder).update(gestart_op=geleden(28))
    Traject.objects.filter(inburgeraar=later).update(gestart_op=geleden(27))
    achter = zin(team, Onderwerp.ACHTER)
    (tabel,) = (t for t in van(team).wijken if t.wijk == team.andere_wijk)
    assert achter.waar == "Donderberg"
    assert kaal(achter.tekst).startswith("Via het wijknetwerk zijn 0 mensen gestart, ")
    assert (achter.verschil, achter.daad) == (f"gelijk aan {jaar_zo_nodig(geleden(28))}", "")
    assert achter.gewicht == -tabel.doelen[1].stand.voor * 3
    bpi = next(t for t in van(team).wijken if t.wijk == team.wijk).doelen[0]
    assert (bpi.getal.aantal, bpi.eerder) == (2, 1)


def test_who_stops_and_who_has_no_fixed_contact(team: Team) -> None:
    """Of who stops the sentence says how many people there are, beside four weeks ago: there was nobody then."""
    los, vast = [in_caseload(team) for _ in range(2)]
    Toegang.objects.filter(inburgeraar=los).update(tot=vandaag())
    laatste = vandaag() + dt.timedelta(days=9)
    Aanstelling.objects.filter(gebruiker=team.coordinator).update(tot=laatste + dt.timedelta(days=1))
    niemand, einde = zin(team, Onderwerp.NIEMAND), zin(team, Onderwerp.EINDE)
    assert kaal(niemand.tekst) == "1 persoon heeft geen vast contact"
    assert (niemand.gewicht, niemand.daad) == (8, "Toewijzen")
    assert niemand.daad_url == f"{reverse('trajecten:toewijzen')}?persoon={los.pk}"
    assert los.naam in als_klant(team.teamleider).get(niemand.daad_url).text
    assert kaal(einde.tekst).endswith("en heeft 1 open traject")
    assert (einde.gewicht, einde.waar) == (2, "Donderberg")
    assert (einde.verschil, einde.erger) == (f"1 meer dan op {jaar_zo_nodig(geleden(28))}", True)
    assert einde.waarom == "Dat is over 9 dagen. Daarna hebben deze mensen een ander vast contact nodig."
    (lijst,) = re.findall(r'href="([^"]+)"', str(einde.tekst))
    mensen = als_klant(team.teamleider).get(unescape(lijst)).context["pagina"].object_list
    assert [r.pk for r in mensen] == [vast.pk]
    assert einde.daad == "Dossiers overdragen"
    overdracht = als_klant(team.teamleider).get(einde.daad_url).text
    assert f"Dossiers van {team.coordinator.naam} overdragen" in overdracht
    assert vast.naam in overdracht


def volgt(team: Team, wie: Gebruiker) -> None:
    """Let somebody guide one more person, visited for two hours."""
    persoon = in_caseload(team)
    zet_stap(team, persoon, Stap.TAXEREN, Stap.VOLGEN, geleden(5))
    Toegang.objects.filter(inburgeraar=persoon).update(gebruiker=wie)
    Contactmoment.objects.filter(verslagen__inburgeraar=persoon).update(door=wie, minuten=120)


def test_too_many_hours_a_person_asks_for_people_of_the_fullest_colleague(team: Team) -> None:
    """The act brings people: it opens the caseload of who has most of them, with nobody chosen yet."""
    Aanstelling.objects.filter(rol=Rol.TRAJECTCOORDINATOR).update(van=dt.date(2020, 1, 1))
    Norm.objects.update_or_create(
        soort=Normsoort.UREN_PER_PERSOON, defaults={"waarde": 1, "van": dt.date(2020, 1, 1)}
    )
    volgt(team, team.coordinator)
    for _ in range(2):
        volgt(team, team.collega)
    Contactmoment.objects.filter(door=team.collega).update(minuten=30)
    uren = zin(team, Onderwerp.UREN)
    assert kaal(uren.tekst) == f"{team.coordinator.naam} besteedt 2,0 uur per persoon, 2,0 keer de norm"
    assert uren.daad == "Dossiers erbij geven"
    assert uren.waarom == (
        f"De norm is 1 uur. {team.coordinator.naam} begeleidt weinig mensen voor zoveel uren. "
        "Er is plaats voor 49 mensen."
    )
    pagina = als_klant(team.teamleider).get(uren.daad_url)
    assert pagina.context["van"] == team.collega
    assert [regel.voorstel for regel in pagina.context["form"].regels] == [None, None]
    assert f"{team.coordinator.naam} heeft 49 plaatsen vrij." in pagina.text
    # Who cannot receive anybody gets no sentence, and the page proposes as always.
    ander = uren.daad_url.replace(f"naar={team.coordinator.pk}", f"naar={team.teamleider.pk}")
    pagina = als_klant(team.teamleider).get(ander)
    assert None not in [regel.voorstel for regel in pagina.context["form"].regels]
    assert "plaatsen vrij. Kies" not in pagina.text


def caseload_van(wie: Gebruiker) -> list[Inburgeraar]:
    """Return the people of a coordinator."""
    rijen = Toegang.objects.filter(gebruiker=wie, grond=Toegangsgrond.CASELOAD).select_related("inburgeraar")
    return [rij.inburgeraar for rij in rijen.order_by("pk")]


def test_nobody_is_brought_to_who_leaves_or_gives_everybody(team: Team) -> None:
    Aanstelling.objects.filter(rol=Rol.TRAJECTCOORDINATOR).update(van=dt.date(2020, 1, 1))
    Norm.objects.update_or_create(
        soort=Normsoort.UREN_PER_PERSOON, defaults={"waarde": 1, "van": dt.date(2020, 1, 1)}
    )
    for wie in (team.coordinator, team.coordinator, team.collega):
        volgt(team, wie)
    Contactmoment.objects.filter(door=team.collega).update(minuten=30)
    eerste, tweede = caseload_van(team.coordinator)
    rij = stel_voor(eerste, team.elders, team.teamleider)
    assert zin(team, Onderwerp.UREN).daad == "Dossiers erbij geven"
    ander = stel_voor(tweede, team.elders, team.teamleider)
    accept_overdrachten(overdracht_ids=[ander.pk], door=team.elders)
    uren = zin(team, Onderwerp.UREN)
    assert (uren.waarom, uren.daad, uren.daad_url) == ("De norm is 1 uur.", "", "")
    plaats = next(j for j in van(team).jaren if j.pk == team.coordinator.pk)
    assert plaats.ruimte == 0
    withdraw_overdrachten(overdracht_ids=[rij.pk], door=team.teamleider)
    laatste = Aanstelling.objects.filter(gebruiker=team.coordinator)
    for dagen, daad in ((62, "Dossiers erbij geven"), (61, "")):
        laatste.update(tot=vandaag() + dt.timedelta(days=dagen))
        assert zin(team, Onderwerp.UREN).daad == daad


def test_nobody_is_brought_to_who_gives_most_of_its_people(team: Team) -> None:
    """Two of three go: the one who stays was refused, or is still to be proposed."""
    Aanstelling.objects.filter(rol=Rol.TRAJECTCOORDINATOR).update(van=dt.date(2020, 1, 1))
    for _ in range(3):
        volgt(team, team.coordinator)
    for persoon in caseload_van(team.coordinator)[:2]:
        stel_voor(persoon, team.elders, team.teamleider)
    rij_ = next(j for j in van(team).jaren if j.pk == team.coordinator.pk)
    assert (rij_.krijgt_niemand, rij_.ruimte) == (True, 0)


def test_people_are_not_asked_of_who_gives_everybody_already(team: Team) -> None:
    Aanstelling.objects.filter(rol=Rol.TRAJECTCOORDINATOR).update(van=dt.date(2020, 1, 1))
    for soort in (Normsoort.UREN_PER_PERSOON, Normsoort.BEGELEID_SIGNAAL):
        Norm.objects.update_or_create(soort=soort, defaults={"waarde": 1, "van": dt.date(2020, 1, 1)})
    volgt(team, team.coordinator)
    volgt(team, team.collega)
    Contactmoment.objects.filter(door=team.collega).update(minuten=30)
    assert zin(team, Onderwerp.UREN).daad == "Dossiers erbij geven"
    vol = [z.daad for z in van(team).zinnen if z.over == Onderwerp.VOL]
    assert vol == ["Werk verdelen", "Werk verdelen"]
    (persoon,) = caseload_van(team.collega)
    stel_voor(persoon, team.elders, team.teamleider)
    assert zin(team, Onderwerp.UREN).daad == ""
    vol = sorted(z.daad for z in van(team).zinnen if z.over == Onderwerp.VOL)
    assert vol == ["", "Werk verdelen"]


def test_hours_of_who_works_alone_in_a_wijk_have_no_act(team: Team) -> None:
    Aanstelling.objects.filter(rol=Rol.TRAJECTCOORDINATOR).update(van=dt.date(2020, 1, 1))
    Norm.objects.update_or_create(
        soort=Normsoort.UREN_PER_PERSOON, defaults={"waarde": 1, "van": dt.date(2020, 1, 1)}
    )
    volgt(team, team.coordinator)
    uren = zin(team, Onderwerp.UREN)
    assert (uren.daad, uren.daad_url) == ("", "")


def test_people_of_who_left_are_said_also_in_nazorg(team: Team) -> None:
    in_caseload(team)
    nazorg = in_caseload(team)
    Traject.objects.filter(inburgeraar=nazorg).update(
        gesloten_op=geleden(1), stap=Stap.AFRONDEN, uitkomst=Uitkomst.AFGEROND_DIPLOMA
    )
    Aanstelling.objects.filter(gebruiker=team.coordinator).update(tot=vandaag())
    weg = zin(team, Onderwerp.WEG)
    assert kaal(weg.tekst) == "Van 2 mensen werkt het vaste contact hier niet meer"
    assert (weg.daad, weg.gewicht) == ("Toewijzen", 16)
    assert als_klant(team.teamleider).get(weg.daad_url).context["zonder"] == 2
    assert Onderwerp.NIEMAND not in [z.over for z in van(team).zinnen]


def test_who_has_most_and_is_absent_is_said(team: Team) -> None:
    for _ in range(2):
        in_caseload(team, geopend=60)
    laatste = vandaag() + dt.timedelta(days=4)
    Afwezigheid.objects.create(
        gebruiker=team.coordinator,
        reden="ziek",
        van=vandaag(),
        tot=laatste + dt.timedelta(days=1),
        door=team.teamleider,
    )
    tot = f"afwezig tot en met {jaar_zo_nodig(laatste)}"
    assert zin(team, Onderwerp.STIL).waarom == f"{team.coordinator.naam} heeft er 2 en is {tot}."
    assert rij(van(team), team.wijk, team.coordinator.naam).redenen[0].tekst == tot


def test_late_afspraken_do_not_push_away_who_nobody_speaks_to(team: Team) -> None:
    for _ in range(8):
        in_caseload(team, geopend=30)
    for _ in range(27):
        persoon = in_caseload(team, geopend=20)
        Afspraak.objects.create(
            inburgeraar=persoon,
            traject=persoon.traject_set.get(),
            wie=Afspraakpartij.INBURGERAAR,
            wat="Belt de opvang.",
            uiterlijk=geleden(5),
            door=team.coordinator,
        )
    over = [z.over for z in van(team).zinnen]
    assert over.index(Onderwerp.STIL) < over.index(Onderwerp.AFSPRAAK)
    assert (zin(team, Onderwerp.STIL).gewicht, zin(team, Onderwerp.AFSPRAAK).gewicht) == (32, 27)


def test_who_waits_four_weeks_over_the_term_counts_double(team: Team) -> None:
    in_caseload(team, geopend=28 + 27)
    assert zin(team, Onderwerp.STIL).gewicht == 4
    in_caseload(team, geopend=28 + 28)
    assert zin(team, Onderwerp.STIL).gewicht == 4 + 8


def test_sentences_stand_by_weight_and_are_at_most_seven(team: Team) -> None:
    for _ in range(4):
        in_caseload(team, geopend=300)
    Toegang.objects.filter(inburgeraar=in_caseload(team)).update(tot=vandaag())
    zinnen = van(team).zinnen
    assert len(zinnen) <= MEESTE
    assert [z.gewicht for z in zinnen] == sorted((z.gewicht for z in zinnen), reverse=True)
    assert {Onderwerp.STIL, Onderwerp.NIEMAND, Onderwerp.STAP, Onderwerp.METING} <= {z.over for z in zinnen}


def test_name_is_no_markup(team: Team) -> None:
    team.coordinator.achternaam = "<b>{getal}</b>"
    team.coordinator.save()
    in_caseload(team)
    Aanstelling.objects.filter(gebruiker=team.coordinator).update(tot=vandaag() + dt.timedelta(days=9))
    assert "&lt;b&gt;{getal}&lt;/b&gt; stopt op" in zin(team, Onderwerp.EINDE).tekst


def test_page_has_each_reason_with_its_number_below(team: Team) -> None:
    los = in_caseload(team, geopend=60)
    GeplandBezoek.objects.create(inburgeraar=los, door=team.coordinator, datum=geleden(1))
    tekst = als_klant(team.teamleider).get(PAGINA).text
    assert "Alle redenen" in tekst
    assert "met een bezoek dat niet is vastgelegd" in tekst
    assert "1 persoon die aandacht vraagt" in tekst
    eerder = als_klant(team.teamleider).get(PAGINA, {"peildatum": geleden(5).isoformat()}).text
    assert "Wat vraagt jouw aandacht?</h2>" not in eerder


def test_who_stops_today_and_had_more_people_says_so(team: Team) -> None:
    weg, blijft = [in_caseload(team, geopend=60) for _ in range(2)]
    Toegang.objects.filter(inburgeraar__in=[weg, blijft]).update(van=geleden(60))
    Toegang.objects.filter(inburgeraar=weg).update(tot=geleden(10))
    Aanstelling.objects.filter(gebruiker=team.coordinator).update(tot=vandaag() + dt.timedelta(days=1))
    einde = zin(team, Onderwerp.EINDE)
    assert (einde.verschil, einde.erger) == (f"1 minder dan op {jaar_zo_nodig(geleden(28))}", False)
    assert einde.waarom == "Dat is vandaag. Daarna hebben deze mensen een ander vast contact nodig."


@pytest.mark.parametrize(
    ("nu", "was", "begin"),
    [
        (1999, 1000, "999 meer dan"),
        (2000, 1000, "1.000 meer dan"),
        (0, 12_345, "12.345 minder dan"),
        (1000, 1000, "gelijk aan"),
    ],
)
def test_a_difference_of_a_thousand_has_its_dot(nu: int, was: int, begin: str) -> None:
    zin, _erger = in_woorden(nu, was, vandaag())
    assert zin.startswith(begin)
