"""Spreadsheets of lists that the worker makes."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import kern.klok
import kern.versleuteld
from kern.migraties import voer_uit

STANDEN = [("wacht", "wacht"), ("bezig", "bezig"), ("klaar", "klaar"), ("mislukt", "mislukt")]


class Migration(migrations.Migration):
    """Make the table and its policies."""

    dependencies = [("gebruikers", "0012_weergave")]

    operations = [
        migrations.CreateModel(
            name="Lijstbestand",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "stand",
                    models.CharField(choices=STANDEN, default="wacht", max_length=10, verbose_name="stand"),
                ),
                (
                    "volgende_op",
                    models.DateTimeField(default=kern.klok.nu, verbose_name="volgende poging"),
                ),
                ("lease_tot", models.DateTimeField(blank=True, null=True, verbose_name="geclaimd tot")),
                ("hek", models.PositiveIntegerField(default=0, verbose_name="hek")),
                ("pogingen", models.PositiveSmallIntegerField(default=0, verbose_name="pogingen")),
                (
                    "voortgang",
                    models.PositiveSmallIntegerField(default=0, verbose_name="voortgang in procenten"),
                ),
                ("fout", models.CharField(blank=True, max_length=500, verbose_name="fout")),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="gemaakt"),
                ),
                ("klaar_op", models.DateTimeField(blank=True, null=True, verbose_name="klaar")),
                ("aanstelling_id", models.BigIntegerField(null=True, verbose_name="aanstelling")),
                ("lijst", models.CharField(max_length=30, verbose_name="lijst")),
                (
                    "vraag",
                    kern.versleuteld.VersleuteldeTekst(
                        doel="lijstvraag",
                        help_text="De parameters van het adres; een zoekterm kan een naam zijn.",
                        null=True,
                        verbose_name="keuze",
                    ),
                ),
                (
                    "inhoud",
                    models.BinaryField(
                        help_text="Versleuteld; na een dag gewist.", null=True, verbose_name="inhoud"
                    ),
                ),
                ("rijen", models.PositiveIntegerField(default=0, verbose_name="rijen")),
                ("gewist_op", models.DateTimeField(blank=True, null=True, verbose_name="gewist")),
                (
                    "gebruiker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="lijstbestanden",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gevraagd door",
                    ),
                ),
            ],
            options={
                "verbose_name": "bestand van een lijst",
                "verbose_name_plural": "bestanden van lijsten",
                "ordering": ("-pk",),
                "indexes": [models.Index(fields=["stand", "volgende_op"], name="lijstbestand_te_doen")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("gewist_op__isnull", True),
                            models.Q(("inhoud__isnull", True), ("vraag__isnull", True)),
                            _connector="OR",
                        ),
                        name="lijstbestand_bewaart_niets",
                        violation_error_message="Van een gewist bestand blijft niets bewaard.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("inhoud__isnull", True), ("klaar_op__isnull", False), _connector="OR"
                        ),
                        name="lijstbestand_inhoud_is_klaar",
                        violation_error_message="Een bestand heeft pas inhoud als het klaar is.",
                    ),
                ],
            },
        ),
        voer_uit("gebruikers", "zicht_lijstbestand"),
    ]
