"""The refusals about a traject, each with the sentence that the user reads."""

from django.utils.translation import gettext as _

from kern.weigering import Weigering


class NietInCaseload(Weigering):
    """The user does not hold the caseload of this person; `wie` names the user who guides it, empty for nobody."""

    def __init__(self, wie: str = "") -> None:
        super().__init__(
            _("%(wie)s begeleidt deze persoon. Alleen het vaste contact legt hier iets vast.") % {"wie": wie}
            if wie
            else _("Deze persoon staat niet in jouw caseload. Vraag het je teamleider.")
        )


class LopendTraject(Weigering):
    """A person with a running traject keeps its fixed contact: no release, and no return to the regular route."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Er loopt een traject, dus jij blijft het vaste contact. Kan dat niet? Bespreek het met "
                "je teamleider."
            )
        )


class GeenTraject(Weigering):
    """No traject runs for this person."""

    def __init__(self) -> None:
        super().__init__(_("Er loopt geen traject. Een traject opent bij het eerste gesprek."))
