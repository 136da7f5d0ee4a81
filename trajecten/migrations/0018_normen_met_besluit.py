"""Targets of the pilot, and the besluit behind a norm, a target or the term of a signal."""

import django.contrib.postgres.constraints
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
        ("besluiten", "0002_versies"),
        ("gebruikers", "__first__"),
        ("trajecten", "0017_vervanging"),
        ("wijken", "0002_gewone_tekens"),
    ]

    operations = [
        migrations.CreateModel(
            name="Pilotdoel",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("van", models.DateField(default=kern.klok.vandaag, verbose_name="van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot")),
                (
                    "versie",
                    models.PositiveIntegerField(
                        db_default=1, default=1, editable=False, verbose_name="versie"
                    ),
                ),
                ("bron", models.CharField(blank=True, max_length=200, verbose_name="bron of besluit")),
                (
                    "correctiereden",
                    models.CharField(blank=True, max_length=200, verbose_name="waarom gewijzigd"),
                ),
                (
                    "vindroute",
                    models.CharField(
                        choices=[("BPI", "BPI"), ("wijknetwerk", "wijknetwerk")],
                        max_length=12,
                        verbose_name="vindroute",
                    ),
                ),
                ("aantal", models.PositiveSmallIntegerField(verbose_name="aantal gestarte trajecten")),
                (
                    "besluit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="besluiten.besluit",
                        verbose_name="besluit",
                    ),
                ),
                (
                    "gewijzigd_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="laatst gewijzigd door",
                    ),
                ),
                (
                    "wijk",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wijken.wijk",
                        verbose_name="wijk",
                    ),
                ),
            ],
            options={
                "verbose_name": "doel van de pilot",
                "verbose_name_plural": "doelen van de pilot",
                "ordering": ("wijk", "vindroute", "van"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"
                        ),
                        name="pilotdoel_van_voor_tot",
                        violation_error_message="De laatste dag ligt niet voor de eerste.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            (models.F("wijk"), "="),
                            (models.F("vindroute"), "="),
                            (models.Func(models.F("van"), models.F("tot"), function="daterange"), "&&"),
                        ],
                        name="pilotdoel_een_tegelijk",
                        violation_error_message="Op één dag geldt één doel van een wijk en een vindroute.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_pilotdoelevent" ("aantal", "besluit_id", "bron", "correctiereden", "gewijzigd_door_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van", "versie", "vindroute", "wijk_id") VALUES (NEW."aantal", NEW."besluit_id", NEW."bron", NEW."correctiereden", NEW."gewijzigd_door_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."tot", NEW."van", NEW."versie", NEW."vindroute", NEW."wijk_id"); RETURN NULL;',
                            hash="350e6bd2672295fc6d711f986992b3bc070c8f87",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_18af7",
                            table="trajecten_pilotdoel",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajecten_pilotdoelevent" ("aantal", "besluit_id", "bron", "correctiereden", "gewijzigd_door_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van", "versie", "vindroute", "wijk_id") VALUES (NEW."aantal", NEW."besluit_id", NEW."bron", NEW."correctiereden", NEW."gewijzigd_door_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."tot", NEW."van", NEW."versie", NEW."vindroute", NEW."wijk_id"); RETURN NULL;',
                            hash="d5e58bdbb330ace0ec2194023f61e46ccd7f395a",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_c0723",
                            table="trajecten_pilotdoel",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_pilotdoelevent" ("aantal", "besluit_id", "bron", "correctiereden", "gewijzigd_door_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van", "versie", "vindroute", "wijk_id") VALUES (OLD."aantal", OLD."besluit_id", OLD."bron", OLD."correctiereden", OLD."gewijzigd_door_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."tot", OLD."van", OLD."versie", OLD."vindroute", OLD."wijk_id"); RETURN NULL;',
                            hash="bb0daa4f49c1c5eeb2ae249e6258e507ede3163b",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_9b0af",
                            table="trajecten_pilotdoel",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PilotdoelEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("van", models.DateField(default=kern.klok.vandaag, verbose_name="van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot")),
                (
                    "versie",
                    models.PositiveIntegerField(
                        db_default=1, default=1, editable=False, verbose_name="versie"
                    ),
                ),
                ("bron", models.CharField(blank=True, max_length=200, verbose_name="bron of besluit")),
                (
                    "correctiereden",
                    models.CharField(blank=True, max_length=200, verbose_name="waarom gewijzigd"),
                ),
                (
                    "vindroute",
                    models.CharField(
                        choices=[("BPI", "BPI"), ("wijknetwerk", "wijknetwerk")],
                        max_length=12,
                        verbose_name="vindroute",
                    ),
                ),
                ("aantal", models.PositiveSmallIntegerField(verbose_name="aantal gestarte trajecten")),
                (
                    "besluit",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="besluiten.besluit",
                        verbose_name="besluit",
                    ),
                ),
                (
                    "gewijzigd_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
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
                        to="trajecten.pilotdoel",
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
            ],
            options={
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="pilotdoel_historie")],
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="norm",
            name="toegevoegd_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="norm",
            name="gewijzigd_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="norm",
            name="verwijderd_delete",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="signaalinstelling",
            name="toegevoegd_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="signaalinstelling",
            name="gewijzigd_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="signaalinstelling",
            name="verwijderd_delete",
        ),
        migrations.AddField(
            model_name="norm",
            name="besluit",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="besluiten.besluit",
                verbose_name="besluit",
            ),
        ),
        migrations.AddField(
            model_name="norm",
            name="correctiereden",
            field=models.CharField(blank=True, max_length=200, verbose_name="waarom gewijzigd"),
        ),
        migrations.AddField(
            model_name="norm",
            name="gewijzigd_door",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="laatst gewijzigd door",
            ),
        ),
        migrations.AddField(
            model_name="norm",
            name="versie",
            field=models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="versie"),
        ),
        migrations.AddField(
            model_name="normevent",
            name="besluit",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="besluiten.besluit",
                verbose_name="besluit",
            ),
        ),
        migrations.AddField(
            model_name="normevent",
            name="correctiereden",
            field=models.CharField(blank=True, max_length=200, verbose_name="waarom gewijzigd"),
        ),
        migrations.AddField(
            model_name="normevent",
            name="gewijzigd_door",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="laatst gewijzigd door",
            ),
        ),
        migrations.AddField(
            model_name="normevent",
            name="versie",
            field=models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="versie"),
        ),
        migrations.AddField(
            model_name="signaalinstelling",
            name="besluit",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="besluiten.besluit",
                verbose_name="besluit",
            ),
        ),
        migrations.AddField(
            model_name="signaalinstelling",
            name="correctiereden",
            field=models.CharField(blank=True, max_length=200, verbose_name="waarom gewijzigd"),
        ),
        migrations.AddField(
            model_name="signaalinstelling",
            name="gewijzigd_door",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="laatst gewijzigd door",
            ),
        ),
        migrations.AddField(
            model_name="signaalinstelling",
            name="versie",
            field=models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="versie"),
        ),
        migrations.AddField(
            model_name="signaalinstellingevent",
            name="besluit",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="besluiten.besluit",
                verbose_name="besluit",
            ),
        ),
        migrations.AddField(
            model_name="signaalinstellingevent",
            name="correctiereden",
            field=models.CharField(blank=True, max_length=200, verbose_name="waarom gewijzigd"),
        ),
        migrations.AddField(
            model_name="signaalinstellingevent",
            name="gewijzigd_door",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="laatst gewijzigd door",
            ),
        ),
        migrations.AddField(
            model_name="signaalinstellingevent",
            name="versie",
            field=models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="versie"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="norm",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_normevent" ("besluit_id", "bron", "correctiereden", "gewijzigd_door_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "tot", "van", "versie", "waarde") VALUES (NEW."besluit_id", NEW."bron", NEW."correctiereden", NEW."gewijzigd_door_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."soort", NEW."tot", NEW."van", NEW."versie", NEW."waarde"); RETURN NULL;',
                    hash="43aff469c34b8279f12bd2e096a491536623d73a",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_504ed",
                    table="trajecten_norm",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="norm",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_normevent" ("besluit_id", "bron", "correctiereden", "gewijzigd_door_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "tot", "van", "versie", "waarde") VALUES (NEW."besluit_id", NEW."bron", NEW."correctiereden", NEW."gewijzigd_door_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."soort", NEW."tot", NEW."van", NEW."versie", NEW."waarde"); RETURN NULL;',
                    hash="8d3e0fd15c8e5f4908095d9a9c241dc5d8c0cbd2",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_8e6c5",
                    table="trajecten_norm",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="norm",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_normevent" ("besluit_id", "bron", "correctiereden", "gewijzigd_door_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "tot", "van", "versie", "waarde") VALUES (OLD."besluit_id", OLD."bron", OLD."correctiereden", OLD."gewijzigd_door_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."soort", OLD."tot", OLD."van", OLD."versie", OLD."waarde"); RETURN NULL;',
                    hash="16a337f183d6f16a106ea838e728920b2789e4e9",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_360db",
                    table="trajecten_norm",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="signaalinstelling",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_signaalinstellingevent" ("aan", "besluit_id", "bron", "correctiereden", "eenheid", "gewijzigd_door_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "regel", "termijn", "tot", "van", "versie") VALUES (NEW."aan", NEW."besluit_id", NEW."bron", NEW."correctiereden", NEW."eenheid", NEW."gewijzigd_door_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."regel", NEW."termijn", NEW."tot", NEW."van", NEW."versie"); RETURN NULL;',
                    hash="d938ddb911dd1df98b4e78cf2588a0ee6c39d07f",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_4d40d",
                    table="trajecten_signaalinstelling",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="signaalinstelling",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_signaalinstellingevent" ("aan", "besluit_id", "bron", "correctiereden", "eenheid", "gewijzigd_door_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "regel", "termijn", "tot", "van", "versie") VALUES (NEW."aan", NEW."besluit_id", NEW."bron", NEW."correctiereden", NEW."eenheid", NEW."gewijzigd_door_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."regel", NEW."termijn", NEW."tot", NEW."van", NEW."versie"); RETURN NULL;',
                    hash="fd0a8f08a51eab8bba852ebcf7786caac5eb6fcd",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_059ad",
                    table="trajecten_signaalinstelling",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="signaalinstelling",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_signaalinstellingevent" ("aan", "besluit_id", "bron", "correctiereden", "eenheid", "gewijzigd_door_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "regel", "termijn", "tot", "van", "versie") VALUES (OLD."aan", OLD."besluit_id", OLD."bron", OLD."correctiereden", OLD."eenheid", OLD."gewijzigd_door_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."regel", OLD."termijn", OLD."tot", OLD."van", OLD."versie"); RETURN NULL;',
                    hash="2b0f1885fb4a37d146daa308ccad8165b49a325a",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_62ccb",
                    table="trajecten_signaalinstelling",
                    when="AFTER",
                ),
            ),
        ),
    ]
    operations = samen(operations)
