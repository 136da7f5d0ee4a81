"""The versions of norms, targets and terms of signals are counted by the database."""

from django.db import migrations

from kern.versie import telt_versies


class Migration(migrations.Migration):
    """Make the triggers."""

    dependencies = [("trajecten", "0018_normen_met_besluit"), ("besluiten", "0002_versies")]

    operations = [telt_versies("trajecten")]
