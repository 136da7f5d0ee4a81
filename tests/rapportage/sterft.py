"""Settings of a worker that dies by kill -9 where a file says, once: the process that does the work kills itself there.

The file holds the name of a place (`PLAATSEN`) and how many times to pass it first.
"""

import os
import signal
from pathlib import Path
from typing import Any

from celery.signals import worker_process_init

from roermond_inburgering.settings.productie import *  # noqa: F403  the settings of production

TALEN = "zet_talen"
"""What the layout calls while it writes."""


def _verraad(**_: Any) -> None:
    """Put a trap on every place; the models are there once a process of the worker begins."""
    from kern import opmaak  # noqa: PLC0415
    from kern.opdracht import OpdrachtQuerySet  # noqa: PLC0415

    echt = {naam: getattr(OpdrachtQuerySet, naam) for naam in ("claim", "verleng", "rond_af")}
    talen = getattr(opmaak, TALEN)

    def claim(zelf: Any, pk: int) -> int | None:
        hek: int | None = echt["claim"](zelf, pk)
        _sterf("geclaimd")
        return hek

    def verleng(zelf: Any, pk: int, hek: int, **velden: Any) -> bool:
        gelukt = bool(echt["verleng"](zelf, pk, hek, **velden))
        if "stap" in velden:
            _sterf(velden["stap"])
        return gelukt

    def rond_af(zelf: Any, pk: int, hek: int, **velden: Any) -> bool:
        _sterf("vlak voor het einde")
        gelukt = bool(echt["rond_af"](zelf, pk, hek, **velden))
        _sterf("vlak na het einde")
        return gelukt

    def zet_talen(*delen: Any) -> Any:
        _sterf("midden in de pdf")
        return talen(*delen)

    for naam, val in (("claim", claim), ("verleng", verleng), ("rond_af", rond_af)):
        setattr(OpdrachtQuerySet, naam, val)
    setattr(opmaak, TALEN, zet_talen)


worker_process_init.connect(_verraad)


def _sterf(plaats: str) -> None:
    bestand = Path(os.environ["STERFT_BIJ"])
    if not bestand.exists():
        return
    hier, keer = bestand.read_text(encoding="utf-8").split(":")
    if hier != plaats:
        return
    if int(keer):
        bestand.write_text(f"{hier}:{int(keer) - 1}", encoding="utf-8")
        return
    bestand.unlink()
    os.kill(os.getpid(), signal.SIGKILL)
