"""What is read along with a person of completing."""

from kern.meelezen import Mee
from trajecten.kader.personsrijen import NAAM, van
from trajecten.stappen.models import Afronding, Eindresultaat, Nazorgmeting

RESULTATEN = Mee(van(Eindresultaat).order_by("datum", "pk"), soort=("naam",), door=NAAM)

AFRONDINGEN = Mee(van(Afronding).order_by("pk"))

NAZORG = Mee(van(Nazorgmeting).order_by("gepland_op", "pk"), taak=("inburgeraar", "stand"))
