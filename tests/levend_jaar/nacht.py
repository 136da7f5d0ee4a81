"""What the product does by itself at night, as its worker does it."""

from typing import TYPE_CHECKING

from tests.levend_jaar.feiten import WeerVrij
from tests.register.importeren import als_taak
from trajecten.signalen.services.geheugen import keep_in_step
from vinden.selecties.services import end_expired

if TYPE_CHECKING:
    from tests.levend_jaar.verhaal import Verhaal


def nacht(v: "Verhaal") -> None:
    """Let reservations end whose last day is over, and the memory of signals follow."""
    maandag = v.vandaag.weekday() == 0
    om = maandag
    for m in v.mensen(zonder_doden=False):
        if m.route == "gereserveerd" and m.reservering_tot is not None and m.reservering_tot <= v.vandaag:
            om = True
            v.boek.schrijf(WeerVrij(m.nr))
            v.regels.append(f"{v.vandaag} de reservering van {m.naam} is verlopen")
    if om:
        with als_taak():
            end_expired()
            if maandag:
                keep_in_step()
