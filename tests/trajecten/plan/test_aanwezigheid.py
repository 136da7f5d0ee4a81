"""Presence and verzuim of a component: recorded with its source, corrected with a reason, counted (DOMEIN 5.4, 8a)."""

import datetime as dt
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from gebruikers.models import Gebruiker
from kern.identiteit import als
from kern.klok import vandaag
from kern.versie import Ondertussen
from kern.weigering import Weigering
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant
from tests.team import Team
from trajecten.plan.aanwezigheid import per_maand, tel
from trajecten.plan.enums import Aanwezigstand, Afmeldreden, Componentsoort, Componentstand
from trajecten.plan.forms.aanwezigheid import voorstel
from trajecten.plan.models import Aanwezigheid, Component
from trajecten.plan.services import Bron
from trajecten.plan.services.aanwezigheid import Bijeenkomst, correct_aanwezigheid, record_aanwezigheid
from trajecten.plan.versies import versies_van_aanwezigheid
from trajecten.traject.fouten import NietInCaseload
from trajecten.traject.models import Traject

WEG, ER = Aanwezigstand.NIET_AFGEMELD, Aanwezigstand.AANWEZIG


def geleden(dagen: int) -> dt.date:
    """Return a day before today."""
    return vandaag() - dt.timedelta(days=dagen)


@pytest.fixture
def les(team: Team) -> Component:
    """Return something that has run for thirty days."""
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator, datum=geleden(40))
    return Component.objects.create(
        inburgeraar=persoon,
        traject=Traject.objects.get(inburgeraar=persoon),
        soort=Componentsoort.WERK,
        omschrijving="Meelopen in de kringloop",
        stand=Componentstand.GESTART,
        gestart_op=geleden(30),
        door=team.coordinator,
    )


def leg_vast(team: Team, les: Component, *bijeenkomsten: Bijeenkomst) -> list[Aanwezigheid]:
    """Record how meetings went, as the werkbegeleider told today."""
    return record_aanwezigheid(
        component_id=les.pk,
        door=team.coordinator,
        bijeenkomsten=bijeenkomsten,
        bron=Bron(van="Gerrit Vaessen", op=vandaag()),
    )


def keer(dagen: int, stand: Aanwezigstand = ER, reden: Afmeldreden | None = None) -> Bijeenkomst:
    """Return a meeting some days ago."""
    return Bijeenkomst(datum=geleden(dagen), stand=stand, afmeldreden=reden)


def test_several_at_once_with_who_told_it(team: Team, les: Component) -> None:
    leg_vast(team, les, keer(21), keer(14, Aanwezigstand.AFGEMELD, Afmeldreden.KIND), keer(7, WEG))
    assert [(r.datum, r.hoe) for r in les.aanwezigheden.all()] == [
        (geleden(7), "niet gekomen, niet afgemeld"),
        (geleden(14), "afgemeld: kind"),
        (geleden(21), "aanwezig"),
    ]
    assert {(r.gehoord_van, r.gehoord_op) for r in les.aanwezigheden.all()} == {("Gerrit Vaessen", vandaag())}


def test_one_a_day_and_none_of_the_others_when_one_cannot_be(team: Team, les: Component) -> None:
    leg_vast(team, les, keer(7))
    with pytest.raises(Weigering, match="staat er al"):
        leg_vast(team, les, keer(14), keer(7, WEG))
    with pytest.raises(Weigering, match="staat er al"):
        leg_vast(team, les, keer(14), keer(14, WEG))
    assert les.aanwezigheden.count() == 1
    with pytest.raises(IntegrityError, match="aanwezigheid_een_per_dag"), transaction.atomic():
        Aanwezigheid.objects.create(
            inburgeraar=les.inburgeraar,
            component=les,
            datum=geleden(7),
            stand=ER,
            gehoord_op=vandaag(),
            door=team.coordinator,
        )


@pytest.mark.parametrize("dagen", [31, -1])
def test_a_day_on_which_it_did_not_run_is_refused(team: Team, les: Component, dagen: int) -> None:
    with pytest.raises(Weigering, match=r"liep dit onderdeel niet|is nog niet geweest"):
        leg_vast(team, les, keer(dagen))


def test_after_its_end_what_was_before_it_is_still_recorded(team: Team, les: Component) -> None:
    Component.objects.filter(pk=les.pk).update(stand=Componentstand.GESTOPT, geeindigd_op=geleden(10))
    leg_vast(team, les, keer(10, WEG))
    with pytest.raises(Weigering, match="liep dit onderdeel niet"):
        leg_vast(team, les, keer(9))


def test_only_who_keeps_the_dossier_and_with_a_source(team: Team, les: Component) -> None:
    with pytest.raises(NietInCaseload):
        record_aanwezigheid(
            component_id=les.pk,
            door=team.collega,
            bijeenkomsten=[keer(1)],
            bron=Bron(van="Gerrit", op=vandaag()),
        )
    with pytest.raises(ValidationError):
        record_aanwezigheid(
            component_id=les.pk,
            door=team.coordinator,
            bijeenkomsten=[keer(1)],
            bron=Bron(van=" ", op=vandaag()),
        )


def test_excused_says_why_and_nothing_else_does(team: Team, les: Component) -> None:
    for stand, reden in ((Aanwezigstand.AFGEMELD, None), (ER, Afmeldreden.ZIEK)):
        with pytest.raises(IntegrityError, match="afgemeld_met_reden"), transaction.atomic():
            leg_vast(team, les, keer(3, stand, reden))


def test_corrected_with_a_reason_and_what_stood_there_is_kept(team: Team, les: Component) -> None:
    (rij,) = leg_vast(team, les, keer(7, WEG))
    velden: dict[str, Any] = {
        "aanwezigheid_id": rij.pk,
        "door": team.coordinator,
        "bron": Bron(van="Zij zelf", op=vandaag()),
    }
    ziek: dict[str, Any] = {"stand": Aanwezigstand.AFGEMELD, "afmeldreden": Afmeldreden.ZIEK}
    with pytest.raises(ValidationError):
        correct_aanwezigheid(**velden, **ziek, versie=1, reden=" ")
    verbeterd = correct_aanwezigheid(**velden, **ziek, versie=1, reden="Ze had gebeld")
    assert (verbeterd.hoe, verbeterd.versie) == ("afgemeld: ziek", 2)
    with pytest.raises(Ondertussen):
        correct_aanwezigheid(**velden, stand=ER, afmeldreden=None, versie=1, reden="Toch")
    with transaction.atomic(), als(Gebruiker.objects.get(pk=team.coordinator.pk)):
        laatste, eerste = versies_van_aanwezigheid(verbeterd)
    assert (laatste.reden, laatste.wie) == ("Ze had gebeld", team.coordinator.naam)
    assert ("hoe ging het", "niet gekomen, niet afgemeld") in eerste.eerste


STANDEN = st.lists(st.tuples(st.integers(0, 60), st.sampled_from(Aanwezigstand)), max_size=30)


@given(rijen=STANDEN, grenzen=st.tuples(st.integers(0, 60), st.integers(0, 60)))
def test_verzuim_is_missed_unexcused_of_planned(
    rijen: list[tuple[int, Aanwezigstand]], grenzen: tuple[int, int]
) -> None:
    begin = dt.date(2026, 1, 1)
    van, tot = (begin + dt.timedelta(days=n) for n in sorted(grenzen))
    rij = [Aanwezigheid(datum=begin + dt.timedelta(days=n), stand=s, gehoord_op=begin) for n, s in rijen]
    telling = tel(rij, van=van, tot_en_met=tot)
    in_periode = [r for r in rij if van <= r.datum <= tot and r.stand != "viel uit"]
    gemist = [r for r in in_periode if r.stand == "niet afgemeld"]
    assert (telling.gepland, telling.verzuimd) == (len(in_periode), len(gemist))
    assert telling.gepland == telling.aanwezig + telling.te_laat + telling.afgemeld + telling.verzuimd
    assert telling.procent == (round(100 * len(gemist) / len(in_periode)) if in_periode else None)
    maanden = [t for _dag, t in per_maand(rij)]
    assert sum(m.gepland for m in maanden) == tel(rij).gepland


def test_days_are_proposed_week_by_week_after_the_last() -> None:
    begin, nu = dt.date(2026, 11, 2), dt.date(2026, 11, 29)
    assert voorstel(begin, nu, []) == [nu]
    assert voorstel(begin, nu, [dt.date(2026, 11, 9), begin]) == [
        dt.date(2026, 11, 16),
        dt.date(2026, 11, 23),
    ]
    assert len(voorstel(begin, dt.date(2027, 11, 29), [begin])) == 4


def test_page_records_corrects_and_tells(team: Team, les: Component) -> None:
    client, adres = als_klant(team.coordinator), reverse("trajecten:aanwezigheid", args=[les.pk])
    pagina = client.get(adres)
    assert "Er is nog niets vastgelegd" in pagina.text
    velden = {
        "sleutel": pagina.context["form"]["sleutel"].value(),
        "datum_1": geleden(14).isoformat(),
        "hoe_1": "niet afgemeld",
        "datum_2": "",
        "hoe_2": "afgemeld: ziek",
        "gehoord_van": "Gerrit Vaessen",
        "gehoord_op": vandaag().isoformat(),
    }
    fout = client.post(adres, velden)
    assert "Vul de dag in" in fout.text
    assert "Gerrit Vaessen" in fout.text
    leeg = client.post(adres, velden | {"hoe_1": "", "hoe_2": ""})
    assert "Kies bij minstens één dag" in leeg.text
    klaar = client.post(adres, velden | {"datum_2": geleden(7).isoformat()}, follow=True)
    assert "De aanwezigheid is vastgelegd" in klaar.text
    assert "50%" in klaar.text
    assert "afgemeld: ziek · gehoord van Gerrit Vaessen" in klaar.text
    plan = client.get(reverse("trajecten:plan", args=[les.inburgeraar_id])).text
    assert "2 keer gepland · 0 aanwezig · 1 afgemeld · 1 niet afgemeld: 50% verzuim" in plan
    rij = Aanwezigheid.objects.get(stand=WEG)
    verbeter = reverse("trajecten:aanwezigheid_verbeteren", args=[rij.pk])
    form = client.get(verbeter).context["form"]
    client.post(
        verbeter,
        {
            "sleutel": form["sleutel"].value(),
            "versie": "1",
            "hoe": "viel uit",
            "gehoord_van": "De school",
            "gehoord_op": vandaag().isoformat(),
            "reden": "De docent was ziek",
        },
    )
    assert "De docent was ziek" in client.get(reverse("trajecten:aanwezigheid_versies", args=[rij.pk])).text
    dossier = client.get(reverse("trajecten:dossier", args=[les.inburgeraar_id])).text
    assert dossier.count("Aanwezig in ") == len({geleden(14).month, geleden(7).month})


def test_what_did_not_begin_has_no_presence(team: Team, les: Component) -> None:
    Component.objects.filter(pk=les.pk).update(stand=Componentstand.GEPLAND, gestart_op=None)
    adres = reverse("trajecten:aanwezigheid", args=[les.pk])
    assert als_klant(team.coordinator).get(adres).status_code == 403


def test_what_was_recorded_stays_when_the_start_is_taken_back(team: Team, les: Component) -> None:
    leg_vast(team, les, keer(7))
    Component.objects.filter(pk=les.pk).update(stand=Componentstand.GEPLAND, gestart_op=None)
    client, adres = als_klant(team.coordinator), reverse("trajecten:aanwezigheid", args=[les.pk])
    tekst = client.get(adres).text
    assert "toch niet begonnen" in tekst
    assert "Verbeteren" in tekst
    assert 'id="formulier"' not in tekst
    assert client.post(adres, {}).status_code == 403


def test_a_long_list_has_pages_and_the_sum_counts_from_the_beginning(team: Team, les: Component) -> None:
    Component.objects.filter(pk=les.pk).update(gestart_op=geleden(600))
    Aanwezigheid.objects.bulk_create(
        Aanwezigheid(
            inburgeraar_id=les.inburgeraar_id,
            component=les,
            datum=geleden(dagen),
            stand=Aanwezigstand.AANWEZIG,
            gehoord_op=vandaag(),
            door=team.coordinator,
        )
        for dagen in range(7, 567, 7)
    )
    client, adres = als_klant(team.coordinator), reverse("trajecten:aanwezigheid", args=[les.pk])
    pagina = client.get(adres)
    assert "1 tot en met 25 van 80 keer" in pagina.text
    assert (len(pagina.context["maanden"]), pagina.context["telling"].gepland) == (12, 80)
    assert "76 tot en met 80 van 80 keer" in client.get(adres, {"pagina": 4}).text
