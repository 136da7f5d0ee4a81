"""The buurt of a vindplaats lies in its wijk: the database holds the pair together."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("netwerk", "0001_initial"),
        ("wijken", "0002_omtrek_bron_en_reden"),
    ]

    operations = [
        migrations.RunSQL(
            """
            ALTER TABLE netwerk_vindplaats
                ADD CONSTRAINT vindplaats_buurt_in_wijk FOREIGN KEY (buurt_id, wijk_id)
                REFERENCES wijken_buurt (id, wijk_id) DEFERRABLE INITIALLY DEFERRED;
            """,
            "ALTER TABLE netwerk_vindplaats DROP CONSTRAINT vindplaats_buurt_in_wijk;",
        ),
    ]
