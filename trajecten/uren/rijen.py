"""What is read along with a person of exceptions to the norm."""

from kern.meelezen import Mee
from trajecten.kader.personsrijen import NAAM, van
from trajecten.uren.models import Uitzondering

UITZONDERINGEN = Mee(van(Uitzondering).order_by("created_at", "pk"), voor=NAAM, antwoord_door=NAAM)
