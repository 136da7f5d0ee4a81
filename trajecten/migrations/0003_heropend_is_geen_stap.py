"""Whom a coordinator guided: a reopening is no step, so the steps around it count as they were taken (DOMEIN 5)."""

from django.db import migrations

from kern.migraties import voer_uit


class Migration(migrations.Migration):
    """Carry the function out again."""

    dependencies = [("trajecten", "0002_zicht")]

    operations = [voer_uit("trajecten", "begeleid")]
