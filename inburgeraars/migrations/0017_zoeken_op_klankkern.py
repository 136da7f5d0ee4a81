"""All words of a name that is searched for are looked up by their sound."""

from django.db import migrations

from kern.migraties import voer_uit


class Migration(migrations.Migration):
    """Make the functions anew."""

    dependencies = [("inburgeraars", "0016_sporen_van_namen")]

    operations = [voer_uit("inburgeraars", "woordpatronen", "zoek")]
