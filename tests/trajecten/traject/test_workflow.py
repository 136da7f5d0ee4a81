"""The transition table, judged for every pair of steps, every way out, and every set of facts."""

from dataclasses import fields, replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trajecten.traject import workflow
from trajecten.traject.enums import Stap, Uitkomst
from trajecten.traject.workflow import OVERGANGEN, UITGANGEN, Feiten, beoordeel, beoordeel_uitgang, uitgangen

NAMEN = [veld.name for veld in fields(Feiten) if not veld.name.endswith("_niveau")]
NIVEAUS = ["afgesproken_niveau", "behaald_niveau"]
VOORUIT = {
    (Stap.TAXEREN, Stap.VORMGEVEN): ({"gesprek_vastgelegd"}, {"doelgroep_beoordeeld", "doelperspectief_bekend", "meting_gedaan", "past_in_norm"}),
    (Stap.VORMGEVEN, Stap.PLAATSEN): ({"taalonderdeel", "participatieonderdeel", "afspraak_met_trede", "akkoord"}, {"aanbod_niet_geweigerd", "controles_af"}),
    (Stap.PLAATSEN, Stap.VOLGEN): (set(), {"alles_gestart"}),
    (Stap.VOLGEN, Stap.AFRONDEN): (set(), {"afspraken_af", "meting_recent"}),
}  # fmt: skip
"""By hand, from DOMEIN 5: what is hard, and what warns."""
VOOR_START = {
    "geen aanbod mogelijk", "geen aanbod toegestaan", "wil niet", "onbereikbaar", "niet plichtig of vrijgesteld",
    "verhuisd", "overleden", "terug naar de reguliere route",
}  # fmt: skip
NA_START = {
    "gestopt: werk", "gestopt: gezondheid", "gestopt: kinderopvang", "gestopt: motivatie", "gestopt: onbereikbaar",
    "gestopt: anders",
    "verhuisd", "overleden", "terug naar de reguliere route",
}  # fmt: skip
AFGEROND = {"afgerond met diploma", "afgerond, niveau gehaald", "afgerond zonder diploma"}

feiten_lijst = st.builds(
    Feiten,
    **dict.fromkeys(NAMEN, st.booleans()),
    **dict.fromkeys(NIVEAUS, st.integers(0, 7)),
)


def met(*namen: str) -> Feiten:
    """Return facts of which these hold and no other."""
    return Feiten(**dict.fromkeys(namen, True))


def test_the_table_holds_the_four_steps_forward_and_no_other() -> None:
    assert set(OVERGANGEN) == set(VOORUIT)


@pytest.mark.parametrize("paar", list(VOORUIT), ids=lambda p: f"{p[0]}-{p[1]}")
def test_each_step_forward_under_every_set_of_its_facts(paar: tuple[Stap, Stap]) -> None:
    hard, zacht = VOORUIT[paar]
    namen = sorted(hard | zacht)
    for waarden in product((False, True), repeat=len(namen)):
        feiten = Feiten(**dict(zip(namen, waarden, strict=True)))
        waar = {n for n in namen if getattr(feiten, n)}
        zonder, met_reden = beoordeel(*paar, feiten), beoordeel(*paar, feiten, reden="zo ging het")
        assert met_reden.mag == (hard <= waar)
        assert zonder.mag == (hard | zacht <= waar)
        assert zonder.reden_nodig == (hard <= waar and not zacht <= waar)
        assert len(zonder.mist) == len(namen) - len(waar)


@given(van=st.sampled_from(Stap), naar=st.sampled_from(Stap), feiten=feiten_lijst)
def test_no_step_but_one_forward_and_any_back_with_a_reason(van: Stap, naar: Stap, feiten: Feiten) -> None:
    zonder, met_reden = beoordeel(van, naar, feiten), beoordeel(van, naar, feiten, reden="zo ging het")
    if naar.nummer < van.nummer:
        assert (zonder.mag, met_reden.mag, zonder.reden_nodig) == (False, True, True)
    elif (van, naar) not in VOORUIT:
        assert not zonder.mag
        assert not met_reden.mag


@given(van=st.sampled_from(Stap), feiten=feiten_lijst)
def test_nothing_is_refused_that_the_list_did_not_announce(van: Stap, feiten: Feiten) -> None:
    naar = workflow.volgende(van)
    mist = {voorwaarde for voorwaarde, klopt in workflow.lijst(van, feiten) if not klopt}
    if naar is not None:
        assert set(beoordeel(van, naar, feiten).mist) == mist


@pytest.mark.parametrize("stap", list(Stap))
@pytest.mark.parametrize("gestart", [False, True])
def test_ways_out_of_every_step(stap: Stap, gestart: bool) -> None:
    verwacht = NA_START if gestart else VOOR_START
    if gestart and stap == Stap.AFRONDEN:
        verwacht = verwacht | AFGEROND
    assert {u.value for u in uitgangen(stap, replace(Feiten(), gestart=gestart))} == verwacht


@given(van=st.sampled_from(Stap), uitkomst=st.sampled_from(Uitkomst), feiten=feiten_lijst)
def test_way_out_asks_what_the_table_says(van: Stap, uitkomst: Uitkomst, feiten: Feiten) -> None:
    oordeel = beoordeel_uitgang(van, uitkomst, feiten, reden="zo ging het")
    assert oordeel.mag == (uitkomst in uitgangen(van, feiten))
    zonder = beoordeel_uitgang(van, uitkomst, feiten)
    if oordeel.mag and uitkomst in {Uitkomst.ONBEREIKBAAR, Uitkomst.GESTOPT_ONBEREIKBAAR}:
        assert zonder.mag == feiten.genoeg_pogingen
    elif oordeel.mag and uitkomst.afgerond:
        gevraagd = ("afspraken_af", "resultaat_vastgelegd", "zelfstandigheid_beoordeeld", "meting_recent")
        niveau = feiten.behaald_niveau > 0 and feiten.behaald_niveau >= feiten.afgesproken_niveau
        assert zonder.mag == (
            all(getattr(feiten, feit) for feit in gevraagd)
            and (niveau or uitkomst != Uitkomst.AFGEROND_NIVEAU)
        )
    else:
        assert zonder.mag == oordeel.mag


def test_every_outcome_is_a_way_out() -> None:
    assert set(UITGANGEN) == set(Uitkomst)


@given(
    st.lists(
        st.tuples(st.sampled_from(Stap), feiten_lijst, st.sampled_from(["", "zo ging het"])), max_size=30
    )
)
def test_no_walk_reaches_a_step_without_its_hard_lines(walk: list[tuple[Stap, Feiten, str]]) -> None:
    stap = Stap.TAXEREN
    for naar, feiten, reden in walk:
        if not beoordeel(stap, naar, feiten, reden=reden).mag:
            continue
        if naar.nummer > stap.nummer:
            assert naar.nummer == stap.nummer + 1
            hard, _zacht = VOORUIT[stap, naar]
            assert all(getattr(feiten, naam) for naam in hard)
        else:
            assert reden
        stap = naar


def test_what_is_missing_is_told_hard_lines_first() -> None:
    oordeel = beoordeel(Stap.TAXEREN, Stap.VORMGEVEN, met("doelperspectief_bekend"))
    assert [v.naam for v in oordeel.mist] == ["gesprek", "doelgroep", "meting", "ruimte"]
    assert str(oordeel.mist[0].mist) == "Er is in dit traject nog geen persoonlijk gesprek vastgelegd."


def test_an_empty_reason_is_none() -> None:
    assert not beoordeel(Stap.TAXEREN, Stap.VORMGEVEN, met("gesprek_vastgelegd"), reden="  ").mag
