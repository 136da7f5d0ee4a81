"""Sight of transfers, and that they lapse with a death."""

from django.db import migrations

from kern.migraties import voer_uit
from kern.zicht import zicht


class Migration(migrations.Migration):
    """Make policies and the function."""

    dependencies = [("trajecten", "0014_overdracht"), ("inburgeraars", "0012_zicht_ontvanger")]

    operations = [zicht("trajecten"), voer_uit("trajecten", "rust_na_overlijden")]
