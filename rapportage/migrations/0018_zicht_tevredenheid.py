"""Who sees an invitation, what a questionnaire that is used keeps, and how a visitor answers (docs/adr/0071)."""

from django.db import migrations

from kern.migraties import voer_uit
from kern.versie import telt_versies
from kern.zicht import zicht


class Migration(migrations.Migration):
    dependencies = [
        ("rapportage", "0017_tevredenheid"),
        ("inburgeraars", "0018_zoeken_op_een_woord"),
        ("trajecten", "0032_afgebeld"),
    ]

    operations = [
        zicht("rapportage"),
        telt_versies("rapportage"),
        voer_uit("rapportage", "bewaak_vragenlijst", "open_onderzoek", "beantwoord"),
    ]
