"""The book: the events of the demo, and writing them into the database in bulk.

A row is written as its first version and then changed as it was changed, so that the triggers make its history;
afterwards each version gets its recorded moment and the Logregel of its act. No service is used: services write one
act at a time, with the present as moment.
"""

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any

from django.db import connection, models, transaction

from gebruikers.models import Aanstelling, Gebruiker
from inburgeraars.models import Adres, Benadering, Fase, Toegang
from kern.historie import historiemodel
from logboek.enums import Handeling
from logboek.models import Logonderwerp, Logregel
from trajecten.bespreking.models import Bespreking
from trajecten.traject.models import Traject

PORTIE = 2000

EEN_TEGELIJK: dict[type[models.Model], str] = {
    Aanstelling: "gebruiker",
    Adres: "inburgeraar",
    Benadering: "inburgeraar",
    Toegang: "inburgeraar",
    Fase: "inburgeraar",
    Traject: "inburgeraar",
    Bespreking: "coordinator",
}
"""Of these models the next row of a person, or of a user, may begin only when the one before has ended: written in order of events."""


@dataclass(eq=False)
class Daad:
    """An act for the logboek."""

    soort: Handeling
    op: dt.datetime
    door: Gebruiker | None
    aanstelling: Aanstelling | None
    over: tuple[tuple[str, models.Model], ...]
    onderdeel: str = ""
    nummer: int = 0


@dataclass(eq=False)
class Versie:
    """A version of a row, as recorded at a moment.

    Args:
        rij: the row, which has its latest values.
        op: when it was recorded.
        daad: the act that wrote it.
        velden: the changes; of a first version the original values of fields that changed later.
        nieuw: whether it is the first version.
    """

    rij: models.Model
    op: dt.datetime
    daad: Daad | None
    velden: dict[str, Any] = field(default_factory=dict)
    nieuw: bool = False


@dataclass
class Boek:
    """All events of the demo, collected in any order and written at once in the right order.

    No moment lies after `grens`.
    """

    grens: dt.datetime
    daden: list[Daad] = field(default_factory=list)
    versies: dict[type[models.Model], dict[int, list[Versie]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(list))
    )

    def log(
        self,
        soort: Handeling,
        *,
        op: dt.datetime,
        door: Gebruiker | None,
        aanstelling: Aanstelling | None = None,
        over: Iterable[tuple[str, models.Model]] = (),
        onderdeel: str = "",
    ) -> Daad:
        """Add an act, and return it for the rows that it wrote."""
        daad = Daad(soort, min(op, self.grens), door, aanstelling, tuple(over), onderdeel)
        self.daden.append(daad)
        return daad

    def voeg_toe[M: models.Model](self, rij: M, *, op: dt.datetime, daad: Daad | None = None) -> M:
        """Add a new row, as it was first recorded."""
        self.versies[type(rij)][id(rij)].append(Versie(rij, min(op, self.grens), daad, nieuw=True))
        return rij

    def wijzig(self, rij: models.Model, *, op: dt.datetime, daad: Daad | None = None, **velden: Any) -> None:
        """Add a change of a row: the fields with their new values. The object itself has them at once."""
        versies = self.versies[type(rij)][id(rij)]
        for naam, waarde in velden.items():
            versies[0].velden.setdefault(naam, getattr(rij, naam))
            setattr(rij, naam, waarde)
        versies.append(Versie(rij, min(op, self.grens), daad, velden))

    @transaction.atomic
    def schrijf(self, volgorde: Iterable[type[models.Model]]) -> None:
        """Write everything; `volgorde` lists the models, those that others refer to first."""
        self._nummer_daden()
        rest = dict(self.versies)
        for model in volgorde:
            per_rij = rest.pop(model, None)
            if per_rij:
                _schrijf_model(model, list(per_rij.values()))
        if rest:
            msg = f"no place in the order for {', '.join(m.__name__ for m in rest)}"
            raise ValueError(msg)
        self._schrijf_daden()

    def _nummer_daden(self) -> None:
        self.daden.sort(key=lambda d: d.op)
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT nextval('logboek_logregel_seq') FROM generate_series(1, %s)", [len(self.daden)]
            )
            for daad, (nummer,) in zip(self.daden, cursor.fetchall(), strict=True):
                daad.nummer = nummer

    def _schrijf_daden(self) -> None:
        Logregel.objects.bulk_create(
            [
                Logregel(
                    id=d.nummer,
                    moment=d.op,
                    actor_id=d.door.pk if d.door else None,
                    aanstelling_id=d.aanstelling.pk if d.aanstelling else None,
                    handeling=d.soort,
                    onderdeel=d.onderdeel,
                )
                for d in self.daden
            ],
            batch_size=PORTIE,
        )
        Logonderwerp.objects.bulk_create(
            [
                Logonderwerp(logregel_id=d.nummer, soort=soort, object_id=rij.pk)
                for d in self.daden
                for soort, rij in d.over
            ],
            batch_size=PORTIE,
        )


def _schrijf_model(model: type[models.Model], per_rij: list[list[Versie]]) -> None:
    """Write the rows of one model in rounds: all first versions together, then all second ones, and so on."""
    for versies in per_rij:
        versies.sort(key=lambda v: v.op)
    laatste = _laatste_gebeurtenis(model)
    for ronde in zip_longest(*_reeksen(model, per_rij)):
        stappen = [v for v in ronde if v is not None]
        _wijzig([v for v in stappen if not v.nieuw], model)
        nieuw = sorted((v for v in stappen if v.nieuw), key=lambda v: v.op)
        for versie in nieuw:
            for naam, waarde in versie.velden.items():
                setattr(versie.rij, naam, waarde)
        model._default_manager.bulk_create([v.rij for v in nieuw], batch_size=PORTIE)  # noqa: SLF001
    if laatste is not None:
        _dateer(model, per_rij, na=laatste)


def _reeksen(model: type[models.Model], per_rij: list[list[Versie]]) -> list[list[Versie]]:
    veld = EEN_TEGELIJK.get(model)
    if veld is None:
        return per_rij
    reeksen: dict[int, list[Versie]] = defaultdict(list)
    for versies in per_rij:
        reeksen[id(getattr(versies[0].rij, veld))] += versies
    return [sorted(reeks, key=lambda v: v.op) for reeks in reeksen.values()]


def _wijzig(versies: list[Versie], model: type[models.Model]) -> None:
    """Change many rows with one statement for each set of fields."""
    per_velden: dict[tuple[str, ...], list[Versie]] = defaultdict(list)
    for versie in versies:
        per_velden[tuple(sorted(versie.velden))].append(versie)
    sleutel = model._meta.pk  # noqa: SLF001
    for namen, groep in per_velden.items():
        velden: list[Any] = [sleutel, *(model._meta.get_field(naam) for naam in namen)]  # noqa: SLF001
        kolommen = [
            [
                _waarde(veld, versie.rij.pk if veld is sleutel else versie.velden[veld.name])
                for versie in groep
            ]
            for veld in velden
        ]
        bronnen = ", ".join(f"%s::{_soort(veld)}[]" for veld in velden)
        namen_sql = ", ".join(f'"{veld.column}"' for veld in velden)
        zetten = ", ".join(f'"{veld.column}" = v."{veld.column}"' for veld in velden[1:])
        with connection.cursor() as cursor:
            cursor.execute(
                f'UPDATE "{model._meta.db_table}" t SET {zetten} FROM unnest({bronnen}) AS v({namen_sql})'  # noqa: S608, SLF001
                f' WHERE t."{velden[0].column}" = v."{velden[0].column}"',
                kolommen,
            )


def _soort(veld: Any) -> str:
    return str(veld.db_type(connection))


def _waarde(veld: Any, waarde: Any) -> Any:
    if isinstance(waarde, models.Model):
        waarde = waarde.pk
    return veld.get_db_prep_save(waarde, connection=connection)


def _laatste_gebeurtenis(model: type[models.Model]) -> int | None:
    """Return the key of the last version before this book; None for a model without history."""
    try:
        gebeurtenissen = historiemodel(model)
    except LookupError:
        return None
    hoogste = gebeurtenissen._default_manager.aggregate(hoogste=models.Max("pgh_id"))["hoogste"]  # noqa: SLF001
    return hoogste or 0


def _dateer(model: type[models.Model], per_rij: list[list[Versie]], *, na: int) -> None:
    """Give each version that the triggers made its recorded moment and its act."""
    gebeurtenissen = historiemodel(model)
    per_rij.sort(key=lambda versies: versies[0].rij.pk or 0)
    verwacht = [v for versies in per_rij for v in versies]
    nummers = list(
        gebeurtenissen._default_manager.filter(pgh_id__gt=na)  # noqa: SLF001
        .order_by("pgh_obj_id", "pgh_id")
        .values_list("pgh_id", flat=True)
    )
    if len(nummers) != len(verwacht):
        msg = (
            f"{model.__name__}: {len(verwacht)} versions noted, {len(nummers)} recorded: one changed nothing"
        )
        raise ValueError(msg)
    with connection.cursor() as cursor:
        cursor.execute(
            f'UPDATE "{gebeurtenissen._meta.db_table}" e SET pgh_created_at = v.op, pgh_context = v.context'  # noqa: S608, SLF001
            " FROM unnest(%s::bigint[], %s::timestamptz[], %s::jsonb[]) AS v(id, op, context)"
            " WHERE e.pgh_id = v.id",
            [
                nummers,
                [v.op for v in verwacht],
                [json.dumps({"logregel": v.daad.nummer}) if v.daad else None for v in verwacht],
            ],
        )
