"""What the dossier and Mijn dag say of a transfer."""

from django.urls import reverse

from kern.klok import vandaag
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.overdracht import stel_voor
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant
from tests.team import Team
from trajecten.overdracht.services.beantwoorden import accept_overdrachten


def test_dossier_and_mijn_dag_tell_of_it(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator)
    rij = stel_voor(persoon, team.elders, team.teamleider, vanaf=vandaag())
    dag = als_klant(team.elders).get(reverse("trajecten:mijn_dag")).text
    assert (
        f"{team.teamleider.voornaam} vraagt of je 1 persoon overneemt van {team.coordinator.voornaam}." in dag
    )
    dossier = reverse("trajecten:dossier", args=[persoon.pk])
    assert (
        f"Aan {team.elders.naam} is gevraagd de begeleiding over te nemen"
        in als_klant(team.coordinator).get(dossier).text
    )
    accept_overdrachten(overdracht_ids=[rij.pk], door=team.elders)
    pagina = als_klant(team.elders).get(dossier).text
    assert f"Overgedragen aan {team.elders.naam}" in pagina
    assert f"begeleidde {team.coordinator.naam}." in pagina
    assert "is gevraagd de begeleiding over te nemen" not in pagina
    assert "vraagt of je" not in als_klant(team.elders).get(reverse("trajecten:mijn_dag")).text


def test_teamleider_withdraws_a_proposal_from_the_dossier(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator)
    rij = stel_voor(persoon, team.elders, team.teamleider, vanaf=vandaag())
    adres, intrekken = (
        reverse("trajecten:dossier", args=[persoon.pk]),
        reverse("trajecten:overdracht_intrekken", args=[rij.pk]),
    )
    assert intrekken not in als_klant(team.coordinator).get(adres).text
    klant = als_klant(team.teamleider)
    assert f'action="{intrekken}"' in klant.get(adres).text
    uit = klant.post(intrekken, follow=True, headers={"referer": f"http://testserver{adres}"})
    assert uit.redirect_chain == [(adres, 302)]
    assert f"Het voorstel voor {persoon.naam} is ingetrokken." in uit.text
    assert intrekken not in uit.text
