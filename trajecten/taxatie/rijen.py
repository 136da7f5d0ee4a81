"""The findings about a person in its last traject."""

from kern.meelezen import Mee
from trajecten.kader.deel import Deel, van
from trajecten.taxatie.models import Taxatie


def _laatste(taxaties: list[Taxatie]) -> Taxatie | None:
    return next(iter(taxaties), None)


TAXATIE = Deel(_laatste, taxaties=Mee(van(Taxatie).order_by("-traject__geopend_op", "-traject")[:1]))
