"""What the product does by itself at night, as its worker does it."""

from typing import TYPE_CHECKING

from tests.levend_jaar.daden.overdracht import draag_over
from tests.levend_jaar.feiten import WeerVrij
from tests.levend_jaar.feiten_vervanging import VervangingVoorbij
from tests.register.importeren import als_taak
from trajecten.overdracht.enums import LOPEND
from trajecten.overdracht.models import Overdracht
from trajecten.overdracht.services.uitvoeren import carry_out_due
from trajecten.overdracht.services.vertrek import tell_vertrek
from trajecten.overdracht.services.vervanging_bij import keep_vervangingen
from trajecten.overdracht.vertrek import zonder_vast_contact
from trajecten.signalen.services.geheugen import keep_in_step
from vinden.selecties.services import end_expired

if TYPE_CHECKING:
    from tests.levend_jaar.verhaal import Verhaal


def nacht(v: "Verhaal") -> None:
    """Let reservations end, transfers be carried out, a leaver be told of, visits go back, and signals be remembered."""
    maandag = v.vandaag.weekday() == 0
    om = maandag
    for m in v.mensen(zonder_doden=False):
        if m.route == "gereserveerd" and m.reservering_tot is not None and m.reservering_tot <= v.vandaag:
            om = True
            v.boek.schrijf(WeerVrij(m.nr))
            v.regels.append(f"{v.vandaag} de reservering van {m.naam} is verlopen")
    over = draag_over(v)
    for feit in over:
        v.boek.schrijf(feit)
        v.regels.append(f"{v.vandaag} {v.nu.mensen[feit.mens].naam} gaat naar {feit.aan}")
    if over or Overdracht.objects.filter(stand__in=LOPEND).exists():
        # A proposal to who left, or of somebody who is not guided any more, lapses.
        with als_taak():
            carry_out_due()
    team = v.stad.team.values()
    if any(c.geblokkeerd or any(tot is not None for _van, tot, _fte in c.aanstellingen) for c in team):
        with als_taak():
            tell_vertrek()
        if maandag:
            _niemand_ongezien(v)
    if v.nu.bezoeken_namens(v.vandaag) or any(v.nu.taken[nr].stand == "open" for nr in v.nu.namens_taken):
        v.boek.schrijf(VervangingVoorbij())
        with als_taak():
            keep_vervangingen()
    if om:
        with als_taak():
            end_expired()
            if maandag:
                keep_in_step()


def _niemand_ongezien(v: "Verhaal") -> None:
    """Compare who is listed without a fixed contact with whose fixed contact left, by the book."""
    vast = {m.nr: m.vast_op(v.vandaag) for m in v.mensen()}
    weg = {v.sleutel("mens", nr) for nr, wie in vast.items() if wie and not v.werkt(wie)}
    lijst = set(zonder_vast_contact(v.gebruiker("tess")).values_list("pk", flat=True))
    assert lijst == weg, f"{v.vandaag}: without a fixed contact are {lijst}, by the book {weg}"
