"""What the solver costs who does not solve: nothing."""

import subprocess
import sys

from django.conf import settings


def test_a_web_process_starts_without_the_solver() -> None:
    """The URLs and the rules are loaded, as a server does; numpy is there already when openpyxl finds it."""
    vraag = (
        "import sys; import roermond_inburgering.wsgi; import roermond_inburgering.urls; import rapportage.tasks;"
        "import rapportage.bescherming.ladder;"
        "print('highspy' in sys.modules)"
    )
    uit = subprocess.run(  # noqa: S603  our own program
        [sys.executable, "-c", vraag], cwd=settings.BASE_DIR, capture_output=True, text=True, check=True
    )
    assert uit.stdout == "False\n"
