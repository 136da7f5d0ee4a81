"""What follows a replacement: who comes into the caseload, what ended, and the visits and tasks that go back (DOMEIN 2).

Nothing here is needed for access to end: a toegang ends by its own last day. What follows is done in the act where there
is one, and by a task that repeats for what only the passing of a day brings.
"""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.db.models.functions import Greatest, TruncDate

from gebruikers.models import Gebruiker
from inburgeraars.models import Toegang, Toegangsgrond
from inburgeraars.services.benaderingen import lock_personen
from kern.klok import vandaag
from kern.versie import wijzig_rij
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.models import GeplandBezoek
from trajecten.overdracht.models import Vervanging
from trajecten.taken.enums import Taaksoort, Taakstand
from trajecten.taken.models import Taak
from trajecten.traject.lopend import vast_contact


def lock_collega(wie: Gebruiker) -> None:
    """Lock who is replaced, after the persons: whoever comes into its caseload now waits, and is seen or sees."""
    Gebruiker.objects.select_for_update(no_key=True).order_by().filter(pk=wie.pk).values_list("pk").get()


def open_voor(vervanging: Vervanging, personen: Iterable[int]) -> list[int]:
    """Open the dossiers of persons (keys) to a replacement until its last day; return for whom that was new."""
    assert vervanging.tot is not None
    van = max(vervanging.van, vandaag())
    if vervanging.tot <= van:
        return []
    open_al = Toegang.objects.filter(
        inburgeraar__in=list(personen),
        gebruiker=vervanging.vervanger_id,
        grond=Toegangsgrond.VERVANGING,
        tot__gt=van,
    )
    # What began before this replacement was for another fixed contact, and ends with the change of that.
    open_al.filter(van__lt=vervanging.van).update(tot=van)
    eigen = open_al.filter(van__gte=vervanging.van)
    # One row a person: two would count its minutes twice (trajecten/sql/minuten_namens.sql).
    eigen.exclude(tot=vervanging.tot).update(tot=vervanging.tot)
    nieuw = sorted(set(personen) - set(eigen.values_list("inburgeraar_id", flat=True)))
    Toegang.objects.bulk_create(
        Toegang(
            inburgeraar_id=pk,
            gebruiker_id=vervanging.vervanger_id,
            grond=Toegangsgrond.VERVANGING,
            van=van,
            tot=vervanging.tot,
        )
        for pk in nieuw
    )
    return nieuw


def take_along(inburgeraar_id: int, contact: Gebruiker) -> None:
    """Let who replaces for a whole caseload replace for a person that comes into it; called inside that act.

    Access that came back with a person, of a replacement that is over by now, ends. Visits and tasks of who replaced the
    former contact go to the new one.
    """
    heel = Vervanging.objects.filter(vervangt=contact, heel=True, tot__gt=vandaag())
    lock_collega(contact)
    _kort_in(inburgeraar_id, contact)
    for vervanging in heel.order_by("pk"):
        open_voor(vervanging, [inburgeraar_id])
    geef_werk_terug([inburgeraar_id])


def _kort_in(inburgeraar_id: int, contact: Gebruiker) -> None:
    """Let nobody replace for a person longer than the replacement of its fixed contact lasts."""
    rijen = Toegang.objects.filter(
        inburgeraar=inburgeraar_id, grond=Toegangsgrond.VERVANGING, tot__gt=vandaag()
    )
    for toegang in rijen:
        vervangingen = Vervanging.objects.filter(
            vervangt=contact, vervanger=toegang.gebruiker_id, van__lte=toegang.van
        )
        laatste = vervangingen.order_by("van", "pk").last()
        einde = (laatste and laatste.tot) or vandaag()
        if toegang.tot is None or toegang.tot > max(einde, vandaag()):
            toegang.tot = max(einde, vandaag(), toegang.van)
            toegang.save(update_fields=["tot"])


def geef_werk_terug(personen: Iterable[int]) -> None:
    """Give visits and tasks of who replaced to the fixed contact, once the replacement is over, or does not last so long.

    Called inside an act, with these persons (keys) locked.
    """
    wie = list(personen)
    for bezoek in bezoeken_terug().filter(inburgeraar__in=wie).order_by("pk"):
        if contact := vast_contact(bezoek.inburgeraar_id):
            velden = {"door": contact, "samen_met": None, "aangekondigd_op": None}
            wijzig_rij(bezoek, gezien=None, velden=velden)
    for taak in taken_terug().filter(inburgeraar__in=wie).order_by("pk"):
        if contact := vast_contact(taak.inburgeraar_id):
            wijzig_rij(taak, gezien=None, velden={"voor": contact})


def bezoeken_terug() -> QuerySet[GeplandBezoek]:
    """Return the open visits of who replaced and does so no more, or not on the day of the visit."""
    verving, vast = _verving_en_vast("door")
    dag = Greatest(OuterRef("datum"), vandaag())
    return GeplandBezoek.objects.alias(gemaakt_op=TruncDate("created_at")).filter(
        Exists(verving), ~Exists(verving.filter(tot__gt=dag)), ~Exists(vast), stand=Bezoekstand.GEPLAND
    )


def taken_terug() -> QuerySet[Taak]:
    """Return the open tasks of who replaced and does so no more; a question is answered by who keeps the dossier."""
    verving, vast = _verving_en_vast("voor")
    return Taak.objects.alias(gemaakt_op=TruncDate("created_at")).filter(
        Exists(verving),
        ~Exists(verving.filter(tot__gt=vandaag())),
        ~Exists(vast),
        stand=Taakstand.OPEN,
        soort=Taaksoort.TAAK,
    )


def _verving_en_vast(wie: str) -> tuple[QuerySet[Toegang], QuerySet[Toegang]]:
    """Return the toegangen by which somebody (a field of the row) replaced, and is the fixed contact.

    What somebody made after its replacement had ended is its own.
    """
    van_wie = Toegang.objects.filter(inburgeraar=OuterRef("inburgeraar"), gebruiker=OuterRef(wie))
    return (
        van_wie.filter(grond=Toegangsgrond.VERVANGING, tot__gte=OuterRef("gemaakt_op")),
        van_wie.filter(grond=Toegangsgrond.CASELOAD).in_kracht(),
    )


def keep_vervangingen() -> int:
    """Do what the passing of time brings: visits and tasks not done go back, and what the acts left is put right.

    Returns:
        How many persons something was done for.
    """
    personen = {
        *_nieuw_in_caseload(),
        *_zonder_contact(),
        *bezoeken_terug().values_list("inburgeraar_id", flat=True),
        *taken_terug().values_list("inburgeraar_id", flat=True),
    }
    return sum(_werk_bij(pk) for pk in sorted(personen))


@transaction.atomic
def _werk_bij(persoon: int) -> bool:
    if not lock_personen([persoon]):
        return False
    contact = vast_contact(persoon)
    with handeling(Handeling.VERVANGING_GEWIJZIGD, door=None) as daad:
        daad.over("inburgeraar", persoon)
        if contact is None:
            _in_kracht().filter(inburgeraar=persoon).update(tot=Greatest("van", vandaag()))
        else:
            take_along(persoon, contact)
    return True


def _in_kracht() -> QuerySet[Toegang]:
    return Toegang.objects.filter(grond=Toegangsgrond.VERVANGING, tot__gt=vandaag(), van__lte=vandaag())


def _nieuw_in_caseload() -> QuerySet[Toegang, int]:
    """Return the persons in a caseload that is replaced as a whole, whom the replacement cannot see."""
    heel = Vervanging.objects.filter(heel=True, tot__gt=vandaag(), van__lte=vandaag())
    ziet = _in_kracht().filter(inburgeraar=OuterRef(OuterRef("inburgeraar")), gebruiker=OuterRef("vervanger"))
    mist = heel.filter(~Exists(ziet), vervangt=OuterRef("gebruiker"))
    caseload = Toegang.objects.filter(Exists(mist), grond=Toegangsgrond.CASELOAD).in_kracht()
    return caseload.order_by().values_list("inburgeraar_id", flat=True)


def _zonder_contact() -> QuerySet[Toegang, int]:
    """Return the persons who are replaced for while nobody is their fixed contact."""
    vast = Toegang.objects.filter(
        inburgeraar=OuterRef("inburgeraar"), grond=Toegangsgrond.CASELOAD
    ).in_kracht()
    wie = Vervanging.objects.filter(vervanger=OuterRef("gebruiker"))
    return _in_kracht().filter(~Exists(vast), Exists(wie)).order_by().values_list("inburgeraar_id", flat=True)
