"""The steps of the text of a part: to a second reader, read, approved, and back, with a reason.

Each locks the row of the text. The database holds who may: `rapportage/sql/bewaak_producttekst.sql`.
"""

from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from psycopg.errors import Error as DatabaseFout

from gebruikers.models import Gebruiker
from kern.klok import nu
from kern.woorden import opsomming
from logboek.enums import Handeling
from logboek.services import handeling
from rapportage.product.enums import Productstand
from rapportage.product.fouten import GeenEigenaar, NietAanJou, NietDezeLezer, NogNietAf, staat_anders
from rapportage.product.models import Productstap, Producttekst
from rapportage.product.permissions import citeerden, handen_van, hoedanigheden
from rapportage.product.schema import goedgekeurd
from rapportage.product.services.citeren import eis_geldige_citaten
from rapportage.product.services.schrijven import eis_concept, lock_tekst
from rapportage.product.services.vertellen import tell_stap
from rapportage.product.teksten import Tekst
from rapportage.redactie.fouten import IntussenAnders, SchreefZelf, StaatAnders

EEN_TEGELIJK = "producttekst_een_tegelijk"
"""The constraint that of a part one text is under way."""


@transaction.atomic
def offer_tekst(*, tekst_id: int, lezer_id: int, door: Gebruiker) -> Producttekst:
    """Send a concept to a second reader.

    Args:
        tekst_id: the key of the text.
        lezer_id: the key of who is asked to read it.
        door: who sends it, an owner.

    Raises:
        GeenEigenaar: this user does not own the part.
        StaatAnders: it is no concept.
        NogNietAf: an aspect that is due has no text, or refers to a figure that changed.
        Weigering: it cites an ervaring that was withdrawn.
        NietDezeLezer: the reader wrote in it, or is of the owner that wrote it.
    """
    tekst = lock_tekst(tekst_id)
    if not hoedanigheden(door, tekst.onderdeel_id):
        raise GeenEigenaar
    eis_concept(tekst)
    open_ = [a.aspect.naam for a in Tekst(tekst).aspecten if a.wacht_op_schrijver]
    if open_:
        raise NogNietAf(opsomming(open_))
    eis_geldige_citaten(tekst)
    if lezer_id not in {lezer.pk for lezer in handen_van(tekst).lezers}:
        raise NietDezeLezer
    return _zet(tekst, Productstand.TER_LEZING, door=door, lezer_id=lezer_id, aangeboden_op=nu())


@transaction.atomic
def mark_gelezen(*, tekst_id: int, gezien: int, door: Gebruiker) -> Producttekst:
    """Record that the second reader read the whole text.

    Raises:
        StaatAnders: it is not with a reader.
        IntussenAnders: it changed after it was opened for reading.
        NietAanJou: another was asked to read it, or this reader may not any more.
        SchreefZelf: this user wrote in it.
        Weigering: it cites an ervaring that was withdrawn.
    """
    tekst = _te_beoordelen(tekst_id, gezien, door, Productstand.TER_LEZING)
    if tekst.lezer_id != door.pk or door not in handen_van(tekst).lezers:
        raise NietAanJou(tekst.lezer.naam if tekst.lezer and tekst.lezer_id != door.pk else "")
    eis_geldige_citaten(tekst)
    return _zet(tekst, Productstand.GELEZEN, door=door, gelezen_op=nu())


@transaction.atomic
def approve_tekst(*, tekst_id: int, gezien: int, door: Gebruiker) -> Producttekst:
    """Record that an owner who neither wrote nor read the text approves it, else the projectleider, else the afdelingshoofd.

    Raises:
        StaatAnders: nobody read it, or it was approved before.
        IntussenAnders: it changed after it was opened.
        SchreefZelf: this user wrote in it.
        NietAanJou: this user read it, or may not approve it.
        Weigering: it cites an ervaring that was withdrawn.
    """
    tekst = _te_beoordelen(tekst_id, gezien, door, Productstand.GELEZEN)
    mogen = handen_van(tekst).goedkeurders
    if door not in mogen:
        raise NietAanJou(opsomming([wie.naam for wie in mogen]))
    eis_geldige_citaten(tekst)
    return _zet(tekst, Productstand.GOEDGEKEURD, door=door, goedgekeurd_door_id=door.pk, goedgekeurd_op=nu())


@transaction.atomic
def send_back(*, tekst_id: int, reden: str, door: Gebruiker) -> Producttekst:
    """Take a text back to concept, with the reason: by an owner, its reader, or who may approve it.

    Of a part of which a text was approved later, or is under way, an approved one stays as it is.

    Raises:
        StaatAnders: it is a concept, or there is such another text, also when somebody begins that in the same instant.
        NietAanJou: this user has no hand in it.
    """
    tekst = lock_tekst(tekst_id)
    if tekst.stand == Productstand.CONCEPT:
        raise StaatAnders(_("Deze tekst is al een concept."))
    if not mag_terug(tekst, door):
        raise NietAanJou("")
    anderen = Producttekst.objects.filter(onderdeel_id=tekst.onderdeel_id).exclude(pk=tekst.pk)
    if tekst.goedgekeurd_op and goedgekeurd([tekst, *anderen])[0] != tekst:
        raise StaatAnders(_("Er is daarna een andere tekst van dit onderdeel goedgekeurd. Geef die terug."))
    loopt = StaatAnders(_("Aan een andere tekst van dit onderdeel wordt nu geschreven. Maak die eerst af."))
    if anderen.exclude(stand=Productstand.GOEDGEKEURD).exists():
        raise loopt
    leeg = dict.fromkeys(
        ("lezer_id", "aangeboden_op", "gelezen_op", "goedgekeurd_door_id", "goedgekeurd_op"), None
    )
    try:
        with transaction.atomic():
            return _zet(tekst, Productstand.CONCEPT, door=door, reden=reden, **leeg)
    except IntegrityError as fout:
        oorzaak = fout.__cause__
        if not isinstance(oorzaak, DatabaseFout) or oorzaak.diag.constraint_name != EEN_TEGELIJK:
            raise
        raise loopt from fout


def mag_terug(tekst: Producttekst, gebruiker: Gebruiker) -> bool:
    """Tell whether a user may take a text back to concept."""
    if tekst.stand == Productstand.CONCEPT:
        return False
    eigenaar = bool(hoedanigheden(gebruiker, tekst.onderdeel_id))
    return eigenaar or tekst.lezer_id == gebruiker.pk or gebruiker in handen_van(tekst).goedkeurders


def _te_beoordelen(tekst_id: int, gezien: int, door: Gebruiker, stand: Productstand) -> Producttekst:
    tekst = lock_tekst(tekst_id)
    if tekst.versie != gezien:
        raise IntussenAnders
    if tekst.stand != stand:
        raise StaatAnders(staat_anders(stand, Productstand(tekst.stand)))
    if tekst.versies.filter(door=door).exists() or door.pk in citeerden(tekst):
        raise SchreefZelf
    return tekst


def _zet(
    tekst: Producttekst, naar: Productstand, *, door: Gebruiker, reden: str = "", **velden: Any
) -> Producttekst:
    with handeling(Handeling.PRODUCTTEKST_BEOORDEELD, door=door, onderdeel=naar.value) as daad:
        stap = Productstap.objects.create(tekst=tekst, van=tekst.stand, naar=naar, reden=reden, door=door)
        for naam, waarde in (velden | {"stand": naar}).items():
            setattr(tekst, naam, waarde)
        tekst.save(update_fields=["stand", *velden])
        tekst.refresh_from_db(fields=["versie"])
        daad.over("producttekst", tekst.pk)
    tell_stap(stap)
    return tekst
