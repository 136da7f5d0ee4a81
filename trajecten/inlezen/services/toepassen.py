"""Writing the running trajecten of a workbook, by the services that write each of its parts (DOMEIN 4, 5 and 7).

What a service refuses is kept with the cell it is about. Nothing is written unless all of it is.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from inburgeraars.services.opgave import Opgave
from inburgeraars.services.overgenomen import (
    Bekend,
    add_overgenomen,
    claim_overgenomen,
    fill_overgenomen,
    lock_over_te_nemen,
)
from kern.klok import vandaag
from kern.weigering import Weigering
from kern.woorden import voluit
from logboek.enums import Handeling
from logboek.services import als_een_daad, handeling
from participatie.services.metingen import Waarneming, record_meting
from trajecten.bezoek.services.huisbezoek import log_bezoek
from trajecten.bezoek.services.invoer import Bezoek
from trajecten.contact.enums import Contactsoort
from trajecten.contact.services.andere import Contact, log_contact
from trajecten.inlezen.kolommen import VOLGNUMMER
from trajecten.inlezen.lezen import Rij
from trajecten.inlezen.models import Ingelezen
from trajecten.inlezen.rijen import STAPKOPPEN, Afspraakrij, Contactrij, Lopend, Onderdeel
from trajecten.plan.enums import Afspraakstand
from trajecten.plan.services import (
    Afspraakgegevens,
    Bron,
    Componentgegevens,
    add_afspraak,
    add_component,
    confirm_start,
    end_component,
    settle_afspraak,
)
from trajecten.stappen.fouten import StapKanNiet
from trajecten.stappen.services.stappen import take_stap
from trajecten.taxatie.services import choose_doelperspectief, judge_doelgroep
from trajecten.traject.enums import Stap
from trajecten.traject.lopend import open_traject
from trajecten.traject.models import Traject
from trajecten.uren.services.uitzonderingen import allow_uitzondering

REDEN = "Liep al bij het inlezen."
"""The reason with which a step passes a line that only warns, such as documents that are not recorded here."""
KOLOM = {
    "voornamen": "Voornaam",
    "voorvoegsel": "Tussenvoegsel",
    "geslachtsnaam": "Achternaam",
    "taalroute": "Taalroute",
    "omschrijving": "Wat het is",
    "organisatie": "Organisatie",
    "wens": "Wens",
    "uren_per_week": "Uren per week",
    "liep_al_sinds": "Liep al sinds",
    "gehoord_van": "Gehoord van",
    "wat": "Wat",
    "minuten": "Minuten",
    "waarom_elders": "Waarom buiten de wijk",
    "resultaat": "Hoe ging het",
    "waarom": "Waarom",
    "datum": "Datum",
    "reden": "Reden",
}
"""The column of each field at which a service refuses."""


@dataclass(frozen=True, kw_only=True)
class Norm:
    """The exception to the norm that a coordinator (key) needs, and why the teamleider gives it."""

    tot: int
    reden: str


class NietGelukt(Exception):
    """Part of a traject was refused: the faults stand at its rows, and nothing of it may stay."""


@contextmanager
def bij_cel(rij: Rij, kop: str = VOLGNUMMER) -> Iterator[None]:
    """Keep what is refused in the block as a fault of the row: in the column of the field, else in this one."""
    try:
        with transaction.atomic():
            yield
    except ValidationError as fout:
        for veld, zinnen in getattr(fout, "error_dict", {"": fout}).items():
            gevonden = KOLOM.get(veld, kop)
            zin = " ".join(ValidationError(zinnen).messages)
            rij.fout(gevonden if gevonden in rij.letters else kop, zin)
    except StapKanNiet as fout:
        # Lines that only warn are passed here.
        rij.fout(kop, " ".join(str(v.mist) for v in fout.mist if v.hard) or str(fout))
    except Weigering as fout:
        rij.fout(kop, str(fout))
    except IntegrityError:
        rij.fout(kop, _("Dit kan niet samen met wat er al staat. Kijk deze rij na."))


def write_traject(
    *, lopend: Lopend, persoon_id: int | None, inlezing_id: int, leider: Gebruiker, norm: Norm | None
) -> Ingelezen:
    """Write a running traject with all that belongs to it, as one act of the teamleider.

    Args:
        lopend: what the workbook tells.
        persoon_id: the known person it is about; None for somebody new.
        inlezing_id: the upload.
        leider: the teamleider who decided.
        norm: the exception that the fixed contact needs and does not have yet.

    Raises:
        NietGelukt: part of it was refused; the faults are kept at the rows.
    """
    voor = len(lopend.rij.fouten)
    with handeling(Handeling.TRAJECT_INGELEZEN, door=leider) as daad, als_een_daad(daad):
        traject = _open(lopend, persoon_id)
        daad.over("inburgeraar", traject.inburgeraar_id)
        _schrijf_inhoud(lopend, traject.inburgeraar_id)
        if norm is not None:
            allow_uitzondering(
                traject=traject,
                voor=lopend.contact,
                door=leider,
                reden=norm.reden,
                jaar=vandaag().year,
                tot=norm.tot,
            )
        _zet_stappen(lopend, traject)
        _eis_start(lopend, traject)
        if len(lopend.rij.fouten) > voor:
            raise NietGelukt
        return Ingelezen.objects.create(
            inlezing_id=inlezing_id,
            inburgeraar_id=traject.inburgeraar_id,
            traject=traject,
            rij=lopend.rij.nummer,
            logregel_id=daad.logregel_id,
        )


def _open(lopend: Lopend, persoon_id: int | None) -> Traject:
    rij = lopend.rij
    bekend = Bekend(
        naam=lopend.naam,
        opgave=Opgave(geboren=lopend.geboren, geslacht=lopend.geslacht),
        telefoon=lopend.telefoon,
        email=lopend.email,
        adres=lopend.adres,
        taal=lopend.taal,
        tolk=lopend.tolk,
    )
    traject = None
    with bij_cel(rij):
        persoon = _persoon(lopend, persoon_id, bekend)
        with bij_cel(rij, "Vast contact"):
            claim_overgenomen(
                persoon=persoon,
                contact=lopend.contact,
                van=lopend.benaderd_op,
                wijk=lopend.wijk,
                vindroute=lopend.vindroute,
                vindplaats=lopend.vindplaats,
            )
            traject = open_traject(
                persoon=persoon,
                door=lopend.contact,
                op=lopend.geopend_op,
                trajectwijk_id=lopend.wijk.pk,
                overgenomen_op=vandaag(),
            )
            fill_overgenomen(persoon=persoon, bekend=bekend)
    if traject is None:
        raise NietGelukt
    return traject


def _persoon(lopend: Lopend, persoon_id: int | None, bekend: Bekend) -> Inburgeraar:
    if persoon_id is None:
        return add_overgenomen(bekend=bekend, wijk=lopend.wijk)
    return lock_over_te_nemen(persoon_id, van=lopend.benaderd_op)


def _schrijf_inhoud(lopend: Lopend, persoon_id: int) -> None:
    """Write what was found, done and agreed; each row by itself, so that every fault of it is found at once."""
    door = lopend.contact
    if lopend.doelgroep is not None:
        with bij_cel(lopend.rij, "Doelgroep"):
            judge_doelgroep(
                inburgeraar_id=persoon_id,
                door=door,
                doelgroep=lopend.doelgroep,
                grond="",
                datum=lopend.doelgroep_op or lopend.geopend_op,
            )
    if lopend.doelperspectief is not None:
        with bij_cel(lopend.rij, "Doelperspectief"):
            choose_doelperspectief(
                inburgeraar_id=persoon_id, door=door, doelperspectief=lopend.doelperspectief
            )
    for contact in sorted(lopend.contacten, key=lambda c: (c.datum, c.rij.nummer)):
        with bij_cel(contact.rij):
            _schrijf_contact(contact, persoon_id, door)
    for meting in sorted(lopend.metingen, key=lambda m: m.datum):
        waarneming = Waarneming(
            trede=meting.trede, waarom=meting.waarom, aanleiding=meting.aanleiding, datum=meting.datum
        )
        with bij_cel(meting.rij, "Datum"):
            record_meting(inburgeraar_id=persoon_id, door=door, waarneming=waarneming)
    for onderdeel in sorted(lopend.onderdelen, key=lambda o: o.rij.nummer):
        with bij_cel(onderdeel.rij, "Soort"):
            _schrijf_onderdeel(onderdeel, persoon_id, door)
    for afspraak in sorted(lopend.afspraken, key=lambda a: a.rij.nummer):
        with bij_cel(afspraak.rij, "Wat"):
            _schrijf_afspraak(afspraak, persoon_id, door)


def _schrijf_contact(contact: Contactrij, persoon_id: int, door: Gebruiker) -> None:
    if contact.soort == Contactsoort.HUISBEZOEK:
        bezoek = Bezoek(
            datum=contact.datum, resultaat=contact.resultaat, minuten=contact.minuten, tekst=contact.tekst
        )
        log_bezoek(inburgeraar_id=persoon_id, door=door, sleutel=uuid4(), bezoek=bezoek)
        return
    gegevens = Contact(
        soort=contact.soort,
        datum=contact.datum,
        minuten=contact.minuten,
        resultaat=contact.resultaat,
        personen=(persoon_id,),
        tekst=contact.tekst,
        waarom_elders=contact.waarom_elders,
    )
    log_contact(door=door, sleutel=uuid4(), contact=gegevens)


def _schrijf_onderdeel(onderdeel: Onderdeel, persoon_id: int, door: Gebruiker) -> None:
    gegevens = Componentgegevens(
        taalroute=onderdeel.taalroute,
        taalniveau=onderdeel.taalniveau or "",
        omschrijving=onderdeel.omschrijving,
        organisatie=onderdeel.organisatie,
        nog_te_vinden=bool(onderdeel.wens),
        wens=onderdeel.wens,
        uren_per_week=onderdeel.uren,
    )
    rij = add_component(
        inburgeraar_id=persoon_id,
        door=door,
        soort=onderdeel.soort,
        gegevens=gegevens,
        liep_al_sinds=onderdeel.liep_al_sinds,
    )
    if onderdeel.gestart_op is not None:
        bron = Bron(van=onderdeel.gehoord_van, op=onderdeel.gestart_op)
        rij = confirm_start(component_id=rij.pk, door=door, versie=None, op=onderdeel.gestart_op, bron=bron)
    if onderdeel.geeindigd_op is not None:
        end_component(
            component_id=rij.pk,
            door=door,
            versie=None,
            afgerond=onderdeel.afgerond,
            op=onderdeel.geeindigd_op,
            reden=onderdeel.reden,
        )


def _schrijf_afspraak(afspraak: Afspraakrij, persoon_id: int, door: Gebruiker) -> None:
    gegevens = Afspraakgegevens(
        wie=afspraak.wie,
        wat=afspraak.wat,
        doel=afspraak.doel,
        uiterlijk=afspraak.uiterlijk,
        score=afspraak.score,
    )
    rij = add_afspraak(
        inburgeraar_id=persoon_id,
        door=door,
        gegevens=gegevens,
        akkoord_inburgeraar_op=afspraak.akkoord_op,
        akkoord_coordinator_op=afspraak.akkoord_op,
    )
    if afspraak.stand != Afspraakstand.OPEN:
        settle_afspraak(
            afspraak_id=rij.pk,
            door=door,
            versie=None,
            stand=afspraak.stand,
            op=afspraak.afgehandeld_op,
            reden=afspraak.reden,
        )


def _zet_stappen(lopend: Lopend, traject: Traject) -> None:
    """Take the steps on their days; the hard lines hold, and the others are passed with one fixed reason."""
    van, voor = Stap.TAXEREN, len(lopend.rij.fouten)
    for naar, dag in lopend.stappen.items():
        with bij_cel(lopend.rij, STAPKOPPEN[naar]):
            take_stap(
                inburgeraar_id=traject.inburgeraar_id,
                door=lopend.contact,
                van=van,
                naar=naar,
                op=dag,
                reden=REDEN,
            )
        if len(lopend.rij.fouten) > voor:
            return
        van = naar


def _eis_start(lopend: Lopend, traject: Traject) -> None:
    """Compare the day on which the traject started, by its components, with the day the workbook gives."""
    traject.refresh_from_db(fields=["gestart_op"])
    if lopend.gestart_op is None or lopend.gestart_op == traject.gestart_op:
        return
    if traject.gestart_op is None:
        zin = _("Volgens het blad Onderdelen is er nog niets gestart. Kijk de onderdelen na.")
    else:
        zin = _("Volgens het blad Onderdelen is het traject gestart op %s. Kijk de dagen na.") % voluit(
            traject.gestart_op
        )
    lopend.rij.fout("Gestart op", zin)


def write_all(
    *,
    lopend: list[Lopend],
    wie: Mapping[str, int | None],
    inlezing_id: int,
    leider: Gebruiker,
    normen: Mapping[int, Norm],
) -> list[Ingelezen]:
    """Write every traject that can be written; the faults of the others are kept at their rows.

    The caller undoes the transaction when there are faults, or when it only wanted to know.

    Args:
        lopend: the trajecten.
        wie: the known person (key) of each row key; None for somebody new.
        inlezing_id: the upload.
        leider: the teamleider.
        normen: the exception that a coordinator (key) needs.
    """
    nog = dict(normen)
    geschreven = []
    for een in lopend:
        # The exception comes with the first whom it lets through, and holds for the others of this coordinator.
        norm = nog.pop(een.contact.pk, None) if een.stap != Stap.TAXEREN else None
        try:
            with transaction.atomic():
                geschreven.append(
                    write_traject(
                        lopend=een,
                        persoon_id=wie[een.nummer],
                        inlezing_id=inlezing_id,
                        leider=leider,
                        norm=norm,
                    )
                )
        except NietGelukt:
            if norm is not None:
                nog[een.contact.pk] = norm
    return geschreven
