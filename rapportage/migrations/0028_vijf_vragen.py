"""Answers to the five questions, what they cite, and what is to be found out (docs/adr/0073)."""

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import kern.klok
from kern.migraties import samen


class Migration(migrations.Migration):
    dependencies = [
        ("rapportage", "0027_aspectcitaat"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Uitzoekpunt",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "versie",
                    models.PositiveIntegerField(
                        db_default=1, default=1, editable=False, verbose_name="versie"
                    ),
                ),
                (
                    "vraag",
                    models.PositiveSmallIntegerField(
                        choices=[
                            (1, "Vindplaatsen: waar je mensen vindt"),
                            (2, "De wijk gebruiken voor inburgeren"),
                            (3, "Wat scholen en aanbieders moeten doen"),
                            (4, "Wat het de wijk oplevert"),
                            (5, "Doen mensen meer mee?"),
                        ],
                        verbose_name="vraag",
                    ),
                ),
                ("wat", models.CharField(max_length=200, verbose_name="wat we nog niet weten")),
                ("uiterlijk", models.DateField(verbose_name="uiterlijk")),
                ("uitkomst", models.TextField(blank=True, max_length=1000, verbose_name="wat eruit kwam")),
                ("beantwoord_op", models.DateField(blank=True, null=True, verbose_name="beantwoord op")),
                ("ingetrokken_op", models.DateField(blank=True, null=True, verbose_name="ingetrokken op")),
                (
                    "reden_ingetrokken",
                    models.CharField(blank=True, max_length=200, verbose_name="waarom ingetrokken"),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
                (
                    "correctiereden",
                    models.CharField(blank=True, max_length=200, verbose_name="waarom gewijzigd"),
                ),
                (
                    "beantwoord_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="beantwoord door",
                    ),
                ),
                (
                    "gewijzigd_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="laatst gewijzigd door",
                    ),
                ),
                (
                    "toegevoegd_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="toegevoegd door",
                    ),
                ),
                (
                    "wie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="wie het uitzoekt",
                    ),
                ),
            ],
            options={
                "verbose_name": "uitzoekpunt",
                "verbose_name_plural": "uitzoekpunten",
                "ordering": ("vraag", "uiterlijk", "pk"),
            },
        ),
        migrations.CreateModel(
            name="UitzoekpuntEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "versie",
                    models.PositiveIntegerField(
                        db_default=1, default=1, editable=False, verbose_name="versie"
                    ),
                ),
                (
                    "vraag",
                    models.PositiveSmallIntegerField(
                        choices=[
                            (1, "Vindplaatsen: waar je mensen vindt"),
                            (2, "De wijk gebruiken voor inburgeren"),
                            (3, "Wat scholen en aanbieders moeten doen"),
                            (4, "Wat het de wijk oplevert"),
                            (5, "Doen mensen meer mee?"),
                        ],
                        verbose_name="vraag",
                    ),
                ),
                ("wat", models.CharField(max_length=200, verbose_name="wat we nog niet weten")),
                ("uiterlijk", models.DateField(verbose_name="uiterlijk")),
                ("uitkomst", models.TextField(blank=True, max_length=1000, verbose_name="wat eruit kwam")),
                ("beantwoord_op", models.DateField(blank=True, null=True, verbose_name="beantwoord op")),
                ("ingetrokken_op", models.DateField(blank=True, null=True, verbose_name="ingetrokken op")),
                (
                    "reden_ingetrokken",
                    models.CharField(blank=True, max_length=200, verbose_name="waarom ingetrokken"),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
                (
                    "correctiereden",
                    models.CharField(blank=True, max_length=200, verbose_name="waarom gewijzigd"),
                ),
                (
                    "beantwoord_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="beantwoord door",
                    ),
                ),
                (
                    "gewijzigd_door",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="laatst gewijzigd door",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="rapportage.uitzoekpunt",
                    ),
                ),
                (
                    "toegevoegd_door",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="toegevoegd door",
                    ),
                ),
                (
                    "wie",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="wie het uitzoekt",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Vraagantwoord",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(verbose_name="versie")),
                (
                    "waarden",
                    models.JSONField(
                        default=dict,
                        help_text="Wat elk cijfer in de tekst was toen deze versie werd opgeslagen.",
                        verbose_name="waarden",
                    ),
                ),
                ("op", models.DateTimeField(default=kern.klok.nu, verbose_name="opgeslagen")),
                (
                    "vraag",
                    models.PositiveSmallIntegerField(
                        choices=[
                            (1, "Vindplaatsen: waar je mensen vindt"),
                            (2, "De wijk gebruiken voor inburgeren"),
                            (3, "Wat scholen en aanbieders moeten doen"),
                            (4, "Wat het de wijk oplevert"),
                            (5, "Doen mensen meer mee?"),
                        ],
                        verbose_name="vraag",
                    ),
                ),
                ("kort", models.TextField(blank=True, verbose_name="het antwoord, in het kort")),
                ("uitleg", models.TextField(blank=True, verbose_name="waar dat uit blijkt")),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="geschreven door",
                    ),
                ),
                (
                    "uitgave",
                    models.ForeignKey(
                        blank=True,
                        help_text="De uitgave waarvan de cijfers naast de tekst stonden.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="rapportage.rapportuitgave",
                        verbose_name="cijfers",
                    ),
                ),
            ],
            options={
                "verbose_name": "antwoord op een van de vijf vragen",
                "verbose_name_plural": "antwoorden op de vijf vragen",
                "ordering": ("vraag", "-versie"),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Vraagcitaat",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "vraag",
                    models.PositiveSmallIntegerField(
                        choices=[
                            (1, "Vindplaatsen: waar je mensen vindt"),
                            (2, "De wijk gebruiken voor inburgeren"),
                            (3, "Wat scholen en aanbieders moeten doen"),
                            (4, "Wat het de wijk oplevert"),
                            (5, "Doen mensen meer mee?"),
                        ],
                        verbose_name="vraag",
                    ),
                ),
                (
                    "citaat",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bij_vraag",
                        to="rapportage.citaat",
                        verbose_name="citaat",
                    ),
                ),
            ],
            options={
                "verbose_name": "citaat bij een van de vijf vragen",
                "verbose_name_plural": "citaten bij de vijf vragen",
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="Vraagconcept",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("velden", models.TextField(verbose_name="velden")),
                ("bewaard_op", models.DateTimeField(default=kern.klok.nu, verbose_name="bewaard")),
                (
                    "vraag",
                    models.PositiveSmallIntegerField(
                        choices=[
                            (1, "Vindplaatsen: waar je mensen vindt"),
                            (2, "De wijk gebruiken voor inburgeren"),
                            (3, "Wat scholen en aanbieders moeten doen"),
                            (4, "Wat het de wijk oplevert"),
                            (5, "Doen mensen meer mee?"),
                        ],
                        verbose_name="vraag",
                    ),
                ),
                (
                    "gebruiker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="geschreven door",
                    ),
                ),
            ],
            options={
                "verbose_name": "concept van een antwoord op een van de vijf vragen",
                "verbose_name_plural": "concepten van antwoorden op de vijf vragen",
                "ordering": ("pk",),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Vraagopmerking",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("tekst", models.TextField(verbose_name="opmerking")),
                ("op", models.DateTimeField(default=kern.klok.nu, verbose_name="gemaakt")),
                ("verwerkt_op", models.DateTimeField(blank=True, null=True, verbose_name="verwerkt")),
                (
                    "vraag",
                    models.PositiveSmallIntegerField(
                        choices=[
                            (1, "Vindplaatsen: waar je mensen vindt"),
                            (2, "De wijk gebruiken voor inburgeren"),
                            (3, "Wat scholen en aanbieders moeten doen"),
                            (4, "Wat het de wijk oplevert"),
                            (5, "Doen mensen meer mee?"),
                        ],
                        verbose_name="vraag",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="van",
                    ),
                ),
                (
                    "verwerkt_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="verwerkt door",
                    ),
                ),
            ],
            options={
                "verbose_name": "opmerking bij een antwoord op een van de vijf vragen",
                "verbose_name_plural": "opmerkingen bij antwoorden op de vijf vragen",
                "ordering": ("op", "pk"),
                "abstract": False,
            },
        ),
        migrations.AddConstraint(
            model_name="uitzoekpunt",
            constraint=models.CheckConstraint(
                condition=models.Q(("vraag__in", [1, 2, 3, 4, 5])),
                name="uitzoekpunt_bij_een_vraag",
                violation_error_message="Kies een van de vijf vragen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="uitzoekpunt",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "wat__regex",
                        "[\\u0001-\\u001f\\u007f-\\u009f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]",
                    ),
                    _negated=True,
                ),
                name="uitzoekpunt_gewone_tekens",
                violation_error_message="Hier staat een nieuwe regel of een onzichtbaar teken in. Typ het opnieuw, op één regel",
            ),
        ),
        migrations.AddConstraint(
            model_name="uitzoekpunt",
            constraint=models.CheckConstraint(
                condition=models.Q(("wat", ""), _negated=True),
                name="uitzoekpunt_zegt_iets",
                violation_error_message="Schrijf op wat jullie nog niet weten.",
            ),
        ),
        migrations.AddConstraint(
            model_name="uitzoekpunt",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("beantwoord_door__isnull", True), ("beantwoord_op__isnull", True), ("uitkomst", "")
                    ),
                    models.Q(
                        ("beantwoord_door__isnull", False),
                        ("beantwoord_op__isnull", False),
                        models.Q(("uitkomst", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="uitzoekpunt_beantwoord_met_uitkomst",
                violation_error_message="Schrijf op wat eruit kwam.",
            ),
        ),
        migrations.AddConstraint(
            model_name="uitzoekpunt",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("ingetrokken_op__isnull", True), ("reden_ingetrokken", "")),
                    models.Q(
                        ("ingetrokken_op__isnull", False), models.Q(("reden_ingetrokken", ""), _negated=True)
                    ),
                    _connector="OR",
                ),
                name="uitzoekpunt_ingetrokken_met_reden",
                violation_error_message="Bij een ingetrokken uitzoekpunt staat waarom het is ingetrokken.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="uitzoekpunt",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "rapportage_uitzoekpuntevent" ("beantwoord_door_id", "beantwoord_op", "correctiereden", "created_at", "gewijzigd_door_id", "id", "ingetrokken_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden_ingetrokken", "toegevoegd_door_id", "uiterlijk", "uitkomst", "versie", "vraag", "wat", "wie_id") VALUES (NEW."beantwoord_door_id", NEW."beantwoord_op", NEW."correctiereden", NEW."created_at", NEW."gewijzigd_door_id", NEW."id", NEW."ingetrokken_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."reden_ingetrokken", NEW."toegevoegd_door_id", NEW."uiterlijk", NEW."uitkomst", NEW."versie", NEW."vraag", NEW."wat", NEW."wie_id"); RETURN NULL;',
                    hash="01861ce5623a482a88fd715c7f3dbc2d6a7348ff",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_c6086",
                    table="rapportage_uitzoekpunt",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="uitzoekpunt",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "rapportage_uitzoekpuntevent" ("beantwoord_door_id", "beantwoord_op", "correctiereden", "created_at", "gewijzigd_door_id", "id", "ingetrokken_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden_ingetrokken", "toegevoegd_door_id", "uiterlijk", "uitkomst", "versie", "vraag", "wat", "wie_id") VALUES (NEW."beantwoord_door_id", NEW."beantwoord_op", NEW."correctiereden", NEW."created_at", NEW."gewijzigd_door_id", NEW."id", NEW."ingetrokken_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."reden_ingetrokken", NEW."toegevoegd_door_id", NEW."uiterlijk", NEW."uitkomst", NEW."versie", NEW."vraag", NEW."wat", NEW."wie_id"); RETURN NULL;',
                    hash="102aeecb0d6a4faa79c08160d8c94c1c77534714",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_485aa",
                    table="rapportage_uitzoekpunt",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="uitzoekpunt",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "rapportage_uitzoekpuntevent" ("beantwoord_door_id", "beantwoord_op", "correctiereden", "created_at", "gewijzigd_door_id", "id", "ingetrokken_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden_ingetrokken", "toegevoegd_door_id", "uiterlijk", "uitkomst", "versie", "vraag", "wat", "wie_id") VALUES (OLD."beantwoord_door_id", OLD."beantwoord_op", OLD."correctiereden", OLD."created_at", OLD."gewijzigd_door_id", OLD."id", OLD."ingetrokken_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."reden_ingetrokken", OLD."toegevoegd_door_id", OLD."uiterlijk", OLD."uitkomst", OLD."versie", OLD."vraag", OLD."wat", OLD."wie_id"); RETURN NULL;',
                    hash="7145811b2d7f16ff35d2472453822670339ee14c",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_1bbc0",
                    table="rapportage_uitzoekpunt",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="uitzoekpuntevent",
            index=models.Index(fields=["pgh_obj", "-pgh_id"], name="uitzoekpunt_historie"),
        ),
        migrations.AddConstraint(
            model_name="vraagantwoord",
            constraint=models.CheckConstraint(
                condition=models.Q(("versie__gte", 1)),
                name="vraagantwoord_versie_vanaf_een",
                violation_error_message="De eerste versie is versie 1.",
            ),
        ),
        migrations.AddConstraint(
            model_name="vraagantwoord",
            constraint=models.CheckConstraint(
                condition=models.Q(("vraag__in", [1, 2, 3, 4, 5])),
                name="vraagantwoord_bij_een_vraag",
                violation_error_message="Kies een van de vijf vragen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="vraagantwoord",
            constraint=models.UniqueConstraint(
                fields=("vraag", "versie"),
                name="vraagantwoord_versie_eenmaal",
                violation_error_message="Iemand anders heeft net een versie opgeslagen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="vraagcitaat",
            constraint=models.CheckConstraint(
                condition=models.Q(("vraag__in", [1, 2, 3, 4, 5])),
                name="vraagcitaat_bij_een_vraag",
                violation_error_message="Kies een van de vijf vragen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="vraagconcept",
            constraint=models.CheckConstraint(
                condition=models.Q(("vraag__in", [1, 2, 3, 4, 5])),
                name="vraagconcept_bij_een_vraag",
                violation_error_message="Kies een van de vijf vragen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="vraagconcept",
            constraint=models.UniqueConstraint(
                fields=("vraag", "gebruiker"),
                name="vraagconcept_eenmaal",
                violation_error_message="Van dit antwoord is al een concept bewaard.",
            ),
        ),
        migrations.AddConstraint(
            model_name="vraagopmerking",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("verwerkt_door__isnull", True), ("verwerkt_op__isnull", True)),
                    models.Q(("verwerkt_door__isnull", False), ("verwerkt_op__isnull", False)),
                    _connector="OR",
                ),
                name="vraagopmerking_verwerkt_door_iemand",
                violation_error_message="Een opmerking die is verwerkt, is door iemand verwerkt.",
            ),
        ),
        migrations.AddConstraint(
            model_name="vraagopmerking",
            constraint=models.CheckConstraint(
                condition=models.Q(("vraag__in", [1, 2, 3, 4, 5])),
                name="vraagopmerking_bij_een_vraag",
                violation_error_message="Kies een van de vijf vragen.",
            ),
        ),
    ]
    operations = samen(operations)
