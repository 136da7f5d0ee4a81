"""Adjusting a target, a norm or the term of a signal by a besluit, correcting it, and taking it back (DOMEIN 8)."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.utils.translation import gettext as _

from besluiten.models import Besluit
from gebruikers.models import Gebruiker
from kern.versie import wijzig_rij
from kern.weigering import Weigering
from kern.woorden import voluit
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.normen.onderdelen import Onderdeel


class WaardeKanNiet(Weigering):
    """A value cannot be set, corrected or taken back like this."""

    def __init__(self, tekst: str, veld: str = "") -> None:
        super().__init__(tekst)
        self.veld = veld


@transaction.atomic
def adjust_waarde(
    *, onderdeel: Onderdeel, waarden: Mapping[str, Any], van: dt.date, besluit: Besluit, door: Gebruiker
) -> Any:
    """Set a value from a day on; until the day before, what held stays, and what was planned after it begins as planned.

    Args:
        onderdeel: what is adjusted.
        waarden: the new value, by field.
        van: the first day; not before the meeting that decided it.
        besluit: the besluit behind it.
        door: who records it.

    Raises:
        PermissionDenied: `door` does not adjust this.
        WaardeKanNiet: the day is too early or taken, the besluit was withdrawn, or nothing changes.
        ValidationError: by field.
    """
    onderdeel.eis_mag(door)
    # The besluit is locked, so that it cannot be withdrawn meanwhile.
    besluit = Besluit.objects.select_for_update().get(pk=besluit.pk)
    if besluit.ingetrokken_op:
        raise WaardeKanNiet(_("Dit besluit is ingetrokken. Kies een besluit dat geldt."), "besluit")
    if van < besluit.datum:
        raise WaardeKanNiet(
            _("De werkgroep heeft dit op %s besloten. Kies die dag of een latere dag")
            % voluit(besluit.datum),
            "van",
        )
    _lock(onderdeel)
    rijen = list(onderdeel.rijen.select_for_update())
    voor = next((r for r in reversed(rijen) if r.van <= van), None)
    if voor is not None and voor.van == van:
        raise WaardeKanNiet(
            _("Vanaf %s is er al een waarde vastgelegd. Verbeter die, of kies een andere dag") % voluit(van),
            "van",
        )
    nu = onderdeel.standaard if voor is None else onderdeel.waarden(voor)
    if dict(nu) == dict(waarden):
        raise WaardeKanNiet(_("Op die dag geldt al: %s. Er verandert niets.") % onderdeel.lees(waarden))
    straks = next((r for r in rijen if r.van > van), None)
    rij = onderdeel.model(
        **onderdeel.rijen_van,
        **waarden,
        van=van,
        tot=straks.van if straks else None,
        besluit=besluit,
        gewijzigd_door=door,
    )
    with handeling(Handeling.NORM_AANGEPAST, door=door, onderdeel=onderdeel.groep) as daad:
        if voor is not None:
            wijzig_rij(voor, gezien=None, velden={"tot": van})
        rij.full_clean()
        rij.save()
        daad.over(onderdeel.model._meta.model_name, rij.pk)  # noqa: SLF001
        daad.over("besluit", besluit.pk)
    return rij


@transaction.atomic
def correct_waarde(
    *,
    onderdeel: Onderdeel,
    rij_id: int,
    waarden: Mapping[str, Any],
    waarom: str,
    door: Gebruiker,
    gezien: int | None,
) -> Any:
    """Correct a value that was recorded wrong; its days and its besluit stay, what stood there stays in its versions.

    Args:
        onderdeel: what it is a value of.
        rij_id: the key of the row.
        waarden: the right value, by field.
        waarom: what was wrong, in a sentence.
        door: who corrects it.
        gezien: the version the form was opened with.

    Raises:
        PermissionDenied: `door` does not adjust this.
        WaardeKanNiet: it shipped with the system, so a besluit adjusts it.
        Ondertussen: somebody corrected the same meanwhile.
        ValidationError: by field.
    """
    onderdeel.eis_mag(door)
    if not waarom.strip():
        raise ValidationError({"waarom": _("Vul in wat er fout was")})
    rij = _eigen_rij(onderdeel, rij_id)
    for naam, waarde in waarden.items():
        setattr(rij, naam, waarde)
    rij.full_clean()
    rij.refresh_from_db()
    with handeling(Handeling.NORM_VERBETERD, door=door, onderdeel=onderdeel.groep) as daad:
        daad.over(onderdeel.model._meta.model_name, rij.pk)  # noqa: SLF001
        wijzig_rij(rij, gezien=gezien, velden={}, ook=waarden)
        van_wie = {"gewijzigd_door": door, "correctiereden": waarom.strip()}
        return wijzig_rij(rij, gezien=None, velden={**waarden, **van_wie})


@transaction.atomic
def take_back_waarde(*, onderdeel: Onderdeel, rij_id: int, waarom: str, door: Gebruiker) -> None:
    """Take back an adjustment that should not have been made: what held before it holds on, as if it was never made.

    Its row is gone; its versions keep it, with who took it back and why.

    Raises:
        PermissionDenied: `door` does not adjust this.
        WaardeKanNiet: it shipped with the system.
        ValidationError: without a reason.
    """
    onderdeel.eis_mag(door)
    if not waarom.strip():
        raise ValidationError({"waarom": _("Vul in waarom je dit terugneemt")})
    rij = _eigen_rij(onderdeel, rij_id)
    voor = onderdeel.rijen.select_for_update().filter(tot=rij.van).first()
    van_wie = {"gewijzigd_door": door, "correctiereden": waarom.strip()}
    with handeling(Handeling.NORM_TERUGGENOMEN, door=door, onderdeel=onderdeel.groep) as daad:
        daad.over(onderdeel.model._meta.model_name, rij.pk)  # noqa: SLF001
        # The last version says who took it back and why.
        wijzig_rij(rij, gezien=None, velden=van_wie)
        tot = rij.tot
        rij.delete()
        if voor is not None:
            wijzig_rij(voor, gezien=None, velden={"tot": tot})


@transaction.atomic
def prepare_year(
    *, van: dt.date, besluit: Besluit, door: Gebruiker, nieuw: Sequence[tuple[Onderdeel, Mapping[str, Any]]]
) -> int:
    """Set what changes from the first day of a year on, all by one besluit, or nothing.

    What stays as it is needs no row: it holds on.

    Args:
        van: the first day of the year.
        besluit: the besluit behind all of it.
        door: who records it.
        nieuw: everything that was asked, with its value.

    Returns:
        How many values change.

    Raises:
        PermissionDenied: `door` does not adjust one of them.
        WaardeKanNiet: nothing changes, or one of them cannot be set.
    """
    anders = [(o, waarden) for o, waarden in nieuw if dict(waarden) != dict(waarden_op(o, van))]
    if not anders:
        raise WaardeKanNiet(_("Er verandert niets: alles blijft zoals het is."))
    for onderdeel, waarden in anders:
        try:
            adjust_waarde(onderdeel=onderdeel, waarden=waarden, van=van, besluit=besluit, door=door)
        except WaardeKanNiet as fout:
            raise WaardeKanNiet(
                f"{onderdeel.naam}: {fout}", "" if fout.veld == "van" else fout.veld
            ) from fout
    return len(anders)


def waarden_op(onderdeel: Onderdeel, dag: dt.date) -> Mapping[str, Any]:
    """Return the value that holds on a day, by field."""
    rij = onderdeel.rijen.in_kracht(dag).first()
    return onderdeel.standaard if rij is None else onderdeel.waarden(rij)


def _lock(onderdeel: Onderdeel) -> None:
    """Have whoever adjusts the same wait, also when it has no row yet."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(hashtext(%s))", [f"{onderdeel.groep}/{onderdeel.sleutel}"]
        )


def _eigen_rij(onderdeel: Onderdeel, rij_id: int) -> Any:
    _lock(onderdeel)
    rij = onderdeel.rijen.select_for_update(of=("self",)).get(pk=rij_id)
    if rij.besluit_id is None:
        raise WaardeKanNiet(
            _("Deze waarde is meegeleverd met het systeem. Pas haar aan met een besluit, vanaf een dag.")
        )
    return rij
