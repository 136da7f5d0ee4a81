"""Whoever reads or approves a text is told that it cites what was withdrawn."""

from django.db import migrations

from kern.migraties import voer_uit


class Migration(migrations.Migration):
    dependencies = [("rapportage", "0034_een_maand_per_onderzoek")]

    operations = [voer_uit("rapportage", "ingetrokken_geciteerd")]
