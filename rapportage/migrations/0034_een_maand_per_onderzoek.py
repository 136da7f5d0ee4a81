"""Answers of a round have one month, and a round that fewer than five answered keeps none (docs/adr/0071)."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("rapportage", "0033_editie_opnieuw")]

    operations = [
        migrations.RunSQL(
            """
            DELETE FROM rapportage_antwoord a USING rapportage_onderzoek o
            WHERE o.id = a.onderzoek_id AND o.stand = 'geteld' AND o.soort <> 'proef' AND o.beantwoord < 5;
            UPDATE rapportage_antwoord a SET maand = date_trunc('month', o.tot)
            FROM rapportage_onderzoek o WHERE o.id = a.onderzoek_id;
            """,
            migrations.RunSQL.noop,
        )
    ]
