"""Verzuim that is handed over to a consulent: questions both ways, the decision, and its end."""

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gebruikers.enums import Rol
from tests.levend_jaar.daden.register import daad
from trajecten.handhaving.models import Handhavingsbesluit, Overdrachtvraag, Verzuimoverdracht

if TYPE_CHECKING:
    from tests.levend_jaar.verhaal import Verhaal


@dataclass
class Zaak:
    """A handover under way.

    Args:
        vragen: the open questions by number: whether the consulent asked.
    """

    mens: int
    traject: int
    consulent: str
    vragen: dict[int, bool] = field(default_factory=dict)
    besloten: bool = False


def _lopend(v: "Verhaal") -> dict[int, Zaak]:
    """Return the handovers whose traject still runs; the closing of a traject ends the others."""
    return {nr: z for nr, z in v.zaken.items() if v.nu.trajecten[z.traject].loopt and v.werkt(z.consulent)}


def _contact(v: "Verhaal", zaak: Zaak) -> str:
    wie = v.nu.mensen[v.nu.wie(zaak.mens)].vast_op(v.vandaag)
    return wie if wie and v.werkt(wie) else ""


@daad("trajecten:verzuim_overdragen", gewicht=2)
def draag_verzuim_over(v: "Verhaal") -> str | None:
    """A coordinator hands verzuim over."""
    in_handhaving = {z.traject for z in v.zaken.values()}
    consulent = v.kies(v.stad.met_rol(Rol.CONSULENT, v.vandaag))
    kan = [x for x in v.in_traject("plaatsen", "volgen", "afronden") if x[1].nr not in in_handhaving]
    if consulent is None or (keuze := v.kies(kan)) is None:
        return None
    m, t, wie = keuze
    v.vul(
        wie,
        "trajecten:verzuim_overdragen",
        v.sleutel("mens", m.nr),
        verzuim_sinds=v.vandaag - dt.timedelta(days=14),
        gebeurd="Zes keer niet geweest.",
        geprobeerd="Twee gesprekken.",
        consulent=str(v.gebruiker(consulent).pk),
    )
    v.zaken[v.onthoud("zaak", Verzuimoverdracht)] = Zaak(m.nr, t.nr, consulent)
    return f"{wie} draagt verzuim van {m.naam} over aan {consulent}"


@daad("trajecten:verzuim_vraag", gewicht=1)
def vraag_aan_consulent(v: "Verhaal") -> str | None:
    """The coordinator asks the consulent something."""
    kan = [(nr, z, wie) for nr, z in _lopend(v).items() if (wie := _contact(v, z))]
    if (keuze := v.kies(kan)) is None:
        return None
    nr, zaak, wie = keuze
    v.vul(wie, "trajecten:verzuim_vraag", v.sleutel("zaak", nr), vraag="Wanneer hoor ik iets?")
    zaak.vragen[v.onthoud("vraag", Overdrachtvraag)] = False
    return f"{wie} vraagt iets aan {zaak.consulent}"


@daad("trajecten:handhaving_vraag", gewicht=1)
def vraag_aan_coordinator(v: "Verhaal") -> str | None:
    """The consulent asks the coordinator something."""
    if (nr := v.kies(_lopend(v))) is None:
        return None
    zaak = v.zaken[nr]
    v.vul(zaak.consulent, "trajecten:handhaving_vraag", v.sleutel("zaak", nr), vraag="Komt ze nu weer?")
    zaak.vragen[v.onthoud("vraag", Overdrachtvraag)] = True
    return f"{zaak.consulent} vraagt iets aan de coördinator"


@daad("trajecten:verzuim_antwoord", gewicht=2)
def antwoord_van_coordinator(v: "Verhaal") -> str | None:
    """The coordinator answers."""
    kan = [
        (z, vraag, wie)
        for z in _lopend(v).values()
        if (wie := _contact(v, z))
        for vraag, van_consulent in z.vragen.items()
        if van_consulent
    ]
    if (keuze := v.kies(kan)) is None:
        return None
    zaak, vraag, wie = keuze
    v.vul(wie, "trajecten:verzuim_antwoord", v.sleutel("vraag", vraag), antwoord="Ja, sinds maandag.")
    del zaak.vragen[vraag]
    return f"{wie} antwoordt {zaak.consulent}"


@daad("trajecten:handhaving_antwoord", gewicht=2)
def antwoord_van_consulent(v: "Verhaal") -> str | None:
    """The consulent answers."""
    kan = [(z, vraag) for z in _lopend(v).values() for vraag, van in z.vragen.items() if not van]
    if (keuze := v.kies(kan)) is None:
        return None
    zaak, vraag = keuze
    v.vul(
        zaak.consulent, "trajecten:handhaving_antwoord", v.sleutel("vraag", vraag), antwoord="Volgende week."
    )
    del zaak.vragen[vraag]
    return f"{zaak.consulent} antwoordt"


@daad("trajecten:verzuim_consulent", gewicht=1)
def andere_consulent(v: "Verhaal") -> str | None:
    """The handover goes to another consulent."""
    kan = [
        (nr, z, wie, ander)
        for nr, z in _lopend(v).items()
        if (wie := _contact(v, z)) and not z.besloten
        for ander in v.stad.met_rol(Rol.CONSULENT, v.vandaag)
        if ander != z.consulent
    ]
    if (keuze := v.kies(kan)) is None:
        return None
    nr, zaak, wie, ander = keuze
    v.vul(wie, "trajecten:verzuim_consulent", v.sleutel("zaak", nr), consulent=str(v.gebruiker(ander).pk))
    zaak.consulent = ander
    return f"{wie} geeft de handhaving aan {ander}"


@daad("trajecten:handhaving_besluit", gewicht=2)
def besluit(v: "Verhaal") -> str | None:
    """The consulent decides."""
    if (nr := v.kies(nr for nr, z in _lopend(v).items() if not z.besloten)) is None:
        return None
    zaak = v.zaken[nr]
    v.vul(
        zaak.consulent,
        "trajecten:handhaving_besluit",
        v.sleutel("zaak", nr),
        maatregel="geen",
        motivering="Er was een reden voor.",
        datum=v.vandaag,
    )
    zaak.besloten = True
    v.besluiten[v.onthoud("besluit", Handhavingsbesluit)] = zaak.consulent
    return f"{zaak.consulent} besluit"


@daad("trajecten:besluit_verbeteren", gewicht=1)
def verbeter_besluit(v: "Verhaal") -> str | None:
    """The consulent corrects its decision, also after the handover was closed."""
    if (nr := v.kies(nr for nr, wie in v.besluiten.items() if v.werkt(wie))) is None:
        return None
    wie = v.besluiten[nr]
    pk = v.sleutel("besluit", nr)
    v.vul(wie, "trajecten:besluit_verbeteren", pk, kenmerk=f"H{v.vandaag}", reden="Het was een andere brief.")
    return f"{wie} verbetert een besluit"


@daad("trajecten:besluit_bezwaar", gewicht=2)
def bezwaar(v: "Verhaal") -> str | None:
    """Somebody objects to a decision; later the outcome is recorded."""
    if (nr := v.kies(nr for nr, wie in v.besluiten.items() if v.werkt(wie))) is None:
        return None
    wie = v.besluiten[nr]
    velden: dict[str, object] = {}
    if nr in v.bezwaren:
        velden = {"uitkomst": "ongegrond", "uitkomst_op": v.vandaag}
    else:
        velden = {"ontvangen_op": v.vandaag, "uiterlijk": v.vandaag + dt.timedelta(weeks=6)}
    v.vul(wie, "trajecten:besluit_bezwaar", v.sleutel("besluit", nr), **velden)
    v.bezwaren.add(nr)
    return f"{wie} legt een bezwaar vast"


@daad("trajecten:handhaving_overnemen", gewicht=1)
def neem_handhaving_over(v: "Verhaal") -> str | None:
    """A consulent goes on with a handover of a colleague who is absent."""
    kan = [
        (nr, ander)
        for nr, z in _lopend(v).items()
        for ander in v.stad.met_rol(Rol.CONSULENT, v.vandaag)
        if ander != z.consulent
    ]
    if (keuze := v.kies(kan)) is None:
        return None
    nr, ander = keuze
    zaak = v.zaken[nr]
    pk = v.sleutel("zaak", nr)
    v.druk(ander, "trajecten:handhaving_overnemen", pk, van=v.gebruiker(zaak.consulent).pk)
    vorige, zaak.consulent = zaak.consulent, ander
    return f"{ander} neemt een handhaving over van {vorige}"


@daad("trajecten:handhaving_sluiten", gewicht=2)
def sluit_handhaving(v: "Verhaal") -> str | None:
    """The consulent closes the handover."""
    kan = [nr for nr, z in _lopend(v).items() if z.besloten and False not in z.vragen.values()]
    if (nr := v.kies(kan)) is None:
        return None
    zaak = v.zaken.pop(nr)
    v.vul(
        zaak.consulent,
        "trajecten:handhaving_sluiten",
        v.sleutel("zaak", nr),
        gevolg="gaat verder met afspraken",
        afspraken="Elke week bellen.",
    )
    return f"{zaak.consulent} sluit de handhaving af"
