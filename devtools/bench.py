"""``./dev bench``: print measured speeds (``tests/bench``), on a throw-away stack with the settings of the demo."""

from devtools.paths import PYTHON, ROOT
from devtools.processes import StopRequested, listen_for_stop_signals, run_in_foreground
from devtools.run_tests import testing_environment
from devtools.stack import throwaway_stack
from devtools.system_packages import ensure_system_packages
from devtools.template_database import prepare_template


def main(arguments: list[str]) -> int:
    """Run ``python -m tests.bench`` with the arguments and return its exit code."""
    browser = ensure_system_packages()
    listen_for_stop_signals()
    try:
        with throwaway_stack("bench") as stack:
            environment = stack.environment() | testing_environment(browser, prepare_template(stack))
            return run_in_foreground([PYTHON, "-m", "tests.bench", *arguments], environment, ROOT)
    except StopRequested as stop:
        return 128 + stop.signum
