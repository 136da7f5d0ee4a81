"""Imports run one way, and so do foreign keys, strings included (ADR 1)."""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings

BASIS = Path(settings.BASE_DIR)
_CONTRACTEN = tomllib.loads((BASIS / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
    "contracts"
]
LAGEN = [
    app.strip()
    for contract in _CONTRACTEN
    if contract["name"] == "Apps import one way"
    for laag in reversed(contract["layers"])
    for app in laag.split("|")
]
"""From the lowest, as import-linter holds them."""


def test_every_app_of_ours_has_a_layer() -> None:
    onze = {app.name for app in apps.get_app_configs() if Path(app.path).parent == BASIS}
    assert onze <= set(LAGEN)
    assert set(LAGEN) - onze == {"kern"}


def test_foreign_keys_run_down() -> None:
    omhoog = [
        f"{model._meta.label}.{veld.name} -> {veld.related_model._meta.label}"
        for model in apps.get_models()
        if model._meta.app_label in LAGEN
        for veld in model._meta.concrete_fields
        if veld.is_relation
        and veld.related_model is not None
        and veld.related_model._meta.app_label in LAGEN
        and LAGEN.index(veld.related_model._meta.app_label) > LAGEN.index(model._meta.app_label)
    ]
    assert omhoog == []


def omgekeerde_namen(app: str) -> set[str]:
    """Return the reverse query names by which rows of an app could look up into a higher one."""
    return {
        relatie.field.related_query_name()
        for model in apps.get_models()
        if model._meta.app_label == app
        for relatie in model._meta.related_objects
        if relatie.related_model._meta.app_label in LAGEN
        and LAGEN.index(relatie.related_model._meta.app_label) > LAGEN.index(app)
        and not relatie.hidden
    }


def opzoekingen(pad: Path) -> Iterator[str]:
    """Yield the first parts of every keyword lookup and every attribute of a module."""
    for knoop in ast.walk(ast.parse(pad.read_text())):
        if isinstance(knoop, ast.keyword) and knoop.arg and "__" in knoop.arg:
            yield from knoop.arg.split("__")
        elif isinstance(knoop, ast.Attribute):
            yield knoop.attr


@pytest.mark.parametrize("app", LAGEN[: LAGEN.index("demodata")])
def test_no_upward_reverse_lookup(app: str) -> None:
    lager = LAGEN[: LAGEN.index(app) + 1]
    namen = {naam for laag in lager for naam in omgekeerde_namen(laag) if naam.endswith("_set")}
    namen -= _eigen_namen(app)
    gevonden = {
        f"{pad.relative_to(BASIS)}: {naam}"
        for pad in (BASIS / app).rglob("*.py")
        if "migrations" not in pad.parts
        for naam in opzoekingen(pad)
        if naam in namen
    }
    assert gevonden == set()


def _eigen_namen(app: str) -> set[str]:
    """Return the reverse names that rows of this app or a lower one give: those may be used here."""
    return {
        relatie.field.related_query_name()
        for model in apps.get_models()
        for relatie in model._meta.related_objects
        if relatie.related_model._meta.app_label in LAGEN[: LAGEN.index(app) + 1]
    }


def test_one_clock() -> None:
    """Only kern.klok asks Django or Python what time it is."""
    verboden = ("timezone.now", "datetime.now", "date.today", "localdate()")
    gevonden = [
        str(pad.relative_to(BASIS))
        for app in LAGEN
        for pad in (BASIS / app).rglob("*.py")
        if pad.name != "klok.py" and "migrations" not in pad.parts
        for woord in verboden
        if woord in pad.read_text()
    ]
    assert gevonden == []


def test_every_model_stands_in_the_glossary() -> None:
    begrippen = (BASIS / "docs" / "begrippen.md").read_text().lower()
    ontbreekt = [
        model.__name__
        for model in apps.get_models()
        if model._meta.app_label in LAGEN
        and not hasattr(model, "pgh_tracked_model")
        and f"**{str(model._meta.verbose_name).lower()}**" not in begrippen
    ]
    assert ontbreekt == []


def test_every_template_is_used() -> None:
    bronnen = "\n".join(
        pad.read_text()
        for map_ in (*LAGEN, "templates")
        for pad in (BASIS / map_).rglob("*")
        if pad.suffix in {".py", ".html", ".txt"}
    )
    # What libraries and Django look for by name, and widgets the crispy pack names by kind.
    van_buiten = ("account/", "mfa/", "usersessions/", "allauth/", "nlds/", "components/")
    ongebruikt = [
        naam
        for pad in (BASIS / "templates").rglob("*.html")
        if not (naam := str(pad.relative_to(BASIS / "templates"))).startswith(van_buiten)
        and naam not in {"400.html", "403.html", "403_csrf.html", "404.html", "429.html", "500.html"}
        and f'"{naam}"' not in bronnen
        and f"'{naam}'" not in bronnen
        and naam.split("/", maxsplit=1)[0] != "fouten"
    ]
    assert ongebruikt == []
