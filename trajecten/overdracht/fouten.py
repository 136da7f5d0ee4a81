"""The refusals about a transfer, each with the sentence that the user reads."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gebruikers.models import Gebruiker
from kern.weigering import Weigering


class OverdrachtKanNiet(Weigering):
    """A transfer that cannot be proposed, answered or withdrawn now."""


class BovenDeNorm(Weigering):
    """More people than the norm of a coordinator: only with a reason.

    Args:
        wie: the key of the coordinator.
        naam: its name; empty when it is the user who reads this.
        straks: the number of people with those who would come.
        hoogstens: the number allowed.
    """

    veld = "reden"

    def __init__(self, *, wie: int, naam: str, straks: int, hoogstens: int) -> None:
        self.wie, self.straks, self.hoogstens = wie, straks, hoogstens
        zin = (
            _(
                "%(naam)s begeleidt dit jaar dan %(mensen)s. De norm is %(hoogstens)d. Vul in waarom het toch kan."
            )
            if naam
            else _(
                "Je begeleidt dit jaar dan %(mensen)s. De norm is %(hoogstens)d. Vul in waarom je ze toch "
                "aanneemt: je teamleider geeft daar antwoord op."
            )
        )
        mensen = ngettext("%d persoon", "%d mensen", straks) % straks
        super().__init__(zin % {"naam": naam, "mensen": mensen, "hoogstens": hoogstens})

    def over(self, wie: Gebruiker) -> "BovenDeNorm":
        """Return the same refusal for another reader than the coordinator."""
        return BovenDeNorm(wie=wie.pk, naam=wie.naam, straks=self.straks, hoogstens=self.hoogstens)
