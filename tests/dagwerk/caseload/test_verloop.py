"""How a number went: the line of months, the change in words, the table behind them, and comparing with a day."""

import datetime as dt
import re
from decimal import Decimal
from typing import Any

import pytest
from django.conf import settings
from django.template import Context, Template
from django.urls import reverse

from dagwerk.caseload.enums import Maat
from dagwerk.caseload.jaren import Jaarrij
from dagwerk.caseload.models import Caseloadaantal, Caseloadtelling
from dagwerk.caseload.overzicht import Caseload, caseload
from dagwerk.caseload.peildatum import Tegen
from dagwerk.caseload.stof import Onderwerp
from dagwerk.caseload.tellingen import maandeinden
from dagwerk.caseload.verloop import MAANDEN, REEKSEN
from dagwerk.caseload.wijken import Samenjaar
from gebruikers.models import Aanstelling, Gebruiker
from inburgeraars.models import Inburgeraar, Toegang, Toegangsgrond
from kern.klok import vandaag
from kern.woorden import jaar_zo_nodig
from tests.dagwerk.caseload.test_caseload import LIJST, PAGINA, geleden, in_caseload, rij, van
from tests.dagwerk.caseload.test_peildatum import namen, zet_stap
from tests.dagwerk.caseload.test_tellingen import tel as tel_caseload
from tests.dagwerk.caseload.test_zinnen import zin
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant
from tests.queries import tel
from tests.team import Team
from trajecten.normen.enums import Signaalregel
from trajecten.traject.enums import Stap
from trajecten.traject.models import Traject
from wijken.models import Wijk

VERLOOP = reverse("trajecten:caseload_verloop")
VIER_WEKEN = 28


def telling(
    team: Team, dag: dt.date, aantal: int, *, volledig: bool = True, **van_wat: Any
) -> Caseloadtelling:
    """Keep a number of a day: by default of who was not spoken to."""
    uit, _nieuw = Caseloadtelling.objects.get_or_create(dag=dag, defaults={"volledig": volledig})
    wat: dict[str, Any] = {"maat": Maat.SIGNAAL, "deel": Signaalregel.GEEN_CONTACT, "wijk": team.wijk}
    if aantal:
        Caseloadaantal.objects.create(
            **{"telling": uit, "contact": team.coordinator, "aantal": aantal} | wat | van_wat
        )
    return uit


def naast(team: Team, dag: dt.date, wijk: Wijk | None = None) -> Caseload:
    """Return the caseload of today compared with a chosen day."""
    return caseload(
        Gebruiker.objects.get(pk=team.teamleider.pk),
        wijken=list(Wijk.objects.order_by("naam")),
        wijk=wijk,
        tegen=Tegen(dag=dag, gekozen=True),
    )


def test_without_a_count_the_page_says_so_once(team: Team) -> None:
    """Of a signal nobody knows what was so before the first evening; of what has a day only the count is not made."""
    in_caseload(team, geopend=300)
    stil, achter = zin(team, Onderwerp.STIL), zin(team, Onderwerp.ACHTER)
    assert (stil.verschil, stil.erger, stil.lijn) == ("", False, None)
    assert achter.verschil
    noot = "Staat er geen lijn en geen verschil? Dan is dat getal nog niet lang genoeg geteld."
    assert als_klant(team.teamleider).get(PAGINA).text.count(noot) == 1
    for regel in (Signaalregel.GEEN_CONTACT, Signaalregel.METING_NODIG):
        telling(team, geleden(VIER_WEKEN), 1, deel=regel)
    assert not van(team).zonder_verloop
    assert noot not in als_klant(team.teamleider).get(PAGINA).text


@pytest.mark.parametrize(
    ("toen", "woorden", "erger"),
    [(1, "1 meer dan op %s", True), (2, "gelijk aan %s", False), (5, "3 minder dan op %s", False)],
)
def test_signal_is_set_beside_the_count_of_four_weeks_ago(
    team: Team, toen: int, woorden: str, erger: bool
) -> None:
    for _ in range(2):
        in_caseload(team, geopend=60)
    telling(team, geleden(VIER_WEKEN), toen)
    stil = zin(team, Onderwerp.STIL)
    assert (stil.verschil, stil.erger) == (woorden % jaar_zo_nodig(geleden(VIER_WEKEN)), erger)
    tekst = als_klant(team.teamleider).get(PAGINA).text
    klasse = f"zin__verschil{' zin__verschil--erger' if erger else ''}"
    assert re.search(rf'{klasse}">\s*<a href="{VERLOOP}\?reeks=stil">{stil.verschil}', tekst)


def test_day_that_was_counted_later_tells_nothing_of_signals(team: Team) -> None:
    in_caseload(team, geopend=60)
    for dag in (geleden(VIER_WEKEN), *maandeinden()[-MAANDEN:]):
        telling(team, dag, 0, volledig=False)
    stil = zin(team, Onderwerp.STIL)
    assert (stil.verschil, stil.lijn) == ("", None)


def test_line_has_the_ends_of_six_months_and_now(team: Team) -> None:
    in_caseload(team, geopend=60)
    dagen = maandeinden()[-MAANDEN:]
    assert len(dagen) == MAANDEN
    assert all((dag + dt.timedelta(days=1)).day == 1 for dag in dagen)
    for dag, aantal in zip(dagen[2:], (4, 3, 0, 7), strict=True):
        telling(team, dag, aantal)
    lijn = zin(team, Onderwerp.STIL).lijn
    assert lijn is not None
    assert list(lijn.punten) == [None, None, 4, 3, 0, 7, 1]
    toen = ", ".join(f"{jaar_zo_nodig(d)} {n}" for d, n in zip(dagen[2:], (4, 3, 0, 7), strict=True))
    assert lijn.titel == f"Te lang niet gesproken: {toen}, nu 1"
    assert lijn.titel in als_klant(team.teamleider).get(PAGINA).text


def test_line_of_one_wijk_counts_that_wijk_alone(team: Team) -> None:
    def eind_van_lijn() -> tuple[float | None, ...]:
        lijn = zin(team, Onderwerp.STIL).lijn
        return lijn.punten[-2:] if lijn else ()

    eerste, _tweede = in_caseload(team, geopend=60), in_caseload(team, geopend=60)
    vorige, einde = maandeinden()[-2:]
    telling(team, einde, 2)
    telling(team, einde, 5, wijk=team.andere_wijk, contact=team.elders)
    # One month is a stub: it shows no course.
    assert eind_van_lijn() == ()
    telling(team, vorige, 1)
    assert eind_van_lijn() == (2, 2)
    Traject.objects.filter(inburgeraar=eerste).update(trajectwijk=team.andere_wijk)
    assert eind_van_lijn() == (7, 2)


def test_trend_starts_at_zero_and_ends_in_a_dot() -> None:
    def teken(punten: tuple[float | None, ...], **opties: float) -> str:
        sjabloon = Template('{% trend "Zo ging het" punten norm=norm %}')
        return sjabloon.render(Context({"punten": punten, "norm": opties.get("norm")}))

    svg = teken((0, 0, 0, 5, 10, 5, 10), norm=10)
    assert "<title>Zo ging het</title>" in svg
    assert 'points="5,29 20.7,29' in svg
    assert 'cx="99" cy="5"' in svg
    assert 'class="trend__norm" x1="5" x2="99" y1="5"' in svg
    assert teken((None, None, 4, None, 1, 2, 3)).count("<polyline") == 2
    with pytest.raises(ValueError, match="two points"):
        teken((None, None, 3))


def test_table_has_every_counted_end_of_a_month_and_says_how(team: Team) -> None:
    for _ in range(3):
        in_caseload(team, geopend=60)
    einden = maandeinden()[-3:]
    telling(team, einden[2], 2)
    telling(team, einden[1], 4, wijk=team.andere_wijk)
    telling(team, einden[0], 0, volledig=False)
    for dag, aantal in ((geleden(VIER_WEKEN), 1), (geleden(2), 9)):
        # A day that is the end of a month has its count.
        if dag not in einden:
            telling(team, dag, aantal)
    pagina = als_klant(team.teamleider).get(VERLOOP, {"reeks": "stil"})
    tabel = pagina.context["tabel"]
    assert tabel.kolommen == ["Donderberg", "Roermondse Veld", "Samen"]
    rijen = [([waarde for waarde, _naam in r.waarden], r.geteld) for r in tabel.rijen]
    eerder = {
        geleden(VIER_WEKEN): (["1", "0", "1"], "op de dag zelf"),
        einden[2]: (["2", "0", "2"], "op de dag zelf"),
        einden[1]: (["0", "4", "4"], "op de dag zelf"),
    }
    # Of the first of them nobody knows the signals any more.
    verwacht = [(["3", "0", "3"], "nu"), *(eerder[dag] for dag in sorted(eerder, reverse=True))]
    assert tabel.niet_geteld
    assert rijen == verwacht


def test_every_number_has_its_table_and_an_unknown_one_the_first(
    team: Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    persoon = in_caseload(team, geopend=60)
    zet_stap(team, persoon, Stap.TAXEREN, Stap.VORMGEVEN, geleden(10))
    klant = als_klant(team.teamleider)
    assert "Er is nog geen eerdere maand geteld." in klant.get(VERLOOP).text
    monkeypatch.setattr(settings, "PILOT_VAN", maandeinden()[-1])
    tel_caseload()
    for sleutel, reeks in REEKSEN.items():
        pagina = klant.get(VERLOOP, {"reeks": sleutel})
        assert pagina.context["tabel"].reeks == reeks
    assert klant.get(VERLOOP, {"reeks": "begeleid"}).context["tabel"].kolommen == [team.coordinator.naam]
    assert klant.get(VERLOOP, {"reeks": "weet ik niet"}).context["tabel"].reeks.sleutel == "signaal"


def test_table_takes_as_many_queries_with_more_people(team: Team) -> None:
    in_caseload(team, geopend=60)
    telling(team, maandeinden()[-1], 2)
    klant = als_klant(team.teamleider)
    een = tel(klant, VERLOOP)
    for _ in range(9):
        in_caseload(team, geopend=60)
    assert tel(klant, VERLOOP) == een


def test_compared_with_a_chosen_day_tables_show_the_difference(team: Team) -> None:
    oud, nieuw = in_caseload(team, geopend=60), in_caseload(team, geopend=5)
    zet_stap(team, oud, Stap.TAXEREN, Stap.VORMGEVEN, geleden(10))
    Traject.objects.filter(inburgeraar=oud).update(gestart_op=geleden(8))
    stand = naast(team, geleden(20))
    regel = rij(stand, team.wijk, team.coordinator.naam)
    assert [g.verschil for g in regel.stappen] == ["", "+1", "", "", ""]
    assert (regel.open.aantal, regel.open.toen, regel.open.verschil) == (2, 1, "+1")
    assert regel.signaal is not None
    assert regel.signaal.verschil == ""
    (tabel,) = (t for t in stand.wijken if t.wijk == team.wijk)
    assert tabel.doelen[0].verschil == f"1 meer dan op {jaar_zo_nodig(geleden(20))}"
    assert rij(van(team), team.wijk, team.coordinator.naam).open.verschil == ""
    assert nieuw.pk != oud.pk


EIND = dt.date(vandaag().year - 1, 12, 28)
"""A peildatum from which four weeks back lie in the same year, whatever day it is."""


def voor(dagen: int) -> dt.date:
    """Return a day before that peildatum."""
    return EIND - dt.timedelta(days=dagen)


def begeleid_sinds(team: Team, dagen: int) -> Inburgeraar:
    """Return somebody in Vormgeven since so many days before that peildatum, spoken to for 45 minutes that day."""
    persoon = in_caseload(team, geopend=(vandaag() - voor(dagen)).days)
    zet_stap(team, persoon, Stap.TAXEREN, Stap.VORMGEVEN, voor(dagen))
    Toegang.objects.filter(inburgeraar=persoon).update(van=voor(dagen))
    Aanstelling.objects.filter(gebruiker=team.coordinator).update(van=voor(900))
    return persoon


def eind_naast(team: Team, dag: dt.date) -> tuple[Jaarrij, Samenjaar]:
    """Return the years of the coordinator and of its wijk on that peildatum, compared with a day."""
    stand = caseload(
        Gebruiker.objects.get(pk=team.teamleider.pk),
        wijken=list(Wijk.objects.order_by("naam")),
        dag=EIND,
        tegen=Tegen(dag=dag, gekozen=True),
    )
    tabel = next(t for t in stand.wijken if t.wijk == team.wijk)
    jaar = rij(stand, team.wijk, team.coordinator.naam).jaar
    assert jaar is not None
    assert tabel.samen.samen is not None
    return jaar, tabel.samen.samen


def test_hours_and_a_wijk_together_show_the_difference_with_a_day_of_the_year(team: Team) -> None:
    """Until that day one person and 45 minutes; after it another, 45 and 150 minutes more: 0,75 and 2 hours each."""
    oud, _nieuw = begeleid_sinds(team, 40), begeleid_sinds(team, 10)
    maak_huisbezoek(oud, team.coordinator, datum=voor(5), minuten=150)
    jaar, samen = eind_naast(team, voor(20))
    assert (jaar.begeleid, jaar.verschil) == ("2", "+1")
    assert (jaar.uren, jaar.verschil_uren) == ("4", "+3")
    assert (jaar.per_persoon, jaar.verschil_per_persoon) == ("2,0", "+1,2")
    assert samen.begeleid is not None
    assert (samen.begeleid.aantal, samen.begeleid.verschil) == (2, "+1")
    assert (samen.uren, samen.verschil_uren) == ("4", "+3")
    vraag = {"peildatum": EIND.isoformat(), "vergelijk": voor(20).isoformat()}
    tekst = als_klant(team.teamleider).get(PAGINA, vraag).text
    # Of the coordinator, of the wijk, and of all wijken.
    assert tekst.count('<span class="toen">+3</span>') == 3
    assert '<span class="toen">+1,2</span>' in tekst


def test_of_another_year_only_the_hours_of_twelve_months_are_compared(team: Team) -> None:
    persoon = begeleid_sinds(team, 400)
    maak_huisbezoek(persoon, team.coordinator, datum=voor(5), minuten=150)
    jaar, samen = eind_naast(team, voor(370))
    assert (jaar.verschil, jaar.verschil_uren) == ("", "")
    # 45 minutes in the twelve months up to that day, 150 in those up to the peildatum.
    assert (jaar.per_persoon, jaar.verschil_per_persoon) == ("2,5", "+1,7")
    assert samen.begeleid is not None
    assert (samen.begeleid.verschil, samen.verschil_uren) == ("", "")


def test_comparing_takes_as_many_queries_with_more_people(team: Team) -> None:
    in_caseload(team, geopend=60)
    klant, vraag = als_klant(team.teamleider), {"vergelijk": geleden(20).isoformat()}
    een = tel(klant, PAGINA, vraag)
    for _ in range(9):
        in_caseload(team, geopend=60)
    assert tel(klant, PAGINA, vraag) == een


def test_page_keeps_the_chosen_day_and_refuses_one_that_is_no_earlier(team: Team) -> None:
    in_caseload(team, geopend=60)
    klant = als_klant(team.teamleider)
    dag = geleden(20).isoformat()
    tekst = klant.get(PAGINA, {"vergelijk": dag}).text
    assert "Onder een getal staat hoeveel het er meer (+) of minder (−) zijn dan op" in tekst
    assert (
        "Wie aandacht vraagt, metingen die nodig zijn en geplande bezoeken zijn er alleen van vandaag."
        in tekst
    )
    assert f"?wijk={team.wijk.pk}&amp;vergelijk={dag}" in tekst
    for fout, zin_ in (
        (vandaag().isoformat(), "Kies een dag voor de peildatum"),
        ("2001-01-01", "De pilot is begonnen op"),
    ):
        pagina = klant.get(PAGINA, {"vergelijk": fout})
        assert zin_ in pagina.text
        assert not pagina.context["caseload"].tegen.gekozen


def test_sentence_is_set_beside_the_chosen_day(team: Team) -> None:
    in_caseload(team, geopend=60)
    telling(team, geleden(9), 3)
    (stil,) = (z for z in naast(team, geleden(9)).zinnen if z.over == Onderwerp.STIL)
    assert stil.verschil == f"2 minder dan op {jaar_zo_nodig(geleden(9))}"


def test_wijk_together_counts_who_was_guided_once(team: Team) -> None:
    mensen = [in_caseload(team, geopend=60) for _ in range(3)]
    for persoon in mensen[:2]:
        zet_stap(team, persoon, Stap.TAXEREN, Stap.VORMGEVEN, geleden(30))
    Toegang.objects.filter(inburgeraar=mensen[0]).update(van=geleden(60), tot=geleden(10))
    Toegang.objects.create(
        inburgeraar=mensen[0], gebruiker=team.collega, grond=Toegangsgrond.CASELOAD, van=geleden(10)
    )
    (tabel,) = (t for t in van(team).wijken if t.wijk == team.wijk)
    rijen = {r.naam: r.jaar.begeleid for r in tabel.rijen if r.jaar}
    assert rijen == {team.coordinator.naam: "2", team.collega.naam: "1"}
    samen = tabel.samen.samen
    assert samen is not None
    assert samen.begeleid is not None
    assert samen.begeleid.aantal == 2
    assert set(namen(team, samen.begeleid.lijst)) == {m.pk for m in mensen[:2]}
    tekst = als_klant(team.teamleider).get(LIJST, {"begeleid_in": str(team.wijk.pk)}).text
    assert "Begeleid in: Donderberg" in tekst
    assert Decimal(samen.hoogstens) == 100
