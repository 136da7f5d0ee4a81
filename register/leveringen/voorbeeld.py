"""The changes of a compared delivery, row by row, for the teamleider to judge before it is applied (DOMEIN 4).

Reads the temporary tables of `tabel`, before anything is written. No number of a person is read: of a BSN or A-nummer
a row only says that it changes.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from itertools import batched
from typing import Any

from django.db import connection

from inburgeraars.datums import Geboortedatum
from inburgeraars.models import Geslacht
from inburgeraars.namen import woorden
from register.bpi.lezen import Levering
from register.bpi.voorbeeld import PER_BLAD, Samenvatting, Verandering, Voorbeeldregel, blad_als_json
from register.leveringen.tabel import BLOK
from register.leveringen.tellingen import Tellingen
from register.models import BpiVoorbeeldblad, Voorbeeldsoort, Wachtreden

_BLADEN_PER_KEER = 100

_WIJZIGINGEN = """
SELECT w.regelnummer, w.persoon_id, w.verhuisd, w.andere_wijk, w.naam_gewijzigd,
       concat_ws(' ', p.voornamen, nullif(p.voorvoegsel, ''), nullif(p.geslachtsnaam, '')) AS oude_naam,
       concat_ws(' ', w.voornamen, nullif(w.voorvoegsel, ''), nullif(w.geslachtsnaam, '')) AS nieuwe_naam,
       a.straat AS a_straat, a.huisnummer AS a_huisnummer, a.toevoeging AS a_toevoeging,
       a.postcode AS a_postcode, a.woonplaats AS a_woonplaats,
       w.straat, w.huisnummer, w.toevoeging, w.postcode, w.woonplaats,
       oud.naam AS oude_wijk, nieuw.naam AS nieuwe_wijk,
       r.inburgeraar_id IS NULL AS nieuw_in_register, r.vervallen_op IS NOT NULL AS terug,
       coalesce(r.geslacht, '') AS oud_geslacht, b.geslacht,
       r.geboortejaar AS oud_jaar, r.geboortemaand AS oude_maand, r.geboortedag AS oude_dag,
       b.geboortejaar AS jaar, b.geboortemaand AS maand, b.geboortedag AS dag,
       r.datum_vestiging AS oude_vestiging, w.datum_vestiging AS vestiging,
       b.bsn_hash IS NOT NULL AND n.bsn_hash IS DISTINCT FROM b.bsn_hash AS ander_bsn,
       b.a_hash IS NOT NULL AND r.a_nummer_hash IS DISTINCT FROM b.a_hash AS ander_a_nummer,
       (SELECT g.voornaam || ' ' || g.achternaam
        FROM inburgeraars_toegang t JOIN gebruikers_gebruiker g ON g.id = t.gebruiker_id
        WHERE t.inburgeraar_id = p.id AND t.grond = 'caseload' AND t.tot IS NULL) AS vast_contact
FROM bpi_wijziging w
JOIN bpi b ON b.regelnummer = w.regelnummer
JOIN inburgeraars_inburgeraar p ON p.id = w.persoon_id
LEFT JOIN inburgeraars_registergegevens r ON r.inburgeraar_id = p.id
LEFT JOIN inburgeraars_burgerservicenummer n ON n.inburgeraar_id = p.id
LEFT JOIN inburgeraars_adres a ON a.id = w.adres_id
LEFT JOIN wijken_wijk oud ON oud.id = p.wijk_id
LEFT JOIN wijken_wijk nieuw ON nieuw.id = w.wijk_id
WHERE w.bijgewerkt AND (/* welke */)
ORDER BY w.regelnummer
"""
_WELKE = {
    Voorbeeldsoort.ANDERE_WIJK: "w.andere_wijk",
    Voorbeeldsoort.VERHUISD: "w.verhuisd AND NOT w.andere_wijk",
    Voorbeeldsoort.ANDERE_NAAM: "w.naam_gewijzigd",
    Voorbeeldsoort.OVERIG: "NOT w.verhuisd AND NOT w.naam_gewijzigd",
}

_NIEUW = """
SELECT b.regelnummer, concat_ws(' ', b.voornamen, nullif(b.voorvoegsel, ''), b.geslachtsnaam) AS naam,
       b.geboortejaar AS jaar, b.geboortemaand AS maand, b.geboortedag AS dag,
       b.straat, b.huisnummer, b.toevoeging, b.postcode, b.woonplaats, coalesce(w.naam, buiten.naam) AS wijk
FROM bpi_match m
JOIN bpi b ON b.regelnummer = m.regelnummer
LEFT JOIN wijken_wijk w ON w.id = m.wijk_id
CROSS JOIN (SELECT naam FROM wijken_wijk WHERE buiten_pilot LIMIT 1) buiten
WHERE m.uitkomst = 'nieuw'
ORDER BY b.regelnummer
"""

_VERVALLEN = """
SELECT p.id AS persoon_id, concat_ws(' ', p.voornamen, nullif(p.voorvoegsel, ''), p.geslachtsnaam) AS naam,
       w.naam AS wijk, (SELECT g.voornaam || ' ' || g.achternaam
        FROM inburgeraars_toegang t JOIN gebruikers_gebruiker g ON g.id = t.gebruiker_id
        WHERE t.inburgeraar_id = p.id AND t.grond = 'caseload' AND t.tot IS NULL) AS vast_contact
FROM bpi_weg g
JOIN inburgeraars_inburgeraar p ON p.id = g.persoon_id
JOIN wijken_wijk w ON w.id = p.wijk_id
ORDER BY p.sorteernaam, p.id
"""

_WACHT = """
SELECT b.regelnummer, concat_ws(' ', b.voornamen, nullif(b.voorvoegsel, ''), b.geslachtsnaam) AS naam,
       b.wacht_op, m.reden, anders.verschilt, p.id AS persoon_id,
       concat_ws(' ', p.voornamen, nullif(p.voorvoegsel, ''), p.geslachtsnaam) AS lijkt_op, w.naam AS wijk
FROM bpi_match m
JOIN bpi b ON b.regelnummer = m.regelnummer
LEFT JOIN bpi_ander anders ON anders.regelnummer = m.regelnummer
LEFT JOIN bpi_match ander ON ander.regelnummer = b.wacht_op
LEFT JOIN inburgeraars_inburgeraar p ON p.id = coalesce(
    m.lijkt_op, (SELECT min(l.persoon_id) FROM bpi_lijkt l WHERE l.regelnummer = m.regelnummer),
    ander.persoon_id)
LEFT JOIN wijken_wijk w ON w.id = p.wijk_id
WHERE m.uitkomst = 'wacht' AND m.reden /* is */ 'andere persoon'
ORDER BY b.regelnummer
"""


def save_voorbeeld(*, inlezing_id: int, levering: Levering, tellingen: Tellingen) -> Samenvatting:
    """Store the changes of a compared delivery, in the place of the previous preview of this upload.

    Returns:
        The preview in numbers.
    """
    BpiVoorbeeldblad.objects.filter(inlezing=inlezing_id).delete()
    aantallen: dict[str, int] = {}
    som = hashlib.sha256(json.dumps(tellingen.in_getallen()).encode())
    for keer in batched(_bladen(tellingen, aantallen), _BLADEN_PER_KEER):
        for soort, _, inhoud in keer:
            som.update(f"{soort}\n{inhoud}\n".encode())
        BpiVoorbeeldblad.objects.bulk_create(
            [BpiVoorbeeldblad(inlezing_id=inlezing_id, soort=s, nummer=n, inhoud=i) for s, n, i in keer]
        )
    return Samenvatting(
        tellingen=tellingen.in_getallen(),
        bekend=tellingen.bekend,
        te_veel_vervallen=tellingen.te_veel_vervallen,
        onbekende_kolommen=levering.kop.onbekend,
        aantallen=aantallen,
        afdruk=som.hexdigest(),
    )


def _bladen(tellingen: Tellingen, aantallen: dict[str, int]) -> Iterator[tuple[str, int, str]]:
    """Yield list, number and content of every page, and count the rows of each list in `aantallen`."""
    for soort, regels in _lijsten(tellingen):
        aantallen[soort] = 0
        for nummer, blad in enumerate(batched(regels, PER_BLAD), 1):
            aantallen[soort] += len(blad)
            yield soort, nummer, blad_als_json(blad)


def _lijsten(tellingen: Tellingen) -> Iterator[tuple[Voorbeeldsoort, Iterable[Voorbeeldregel]]]:
    yield (
        Voorbeeldsoort.FOUT,
        (Voorbeeldregel(naam=f.kolom, regel=f.regel, noot=f.reden) for f in tellingen.fouten),
    )
    for soort, welke in _WELKE.items():
        yield soort, map(_wijziging, _rijen(_WIJZIGINGEN.replace("/* welke */", welke)))
    yield Voorbeeldsoort.NIEUW, map(_nieuw, _rijen(_NIEUW))
    yield Voorbeeldsoort.VERVALLEN, map(_vervallen, _rijen(_VERVALLEN))
    yield Voorbeeldsoort.ANDERE_PERSOON, map(_wacht, _rijen(_WACHT.replace("/* is */", "=")))
    yield Voorbeeldsoort.MOGELIJK_DUBBEL, map(_wacht, _rijen(_WACHT.replace("/* is */", "<>")))


def _rijen(sql: str) -> Iterator[dict[str, Any]]:
    with connection.chunked_cursor() as cursor:
        cursor.execute(sql)
        kolommen: list[str] = []
        while blok := cursor.fetchmany(BLOK):
            # A server-side cursor knows its columns after the first rows.
            kolommen = kolommen or [kolom.name for kolom in cursor.description]
            for rij in blok:
                yield dict(zip(kolommen, rij, strict=True))


def _wijziging(rij: dict[str, Any]) -> Voorbeeldregel:
    return Voorbeeldregel(
        naam=rij["oude_naam"],
        regel=rij["regelnummer"],
        persoon=rij["persoon_id"],
        noot=_blijft(rij["vast_contact"]),
        veranderingen=tuple(_veranderingen(rij)),
    )


def _veranderingen(rij: dict[str, Any]) -> Iterator[Verandering]:
    """Yield the changes, in the order in which people read them; a better spelling is no change."""
    if rij["naam_gewijzigd"]:
        yield Verandering("naam", rij["oude_naam"], rij["nieuwe_naam"])
    if rij["verhuisd"] or not rij["a_postcode"] or _straat_anders(rij):
        yield Verandering("adres", _adres(rij, "a_"), _adres(rij))
    if rij["oude_wijk"] != rij["nieuwe_wijk"]:
        yield Verandering("wijk", rij["oude_wijk"] or "", rij["nieuwe_wijk"] or "")
    if rij["nieuw_in_register"]:
        yield Verandering("register", "", "staat nu ook in het register")
    else:
        yield from _register_anders(rij)


def _register_anders(rij: dict[str, Any]) -> Iterator[Verandering]:
    if rij["terug"]:
        yield Verandering("register", "niet meer in het register", "terug in het register")
    if rij["oud_geslacht"] != rij["geslacht"]:
        yield Verandering("geslacht", _geslacht(rij["oud_geslacht"]), _geslacht(rij["geslacht"]))
    oud, nieuw = _geboren(rij["oud_jaar"], rij["oude_maand"], rij["oude_dag"]), _geboren_op(rij)
    if oud != nieuw:
        yield Verandering("geboortedatum", oud, nieuw)
    if rij["oude_vestiging"] != rij["vestiging"]:
        yield Verandering("in Nederland sinds", _dag(rij["oude_vestiging"]), _dag(rij["vestiging"]))
    if rij["ander_bsn"]:
        yield Verandering("BSN", "", "toegevoegd")
    if rij["ander_a_nummer"]:
        yield Verandering("A-nummer", "", "toegevoegd of gewijzigd")


def _nieuw(rij: dict[str, Any]) -> Voorbeeldregel:
    delen = (f"geboren {_geboren_op(rij)}", _adres(rij), rij["wijk"])
    return Voorbeeldregel(naam=rij["naam"], regel=rij["regelnummer"], noot=" · ".join(filter(None, delen)))


def _vervallen(rij: dict[str, Any]) -> Voorbeeldregel:
    delen = (rij["wijk"], _blijft(rij["vast_contact"]))
    return Voorbeeldregel(
        naam=rij["naam"].strip(), persoon=rij["persoon_id"], noot=" · ".join(filter(None, delen))
    )


def _wacht(rij: dict[str, Any]) -> Voorbeeldregel:
    noot = f"lijkt op regel {rij['wacht_op']}"
    if rij["persoon_id"] is not None:
        noot = f"lijkt op {rij['lijkt_op'].strip()}, {rij['wijk']}"
    if rij["reden"] == Wachtreden.ANDERE_PERSOON:
        wie = f"{rij['lijkt_op'].strip()}, {rij['wijk']}"
        noot = f"het nummer is van {wie} · anders: {rij['verschilt']}"
    return Voorbeeldregel(naam=rij["naam"], regel=rij["regelnummer"], noot=noot)


def _blijft(vast_contact: str | None) -> str:
    return f"{vast_contact} blijft het vaste contact" if vast_contact else ""


def _adres(rij: dict[str, Any], begin: str = "") -> str:
    straat, nummer, toevoeging, postcode, plaats = (
        str(rij[f"{begin}{deel}"] or "")
        for deel in ("straat", "huisnummer", "toevoeging", "postcode", "woonplaats")
    )
    nummer = f"{nummer}{'' if len(toevoeging) == 1 else ' '}{toevoeging}".strip()
    delen = " ".join(filter(None, (straat, nummer))), " ".join(filter(None, (postcode, plaats)))
    return ", ".join(filter(None, delen))


def _straat_anders(rij: dict[str, Any]) -> bool:
    """Tell whether the street or the town of the same address has another name."""
    return any(
        rij[deel] and woorden(rij[f"a_{deel}"] or "") != woorden(rij[deel])
        for deel in ("straat", "woonplaats")
    )


def _geslacht(waarde: str) -> str:
    return str(Geslacht(waarde).label) if waarde else ""


def _geboren(jaar: int | None, maand: int | None, dag: int | None) -> str:
    return Geboortedatum(jaar, maand, dag).tonen() if jaar else ""


def _geboren_op(rij: dict[str, Any]) -> str:
    return _geboren(rij["jaar"], rij["maand"], rij["dag"])


def _dag(datum: Any) -> str:
    return Geboortedatum.uit_datum(datum).tonen() if datum else ""
