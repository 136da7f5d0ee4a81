"""Sixty are invited, thirty-four answer over phone and paper in three languages: nothing tells who said what (ADR 71).

Each finding of `speurder` has its control: with the guard off it must be found.
"""

import datetime as dt
import io
import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern import logs
from kern.klok import nu, vandaag
from kern.logs import JsonFormatter
from logboek.enums import Handeling
from logboek.models import Logregel
from logboek.services import leg_vast
from rapportage.tevredenheid.codes import hash_van
from rapportage.tevredenheid.enums import Lijststand, Mijlpaalcode, Onderzoeksoort
from rapportage.tevredenheid.models import (
    Antwoord,
    Antwoordsleutel,
    Mijlpaal,
    Onderzoek,
    Uitnodiging,
    Wachtantwoord,
)
from rapportage.tevredenheid.services import antwoorden, onderzoeken
from rapportage.tevredenheid.services.antwoorden import mix_answers, sweep_waiting
from rapportage.tevredenheid.services.onderzoeken import (
    Onderzoekgegevens,
    close_onderzoek,
    keep_rounds,
    plan_onderzoek,
)
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.tevredenheid import (
    codes_van,
    maak_gestarten,
    maak_onderzoek,
    maak_vragenlijst,
    volledig,
)
from tests.fabrieken.wijken import maak_wijk
from tests.klant import als_klant
from tests.klok import Zetklok
from tests.race import race, terwijl
from tests.rapportage.tevredenheid import speurder
from trajecten.traject.models import Traject

pytestmark = pytest.mark.django_db(transaction=True)

GENODIGD, TELEFOON, PAPIER = 60, 24, 10
TALEN = ("nl", "tr", "ar")


@dataclass
class Stad:
    """The round, who types paper answers, and what every person said, in the order of answering."""

    onderzoek: Onderzoek
    coordinator: Gebruiker
    codes: list[str]
    voor: speurder.Beeld
    gezegd: list[tuple[str, str]] = field(default_factory=list)

    def antwoord(self, client: Client) -> Any:
        """Let the next person answer, with words that nobody else writes."""
        nummer = len(self.gezegd)
        adres = f"/mening/{self.codes[nummer]}/?taal={TALEN[nummer % 3]}"
        inhoud = client.get(adres).content.decode()
        keuzes = dict(re.findall(r'type="radio" name="(v\d+)" value="(\d+)"', inhoud))
        een, twee = re.findall(r'<textarea[^>]* name="(v\d+)"', inhoud)
        woorden = (f"beter-{nummer:03d}", f"goed-{nummer:03d}")
        self.gezegd.append(woorden)
        return client.post(adres, keuzes | {een: woorden[0], twee: woorden[1], "in": TALEN[nummer % 3]})

    @property
    def bevindingen(self) -> list[str]:
        """What the detective finds once all has moved."""
        nu = speurder.beeld()
        return [
            *speurder.zelfde_transactie(self.voor, nu),
            *speurder.nachten(nu),
            *speurder.groepjes(),
            *speurder.met_uitnodiging(nu),
            *speurder.momenten(),
            *speurder.geciteerd(),
            *speurder.volgorde([een for een, _ in self.gezegd]),
            *speurder.volgorde([twee for _, twee in self.gezegd]),
            *speurder.naast_elkaar(self.gezegd),
            *speurder.te_lezen(nu, [woord for paar in self.gezegd for woord in paar]),
        ]


@pytest.fixture
def stad(caplog: pytest.LogCaptureFixture) -> Iterator[Stad]:
    caplog.set_level("INFO")
    cache.clear()
    lijst = maak_vragenlijst(Lijststand.VASTGESTELD, tweede_open=True)
    # Without what others left, rows lie in the order in which they are written: the worst that can be.
    with connection.cursor() as cursor:
        cursor.execute(
            "TRUNCATE rapportage_antwoord, rapportage_wachtantwoord, rapportage_citaatoordeel,"
            " rapportage_antwoordcitaat"
        )
    wijk = maak_wijk()
    maak_gestarten(GENODIGD, wijk)
    onderzoek = maak_onderzoek(lijst, maak_gebruiker(Rol.BELEIDSMEDEWERKER))
    assert onderzoek.uitgenodigd == GENODIGD
    coordinator = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk)
    yield Stad(onderzoek, coordinator, list(codes_van(onderzoek)), speurder.beeld())
    cache.clear()


def test_nothing_tells_who_said_what(stad: Stad, caplog: pytest.LogCaptureFixture) -> None:
    telefoon, papier = Client(), als_klant(stad.coordinator)
    for _ in range(TELEFOON - 4):
        assert stad.antwoord(telefoon).status_code == HTTPStatus.FOUND
    assert mix_answers(onderzoek_id=stad.onderzoek.pk) == TELEFOON - 4
    assert stad.bevindingen == []
    for _ in range(4):
        stad.antwoord(telefoon)
    for _ in range(PAPIER):
        assert stad.antwoord(papier).status_code == HTTPStatus.FOUND
    wachtend = speurder.beeld()
    assert speurder.zelfde_transactie(stad.voor, wachtend) == []
    assert speurder.te_lezen(wachtend, [woord for paar in stad.gezegd for woord in paar]) == []
    assert telefoon.get(f"/mening/{stad.codes[3]}/").status_code == HTTPStatus.GONE, "twice is refused"
    assert telefoon.post(f"/mening/{stad.codes[3]}/", {"v1": "1"}).status_code == HTTPStatus.GONE
    assert mix_answers(onderzoek_id=stad.onderzoek.pk) == PAPIER + 4
    assert stad.bevindingen == []
    close_onderzoek(pk=stad.onderzoek.pk, door=None)
    mix_answers(onderzoek_id=stad.onderzoek.pk)
    assert stad.bevindingen == []
    stad.onderzoek.refresh_from_db()
    assert (stad.onderzoek.uitgenodigd, stad.onderzoek.beantwoord) == (GENODIGD, TELEFOON + PAPIER)
    na = speurder.beeld()
    assert na["rapportage_antwoordsleutel"] == frozenset(), "nor who did not answer"
    assert na["rapportage_uitnodiging"] == stad.voor["rapportage_uitnodiging"]
    assert na["rapportage_uitnodigingevent"] == stad.voor["rapportage_uitnodigingevent"]
    geheimen = [*stad.codes, *(hash_van(code).hex() for code in stad.codes), "beter-", "goed-"]
    regels = [JsonFormatter(["kern", "rapportage"]).format(regel) for regel in caplog.records]
    assert regels == []
    assert speurder.in_tekst(map(repr, speurder.in_cache()), geheimen) == []


def test_no_line_tells_that_paper_was_typed_in_after_a_card_was_made(
    stad: Stad, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A line is made while its request runs, as in production.
    log = logging.StreamHandler(io.StringIO())
    log.setFormatter(JsonFormatter(["kern"]))
    monkeypatch.setattr(logging.getLogger(), "handlers", [log])
    kaart = Uitnodiging.objects.order_by("inburgeraar").first()
    assert kaart is not None
    kaart.inburgeraar.toegang_set.create(gebruiker=stad.coordinator, grond="caseload", van=vandaag())
    klant = als_klant(stad.coordinator)

    def gevonden(nummer: int) -> list[str]:
        assert klant.get(reverse("rapportage:vragenkaart_pdf", args=[kaart.pk])).status_code == HTTPStatus.OK
        assert stad.antwoord(klant).status_code == HTTPStatus.FOUND
        assert klant.post(f"/mening/{stad.codes[nummer]}/").status_code == HTTPStatus.GONE, "sent twice"
        gemaakt = Logregel.objects.filter(handeling=Handeling.VRAGENKAART_GEMAAKT)
        return speurder.in_de_tijd(
            log.stream.getvalue().splitlines(), list(gemaakt.values_list("moment", flat=True))
        )

    assert gevonden(0) == []
    monkeypatch.setattr(logs, "is_stil", lambda request: False)  # noqa: ARG005
    assert gevonden(1) != []


def _ga_naar(klok: Zetklok, dagen: int) -> None:
    """Let the nights pass until so many days later."""
    for _ in range(dagen):
        klok.zet(nu() + dt.timedelta(days=1))
        keep_rounds()
        sweep_waiting()


def test_last_who_answers_before_a_month_ends_is_not_alone_in_the_next(klok: Zetklok, stad: Stad) -> None:
    client, begin = Client(), vandaag().replace(day=1)
    tot = (begin + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)
    Onderzoek.objects.filter(pk=stad.onderzoek.pk).update(tot=tot)
    for _ in range(10):
        stad.antwoord(client)
    assert mix_answers(onderzoek_id=stad.onderzoek.pk) == 10
    stad.antwoord(client)
    _ga_naar(klok, (tot - vandaag()).days + 1)
    stad.onderzoek.refresh_from_db()
    assert (stad.onderzoek.stand, stad.onderzoek.beantwoord) == ("geteld", 11)
    assert set(Antwoord.objects.values_list("maand", flat=True)) == {begin}
    assert stad.bevindingen == []
    van_een = [a.pk for a in Antwoord.objects.filter(tekst__isnull=False) if a.tekst in stad.gezegd[10]]
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE rapportage_antwoord SET maand = maand + interval '1 month' WHERE id = ANY(%s)", [van_een]
        )
    assert any("of 1 people" in zin for zin in speurder.groepjes()), "in a month of its own it is found"


@pytest.fixture
def mijlpaalronde(stad: Stad) -> Onderzoek:
    """A round at the milestone of a traject that was afgerond, with nobody in it yet."""
    lijst = stad.onderzoek.vragenlijst
    gegevens = Onderzoekgegevens(
        vragenlijst=lijst,
        soort=Onderzoeksoort.MIJLPAAL,
        mijlpaal=Mijlpaal.objects.get(code=Mijlpaalcode.AFGEROND),
        van=vandaag(),
        tot=vandaag() + dt.timedelta(days=30),
    )
    return plan_onderzoek(gegevens=gegevens, door=maak_gebruiker(Rol.BELEIDSMEDEWERKER))


def _rond_af(nummer: int) -> None:
    traject = Traject.objects.filter(gesloten_op=None).order_by("pk")[nummer]
    Traject.objects.filter(pk=traject.pk).update(gesloten_op=vandaag(), uitkomst="afgerond met diploma")


def test_code_of_who_reaches_a_milestone_is_not_told_by_the_night_that_invites(
    stad: Stad, mijlpaalronde: Onderzoek, klok: Zetklok
) -> None:
    for nacht in range(3):
        _rond_af(0)
        keep_rounds()
        codes = codes_van(mijlpaalronde)
        assert len(codes) == nacht + 1
        assert all(antwoorden.open_round(code) == mijlpaalronde for code in codes), "a card goes on working"
        assert speurder.met_uitnodiging(speurder.beeld()) == []
        klok.zet(nu() + dt.timedelta(days=1))


def test_code_written_with_its_invitation_is_found(
    stad: Stad, mijlpaalronde: Onderzoek, klok: Zetklok, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_rounds()
    monkeypatch.setattr(onderzoeken, "renew_keys", lambda onderzoek_id: None)  # noqa: ARG005
    klok.zet(nu() + dt.timedelta(days=1))
    _rond_af(0)
    keep_rounds()
    assert speurder.met_uitnodiging(speurder.beeld()) == ["1 codes were written with an invitation"]


def test_codes_are_not_written_within_another_transaction(stad: Stad, mijlpaalronde: Onderzoek) -> None:
    _rond_af(0)
    with pytest.raises(RuntimeError, match="durable"), transaction.atomic():
        onderzoeken.open_onderzoek(pk=mijlpaalronde.pk)
    assert not Uitnodiging.objects.filter(onderzoek=mijlpaalronde).exists()


def test_only_code_of_a_round_is_found(
    stad: Stad, mijlpaalronde: Onderzoek, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(onderzoeken, "_leg_reserve", lambda onderzoek: None)  # noqa: ARG005
    _rond_af(0)
    keep_rounds()
    assert speurder.met_uitnodiging(speurder.beeld()) == ["1 codes were written with an invitation"]


def test_round_of_one_keeps_its_number_and_no_answer(
    stad: Stad, mijlpaalronde: Onderzoek, klok: Zetklok
) -> None:
    _rond_af(0)
    keep_rounds()
    (code,) = codes_van(mijlpaalronde)
    assert antwoorden.give_answer(code=code, antwoorden=volledig(mijlpaalronde.vragenlijst, woorden="Ja."))
    _ga_naar(klok, 31)
    mijlpaalronde.refresh_from_db()
    assert (mijlpaalronde.stand, mijlpaalronde.uitgenodigd, mijlpaalronde.beantwoord) == ("geteld", 1, 1)
    for tabel in (Antwoord, Wachtantwoord, Antwoordsleutel):
        assert not tabel.objects.filter(onderzoek=mijlpaalronde).exists()
    assert speurder.groepjes() == []


def test_round_of_one_that_keeps_its_answer_is_found(
    stad: Stad, mijlpaalronde: Onderzoek, klok: Zetklok, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(antwoorden, "VANAF", 1)
    _rond_af(0)
    keep_rounds()
    (code,) = codes_van(mijlpaalronde)
    assert antwoorden.give_answer(code=code, antwoorden=volledig(mijlpaalronde.vragenlijst))
    _ga_naar(klok, 1)
    assert any("of 1 people" in zin for zin in speurder.groepjes())


@pytest.mark.parametrize("vergrendelt", [True, False])
def test_code_that_is_used_while_codes_are_written_anew_stays_used(
    stad: Stad, monkeypatch: pytest.MonkeyPatch, vergrendelt: bool
) -> None:
    code = stad.codes[0]

    def geef() -> bool:
        return antwoorden.give_answer(code=code, antwoorden=antwoorden.Ingevuld({1: 1}))

    def schrijf() -> None:
        with transaction.atomic():
            onderzoeken.renew_keys(onderzoek_id=stad.onderzoek.pk)

    if not vergrendelt:
        monkeypatch.setattr(onderzoeken, "_vergrendeld", lambda pk: None)  # noqa: ARG005
    assert terwijl(geef, schrijf) == [True, None]
    assert geef() is not vergrendelt, "without the lock a code that was used works once more"


def test_code_works_that_is_used_while_codes_are_written_anew(stad: Stad) -> None:
    code = stad.codes[0]

    def geef() -> bool:
        return antwoorden.give_answer(code=code, antwoorden=antwoorden.Ingevuld({1: 1}))

    assert terwijl(lambda: onderzoeken.renew_keys(onderzoek_id=stad.onderzoek.pk), geef) == [None, True]
    assert not geef()


def test_one_answer_changes_two_rows_and_nothing_else(stad: Stad) -> None:
    client = Client()
    voor, tellers, cache_voor = speurder.beeld(), speurder.tellers(), speurder.in_cache()
    stad.antwoord(client)
    assert speurder.gewijzigd(voor, speurder.beeld()) == {
        "rapportage_antwoordsleutel": (1, 0),
        "rapportage_wachtantwoord": (0, 1),
    }
    assert speurder.tellers() == tellers
    assert speurder.in_cache() == cache_voor
    assert not client.cookies


def test_typing_paper_answers_writes_no_more_than_a_page_that_is_read(stad: Stad) -> None:
    client = als_klant(stad.coordinator)
    client.get("/mening/")
    voor, tellers = speurder.beeld(), speurder.tellers()
    stad.antwoord(client)
    anders = speurder.gewijzigd(voor, speurder.beeld())
    assert set(anders) - {"django_session", "usersessions_usersession"} == {
        "rapportage_antwoordsleutel",
        "rapportage_wachtantwoord",
    }
    assert speurder.tellers() == tellers
    assert speurder.zelfde_transactie(voor, speurder.beeld()) == []


def test_two_tabs_at_once_give_one_answer(stad: Stad) -> None:
    code = stad.codes[0]

    def geef() -> bool:
        return antwoorden.give_answer(code=code, antwoorden=antwoorden.Ingevuld({1: 1}))

    uit = race(geef, geef, geef)
    assert sorted(map(str, uit)) == ["False", "False", "True"]
    assert Wachtantwoord.objects.filter(onderzoek=stad.onderzoek).count() == 1


def test_two_nights_at_once_move_each_answer_once(stad: Stad) -> None:
    client = Client()
    for _ in range(6):
        stad.antwoord(client)

    def meng() -> int:
        return mix_answers(onderzoek_id=stad.onderzoek.pk)

    assert sorted(race(meng, meng), key=str) == [0, 6]
    assert Antwoord.objects.filter(tekst__isnull=False).count() == 12


def dertig(stad: Stad) -> None:
    client = Client()
    for _ in range(TELEFOON):
        stad.antwoord(client)
    mix_answers(onderzoek_id=stad.onderzoek.pk)


def test_without_the_shuffle_answers_of_one_person_are_found(
    stad: Stad, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(antwoorden, "schud", lambda rijen: None)  # noqa: ARG005
    dertig(stad)
    assert any("side by side" in zin for zin in stad.bevindingen)


def test_rows_in_the_order_of_answering_are_found(stad: Stad, monkeypatch: pytest.MonkeyPatch) -> None:
    # Tests read what has no order in an order of chance; a database gives it back as it was written.
    monkeypatch.setattr(antwoorden, "schud", lambda rijen: rijen.sort(key=lambda rij: rij.tekst or ""))
    dertig(stad)
    assert any("place tells the order" in zin for zin in stad.bevindingen)


def test_keys_in_order_are_found(stad: Stad, monkeypatch: pytest.MonkeyPatch) -> None:
    dertig(stad)
    with connection.cursor() as cursor:
        for plaats, (een, twee) in enumerate(stad.gezegd):
            for tekst in (een, twee):
                pk = next(a.pk for a in Antwoord.objects.filter(tekst__isnull=False) if a.tekst == tekst)
                cursor.execute(
                    "UPDATE rapportage_antwoord SET id = lpad(%s, 32, '0')::uuid WHERE id = %s",
                    [f"{plaats:04d}{tekst[0] == 'g':d}", pk],
                )
    assert any("key tells the order" in zin for zin in stad.bevindingen)


def test_a_moment_is_found(stad: Stad) -> None:
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE rapportage_wachtantwoord ADD gemaakt timestamptz DEFAULT now()")
        try:
            assert any("gemaakt says when" in zin for zin in speurder.momenten())
        finally:
            cursor.execute("ALTER TABLE rapportage_wachtantwoord DROP gemaakt")
    assert speurder.momenten() == []


def test_a_mark_on_the_code_in_place_of_its_end_is_found(stad: Stad) -> None:
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE rapportage_antwoordsleutel ADD gebruikt boolean")
        try:
            cursor.execute("BEGIN")
            cursor.execute(
                "UPDATE rapportage_antwoordsleutel SET gebruikt = true WHERE hash = %s",
                [hash_van(stad.codes[0])],
            )
            cursor.execute(
                "INSERT INTO rapportage_wachtantwoord VALUES (gen_random_uuid(), %s, %s)",
                [antwoorden.Ingevuld({1: 1}).verzegeld(), stad.onderzoek.pk],
            )
            cursor.execute("COMMIT")
            assert any(
                "rapportage_antwoordsleutel" in zin
                for zin in speurder.zelfde_transactie(stad.voor, speurder.beeld())
            )
        finally:
            cursor.execute("ALTER TABLE rapportage_antwoordsleutel DROP gebruikt")


def test_a_line_in_the_logboek_is_found(stad: Stad, monkeypatch: pytest.MonkeyPatch) -> None:
    echt = antwoorden.give_answer

    def met_log(**wat: Any) -> bool:
        leg_vast(Handeling.RAPPORT_GELEZEN, door=None)
        return echt(**wat)

    monkeypatch.setattr("rapportage.tevredenheid.views.openbaar.give_answer", met_log)
    voor, tellers = speurder.beeld(), speurder.tellers()
    stad.antwoord(Client())
    assert "logboek_logregel" in speurder.gewijzigd(voor, speurder.beeld())
    assert speurder.tellers() != tellers
    assert any("logboek_logregel" in zin for zin in speurder.zelfde_transactie(stad.voor, speurder.beeld()))


def test_nights_that_leave_earlier_answers_alone_are_found(
    stad: Stad, monkeypatch: pytest.MonkeyPatch
) -> None:
    dertig(stad)
    client = Client()
    for _ in range(6):
        stad.antwoord(client)
    leeg = Antwoord.objects.none()
    echt = Antwoord.objects.filter
    monkeypatch.setattr(Antwoord.objects, "filter", lambda **_: leeg)
    mix_answers(onderzoek_id=stad.onderzoek.pk)
    monkeypatch.setattr(Antwoord.objects, "filter", echt)
    assert speurder.nachten(speurder.beeld()) != []


def test_words_that_are_not_sealed_are_found(stad: Stad, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(antwoorden, "versleutel", lambda tekst, *, doel: tekst.strip().encode())  # noqa: ARG005
    client = Client()
    stad.antwoord(client)
    stad.antwoord(client)
    assert speurder.te_lezen(speurder.beeld(), ["beter-001"]) != []


def test_round_that_closes_waits_for_an_answer_under_way(stad: Stad) -> None:
    code = stad.codes[0]

    def geef() -> bool:
        return antwoorden.give_answer(code=code, antwoorden=antwoorden.Ingevuld({1: 1}))

    def sluit_en_tel() -> int:
        close_onderzoek(pk=stad.onderzoek.pk, door=None)
        return mix_answers(onderzoek_id=stad.onderzoek.pk)

    assert terwijl(geef, sluit_en_tel) == [True, 1]
    assert not Wachtantwoord.objects.filter(onderzoek=stad.onderzoek).exists()
