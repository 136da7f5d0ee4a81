"""The eindrapportage beside the other kinds; of it too a peildatum has one edition."""

from django.db import migrations, models

from kern.migraties import samen

SOORTEN = [
    ("jaarrapportage", "jaarrapportage"),
    ("eindrapportage", "eindrapportage"),
    ("maandmonitoring", "maandmonitoring"),
    ("kwartaalmonitoring", "kwartaalmonitoring"),
]


class Migration(migrations.Migration):
    dependencies = [("rapportage", "0018_zicht_tevredenheid")]

    operations = samen(
        [
            migrations.RemoveConstraint("rapportuitgave", "rapportuitgave_monitoring_eenmaal"),
            migrations.AddConstraint(
                "rapportuitgave",
                models.UniqueConstraint(
                    condition=models.Q(
                        ("soort__in", ["eindrapportage", "maandmonitoring", "kwartaalmonitoring"])
                    ),
                    fields=("soort", "peildatum"),
                    name="rapportuitgave_peildatum_eenmaal",
                    violation_error_message="Dit rapport van deze peildatum is er al.",
                ),
            ),
            migrations.AlterField(
                "rapportuitgave",
                "soort",
                models.CharField(
                    choices=SOORTEN, default="jaarrapportage", max_length=20, verbose_name="soort"
                ),
            ),
            *(
                migrations.AlterField(model, "soort", veld)
                for model, veld in (
                    (
                        "rapportplanning",
                        models.CharField(choices=SOORTEN, max_length=20, unique=True, verbose_name="soort"),
                    ),
                    ("rapporttekst", models.CharField(choices=SOORTEN, max_length=20, verbose_name="soort")),
                )
            ),
        ]
    )
