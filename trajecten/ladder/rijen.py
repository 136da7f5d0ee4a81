"""What is read along with a person of the ladder."""

from inburgeraars.models import Fase
from kern.meelezen import Mee
from participatie.models import Meting, Trede
from trajecten.kader.personsrijen import NAAM, van

METINGEN = Mee(van(Meting).order_by("datum", "tweede_lezer", "pk"), door=NAAM)

FASES = Mee(van(Fase).order_by("van", "pk"))

TREDEN = Mee(Trede.objects.order_by("pk"), alleen=("ladderversie", "pijler", "trede", "titel"))
"""What the treden are called, in every version that somebody was measured with: a few dozen rows."""
