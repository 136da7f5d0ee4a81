"""The versions of a besluit are counted by the database."""

from django.db import migrations

from kern.migraties import voer_uit
from kern.versie import telt_versies


class Migration(migrations.Migration):
    """Make the trigger, and the function it calls where no app made it before."""

    dependencies = [("besluiten", "0001_initial")]

    operations = [voer_uit("kern", "tel_versie"), telt_versies("besluiten")]
