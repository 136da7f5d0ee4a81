"""What is shared of kept choices is read by the team alone."""

from django.db import migrations

from kern.migraties import voer_uit


class Migration(migrations.Migration):
    """Make the policies anew."""

    dependencies = [("gebruikers", "0014_wie_in_een_bestand")]

    operations = [voer_uit("gebruikers", "zicht_weergave")]
