"""A toegang to a plaatsing of kind help is seen as deep as the help itself (ADR 29)."""

from django.db import migrations

from kern.zicht import zicht


class Migration(migrations.Migration):
    """Make the policies anew."""

    dependencies = [("inburgeraars", "0002_zicht")]

    operations = [zicht("inburgeraars")]
