"""Who sees that a person died (ADR 2)."""

from django.db import migrations

from kern.zicht import zicht


class Migration(migrations.Migration):
    """Make the policies of the app anew."""

    dependencies = [("inburgeraars", "0004_overlijden")]

    operations = [zicht("inburgeraars")]
