"""The places of the project and of the state directory of the embedded stack."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTHON = sys.executable

# Files in a state directory: the secrets, the steps done in it, and the place of the data when that is elsewhere.
SECRETS = "geheimen.json"
MARKS = "stappen.json"
ELSEWHERE = "postgres-elders"


def state_dir() -> Path:
    """Return the state directory of the demo: ``STATE_DIR``, or ``.state`` in the project."""
    chosen = os.environ.get("STATE_DIR")
    return Path(chosen).resolve() if chosen else ROOT / ".state"
