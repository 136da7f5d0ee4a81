"""People are found by any part of a name, by how it sounds, and by the street."""

from django.db import migrations

from kern.migraties import voer_uit


class Migration(migrations.Migration):
    """Make the functions and their indexes."""

    dependencies = [("inburgeraars", "0009_huishoudrelatie_zicht")]

    operations = [voer_uit("inburgeraars", "klank", "zoek", "zoek_straat")]
