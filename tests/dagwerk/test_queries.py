"""A page takes as many statements with one row as with a full page."""

import datetime as dt
import itertools
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.db.models import QuerySet
from django.urls import reverse

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Adres, Inburgeraar, Taal
from inburgeraars.services.huishoudens import join_huishouden
from kern.beleid import Onderwerp
from kern.klok import vandaag
from logboek.enums import Handeling
from logboek.services import leg_vast
from tests.fabrieken.gebruikers import maak_aanstelling, maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.fabrieken.wijken import maak_buurt, maak_wijk
from tests.klant import als_klant
from tests.queries import statements, tel
from tests.team import Team
from trajecten.contact.enums import Contactsoort, Resultaat
from trajecten.contact.gesprek import laatst_gesproken, niet_gesproken_sinds
from trajecten.contact.models import Contactmoment, GeplandBezoek, Verslag
from trajecten.traject.models import Traject
from wijken.models import Wijk

LIJST = reverse("trajecten:personen")
MIJN_DAG = reverse("trajecten:mijn_dag")


def url(naam: str, persoon: Inburgeraar) -> str:
    """Return the address of a page about a person."""
    return reverse(f"trajecten:{naam}", args=[persoon.pk])


def vul_persoon(wijk: Wijk, *, gesproken_door: Gebruiker | None = None) -> Inburgeraar:
    """Make a person of whom everything a list shows is known."""
    persoon = maak_persoon(wijk)
    Inburgeraar.objects.filter(pk=persoon.pk).update(taal=Taal.objects.create(naam=f"Taal {persoon.pk}"))
    Adres.objects.filter(inburgeraar=persoon).update(buurt=maak_buurt(wijk))
    if gesproken_door is not None:
        maak_huisbezoek(persoon, gesproken_door)
    return persoon


def schrijf_verslagen(persoon: Inburgeraar, aantal: int) -> None:
    """Add reports by different people in different languages, all at once."""
    wie = [maak_gebruiker() for _ in range(5)]
    talen = [Taal.objects.create(naam=f"Tijdlijntaal {uuid4()}") for _ in range(5)]
    contacten = Contactmoment.objects.bulk_create(
        [
            Contactmoment(
                sleutel=uuid4(),
                soort=Contactsoort.HUISBEZOEK,
                datum=vandaag() - dt.timedelta(days=n),
                minuten=30,
                door=wie[n % 5],
            )
            for n in range(aantal)
        ]
    )
    Verslag.objects.bulk_create(
        [
            Verslag(
                inburgeraar=persoon,
                contactmoment=c,
                datum=c.datum,
                resultaat=Resultaat.GESPROKEN,
                minuten=30,
                taal=talen[n % 5],
                tekst="We spraken over de kinderen.",
            )
            for n, c in enumerate(contacten)
        ]
    )


def test_list_of_1_and_of_50(team: Team) -> None:
    clients = [als_klant(wie) for wie in (team.coordinator, team.teamleider)]
    lijsten = list(itertools.product(clients, ("alles", "geclaimd", "taxeren")))
    vul_persoon(team.wijk, gesproken_door=team.coordinator)
    een = [tel(client, LIJST, {"toon": toon}) for client, toon in lijsten]
    for n in range(49):
        vul_persoon(team.wijk, gesproken_door=team.coordinator if n % 2 else team.collega)
    for client, toon in lijsten:
        assert client.get(LIJST, {"toon": toon}).text.count('<th scope="row">') == 50
    assert [tel(client, LIJST, {"toon": toon}) for client, toon in lijsten] == een


def test_list_of_a_second_page(team: Team) -> None:
    client = als_klant(team.coordinator)
    vul_persoon(team.wijk)
    een = tel(client, LIJST)
    for _ in range(50):
        vul_persoon(team.wijk)
    assert tel(client, LIJST, {"pagina": 2}) == een
    assert tel(client, LIJST, {"wijk": str(team.wijk.pk)}) == een


def test_dossier_of_1_and_of_300_entries(team: Team) -> None:
    persoon = vul_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator, resultaat=Resultaat.NIEMAND_THUIS, minuten=None)
    clients = [als_klant(g) for g in (team.coordinator, team.teamleider)]
    een = [tel(client, url("dossier", persoon)) for client in clients]
    formulier = tel(clients[0], url("huisbezoek_nieuw", persoon))
    schrijf_verslagen(persoon, 299)
    assert "Oudere gebeurtenissen tonen (295)" in clients[0].get(url("dossier", persoon)).text
    assert [tel(client, url("dossier", persoon)) for client in clients] == een
    assert tel(clients[0], url("huisbezoek_nieuw", persoon)) == formulier


def test_dossier_with_and_without_a_traject(team: Team) -> None:
    client = als_klant(team.coordinator)
    persoon = vul_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator, resultaat=Resultaat.NIEMAND_THUIS, minuten=None)
    zonder = tel(client, url("dossier", persoon)), tel(client, url("huisbezoek_nieuw", persoon))
    maak_huisbezoek(persoon, team.coordinator)
    met = tel(client, url("dossier", persoon)), tel(client, url("huisbezoek_nieuw", persoon))
    # Of a traject alone is read whether it was taken over, and in a dossier what its next step asks.
    assert met == (zonder[0] + 2, zonder[1] + 1)


def test_older_stretch_of_the_timeline(team: Team) -> None:
    client = als_klant(team.coordinator)
    persoon = vul_persoon(team.wijk)
    schrijf_verslagen(persoon, 1)
    een = tel(client, url("tijdlijn", persoon))
    schrijf_verslagen(persoon, 299)
    assert tel(client, url("tijdlijn", persoon), {"vanaf": 250}) == een


def test_newest_reports_stand_in_the_order_of_their_index(team: Team) -> None:
    """Else all reports of a person are read, and each tested against the policy, to show ten of them or one."""
    for _persoon in range(12):
        schrijf_verslagen(vul_persoon(team.wijk), 5)
    with connection.cursor() as cursor:
        # Whatever was counted of this table before, the days of all people are a longer way than those of one.
        cursor.execute("ANALYZE trajecten_verslag")
        # With so few rows each way costs about the same; what is left is whether this way is there.
        for stap in ("seqscan", "bitmapscan", "sort"):
            cursor.execute(f"SET LOCAL enable_{stap} = off")
    vragen: list[QuerySet[Any]] = [
        Verslag.objects.filter(inburgeraar=1)[:10],
        Inburgeraar.objects.order_by().annotate(laatst=laatst_gesproken()),
        Traject.objects.order_by().annotate(laatst=niet_gesproken_sinds()),
    ]
    for rijen in vragen:
        plan = rijen.explain()
        assert "Index Scan using verslag_tijdlijn" in plan, plan
        assert "Sort" not in plan, plan


def test_mijn_dag_with_1_and_with_50_people(team: Team) -> None:
    client = als_klant(team.coordinator)
    vul_persoon(team.wijk, gesproken_door=team.coordinator)
    een = tel(client, MIJN_DAG)
    for _ in range(49):
        vul_persoon(team.wijk, gesproken_door=team.coordinator)
    assert tel(client, MIJN_DAG) == een


def test_mijn_dag_with_1_and_with_20_visits_today(team: Team) -> None:
    client = als_klant(team.coordinator)
    mensen = [vul_persoon(team.wijk, gesproken_door=team.coordinator) for _ in range(20)]
    GeplandBezoek.objects.create(inburgeraar=mensen[0], door=team.coordinator, datum=vandaag(), wat="Koken")
    een = tel(client, MIJN_DAG)
    for persoon in mensen[1:]:
        GeplandBezoek.objects.create(inburgeraar=persoon, door=team.coordinator, datum=vandaag())
    assert client.get(MIJN_DAG).text.count("Vastleggen<") == 18
    assert tel(client, MIJN_DAG) == een


def test_choice_of_1_and_of_50_people_to_visit(team: Team) -> None:
    client = als_klant(team.coordinator)
    vul_persoon(team.wijk, gesproken_door=team.coordinator)
    een = tel(client, reverse("trajecten:huisbezoek_kies"))
    for _ in range(49):
        vul_persoon(team.wijk, gesproken_door=team.coordinator)
    assert tel(client, reverse("trajecten:huisbezoek_kies")) == een


def test_user_with_1_and_with_3_aanstellingen(team: Team) -> None:
    persoon = vul_persoon(team.wijk, gesproken_door=team.coordinator)
    paginas = [LIJST, MIJN_DAG, url("dossier", persoon), url("huisbezoek_nieuw", persoon)]
    client = als_klant(team.coordinator)
    een = [tel(client, pagina) for pagina in paginas]
    maak_aanstelling(team.coordinator, Rol.TRAJECTCOORDINATOR, wijk=team.andere_wijk)
    maak_aanstelling(team.coordinator, Rol.TRAJECTCOORDINATOR, wijk=maak_wijk())
    assert [tel(client, pagina) for pagina in paginas] == een


def test_logboek_of_1_and_of_50_acts(team: Team) -> None:
    persoon = vul_persoon(team.wijk)
    client = als_klant(team.teamleider)
    onderwerp = (Onderwerp("inburgeraar", persoon.pk),)
    een = tel(client, url("logboek", persoon))
    for n in range(50):
        wie = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=team.wijk) if n % 5 else team.collega
        leg_vast(Handeling.DOSSIER_GEOPEND, door=wie, over=onderwerp)
    assert client.get(url("logboek", persoon)).text.count('<th scope="row">') == 50
    assert tel(client, url("logboek", persoon)) == een


def test_count_holds_session_user_aanstellingen_role_and_logging(team: Team) -> None:
    persoon = vul_persoon(team.wijk)
    alles = statements(als_klant(team.coordinator), url("dossier", persoon))
    for deel in (
        'EXECUTE "django_session',
        'EXECUTE "gebruikers_aanstelling',
        "set_config('role'",
        'INSERT INTO "logboek_logregel"',
        'INSERT INTO "logboek_logonderwerp"',
    ):
        assert any(deel in sql for sql in alles), deel


@pytest.mark.django_db(transaction=True)
def test_pages_keep_to_their_number_of_statements(team: Team) -> None:
    """Of whole requests, each in a transaction of its own as in the product, about people of whom all is known."""
    mensen = [vul_persoon(team.wijk, gesproken_door=team.coordinator) for _ in range(3)]
    persoon, huisgenoot, _ = mensen
    join_huishouden(inburgeraar_id=huisgenoot.pk, bij=persoon.pk, door=team.coordinator)
    grenzen = {
        LIJST: 9,
        f"{LIJST}?zoek=Persoon+{persoon.pk}&stap=open&sorteer=contact&signaal=geen+contact": 10,
        f"{LIJST}?trechter=gesproken&contact=niemand": 9,
        url("dossier", persoon): 15,
    }
    # Both count the cards of the klanttevredenheidsonderzoek that are to be given in one statement.
    for wie, eigen in (
        (team.coordinator, {MIJN_DAG: 14}),
        (team.teamleider, {reverse("trajecten:caseload"): 29}),
    ):
        client = als_klant(wie)
        te_veel = {u: n for u, grens in (grenzen | eigen).items() if (n := tel(client, u)) > grens}
        assert te_veel == {}, wie
