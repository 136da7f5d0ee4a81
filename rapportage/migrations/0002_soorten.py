"""Monitoring of a month and of a quarter beside the jaarrapportage, each peildatum once."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("rapportage", "0001_initial"),
    ]

    operations = [
        migrations.AlterField(
            model_name="rapportuitgave",
            name="soort",
            field=models.CharField(
                choices=[
                    ("jaarrapportage", "jaarrapportage"),
                    ("maandmonitoring", "maandmonitoring"),
                    ("kwartaalmonitoring", "kwartaalmonitoring"),
                ],
                default="jaarrapportage",
                max_length=20,
                verbose_name="soort",
            ),
        ),
        migrations.AddConstraint(
            model_name="rapportuitgave",
            constraint=models.UniqueConstraint(
                condition=models.Q(("soort__in", ["maandmonitoring", "kwartaalmonitoring"])),
                fields=("soort", "peildatum"),
                name="rapportuitgave_monitoring_eenmaal",
                violation_error_message="De monitoring van deze peildatum is er al.",
            ),
        ),
    ]
