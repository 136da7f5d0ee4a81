"""Sight of uploaded workbooks, and of whose trajecten were read from them."""

from django.db import migrations

from kern.migraties import voer_uit
from kern.zicht import zicht


class Migration(migrations.Migration):
    """Make policies."""

    dependencies = [("trajecten", "0022_inlezen")]

    operations = [voer_uit("trajecten", "zicht_inlezen"), zicht("trajecten")]
