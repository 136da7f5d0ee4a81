"""The tables of the app, each with its history, indexes, constraints and triggers."""

import django.core.validators
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import kern.klok
from kern.migraties import samen


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("gebruikers", "__first__"),
        ("wijken", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Vindplaats",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("moedercentrum", "moedercentrum"),
                            ("school", "school"),
                            ("buurthuis", "buurthuis"),
                            ("wijkaccommodatie", "wijkaccommodatie"),
                            ("zelforganisatie", "zelforganisatie"),
                            ("bewonersorganisatie", "bewonersorganisatie"),
                            ("opbouwwerker", "opbouwwerker"),
                            ("sleutelfiguur", "sleutelfiguur"),
                            ("wijkinitiatief", "wijkinitiatief"),
                            ("gebedshuis", "gebedshuis"),
                            ("winkel", "winkel of markt"),
                            ("overig", "overig"),
                        ],
                        max_length=24,
                        verbose_name="soort",
                    ),
                ),
                (
                    "wijk",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vindplaatsen",
                        to="wijken.wijk",
                        verbose_name="wijk",
                    ),
                ),
                (
                    "buurt",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vindplaatsen",
                        to="wijken.buurt",
                        verbose_name="buurt",
                    ),
                ),
                (
                    "organisatie",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vindplaatsen",
                        to="wijken.organisatie",
                        verbose_name="organisatie",
                    ),
                ),
                ("adres", models.CharField(blank=True, max_length=160, verbose_name="adres")),
                (
                    "bestaand",
                    models.BooleanField(
                        default=False,
                        help_text="Een nieuwe vindplaats is tijdens de pilot gevonden.",
                        verbose_name="bestond al bij de start van de pilot",
                    ),
                ),
                (
                    "gevonden_op",
                    models.DateField(
                        blank=True, default=kern.klok.vandaag, null=True, verbose_name="gevonden op"
                    ),
                ),
                (
                    "gevonden_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vindplaatsen",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gevonden door",
                    ),
                ),
                (
                    "wijze_van_contact",
                    models.CharField(blank=True, max_length=200, verbose_name="hoe is contact gemaakt"),
                ),
                (
                    "wijze_van_werving",
                    models.CharField(blank=True, max_length=200, verbose_name="hoe worden mensen geworven"),
                ),
                ("actief", models.BooleanField(default=True, verbose_name="in gebruik")),
            ],
            options={
                "verbose_name": "vindplaats",
                "verbose_name_plural": "vindplaatsen",
                "ordering": ("naam",),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("wijk", "naam"),
                        name="vindplaats_naam_in_wijk",
                        violation_error_message="Deze wijk heeft al een vindplaats met die naam.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("bestaand", True), ("gevonden_op__isnull", False), _connector="OR"
                        ),
                        name="vindplaats_nieuw_heeft_datum",
                        violation_error_message="Vul in wanneer deze nieuwe vindplaats is gevonden.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "netwerk_vindplaatsevent" ("actief", "adres", "bestaand", "buurt_id", "gevonden_door_id", "gevonden_op", "id", "naam", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "wijk_id", "wijze_van_contact", "wijze_van_werving") VALUES (NEW."actief", NEW."adres", NEW."bestaand", NEW."buurt_id", NEW."gevonden_door_id", NEW."gevonden_op", NEW."id", NEW."naam", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."soort", NEW."wijk_id", NEW."wijze_van_contact", NEW."wijze_van_werving"); RETURN NULL;',
                            hash="7678bd7117a8f82632a3c439851c71349234e8b8",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_98359",
                            table="netwerk_vindplaats",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "netwerk_vindplaatsevent" ("actief", "adres", "bestaand", "buurt_id", "gevonden_door_id", "gevonden_op", "id", "naam", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "wijk_id", "wijze_van_contact", "wijze_van_werving") VALUES (NEW."actief", NEW."adres", NEW."bestaand", NEW."buurt_id", NEW."gevonden_door_id", NEW."gevonden_op", NEW."id", NEW."naam", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."soort", NEW."wijk_id", NEW."wijze_van_contact", NEW."wijze_van_werving"); RETURN NULL;',
                            hash="3ab67419da2c5d5a4f4bccc02a7424d98c12477b",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_65c65",
                            table="netwerk_vindplaats",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "netwerk_vindplaatsevent" ("actief", "adres", "bestaand", "buurt_id", "gevonden_door_id", "gevonden_op", "id", "naam", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "wijk_id", "wijze_van_contact", "wijze_van_werving") VALUES (OLD."actief", OLD."adres", OLD."bestaand", OLD."buurt_id", OLD."gevonden_door_id", OLD."gevonden_op", OLD."id", OLD."naam", OLD."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."soort", OLD."wijk_id", OLD."wijze_van_contact", OLD."wijze_van_werving"); RETURN NULL;',
                            hash="4ae2b3e3a605d516489603a151cbfef40321dc7f",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_570b3",
                            table="netwerk_vindplaats",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="VindplaatsEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="netwerk.vindplaats",
                    ),
                ),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("moedercentrum", "moedercentrum"),
                            ("school", "school"),
                            ("buurthuis", "buurthuis"),
                            ("wijkaccommodatie", "wijkaccommodatie"),
                            ("zelforganisatie", "zelforganisatie"),
                            ("bewonersorganisatie", "bewonersorganisatie"),
                            ("opbouwwerker", "opbouwwerker"),
                            ("sleutelfiguur", "sleutelfiguur"),
                            ("wijkinitiatief", "wijkinitiatief"),
                            ("gebedshuis", "gebedshuis"),
                            ("winkel", "winkel of markt"),
                            ("overig", "overig"),
                        ],
                        max_length=24,
                        verbose_name="soort",
                    ),
                ),
                (
                    "wijk",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="wijken.wijk",
                        verbose_name="wijk",
                    ),
                ),
                (
                    "buurt",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="wijken.buurt",
                        verbose_name="buurt",
                    ),
                ),
                (
                    "organisatie",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="wijken.organisatie",
                        verbose_name="organisatie",
                    ),
                ),
                ("adres", models.CharField(blank=True, max_length=160, verbose_name="adres")),
                (
                    "bestaand",
                    models.BooleanField(
                        default=False,
                        help_text="Een nieuwe vindplaats is tijdens de pilot gevonden.",
                        verbose_name="bestond al bij de start van de pilot",
                    ),
                ),
                (
                    "gevonden_op",
                    models.DateField(
                        blank=True, default=kern.klok.vandaag, null=True, verbose_name="gevonden op"
                    ),
                ),
                (
                    "gevonden_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gevonden door",
                    ),
                ),
                (
                    "wijze_van_contact",
                    models.CharField(blank=True, max_length=200, verbose_name="hoe is contact gemaakt"),
                ),
                (
                    "wijze_van_werving",
                    models.CharField(blank=True, max_length=200, verbose_name="hoe worden mensen geworven"),
                ),
                ("actief", models.BooleanField(default=True, verbose_name="in gebruik")),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="vindplaats_historie")],
            },
        ),
        migrations.CreateModel(
            name="Activiteit",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("ontmoeting", "ontmoeting"),
                            ("vrijwilligerswerk", "vrijwilligerswerk"),
                            ("taal", "taal oefenen"),
                            ("opvoeding", "opvoeding"),
                            ("bewegen", "bewegen"),
                            ("werk", "werk en leren"),
                            ("overig", "overig"),
                        ],
                        max_length=20,
                        verbose_name="soort",
                    ),
                ),
                (
                    "organisatie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="activiteiten",
                        to="wijken.organisatie",
                        verbose_name="organisatie",
                    ),
                ),
                (
                    "wijk",
                    models.ForeignKey(
                        blank=True,
                        help_text="Leeg: voor de hele gemeente.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="activiteiten",
                        to="wijken.wijk",
                        verbose_name="wijk",
                    ),
                ),
                (
                    "capaciteit",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Hoeveel mensen tegelijk mee kunnen doen. Leeg: geen grens.",
                        null=True,
                        validators=[django.core.validators.MinValueValidator(1)],
                        verbose_name="plaatsen",
                    ),
                ),
                (
                    "vanaf_trede",
                    models.PositiveSmallIntegerField(
                        choices=[(1, "trede 1"), (2, "trede 2"), (3, "trede 3"), (4, "trede 4")],
                        default=1,
                        help_text="1 is de laagste trede, 4 de hoogste.",
                        verbose_name="vanaf trede",
                    ),
                ),
                ("wanneer", models.CharField(blank=True, max_length=120, verbose_name="wanneer")),
                ("vraagt", models.CharField(blank=True, max_length=200, verbose_name="wat het vraagt")),
                ("geeft", models.CharField(blank=True, max_length=200, verbose_name="wat het geeft")),
                ("actief", models.BooleanField(default=True, verbose_name="loopt nu")),
            ],
            options={
                "verbose_name": "activiteit",
                "verbose_name_plural": "activiteiten",
                "ordering": ("naam",),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("organisatie", "naam"),
                        name="activiteit_naam_bij_organisatie",
                        violation_error_message="Deze organisatie heeft al een activiteit met die naam.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("vanaf_trede__gte", 1), ("vanaf_trede__lte", 4)),
                        name="activiteit_trede",
                        violation_error_message="Een trede is 1, 2, 3 of 4.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "netwerk_activiteitevent" ("actief", "capaciteit", "geeft", "id", "naam", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "vanaf_trede", "vraagt", "wanneer", "wijk_id") VALUES (NEW."actief", NEW."capaciteit", NEW."geeft", NEW."id", NEW."naam", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."soort", NEW."vanaf_trede", NEW."vraagt", NEW."wanneer", NEW."wijk_id"); RETURN NULL;',
                            hash="8e2a24ff03ea71184eb4dc0e18eb8ba51f553ab4",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_96ad4",
                            table="netwerk_activiteit",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "netwerk_activiteitevent" ("actief", "capaciteit", "geeft", "id", "naam", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "vanaf_trede", "vraagt", "wanneer", "wijk_id") VALUES (NEW."actief", NEW."capaciteit", NEW."geeft", NEW."id", NEW."naam", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."soort", NEW."vanaf_trede", NEW."vraagt", NEW."wanneer", NEW."wijk_id"); RETURN NULL;',
                            hash="d25032f8754e56f5edf725bdc4867457eb9681b0",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_417f6",
                            table="netwerk_activiteit",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "netwerk_activiteitevent" ("actief", "capaciteit", "geeft", "id", "naam", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "vanaf_trede", "vraagt", "wanneer", "wijk_id") VALUES (OLD."actief", OLD."capaciteit", OLD."geeft", OLD."id", OLD."naam", OLD."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."soort", OLD."vanaf_trede", OLD."vraagt", OLD."wanneer", OLD."wijk_id"); RETURN NULL;',
                            hash="8d7742607a696c8a3357a7c055d8accd4ff44af6",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_ee390",
                            table="netwerk_activiteit",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ActiviteitEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="netwerk.activiteit",
                    ),
                ),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("ontmoeting", "ontmoeting"),
                            ("vrijwilligerswerk", "vrijwilligerswerk"),
                            ("taal", "taal oefenen"),
                            ("opvoeding", "opvoeding"),
                            ("bewegen", "bewegen"),
                            ("werk", "werk en leren"),
                            ("overig", "overig"),
                        ],
                        max_length=20,
                        verbose_name="soort",
                    ),
                ),
                (
                    "organisatie",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="wijken.organisatie",
                        verbose_name="organisatie",
                    ),
                ),
                (
                    "wijk",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        help_text="Leeg: voor de hele gemeente.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="wijken.wijk",
                        verbose_name="wijk",
                    ),
                ),
                (
                    "capaciteit",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Hoeveel mensen tegelijk mee kunnen doen. Leeg: geen grens.",
                        null=True,
                        validators=[django.core.validators.MinValueValidator(1)],
                        verbose_name="plaatsen",
                    ),
                ),
                (
                    "vanaf_trede",
                    models.PositiveSmallIntegerField(
                        choices=[(1, "trede 1"), (2, "trede 2"), (3, "trede 3"), (4, "trede 4")],
                        default=1,
                        help_text="1 is de laagste trede, 4 de hoogste.",
                        verbose_name="vanaf trede",
                    ),
                ),
                ("wanneer", models.CharField(blank=True, max_length=120, verbose_name="wanneer")),
                ("vraagt", models.CharField(blank=True, max_length=200, verbose_name="wat het vraagt")),
                ("geeft", models.CharField(blank=True, max_length=200, verbose_name="wat het geeft")),
                ("actief", models.BooleanField(default=True, verbose_name="loopt nu")),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="activiteit_historie")],
            },
        ),
        # A vindplaats lies in a buurt of its own wijk: a key of two columns, which Django does not make.
        migrations.RunSQL(
            """
            ALTER TABLE netwerk_vindplaats
                ADD CONSTRAINT vindplaats_buurt_in_wijk FOREIGN KEY (buurt_id, wijk_id)
                REFERENCES wijken_buurt (id, wijk_id) DEFERRABLE INITIALLY DEFERRED;
            """,
            "ALTER TABLE netwerk_vindplaats DROP CONSTRAINT vindplaats_buurt_in_wijk;",
        ),
    ]
    operations = samen(operations)
