"""Each policy asks about the person of the row alone, in every app that has tables about a person."""

from django.db import migrations

from kern.zicht import vraag_per_rij


class Migration(migrations.Migration):
    dependencies = [
        ("inburgeraars", "0024_vindplek_en_eerste_contact"),
        ("participatie", "0001_initial"),
        ("trajecten", "0023_signaalinstellingen"),
    ]

    operations = [vraag_per_rij()]
