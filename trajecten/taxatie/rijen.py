"""What is read along with a person of the taxatie."""

from kern.meelezen import Mee
from trajecten.kader.personsrijen import van
from trajecten.taxatie.models import Taxatie

TAXATIE = Mee(van(Taxatie).order_by("-traject__geopend_op", "-traject")[:1])
