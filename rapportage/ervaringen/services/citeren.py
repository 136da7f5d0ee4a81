"""Citing an ervaring in a text, whatever text that is, with a picture of it or without, and taking that back.

Each text has its own rows and its own rules of who writes and when; it hands those over as a `Plek`, locked.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gebruikers.models import Gebruiker
from kern.klok import nu
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling
from rapportage.ervaringen.citeren import als_citaat, eis_geen_namen_van_lijst
from rapportage.ervaringen.models import Citaat, Citaatfoto, Ervaring, Ervaringfoto
from rapportage.opmaak.foto import PER_DEEL
from rapportage.redactie.fouten import StaatAnders


def _niets(_reden: str) -> None:
    pass


@dataclass(frozen=True, kw_only=True)
class Plek[R: models.Model]:
    """A place in a text where is cited: locked, and open to who cites.

    Args:
        rijen: the rows of the text for this place, also of citations that were taken back.
        maak: writes such a row around a citation.
        waar: the text and the place, in words.
        over: what the logboek calls the text, and its key.
        anders: lets who had the text open read it again, with why.
        past: the ervaringen that can be cited there.
        past_niet: why another is refused.
        fotos_in: the rows that share the room for pictures; those of the place when left out.
        fotos_hoogstens: for how many pictures there is room.
    """

    rijen: models.QuerySet[R]
    maak: Callable[[Citaat], R]
    waar: str
    over: tuple[str, int]
    anders: Callable[[str], None] = _niets
    past: models.QuerySet[Ervaring] = field(default_factory=Ervaring.objects.geldig)
    past_niet: str = ""
    fotos_in: models.QuerySet[R] | None = None
    fotos_hoogstens: int = PER_DEEL

    def staan_er(self) -> models.QuerySet[R]:
        """Return the rows of what is cited there now."""
        return self.rijen.filter(citaat__teruggenomen_op=None)

    def fotos(self) -> models.QuerySet[Citaatfoto]:
        """Return the pictures that take the room of this place."""
        rijen = self.rijen if self.fotos_in is None else self.fotos_in
        citaten = rijen.filter(citaat__teruggenomen_op=None).values("citaat")
        return Citaatfoto.objects.filter(citaat__in=citaten, teruggenomen_op=None)


def cite[R: models.Model](
    plek: Plek[R], *, ervaring_id: int, hoogstens: int, laten_staan: Iterable[str], door: Gebruiker
) -> R:
    """Cite an ervaring as it is now, as a part of the act of a text; one that is cited there already stays.

    Args:
        plek: where.
        ervaring_id: the key of the ervaring.
        hoogstens: how many the place has room for.
        laten_staan: what looks like a name and may stay (`Naam.sleutel`).
        door: who cites.

    Raises:
        StaatAnders: it was withdrawn, or does not belong there any more.
        NamenGevonden: it names a person.
        Weigering: the place is full.
    """
    staan_er = plek.staan_er()
    if (er_al := staan_er.filter(citaat__ervaring=ervaring_id).first()) is not None:
        return er_al
    past = plek.past.select_related("wijk", "vindplaats", "activiteit")
    if (ervaring := past.filter(pk=ervaring_id).first()) is None:
        raise StaatAnders(plek.past_niet or _("Deze ervaring is ingetrokken."))
    if staan_er.count() >= hoogstens:
        zin = ngettext(
            "Hier is plaats voor %d citaat. Neem eerst een citaat terug.",
            "Hier is plaats voor %d citaten. Neem eerst een citaat terug.",
            hoogstens,
        )
        raise Weigering(zin % hoogstens)
    eis_geen_namen_van_lijst(ervaring.tekst, ervaring.uitspraak, mag=laten_staan)
    citaat = als_citaat(ervaring, ervaring.bijval.filter(teruggenomen_op=None).count())
    with handeling(Handeling.ERVARING_GECITEERD, door=door) as daad:
        rij = _schrijf(plek, citaat, door=door)
        plek.anders(_("Er is een ervaring geciteerd."))
        _over(daad, plek, citaat)
    return rij


def take_over[R: models.Model](plek: Plek[R], citaat: Citaat, *, door: Gebruiker) -> R:
    """Cite in another text what was cited before, with the words, the day and the picture of then, as far as there is room."""
    namen = ("ervaring_id", "tekst", "uitspraak", "dag", "rol", "wijk", "plaats", "bijval")
    nieuw = Citaat(**{naam: getattr(citaat, naam) for naam in namen})
    with handeling(Handeling.ERVARING_GECITEERD, door=door, onderdeel="antwoord") as daad:
        rij = _schrijf(plek, nieuw, door=door)
        foto = citaat.fotos.filter(teruggenomen_op=None).first()
        if foto is not None and plek.fotos().count() < plek.fotos_hoogstens:
            Citaatfoto.objects.create(citaat=nieuw, foto_id=foto.foto_id, door=door)
        _over(daad, plek, nieuw)
    return rij


def _schrijf[R: models.Model](plek: Plek[R], citaat: Citaat, *, door: Gebruiker) -> R:
    citaat.waar, citaat.door = plek.waar[:200], door
    citaat.save(force_insert=True)
    return plek.maak(citaat)


def _over(daad: Any, plek: Plek[Any], citaat: Citaat) -> None:
    daad.over(*plek.over)
    daad.over("ervaring", citaat.ervaring_id)


def take_back(plek: Plek[Any], citaat: Citaat, *, door: Gebruiker) -> None:
    """Take a citation out of its text; taken back before, nothing changes."""
    citaat.refresh_from_db()
    if citaat.teruggenomen_op is None:
        with handeling(Handeling.ONGEDAAN_GEMAAKT, door=door, onderdeel=Handeling.ERVARING_GECITEERD) as daad:
            _neem_terug(citaat, door=door)
            plek.anders(_("Een citaat is teruggenomen."))
            _over(daad, plek, citaat)


def place_foto(
    plek: Plek[Any], citaat: Citaat, *, foto_id: int | None, laten_staan: Iterable[str], door: Gebruiker
) -> None:
    """Let a picture stand along with a citation, or none any more; how it stands already changes nothing.

    Args:
        plek: where the citation stands.
        citaat: with which.
        foto_id: the key of a picture of the same ervaring; None takes the one that stands there away.
        laten_staan: what looks like a name in its caption and may stay (`Naam.sleutel`).
        door: who cited; who writes may take a picture away.

    Raises:
        PermissionDenied: another cited.
        StaatAnders: the citation was taken back, or the picture may not stand in a report (any more).
        NamenGevonden: its caption names a person.
        Weigering: there is one already, or the place has as many as it has room for.
    """
    citaat.refresh_from_db()
    staat_er = citaat.fotos.filter(teruggenomen_op=None).first()
    if (staat_er.foto_id if staat_er else None) == foto_id:
        return
    if foto_id is None:
        assert staat_er is not None  # else they are alike
        with handeling(Handeling.ONGEDAAN_GEMAAKT, door=door, onderdeel=Handeling.ERVARING_GECITEERD) as daad:
            _neem_terug(staat_er, door=door)
            plek.anders(_("Een foto is weggehaald."))
            _over(daad, plek, citaat)
        return
    foto = _te_plaatsen(plek, citaat, foto_id, staat_er=staat_er is not None, door=door)
    eis_geen_namen_van_lijst(foto.bijschrift, mag=laten_staan)
    with handeling(Handeling.ERVARING_GECITEERD, door=door, onderdeel="foto") as daad:
        Citaatfoto.objects.create(citaat=citaat, foto=foto, door=door)
        plek.anders(_("Er is een foto bij gezet."))
        _over(daad, plek, citaat)


def _te_plaatsen(
    plek: Plek[Any], citaat: Citaat, foto_id: int, *, staat_er: bool, door: Gebruiker
) -> Ervaringfoto:
    """Return a picture that can be placed; who places, and which, `rapportage/sql/zicht_citaatfoto.sql` holds too.

    Raises: as `place_foto`.
    """
    if citaat.door_id != door.pk:
        raise PermissionDenied(_("Alleen wie deze ervaring citeerde, zet er een foto bij."))
    if citaat.teruggenomen_op is not None:
        raise StaatAnders(_("Dit citaat is teruggenomen."))
    foto = Ervaringfoto.objects.filter(pk=foto_id, ervaring=citaat.ervaring_id).first()
    if foto is None or not foto.mag_mee:
        raise StaatAnders(_("Deze foto mag niet (meer) in een rapport, of is verwijderd."))
    if staat_er:
        raise Weigering(_("Bij dit citaat staat al een foto. Haal die eerst weg."))
    if not plek.fotos_hoogstens:
        raise Weigering(_("Hier is geen plaats voor een foto."))
    if plek.fotos().count() >= plek.fotos_hoogstens:
        zin = ngettext(
            "Hier is plaats voor %d foto. Haal eerst een foto weg.",
            "Hier is plaats voor %d foto’s. Haal eerst een foto weg.",
            plek.fotos_hoogstens,
        )
        raise Weigering(zin % plek.fotos_hoogstens)
    return foto


def _neem_terug(rij: Citaat | Citaatfoto, *, door: Gebruiker) -> None:
    rij.teruggenomen_op, rij.teruggenomen_door = nu(), door
    rij.save(update_fields=["teruggenomen_op", "teruggenomen_door"])
