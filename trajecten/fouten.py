"""What can go wrong with a traject, each with the sentence its user reads."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from trajecten.workflow import Voorwaarde


class TrajectFout(Exception):
    """Something about a traject that cannot be done; the message is shown as it is."""


class NietInCaseload(TrajectFout):
    """The user does not hold the caseload of this person."""

    def __init__(self, wie: str = "") -> None:
        super().__init__(
            _("%(wie)s begeleidt deze persoon. Alleen het vaste contact legt hier iets vast.") % {"wie": wie}
            if wie
            else _("Deze persoon staat niet in jouw caseload.")
        )


class StapKanNiet(TrajectFout):
    """A step cannot be taken; what is missing is told.

    Args:
        mist: the conditions that do not hold.
    """

    def __init__(self, mist: Iterable[Voorwaarde] = ()) -> None:
        self.mist = tuple(mist)
        super().__init__(
            " ".join(str(v.mist) for v in self.mist)
            or _("Deze stap kan nu niet. Geef een reden of kies een andere.")
        )


class LopendTraject(TrajectFout):
    """A person with a running traject keeps its fixed contact: no release, and no way to the regular route."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Zolang er een traject loopt, blijf jij het vaste contact. "
                "Moet het anders? Bespreek het met je teamleider."
            )
        )


class HeropenenKanNiet(TrajectFout):
    """A traject cannot be reopened: closed too long ago, or the person is approached otherwise by now."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Dit traject kan niet meer worden heropend. Dat kan tot 30 dagen na het sluiten, "
                "zolang niemand anders deze persoon begeleidt, en met een reden."
            )
        )


class BezoekAnders(TrajectFout):
    """A visit with the same key but other content was sent before."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Dit formulier is al verstuurd, met een andere inhoud. Open het bezoek in de tijdlijn of begin opnieuw."
            )
        )


class BezoekNietMeerOpen(TrajectFout):
    """A planned visit was held, moved or cancelled before.

    Args:
        stand: what became of it, in words.
    """

    def __init__(self, stand: str) -> None:
        super().__init__(_("Dit bezoek staat niet meer open: het is %(stand)s.") % {"stand": stand})


class TaakNietMeerOpen(TrajectFout):
    """A task was done or lapsed before.

    Args:
        stand: what became of it, in words.
    """

    def __init__(self, stand: str) -> None:
        super().__init__(_("Deze taak staat niet meer open: die is %(stand)s.") % {"stand": stand})


class SignaalWeg(TrajectFout):
    """A signal that no longer asks attention cannot be laid aside."""

    def __init__(self) -> None:
        super().__init__(_("Dit vraagt geen aandacht meer: er is al iets vastgelegd of gewijzigd."))


class NiemandOver(TrajectFout):
    """Of several people none is left for whom the user may record a contact.

    Args:
        redenen: why each was left out.
    """

    def __init__(self, redenen: Iterable[str]) -> None:
        super().__init__(" ".join(dict.fromkeys(redenen)) or _("Kies over wie dit gaat."))


class VerbeteringKanNiet(TrajectFout):
    """A correction would undo what its contact caused; the message says what to do instead."""


class SamenvoegenKanNiet(TrajectFout):
    """Two persons cannot be merged, or set apart; the message says why."""


class GeenTraject(TrajectFout):
    """No traject runs for this person."""

    def __init__(self) -> None:
        super().__init__(_("Er loopt geen traject. Een traject opent bij het eerste gesprek."))


class AanbodWacht(TrajectFout):
    """To an aanbod no yes or no was said yet, so there is no next."""

    def __init__(self) -> None:
        super().__init__(_("Op een ander aanbod is nog geen ja of nee gezegd. Leg eerst dat antwoord vast."))


class ComponentKanNiet(TrajectFout):
    """A component stands where this cannot be done with it.

    Args:
        stand: where it stands, in words.
    """

    def __init__(self, stand: str) -> None:
        super().__init__(_("Dit kan niet meer met dit onderdeel: het is %(stand)s.") % {"stand": stand})


class ComponentNergens(TrajectFout):
    """The place of a component is still to be found; then nothing can begin there."""

    def __init__(self) -> None:
        super().__init__(_("De plek is nog te vinden. Vul bij ‘Wijzigen’ eerst in waar het is."))


class AfspraakNietMeerOpen(TrajectFout):
    """An afspraak was settled before.

    Args:
        stand: what became of it, in words.
    """

    def __init__(self, stand: str) -> None:
        super().__init__(_("Deze afspraak staat niet meer open: die is %(stand)s.") % {"stand": stand})


class BsnKanNiet(TrajectFout):
    """A BSN is not kept: it is not needed, not yet, or known already; the message says which."""


class BriefKanNiet(TrajectFout):
    """A letter would have a gap; the message names what is missing."""


class AanwezigheidKanNiet(TrajectFout):
    """Whether somebody came cannot be recorded; the message says why."""


class UitzonderingKanNiet(TrajectFout):
    """A question for an exception cannot be answered, or not by this user; the message says why."""


class GeenNazorg(TrajectFout):
    """Nothing was completed, or another traject runs by now."""

    def __init__(self) -> None:
        super().__init__(_("Nazorg hoort bij een afgerond traject. Dat is er nu niet."))


class OverdrachtFout(TrajectFout):
    """Something about a handover of verzuim that cannot be done now; the message is shown as it is."""


class NietVanConsulent(TrajectFout):
    """Only the consulent to whom it was handed over decides, asks, answers or closes."""

    def __init__(self) -> None:
        super().__init__(_("Deze handhaving is niet aan jou overgedragen."))
