"""Sight of what the people of a household are of each other."""

from django.db import migrations

from kern.zicht import zicht


class Migration(migrations.Migration):
    """Make policies."""

    dependencies = [("inburgeraars", "0008_huishoudrelatie")]

    operations = [zicht("inburgeraars")]
