"""Sight of what a person told about itself, and likeness by the year of birth that it told."""

from django.db import migrations

from kern.migraties import voer_uit
from kern.zicht import zicht


class Migration(migrations.Migration):
    """Make policies and a function anew."""

    dependencies = [("inburgeraars", "0006_eigen_opgave")]

    operations = [zicht("inburgeraars"), voer_uit("inburgeraars", "lijkt_elders")]
