"""Writing a chapter: versions that stay, figures by reference, what somebody else wrote meanwhile, and races."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, connection, transaction
from django.http import QueryDict

from gebruikers.enums import Rol
from kern.identiteit import als
from kern.versie import Ondertussen
from kern.weigering import Weigering
from rapportage.models import Rapportuitgave
from rapportage.opmaak.lezer import Lezer
from rapportage.opmaak.woorden import getal, uren
from rapportage.redactie.cijferlijst import cijferlijst, op_naam
from rapportage.redactie.fouten import HalfCijfer, IntussenAnders, OnbekendCijfer, SchreefZelf, StaatAnders
from rapportage.redactie.services.concepten import keep_concept
from rapportage.schrijven.enums import Tekststand
from rapportage.schrijven.fouten import CijferGewijzigd
from rapportage.schrijven.models import Hoofdstukconcept, Hoofdstuktekst, Rapporttekst
from rapportage.schrijven.services.schrijven import begin_tekst, choose_uitgave
from rapportage.schrijven.services.stappen import approve_tekst, mark_gelezen, send_back
from rapportage.schrijven.teksten import Boek
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.rapportage import maak_uitgave
from tests.fabrieken.schrijven import lees, maak_tekst, schrijf, stel_vast
from tests.race import race, terwijl
from tests.rapportage.laden import laad

pytestmark = pytest.mark.django_db


def _boek(rapport: Rapporttekst) -> Boek:
    return Boek(Rapporttekst.objects.select_related("uitgave").get(pk=rapport.pk))


def test_text_of_a_year_is_one_whoever_begins_it() -> None:
    uitgave = maak_uitgave()
    eerste = begin_tekst(uitgave_id=uitgave.pk, door=maak_gebruiker(Rol.BELEIDSMEDEWERKER))
    tweede = begin_tekst(uitgave_id=maak_uitgave().pk, door=maak_gebruiker(Rol.BELEIDSMEDEWERKER))
    assert eerste == tweede
    assert eerste.uitgave == uitgave


def test_text_of_an_edition_that_is_not_made_cannot_begin() -> None:
    uitgave = maak_uitgave()
    Rapportuitgave.objects.filter(pk=uitgave.pk).update(stand="mislukt")
    with pytest.raises(Weigering, match="die klaar is"):
        begin_tekst(uitgave_id=uitgave.pk, door=maak_gebruiker(Rol.BELEIDSMEDEWERKER))


def test_each_save_is_a_version_and_the_former_stays() -> None:
    rapport = maak_tekst()
    schrijf(rapport, "<div>Een</div>")
    schrijf(rapport, "<div>Twee</div>")
    assert [(t.versie, t.inleiding) for t in rapport.teksten.order_by("versie")] == [
        (1, "<p>Een</p>"),
        (2, "<p>Twee</p>"),
    ]


def test_saving_the_same_makes_no_version() -> None:
    rapport = maak_tekst()
    assert schrijf(rapport, "<div>Een</div>") == schrijf(rapport, "<p>Een</p>")


def test_what_is_no_text_is_dropped_at_saving() -> None:
    versie = schrijf(maak_tekst(), '<p onclick="x()">Een<script>x()</script> <img src=x onerror=x()>twee</p>')
    assert versie.inleiding == "<p>Een twee</p>"


def test_part_that_only_a_colleague_changed_stays_theirs() -> None:
    rapport = maak_tekst()
    schrijf(rapport, "<p>Begin</p>", duiding="<p>Begin</p>")
    schrijf(rapport, "<p>Van haar</p>", duiding="<p>Begin</p>", door=maak_gebruiker(Rol.BELEIDSMEDEWERKER))
    versie = schrijf(rapport, "<p>Begin</p>", duiding="<p>Van mij</p>", gezien=1)
    assert (versie.versie, versie.inleiding, versie.duiding) == (3, "<p>Van haar</p>", "<p>Van mij</p>")


def test_part_that_both_changed_is_asked_about() -> None:
    rapport = maak_tekst()
    sanne = maak_gebruiker(Rol.BELEIDSMEDEWERKER, voornaam="Sanne")
    schrijf(rapport, "<p>Begin</p>")
    schrijf(rapport, "<p>Van haar</p>", door=sanne)
    with pytest.raises(Ondertussen) as fout:
        schrijf(rapport, "<p>Van mij</p>", gezien=1)
    (verschil,) = fout.value.verschillen
    assert (verschil.veld, verschil.was, verschil.nu) == ("inleiding", "Begin", "Van haar")
    assert (fout.value.versie, fout.value.wie) == (2, sanne.naam)
    assert rapport.teksten.count() == 2


def test_both_who_save_first_are_asked_too() -> None:
    rapport = maak_tekst()
    schrijf(rapport, "<p>Van haar</p>", door=maak_gebruiker(Rol.BELEIDSMEDEWERKER))
    with pytest.raises(Ondertussen):
        schrijf(rapport, "<p>Van mij</p>", gezien=0)


@pytest.mark.parametrize("tekst", ["{{cijfer:bestaat niet}}", "{{ cijfer:gestart:Maastricht }}"])
def test_figure_that_the_edition_lacks_is_refused_at_its_field(tekst: str) -> None:
    with pytest.raises(OnbekendCijfer) as fout:
        schrijf(maak_tekst(), "<p>Goed</p>", advies=f"<p>Er zijn {tekst}.</p>")
    assert fout.value.veld == "advies"
    assert "Kies een cijfer uit de lijst" in str(fout.value)


@pytest.mark.parametrize("tekst", ["{{gestart}}", "{{cijfer:gestart}", "{{cijfer:<b>gestart</b>}}", "}}"])
def test_half_a_reference_is_refused(tekst: str) -> None:
    with pytest.raises(HalfCijfer):
        schrijf(maak_tekst(), f"<p>{tekst}</p>")


def test_value_seen_at_saving_is_kept_and_a_changed_one_is_marked_at_its_sentence() -> None:
    laad()
    rapport = maak_tekst()
    versie = schrijf(rapport, "<p>We vonden {{cijfer:gevonden}} mensen. Dat is goed.</p>")
    nu = versie.waarden["gevonden"]
    assert nu != "0"
    assert _boek(rapport).gewijzigd == []
    Hoofdstuktekst.objects.filter(pk=versie.pk).update(waarden={"gevonden": "84"})
    (hoofdstuk,) = _boek(rapport).gewijzigd
    (wijziging,) = hoofdstuk.wijzigingen
    assert (wijziging.zin, wijziging.in_woorden) == (f"We vonden {nu} mensen.", f"was 84, nu {nu}")
    assert f"{nu} (was 84, nu {nu})" in hoofdstuk.getoond("inleiding")
    with pytest.raises(CijferGewijzigd, match="Doelbereik"):
        lees(rapport)
    # Saving it again says that the writer looked at it.
    schrijf(rapport, "<p>We vonden {{cijfer:gevonden}} mensen. Dat is goed.</p>")
    lees(rapport)


def test_other_figures_mark_and_send_a_text_back_that_was_read() -> None:
    laad()
    rapport = maak_tekst()
    schrijf(rapport, "<p>{{cijfer:gevonden}}</p>")
    lees(rapport)
    ander = maak_uitgave()
    cijfers = ander.cijfers | {"werk": ander.cijfers["werk"] | {"gevonden": {"BPI": {"Veld": 3}}}}  # type: ignore[operator, index]
    Rapportuitgave.objects.filter(pk=ander.pk).update(cijfers=cijfers)
    choose_uitgave(rapport_id=rapport.pk, uitgave_id=ander.pk, door=rapport.begonnen_door)
    rapport.refresh_from_db()
    assert (rapport.stand, rapport.gelezen_door) == (Tekststand.CONCEPT, None)
    assert [h.deel.sleutel for h in _boek(rapport).gewijzigd] == ["doelbereik"]


def test_figure_that_went_is_marked_and_never_filled_in_wrongly() -> None:
    rapport = maak_tekst()
    versie = schrijf(rapport, "<p>{{cijfer:gevonden}} mensen.</p>")
    uitgave = rapport.uitgave
    werk = {naam: deel for naam, deel in uitgave.cijfers["werk"].items() if naam != "gevonden"}  # type: ignore[index]
    Rapportuitgave.objects.filter(pk=uitgave.pk).update(cijfers=uitgave.cijfers | {"werk": werk})  # type: ignore[operator]
    (hoofdstuk,) = _boek(rapport).gewijzigd
    assert (
        hoofdstuk.wijzigingen[0].in_woorden
        == f"was {versie.waarden['gevonden']}, staat niet meer in de cijfers"
    )
    assert "bestaat niet" in hoofdstuk.getoond("inleiding")


def test_first_text_is_of_nobody_and_refers_to_figures_that_are_there() -> None:
    laad()
    boek = _boek(maak_tekst())
    begonnen = [h for h in boek.hoofdstukken if not h.is_leeg]
    assert {h.deel.sleutel for h in begonnen} >= {"samenvatting", "gevonden", "verloop"}
    for hoofdstuk in begonnen:
        assert not hoofdstuk.is_van_iemand
        assert "bestaat niet" not in hoofdstuk.getoond("inleiding")
        assert hoofdstuk.delen["duiding"] == hoofdstuk.delen["advies"] == ""


def test_whole_figure_is_the_sum_of_its_parts() -> None:
    laad()
    uitgave = maak_uitgave()
    lijst = cijferlijst(uitgave.cijfers or {})
    werk = (uitgave.cijfers or {})["werk"]["gevonden"]
    samen = sum(n for deel in werk.values() for n in deel.values())
    assert lijst["gevonden"].waarde == str(samen)
    for route, deel in werk.items():
        assert lijst[f"gevonden:{route}"].waarde == str(sum(deel.values()))
    # Uren are those of contacts too, as their definition says and the report writes.
    minuten, _toen = Lezer(uitgave.cijfers or {}).minuten()
    assert lijst["urenregels"].waarde == f"{getal(uren(minuten))} uur"
    namen = [naam for naam, _groep in op_naam(lijst)]
    assert len(namen) == len(set(namen))
    wijk = (uitgave.cijfers or {})["wijken"][0]
    assert lijst[f"gevonden:{wijk}"].waarde == str(sum(deel.get(wijk, 0) for deel in werk.values()))


def test_draft_of_another_is_out_of_sight_in_the_database() -> None:
    rapport = maak_tekst()
    ander = maak_gebruiker(Rol.BELEIDSMEDEWERKER)
    velden = QueryDict("inleiding=Halverwege")
    tekst = {"rapport_id": rapport.pk, "deel": "doel"}
    keep_concept(Hoofdstukconcept, tekst=tekst, gebruiker=rapport.begonnen_door, velden=velden)
    for wie, ziet in ((rapport.begonnen_door, 1), (ander, 0)):
        with transaction.atomic(), als(wie):
            assert Hoofdstukconcept.objects.count() == ziet


# From concept to council.


def test_who_wrote_never_reads_nor_approves() -> None:
    hoofd = maak_gebruiker(Rol.AFDELINGSHOOFD)
    rapport = maak_tekst()
    schrijf(rapport, "<p>Een</p>", door=hoofd)
    schrijf(rapport, "<p>Twee</p>")
    for door in (hoofd, rapport.begonnen_door):
        with pytest.raises(SchreefZelf):
            lees(rapport, door)
    lees(rapport)
    with pytest.raises(SchreefZelf):
        stel_vast(rapport, hoofd)
    assert stel_vast(rapport).stand == Tekststand.VASTGESTELD


@pytest.mark.parametrize("veld", ["gelezen_door", "vastgesteld_door"])
def test_database_refuses_who_wrote(veld: str) -> None:
    rapport = maak_tekst()
    schrijf(rapport, "<p>Een</p>")
    stel_vast(lees(rapport))
    with pytest.raises(IntegrityError, match="who wrote"), transaction.atomic():
        Rapporttekst.objects.filter(pk=rapport.pk).update(**{veld: rapport.begonnen_door})


@pytest.mark.parametrize("naar", [Tekststand.VASTGESTELD, Tekststand.GEPUBLICEERD])
def test_database_refuses_a_step_that_is_passed_over(naar: Tekststand) -> None:
    rapport = maak_tekst()
    with pytest.raises(IntegrityError, match="no step"), transaction.atomic():
        Rapporttekst.objects.filter(pk=rapport.pk).update(stand=naar)


def test_database_refuses_a_text_in_what_was_approved() -> None:
    rapport = maak_tekst()
    schrijf(rapport, "<p>Een</p>")
    lees(rapport)
    with pytest.raises(IntegrityError, match="written in a concept"), transaction.atomic():
        Hoofdstuktekst.objects.create(rapport=rapport, deel="doel", versie=1, door=rapport.begonnen_door)


def test_text_that_changes_after_it_was_read_is_a_concept_again() -> None:
    rapport = maak_tekst()
    schrijf(rapport, "<p>Een</p>")
    lees(rapport)
    schrijf(rapport, "<p>Twee</p>")
    rapport.refresh_from_db()
    assert (rapport.stand, rapport.gelezen_door, rapport.gelezen_op) == (Tekststand.CONCEPT, None, None)
    terug = rapport.stappen.first()
    assert terug is not None
    assert (terug.van, terug.naar, terug.reden) == ("gelezen", "concept", "Een hoofdstuk is gewijzigd.")


def test_text_that_was_approved_is_not_written_in() -> None:
    rapport = maak_tekst()
    schrijf(rapport, "<p>Een</p>")
    stel_vast(lees(rapport))
    with pytest.raises(StaatAnders, match="Geef hem eerst terug"):
        schrijf(rapport, "<p>Twee</p>")


def test_approved_text_goes_back_with_a_reason() -> None:
    rapport = maak_tekst()
    schrijf(rapport, "<p>Een</p>")
    stel_vast(lees(rapport))
    send_back(
        rapport_id=rapport.pk, reden="De cijfers kloppen niet.", door=maak_gebruiker(Rol.AFDELINGSHOOFD)
    )
    rapport.refresh_from_db()
    assert (rapport.stand, rapport.vastgesteld_door) == (Tekststand.CONCEPT, None)
    with pytest.raises(StaatAnders, match="al een concept"):
        send_back(rapport_id=rapport.pk, reden="Nog eens.", door=rapport.begonnen_door)


def test_what_was_read_is_what_was_seen() -> None:
    rapport = maak_tekst()
    schrijf(rapport, "<p>Een</p>")
    rapport.refresh_from_db()
    gezien = rapport.versie
    schrijf(rapport, "<p>Twee</p>")
    with pytest.raises(IntussenAnders):
        mark_gelezen(rapport_id=rapport.pk, gezien=gezien, door=maak_gebruiker(Rol.PROJECTLEIDER))


# Races.


def _stand(rapport: Rapporttekst) -> str:
    return Rapporttekst.objects.values_list("stand", flat=True).get(pk=rapport.pk)


@pytest.mark.django_db(transaction=True)
def test_two_who_approve_at_once_approve_once() -> None:
    rapport = maak_tekst()
    schrijf(rapport, "<p>Een</p>")
    lees(rapport)
    rapport.refresh_from_db()
    hoofden = [maak_gebruiker(Rol.AFDELINGSHOOFD) for _ in range(2)]

    def keur(wie: int) -> Callable[[], object]:
        return lambda: approve_tekst(rapport_id=rapport.pk, gezien=rapport.versie, door=hoofden[wie])

    uit = race(keur(0), keur(1))
    assert sorted(type(u).__name__ for u in uit) == ["IntussenAnders", "Rapporttekst"]
    assert _stand(rapport) == Tekststand.VASTGESTELD
    assert rapport.stappen.filter(naar=Tekststand.VASTGESTELD).count() == 1


@pytest.mark.django_db(transaction=True)
def test_who_saves_while_it_is_approved_is_refused_and_loses_nothing_that_was_saved() -> None:
    rapport = maak_tekst()
    schrijf(rapport, "<p>Een</p>")
    lees(rapport)
    rapport.refresh_from_db()
    hoofd = maak_gebruiker(Rol.AFDELINGSHOOFD)
    keur = lambda: approve_tekst(rapport_id=rapport.pk, gezien=rapport.versie, door=hoofd)  # noqa: E731
    uit = terwijl(keur, lambda: schrijf(rapport, "<p>Twee</p>"))
    assert isinstance(uit[1], StaatAnders)
    assert (_stand(rapport), rapport.teksten.count()) == (Tekststand.VASTGESTELD, 1)


@pytest.mark.django_db(transaction=True)
def test_who_approves_while_somebody_saves_approves_nothing() -> None:
    rapport = maak_tekst()
    schrijf(rapport, "<p>Een</p>")
    lees(rapport)
    rapport.refresh_from_db()
    hoofd = maak_gebruiker(Rol.AFDELINGSHOOFD)
    uit = terwijl(
        lambda: schrijf(rapport, "<p>Twee</p>"),
        lambda: approve_tekst(rapport_id=rapport.pk, gezien=rapport.versie, door=hoofd),
    )
    assert isinstance(uit[1], IntussenAnders)
    assert (_stand(rapport), rapport.teksten.count()) == (Tekststand.CONCEPT, 2)


@pytest.mark.django_db(transaction=True)
def test_two_who_save_at_once_are_both_kept_or_asked() -> None:
    rapport = maak_tekst()
    schrijf(rapport, "<p>Een</p>")
    ander = maak_gebruiker(Rol.BELEIDSMEDEWERKER)
    uit = race(
        lambda: schrijf(rapport, "<p>Van mij</p>", gezien=1),
        lambda: schrijf(rapport, "<p>Van haar</p>", gezien=1, door=ander),
    )
    assert sorted(type(u).__name__ for u in uit) == ["Hoofdstuktekst", "Ondertussen"]


@pytest.mark.django_db(transaction=True)
def test_negative_control_without_the_lock_the_database_still_keeps_what_was_approved() -> None:
    """Past the service, a version written while the text is approved waits for that, and is refused by the trigger."""
    rapport = maak_tekst()
    schrijf(rapport, "<p>Een</p>")
    lees(rapport)
    rapport.refresh_from_db()
    hoofd = maak_gebruiker(Rol.AFDELINGSHOOFD)

    def past() -> object:
        return Hoofdstuktekst.objects.create(
            rapport=rapport, deel="doel", versie=1, door=rapport.begonnen_door
        )

    def keur() -> object:
        return approve_tekst(rapport_id=rapport.pk, gezien=rapport.versie, door=hoofd)

    assert isinstance(terwijl(keur, past)[1], IntegrityError)
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE rapportage_hoofdstuktekst DISABLE TRIGGER bewaak_hoofdstuktekst")
        try:
            assert isinstance(past(), Hoofdstuktekst)
        finally:
            cursor.execute("ALTER TABLE rapportage_hoofdstuktekst ENABLE TRIGGER bewaak_hoofdstuktekst")
