"""The timeline: entries of three tables in one order, a stretch at a time."""

import datetime as dt
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils.formats import date_format

from dossier.rijen import TIJDLIJN
from dossier.tijdlijn import Tijdlijn, tijdlijn
from inburgeraars.models import Benadering, Eindreden, Inburgeraar
from inburgeraars.services.benaderingen import claim_persoon, end_benadering
from kern.identiteit import als
from kern.klok import DAG, nu, vandaag
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.netwerk import maak_activiteit
from tests.fabrieken.plan import maak_component
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.fabrieken.wijken import maak_organisatie
from tests.klant import als_klant
from tests.team import Team
from trajecten.contact.models import Contactmoment, Verslag
from trajecten.kader.lezen import rijen_van
from trajecten.plan.enums import Componentsoort
from trajecten.plan.models import Aanwezigheid
from trajecten.plan.momenten import plan_momenten
from trajecten.taken.vragen import answer_vraag, ask_coordinator
from trajecten.traject.models import Stapovergang, Traject


def lijn_van(team: Team, persoon: Inburgeraar, vanaf: int = 0) -> Tijdlijn:
    rijen = rijen_van(team.coordinator, persoon.pk)
    assert rijen is not None
    return tijdlijn(team.coordinator, rijen.met(*TIJDLIJN), vanaf=vanaf)


RESULTAAT = {"v": "gesproken", "n": "niemand thuis"}


def schrijf_verslag(
    team: Team, persoon: Inburgeraar, dag: dt.date, tekst: str, *, resultaat: str = "gesproken"
) -> None:
    """Write the report of a visit, as it was recorded just now."""
    contact = Contactmoment.objects.create(
        sleutel=uuid4(), soort="huisbezoek", datum=dag, minuten=30, door=team.coordinator
    )
    Verslag.objects.create(
        inburgeraar=persoon,
        contactmoment=contact,
        datum=dag,
        resultaat=resultaat,
        minuten=30,
        tekst=tekst,
        created_at=nu(),
    )


def schrijf(team: Team, persoon: Inburgeraar, soorten: str) -> list[str]:
    """Write an entry a day, the oldest first: v for a talk, n for nobody at home, s for a step, b for a benadering.

    Returns:
        What each shows, the newest first.
    """
    traject = Traject.objects.create(
        inburgeraar=persoon, trajectwijk=team.wijk, geopend_op=vandaag() - DAG * len(soorten)
    )
    teksten = []
    for n, soort in enumerate(soorten):
        dag = vandaag() - DAG * (len(soorten) - n)
        match soort:
            case "v" | "n":
                schrijf_verslag(team, persoon, dag, f"{soort}{n}", resultaat=RESULTAAT[soort])
            case "s":
                Stapovergang.objects.create(
                    inburgeraar=persoon,
                    traject=traject,
                    naar_stap="taxeren",
                    datum=dag,
                    reden=f"s{n}",
                    door=team.coordinator,
                    created_at=nu(),
                )
            case _:
                Benadering.objects.create(
                    inburgeraar=persoon,
                    route="wijkgericht",
                    door=team.coordinator,
                    van=dag,
                    tot=dag + DAG,
                    eindreden="vrijgegeven",
                )
        teksten.append("" if soort == "b" else f"{soort}{n}")
    return teksten[::-1]


def getoond(lijn: Tijdlijn) -> list[str]:
    """Return the texts of the entries, in order."""
    return [m.tekst for maand in lijn.maanden for m in maand.momenten]


@pytest.mark.parametrize(
    "soorten",
    [
        "v",
        "b",
        "s",
        "bsv",
        "v" * 25,
        "s" * 25,
        "bs" + "v" * 23,
        "v" * 23 + "bs",
        "vbs" * 8,
        "b" + "vvvvs" * 6,
    ],
)
def test_stretches_together_are_the_whole_in_order(team: Team, soorten: str) -> None:
    persoon = maak_persoon(team.wijk)
    verwacht = schrijf(team, persoon, soorten)
    gezien: list[str] = []
    while True:
        with als(team.coordinator):
            lijn = lijn_van(team, persoon, vanaf=len(gezien))
        gezien += getoond(lijn)
        assert lijn.volgende == len(gezien)
        assert lijn.ouder == len(verwacht) - len(gezien)
        if not lijn.ouder:
            break
    assert gezien == verwacht


def test_any_start_gives_the_ten_from_there(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    verwacht = schrijf(team, persoon, "bvvsvvvbvvvvsvvvvvvb")
    for vanaf in range(len(verwacht) + 2):
        lijn = lijn_van(team, persoon, vanaf=vanaf)
        assert getoond(lijn) == verwacht[vanaf : vanaf + 10], vanaf


@pytest.mark.parametrize(("vanaf", "aantal"), [(-5, 2), (10**30, 0)])
def test_start_outside_the_timeline(team: Team, vanaf: int, aantal: int) -> None:
    persoon = maak_persoon(team.wijk)
    schrijf(team, persoon, "vs")
    lijn = lijn_van(team, persoon, vanaf=vanaf)
    assert (len(getoond(lijn)), lijn.ouder) == (aantal, 0)


def test_entries_of_one_day_go_by_when_they_were_recorded(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    schrijf(team, persoon, "vs")
    Verslag.objects.filter(inburgeraar=persoon).update(datum=vandaag(), created_at=nu())
    Stapovergang.objects.filter(inburgeraar=persoon).update(datum=vandaag(), created_at=nu() - DAG)
    assert getoond(lijn_van(team, persoon)) == ["v0", "s1"]


def test_own_report_is_corrected_by_who_may_still_record_with_the_person(team: Team) -> None:
    mens = maak_persoon(team.wijk)
    schrijf_verslag(team, mens, vandaag(), "v")

    def te_verbeteren() -> list[bool]:
        return [bool(m.verbeter_url) for maand in lijn_van(team, mens).maanden for m in maand.momenten][-1:]

    assert te_verbeteren() == [True]
    claim_persoon(inburgeraar_id=mens.pk, door=team.collega)
    assert te_verbeteren() == [False]
    url = reverse("trajecten:verslag_verbeteren", args=[Verslag.objects.get().pk])
    assert als_klant(team.coordinator).get(url).status_code == 403


def test_own_answer_is_changed_by_who_still_keeps_the_dossier(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    claim_persoon(inburgeraar_id=persoon.pk, door=team.coordinator)
    (vraag,) = ask_coordinator(
        inburgeraar_ids=[persoon.pk], door=team.teamleider, wat="Wanneer ga je langs?", uiterlijk=vandaag()
    ).vragen
    answer_vraag(taak_id=vraag.pk, door=team.coordinator, versie=None, antwoord="Ik ga maandag.")

    def wijzigen() -> list[str]:
        momenten = [m for maand in lijn_van(team, persoon).maanden for m in maand.momenten]
        return [m.verbeter_url for m in momenten if m.tekst == "Ik ga maandag."]

    adres = reverse("trajecten:vraag_antwoord", args=[vraag.pk])
    assert wijzigen() == [adres]
    # Free again, a colleague of the wijk may record a talk, and reads what was answered.
    end_benadering(inburgeraar_id=persoon.pk, door=team.coordinator, reden=Eindreden.VRIJGEGEVEN)
    assert wijzigen() == [""]
    assert als_klant(team.coordinator).get(adres).status_code == 403


@pytest.mark.parametrize(
    ("soort", "letters", "vanaf"),
    [("", "vsbn", 0), ("gesproken", "v", 0), ("stap", "s", 0), ("gesproken", "v", 10)],
)
def test_filter_shows_one_kind_and_counts_it(team: Team, soort: str, letters: str, vanaf: int) -> None:
    persoon = maak_persoon(team.wijk)
    alles = schrijf(team, persoon, "bsvvnvsvvvnvvvvvvsvv")
    verwacht = [tekst for tekst in alles if (tekst[:1] or "b") in letters]
    with als(team.coordinator):
        rijen = rijen_van(team.coordinator, persoon.pk)
        assert rijen is not None
        lijn = tijdlijn(team.coordinator, rijen.met(*TIJDLIJN), vanaf=vanaf, soort=soort)
    assert getoond(lijn) == verwacht[vanaf : vanaf + 10]
    assert (lijn.alle, lijn.ouder) == (len(verwacht), max(len(verwacht) - vanaf - 10, 0))


def test_page_of_a_kind_keeps_to_it_for_older_entries_and_refuses_another_word(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    schrijf(team, persoon, "s" + "v" * 25)
    klant, adres = als_klant(team.coordinator), reverse("trajecten:tijdlijn", args=[persoon.pk])
    pagina = klant.get(adres, {"soort": "gesproken"})
    assert 'aria-current="true"' in pagina.text
    assert "soort=gesproken&amp;vanaf=10" in pagina.text
    assert "Oudere gebeurtenissen tonen (15)" in pagina.text
    assert klant.get(adres, {"soort": "meting"}).text.count("Hiervan staat niets in de tijdlijn.") == 1
    assert klant.get(adres, {"soort": "alles"}).status_code == 400


def test_overview_shows_five_and_htmx_gets_the_panel_or_the_next_ten(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    schrijf(team, persoon, "v" * 25)
    klant, adres = als_klant(team.coordinator), reverse("trajecten:tijdlijn", args=[persoon.pk])
    dossier = klant.get(reverse("trajecten:dossier", args=[persoon.pk])).text
    assert dossier.count('<li class="moment') == 5
    assert "Alles (25)" in dossier
    htmx = {"HX-Request": "true"}
    vak = klant.get(adres, {"soort": "gesproken"}, headers=htmx).text
    assert (vak.count('<li class="moment'), vak.count("data-erbij"), vak.count("<html")) == (5, 1, 0)
    deel = klant.get(adres, {"vanaf": "5"}, headers=htmx).text
    assert (deel.count('<li class="moment'), deel.count("data-erbij"), deel.count("filterchips")) == (
        10,
        1,
        0,
    )


def test_presence_is_one_entry_a_month_for_all_components(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator, datum=vandaag() - 90 * DAG)
    les = maak_component(
        persoon, team.coordinator, Componentsoort.TAAL, organisatie=maak_organisatie("Gilde")
    )
    koken = maak_component(
        persoon, team.coordinator, activiteit=maak_activiteit(maak_organisatie("Wel.kom"), naam="Kookgroep")
    )
    eerste = (vandaag().replace(day=1) - DAG).replace(day=1)
    for component, standen in ((les, "aanwezig aanwezig niet-afgemeld"), (koken, "aanwezig")):
        for n, stand in enumerate(standen.split()):
            Aanwezigheid.objects.create(
                inburgeraar=persoon,
                component=component,
                datum=eerste + n * DAG,
                stand=stand.replace("-", " "),
                gehoord_van="Carla",
                gehoord_op=vandaag(),
                door=team.coordinator,
            )
    rijen = rijen_van(team.coordinator, persoon.pk)
    assert rijen is not None
    (moment,) = [m for m in plan_momenten(rijen) if m.kop.startswith("Aanwezig in")]
    assert (moment.kop, moment.datum) == (f"Aanwezig in {date_format(eerste, 'F')}", eerste + 2 * DAG)
    assert (
        moment.tekst == "WEB bij Gilde · 2 van 3 keer, 1 niet afgemeld\nKookgroep bij Wel.kom · 1 van 1 keer"
    )
    assert moment.href == ""
    # With one component the line leads to its page.
    Aanwezigheid.objects.filter(component=koken).delete()
    rijen = rijen_van(team.coordinator, persoon.pk)
    assert rijen is not None
    (moment,) = [m for m in plan_momenten(rijen) if m.kop.startswith("Aanwezig in")]
    assert (moment.tekst, moment.meta) == ("", "WEB bij Gilde · 2 van 3 keer, 1 niet afgemeld")
    assert moment.href == reverse("trajecten:aanwezigheid", args=[les.pk])
