"""Sight of uploads and of lines that wait, and a number kept for the person a line is about."""

from django.db import migrations

from kern.migraties import voer_uit


class Migration(migrations.Migration):
    """Make policies and a function."""

    dependencies = [("register", "0001_initial"), ("inburgeraars", "0002_zicht")]

    operations = [
        voer_uit("register", "zicht_leveringen", "bewaar_bsn"),
    ]
