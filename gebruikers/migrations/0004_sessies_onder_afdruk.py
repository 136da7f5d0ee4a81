"""Sessions from before their cookie was hashed: no browser opens them any more."""

from django.db import migrations


class Migration(migrations.Migration):
    """Delete the sessions whose key is that of their cookie; everybody signs in anew."""

    dependencies = [
        ("gebruikers", "0003_regelstand"),
        ("sessions", "0001_initial"),
        ("usersessions", "0001_initial"),
    ]

    operations = [
        migrations.RunSQL(
            "DELETE FROM usersessions_usersession; DELETE FROM django_session", migrations.RunSQL.noop
        ),
    ]
