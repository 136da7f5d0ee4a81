"""Secrets of an embedded stack: made once, kept in the state directory, readable only by its owner."""

import base64
import json
import os
import secrets
from pathlib import Path

from devtools.paths import SECRETS


def load_secrets(state: Path) -> dict[str, str]:
    """Return the secrets of this state directory; missing ones are made and stored (mode 0600)."""
    path = state / SECRETS
    known: dict[str, str] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    made = {
        "wachtwoord_postgres": secrets.token_hex(24),
        "wachtwoord_eigenaar": secrets.token_hex(24),
        "wachtwoord_web": secrets.token_hex(24),
        "wachtwoord_taak": secrets.token_hex(24),
        "wachtwoord_valkey": secrets.token_hex(24),
        "secret_key": secrets.token_urlsafe(50),
        "sleutelring": "1:" + _key(),
        "zoeksleutel": _key(),
        "vijftallensleutel": _key(),
    }
    if made.keys() <= known.keys():
        return known
    state.mkdir(mode=0o700, parents=True, exist_ok=True)
    complete = made | known
    aside = path.with_suffix(".nieuw")
    write_private(aside, json.dumps(complete, indent=2))
    aside.replace(path)
    return complete


def write_private(path: Path, text: str) -> None:
    """Write a file that only its owner can read, from the first byte."""
    with os.fdopen(
        os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8"
    ) as file:
        file.write(text)


def _key() -> str:
    return base64.b64encode(secrets.token_bytes(32)).decode()
