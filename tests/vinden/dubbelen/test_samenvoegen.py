"""Merging two persons who are one, and setting them apart again."""

import datetime as dt

import pytest
from django.db import ProgrammingError, connection, transaction

from gebruikers.enums import Rol
from gebruikers.models import Concept, Gebruiker
from inburgeraars.fouten import NietVanJou, Samengevoegd
from inburgeraars.models import (
    Adres,
    Benadering,
    Burgerservicenummer,
    Eindreden,
    Inburgeraar,
    Registergegevens,
    Toegang,
    Vindgegevens,
)
from inburgeraars.services.benaderingen import claim_persoon, end_benadering, lock_persoon
from kern.historie import bekend_op
from kern.identiteit import als
from kern.klok import nu, vandaag
from kern.versleuteld import sleutelhash
from kern.weigering import Weigering
from logboek.models import Logonderwerp
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon, ontmoet_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.fabrieken.wijken import maak_wijk
from tests.race import race
from tests.team import Team
from trajecten.bezoek.services import huisbezoek
from trajecten.contact.enums import Resultaat
from trajecten.contact.models import Verslag
from trajecten.traject.models import Traject
from vinden.dubbelen.samenvoegen import judge_different, merge_personen, undo_merge
from vinden.dubbelen.samenvoegen.omgang import OMGANG, verwijzingen
from vinden.models import Dubbeloordeel, Samenvoeging
from vinden.regulier.services import call_up, release_from_regulier

pytestmark = pytest.mark.django_db

BSN = "123456782"


def onder_de_muren(leider: Gebruiker, blijft: Inburgeraar, gaat: Inburgeraar) -> Samenvoeging:
    """Merge as a request of the teamleider does."""
    with transaction.atomic(), als(leider):
        return merge_personen(blijft_id=blijft.pk, gaat_id=gaat.pk, door=leider)


def voeg_samen(team: Team, blijft: Inburgeraar, gaat: Inburgeraar) -> Samenvoeging:
    return onder_de_muren(team.teamleider, blijft, gaat)


def maak_los(team: Team, rij: Samenvoeging) -> Samenvoeging:
    with transaction.atomic(), als(team.teamleider):
        return undo_merge(samenvoeging_id=rij.pk, door=team.teamleider)


def met_bsn(persoon: Inburgeraar, bsn: str = BSN) -> Inburgeraar:
    Burgerservicenummer.objects.create(inburgeraar=persoon, bsn=bsn, bsn_hash=sleutelhash(bsn, doel="bsn"))
    return persoon


@pytest.fixture
def register(team: Team) -> Inburgeraar:
    """Return somebody of the register, free."""
    return met_bsn(maak_persoon(team.wijk, voornamen="Fatma", geslachtsnaam="Yildiz"))


@pytest.fixture
def ontmoet(team: Team) -> Inburgeraar:
    """Return the same somebody, met at the door and visited."""
    persoon = ontmoet_persoon(team.coordinator, team.wijk, voornamen="Fatma")
    maak_huisbezoek(persoon, team.coordinator)
    return persoon


def test_every_reference_to_a_person_is_handled() -> None:
    assert set(OMGANG) == verwijzingen()


def test_all_of_the_one_goes_on_with_the_other(
    team: Team, register: Inburgeraar, ontmoet: Inburgeraar
) -> None:
    voeg_samen(team, register, ontmoet)
    register.refresh_from_db()
    ontmoet.refresh_from_db()

    assert (register.route, ontmoet.route) == ("wijkgericht", "vrij")
    assert ontmoet.samengevoegd_met == register
    assert register.telefoon == "06 00 00 12 34"
    assert [b.door for b in Benadering.objects.filter(inburgeraar=register)] == [team.coordinator]
    assert Toegang.objects.filter(inburgeraar=register).in_kracht().get().gebruiker == team.coordinator
    for model in (Traject, Verslag):
        assert model.objects.filter(inburgeraar=register).count() == 1
        assert not model.objects.filter(inburgeraar=ontmoet).exists()
    assert Vindgegevens.objects.get().inburgeraar == register
    assert Inburgeraar.objects.visible_to(team.coordinator).filter(pk=ontmoet.pk).count() == 0
    acts = Logonderwerp.objects.filter(logregel__handeling="personen samengevoegd")
    assert set(acts.values_list("object_id", flat=True)) == {register.pk, ontmoet.pk}


def test_line_of_the_register_moves_to_who_has_none(
    team: Team, register: Inburgeraar, ontmoet: Inburgeraar
) -> None:
    voeg_samen(team, ontmoet, register)
    assert Registergegevens.objects.get().inburgeraar == ontmoet
    assert Burgerservicenummer.objects.get().inburgeraar == ontmoet
    assert Adres.objects.filter(inburgeraar=ontmoet).exists()


def test_undone_everything_stands_as_before(team: Team, register: Inburgeraar, ontmoet: Inburgeraar) -> None:
    def foto() -> dict[str, list[object]]:
        return {
            model.__name__: list(model.objects.order_by("pk").values_list())
            for model in (
                Inburgeraar,
                Registergegevens,
                Vindgegevens,
                Benadering,
                Toegang,
                Traject,
                Verslag,
                Adres,
            )
        }

    def zonder_versie(rijen: dict[str, list[object]]) -> dict[str, list[object]]:
        velden = [f.attname for f in Inburgeraar._meta.concrete_fields]
        weg = velden.index("versie")
        personen = [tuple(w for i, w in enumerate(r) if i != weg) for r in rijen["Inburgeraar"]]  # type: ignore[arg-type,var-annotated]
        return rijen | {"Inburgeraar": list[object](personen)}

    voor = foto()
    rij = voeg_samen(team, ontmoet, register)
    assert foto() != voor
    maak_los(team, rij)

    na = foto()
    assert zonder_versie(na) == zonder_versie(voor)
    assert Dubbeloordeel.objects.get().oordeel == "niet dezelfde"
    with pytest.raises(Weigering, match="al ongedaan"):
        maak_los(team, rij)


def test_history_knows_the_rows_as_the_tables_do_after_merge_and_undo(
    team: Team, register: Inburgeraar, ontmoet: Inburgeraar
) -> None:
    rij = voeg_samen(team, ontmoet, register)
    for _keer in range(2):
        for model in (Registergegevens, Vindgegevens, Verslag, Inburgeraar):
            bekend = set(bekend_op(model, nu()).values_list("pgh_obj_id", flat=True))
            assert bekend == set(model.objects.values_list("pk", flat=True))
        if rij.ongedaan_op is None:
            rij = maak_los(team, rij)


def test_both_with_an_open_traject_is_refused_with_the_reason(team: Team, ontmoet: Inburgeraar) -> None:
    ander = ontmoet_persoon(team.coordinator, team.wijk)
    maak_huisbezoek(ander, team.coordinator)
    with pytest.raises(Weigering, match="Bij allebei loopt een traject"):
        voeg_samen(team, ontmoet, ander)
    assert not Samenvoeging.objects.exists()


def test_held_by_two_colleagues_is_refused_and_says_who(team: Team, ontmoet: Inburgeraar) -> None:
    ander = maak_persoon(team.wijk)
    claim_persoon(inburgeraar_id=ander.pk, door=team.collega)
    with pytest.raises(
        Weigering, match=r"Sanne .* en Youssef .* Vraag Youssef .* om deze persoon vrij te geven"
    ):
        voeg_samen(team, ontmoet, ander)
    end_benadering(inburgeraar_id=ander.pk, door=team.collega, reden=Eindreden.VRIJGEGEVEN)
    voeg_samen(team, ontmoet, ander)


def test_held_by_two_without_a_traject_asks_one_of_them(team: Team, register: Inburgeraar) -> None:
    ander = maak_persoon(team.wijk)
    claim_persoon(inburgeraar_id=register.pk, door=team.coordinator)
    claim_persoon(inburgeraar_id=ander.pk, door=team.collega)
    with pytest.raises(Weigering, match="Vraag een van hen om deze persoon vrij te geven"):
        voeg_samen(team, register, ander)


def test_one_in_the_wijk_and_one_on_the_regular_route_says_whom_to_ask(
    team: Team, register: Inburgeraar, ontmoet: Inburgeraar
) -> None:
    call_up(inburgeraar_ids=[register.pk], door=team.consulent)
    with pytest.raises(Weigering, match=r"Karel .* en Sanne .* Vraag Karel .* om deze persoon vrij te geven"):
        voeg_samen(team, ontmoet, register)
    release_from_regulier(inburgeraar_id=register.pk, door=team.consulent)
    voeg_samen(team, ontmoet, register)


def test_held_twice_by_one_colleague_is_held_once(
    team: Team, register: Inburgeraar, ontmoet: Inburgeraar
) -> None:
    claim_persoon(inburgeraar_id=register.pk, door=team.coordinator)
    rij = voeg_samen(team, register, ontmoet)
    assert Benadering.objects.filter(eindreden="").get().inburgeraar == register
    assert Toegang.objects.in_kracht().get().inburgeraar == register
    maak_los(team, rij)
    assert Benadering.objects.filter(eindreden="").count() == 2
    assert Toegang.objects.in_kracht().count() == 2


def test_merged_twice_undone_in_the_other_order_is_whole(
    team: Team, register: Inburgeraar, ontmoet: Inburgeraar
) -> None:
    derde = maak_persoon(team.wijk)
    eerste = voeg_samen(team, ontmoet, derde)
    tweede = voeg_samen(team, register, ontmoet)
    derde.refresh_from_db()
    assert derde.samengevoegd_met == register
    maak_los(team, tweede)
    derde.refresh_from_db()
    assert derde.samengevoegd_met == ontmoet
    maak_los(team, eerste)
    derde.refresh_from_db()
    assert derde.samengevoegd_met is None


def test_only_the_teamleider_merges(team: Team, register: Inburgeraar, ontmoet: Inburgeraar) -> None:
    for wie in (team.coordinator, team.consulent):
        with pytest.raises(Weigering, match="Alleen de teamleider"), transaction.atomic(), als(wie):
            merge_personen(blijft_id=register.pk, gaat_id=ontmoet.pk, door=wie)


def test_database_moves_no_row_without_a_merge(
    team: Team, register: Inburgeraar, ontmoet: Inburgeraar
) -> None:
    verhuis = "SELECT rls.verhuis('inburgeraars_burgerservicenummer', %s, %s)"
    for wie in (team.teamleider, team.coordinator):
        with (
            pytest.raises(ProgrammingError, match="no merge of these two"),
            transaction.atomic(),
            als(wie),
            connection.cursor() as cursor,
        ):
            cursor.execute(verhuis, [register.pk, ontmoet.pk])


def test_judged_different_is_asked_once(team: Team, register: Inburgeraar, ontmoet: Inburgeraar) -> None:
    for paar in ((register, ontmoet), (ontmoet, register)):
        with transaction.atomic(), als(team.teamleider):
            judge_different(een_id=paar[0].pk, ander_id=paar[1].pk, door=team.teamleider)
    assert Dubbeloordeel.objects.get().oordeel == "niet dezelfde"


def test_who_met_after_the_register_knew_them_was_already_in_it(
    team: Team, register: Inburgeraar, ontmoet: Inburgeraar
) -> None:
    levering = Registergegevens.objects.get(inburgeraar=register).eerste_levering
    levering.verwerkt_op = nu() - dt.timedelta(days=30)
    levering.save()
    rij = voeg_samen(team, register, ontmoet)
    assert Vindgegevens.objects.get().al_in_bpi
    maak_los(team, rij)
    assert not Vindgegevens.objects.get().al_in_bpi


@pytest.mark.parametrize("ontmoet_blijft", [True, False])
@pytest.mark.parametrize(
    ("geclaimd", "route"), [(100, "BPI"), (10, "wijknetwerk")], ids=["claimed first", "met first"]
)
def test_who_was_approached_first_tells_how_one_was_found(
    team: Team, register: Inburgeraar, ontmoet: Inburgeraar, ontmoet_blijft: bool, geclaimd: int, route: str
) -> None:
    def geleden(dagen: int) -> dt.date:
        return vandaag() - dt.timedelta(days=dagen)

    def rijen() -> dict[int, tuple[object, ...]]:
        return {
            v.pk: (v.vindroute, v.buurt_id, v.al_in_bpi, v.gevonden_op)
            for v in Vindgegevens.objects.order_by("pk")
        }

    claim_persoon(inburgeraar_id=register.pk, door=team.coordinator, van=geleden(geclaimd))
    Benadering.objects.filter(inburgeraar=ontmoet).update(van=geleden(50))
    Vindgegevens.objects.filter(inburgeraar=ontmoet).update(gevonden_op=geleden(50))
    voor = rijen()
    blijft, gaat = (ontmoet, register) if ontmoet_blijft else (register, ontmoet)

    rij = voeg_samen(team, blijft, gaat)
    eerste = register if route == "BPI" else ontmoet
    na = rijen()
    assert na == voor | {blijft.pk: voor[eerste.pk]}
    assert na[blijft.pk][0] == route

    maak_los(team, rij)
    assert rijen() == voor


def test_drafts_go_along_and_only_those_come_back(
    team: Team, register: Inburgeraar, ontmoet: Inburgeraar
) -> None:
    def concept(wie: Gebruiker, over: Inburgeraar) -> Concept:
        return Concept.objects.create(
            gebruiker=wie,
            formulier="huisbezoek",
            onderwerp_soort="inburgeraar",
            onderwerp_id=over.pk,
            inhoud="{}",
        )

    mee, eigen = concept(team.coordinator, ontmoet), concept(team.collega, register)
    rij = voeg_samen(team, register, ontmoet)
    later = concept(team.elders, register)
    assert set(Concept.objects.values_list("onderwerp_id", flat=True)) == {register.pk}

    maak_los(team, rij)
    waar = dict(Concept.objects.values_list("pk", "onderwerp_id"))
    assert waar == {mee.pk: ontmoet.pk, eigen.pk: register.pk, later.pk: register.pk}


def test_database_moves_no_row_of_a_merge_that_was_undone(
    team: Team, register: Inburgeraar, ontmoet: Inburgeraar
) -> None:
    maak_los(team, voeg_samen(team, register, ontmoet))
    with (
        pytest.raises(ProgrammingError, match="no merge of these two"),
        transaction.atomic(),
        als(team.teamleider),
        connection.cursor() as cursor,
    ):
        cursor.execute(
            "SELECT rls.verhuis('inburgeraars_burgerservicenummer', %s, %s)", [register.pk, ontmoet.pk]
        )


@pytest.mark.django_db(transaction=True)
def test_merge_and_edit_in_the_same_instant_lose_nothing() -> None:
    wijk = maak_wijk("Donderberg")
    sanne = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk)
    leider = maak_gebruiker(Rol.TEAMLEIDER)
    for _keer in range(8):
        blijft = maak_persoon(wijk)
        gaat = maak_persoon(wijk)
        uit = race(
            lambda b=blijft, g=gaat: onder_de_muren(leider, b, g),  # type: ignore[misc]
            lambda g=gaat: maak_huisbezoek(g, sanne),  # type: ignore[misc]
        )
        # Whoever came second either went along to who stays, or was told; no report is left where nobody looks.
        assert isinstance(uit[0], Samenvoeging)
        assert isinstance(uit[1], Weigering) or Verslag.objects.filter(inburgeraar=blijft).count() == 1
        assert not Verslag.objects.filter(inburgeraar=gaat).exists()


@pytest.mark.django_db(transaction=True)
def test_without_the_lock_a_report_is_left_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    """Negative control: an edit that does not look whether its person was merged writes where nobody sees it."""
    wijk = maak_wijk("Donderberg")
    sanne = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk)
    leider = maak_gebruiker(Rol.TEAMLEIDER)
    blijft, gaat = maak_persoon(wijk), maak_persoon(wijk)
    onder_de_muren(leider, blijft, gaat)
    with pytest.raises(Samengevoegd), transaction.atomic():
        lock_persoon(gaat.pk)
    with pytest.raises(NietVanJou):
        maak_huisbezoek(gaat, sanne, resultaat=Resultaat.NIEMAND_THUIS, minuten=None)
    monkeypatch.setattr(huisbezoek, "lock_personen", Inburgeraar.objects.in_bulk)
    maak_huisbezoek(gaat, sanne, resultaat=Resultaat.NIEMAND_THUIS, minuten=None)
    assert Verslag.objects.filter(inburgeraar=gaat).exists()
