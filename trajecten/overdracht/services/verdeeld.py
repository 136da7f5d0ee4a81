"""What an absence did to visits, beyond those of the own people: held for another colleague, or cancelled; and its undoing.

Which visits went from who is away to another is told by row history, as `namens` is: nothing beside a visit repeats it.
"""

from collections.abc import Iterable
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.utils.translation import gettext as _

from gebruikers.models import Afwezigheid, Gebruiker, Meldingsoort
from gebruikers.services.meldingen import tell
from inburgeraars.models import Toegang, Toegangsgrond
from kern.beleid import Onderwerp
from kern.historie import historiemodel
from kern.klok import vandaag
from kern.terugdraaien import versie_voor
from kern.versie import wijzig_rij
from kern.zicht import ZichtQuerySet
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.models import GeplandBezoek, Verslag
from trajecten.contact.namens import namens
from trajecten.overdracht.models import Vervanging
from trajecten.overdracht.services.vervanging_bij import geef_werk_terug


def kan_niet(wie: Gebruiker) -> str:
    """Return why a visit is off, as the dossier tells it: never why the colleague is away."""
    return _("%s kan niet komen.") % wie.naam


def eigen_mensen(rij: Afwezigheid) -> QuerySet[Toegang, int]:
    """Return the keys of whose fixed contact a colleague was in the days of an absence.

    Who replaces it can replace for another too: those persons are of another absence.
    """
    caseload = Toegang.objects.filter(
        gebruiker=rij.gebruiker_id, grond=Toegangsgrond.CASELOAD, van__lt=rij.tot
    )
    dan = caseload.filter(Q(tot__isnull=True) | Q(tot__gt=rij.van))
    return dan.order_by().values_list("inburgeraar_id", flat=True)


def in_dagen(rij: Afwezigheid) -> ZichtQuerySet[GeplandBezoek]:
    """Return the visits still to come in the days of an absence."""
    return GeplandBezoek.objects.filter(datum__gte=max(rij.van, vandaag()), datum__lt=rij.tot)


def verdeeld_namens(rij: Afwezigheid) -> ZichtQuerySet[Any]:
    """Return the planned visits that who is away held for another colleague, and that went on to a third by its absence.

    Each with `namens`, the name of the fixed contact.
    """
    versies = historiemodel(GeplandBezoek)._default_manager.filter(pgh_obj_id=OuterRef("pk"))  # noqa: SLF001
    eerder = versies.exclude(door=OuterRef("door")).order_by("-pgh_id")
    begin = historiemodel(Afwezigheid)._default_manager.filter(pgh_obj_id=rij.pk, pgh_label="toegevoegd")  # noqa: SLF001
    ging_al = versies.filter(
        pgh_id__gt=OuterRef("eerder"), pgh_created_at__lt=begin.values("pgh_created_at")[:1]
    )
    bezoeken = in_dagen(rij).filter(stand=Bezoekstand.GEPLAND).exclude(inburgeraar__in=eigen_mensen(rij))
    rijen: ZichtQuerySet[Any] = (
        bezoeken.alias(
            eerder=Subquery(eerder.values("pgh_id")[:1]), van_wie=Subquery(eerder.values("door")[:1])
        )
        .annotate(namens=namens())
        .filter(~Exists(ging_al), van_wie=rij.gebruiker_id, namens__isnull=False)
        .order_by("datum", "tijd", "pk")
    )
    return rijen


def kan_terug(rij: Afwezigheid) -> Exists:
    """Tell of a visit whether who is away still replaces for the fixed contact on its day."""
    return Exists(
        Toegang.objects.filter(
            inburgeraar=OuterRef("inburgeraar"),
            gebruiker=rij.gebruiker_id,
            grond=Toegangsgrond.VERVANGING,
            van__lte=OuterRef("datum"),
            tot__gt=OuterRef("datum"),
        )
    )


def niet_verteld(rij: Afwezigheid) -> ZichtQuerySet[GeplandBezoek]:
    """Return the visits that an absence cancelled and of which the person heard nothing."""
    return in_dagen(rij).filter(
        door=rij.gebruiker_id,
        stand=Bezoekstand.VERVALLEN,
        reden=kan_niet(rij.gebruiker),
        afgebeld_op__isnull=True,
    )


def met_ander_bezoek(rij: Afwezigheid) -> set[int]:
    """Return the keys of the persons whose visits `give_back` changes."""
    bezoeken = (verdeeld_namens(rij), niet_verteld(rij))
    return {pk for q in bezoeken for pk in q.values_list("inburgeraar_id", flat=True)}


def give_back(rij: Afwezigheid, *, door: Gebruiker) -> None:
    """Undo what an absence did to visits beside those that its replacements took over.

    Called inside the act that withdraws it, while it has its days, with the persons locked.
    """
    with handeling(Handeling.VERVANGING_GEWIJZIGD, door=door) as daad:
        daad.over("gebruiker", rij.gebruiker_id)
        personen, hadden = _geef_namens_terug(rij)
        personen |= _plan_terug(rij)
        for pk in sorted(personen):
            daad.over("inburgeraar", pk)
        geef_werk_terug(personen)
    for vervanging in hadden:
        vertel(vervanging.afwezigheid, [vervanging.vervanger], Handeling.VERVANGING_GEWIJZIGD, door=door)


def vertel(afwezigheid: Afwezigheid, aan: Iterable[Gebruiker], daad: Handeling, *, door: Gebruiker) -> None:
    """Tell colleagues that they replace somebody, or no longer do."""
    tell(
        ontvangers=sorted(c.pk for c in aan if c.pk),
        soort=Meldingsoort.VERVANGING,
        handeling=daad,
        over=Onderwerp("gebruiker", afwezigheid.gebruiker_id),
        door=door,
    )


def _plan_terug(rij: Afwezigheid) -> set[int]:
    """Plan the visits again that were cancelled and nobody heard of; return the keys of the persons."""
    bezoeken = list(niet_verteld(rij).order_by("pk"))
    for bezoek in bezoeken:
        wijzig_rij(bezoek, gezien=None, velden={"stand": Bezoekstand.GEPLAND, "reden": ""})
    return {b.inburgeraar_id for b in bezoeken}


def _geef_namens_terug(rij: Afwezigheid) -> tuple[set[int], list[Vervanging]]:
    """Give who was away the visits back that it held for another colleague, and end the access of who got them for that.

    Returns:
        The keys of the persons, and the replacements of the colleagues who had the visits meanwhile.
    """
    personen: set[int] = set()
    hadden: set[tuple[int, int]] = set()
    for bezoek in verdeeld_namens(rij).filter(kan_terug(rij)):
        eerder = versie_voor(bezoek, "door")
        hadden |= {(bezoek.inburgeraar_id, pk) for pk in (bezoek.door_id, bezoek.samen_met_id) if pk}
        personen.add(bezoek.inburgeraar_id)
        # Who heard of the colleague is told anew; who heard nothing knows what it knew.
        gehoord = None if bezoek.aangekondigd_op else eerder.aangekondigd_op
        velden = {"door": rij.gebruiker, "samen_met": eerder.samen_met, "aangekondigd_op": gehoord}
        wijzig_rij(bezoek, gezien=None, velden=velden)
    vervangingen = _van(hadden)
    _sluit(hadden, [v for v in vervangingen if not v.heel])
    return personen, vervangingen


def _van(hadden: Iterable[tuple[int, int]]) -> list[Vervanging]:
    """Return the replacements by which colleagues work for persons, as pairs of person and colleague (keys)."""
    uit: dict[int, Vervanging] = {}
    for persoon, collega in sorted(hadden):
        vast = Toegang.objects.filter(inburgeraar=persoon, grond=Toegangsgrond.CASELOAD).in_kracht()
        rijen = Vervanging.objects.filter(
            vervanger=collega, vervangt__in=vast.order_by().values("gebruiker"), tot__gt=vandaag()
        )
        uit |= {v.pk: v for v in rijen.select_related("vervanger", "afwezigheid__gebruiker")}
    return [uit[pk] for pk in sorted(uit)]


def _sluit(hadden: Iterable[tuple[int, int]], vervangingen: Iterable[Vervanging]) -> None:
    """End the access of colleagues to persons for whom they have nothing to do any more and did nothing."""
    dag = vandaag()
    per_collega = {v.vervanger_id: v for v in vervangingen}
    for persoon, collega in sorted(hadden):
        if collega not in per_collega or _heeft_werk(persoon, collega, per_collega[collega]):
            continue
        for toegang in _open(collega).filter(inburgeraar=persoon):
            toegang.tot = max(dag, toegang.van)
            toegang.save(update_fields=["tot"])
    for rij in per_collega.values():
        mensen = Toegang.objects.filter(gebruiker=rij.vervangt_id, grond=Toegangsgrond.CASELOAD).in_kracht()
        if (
            not _open(rij.vervanger_id)
            .filter(inburgeraar__in=mensen.order_by().values("inburgeraar"))
            .exists()
        ):
            rij.tot = max(dag, rij.van)
            rij.save(update_fields=["tot"])


def _open(collega: int) -> QuerySet[Toegang]:
    return Toegang.objects.filter(gebruiker=collega, grond=Toegangsgrond.VERVANGING, tot__gt=vandaag())


def _heeft_werk(persoon: int, collega: int, vervanging: Vervanging) -> bool:
    gaat = Q(door=collega) | Q(samen_met=collega)
    gepland = GeplandBezoek.objects.filter(gaat, inburgeraar=persoon, stand=Bezoekstand.GEPLAND)
    gedaan = Verslag.objects.filter(
        inburgeraar=persoon, contactmoment__door=collega, datum__gte=vervanging.van
    )
    return gepland.filter(datum__gte=vandaag()).exists() or gedaan.exists()
