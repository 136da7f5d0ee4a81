"""The refusal of the services of besluiten."""

from kern.weigering import Weigering


class StaatAnders(Weigering):
    """The besluit is no longer in the state in which this can be done."""
