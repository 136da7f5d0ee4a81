import json
import re
from pathlib import Path

from devtools.programs import web_program
from tests.devtools.processes import ROOT


def options(command: list[str]) -> dict[str, str]:
    """Give the options of granian with their values; those without one have an empty value."""
    text = " ".join(command[command.index("--interface") :])
    return {name: value.strip() for name, value in re.findall(r"--([a-z-]+)((?: [^-\s]\S*)*)", text)}


def test_container_and_demo_run_the_web_server_alike() -> None:
    """They differ in where it listens, and how long it may take to stop."""
    image = re.search(r"^CMD (\[.*\])$", (ROOT / "Dockerfile").read_text("utf-8"), re.MULTILINE)
    assert image is not None
    container = options(json.loads(image[1]))
    demo = options([*web_program(8000, Path("logs"), {}).arguments])
    own = ("host", "port", "workers-kill-timeout", "log-config")
    assert {n: v for n, v in container.items() if n not in own} == {
        n: v for n, v in demo.items() if n not in own
    }
    assert container["respawn-failed-workers"] == ""
    assert container["backpressure"] == "32"
