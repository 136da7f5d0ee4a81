"""Reference data of Vormgeven: documents and checks, for whom, and the fields other systems ask (DOMEIN 5.2)."""

import datetime as dt
from typing import Any

from inburgeraars.models import Doelgroep
from trajecten.papieren.enums import Controlegroep, Overneembron
from trajecten.papieren.models import Controleregel, Controlesoort, Overneemveld
from trajecten.plan.models import Taalroute

CONTROLES: dict[str, dict[str, Any]] = {
    "vaststellende-beschikking": {
        "naam": "vaststellende beschikking",
        "groep": Controlegroep.DOCUMENT,
        "met_kenmerk": True,
        "vraagt_bsn": True,
    },
    "overeenkomst": {"naam": "overeenkomst", "groep": Controlegroep.DOCUMENT, "met_kenmerk": True},
    "aanmelding": {
        "naam": "aanmelding bij de school",
        "groep": Controlegroep.DOCUMENT,
        "met_kenmerk": True,
        "vraagt_bsn": True,
    },
    "intake": {"naam": "intake bij de school", "groep": Controlegroep.CONTROLE},
    "gws": {"naam": "invoer in GWS", "groep": Controlegroep.CONTROLE, "vraagt_bsn": True},
    "isi": {"naam": "controle in ISI", "groep": Controlegroep.CONTROLE, "vraagt_bsn": True},
    "dossier": {"naam": "dossier compleet", "groep": Controlegroep.CONTROLE},
}
"""By code, in the order of the work: the documents and checks of the nota (Werkwijze, Vormgeven)."""

REGELS: dict[str, tuple[str, str]] = {
    "vaststellende-beschikking": (Doelgroep.PLICHTIG, "wi"),
    "overeenkomst": ("", ""),
    "aanmelding": ("", ""),
    "intake": ("", ""),
    "gws": ("", ""),
    "isi": ("", "wi"),
    "dossier": ("", ""),
}
"""The doelgroep and language route that need each; empty means everybody, or every route (DOMEIN 5.2)."""

OVERNEEMVELDEN: dict[str, tuple[tuple[str, Overneembron], ...]] = {
    "gws": (
        ("BSN", Overneembron.BSN),
        ("Geslachtsnaam", Overneembron.GESLACHTSNAAM),
        ("Voorvoegsel", Overneembron.TUSSENVOEGSEL),
        ("Voornamen", Overneembron.VOORNAMEN),
        ("Geslacht", Overneembron.GESLACHT),
        ("Geboortedatum", Overneembron.GEBOORTEDATUM),
        ("Straat en huisnummer", Overneembron.ADRES),
        ("Postcode", Overneembron.POSTCODE),
        ("Woonplaats", Overneembron.WOONPLAATS),
        ("Telefoon", Overneembron.TELEFOON),
        ("Trajectsoort", Overneembron.TAALROUTE),
        ("Aanbod gedaan op", Overneembron.AANBOD_OP),
        ("Aanbod aangenomen op", Overneembron.ANTWOORD_OP),
        ("Uitvoerder", Overneembron.SCHOOL),
        ("Begindatum", Overneembron.BEGIN_TAAL),
    ),
    "isi": (
        ("BSN", Overneembron.BSN),
        ("Achternaam", Overneembron.GESLACHTSNAAM),
        ("Tussenvoegsel", Overneembron.TUSSENVOEGSEL),
        ("Voornamen", Overneembron.VOORNAMEN),
        ("Geboortedatum", Overneembron.GEBOORTEDATUM),
        ("In Nederland sinds", Overneembron.VESTIGING),
        ("Doelgroep", Overneembron.DOELGROEP),
        ("Vastgesteld op", Overneembron.DOELGROEP_OP),
        ("Kenmerk beschikking", Overneembron.BESCHIKKING_KENMERK),
        ("Datum beschikking", Overneembron.BESCHIKKING_OP),
        ("Taalniveau", Overneembron.TAALNIVEAU),
        ("Taalaanbieder", Overneembron.SCHOOL),
        ("Begin taalles", Overneembron.BEGIN_TAAL),
    ),
}
"""By check: the fields of the other system, in its order, and their source. A proposal: the nota lists none."""


def laad_controles(van: dt.date) -> None:
    """Add the missing documents and checks, each with its fields to copy and a rule that holds from day `van` on."""
    er_al = set(Controlesoort.objects.values_list("code", flat=True))
    nieuw = {
        code: Controlesoort(code=code, volgorde=10 * plaats, van=van, **velden)
        for plaats, (code, velden) in enumerate(CONTROLES.items(), start=1)
        if code not in er_al
    }
    Controlesoort.objects.bulk_create(nieuw.values())
    routes = {route.code: route for route in Taalroute.objects.all()}
    Controleregel.objects.bulk_create(
        Controleregel(soort=soort, doelgroep=doelgroep, taalroute=routes[route] if route else None, van=van)
        for code, soort in nieuw.items()
        for doelgroep, route in (REGELS[code],)
    )
    Overneemveld.objects.bulk_create(
        Overneemveld(soort=soort, volgorde=plaats, naam=naam, bron=bron, van=van)
        for code, soort in nieuw.items()
        for plaats, (naam, bron) in enumerate(OVERNEEMVELDEN.get(code, ()), start=1)
    )
