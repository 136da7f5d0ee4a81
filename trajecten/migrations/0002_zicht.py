"""Sight of trajecten and of what is done in them, and what the database tells beyond it (ADR 2, 16, 23, 24)."""

from django.db import migrations

from kern.migraties import voer_uit
from kern.versie import telt_versies
from kern.zicht import zicht


class Migration(migrations.Migration):
    """Make policies, functions and triggers."""

    dependencies = [("trajecten", "0001_initial"), ("participatie", "0002_zicht")]

    operations = [
        zicht("trajecten"),
        voer_uit("trajecten", "zicht_contactmoment", "zicht_uren", "overgedragen", "eindig_overdracht"),
        voer_uit("trajecten", "zicht_overdracht", "zicht_handhavingsbesluit"),
        voer_uit("trajecten", "wie_wijzigde", "agenda", "bezet"),
        voer_uit("trajecten", "begeleid", "fte_dagen", "uitgezonderd"),
        voer_uit(
            "trajecten", "houdt_caseload", "bsn_bekend", "is_daad_over", "leg_bsn_vast", "wie_heeft_bsn"
        ),
        telt_versies("trajecten"),
    ]
