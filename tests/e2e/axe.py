"""What axe finds on a page, every rule on."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

_LOOK = """axe.run({resultTypes: ["violations"]}).then(uitkomst => uitkomst.violations)"""


def overtredingen(page: Page) -> list[dict[str, Any]]:
    """Return the violations on a page; what passed, hundreds of rules and nodes, stays in the browser."""
    gevonden: list[dict[str, Any]] = page.evaluate(f"{Axe().axe_script}\n;{_LOOK}")
    return gevonden
