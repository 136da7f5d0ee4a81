"""Where things are: the project, and the state directory of the embedded stack."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTHON = sys.executable

# In a state directory: the secrets, what was done in it, and where the data is when that is elsewhere.
SECRETS = "geheimen.json"
MARKS = "stappen.json"
ELSEWHERE = "postgres-elders"


def state_dir() -> Path:
    """Give the state directory of the demo: ``STATE_DIR`` or ``.state`` in the project."""
    chosen = os.environ.get("STATE_DIR")
    return Path(chosen).resolve() if chosen else ROOT / ".state"
