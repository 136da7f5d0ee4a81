"""Stopping the making of an edition, and reading who downloaded one."""

from django.db import migrations, models
from django.db.models import Q

from kern.migraties import voer_uit


class Migration(migrations.Migration):
    dependencies = [
        ("rapportage", "0004_planning"),
        ("gebruikers", "0016_melding_hoeveel"),
        ("logboek", "0003_geweigerd"),
    ]

    operations = [
        migrations.AddField(
            model_name="rapportuitgave",
            name="gestopt_op",
            field=models.DateTimeField(
                blank=True,
                help_text="Wanneer iemand het maken heeft gestopt.",
                null=True,
                verbose_name="gestopt",
            ),
        ),
        migrations.AddConstraint(
            model_name="rapportuitgave",
            constraint=models.CheckConstraint(
                condition=Q(gestopt_op__isnull=True) | Q(stand="mislukt"),
                name="rapportuitgave_gestopt_is_niet_klaar",
                violation_error_message="Een rapport dat gestopt is, wordt niet gemaakt.",
            ),
        ),
        voer_uit("rapportage", "zicht_downloads"),
    ]
