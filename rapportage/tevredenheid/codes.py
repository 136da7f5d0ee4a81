"""The code on a card: what opens the questions, once. It is worked out from a secret, so that no table joins it to a person.

A card can be printed again, with the same code; whoever has the tables alone finds no code, nor whose a hash is.
"""

import base64
import re
from collections.abc import Iterable

from django.conf import settings
from django.urls import reverse

from kern.versleuteld import sleutelhash
from rapportage.tevredenheid.models import Onderzoek, Uitnodiging

LENGTE = 16
"""Characters of a code, from 32 kinds: 80 bits, which nobody guesses at the rate that is let through."""
_GROEP = 4
CODE = re.compile(r"[a-z2-7]{16}")


def code_van(uitnodiging: Uitnodiging) -> str:
    """Return the code of the card of an invited person."""
    return _code(f"uitnodiging:{uitnodiging.pk}")


def proefcodes(onderzoek: Onderzoek) -> list[str]:
    """Return the codes of the cards of a try-out, which are of nobody."""
    return [_code(f"proef:{onderzoek.pk}:{nummer}") for nummer in range(onderzoek.proefkaarten)]


def _code(van: str) -> str:
    return base64.b32encode(sleutelhash(van, doel="antwoordcode")).decode().lower()[:LENGTE]


def hash_van(code: str) -> bytes:
    """Return the hash under which a code stands in the database."""
    return sleutelhash(code, doel="antwoordsleutel")


def gelezen(getypt: str) -> str:
    """Return a code as somebody typed it, without blanks and in small letters; empty for what can be none.

    A nought and a one are no characters of a code, and are read as the letters they look like.
    """
    kaal = re.sub(r"[\s-]", "", getypt).lower().replace("0", "o").replace("1", "l")
    return kaal if CODE.fullmatch(kaal) else ""


def in_groepen(code: str) -> str:
    """Return a code for people to type: in fours."""
    return " ".join(_in_vieren(code))


def _in_vieren(code: str) -> Iterable[str]:
    return (code[i : i + _GROEP] for i in range(0, len(code), _GROEP))


def adres_van(code: str, taal: str) -> str:
    """Return the address in a QR code; the language stands in the query, which nobody logs either."""
    return f"{settings.BASIS_URL}{reverse('vragen:lijst', args=[code])}?taal={taal}"
