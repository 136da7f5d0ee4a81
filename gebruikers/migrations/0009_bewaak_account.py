"""Who may write what of an account, whatever the code says (docs/adr/0002)."""

from django.db import migrations

from kern.migraties import voer_uit


class Migration(migrations.Migration):
    """Make the guards."""

    dependencies = [
        ("gebruikers", "0008_gewone_tekens"),
        ("mfa", "0003_authenticator_type_uniq"),
    ]

    operations = [voer_uit("gebruikers", "bewaak_account", "heeft_tekst")]
