"""Who reads the counts of the caseload, and what the worker may do with them."""

from django.db import migrations

from kern.migraties import voer_uit


class Migration(migrations.Migration):
    """Make the policies."""

    dependencies = [("dagwerk", "0001_initial"), ("gebruikers", "0002_zicht")]

    operations = [voer_uit("dagwerk", "zicht_telling")]
