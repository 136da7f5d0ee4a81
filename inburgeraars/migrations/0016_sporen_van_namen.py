"""A misspelled name is found by what its words have in common with it, and of two words both are looked up."""

from django.db import migrations

from kern.migraties import voer_uit


class Migration(migrations.Migration):
    """Make the functions and their index."""

    dependencies = [("inburgeraars", "0015_zoeken_op_twee_woorden")]

    operations = [
        voer_uit("inburgeraars", "lijkt_woord", "lijkt_naam", "naamsporen", "woordpatronen", "zoek")
    ]
