"""Whom a coordinator guided, for the list that the number opens; and whether it was one all that time (ADR 23)."""

from django.db import migrations, models

import trajecten.normen.enums
from kern.migraties import voer_uit

SOORT = models.CharField(choices=trajecten.normen.enums.normsoorten, max_length=24, verbose_name="soort")


class Migration(migrations.Migration):
    """Make the functions; take the words of the norms from a function, so that another word needs no migration."""

    dependencies = [("trajecten", "0009_samen_met")]

    operations = [
        migrations.AlterField("norm", "soort", SOORT),
        migrations.AlterField("normevent", "soort", SOORT),
        voer_uit("trajecten", "begeleid", "steeds_coordinator"),
    ]
