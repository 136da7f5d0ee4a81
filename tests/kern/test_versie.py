"""Two who change one row: the second is told field by field, and nothing of either is lost."""

import re
from collections.abc import Mapping
from typing import Any, ClassVar

import pytest
from crispy_forms.utils import render_crispy_form
from django import forms
from django.apps import apps
from django.db import connection, transaction

from gebruikers.enums import Rol
from gebruikers.wie_wijzigde import wie_ondertussen, wie_wijzigde
from inburgeraars.models import Inburgeraar, Taal
from kern import versie
from kern.formulieren import Formulier, Opmaak
from kern.identiteit import als
from kern.versie import MetVersie, Ondertussen, waarde_in_woorden, wijzig_rij
from kern.versieformulier import MetVersieveld
from logboek.enums import Handeling
from logboek.services import handeling
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.wijken import maak_wijk
from tests.race import race


class BelForm(MetVersieveld, Formulier):
    telefoon = forms.CharField(label="Telefoon", required=False)
    taal = forms.ModelChoiceField(label="Taal", queryset=Taal.objects.all(), required=False)
    tijd = forms.CharField(label="Wanneer bel je?", required=False)

    veld_van: ClassVar[dict[str, str]] = {"beste_tijd": "tijd"}

    def __init__(self, *args: Any, persoon: Inburgeraar, **kwargs: Any) -> None:
        begin = {"telefoon": persoon.telefoon, "taal": persoon.taal_id, "tijd": persoon.beste_tijd}
        super().__init__(*args, initial=begin | {"versie": persoon.versie}, **kwargs)
        self.helper = Opmaak(self)


@pytest.fixture
def persoon(db: None) -> Inburgeraar:
    """Return somebody whose phone is known."""
    persoon = maak_persoon(maak_wijk("Donderberg"))
    Inburgeraar.objects.filter(pk=persoon.pk).update(telefoon="0475 111111")
    persoon.refresh_from_db()
    return persoon


def test_every_table_with_versions_is_counted_by_the_database(db: None) -> None:
    modellen = [m for m in apps.get_models() if issubclass(m, MetVersie)]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT event_object_table FROM information_schema.triggers WHERE trigger_name = %s",
            ["tel_versie"],
        )
        geteld = {tabel for (tabel,) in cursor.fetchall()}
    assert {m._meta.db_table for m in modellen} == geteld
    assert len(modellen) >= 6


def test_version_grows_with_a_change_and_with_no_other_save(persoon: Inburgeraar) -> None:
    eerst = persoon.versie
    Inburgeraar.objects.filter(pk=persoon.pk).update(telefoon="0475 222222")
    persoon.refresh_from_db()
    assert persoon.versie == eerst + 1
    persoon.save()
    persoon.refresh_from_db()
    assert persoon.versie == eerst + 1


def test_row_as_it_was_opened_is_written(persoon: Inburgeraar) -> None:
    nieuw = wijzig_rij(persoon, gezien=persoon.versie, velden={"telefoon": "0475 333333"})
    assert (nieuw.telefoon, nieuw.versie) == ("0475 333333", 3)


def test_change_meanwhile_is_told_field_by_field(persoon: Inburgeraar) -> None:
    gezien = persoon.versie
    turks = Taal.objects.create(naam="Turks")
    Inburgeraar.objects.filter(pk=persoon.pk).update(telefoon="0475 222222", taal=turks)
    persoon.refresh_from_db()
    with pytest.raises(Ondertussen) as fout:
        wijzig_rij(persoon, gezien=gezien, velden={"telefoon": "0475 333333", "taal": None})
    assert [(v.veld, v.was_in_woorden, v.nu_in_woorden) for v in fout.value.verschillen] == [
        ("telefoon", "0475 111111", "0475 222222"),
        ("taal", "leeg", "Turks"),
    ]
    assert (fout.value.versie, len(fout.value.versies)) == (3, 1)
    assert Inburgeraar.objects.get(pk=persoon.pk).telefoon == "0475 222222"


def test_change_of_other_fields_stops_nobody(persoon: Inburgeraar) -> None:
    gezien = persoon.versie
    Inburgeraar.objects.filter(pk=persoon.pk).update(telefoon="0475 222222")
    persoon.refresh_from_db()
    nieuw = wijzig_rij(persoon, gezien=gezien, velden={"beste_tijd": "na 13.00 uur"})
    assert (nieuw.telefoon, nieuw.beste_tijd) == ("0475 222222", "na 13.00 uur")
    with pytest.raises(Ondertussen):
        wijzig_rij(persoon, gezien=gezien, velden={"beste_tijd": "nooit"}, ook=["telefoon"])


def test_who_changed_it_is_told_to_whoever_sees_the_row(persoon: Inburgeraar) -> None:
    sanne = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=persoon.wijk, voornaam="Sanne", achternaam="de Wit")
    elders = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=maak_wijk("Roermondse Veld"))
    gezien = persoon.versie
    with handeling(Handeling.PERSOON_GEWIJZIGD, door=sanne) as daad:
        daad.over("inburgeraar", persoon.pk)
        Inburgeraar.objects.filter(pk=persoon.pk).update(telefoon="0475 222222")
    persoon.refresh_from_db()
    with pytest.raises(Ondertussen) as fout:
        wijzig_rij(persoon, gezien=gezien, velden={"telefoon": ""})
    with transaction.atomic(), als(sanne):
        assert wie_ondertussen(fout.value) == "Sanne de Wit"
    with transaction.atomic(), als(elders):
        assert wie_wijzigde(persoon) == {}


@pytest.mark.parametrize(
    ("waarde", "tekst"), [(None, "leeg"), ("", "leeg"), (True, "ja"), (False, "nee"), (45, "45")]
)
def test_values_are_told_in_words(waarde: object, tekst: str) -> None:
    assert waarde_in_woorden(waarde) == tekst


def _verstuur(persoon: Inburgeraar, data: Mapping[str, Any]) -> BelForm:
    form = BelForm(data, persoon=Inburgeraar.objects.get(pk=persoon.pk))
    assert form.is_valid(), form.errors
    return form


def _botst(persoon: Inburgeraar) -> tuple[BelForm, Ondertussen]:
    """Return a form in which the phone was changed, after another changed phone and best time."""
    form = _verstuur(persoon, {"versie": persoon.versie, "telefoon": "0475 333333", "taal": "", "tijd": ""})
    Inburgeraar.objects.filter(pk=persoon.pk).update(telefoon="0475 222222", beste_tijd="na 13.00 uur")
    with pytest.raises(Ondertussen) as fout:
        _voer_uit(persoon, form)
    return form, fout.value


def _ondertussen(form: BelForm, fout: Ondertussen) -> dict[str, Any]:
    form.meld_ondertussen(fout)
    return dict(form.data.items())


def _voer_uit(persoon: Inburgeraar, form: BelForm) -> Inburgeraar:
    schoon = form.cleaned_data
    return wijzig_rij(
        Inburgeraar.objects.get(pk=persoon.pk),
        gezien=schoon["versie"],
        velden={"telefoon": schoon["telefoon"], "taal": schoon["taal"], "beste_tijd": schoon["tijd"]},
    )


def test_form_shows_what_changed_and_keeps_what_was_typed(persoon: Inburgeraar) -> None:
    form, fout = _botst(persoon)
    form.meld_ondertussen(fout, wie="Sanne de Wit")
    assert form.ondertussen is not None
    assert [(b.naam, b.was, b.nu, b.getypt, b.kies) for b in form.ondertussen.botsingen] == [
        ("Telefoon", "0475 111111", "0475 222222", "0475 333333", "mijn"),
        ("Wanneer bel je?", "leeg", "na 13.00 uur", "leeg", "hun"),
    ]
    html = render_crispy_form(form)
    assert re.search(r"Ondertussen gewijzigd door Sanne de Wit om \d\d\.\d\d", html)
    assert 'value="0475 333333"' in html
    for naam, doel in (("Telefoon", "id_houd_telefoon_mijn"), ("Wanneer bel je?", "id_houd_tijd_hun")):
        assert f'<a href="#{doel}">Kies wat blijft bij ‘{naam}’</a>' in html
        assert f' id="{doel}"' in html
    assert f'name="versie" value="{fout.versie}"' in html


def test_choice_per_field_is_what_is_saved(persoon: Inburgeraar) -> None:
    form, fout = _botst(persoon)
    opnieuw = _ondertussen(form, fout) | {"houd_telefoon": "mijn", "houd_tijd": "hun"}
    nieuw = _voer_uit(persoon, _verstuur(persoon, opnieuw))
    assert (nieuw.telefoon, nieuw.beste_tijd) == ("0475 333333", "na 13.00 uur")


def test_choice_for_the_other_keeps_the_other(persoon: Inburgeraar) -> None:
    form, fout = _botst(persoon)
    opnieuw = _ondertussen(form, fout) | {"houd_telefoon": "hun", "houd_tijd": "mijn"}
    nieuw = _voer_uit(persoon, _verstuur(persoon, opnieuw))
    assert (nieuw.telefoon, nieuw.beste_tijd) == ("0475 222222", "")


def test_changed_again_while_choosing_is_told_again(persoon: Inburgeraar) -> None:
    form, fout = _botst(persoon)
    opnieuw = _ondertussen(form, fout) | {"houd_telefoon": "mijn", "houd_tijd": "hun"}
    Inburgeraar.objects.filter(pk=persoon.pk).update(telefoon="0475 444444")
    tweede = _verstuur(persoon, opnieuw)
    with pytest.raises(Ondertussen) as weer:
        _voer_uit(persoon, tweede)
    tweede.meld_ondertussen(weer.value)
    assert tweede.ondertussen is not None
    assert [(b.was, b.nu, b.getypt) for b in tweede.ondertussen.botsingen] == [
        ("0475 222222", "0475 444444", "0475 333333")
    ]


@pytest.mark.django_db(transaction=True)
def test_race_of_two_changes_loses_none() -> None:
    persoon = maak_persoon(maak_wijk("Donderberg"))
    for _poging in range(10):
        Inburgeraar.objects.filter(pk=persoon.pk).update(telefoon="")
        uit = race(lambda: _verleng_van_nu(persoon.pk, "1"), lambda: _verleng_van_nu(persoon.pk, "2"))
        gelukt = [u for u in uit if isinstance(u, Inburgeraar)]
        nu = Inburgeraar.objects.get(pk=persoon.pk).telefoon
        assert len(nu) == len(gelukt), (nu, uit)
        assert all(isinstance(u, Inburgeraar | Ondertussen) for u in uit)


def _verleng_van_nu(pk: int, nummer: str) -> Inburgeraar:
    """Add a digit to the number as it was read: an update that is lost leaves one digit too few."""
    with transaction.atomic():
        persoon = Inburgeraar.objects.get(pk=pk)
        return wijzig_rij(persoon, gezien=persoon.versie, velden={"telefoon": persoon.telefoon + nummer})


@pytest.mark.django_db(transaction=True)
def test_race_without_the_guard_loses_updates(monkeypatch: pytest.MonkeyPatch) -> None:
    """The negative control: this is what the guard is for."""
    monkeypatch.setattr(versie, "_alleen_als", lambda _versie: {})
    monkeypatch.setattr(versie, "_ondertussen", lambda *_: None)
    persoon = maak_persoon(maak_wijk("Donderberg"))
    verloren = 0
    for _poging in range(30):
        Inburgeraar.objects.filter(pk=persoon.pk).update(telefoon="")
        race(lambda: _verleng_van_nu(persoon.pk, "1"), lambda: _verleng_van_nu(persoon.pk, "2"))
        verloren += len(Inburgeraar.objects.get(pk=persoon.pk).telefoon) == 1
    assert verloren > 0
