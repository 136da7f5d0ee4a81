"""The numbers of a waiting line: stored at the person it is about, moved from another, or given back."""

from typing import Any

from django.db import connection

from inburgeraars.models import Inburgeraar, Registergegevens
from kern.historie import zet_handeling
from kern.versleuteld import versleutel
from register.leveringen.tabel import hashes

DOEL_BSN = "bsn"


def _vraag(sql: str, waarden: list[Any], *, regel: int) -> Any:
    """Ask a function of the database, as part of the act with this line in the logboek."""
    zet_handeling(regel)
    with connection.cursor() as cursor:
        cursor.execute(sql, waarden)
        (uitkomst,) = cursor.fetchone()
    zet_handeling(None)
    return uitkomst


def save_bsn(persoon: Inburgeraar, bsn: str, *, regel: int) -> str:
    """Store the BSN of a line at the person, unless another holds it; return "nieuw" when it was stored."""
    afdruk, _a = hashes(bsn, "")
    sleutel = versleutel(bsn, doel=DOEL_BSN)
    waarden = [persoon.pk, regel, sleutel, afdruk]
    return str(_vraag("SELECT rls.bewaar_bsn(%s, %s, %s, %s)", waarden, regel=regel))


def move_bsn(naar: int, bsn: str, *, regel: int) -> int | None:
    """Give the BSN of a line to the person it belongs to; return the key of the person who held it, if any.

    Raises:
        IntegrityError: that person has another BSN by now.
    """
    afdruk, _a = hashes(bsn, "")
    sleutel = versleutel(bsn, doel=DOEL_BSN)
    waarden = [naar, regel, sleutel, afdruk]
    houder = _vraag("SELECT rls.verleg_bsn(%s, %s, %s, %s)", waarden, regel=regel)
    return None if houder is None else int(houder)


def withdraw_bsn(persoon: int, *, regel: int) -> None:
    """Take the BSN of a person away."""
    _vraag("SELECT rls.trek_bsn_in(%s, %s)", [persoon, regel], regel=regel)


def drop_register(persoon: int, *, regel: int) -> None:
    """Take the register data of a person away that a judgement gave it."""
    _vraag("SELECT rls.neem_register_terug(%s, %s)", [persoon, regel], regel=regel)


def take_a_nummer(a_nummer: str) -> int | None:
    """Take an A-nummer away from the person who holds it; return the key of that person, if any."""
    _bsn, afdruk = hashes("", a_nummer)
    houder = Registergegevens.objects.filter(a_nummer_hash=afdruk).first() if afdruk else None
    if houder is None:
        return None
    zet_a_nummer(houder, "")
    return houder.inburgeraar_id


def zet_a_nummer(register: Registergegevens, a_nummer: str) -> None:
    """Write the A-nummer of a person; empty for none."""
    _bsn, afdruk = hashes("", a_nummer)
    register.a_nummer, register.a_nummer_hash = a_nummer or None, afdruk
    register.save(update_fields=["a_nummer", "a_nummer_hash"])
