"""The text of a report on its page: chapter by chapter how far it is, the steps to the council, and who took them."""

from collections import Counter
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kern.opdracht import Stand
from rapportage.lijst import Standregel, over
from rapportage.models import Rapportuitgave
from rapportage.schrijven.enums import Tekststand
from rapportage.schrijven.models import Rapportpublicatie, Rapporttekst
from rapportage.schrijven.teksten import Boek, Hoofdstuk


@dataclass(frozen=True, kw_only=True)
class Hoofdstukrij:
    """A chapter in the list: how far it is, and what asks for attention."""

    hoofdstuk: Hoofdstuk
    opmerkingen: int

    @property
    def stand(self) -> Standregel:
        """How far its text is."""
        if not self.hoofdstuk.is_van_iemand:
            if self.hoofdstuk.is_leeg:
                return Standregel(_("nog niets geschreven"), "neutraal", "circle-dashed")
            if self.hoofdstuk.is_voorgesteld:
                return Standregel(
                    _("voorstel uit het antwoord, nog van niemand"), "neutraal", "circle-dashed"
                )
            return Standregel(_("automatisch gemaakt, nog van niemand"), "neutraal", "circle-dashed")
        if self.hoofdstuk.wijzigingen:
            return Standregel(self.gewijzigd, "aandacht", "triangle-alert")
        return Standregel(_("geschreven"), "positief", "circle-check")

    @property
    def gewijzigd(self) -> str:
        """How many figures changed since it was written, in words."""
        n = len(self.hoofdstuk.wijzigingen)
        return ngettext("%(n)d cijfer is gewijzigd", "%(n)d cijfers zijn gewijzigd", n) % {"n": n}

    @property
    def wie(self) -> str:
        """Who saved it last, and when; empty while it is of nobody."""
        versie = self.hoofdstuk.versie
        return f"{versie.door.naam}, {date_format(localtime(versie.op), 'j F, H.i')}" if versie else ""


@dataclass(frozen=True)
class Tekststap:
    """A step from concept to council, as the step indicator shows it."""

    naam: str
    stand: str
    noot: str


def hoofdstukrijen(boek: Boek) -> list[Hoofdstukrij]:
    """Return the chapters of a report, with the comments that are open."""
    open_ = boek.rapport.opmerkingen.filter(verwerkt_op=None).values_list("deel", flat=True)
    aantal = Counter(open_)
    return [Hoofdstukrij(hoofdstuk=h, opmerkingen=aantal[h.deel.sleutel]) for h in boek.hoofdstukken]


def tekststappen(rapport: Rapporttekst) -> list[Tekststap]:
    """Return the steps from concept to council, with who took each and when."""
    nu = list(Tekststand).index(Tekststand(rapport.stand))
    wie = {
        Tekststand.GELEZEN: (rapport.gelezen_door, rapport.gelezen_op),
        Tekststand.VASTGESTELD: (rapport.vastgesteld_door, rapport.vastgesteld_op),
    }

    def stap(nummer: int, stand: Tekststand) -> Tekststap:
        if nummer == nu and stand == Tekststand.GEPUBLICEERD:
            return _publiceren(rapport)
        door, op = wie.get(stand, (None, None))
        noot = f"{door.naam}, {date_format(localtime(op), 'j F')}" if door and op else ""
        hoe_ver = "klaar" if nummer < nu else "nu" if nummer == nu else "straks"
        return Tekststap(str(stand.label).capitalize(), hoe_ver, noot)

    return [stap(nummer, stand) for nummer, stand in enumerate(Tekststand)]


def _publiceren(rapport: Rapporttekst) -> Tekststap:
    """Return the last step of a text that is published, or will be when its PDF is made."""
    laatste = (
        rapport.publicaties.filter(ingetrokken_op=None).defer("pdf", "teksten", "beelden").latest("nummer")
    )
    if laatste.is_klaar:
        op = date_format(localtime(laatste.klaar_op), "j F")
        return Tekststap(str(Tekststand.GEPUBLICEERD.label).capitalize(), "klaar", op)
    noot = _("de pdf is niet gelukt") if laatste.is_mislukt else _("de pdf wordt gemaakt")
    return Tekststap(_("Publiceren"), "nu", noot)


def uitgaven_van(rapport: Rapporttekst) -> list[tuple[int, str, str]]:
    """Return the editions that a text can take its figures from, the newest first: key, name and note."""
    rijen = Rapportuitgave.objects.filter(soort=rapport.soort, jaar=rapport.jaar, stand="klaar")
    return [
        (u.pk, over(u), _("bekend op %s") % date_format(localtime(u.bekend_op), "j F Y, H.i"))
        for u in rijen.defer("cijfers", "pdf")
    ]


def nieuwste_uitgave(rapport: Rapporttekst) -> bool:
    """Tell whether the text has the figures of the last edition of its year."""
    keuzes = uitgaven_van(rapport)
    return not keuzes or keuzes[0][0] == rapport.uitgave_id


def lopende_teksten() -> list[Rapporttekst]:
    """Return the texts that are not published yet, the last year first."""
    return list(Rapporttekst.objects.exclude(stand=Tekststand.GEPUBLICEERD))


def mislukte_publicaties() -> list[Rapportpublicatie]:
    """Return the editions whose PDF failed, and that can be made again."""
    rijen = Rapportpublicatie.objects.filter(stand=Stand.MISLUKT, ingetrokken_op=None)
    return list(rijen.select_related("rapport").defer("pdf", "teksten", "beelden"))
