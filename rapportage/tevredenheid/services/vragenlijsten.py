"""Making a questionnaire: a new version, its questions and answers, and its steps from concept to vastgesteld."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Max, Sum
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from kern.klok import nu
from kern.versie import wijzig_rij
from logboek.enums import Handeling
from logboek.services import handeling
from rapportage.tevredenheid.enums import Lijststand, Onderzoeksoort, Onderzoekstand, Vraagsoort
from rapportage.tevredenheid.fouten import OnderzoekKanNiet
from rapportage.tevredenheid.models import Antwoordkeuze, Onderzoek, Vraag, Vragenlijst
from rapportage.tevredenheid.permissions import schreef_mee

KEUZES_VANAF = 2
PROEVERS_NODIG = 5
"""How many cards of try-outs are filled in before a questionnaire is adopted."""


@transaction.atomic
def copy_vragenlijst(*, pk: int, door: Gebruiker) -> Vragenlijst:
    """Make the next version, a concept with the questions of this one.

    Raises:
        OnderzoekKanNiet: there is a concept already.
    """
    # All are locked, so that two who copy at once make one.
    lijsten = list(Vragenlijst.objects.select_for_update().order_by("nummer"))
    if any(lijst.stand == Lijststand.CONCEPT for lijst in lijsten):
        raise OnderzoekKanNiet(_("Er is al een concept. Werk daarin verder."))
    oud = next(lijst for lijst in lijsten if lijst.pk == pk)
    with handeling(Handeling.VRAGENLIJST_GEWIJZIGD, door=door, onderdeel="nieuw") as daad:
        nieuw = Vragenlijst.objects.create(nummer=lijsten[-1].nummer + 1, gemaakt_door=door)
        for vraag in oud.vragen.prefetch_related("keuzes"):
            keuzes = list(vraag.keuzes.all())
            vraag.pk, vraag.vragenlijst, vraag.versie, vraag.door = None, nieuw, 1, door
            vraag.save(force_insert=True)
            for keuze in keuzes:
                keuze.pk, keuze.vraag, keuze.versie = None, vraag, 1
                keuze.save(force_insert=True)
        daad.over("vragenlijst", nieuw.pk)
    return nieuw


@transaction.atomic
def step_vragenlijst(*, pk: int, naar: Lijststand, door: Gebruiker) -> Vragenlijst:
    """Take a step: concept → proef → vastgesteld, or back as long as no round used it.

    Raises:
        PermissionDenied: who wrote something of it adopts it.
        OnderzoekKanNiet: the step does not follow, something is missing, or it was used.
    """
    lijst = Vragenlijst.objects.select_for_update().get(pk=pk)
    van = Lijststand(lijst.stand)
    velden: dict[str, Any] = {"stand": naar, "vastgesteld_door": None, "vastgesteld_op": None}
    match van, naar:
        case Lijststand.CONCEPT, Lijststand.PROEF:
            _eis_compleet(lijst)
        case Lijststand.PROEF, Lijststand.CONCEPT:
            _eis_ongebruikt(lijst)
        case Lijststand.PROEF, Lijststand.VASTGESTELD:
            if schreef_mee(door, lijst):
                raise PermissionDenied(
                    _("Jij hebt meegeschreven aan deze vragenlijst. Een ander kan die vaststellen.")
                )
            _eis_geproefd(lijst)
            velden |= {"vastgesteld_door": door, "vastgesteld_op": nu()}
        case Lijststand.VASTGESTELD, Lijststand.PROEF:
            _eis_ongebruikt(lijst, behalve=Onderzoeksoort.PROEF)
        case _:
            raise OnderzoekKanNiet(_("Deze vragenlijst is %s. Die stap kan nu niet.") % van.label)
    with handeling(Handeling.VRAGENLIJST_GEWIJZIGD, door=door, onderdeel=naar.value) as daad:
        daad.over("vragenlijst", pk)
        return wijzig_rij(lijst, gezien=None, velden=velden)


def _eis_compleet(lijst: Vragenlijst) -> None:
    vragen = list(lijst.vragen.prefetch_related("keuzes"))
    if not vragen:
        raise OnderzoekKanNiet(_("Er zijn nog geen vragen. Voeg er eerst een toe."))
    for vraag in vragen:
        if not vraag.is_open and len(vraag.keuzes.all()) < KEUZES_VANAF:
            raise OnderzoekKanNiet(_("Bij ‘%s’ zijn minstens twee antwoorden nodig.") % vraag)


def _eis_ongebruikt(lijst: Vragenlijst, behalve: str = "") -> None:
    if Onderzoek.objects.filter(vragenlijst=lijst).exclude(soort=behalve).exists():
        raise OnderzoekKanNiet(
            _("Deze vragenlijst is gebruikt en blijft zoals zij is. Maak een nieuwe versie.")
        )


def _eis_geproefd(lijst: Vragenlijst) -> None:
    proeven = Onderzoek.objects.filter(vragenlijst=lijst, soort=Onderzoeksoort.PROEF)
    geteld = proeven.filter(stand=Onderzoekstand.GETELD).aggregate(n=Sum("beantwoord"))["n"] or 0
    if geteld < PROEVERS_NODIG:
        raise OnderzoekKanNiet(
            _(
                "Deze vragenlijst is nog niet geproefd met %(nodig)d kaarten: er zijn er %(n)d ingevuld. Houd eerst een "
                "proef, en sluit die."
            )
            % {"nodig": PROEVERS_NODIG, "n": geteld}
        )


def _concept(lijst_id: int) -> Vragenlijst:
    lijst = Vragenlijst.objects.select_for_update().get(pk=lijst_id)
    if lijst.stand != Lijststand.CONCEPT:
        raise OnderzoekKanNiet(_("Alleen een concept kan veranderen. Maak een nieuwe versie."))
    return lijst


@transaction.atomic
def add_vraag(
    *, lijst_id: int, soort: str, plaatje: str, volgorde: int, teksten: Mapping[str, str], door: Gebruiker
) -> Vraag:
    """Add a question to a concept.

    Raises:
        OnderzoekKanNiet: it is no concept.
    """
    lijst = _concept(lijst_id)
    vraag = Vraag(
        vragenlijst=lijst, soort=soort, plaatje=plaatje, volgorde=volgorde, teksten=dict(teksten), door=door
    )
    vraag.full_clean()
    with handeling(Handeling.VRAGENLIJST_GEWIJZIGD, door=door, onderdeel="vraag") as daad:
        vraag.save()
        daad.over("vragenlijst", lijst.pk)
    return vraag


@transaction.atomic
def change_vraag(
    *,
    pk: int,
    soort: str,
    plaatje: str,
    volgorde: int,
    teksten: Mapping[str, str],
    door: Gebruiker,
    gezien: int | None,
) -> Vraag:
    """Change a question of a concept.

    Raises:
        OnderzoekKanNiet: it is no concept, or its answers do not go with the kind.
        Ondertussen: somebody changed the same meanwhile.
    """
    vraag = Vraag.objects.get(pk=pk)
    lijst = _concept(vraag.vragenlijst_id)
    if soort == Vraagsoort.OPEN and vraag.keuzes.exists():
        raise OnderzoekKanNiet(
            _("Haal eerst de antwoorden weg. Op een open vraag antwoordt iemand zelf."), "soort"
        )
    velden = {"soort": soort, "plaatje": plaatje, "volgorde": volgorde, "teksten": dict(teksten)}
    with handeling(Handeling.VRAGENLIJST_GEWIJZIGD, door=door, onderdeel="vraag") as daad:
        daad.over("vragenlijst", lijst.pk)
        vraag = wijzig_rij(vraag, gezien=gezien, velden=velden)
        return wijzig_rij(vraag, gezien=None, velden={"door": door})


@transaction.atomic
def drop_vraag(*, pk: int, door: Gebruiker) -> int:
    """Take a question out of a concept, with its answers; earlier versions keep it. Returns the key of its questionnaire.

    Raises:
        OnderzoekKanNiet: it is no concept.
    """
    vraag = Vraag.objects.get(pk=pk)
    lijst = _concept(vraag.vragenlijst_id)
    with handeling(Handeling.VRAGENLIJST_GEWIJZIGD, door=door, onderdeel="vraag") as daad:
        daad.over("vragenlijst", lijst.pk)
        for keuze in vraag.keuzes.all():
            keuze.delete()
        vraag.delete()
    return lijst.pk


@transaction.atomic
def add_keuze(
    *, vraag_id: int, gezicht: str, volgorde: int, teksten: Mapping[str, str], door: Gebruiker
) -> Antwoordkeuze:
    """Add an answer that can be chosen.

    Raises:
        OnderzoekKanNiet: it is no concept, or the question is open.
    """
    vraag = Vraag.objects.get(pk=vraag_id)
    lijst = _concept(vraag.vragenlijst_id)
    if vraag.is_open:
        raise OnderzoekKanNiet(_("Op een open vraag antwoordt iemand zelf."))
    keuze = Antwoordkeuze(vraag=vraag, gezicht=gezicht, volgorde=volgorde, teksten=dict(teksten))
    keuze.full_clean()
    with handeling(Handeling.VRAGENLIJST_GEWIJZIGD, door=door, onderdeel="antwoord") as daad:
        keuze.save()
        _geschreven_door(vraag, door)
        daad.over("vragenlijst", lijst.pk)
    return keuze


@transaction.atomic
def change_keuze(
    *, pk: int, gezicht: str, volgorde: int, teksten: Mapping[str, str], door: Gebruiker, gezien: int | None
) -> Antwoordkeuze:
    """Change an answer that can be chosen.

    Raises:
        OnderzoekKanNiet: it is no concept.
        Ondertussen: somebody changed the same meanwhile.
    """
    keuze = Antwoordkeuze.objects.select_related("vraag").get(pk=pk)
    lijst = _concept(keuze.vraag.vragenlijst_id)
    velden = {"gezicht": gezicht, "volgorde": volgorde, "teksten": dict(teksten)}
    with handeling(Handeling.VRAGENLIJST_GEWIJZIGD, door=door, onderdeel="antwoord") as daad:
        daad.over("vragenlijst", lijst.pk)
        _geschreven_door(keuze.vraag, door)
        return wijzig_rij(keuze, gezien=gezien, velden=velden)


@transaction.atomic
def drop_keuze(*, pk: int, door: Gebruiker) -> int:
    """Take an answer out of a concept. Returns the key of its questionnaire.

    Raises:
        OnderzoekKanNiet: it is no concept.
    """
    keuze = Antwoordkeuze.objects.select_related("vraag").get(pk=pk)
    lijst = _concept(keuze.vraag.vragenlijst_id)
    with handeling(Handeling.VRAGENLIJST_GEWIJZIGD, door=door, onderdeel="antwoord") as daad:
        daad.over("vragenlijst", lijst.pk)
        _geschreven_door(keuze.vraag, door)
        keuze.delete()
    return lijst.pk


def _geschreven_door(vraag: Vraag, door: Gebruiker) -> None:
    if vraag.door_id != door.pk:
        wijzig_rij(vraag, gezien=None, velden={"door": door})


def next_place(lijst: Vragenlijst) -> int:
    """Return the place after the last question."""
    return (lijst.vragen.aggregate(laatste=Max("volgorde"))["laatste"] or 0) + 1
