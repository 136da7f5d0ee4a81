"""Faults of every kind in a workbook, each at its cell; and files that are none of ours."""

import io

import pytest
from django.core.files.base import ContentFile
from openpyxl import Workbook, load_workbook

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from kern.weigering import Weigering
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.fabrieken.wijken import maak_wijk
from tests.trajecten.inlezen.inlezen import upload, voorbeeld
from tests.trajecten.inlezen.werkboek import Boek, dag, gesprek, meting, plan
from trajecten.inlezen.enums import Fase
from trajecten.inlezen.keuzes import laad_keuzes
from trajecten.inlezen.lezen import MEESTE_MENSEN
from trajecten.inlezen.services.inlezingen import approve_trajectinlezing
from trajecten.inlezen.sjabloon import maak_sjabloon
from wijken.models import Wijk

pytestmark = pytest.mark.django_db(transaction=True)

LEEG = "Deze cel is leeg. Vul de cel in."
LIJST = "Deze waarde staat niet in de lijst. Kies een waarde uit de lijst."
GEEN_DAG = "Dit is geen datum. Vul de dag in als dd-mm-jjjj."
KOMT = "Deze dag is nog niet geweest. Vul vandaag of een eerdere dag in."


def fouten(leider: Gebruiker, boek: Boek) -> list[tuple[str, str, str]]:
    """Upload a workbook and return its faults: sheet, cell and sentence."""
    return [(f.blad, f.cel, f.zin) for f in voorbeeld(upload(leider, boek)).fouten]


VERWACHT = [
    ("Afspraken", "B2", LIJST),
    ("Afspraken", "C2", LEEG),
    ("Afspraken", "I2", "Vul deze dag alleen in als de status niet open is."),
    ("Contacten", "D2", LEEG),
    ("Contacten", "E2", "Vul hele minuten in."),
    ("Contacten", "D3", "Dit past niet bij deze soort contact. Kies een andere waarde."),
    ("Metingen", "B2", GEEN_DAG),
    ("Metingen", "C2", LIJST),
    ("Metingen", "D2", "Deze tekst is langer dan 400 tekens. Maak de tekst korter."),
    ("Onderdelen", "A2", "Dit volgnummer staat niet op het blad Trajecten. Kijk het nummer na."),
    ("Onderdelen", "B3", LIJST),
    ("Onderdelen", "H3", "Vul een getal in van meer dan 0 en hoogstens 60."),
    ("Onderdelen", "K3", "Vul in van wie je hoorde dat het is begonnen."),
    ("Onderdelen", "L4", "Een onderdeel eindigt niet voordat het begint. Kijk de dagen na."),
    ("Onderdelen", "M4", "Vul in hoe het is geëindigd: afgerond of gestopt."),
    ("Trajecten", "B2", LEEG),
    ("Trajecten", "E2", "Dit is geen geboortedatum. Vul in dd-mm-jjjj, of alleen het jaar."),
    ("Trajecten", "G2", "Dit is geen geldig BSN. Kijk het nummer na, of maak de cel leeg."),
    ("Trajecten", "K2", "Vul ook de straat in, of maak huisnummer en postcode leeg."),
    ("Trajecten", "I3", "Schrijf een telefoonnummer met cijfers, bijvoorbeeld 0475 12 34 56."),
    ("Trajecten", "R3", LIJST),
    ("Trajecten", "Y3", GEEN_DAG),
    ("Trajecten", "T4", LIJST),
    ("Trajecten", "U4", "Vul ook de doelgroep in, of maak de dag leeg."),
    ("Trajecten", "Y4", KOMT),
    ("Trajecten", "AA5", "Vul ook deze dag in: een latere stap is wel ingevuld."),
    ("Trajecten", "Z5", "Deze dag ligt voor de stap ervoor. Vul een latere dag in."),
    ("Trajecten", "A6", "Dit volgnummer staat ook op rij 5. Geef iedereen een eigen nummer."),
    ("Trajecten", "B7", "Hier staat een formule. Zet de waarde zelf in de cel."),
    ("Trajecten", "H7", "Een A-nummer heeft 10 cijfers. Kijk het nummer na, of maak de cel leeg."),
    ("Trajecten", "A8", LEEG),
    ("Trajecten", "J8", "Voer een geldig e-mailadres in."),
]
"""The faults of `_vol_fouten`, in the order of the sheets and rows."""


def _vol_fouten(contact: Gebruiker, wijk: Wijk) -> Boek:
    boek = Boek()
    boek.traject(1, contact, wijk, Voornaam=None, Geboren="31-02-1980", BSN="123456789", Postcode="6043CE")
    boek.traject(2, contact, wijk, Trajectwijk="Nergens", Telefoon="bel mij", Geopend_op="gisteren")
    boek.traject(3, contact, wijk, Geopend_op=dag(-1), Vindplaats="Buurthuis", Doelgroep_sinds=dag(2))
    boek.traject(4, contact, wijk, Volgen_sinds=dag(40), Vormgeven_sinds=dag(120))
    boek.traject(4, contact, wijk)
    boek.traject(5, contact, wijk, Voornaam="=1+1", **{"A-nummer": "12"})
    boek.traject("", contact, wijk, **{"E-mail": "geen adres"})
    boek.erbij("Onderdelen", {"Volgnummer": 9, "Soort": "taal"})
    boek.erbij(
        "Onderdelen", {"Volgnummer": 1, "Soort": "zingen", "Uren per week": "veel", "Gestart op": dag(3)}
    )
    boek.erbij(
        "Onderdelen", {"Volgnummer": 1, "Soort": "werk", "Geëindigd op": dag(3), "Liep al sinds": dag(1)}
    )
    boek.erbij("Afspraken", {"Volgnummer": 2, "Wie": "de buurvrouw", "Wat": "", "Status": "nagekomen"})
    boek.erbij("Metingen", {"Volgnummer": 2, "Datum": "32-01-2026", "Trede": 5, "Waarom": "x" * 401})
    boek.erbij("Contacten", {"Volgnummer": 2, "Datum": dag(1), "Soort": "huisbezoek", "Minuten": "1,5"})
    boek.erbij(
        "Contacten",
        {
            "Volgnummer": 2,
            "Datum": dag(1),
            "Soort": "telefoon",
            "Hoe ging het": "Niemand thuis",
            "Minuten": 5,
        },
    )
    return boek


def test_every_kind_of_fault_of_a_cell_is_told_at_once_by_sheet_and_cell(
    leider: Gebruiker, contact: Gebruiker, wijk: Wijk
) -> None:
    assert fouten(leider, _vol_fouten(contact, wijk)) == VERWACHT
    assert not Inburgeraar.objects.exists()


def test_what_a_service_refuses_is_told_at_its_cell(
    leider: Gebruiker, contact: Gebruiker, wijk: Wijk
) -> None:
    ver = maak_wijk("Kemp", code="KEM")
    boek = Boek()
    boek.traject(1, contact, ver, Voornaam="Omar")
    boek.traject(2, contact, wijk, Voornaam="Ewa", Vormgeven_sinds=dag(90))
    boek.traject(3, contact, wijk, Voornaam="Rosa", Vormgeven_sinds=dag(90), Plaatsen_sinds=dag(80))
    gesprek(boek, 3, geleden=95)
    boek.traject(4, contact, wijk, Voornaam="Yusuf", Gestart_op=dag(30))
    plan(boek, 4, geleden=20)
    boek.traject(5, contact, wijk, Voornaam="Idris")
    gesprek(boek, 5, geleden=101)
    boek.erbij("Onderdelen", {"Volgnummer": 5, "Soort": "hulp"})
    boek.erbij("Onderdelen", {"Volgnummer": 5, "Soort": "taal", "Wat het is": "les"})
    meting(boek, 5, geleden=10)
    meting(boek, 5, geleden=10)
    meting(boek, 5, geleden=10, Aanleiding="eerste meting")
    gevonden = fouten(leider, boek)
    assert gevonden[0] == ("Contacten", "B3", gevonden[0][2])
    assert gevonden[0][2].startswith("Dit was voordat het traject is geopend, op ")
    assert gevonden[1:] == [
        ("Metingen", "B3", "Op deze dag staat er al een meting, op rij 2."),
        (
            "Trajecten",
            "X2",
            "Dit vaste contact heeft geen aanstelling in deze wijk. Kies een ander, of een andere wijk.",
        ),
        ("Trajecten", "Z3", "Er is in dit traject nog geen persoonlijk gesprek vastgelegd."),
        (
            "Trajecten",
            "AA4",
            (
                "Er staat nog geen taalonderdeel in het plan. Er staat nog geen participatieonderdeel in het plan. Een "
                "wens met ‘nog te vinden’ telt ook. Er is nog geen afspraak met een trede als doel. Jullie zijn het nog "
                "niet allebei eens met alle afspraken."
            ),
        ),
        (
            "Trajecten",
            "AD5",
            f"Volgens het blad Onderdelen is het traject gestart op {_lang(20)}. Kijk de dagen na.",
        ),
    ]


def _lang(geleden: int) -> str:
    import datetime as dt  # noqa: PLC0415

    from kern.klok import vandaag  # noqa: PLC0415
    from kern.woorden import voluit  # noqa: PLC0415

    return voluit(vandaag() - dt.timedelta(days=geleden))


def test_parts_that_contradict_each_other_are_told_at_the_column_of_the_service(
    leider: Gebruiker, contact: Gebruiker, wijk: Wijk
) -> None:
    boek = Boek()
    boek.traject(1, contact, wijk)
    boek.erbij("Onderdelen", {"Volgnummer": 1, "Soort": "hulp"})
    boek.erbij("Onderdelen", {"Volgnummer": 1, "Soort": "taal", "Wat het is": "les"})
    elders = {"Soort": "gesprek buiten de wijk", "Hoe ging het": "Gesproken", "Minuten": 10}
    boek.erbij("Contacten", {"Volgnummer": 1, "Datum": dag(3)} | elders)
    assert fouten(leider, boek) == [
        ("Contacten", "G2", "Kies waarom het niet in de wijk was"),
        ("Onderdelen", "E2", "Vul in wat het is, of kies waar het is"),
        ("Onderdelen", "C3", "Kies de taalroute"),
    ]


def test_who_is_guided_here_already_is_refused_at_its_row(
    leider: Gebruiker, contact: Gebruiker, wijk: Wijk
) -> None:
    persoon = maak_persoon(wijk, voornamen="Fatma", geslachtsnaam="Yildiz")
    maak_huisbezoek(persoon, contact)
    boek = Boek()
    boek.traject(1, contact, wijk, Geboren="05-1980")
    rij = upload(leider, boek)
    (paar,) = voorbeeld(rij).dubbelen
    assert (paar.persoon, voorbeeld(rij).fouten) == (persoon.pk, [])


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"PK\x03\x04 geen zip", "Dit is geen Excel-bestand dat veilig te lezen is. "),
        ({"Blad1": [["Naam"]]}, "Het blad Trajecten ontbreekt. Download het sjabloon en vul dat in."),
        ({"Trajecten": []}, "Het blad Trajecten is leeg. Download het sjabloon en vul dat in."),
        ({"Trajecten": [["Volgnummer", "Kleur"]]}, "Blad Trajecten, cel B1: deze kolom kennen we niet. "),
        (
            {"Trajecten": [["Volgnummer", "Volgnummer"]]},
            "Blad Trajecten, cel A1: deze kolom staat er twee keer. ",
        ),
        ({"Trajecten": [["Volgnummer"]]}, "Op het blad Trajecten ontbreekt de kolom ‘Voornaam’. "),
    ],
)
def test_a_file_that_is_no_workbook_of_ours_is_refused_and_not_kept(
    leider: Gebruiker, inhoud: bytes | dict[str, list[list[str]]], zin: str
) -> None:
    rij = upload(leider, inhoud if isinstance(inhoud, bytes) else _werkboek(inhoud))
    assert (rij.fase, rij.bestand, rij.voorbeeld) == (Fase.AFGEKEURD, None, None)
    assert rij.fout.startswith(zin)


def _werkboek(bladen: dict[str, list[list[str]]]) -> bytes:
    boek = Workbook()
    del boek[boek.active.title]
    for naam, rijen in bladen.items():
        blad = boek.create_sheet(naam)
        for cellen in rijen:
            blad.append(cellen)
    uit = io.BytesIO()
    boek.save(uit)
    return uit.getvalue()


def test_the_template_as_it_is_holds_nobody_and_filled_in_it_is_read(
    leider: Gebruiker, contact: Gebruiker, wijk: Wijk
) -> None:
    sjabloon = maak_sjabloon(laad_keuzes())
    leeg = upload(leider, sjabloon)
    assert leeg.fout == "Op het blad Trajecten staat niemand. Zet elke persoon op een eigen rij."
    boek = load_workbook(ContentFile(sjabloon))
    assert boek.sheetnames == ["Trajecten", "Onderdelen", "Afspraken", "Metingen", "Contacten", "Keuzes"]
    blad = boek["Trajecten"]
    lijsten = {str(v.sqref).split(":")[0]: v.formula1 for v in blad.data_validations.dataValidation}
    kolom = {cel.value: cel.column_letter for cel in blad[1]}
    (waar,) = {w for cel, w in lijsten.items() if cel == f"{kolom['Vast contact']}4"}
    letter = waar.split("$")[1]
    assert [cel.value for cel in boek["Keuzes"][letter] if cel.value] == ["contacten", contact.email]
    vul = {"Volgnummer": "1", "Voornaam": "Fatma", "Trajectwijk": wijk.naam, "Gevonden via": "BPI"}
    for kop, waarde in (vul | {"Vast contact": contact.email, "Geopend op": dag(9)}).items():
        blad[f"{kolom[kop]}4"] = waarde
    uit = io.BytesIO()
    boek.save(uit)
    getoond = voorbeeld(upload(leider, uit.getvalue()))
    assert (getoond.fouten, getoond.tellingen["trajecten"]) == ([], 1)


def test_more_people_than_one_transaction_holds_are_refused(
    leider: Gebruiker, contact: Gebruiker, wijk: Wijk
) -> None:
    boek = Boek()
    for nummer in range(MEESTE_MENSEN + 1):
        boek.traject(nummer, contact, wijk)
    assert upload(leider, boek).fout == (
        "In dit bestand staan meer dan 200 mensen. Verdeel ze over meer bestanden."
    )


def test_with_a_fault_nothing_can_be_read_in(leider: Gebruiker, contact: Gebruiker, wijk: Wijk) -> None:
    boek = Boek()
    boek.traject(1, contact, wijk)
    boek.traject(2, contact, wijk, Voornaam="", Achternaam="Nowak")
    rij = upload(leider, boek)
    with pytest.raises(Weigering, match="Er zijn nog fouten of mogelijke dubbelen"):
        approve_trajectinlezing(inlezing_id=rij.pk, door=leider)


def test_only_a_teamleider_uploads(contact: Gebruiker, wijk: Wijk) -> None:
    boek = Boek()
    boek.traject(1, contact, wijk)
    for wie in (contact, maak_gebruiker(Rol.BEHEERDER), maak_gebruiker(Rol.CONSULENT)):
        with pytest.raises(Weigering, match="Alleen de teamleider kan lopende trajecten inlezen"):
            upload(wie, boek)
