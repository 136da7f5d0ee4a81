"""How often a stranger may try: counted per hour in the cache, under a hash."""

from django.core.cache import cache

from kern.versleuteld import sleutelhash

UUR = 60 * 60


def te_vaak(wat: str, wie: str, grens: int) -> bool:
    """Count a request of kind `wat` by `wie`, and tell whether it exceeds the limit of this hour.

    Only a hash of `wie` is kept.
    """
    sleutel = f"teller:{wat}:{sleutelhash(wie, doel=f'teller-{wat}').hex()}"
    cache.add(sleutel, 0, UUR)
    try:
        return cache.incr(sleutel) > grens
    except ValueError:
        # The count expired between the two calls: a new hour began.
        return False
