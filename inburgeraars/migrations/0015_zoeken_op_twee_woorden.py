"""A search for a misspelled name of two words compares letter by letter only whose name has something like both."""

from django.db import migrations

from kern.migraties import voer_uit


class Migration(migrations.Migration):
    """Make the function anew."""

    dependencies = [("inburgeraars", "0014_een_vervanging")]

    operations = [voer_uit("inburgeraars", "zoek")]
