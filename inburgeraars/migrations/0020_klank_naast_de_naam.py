"""How a name sounds is kept beside it, so that a search reads it instead of working it out."""

from django.db import migrations

from kern.migraties import voer_uit


class Migration(migrations.Migration):
    """Have versions not count such a column, add it, and make the search anew."""

    dependencies = [("inburgeraars", "0019_hoogstens_zoveel_wegen")]

    operations = [voer_uit("kern", "tel_versie"), voer_uit("inburgeraars", "klank", "zoek")]
