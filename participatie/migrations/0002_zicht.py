"""Sight of the scores of a person, and their versions counted."""

from django.db import migrations

from kern.versie import telt_versies
from kern.zicht import zicht


class Migration(migrations.Migration):
    """Make policies and triggers."""

    dependencies = [("participatie", "0001_initial"), ("inburgeraars", "0002_zicht")]

    operations = [
        zicht("participatie"),
        telt_versies("participatie"),
    ]
