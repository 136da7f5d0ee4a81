"""The form that corrects a report keeps a draft: of that report alone, offered again, gone once it is saved."""

from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from dagwerk.mijn_dag.werk import werk
from gebruikers.models import Concept
from inburgeraars.models import Inburgeraar
from kern.klok import nu, vandaag
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant
from tests.team import Team
from tests.trajecten.bezoek.test_verbeteren import zoals_nu
from trajecten.contact.models import Verslag
from trajecten.contact.services.verbeteren import correct_verslag


@pytest.fixture
def persoon(team: Team) -> Inburgeraar:
    return maak_persoon(team.wijk)


@pytest.fixture
def verslag(team: Team, persoon: Inburgeraar) -> Verslag:
    return _verslag(team, persoon, "Eerst.")


@pytest.fixture
def klant(team: Team) -> Client:
    return als_klant(team.coordinator)


def _verslag(team: Team, persoon: Inburgeraar, tekst: str) -> Verslag:
    return Verslag.objects.get(contactmoment=maak_huisbezoek(persoon, team.coordinator, tekst=tekst))


def pagina(verslag: Verslag) -> str:
    return reverse("trajecten:verslag_verbeteren", args=[verslag.pk])


def concept(verslag: Verslag, persoon: Inburgeraar | None = None) -> str:
    over = persoon.pk if persoon else verslag.inburgeraar_id
    return reverse("gebruikers:concept", args=[f"verbeteren-{verslag.pk}", "inburgeraar", over])


def velden(klant: Client, verslag: Verslag, **anders: str) -> dict[str, str]:
    """Return what the form sends, with something typed in it."""
    form = klant.get(pagina(verslag)).context["form"]
    data = {veld.name: veld.value() or "" for veld in form}
    return data | {"datum": vandaag().isoformat(), "sleutel": str(uuid4())} | anders


def test_what_was_typed_is_offered_again_and_gone_after_saving(klant: Client, verslag: Verslag) -> None:
    typte = velden(klant, verslag, tekst="Zij heeft drie zonen.", reden="")
    adres = klant.get(pagina(verslag)).context["form"].helper.attrs["data-concept-url"]
    assert str(adres).startswith(concept(verslag))
    assert klant.post(str(adres), typte).status_code == 200

    weer = klant.get(pagina(verslag))
    assert "Hier was je aan begonnen" in weer.text
    assert weer.context["form"].initial["tekst"] == "Zij heeft drie zonen."
    assert Verslag.objects.get().tekst == "Eerst."

    assert klant.post(pagina(verslag), typte | {"reden": "Ik vergiste me."}).status_code == 302
    assert Verslag.objects.get().tekst == "Zij heeft drie zonen."
    assert not Concept.objects.exists()
    assert "Hier was je aan begonnen" not in klant.get(pagina(verslag)).text


def test_draft_is_of_one_report_about_its_person(
    team: Team, klant: Client, persoon: Inburgeraar, verslag: Verslag
) -> None:
    ander = _verslag(team, persoon, "Van later.")
    assert klant.post(concept(verslag), velden(klant, verslag, tekst="Van de eerste.")).status_code == 200
    assert klant.post(concept(ander), velden(klant, ander, tekst="Van de tweede.")).status_code == 200
    for rij, tekst in ((verslag, "Van de eerste."), (ander, "Van de tweede.")):
        assert klant.get(pagina(rij)).context["form"].initial["tekst"] == tekst
    assert set(Concept.objects.values_list("onderwerp_soort", "onderwerp_id")) == {
        ("inburgeraar", persoon.pk)
    }


def test_draft_of_a_report_is_kept_under_its_own_person_alone(
    team: Team, klant: Client, verslag: Verslag
) -> None:
    ander = maak_persoon(team.wijk)
    assert klant.post(concept(verslag, ander), {"tekst": "x"}).status_code == 404
    kaal = concept(verslag).replace(f"verbeteren-{verslag.pk}", "verbeteren")
    vreemd = [kaal, concept(verslag).replace("verbeteren-", "verbeteren-0"), f"{kaal[:-1]}9/"]
    assert [klant.post(adres, {"tekst": "x"}).status_code for adres in vreemd] == [404, 404, 404]
    enorm = concept(verslag).replace(f"-{verslag.pk}/", f"-{2**63}/", 1)
    assert klant.post(enorm, {"tekst": "x"}).status_code == 404
    assert als_klant(team.elders).post(concept(verslag), {"tekst": "x"}).status_code == 404
    assert als_klant(team.teamleider).post(concept(verslag), {"tekst": "x"}).status_code == 403
    assert not Concept.objects.exists()


def test_late_submit_is_kept_as_the_draft_of_its_report(
    klant: Client, verslag: Verslag, monkeypatch: pytest.MonkeyPatch
) -> None:
    typte = velden(klant, verslag, tekst="Net te laat.", reden="Ik vergiste me.")
    monkeypatch.setattr("gebruikers.inactiviteit.is_verlopen", lambda *_args, **_kwargs: True)
    assert klant.post(pagina(verslag), typte).status_code == 302
    monkeypatch.undo()
    rij = Concept.objects.get()
    assert (rij.formulier, rij.onderwerp_id) == (f"verbeteren-{verslag.pk}", verslag.inburgeraar_id)
    assert Verslag.objects.get().tekst == "Eerst."


def test_what_another_tab_changed_meanwhile_is_asked_once(
    team: Team, klant: Client, verslag: Verslag
) -> None:
    """The draft goes on under the version that the form was shown again with."""
    typte = velden(klant, verslag, tekst="Van mij.", reden="Typefout.")
    klant.post(concept(verslag), typte)
    _verbeter_elders(team, verslag)
    assert "Ondertussen gewijzigd" in klant.post(pagina(verslag), typte).text
    assert klant.get(pagina(verslag)).context["form"].initial["versie"] == "2"


def _verbeter_elders(team: Team, verslag: Verslag) -> None:
    oud = Verslag.objects.select_related("contactmoment").get(pk=verslag.pk)
    correct_verslag(
        verslag_id=oud.pk,
        door=team.coordinator,
        verbetering=zoals_nu(oud, tekst="Van het andere tabblad."),
        gezien=oud.versie,
        contact_gezien=oud.contactmoment.versie,
    )


def test_waiting_draft_stands_on_mijn_dag_with_its_form(
    team: Team, klant: Client, persoon: Inburgeraar, verslag: Verslag
) -> None:
    klant.post(concept(verslag), velden(klant, verslag, tekst="Half."))
    (groep,) = [g for g in werk(team.coordinator).groepen if g.kop == "Nog niet opgeslagen"]
    assert [(r.eerst.naam, r.eerst.regel, r.eerst.knop_href) for r in groep.regels] == [
        (persoon.naam, "Verbetering, bewaard vandaag", pagina(verslag))
    ]
    assert klant.get(pagina(verslag)).status_code == 200
    Concept.objects.update(formulier="verbeteren", bewaard_op=nu())
    assert [
        g.kop for g in werk(team.coordinator).groepen if g.kop == "Nog niet opgeslagen" and g.regels
    ] == []
