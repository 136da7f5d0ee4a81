"""Sight of selections, takeovers, inquiries and merges, and what those need beyond it (ADR 11, 12, 13)."""

from django.db import migrations

from kern.migraties import voer_uit
from kern.zicht import zicht


class Migration(migrations.Migration):
    """Make policies and functions."""

    dependencies = [("vinden", "0001_initial"), ("trajecten", "0002_zicht")]

    operations = [
        zicht("vinden"),
        voer_uit(
            "vinden",
            "zicht_selectie",
            "zicht_overnameverzoek",
            "zicht_navraag",
            "vul_over_wijk",
            "eigen_navragen",
        ),
        voer_uit("vinden", "wie_benadert", "voegt_samen", "verhuis_concepten", "vergelijk_bsn"),
    ]
