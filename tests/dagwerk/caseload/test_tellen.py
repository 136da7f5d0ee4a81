"""The numbers of the caseload page on a town of random people: those of another count, and each the length of its list."""

import random
import re
from collections import Counter
from dataclasses import dataclass, field
from html import unescape
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Benadering, Inburgeraar, Route, Toegang, Toegangsgrond
from kern.klok import vandaag
from tests.dagwerk.caseload.test_caseload import LIJST, PAGINA, geleden, van
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.wijken import maak_wijk
from tests.klant import als_klant
from tests.team import Team
from trajecten.contact.enums import Contactsoort
from trajecten.contact.models import Contactmoment, GeplandBezoek, Verslag
from trajecten.traject.enums import Stap
from trajecten.traject.models import Stapovergang, Traject
from wijken.models import Wijk

NIEMAND_NAAM = "Nog toe te wijzen"

SIGNALEN = reverse("trajecten:signaallijst")
DEUR = re.compile(rf'href="((?:{re.escape(LIJST)}|{re.escape(SIGNALEN)})(?:\?[^"]*)?)">(?:<b>)?([\d.]+)')
"""A number that opens a list."""
CEL = re.compile(r'<td class="getal[^"]*"[^>]*>(.*?)</td>', re.DOTALL)


@dataclass
class Stad:
    """A town of random people, and what is written of each, to count again by hand."""

    willekeur: random.Random
    team: Team
    wijken: list[Wijk] = field(default_factory=list)
    contacten: list[Gebruiker] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Add a wijk outside the pilot, and a coordinator who left."""
        buiten = maak_wijk("Buiten de pilot", pilot=False, buiten_pilot=True)
        weg = maak_gebruiker(
            Rol.TRAJECTCOORDINATOR, wijk=self.team.wijk, voornaam="Bart", laatste_dag=geleden(3)
        )
        self.wijken = [self.team.wijk, self.team.andere_wijk, buiten]
        self.contacten = [self.team.coordinator, self.team.collega, self.team.elders, weg]

    def bevolk(self, aantal: int) -> None:
        """Add people in every state that the page may meet."""
        kans = self.willekeur.random
        for nummer in range(aantal):
            persoon = maak_persoon(self.willekeur.choice(self.wijken), voornamen=f"P{nummer}")
            if kans() < 0.3:
                self._traject(persoon, gesloten=True)
            if kans() < 0.8:
                self._traject(persoon, gesloten=False)
            self._toegang(persoon)
            for _keer in range(self.willekeur.randrange(4)):
                self._contact(persoon)
            if kans() < 0.2:
                GeplandBezoek.objects.create(
                    inburgeraar=persoon,
                    door=self.willekeur.choice(self.contacten),
                    datum=geleden(self.willekeur.randrange(-3, 4)),
                )
            if kans() < 0.2:
                self._reserveer(persoon)
            elif kans() < 0.1:
                ander = maak_persoon(persoon.wijk)
                Inburgeraar.objects.filter(pk=persoon.pk).update(samengevoegd_met=ander)

    def _traject(self, persoon: Inburgeraar, *, gesloten: bool) -> None:
        geopend = self.willekeur.randrange(80, 100) if gesloten else self.willekeur.randrange(70)
        traject = Traject.objects.create(
            inburgeraar=persoon,
            trajectwijk=self.willekeur.choice(self.wijken),
            stap=self.willekeur.choice(list(Stap)),
            geopend_op=geleden(geopend),
            gestart_op=geleden(self.willekeur.randrange(geopend + 1))
            if self.willekeur.random() < 0.5
            else None,
            gesloten_op=geleden(self.willekeur.randrange(70, 80)) if gesloten else None,
            uitkomst="verhuisd" if gesloten else "",
            contact_voor=None if gesloten else self.willekeur.choice([None, None, geleden(2), geleden(-2)]),
        )
        if traject.stap != Stap.TAXEREN:
            Stapovergang.objects.create(
                inburgeraar=persoon,
                traject=traject,
                van_stap=Stap.TAXEREN,
                naar_stap=traject.stap,
                datum=geleden(self.willekeur.randrange(geopend + 1)),
                door=self.contacten[0],
            )

    def _toegang(self, persoon: Inburgeraar) -> None:
        tot = self.willekeur.choice([None, None, None, vandaag(), geleden(-1), geleden(5)])
        if self.willekeur.random() < 0.85:
            Toegang.objects.create(
                inburgeraar=persoon,
                gebruiker=self.willekeur.choice(self.contacten),
                grond=Toegangsgrond.CASELOAD,
                van=geleden(60),
                tot=tot,
            )
        if self.willekeur.random() < 0.3:
            Toegang.objects.create(
                inburgeraar=persoon,
                gebruiker=self.willekeur.choice(self.contacten),
                grond=Toegangsgrond.VERVANGING,
            )

    def _contact(self, persoon: Inburgeraar) -> None:
        soort = self.willekeur.choice(
            [Contactsoort.HUISBEZOEK, Contactsoort.HUISBEZOEK, Contactsoort.TELEFOON, Contactsoort.BERICHT]
        )
        moment = Contactmoment.objects.create(
            sleutel=uuid4(),
            soort=soort,
            datum=geleden(self.willekeur.randrange(50) if self.willekeur.random() < 0.6 else 0),
            minuten=30,
            door=self.willekeur.choice(self.contacten),
        )
        Verslag.objects.create(
            inburgeraar=persoon,
            contactmoment=moment,
            datum=moment.datum,
            resultaat=self.willekeur.choice(soort.resultaten),
            minuten=30,
        )

    def _reserveer(self, persoon: Inburgeraar) -> None:
        Benadering.objects.create(
            inburgeraar=persoon,
            route=Route.GERESERVEERD,
            wijk=self.willekeur.choice(self.wijken[:2]),
            van=geleden(5),
            tot=geleden(-self.willekeur.randrange(40)),
        )
        Inburgeraar.objects.filter(pk=persoon.pk).update(route=Route.GERESERVEERD)

    def tel(self) -> Counter[tuple[int, str, str]]:
        """Count the open trajecten again: by trajectwijk, name of the fixed contact, and step."""
        uit: Counter[tuple[int, str, str]] = Counter()
        for traject in Traject.objects.select_related("inburgeraar").order_by("pk"):
            if traject.gesloten_op is None and traject.inburgeraar.samengevoegd_met_id is None:
                uit[traject.trajectwijk_id, self._vast_contact(traject.inburgeraar_id), traject.stap] += 1
        return uit

    def _vast_contact(self, persoon: int) -> str:
        for toegang in Toegang.objects.filter(inburgeraar=persoon).order_by("pk"):
            open_vandaag = toegang.tot is None or toegang.tot > vandaag()
            if toegang.grond == Toegangsgrond.CASELOAD and open_vandaag and toegang.gebruiker:
                return toegang.gebruiker.naam
        return NIEMAND_NAAM

    def bezocht(self, wijk: int, naam: str) -> int:
        """Count again who of a row was visited since Monday."""
        maandag = geleden(vandaag().weekday())
        gezien = set()
        for verslag in Verslag.objects.select_related("contactmoment").order_by("pk"):
            persoon = verslag.inburgeraar_id
            traject = Traject.objects.filter(inburgeraar=persoon, gesloten_op=None).first()
            samengevoegd = Inburgeraar.objects.filter(pk=persoon, samengevoegd_met__isnull=False).exists()
            if (
                verslag.contactmoment.soort == Contactsoort.HUISBEZOEK
                and verslag.datum >= maandag
                and not samengevoegd
                and traject is not None
                and traject.trajectwijk_id == wijk
                and self._vast_contact(persoon) == naam
            ):
                gezien.add(persoon)
        return len(gezien)


@pytest.fixture(params=[1, 2])
def stad(request: pytest.FixtureRequest, team: Team) -> Stad:
    """Return a town made by a seed."""
    stad = Stad(random.Random(request.param), team)  # noqa: S311  the same town each time, no secret
    stad.bevolk(40)
    return stad


def deuren(client: Client, adres: str) -> tuple[dict[str, int], str]:
    """Return the lists that a page opens with the number that stands on each, and the page."""
    antwoord = client.get(adres)
    assert antwoord.status_code == 200
    gevonden = ((unescape(url), int(n.replace(".", ""))) for url, n in DEUR.findall(antwoord.text))
    # The numbers of the year are no lists: they count whom one no longer sees too.
    return {url: n for url, n in gevonden if "begeleid_door" not in url}, antwoord.text


@pytest.mark.parametrize("geleden_", [0, 1, 20])
def test_every_number_is_the_length_of_its_list(stad: Stad, geleden_: int) -> None:
    client = als_klant(stad.team.teamleider)
    dag = f"peildatum={geleden(geleden_)}" if geleden_ else ""
    alle: dict[str, int] = {}
    for adres in (f"{PAGINA}?{dag}", *(f"{PAGINA}?wijk={w.pk}&{dag}" for w in stad.wijken)):
        gevonden, pagina = deuren(client, adres)
        leeg = "0" if not geleden_ else '<span class="gedempt">–</span>'
        zonder = [cel.strip() for cel in CEL.findall(pagina) if "<a " not in cel]
        assert set(zonder) <= {"0", leeg}
        assert all(alle.get(url, aantal) == aantal for url, aantal in gevonden.items())
        alle |= gevonden
    assert len(alle) > 40
    assert all((f"peildatum={geleden(geleden_)}" in url) == bool(geleden_) for url in alle)
    assert any(url.startswith(SIGNALEN) for url in alle) == (not geleden_)
    for url, aantal in alle.items():
        lijst = client.get(url)
        if url.startswith(SIGNALEN):
            assert len(lijst.context["lijst"].mensen) == aantal > 0, url
            continue
        assert lijst.context["pagina"].paginator.count == aantal > 0, url
        assert len(lijst.context["pagina"].object_list) == min(aantal, 50), url


def test_numbers_are_those_of_another_count(stad: Stad) -> None:
    geteld, stand = stad.tel(), van(stad.team)
    op_scherm = {
        (tabel.wijk.pk, rij.naam, stap.value): getal.aantal
        for tabel in stand.wijken
        for rij in tabel.rijen
        for stap, getal in zip(Stap, rij.stappen, strict=True)
    }
    assert {sleutel: n for sleutel, n in op_scherm.items() if n} == dict(geteld)
    for tabel in stand.wijken:
        assert tabel.samen.open.aantal == sum(
            n for (wijk, _, _), n in geteld.items() if wijk == tabel.wijk.pk
        )
        for regel in tabel.rijen:
            assert regel.open.aantal == sum(getal.aantal for getal in regel.stappen)
            assert regel.bezocht.aantal == stad.bezocht(tabel.wijk.pk, regel.naam)
        assert van(stad.team, tabel.wijk).wijken == [tabel]
    assert stand.samen.open.aantal == geteld.total()
