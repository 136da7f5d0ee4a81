"""What is read along with a person of handhaving."""

from kern.meelezen import Mee
from trajecten.handhaving.models import Verzuimoverdracht
from trajecten.kader.personsrijen import NAAM, van

OVERDRACHTEN = Mee(
    van(Verzuimoverdracht).order_by("created_at", "pk"),
    alleen=("inburgeraar", "door", "created_at", "gesloten_op", "gevolg", "afspraken"),
    door=NAAM,
)
