"""Sensitive text: a field that is encrypted at rest, and keyed hashes by which numbers are matched.

A stored value is `version (1 byte) | key id (1 byte) | nonce (12 bytes) | ciphertext and tag`, sealed with
AES-256-GCM. The purpose (`doel`) of the field is the associated data, so that a text cannot be moved to another
column. It is fixed in the field and not derived from the model, or history could not be read.
"""

import base64
import hmac
import os
from functools import lru_cache
from typing import Any, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.core.exceptions import FieldError, ImproperlyConfigured
from django.db import models
from django.db.models.query_utils import DeferredAttribute

VERSIE = 1
KOP = 2
NONCE = 12


class OnleesbaarError(Exception):
    """A stored text cannot be decrypted: its key is not in the ring, or it was altered."""


class Ontsleuteld(str):
    """Text read from the database, together with its stored bytes.

    Written back unchanged it yields the same bytes, so that saving it is no change in the row history.
    """

    __slots__ = ("opgeslagen",)
    opgeslagen: bytes

    @classmethod
    def van(cls, tekst: str, opgeslagen: bytes) -> Self:
        """Wrap a text with the bytes it was read from."""
        zelf = cls(tekst)
        zelf.opgeslagen = opgeslagen
        return zelf


@lru_cache(maxsize=4)
def _lees_ring(ring: str) -> tuple[int, dict[int, AESGCM]]:
    sleutels: dict[int, AESGCM] = {}
    for deel in filter(None, (d.strip() for d in ring.split(","))):
        nummer, _, geheim = deel.partition(":")
        sleutel = base64.b64decode(geheim)
        if len(sleutel) != 32 or not 0 < int(nummer) < 256:  # noqa: PLR2004
            msg = "SLEUTELRING: 'id:base64 of 32 bytes', with an id from 1 to 255"
            raise ImproperlyConfigured(msg)
        sleutels[int(nummer)] = AESGCM(sleutel)
    if not sleutels:
        msg = "SLEUTELRING holds no key"
        raise ImproperlyConfigured(msg)
    return next(iter(sleutels)), sleutels


def versleutel(tekst: str, *, doel: str) -> bytes:
    """Encrypt a text under the current (first) key of the ring, bound to the purpose of its field."""
    return versleutel_bytes(tekst.encode(), doel=doel)


def versleutel_bytes(inhoud: bytes, *, doel: str) -> bytes:
    """Encrypt a file under the current (first) key of the ring; arguments as in `versleutel`.

    Rotation re-encrypts fields of text and the files of `kern.kluis` only: keep no other ciphertext longer than the
    ring keeps its keys.
    """
    huidig, sleutels = _lees_ring(settings.SLEUTELRING)
    nonce = os.urandom(NONCE)
    return bytes([VERSIE, huidig]) + nonce + sleutels[huidig].encrypt(nonce, inhoud, doel.encode())


def ontsleutel(opgeslagen: bytes, *, doel: str) -> str:
    """Decrypt a stored text.

    Raises:
        OnleesbaarError: unknown version or key, another purpose, or altered bytes.
    """
    return ontsleutel_bytes(opgeslagen, doel=doel).decode()


def ontsleutel_bytes(opgeslagen: bytes, *, doel: str) -> bytes:
    """Decrypt a stored file.

    Raises:
        OnleesbaarError: unknown version or key, another purpose, or altered bytes.
    """
    _, sleutels = _lees_ring(settings.SLEUTELRING)
    versie, sleutel_id = opgeslagen[0], opgeslagen[1]
    if versie != VERSIE or sleutel_id not in sleutels:
        msg = f"unknown version {versie} or key {sleutel_id}"
        raise OnleesbaarError(msg)
    nonce, rest = opgeslagen[KOP : KOP + NONCE], opgeslagen[KOP + NONCE :]
    try:
        return sleutels[sleutel_id].decrypt(nonce, rest, doel.encode())
    except InvalidTag as fout:
        msg = f"altered, or not of purpose {doel}"
        raise OnleesbaarError(msg) from fout


def huidige_sleutel() -> int:
    """Return the id of the key that new texts are encrypted with."""
    return _lees_ring(settings.SLEUTELRING)[0]


def sleutelhash(waarde: str, *, doel: str) -> bytes:
    """Return the keyed hash (32 bytes) by which a BSN or A-nummer is matched without reading it.

    Args:
        waarde: the normalised number.
        doel: the purpose, so that equal numbers of two kinds differ.
    """
    sleutel = base64.b64decode(settings.ZOEKSLEUTEL)
    return hmac.digest(sleutel, f"{doel}:{waarde}".encode(), "sha256")


class _VersleuteldAttribuut(DeferredAttribute):
    """Keeps the stored bytes when an equal text is assigned again, as a form does."""

    def __set__(self, instance: models.Model, waarde: Any) -> None:
        oud = instance.__dict__.get(self.field.attname)
        if isinstance(oud, Ontsleuteld) and isinstance(waarde, str) and oud == waarde:
            return
        instance.__dict__[self.field.attname] = waarde


class VersleuteldeTekst(models.Field):  # type: ignore[type-arg]  # not generic at run time
    """A text of any length, encrypted at rest. Every lookup but `isnull` is refused.

    `doel` is the purpose, bound to the ciphertext; it never changes once rows exist.
    """

    descriptor_class = _VersleuteldAttribuut
    empty_strings_allowed = True

    def __init__(self, *args: Any, doel: str, **kwargs: Any) -> None:
        self.doel = doel
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        """Add the purpose to the arguments that a migration writes."""
        naam, pad, args, kwargs = super().deconstruct()
        return naam, pad, args, {**kwargs, "doel": self.doel}

    def get_internal_type(self) -> str:
        """Store as bytea."""
        return "BinaryField"

    def from_db_value(self, waarde: bytes | memoryview | None, *_: Any) -> str | None:
        """Decrypt the stored value."""
        if waarde is None:
            return None
        opgeslagen = bytes(waarde)
        return Ontsleuteld.van(ontsleutel(opgeslagen, doel=self.doel), opgeslagen)

    def to_python(self, waarde: Any) -> Any:
        """Return the value as text."""
        return waarde if waarde is None or isinstance(waarde, str) else str(waarde)

    def get_db_prep_value(self, waarde: Any, connection: Any, prepared: bool = False) -> Any:  # noqa: ARG002, FBT001, FBT002
        """Return the encrypted value; a text that was read and not changed keeps its bytes."""
        if waarde is None or isinstance(waarde, bytes):
            return waarde
        if isinstance(waarde, Ontsleuteld):
            return waarde.opgeslagen
        return versleutel(str(waarde), doel=self.doel)

    def get_lookup(self, lookup_name: str) -> Any:
        """Refuse every lookup but `isnull`: ciphertext cannot be compared."""
        if lookup_name != "isnull":
            msg = f"{self.name} is encrypted and cannot be searched"
            raise FieldError(msg)
        return super().get_lookup(lookup_name)

    def formfield(self, **kwargs: Any) -> Any:
        """Show as a text area."""
        from django import forms  # noqa: PLC0415  forms are not needed where only rows are read

        return forms.CharField(
            **{"widget": forms.Textarea, "required": not self.blank, "label": self.verbose_name, **kwargs}
        )
