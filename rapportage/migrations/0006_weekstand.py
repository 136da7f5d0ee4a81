"""What figures missed on each Monday."""

from django.db import migrations, models

import kern.klok


class Migration(migrations.Migration):
    dependencies = [
        ("rapportage", "0005_stoppen"),
    ]

    operations = [
        migrations.CreateModel(
            name="Weekstand",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("maandag", models.DateField(unique=True, verbose_name="maandag")),
                ("bekend_op", models.DateTimeField(verbose_name="bekend op")),
                (
                    "tellingen",
                    models.JSONField(
                        help_text="Per wijk hoeveel trajecten open zijn, en bij hoeveel mensen wat ontbreekt.",
                        verbose_name="tellingen",
                    ),
                ),
                ("gemaakt_op", models.DateTimeField(default=kern.klok.nu, verbose_name="gemaakt op")),
            ],
            options={
                "verbose_name": "weekstand",
                "verbose_name_plural": "weekstanden",
                "ordering": ("-maandag",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("maandag__iso_week_day", 1)),
                        name="weekstand_op_maandag",
                        violation_error_message="Een weekstand is van een maandag.",
                    )
                ],
            },
        ),
    ]
