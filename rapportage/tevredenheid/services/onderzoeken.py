"""Rounds: planning, opening with its invitations, closing, opening again until the night.

People are read by the worker alone: who plans a round opens no dossier (DOMEIN 2).
"""

import datetime as dt
import secrets
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from django.db import transaction
from django.db.models import Min, Q
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from kern.historie import historiemodel
from kern.klok import DAG, vandaag
from kern.opdracht import wek
from kern.versie import wijzig_rij
from kern.woorden import voluit
from logboek.enums import Handeling
from logboek.services import handeling
from rapportage.tevredenheid.codes import code_van, hash_van, proefcodes
from rapportage.tevredenheid.enums import Lijststand, Mijlpaalcode, Onderzoeksoort, Onderzoekstand
from rapportage.tevredenheid.fouten import OnderzoekKanNiet
from rapportage.tevredenheid.models import (
    KAART_WERKT_NOG,
    Antwoordsleutel,
    Mijlpaal,
    Onderzoek,
    Uitnodiging,
    Vragenlijst,
)
from rapportage.tevredenheid.proberen import probeer_elk
from rapportage.tevredenheid.services.antwoorden import VANAF, schud
from trajecten.plan.enums import Componentsoort
from trajecten.plan.models import Component
from trajecten.traject.enums import Uitkomst
from trajecten.traject.models import Traject

AFGEROND = [uitkomst.value for uitkomst in Uitkomst if uitkomst.afgerond]
OPENEN = "rapportage.tasks.open_onderzoek"
HASHLENGTE = 32


@dataclass(frozen=True, kw_only=True)
class Onderzoekgegevens:
    """What is planned: which questionnaire, what for, and from when until when, both days included."""

    vragenlijst: Vragenlijst
    soort: str
    mijlpaal: Mijlpaal | None
    van: dt.date
    tot: dt.date
    proefkaarten: int = 0


@transaction.atomic
def plan_onderzoek(*, gegevens: Onderzoekgegevens, door: Gebruiker) -> Onderzoek:
    """Plan a round; one that begins today opens at once.

    Raises:
        OnderzoekKanNiet: the questionnaire is not that far, a day has passed, or a round of this kind runs then.
        ValidationError: a rule of the row.
    """
    _eis_kan(gegevens)
    onderzoek = Onderzoek(**asdict_ondiep(gegevens), gemaakt_door=door)
    onderzoek.full_clean()
    with handeling(Handeling.ONDERZOEK_GEWIJZIGD, door=door, onderdeel="gepland") as daad:
        onderzoek.save()
        daad.over("onderzoek", onderzoek.pk)
    _wek(onderzoek)
    return onderzoek


@transaction.atomic
def change_onderzoek(
    *, pk: int, gegevens: Onderzoekgegevens, door: Gebruiker, gezien: int | None
) -> Onderzoek:
    """Change a round that has not opened.

    Raises:
        OnderzoekKanNiet: it has opened, or as in `plan_onderzoek`.
        Ondertussen: somebody changed the same meanwhile.
    """
    onderzoek = _gepland(pk)
    _eis_kan(gegevens, behalve=pk)
    with handeling(Handeling.ONDERZOEK_GEWIJZIGD, door=door, onderdeel="gewijzigd") as daad:
        onderzoek = wijzig_rij(onderzoek, gezien=gezien, velden=asdict_ondiep(gegevens))
        daad.over("onderzoek", pk)
    _wek(onderzoek)
    return onderzoek


@transaction.atomic
def drop_onderzoek(*, pk: int, door: Gebruiker) -> None:
    """Take back a round that has not opened.

    Raises:
        OnderzoekKanNiet: it has opened.
    """
    onderzoek = _gepland(pk)
    with handeling(Handeling.ONDERZOEK_GEWIJZIGD, door=door, onderdeel="teruggenomen") as daad:
        daad.over("onderzoek", pk)
        onderzoek.delete()


@transaction.atomic
def close_onderzoek(*, pk: int, door: Gebruiker | None) -> Onderzoek:
    """Close a round: no code opens it any more. Before its last day, today becomes that: it is dated by when it ended.

    Until the night it can be opened again.

    Raises:
        OnderzoekKanNiet: it is not open.
    """
    onderzoek = _vergrendeld(pk)
    if onderzoek.stand != Onderzoekstand.OPEN:
        raise OnderzoekKanNiet(_("Dit onderzoek is niet open."))
    return _zet(onderzoek, Onderzoekstand.GESLOTEN, min(onderzoek.tot, vandaag()), door)


@transaction.atomic
def reopen_onderzoek(*, pk: int, door: Gebruiker) -> Onderzoek:
    """Open a round again on the day it was closed, until the last day that was planned.

    Raises:
        OnderzoekKanNiet: the night has counted it, its last day has passed, or another was planned meanwhile.
    """
    onderzoek = _vergrendeld(pk)
    if onderzoek.tot < vandaag():
        raise OnderzoekKanNiet(_("De laatste dag van dit onderzoek is voorbij."))
    if onderzoek.stand != Onderzoekstand.GESLOTEN:
        raise OnderzoekKanNiet(_("De antwoorden zijn al geteld. Dit onderzoek kan niet meer open."))
    tot = _gepland_tot(onderzoek)
    if (ander := _ander_zo(onderzoek, tot=tot, behalve=pk)) is not None:
        raise OnderzoekKanNiet(
            _("Intussen is er al zo’n onderzoek gepland, tot en met %s. Laat dat eerst niet doorgaan.")
            % voluit(ander.tot)
        )
    return _zet(onderzoek, Onderzoekstand.OPEN, tot, door)


@transaction.atomic
def note_lesson(*, pk: int, geleerd: str, door: Gebruiker, gezien: int | None) -> Onderzoek:
    """Write down what was learned of a try-out; empty takes it back.

    Raises:
        OnderzoekKanNiet: it is no try-out.
        Ondertussen: somebody changed the same meanwhile.
    """
    onderzoek = _vergrendeld(pk)
    if not onderzoek.is_proef:
        raise OnderzoekKanNiet(_("Dit is geen proef."))
    with handeling(Handeling.ONDERZOEK_GEWIJZIGD, door=door, onderdeel="geleerd") as daad:
        daad.over("onderzoek", pk)
        return wijzig_rij(onderzoek, gezien=gezien, velden={"geleerd": geleerd})


def asdict_ondiep(gegevens: Onderzoekgegevens) -> dict[str, object]:
    """Return the fields by name, with rows as they are (`asdict` would copy those)."""
    return {naam: getattr(gegevens, naam) for naam in Onderzoekgegevens.__dataclass_fields__}


def _zet(onderzoek: Onderzoek, naar: Onderzoekstand, tot: dt.date, door: Gebruiker | None) -> Onderzoek:
    with handeling(Handeling.ONDERZOEK_GEWIJZIGD, door=door, onderdeel=naar.value) as daad:
        daad.over("onderzoek", onderzoek.pk)
        return wijzig_rij(onderzoek, gezien=None, velden={"stand": naar, "tot": tot})


def _gepland_tot(onderzoek: Onderzoek) -> dt.date:
    """Return the last day that a round had while it was open, of which closing kept the version."""
    was_open = historiemodel(Onderzoek)._default_manager.filter(  # noqa: SLF001
        pgh_obj_id=onderzoek.pk, stand=Onderzoekstand.OPEN
    )
    tot: dt.date | None = was_open.order_by("-pgh_id").values_list("tot", flat=True).first()
    return tot or onderzoek.tot


def _gepland(pk: int) -> Onderzoek:
    onderzoek = Onderzoek.objects.select_for_update().get(pk=pk)
    if onderzoek.stand != Onderzoekstand.GEPLAND:
        raise OnderzoekKanNiet(_("Dit onderzoek is al begonnen."))
    return onderzoek


def _eis_kan(gegevens: Onderzoekgegevens, behalve: int = 0) -> None:
    if gegevens.van < vandaag():
        raise OnderzoekKanNiet(_("Kies vandaag of een latere dag."), "van")
    if gegevens.tot < gegevens.van:
        raise OnderzoekKanNiet(_("De laatste dag is niet vóór de eerste."), "tot")
    if gegevens.mijlpaal is not None and gegevens.tot < gegevens.van + KAART_WERKT_NOG:
        raise OnderzoekKanNiet(
            _("Kies een latere laatste dag. Een kaart moet nog %d dagen werken.") % KAART_WERKT_NOG.days,
            "tot",
        )
    proef = gegevens.soort == Onderzoeksoort.PROEF
    nodig = Lijststand.PROEF if proef else Lijststand.VASTGESTELD
    # Locked: a step of the questionnaire waits for the round, or the round for the step.
    stand = Vragenlijst.objects.select_for_update().get(pk=gegevens.vragenlijst.pk).stand
    if stand != nodig:
        woorden = {"nodig": nodig.label, "is": Lijststand(stand).label}
        raise OnderzoekKanNiet(
            _("Kies een vragenlijst met de status ‘%(nodig)s’. Deze is ‘%(is)s’.") % woorden, "vragenlijst"
        )
    if (ander := _ander_zo(gegevens, tot=gegevens.tot, behalve=behalve)) is not None:
        raise OnderzoekKanNiet(
            _("In die dagen is er al zo’n onderzoek, tot en met %s. Kies andere dagen.") % voluit(ander.tot),
            "van",
        )


def _ander_zo(wat: Onderzoek | Onderzoekgegevens, *, tot: dt.date, behalve: int) -> Onderzoek | None:
    """Return a round of the same kind in the days of one, until a last day; of try-outs there may be more."""
    if wat.soort == Onderzoeksoort.PROEF:
        return None
    return (
        Onderzoek.objects.filter(soort=wat.soort, mijlpaal=wat.mijlpaal, van__lte=tot, tot__gte=wat.van)
        .exclude(stand=Onderzoekstand.GETELD)
        .exclude(pk=behalve)
        .first()
    )


def _wek(onderzoek: Onderzoek) -> None:
    if onderzoek.van <= vandaag():
        wek(OPENEN, onderzoek.pk)


def open_onderzoek(*, pk: int) -> bool:
    """Open a round whose first day has come, and invite whom its rule names. Done by the worker, any number of times.

    Returns:
        Whether it is open.

    Raises:
        RuntimeError: inside a transaction, where a code would keep the number of its invitation (docs/adr/0071).
    """
    with transaction.atomic(durable=True):
        is_open = open_and_invite(pk=pk)
    if is_open:
        with transaction.atomic(durable=True):
            renew_keys(onderzoek_id=pk)
    return is_open


def open_and_invite(*, pk: int) -> bool:
    """Do the first half of `open_onderzoek`, in the transaction of the caller: for made-up people alone.

    Returns:
        Whether it is open.
    """
    onderzoek = _vergrendeld(pk)
    if onderzoek.stand == Onderzoekstand.GEPLAND and onderzoek.van <= vandaag():
        with handeling(Handeling.ONDERZOEK_GEWIJZIGD, door=None, onderdeel="open") as daad:
            daad.over("onderzoek", pk)
            onderzoek = wijzig_rij(onderzoek, gezien=None, velden={"stand": Onderzoekstand.OPEN})
        if onderzoek.is_proef:
            _geef_sleutels(onderzoek, proefcodes(onderzoek))
        else:
            _leg_reserve(onderzoek)
        if onderzoek.soort == Onderzoeksoort.JAARLIJKS:
            _nodig_uit(onderzoek, met_traject_op(onderzoek.van))
    if onderzoek.stand != Onderzoekstand.OPEN:
        return False
    if onderzoek.mijlpaal is not None:
        _nodig_uit_bij(onderzoek, onderzoek.mijlpaal)
    return True


def _nodig_uit_bij(onderzoek: Onderzoek, mijlpaal: Mijlpaal) -> None:
    """Invite who reached a milestone, also when that was recorded late; who had a card for it already gets none.

    The night after the last day is the first that sees what was recorded on it.
    """
    van, tot = onderzoek.mijlpaaldagen
    if vandaag() > tot + DAG:
        return
    hadden = Uitnodiging.objects.filter(onderzoek__mijlpaal=mijlpaal).values_list("inburgeraar", flat=True)
    _nodig_uit(onderzoek, bij_mijlpaal(Mijlpaalcode(mijlpaal.code), van, tot) - set(hadden))


def met_traject_op(dag: dt.date) -> set[int]:
    """Return the keys of the people whose traject was gestart by a day and was open on it: the yearly rule."""
    return set(
        Traject.objects.filter(
            Q(gesloten_op__isnull=True) | Q(gesloten_op__gt=dag), gestart_op__lte=dag
        ).values_list("inburgeraar", flat=True)
    )


def bij_mijlpaal(code: Mijlpaalcode, van: dt.date, tot: dt.date) -> set[int]:
    """Return the keys of the people who reached a milestone from a day up to and including another."""
    if code is Mijlpaalcode.AFGEROND:
        afgerond = Traject.objects.filter(uitkomst__in=AFGEROND, gesloten_op__range=(van, tot))
        return set(afgerond.values_list("inburgeraar", flat=True))
    eerste = (
        Component.objects.filter(soort=Componentsoort.TAAL, liep_al=False, gestart_op__isnull=False)
        .values("traject", "inburgeraar")
        .annotate(eerste=Min("gestart_op"))
        .filter(eerste__range=(van, tot))
    )
    return set(eerste.values_list("inburgeraar", flat=True))


def _nodig_uit(onderzoek: Onderzoek, personen: Iterable[int]) -> None:
    """Invite people who live and were not yet; their codes are written in an order drawn by chance."""
    al = set(Uitnodiging.objects.filter(onderzoek=onderzoek).values_list("inburgeraar", flat=True))
    leven = Inburgeraar.objects.filter(pk__in=set(personen) - al, overleden_op__isnull=True)
    rijen = Uitnodiging.objects.bulk_create(
        Uitnodiging(onderzoek=onderzoek, inburgeraar_id=pk)
        for pk in leven.order_by("pk").values_list("pk", flat=True)
    )
    _geef_sleutels(onderzoek, [code_van(rij) for rij in rijen])


def _geef_sleutels(onderzoek: Onderzoek, codes: list[str]) -> None:
    schud(codes)
    Antwoordsleutel.objects.bulk_create(
        Antwoordsleutel(hash=hash_van(code), onderzoek=onderzoek) for code in codes
    )
    onderzoek.uitgenodigd += len(codes)
    onderzoek.save(update_fields=["uitgenodigd"])


def _leg_reserve(onderzoek: Onderzoek) -> None:
    """Add codes of no card, as many as chance says: in a round of few, the number of codes would tell who answered."""
    Antwoordsleutel.objects.bulk_create(
        Antwoordsleutel(hash=secrets.token_bytes(HASHLENGTE), onderzoek=onderzoek)
        for _keer in range(VANAF + secrets.randbelow(VANAF))
    )


def renew_keys(*, onderzoek_id: int) -> None:
    """Write the codes of a round anew, in an order drawn by chance; in a transaction of its own.

    In the one that invites, a code has the number of the invitation, and at a milestone that is often one person's. What
    stands on a card goes on working: only the row is new.
    """
    # Locked first: an answer under way ends before the codes are read, and a later one finds them written anew.
    _vergrendeld(onderzoek_id)
    oude = Antwoordsleutel.objects.filter(onderzoek=onderzoek_id)
    hashes = [bytes(sleutel) for sleutel in oude.values_list("hash", flat=True)]
    schud(hashes)
    oude.delete()
    Antwoordsleutel.objects.bulk_create(Antwoordsleutel(hash=h, onderzoek_id=onderzoek_id) for h in hashes)


def _vergrendeld(pk: int) -> Onderzoek:
    return Onderzoek.objects.select_for_update(of=("self",)).select_related("mijlpaal").get(pk=pk)


def keep_rounds() -> None:
    """Open rounds whose day has come, invite at milestones, and close those whose last day has passed. By the worker."""
    probeer_elk(_bij_te_houden())


def _bij_te_houden() -> Iterator[Callable[[], object]]:
    begonnen = Onderzoek.objects.filter(
        stand__in=(Onderzoekstand.GEPLAND, Onderzoekstand.OPEN), van__lte=vandaag()
    )
    for pk in begonnen.values_list("pk", flat=True):
        yield partial(open_onderzoek, pk=pk)
    voorbij = Onderzoek.objects.filter(stand=Onderzoekstand.OPEN, tot__lt=vandaag())
    for pk in voorbij.values_list("pk", flat=True):
        yield partial(close_onderzoek, pk=pk, door=None)
