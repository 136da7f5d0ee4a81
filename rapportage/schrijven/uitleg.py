"""How it stands with what is published, in words: being made, in force, replaced, withdrawn."""

from enum import StrEnum

from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from kern.opdracht import Stand
from rapportage.enums import Maakstap
from rapportage.lijst import Standregel
from rapportage.permissions import LEZERS
from rapportage.schrijven.models import Rapportpublicatie


class Publicatiestand(StrEnum):
    """How it stands with a publicatie."""

    BEZIG = "bezig"
    MISLUKT = "mislukt"
    VERVALLEN = "vervallen"
    IN_KRACHT = "in kracht"
    VERVANGEN = "vervangen"
    INGETROKKEN = "ingetrokken"

    def in_woorden(self, publicatie: Rapportpublicatie) -> Standregel:
        """Return it in words, with its look."""
        match self:
            case Publicatiestand.BEZIG:
                return Standregel(str(Maakstap(publicatie.stap).label), "info", "hourglass")
            case Publicatiestand.MISLUKT:
                return Standregel(_("mislukt"), "negatief", "circle-alert")
            case Publicatiestand.VERVALLEN:
                return Standregel(_("vervallen, niet gepubliceerd"), "neutraal", "circle-x")
            case Publicatiestand.IN_KRACHT:
                return Standregel(_("gepubliceerd en in kracht"), "positief", "circle-check")
            case Publicatiestand.VERVANGEN:
                return Standregel(_("vervangen door een latere uitgave"), "aandacht", "history")
        return Standregel(_("ingetrokken"), "negatief", "circle-x")


def nieuwer(publicatie: Rapportpublicatie) -> Rapportpublicatie | None:
    """Return the edition that replaced this one; None when there is none."""
    rijen = Rapportpublicatie.objects.filter(rapport_id=publicatie.rapport_id, stand=Stand.KLAAR)
    return rijen.filter(nummer__gt=publicatie.nummer).defer("pdf", "beelden").order_by("-nummer").first()


def stand_van(publicatie: Rapportpublicatie, *, vervangen: bool) -> Publicatiestand:
    """Return how it stands with a publicatie; `vervangen` says whether a later one is published."""
    if publicatie.is_bezig:
        return Publicatiestand.BEZIG
    if not publicatie.is_klaar:
        return Publicatiestand.MISLUKT if publicatie.is_mislukt else Publicatiestand.VERVALLEN
    if publicatie.ingetrokken_op:
        return Publicatiestand.INGETROKKEN
    return Publicatiestand.VERVANGEN if vervangen else Publicatiestand.IN_KRACHT


def gepubliceerd_voor(gebruiker: Gebruiker) -> list[tuple[Rapportpublicatie, Standregel]]:
    """Return what is published, the last first, with how it stands; what is being made only to who reads all."""
    alle = list(Rapportpublicatie.objects.select_related("rapport").defer("pdf", "teksten", "beelden"))
    klaar = [rij for rij in alle if rij.is_klaar]
    laatste = {rij.rapport_id: rij.nummer for rij in sorted(klaar, key=lambda rij: rij.nummer)}
    return [
        (rij, stand_van(rij, vervangen=rij.nummer < laatste.get(rij.rapport_id, 0)).in_woorden(rij))
        for rij in (alle if gebruiker.heeft(*LEZERS) else klaar)
    ]
