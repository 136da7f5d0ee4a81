"""The tables of the app, each with its history, indexes, constraints and triggers."""

import django.db.models.deletion
from django.db import migrations, models

import kern.klok
import logboek.models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.RunSQL(
            sql="CREATE SEQUENCE logboek_logregel_seq",
            reverse_sql="DROP SEQUENCE logboek_logregel_seq",
        ),
        migrations.CreateModel(
            name="Logregel",
            fields=[
                ("id", models.BigIntegerField(primary_key=True, serialize=False)),
                ("moment", models.DateTimeField(default=kern.klok.nu, verbose_name="moment")),
                (
                    "actor_id",
                    models.BigIntegerField(
                        help_text="Leeg: het systeem zelf.", null=True, verbose_name="wie"
                    ),
                ),
                ("aanstelling_id", models.BigIntegerField(null=True, verbose_name="aanstelling")),
                (
                    "handeling",
                    models.CharField(
                        choices=logboek.models.handelingen, max_length=40, verbose_name="handeling"
                    ),
                ),
                ("onderdeel", models.CharField(blank=True, max_length=80, verbose_name="onderdeel")),
            ],
            options={
                "verbose_name": "logregel",
                "verbose_name_plural": "logregels",
                "ordering": ("-id",),
                "indexes": [models.Index(fields=["actor_id", "-id"], name="logregel_actor")],
            },
        ),
        migrations.CreateModel(
            name="Logonderwerp",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "logregel_id",
                        "soort",
                        "object_id",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                (
                    "logregel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="onderwerpen",
                        to="logboek.logregel",
                        verbose_name="logregel",
                    ),
                ),
                ("soort", models.CharField(max_length=40, verbose_name="soort")),
                ("object_id", models.BigIntegerField(verbose_name="nummer")),
            ],
            options={
                "verbose_name": "onderwerp van een logregel",
                "verbose_name_plural": "onderwerpen van logregels",
                "indexes": [
                    models.Index(fields=["soort", "object_id", "-logregel"], name="logonderwerp_object")
                ],
            },
        ),
    ]
