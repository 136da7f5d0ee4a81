"""The guards around an approach taken away: for the negative controls of races."""

from django.db import connection

from inburgeraars.models import Benadering, Toegang

WACHTERS = ("benadering_een_open", "benadering_een_tegelijk", "toegang_een_vast_contact")


class zonder_wachters:  # noqa: N801  reads as a context manager
    """Take the constraints away that forbid two approaches at once, and put them back."""

    def __init__(self) -> None:
        self.constraints = [
            (model, c)
            for model in (Benadering, Toegang)
            for c in model._meta.constraints
            if c.name in WACHTERS
        ]

    def __enter__(self) -> None:
        with connection.schema_editor() as editor:
            editor.execute("ALTER TABLE inburgeraars_benadering DISABLE TRIGGER route_volgt_benadering")
            editor.execute("ALTER TABLE inburgeraars_inburgeraar DISABLE TRIGGER route_volgt_benadering")
            for model, constraint in self.constraints:
                editor.remove_constraint(model, constraint)

    def __exit__(self, *_: object) -> None:
        with connection.schema_editor() as editor:
            for model, constraint in self.constraints:
                editor.add_constraint(model, constraint)
            editor.execute("ALTER TABLE inburgeraars_benadering ENABLE TRIGGER route_volgt_benadering")
            editor.execute("ALTER TABLE inburgeraars_inburgeraar ENABLE TRIGGER route_volgt_benadering")
