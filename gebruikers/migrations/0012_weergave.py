"""Choices of lists that a user keeps under a name."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import kern.klok
import kern.tekens
from kern.migraties import voer_uit


class Migration(migrations.Migration):
    """Make the table and its policies."""

    dependencies = [("gebruikers", "0011_afwezigheid")]

    operations = [
        migrations.CreateModel(
            name="Weergave",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("lijst", models.CharField(max_length=30, verbose_name="lijst")),
                ("naam", models.CharField(max_length=60, verbose_name="naam")),
                (
                    "vraag",
                    models.CharField(
                        blank=True,
                        help_text="De parameters van het adres, zonder zoekterm.",
                        max_length=500,
                        verbose_name="keuze",
                    ),
                ),
                ("gedeeld", models.BooleanField(default=False, verbose_name="gedeeld met het team")),
                ("standaard", models.BooleanField(default=False, verbose_name="opent als eerste")),
                ("weg_op", models.DateTimeField(blank=True, null=True, verbose_name="verwijderd")),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="gemaakt"),
                ),
                (
                    "gebruiker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="weergaven",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="van",
                    ),
                ),
            ],
            options={
                "verbose_name": "weergave",
                "verbose_name_plural": "weergaven",
                "ordering": ("lijst", "naam", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("weg_op__isnull", True)),
                        fields=("gebruiker", "lijst", "naam"),
                        name="weergave_naam_eenmaal",
                        violation_error_message="Je hebt al een weergave met deze naam.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("standaard", True), ("weg_op__isnull", True)),
                        fields=("gebruiker", "lijst"),
                        name="weergave_een_standaard",
                        violation_error_message="Er opent al een andere weergave als eerste.",
                    ),
                    kern.tekens.gewone_tekens("weergave_gewone_tekens", "naam"),
                ],
            },
        ),
        voer_uit("gebruikers", "zicht_weergave"),
    ]
