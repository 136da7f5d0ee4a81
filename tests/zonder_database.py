"""Asks pages of a web process whose database is away: a process of its own, with a pool, as in production."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import django
from django.conf import settings
from django.test import Client

WORTEL = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Antwoord:
    """What came back."""

    status: int
    tekst: str
    kop: dict[str, str]


def vraag(*adressen: str) -> dict[str, Antwoord]:
    """Return the answer to a GET of each address, and what was logged under the address "log"."""
    uitkomst = subprocess.run(  # noqa: S603  our own program
        [sys.executable, "-m", "tests.zonder_database", *adressen],
        cwd=WORTEL,
        env={
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "roermond_inburgering.settings.test",
            "DATABASE_ROL": "web",
            # A port where nothing listens.
            "DATABASE_URL": "postgresql://web:geheim@127.0.0.1:1/inburgering",
        },
        capture_output=True,
        text=True,
        check=True,
    )
    antwoorden = json.loads(uitkomst.stdout)
    return {adres: Antwoord(**antwoord) for adres, antwoord in antwoorden.items()} | {
        "log": Antwoord(0, uitkomst.stderr, {})
    }


def _main(adressen: list[str]) -> None:
    settings.DATABASES["default"]["OPTIONS"] = {"pool": {"min_size": 1, "max_size": 2, "timeout": 0.3}}
    django.setup()
    antwoorden = {}
    for adres in adressen:
        bezoeker = Client(raise_request_exception=False, headers={"host": "localhost"})
        bezoeker.cookies["sessionid"] = "eensessiesleutel"
        response = bezoeker.get(adres)
        antwoorden[adres] = {
            "status": response.status_code,
            "tekst": response.content.decode(),
            "kop": dict(response.headers),
        }
    sys.stdout.write(json.dumps(antwoorden))
    sys.stdout.flush()
    # The pool keeps trying in threads of its own; nobody waits for them.
    os._exit(0)


if __name__ == "__main__":
    _main(sys.argv[1:])
