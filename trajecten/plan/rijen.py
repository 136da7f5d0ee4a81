"""What is read along with a person of the plan."""

from kern.meelezen import Mee
from trajecten.kader.personsrijen import NAAM, van
from trajecten.plan.models import Aanbod, Aanwezigheid, Afspraak, Component

AFSPRAKEN = Mee(van(Afspraak).order_by("uiterlijk", "pk"))

AANBIEDINGEN = Mee(van(Aanbod).order_by("-gedaan_op", "-pk"), taalroute=("naam",), door=NAAM)

COMPONENTEN = Mee(
    van(Component).order_by("gepland_op", "pk"),
    taalroute=("naam",),
    organisatie=("naam", "adres", "telefoon"),
    activiteit=("naam", "wanneer"),
    warme_overdracht_met=("naam", "telefoon"),
    toegang=("inburgeraar", "van", "tot"),
    door=NAAM,
)

AANWEZIGHEDEN = Mee(
    van(Aanwezigheid).order_by("datum", "pk"), alleen=("component", "datum", "stand", "created_at")
)
