"""Loading the wijken, postcodes, areas and figures of a municipality."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from logboek.enums import Handeling
from logboek.services import Actor, handeling
from wijken.gebiedenset.bestanden import Fout, GebiedensetFout
from wijken.gebiedenset.rijen import Gebiedenset, Omtrek, Regel
from wijken.models import Buurt, Gebied, Gebiedsoort, Postcode, Wijk, Wijkcijfer
from wijken.services.gelijk import Telling, breng_gelijk

OUDERSOORT = {
    Gebiedsoort.BUURT: Gebiedsoort.WIJK,
    Gebiedsoort.WIJK: Gebiedsoort.GEMEENTE,
    Gebiedsoort.PILOTWIJK: Gebiedsoort.GEMEENTE,
    Gebiedsoort.WIJKEN: Gebiedsoort.GEMEENTE,
}
"""The kind of area that contains an area of this kind."""

VOLGORDE = (
    (Gebiedsoort.GEMEENTE,),
    (Gebiedsoort.WIJK, Gebiedsoort.PILOTWIJK, Gebiedsoort.WIJKEN),
    (Gebiedsoort.BUURT,),
)


class _NietsVeranderd(Exception):
    """The set equals what is stored: there is no act to log."""


def load_gebieden(*, gebiedenset: Gebiedenset, door: Actor | None = None) -> dict[str, Telling]:
    """Store a set of reference data: all of it, or nothing. Rows that the set does not name stay as they are.

    Once real postcodes are loaded, the fictional ones that the set does not name are removed. Logged as one act,
    unless the set changes nothing.

    Args:
        gebiedenset: the set, read by `wijken.gebiedenset.rijen.lees_set`.
        door: who loads it; None from the command line.

    Returns:
        The counts by kind of row.

    Raises:
        GebiedensetFout: a line refers to a row that does not exist, or repeats a row that may occur once.
    """
    lading = _Lading(gebiedenset)
    try:
        with handeling(Handeling.WIJKGEGEVENS_GEWIJZIGD, door=door, onderdeel="referentie"):
            lading.laad()
    except _NietsVeranderd:
        pass
    return lading.tellingen


@dataclass
class _Lading:
    """A load of one set under way."""

    gebiedenset: Gebiedenset
    tellingen: dict[str, Telling] = field(default_factory=dict)
    fouten: list[Fout] = field(default_factory=list)
    wijken: dict[str, int] = field(default_factory=dict)

    def laad(self) -> None:
        for stap in (
            self._wijken,
            self._buurten,
            self._postcodes,
            self._gebieden,
            self._omtrekken,
            self._cijfers,
        ):
            stap()
            # A later step builds on the rows that an earlier one stored, so after a fault it would only repeat it.
            if self.fouten:
                raise GebiedensetFout(self.fouten)
        if not any(t.nieuw or t.gewijzigd or t.weg for t in self.tellingen.values()):
            raise _NietsVeranderd

    def _wijken(self) -> None:
        bestaand = {wijk.code: wijk for wijk in Wijk.objects.all()}
        naam_van = {wijk.naam: wijk.code for wijk in bestaand.values()}
        self._eenmaal(self.gebiedenset.wijken, "code")
        self._eenmaal(self.gebiedenset.wijken, "naam")
        buiten = {code for code, wijk in bestaand.items() if wijk.buiten_pilot}
        for regel in self.gebiedenset.wijken:
            code, naam = regel.velden["code"], regel.velden["naam"]
            if naam_van.get(naam, code) != code:
                regel.rij.meld("naam", f"wijk {naam_van[naam]} heet al zo")
            if "buiten_pilot" in regel.velden:
                (buiten.add if regel.velden["buiten_pilot"] else buiten.discard)(code)
        if self.gebiedenset.wijken and len(buiten) != 1:
            reden = "precies één wijk is de verzamelwijk voor adressen buiten de pilot"
            reden += f", nu: {', '.join(sorted(buiten)) or 'geen'}"
            self.fouten.append(Fout("wijken.csv", None, "buiten_pilot", reden))
        self._verzamel(self.gebiedenset.wijken)
        if self.fouten:
            return
        self.tellingen["wijken"] = breng_gelijk(
            Wijk, (r.velden for r in self.gebiedenset.wijken), bestaand=lambda v: bestaand.get(v["code"])
        )
        self.wijken = dict(Wijk.objects.values_list("code", "pk"))

    def _buurten(self) -> None:
        bestaand = {(b.wijk_id, b.naam): b for b in Buurt.objects.all()}
        gewenst: dict[tuple[int, str], dict[str, Any]] = {}
        for regel in self.gebiedenset.buurten:
            if (wijk := self._wijk(regel)) is not None:
                gewenst[wijk, regel.velden["naam"]] = {}
        for regel in self.gebiedenset.postcodes:
            if (wijk := self._wijk(regel)) is not None:
                gewenst[wijk, regel.velden["buurt"]] = {}
        self._verzamel([*self.gebiedenset.buurten, *self.gebiedenset.postcodes])
        if self.fouten:
            return
        self.tellingen["buurten"] = breng_gelijk(
            Buurt,
            ({"wijk_id": wijk, "naam": naam} for wijk, naam in gewenst),
            bestaand=lambda v: bestaand.get((v["wijk_id"], v["naam"])),
        )

    def _postcodes(self) -> None:
        regels = self.gebiedenset.postcodes
        self._eenmaal(regels, "postcode")
        self._verzamel(regels)
        if self.fouten:
            return
        buurten = {(b.wijk_id, b.naam): b.pk for b in Buurt.objects.all()}
        bestaand = {p.postcode: p for p in Postcode.objects.all()}
        gewenst = [
            {naam: waarde for naam, waarde in r.velden.items() if naam not in {"wijk", "buurt"}}
            | {"buurt_id": buurten[self.wijken[r.velden["wijk"]], r.velden["buurt"]]}
            for r in regels
        ]
        telling = breng_gelijk(Postcode, gewenst, bestaand=lambda v: bestaand.get(v["postcode"]))
        if any(not v["fictief"] for v in gewenst):
            genoemd = [v["postcode"] for v in gewenst]
            verzonnen = Postcode.objects.filter(fictief=True).exclude(postcode__in=genoemd)
            telling.weg, _per_model = verzonnen.delete()
        self.tellingen["postcodes"] = telling

    def _gebieden(self) -> None:
        regels = self.gebiedenset.gebieden
        self._eenmaal(regels, "naam", "soort")
        self._eenmaal([r for r in regels if r.velden.get("code")], "code")
        for regel in regels:
            if regel.velden.get("wijk"):
                self._wijk(regel)
        self._verzamel(regels)
        if self.fouten:
            return
        telling = Telling()
        for soorten in VOLGORDE:
            stuk = [r for r in regels if r.velden["soort"] in soorten]
            bestaand = _Gebieden()
            gewenst = [self._gebiedvelden(r, bestaand) for r in stuk]
            self._verzamel(stuk)
            if not self.fouten:
                telling += breng_gelijk(Gebied, gewenst, bestaand=bestaand.van)
        self.tellingen["gebieden"] = telling

    def _gebiedvelden(self, regel: Regel, bestaand: "_Gebieden") -> dict[str, Any]:
        velden: dict[str, Any] = {n: regel.velden[n] for n in ("naam", "soort", "code") if n in regel.velden}
        if "wijk" in regel.velden:
            velden["wijk_id"] = self.wijken[regel.velden["wijk"]] if regel.velden["wijk"] else None
        if "deel_van" in regel.velden:
            naam, soort = regel.velden["deel_van"], OUDERSOORT.get(regel.velden["soort"])
            ouder = bestaand.op_naam.get((naam, str(soort)))
            if naam and ouder is None:
                regel.rij.meld("deel_van", f"{soort or 'gebied'} {naam!r} staat er niet")
            velden["deel_van_id"] = ouder.pk if ouder else None
        ander = bestaand.op_naam.get((velden["naam"], velden["soort"]))
        if ander is not None and ander.code and velden.get("code") and ander.code != velden["code"]:
            regel.rij.meld("naam", f"{velden['soort']} {velden['naam']} staat er al met code {ander.code}")
        return velden

    def _omtrekken(self) -> None:
        telling = Telling()
        gezien: set[str] = set()
        for soorten in VOLGORDE:
            stuk = [o for o in self.gebiedenset.omtrekken if o.soort in soorten]
            bestaand = _Gebieden()
            gewenst = [self._omtrekvelden(o, bestaand, gezien) for o in stuk]
            if not self.fouten:
                telling += breng_gelijk(Gebied, gewenst, bestaand=bestaand.van)
        self.tellingen["omtrekken"] = telling

    def _omtrekvelden(self, omtrek: Omtrek, bestaand: "_Gebieden", gezien: set[str]) -> dict[str, Any]:
        velden: dict[str, Any] = {"code": omtrek.code, "omtrek": omtrek.vorm, "omtrek_bron": omtrek.bron}
        if omtrek.code in gezien:
            self._meld(omtrek, f"code {omtrek.code} staat er meer dan eens")
        gezien.add(omtrek.code)
        if omtrek.code in bestaand.op_code:
            return velden
        ander = bestaand.op_naam.get((omtrek.naam, omtrek.soort))
        if (omtrek.naam, omtrek.soort) in bestaand.nieuw or (ander is not None and ander.code):
            self._meld(omtrek, "een ander gebied heet al zo: geef ze elk een naam in gebieden.csv")
        bestaand.nieuw.add((omtrek.naam, omtrek.soort))
        ouder = bestaand.op_code.get(omtrek.deel_van)
        return velden | {
            "naam": omtrek.naam,
            "soort": omtrek.soort,
            "deel_van_id": ouder.pk if ouder else None,
        }

    def _cijfers(self) -> None:
        gebieden = _Gebieden().op_naam
        gewenst: dict[tuple[Any, ...], dict[str, Any]] = {}
        for regel in self.gebiedenset.cijfers:
            velden = dict(regel.velden)
            naam, soort = velden.pop("gebied"), velden.pop("soort")
            gebied = gebieden.get((naam, soort))
            if gebied is None:
                regel.rij.meld("gebied", f"{soort} {naam!r} staat niet in gebieden.csv of gebieden.geojson")
                continue
            velden["gebied_id"] = gebied.pk
            eerder = gewenst.setdefault(_cijfersleutel(velden), velden)
            if eerder["waarde"] != velden["waarde"]:
                regel.rij.meld("waarde", "hetzelfde cijfer staat er nog een keer, met een andere waarde")
        self._verzamel(self.gebiedenset.cijfers)
        if self.fouten:
            return
        bestaand = {_cijfersleutel(vars(c)): c for c in Wijkcijfer.objects.all()}
        self.tellingen["wijkcijfers"] = breng_gelijk(
            Wijkcijfer, gewenst.values(), bestaand=lambda v: bestaand.get(_cijfersleutel(v))
        )

    def _wijk(self, regel: Regel) -> int | None:
        pk = self.wijken.get(regel.velden["wijk"])
        if pk is None:
            regel.rij.meld("wijk", f"wijk {regel.velden['wijk']!r} staat niet in wijken.csv")
        return pk

    def _eenmaal(self, regels: list[Regel], *kolommen: str) -> None:
        gezien: dict[tuple[Any, ...], int] = {}
        for regel in regels:
            sleutel = tuple(regel.velden[kolom] for kolom in kolommen)
            eerder = gezien.setdefault(sleutel, regel.rij.regel)
            if eerder != regel.rij.regel:
                regel.rij.meld(kolommen[0], f"{sleutel[0]!r} staat ook op regel {eerder}")

    def _meld(self, omtrek: Omtrek, reden: str) -> None:
        self.fouten.append(Fout(omtrek.plek.bestand, None, omtrek.plek.kolom, reden))

    def _verzamel(self, regels: list[Regel]) -> None:
        """Move the faults noted in the lines so far to `self.fouten`."""
        for lijst in _lijsten(regels):
            self.fouten += lijst
            lijst.clear()


def _lijsten(regels: list[Regel]) -> Iterator[list[Fout]]:
    gezien: set[int] = set()
    for regel in regels:
        if id(regel.rij.fouten) not in gezien:
            gezien.add(id(regel.rij.fouten))
            yield regel.rij.fouten


class _Gebieden:
    """The areas that are stored, by code and by name."""

    def __init__(self) -> None:
        rijen = list(Gebied.objects.all())
        self.op_code = {g.code: g for g in rijen if g.code}
        self.op_naam = {(g.naam, g.soort): g for g in rijen}
        self.nieuw: set[tuple[str, str]] = set()

    def van(self, velden: Any) -> Gebied | None:
        """Find by code, else by name."""
        op_code = self.op_code.get(velden.get("code", ""))
        return op_code or self.op_naam.get((velden.get("naam"), velden.get("soort")))


def _cijfersleutel(velden: Any) -> tuple[Any, ...]:
    return velden["gebied_id"], velden["indicator"], velden["peildatum"], velden["bron"]
