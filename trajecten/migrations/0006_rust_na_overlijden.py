"""What ends with a death, wherever it is recorded (DOMEIN 5)."""

from django.db import migrations

from kern.migraties import voer_uit


class Migration(migrations.Migration):
    """Make the function."""

    dependencies = [("trajecten", "0005_gestopt_onbereikbaar"), ("inburgeraars", "0005_zicht_overlijden")]

    operations = [voer_uit("trajecten", "rust_na_overlijden")]
