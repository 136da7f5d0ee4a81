"""Every form and button of the product, sent twice from one view: one effect, and the second leads where the first led."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.db import connection, transaction
from django.urls import reverse
from pytest_django.plugin import DjangoDbBlocker

from gebruikers import dubbeltik
from gebruikers.models import Verzoek
from kern.klok import vandaag
from tests.eens import vastgelegd
from tests.invullen import Formulier, formulieren, fouten_van
from tests.register.bestanden import EERSTE
from tests.toegang.stad import Stad
from tests.toegang.tabel import KAMERS, KOLOMMEN, TABEL, Regel
from vinden.regulier.lijst import onderteken

pytestmark = pytest.mark.django_db

GISTEREN = (vandaag() - dt.timedelta(days=1)).isoformat()
LATER = (vandaag() + dt.timedelta(days=210)).isoformat()
RONDEN = 5
"""How often a form is filled in further before it is carried out."""

GESCHREVEN = """
    SELECT relname, n_tup_ins + n_tup_upd + n_tup_del FROM pg_stat_xact_user_tables
    WHERE n_tup_ins + n_tup_upd + n_tup_del > 0
"""
VAN_SESSIES = {"django_session", "usersessions_usersession"}
NIETS = VAN_SESSIES | {Verzoek._meta.db_table, "gebruikers_concept"}
"""What says nothing of the work that was sent."""
TWEEDE = {Verzoek._meta.db_table: 1}
"""What the second writes: a note that the constraint of the first refuses."""

NIET = {
    "besluiten:stuk_bestand": "is no form: nothing is sent there",
    "gebruikers:concept": "a draft is kept again and again, in one row",
    "gebruikers:rol": "nobody of the town has two aanstellingen",
    "gebruikers:sessie_blijf": "says that somebody is still there",
    "rapportage:ervaring_namen": "only shows the names in what is typed",
    "rapportage:ervaringfoto": "is no form: nothing is sent there",
    "rapportage:ervaringfoto_nieuw": "asks for a picture: tests/rapportage/ervaringen/test_paginas.py",
    "rapportage:hoofdstuk_concept": "a draft is kept again and again, in one row",
    "rapportage:pilotvraag_concept": "a draft is kept again and again, in one row",
    "rapportage:aspect_concept": "a draft is kept again and again, in one row",
    "trajecten:brief_pdf": "gives a paper, each time one",
    "trajecten:bsn": "shows a number; each time it is shown is an act",
    "trajecten:nieuw_traject": "not on the day of closing, and in the town that is today",
    "trajecten:document_bestand": "is no form: nothing is sent there",
    "trajecten:overdracht_nieuw": "its people stand in the query: tests/trajecten/overdracht/test_paginas.py",
    "trajecten:toewijzen": "its people stand in the query: tests/trajecten/overdracht/test_paginas.py",
    "trajecten:overnemen": "is no form: nothing is sent there",
    "trajecten:zonder_contact": "its people come when a colleague leaves: tests/trajecten/overdracht/test_vertrek.py",
    "trajecten:persoon_lijkt_op": "only shows whom somebody resembles",
}
"""What may happen twice, and why."""

STIL = {
    "gebruikers:concept_weg": "the town keeps no draft of a visit",
    "gebruikers:meldingen_gelezen": "marks rows, and makes none",
    "inburgeraars:inlezing_opnieuw": "wakes the worker, which is at it",
    "rapportage:aspectcitaat_foto": "the citation is of the partner, who reads no pictures",
    "rapportage:aspect_concept_weg": "the town keeps no draft of an aspect",
    "rapportage:hoofdstuk_concept_weg": "the town keeps no draft of a chapter",
    "rapportage:pilotvraag_concept_weg": "the town keeps no draft of an answer",
    "rapportage:product_cijfers": "the text has the newest figures",
    "rapportage:producteditie_opnieuw": "makes an edition again that failed, and in the town none did",
    "rapportage:publicatie_opnieuw": "makes a PDF again that failed, and in the town none did",
    "rapportage:tekst_begin": "of a year that has a text it leads to that",
    "rapportage:tekst_cijfers": "the year has one edition to choose",
    "rapportage:uitgave_nieuw": "of a year that is published it leads to what is published",
    "trajecten:inlezing_opnieuw": "wakes the worker, which is at it",
    "vragen:begin": "leads to the questions behind a code",
}
"""What changes no number of rows the first time either; still the second leads where the first led."""

ZONDER_NOOT = {
    "vragen:begin": "",
    "vragen:lijst": "the first led to /mening/dank/?taal=nl, the second to a 410",
}
"""What is sent without a session, of which no note is kept: the second writes nothing. A card counts once, so that is told."""

WIE = {
    "rapportage:bijval_terug": ("ervaring", "leider"),
    "rapportage:tekst_gelezen": ("tekst", "project"),
    "rapportage:tekst_vaststellen": ("tekst", "hoofd"),
    "rapportage:product_recht": ("onderdeel-vier", "beleid"),
    "rapportage:product_verwijderen": ("onderdeel-zes", "coord"),
    "rapportage:aspect_citeren": ("aspect", "coord"),
    "rapportage:hoofdstuk_citeren": ("tekst-deel", "beleid"),
    "rapportage:pilotvraag_citeren": ("pilotvraag", "beleid"),
    "rapportage:product_begin": ("onderdeel-negen", "beleid"),
    "rapportage:product_gelezen": ("product-lezer", "project"),
    "rapportage:product_goedkeuren": ("product-gelezen", "leider"),
    "rapportage:vragenlijst_concept": ("lijst-concept", "beleid"),
    "rapportage:vragenlijst_vaststellen": ("lijst-geproefd", "project"),
    "rapportage:vragenlijst_niet_vast": ("lijst-geproefd", "project"),
    "trajecten:aanwezigheid": ("gestart-eigen", "coord"),
    "trajecten:afspraak_ongedaan": ("afspraak-elders", "elders"),
    "trajecten:bezoek_afzeggen_ongedaan": ("bezoek-elders", "elders"),
    "trajecten:claim": ("vrij", "coord"),
    "trajecten:claim_ongedaan": ("vrij", "coord"),
    "trajecten:component_einde": ("component-elders", "elders"),
    "trajecten:component_hervatten": ("component-elders", "elders"),
    "trajecten:huishouden": ("elders", "elders"),
    "trajecten:overdrachten": ("-", "collega"),
    "trajecten:overname": ("verzoek", "consul"),
    "trajecten:regulier_van_collega": ("bij-collega", "consul"),
    "trajecten:vrijgeven": ("vrij", "coord"),
    "trajecten:vrijgeven_ongedaan": ("vrij", "coord"),
}
"""About what, and by whom, where the first line of the table that allows it is not the one that has the form."""

PAGINA = {
    "rapportage:bijval": ("rapportage:ervaring", "ervaring"),
    "rapportage:trefwoord": ("rapportage:ervaring", "ervaring"),
    "rapportage:trefwoord_weg": ("rapportage:ervaring", "ervaring"),
    "rapportage:verzamelen": ("rapportage:ervaring", "ervaring"),
    "rapportage:verzamelen_terug": ("rapportage:ervaring", "ervaring"),
    "rapportage:hoofdstuk_opmerking": ("rapportage:hoofdstuk", "tekst-deel"),
    "rapportage:tekst_gelezen": ("rapportage:tekst_lezen", "tekst"),
    "rapportage:tekst_vaststellen": ("rapportage:tekst_lezen", "tekst"),
    "rapportage:aspect_opmerking": ("rapportage:aspect", "aspect"),
    "rapportage:product_gelezen": ("rapportage:product_tekst", "product-lezer"),
    "rapportage:product_goedkeuren": ("rapportage:product_tekst", "product-gelezen"),
    "rapportage:antwoord_citeren": ("rapportage:onderzoek_woorden", "ronde-geteld"),
    "rapportage:antwoord_niet_citeren": ("rapportage:onderzoek_woorden", "ronde-geteld"),
    "rapportage:citaat": ("rapportage:onderzoek_woorden", "ronde-geteld"),
    "rapportage:aspectopmerking_verwerkt": ("rapportage:aspect", "aspect"),
    "rapportage:pilotvraag_opmerking": ("rapportage:pilotvraag", "pilotvraag"),
    "rapportage:vraagcitaat_terug": ("rapportage:pilotvraag", "pilotvraag"),
    "rapportage:vraagcitaat_foto": ("rapportage:pilotvraag", "pilotvraag"),
    "rapportage:ervaringfoto_in_rapport": ("rapportage:ervaring", "ervaring"),
    "rapportage:vraagopmerking_verwerkt": ("rapportage:pilotvraag", "pilotvraag"),
    "rapportage:product_recht_einde": ("rapportage:product_onderdeel", "onderdeel"),
    "rapportage:product_verwijderen": ("rapportage:product_tekst", "product-leeg"),
    "trajecten:inlezing_inlezen": ("trajecten:inlezing", "inlees"),
    "trajecten:inlezing_oordeel": ("trajecten:inlezing", "inlees-fout"),
    "trajecten:inlezing_weggooien": ("trajecten:inlezing", "inlees"),
    "trajecten:selectie_afwijzen": ("trajecten:selectie", "selectie"),
    "trajecten:selectie_reserveren": ("trajecten:selectie", "selectie"),
    "trajecten:selectie_vrijgeven": ("trajecten:selectie", "selectie"),
    "trajecten:selectie_nieuw": ("trajecten:personen", "-"),
    "trajecten:regulier_oproepen": ("trajecten:regulier", "-"),
    "trajecten:regulier_brieven": ("trajecten:regulier_opgeroepen", "-"),
}
"""The page that has the form, when it is sent to another address."""

EERST = {
    "gebruikers:weergave_ongedaan": [("gebruikers:weergave_verwijderen", "weergave", "leider")],
    "rapportage:aspectopmerking_open": [("rapportage:aspectopmerking_verwerkt", "productopmerking", "coord")],
    "rapportage:aspect_citeren": [("rapportage:aspectcitaat_terug", "aspectcitaat", "partner")],
    "rapportage:pilotvraag_citeren": [("rapportage:vraagcitaat_terug", "vraagcitaat", "beleid")],
    "rapportage:hoofdstuk_citeren": [("rapportage:citaat_terug", "citaat", "beleid")],
    "rapportage:vragenkaart_niet_gegeven": [("rapportage:vragenkaart_gegeven", "vragenkaart-eigen", "coord")],
    "rapportage:vragenlijst_concept": [("rapportage:vragenlijst_proef", "lijst-concept", "beleid")],
    "rapportage:vragenlijst_niet_vast": [("rapportage:vragenlijst_vaststellen", "lijst-geproefd", "project")],
    "rapportage:vragenlijst_nieuw": [("rapportage:vragenlijst_proef", "lijst-concept", "beleid")],
    "rapportage:opmerking_open": [("rapportage:opmerking_verwerkt", "opmerking", "beleid")],
    "rapportage:vraagopmerking_open": [("rapportage:vraagopmerking_verwerkt", "vraagopmerking", "coord")],
    "rapportage:tekst_vaststellen": [("rapportage:tekst_gelezen", "tekst", "project")],
    "beheer:gebruiker_deblokkeer": [("beheer:gebruiker_blokkeer", "coord", "beheer")],
    "beheer:aanstelling_ongedaan": [("beheer:aanstelling_beeindig", "a-coord", "beheer")],
    "trajecten:aanbod_nieuw": [("trajecten:aanbod_antwoord", "aanbod-eigen", "coord")],
    "trajecten:afspraak_ongedaan": [("trajecten:afspraak_afhandelen", "afspraak-elders", "elders")],
    "trajecten:belemmering_ongedaan": [("trajecten:belemmering_voorbij", "belem-eigen", "coord")],
    "trajecten:bespreektaak_ongedaan": [("trajecten:bespreektaak_intrekken", "bespreektaak-eigen", "leider")],
    "trajecten:bespreking_heropenen": [("trajecten:bespreking_afsluiten", "bespreking-open", "leider")],
    "trajecten:bespreking_intrekken_ongedaan": [
        ("trajecten:bespreking_intrekken", "bespreking-begin", "leider")
    ],
    "trajecten:bezoek_aankondigen_ongedaan": [("trajecten:bezoek_aankondigen", "bezoek-eigen", "coord")],
    "trajecten:bezoek_gebeld_ongedaan": [("trajecten:bezoek_gebeld", "bezoek-weg", "leider")],
    "trajecten:bezoek_afzeggen_ongedaan": [("trajecten:bezoek_afzeggen", "bezoek-elders", "elders")],
    "trajecten:bsn_intrekken": [
        ("trajecten:bsn_intrekking_terug", "intrek-eigen", "coord"),
        ("trajecten:bsn_vastleggen", "eigen", "coord"),
    ],
    "trajecten:claim_ongedaan": [("trajecten:claim", "vrij", "coord")],
    "trajecten:component_einde": [("trajecten:component_start", "component-elders", "elders")],
    "trajecten:component_hervatten": [
        ("trajecten:component_start", "component-elders", "elders"),
        ("trajecten:component_einde", "component-elders", "elders"),
    ],
    "trajecten:huishouden_ongedaan": [("trajecten:huishouden_verlaten", "eigen", "coord")],
    "trajecten:navraag_ongedaan": [("trajecten:navraag", "navraag", "leider")],
    "trajecten:overname_ongedaan": [("trajecten:overname_intrekken", "verzoek", "coord")],
    "trajecten:selectie_ongedaan": [("trajecten:selectie_intrekken", "selectie", "coord")],
    "trajecten:selectie_vrijgeven_ongedaan": [
        ("trajecten:selectie_reserveren", "selectie", "leider"),
        ("trajecten:selectie_vrijgeven", "selectie", "leider"),
    ],
    "trajecten:signalen_terug": [("trajecten:signalen_opzij", "-", "leider")],
    "trajecten:signaal_ongedaan": [("trajecten:signaal_weggelegd", "signaal-eigen", "coord")],
    "trajecten:taak_ongedaan": [("trajecten:taak_gedaan", "taak-eigen", "coord")],
    "trajecten:uitzondering_ongedaan": [("trajecten:uitzondering", "uitzondering-eigen", "leider")],
    "trajecten:signalen_vragen": [("trajecten:vraag_intrekken", "vraag-eigen", "leider")],
    "trajecten:vraag_antwoord_ongedaan": [("trajecten:vraag_antwoord", "vraag-eigen", "coord")],
    "trajecten:vraag_ongedaan": [("trajecten:vraag_intrekken", "vraag-eigen", "leider")],
    "trajecten:veiligheidsnotitie_ongedaan": [("trajecten:veiligheidsnotitie_weg", "eigen", "coord")],
    "trajecten:vrijgeven_ongedaan": [
        ("trajecten:claim", "vrij", "coord"),
        ("trajecten:vrijgeven", "vrij", "coord"),
    ],
    "trajecten:handhaving_sluiten": [
        ("trajecten:handhaving_antwoord", "vraag-coord", "consul"),
        ("trajecten:handhaving_besluit", "overdracht-open", "consul"),
    ],
    "trajecten:oordeel_terugnemen": [("trajecten:dubbele_regel", "wacht", "leider")],
    "trajecten:overname_vragen": [("trajecten:overname_intrekken", "verzoek", "coord")],
    "trajecten:regulier_stoppen": [("trajecten:overname_intrekken", "verzoek", "coord")],
    "trajecten:regulier_vrijgeven": [("trajecten:overname_intrekken", "verzoek", "coord")],
    "trajecten:regulier_vrijgeven_ongedaan": [
        ("trajecten:overname_intrekken", "verzoek", "coord"),
        ("trajecten:regulier_vrijgeven", "regulier", "consul"),
    ],
    "trajecten:selectie_vrijgeven": [("trajecten:selectie_reserveren", "selectie", "leider")],
    "trajecten:vrijgeven": [("trajecten:claim", "vrij", "coord")],
}
"""What must have been sent before."""


def _teken(stad: Stad, naam: str) -> str:
    return onderteken(stad.wereld.gebruikers["consul"], int(str(stad.args[naam][0])), naam.capitalize())


def _eigen(stad: Stad) -> dict[str, str]:
    return {"persoon": str(stad.wereld.personen["eigen"].pk)}


INVOER: dict[str, Callable[[Stad], dict[str, Any]]] = {
    "besluiten:nieuw": lambda _: {"uiterlijk": "2998-01-01"},
    "besluiten:wijzigen": lambda _: {"reden": "Anders."},
    "beheer:aanstelling_wijzig": lambda _: {"fte": "0,5"},
    "beheer:gebruiker_wijzig": lambda _: {"voornaam": "Anders"},
    "inburgeraars:levering_nieuw": lambda _: {"bestand": EERSTE.read_text("cp1252")},
    "rapportage:trefwoord": lambda _: {"woord": "speeltuin"},
    "rapportage:verzamelen": lambda _: {"plek": "vraag-1"},
    "rapportage:aspect": lambda _: {"situatie": "<p>Anders</p>"},
    "rapportage:aspect_citeren": lambda stad: {"ervaring": str(stad.args["aspect-ervaring"][0])},
    "rapportage:citaat": lambda _: {"oordeel": "ja"},
    "rapportage:citaat_foto": lambda stad: {"foto": str(stad.args["foto"][0])},
    "rapportage:pilotvraag_citeren": lambda stad: {"ervaring": str(stad.args["vraag-ervaring"][0])},
    "rapportage:hoofdstuk_citeren": lambda stad: {"ervaring": str(stad.args["ervaring"][0])},
    "rapportage:onderzoek_nieuw": lambda stad: {
        "vragenlijst": str(stad.args["lijst-vast"][0]),
        "van": LATER,
        "tot": LATER,
    },
    "vragen:begin": lambda stad: {"code": str(stad.args["code-goed"][0])},
    "rapportage:hoofdstuk": lambda _: {"inleiding": "<p>Anders</p>"},
    "rapportage:pilotvraag_schrijven": lambda _: {"kort": "Anders"},
    "rapportage:uitzoekpunt_nieuw": lambda stad: {
        "wie": str(stad.wereld.gebruikers["leider"].pk),
        "uiterlijk": "2998-01-01",
    },
    "rapportage:uitzoekpunt_wijzigen": lambda _: {"wat": "Anders?"},
    "rapportage:planning_abonnees": lambda stad: {"abonnees": str(stad.wereld.gebruikers["beleid"].pk)},
    "trajecten:aanbod_antwoord": lambda _: {"antwoord": "nee"},
    "trajecten:inlezen": lambda _: {"bestand": "PK\x03\x04"},
    "trajecten:afwezigheid_einde": lambda _: {"laatste_dag": LATER},
    "trajecten:brieftekst_nieuw": lambda _: {"titel": "Anders", "van": LATER},
    "trajecten:brieftekst_verbeteren": lambda _: {"titel": "Anders"},
    "trajecten:keuze_regels": lambda _: {"rij_0": "alle"},
    "trajecten:keuze_velden": lambda _: {"naam_1": "Anders", "bron_1": "school"},
    "rapportage:inrichting_naam": lambda _: {"naam": "Anders"},
    "rapportage:inrichting_nieuw": lambda _: {"naam": "Nog een"},
    "rapportage:inrichting_wijzigen": lambda _: {"naam": "Anders"},
    "trajecten:keuze_verbeteren": lambda _: {"naam": "B1"},
    "trajecten:norm_aanpassen": lambda _: {"waarde": "20", "van": "2998-01-01"},
    "trajecten:norm_verbeteren": lambda _: {"waarde": "16"},
    "trajecten:normen_jaar": lambda _: {"normen-pogingen-waarde": "8"},
    "trajecten:bsn_vastleggen": lambda _: {"bsn": "123456782"},
    "trajecten:dubbele_regel": lambda _: {"oordeel": "zelfde persoon"},
    "trajecten:meting_nieuw": lambda _: {"datum": GISTEREN},
    "trajecten:overname": lambda _: {"antwoord": "ja"},
    "trajecten:overdrachten": lambda _: {"welke": "alle"},
    "trajecten:overdrachten_intrekken": lambda stad: {"voorstel": str(stad.args["voorstel"][0])},
    "trajecten:overname_uit_wijk": lambda stad: {"persoon": _teken(stad, "eigen")},
    "trajecten:persoon_nieuw": lambda stad: {"plek": str(stad.args["plaats"][0])},
    "trajecten:regulier_oproepen": lambda stad: {"persoon": _teken(stad, "vrij")},
    "trajecten:regulier_brieven": lambda stad: {"persoon": _teken(stad, "regulier")},
    "trajecten:selectie_vrijgeven": lambda stad: {"persoon": str(stad.wereld.personen["vrij"].pk)},
    "trajecten:selectie_nieuw": lambda stad: {"persoon": str(stad.wereld.personen["vrij"].pk)},
    "trajecten:uren": lambda _: {"schrijven": "2"},
    "trajecten:veiligheidsnotitie": lambda _: {"tekst": "Bel eerst."},
}
"""What is typed where the first choice or a plain word will not do."""

OVER_WIE = (
    "trajecten:signalen_bezoek",
    "trajecten:signalen_opzij",
    "trajecten:signalen_terug",
    "trajecten:signalen_vragen",
)
"""The pages that have a form only for who is named in the query."""


def lijnen(kamer: str) -> dict[str, tuple[Regel, str]]:
    """Return by URL name the first line that lets somebody of the town send something, and who that is."""
    uit: dict[str, tuple[Regel, str]] = {}
    for regel in TABEL[kamer]:
        mag = [wie for wie in KOLOMMEN[1:] if regel.krijgt(wie) in {200, 302}]
        if regel.methode == "POST" and (mag or regel.naam in WIE) and regel.naam not in NIET:
            object_, wie = WIE.get(regel.naam) or (regel.object, mag[0])
            uit.setdefault(regel.naam, (Regel(regel.naam, "POST", object_, ()), wie))
    return uit


@pytest.fixture(scope="module")
def _stad(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Stad]:
    """Make the town once for the tests of this file."""
    with vastgelegd(django_db_blocker):
        yield Stad()


@pytest.fixture
def stad(_stad: Stad, db: None) -> Stad:
    """Return the town, as it was before any test."""
    return _stad.weer_aangemeld()


def tel() -> dict[str, int]:
    """Return how many rows this transaction wrote in each table so far, those of row history too."""
    with connection.cursor() as cursor:
        cursor.execute(GESCHREVEN)
        return dict(cursor.fetchall())


def stuur(stad: Stad, regel: Regel, wie: str) -> tuple[Formulier, Any]:
    """Fill in the form of a line as long as the page asks for more; return what was sent at last, and the answer."""
    adres = stad.adres(regel)
    formulier = _formulier(stad, regel, wie)
    invoer = INVOER[regel.naam](stad) if regel.naam in INVOER else {}
    te_vullen = {naam for naam, veld in formulier.velden.items() if veld.verplicht}
    for _ronde in range(RONDEN):
        for naam in te_vullen & formulier.velden.keys():
            formulier.velden[naam].vul()
        formulier.typ(invoer)
        antwoord: Any = stad.klanten[wie].post(adres, formulier.data())
        if antwoord.status_code != 200:
            return formulier, antwoord
        fouten = dict(fouten_van(antwoord))
        formulier = _van_pagina(antwoord, adres) or formulier
        # A page that finds nothing wrong asks for more.
        te_vullen = set(fouten) or set(formulier.velden)
    raise AssertionError(f"it is not carried out: {fouten}")


def _formulier(stad: Stad, regel: Regel, wie: str) -> Formulier:
    """Return the form on its page; where there is none, the button that sends nothing but the token."""
    adres = stad.adres(regel)
    pagina = PAGINA.get(regel.naam)
    vraag = _eigen(stad) if regel.naam in OVER_WIE else {}
    antwoord = stad.klanten[wie].get(
        reverse(pagina[0], args=stad.args[pagina[1]]) if pagina else adres, vraag
    )
    return _van_pagina(antwoord, adres) or Formulier.knop(adres)


def _van_pagina(antwoord: Any, adres: str) -> Formulier | None:
    if antwoord.status_code != 200 or "html" not in antwoord.headers["Content-Type"]:
        return None
    gevonden = (f for f in formulieren(antwoord.content.decode()) if urlsplit(f.adres).path in {"", adres})
    return next(gevonden, None)


def twee_keer(stad: Stad, regel: Regel, wie: str) -> str:
    """Send a line twice; return what is wrong with that, in words."""
    for naam, object_, eerder in EERST.get(regel.naam, []):
        stuur(stad, Regel(naam, "POST", object_, ()), eerder)
    voor = tel()
    formulier, eerste = stuur(stad, regel, wie)
    na = tel()
    if eerste.status_code != 302:
        return f"the first gave {eerste.status_code}"
    if regel.naam not in STIL and {t for t in na if na[t] != voor.get(t, 0)} <= NIETS:
        return f"the first did nothing, and led to {eerste['Location']}"
    tweede: Any = stad.klanten[wie].post(stad.adres(regel), formulier.data())
    erbij = {tabel: n - na.get(tabel, 0) for tabel, n in tel().items() if tabel not in VAN_SESSIES}
    if {tabel: n for tabel, n in erbij.items() if n} != ({} if regel.naam in ZONDER_NOOT else TWEEDE):
        return f"the second wrote {erbij}"
    naar = tweede.headers.get("Location", f"a {tweede.status_code}")
    anders = f"the first led to {eerste['Location']}, the second to {naar}"
    return "" if naar == eerste["Location"] or anders == ZONDER_NOOT.get(regel.naam) else anders


def fouten(stad: Stad, kamer: str) -> Iterator[str]:
    """Yield what goes wrong in a room, line by line; each is undone."""
    for regel, wie in lijnen(kamer).values():
        with transaction.atomic():
            stad.weer_aangemeld()
            try:
                fout = twee_keer(stad, regel, wie)
            except AssertionError as niet:
                fout = str(niet)
            transaction.set_rollback(True)
        if fout:
            yield f"{regel} as {wie}: {fout}"


def test_every_address_that_takes_something_is_sent_twice() -> None:
    gestuurd = {naam for kamer in KAMERS for naam in lijnen(kamer)}
    in_tabel = {regel.naam for kamer in KAMERS for regel in TABEL[kamer] if regel.methode == "POST"}
    assert in_tabel - gestuurd == set(NIET)
    assert (
        set(STIL) | set(ZONDER_NOOT) | set(WIE) | set(PAGINA) | set(EERST) | set(INVOER) | set(OVER_WIE)
        <= gestuurd
    )


@pytest.mark.parametrize("kamer", [kamer for kamer in KAMERS if lijnen(kamer)])
def test_sent_twice_is_once(stad: Stad, kamer: str) -> None:
    gevonden = [*fouten(stad, kamer)]
    assert not gevonden, "\n" + "\n".join(gevonden)


def test_mutation_without_the_note_a_button_contradicts_its_first_tap(
    stad: Stad, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dubbeltik, "begin", lambda _request: None)
    assert _namen(fouten(stad, "trajecten/stappen")) >= {"trajecten:afsluiten"}


def _namen(gevonden: Iterable[str]) -> set[str]:
    return {fout.split()[1] for fout in gevonden}
