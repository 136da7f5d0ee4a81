"""Languages and kinds of documents and barriers hold over a period, and keep their history."""

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import kern.klok
from kern.migraties import begin_versies, samen
from kern.versie import telt_versies


class Migration(migrations.Migration):
    """What was in use can be chosen since before the pilot; what was not ends on the day of this migration."""

    dependencies = [
        ("gebruikers", "0011_afwezigheid"),
        ("inburgeraars", "0012_zicht_ontvanger"),
    ]

    operations = [
        migrations.AddField(
            model_name="belemmeringsoort",
            name="correctiereden",
            field=models.CharField(blank=True, max_length=200, verbose_name="waarom gewijzigd"),
        ),
        migrations.AddField(
            model_name="belemmeringsoort",
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
            model_name="belemmeringsoort",
            name="tot",
            field=models.DateField(blank=True, null=True, verbose_name="tot"),
        ),
        migrations.AddField(
            model_name="belemmeringsoort",
            name="van",
            field=models.DateField(default=kern.klok.vandaag, verbose_name="van"),
        ),
        migrations.AddField(
            model_name="belemmeringsoort",
            name="versie",
            field=models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="versie"),
        ),
        migrations.AddField(
            model_name="documentsoort",
            name="correctiereden",
            field=models.CharField(blank=True, max_length=200, verbose_name="waarom gewijzigd"),
        ),
        migrations.AddField(
            model_name="documentsoort",
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
            model_name="documentsoort",
            name="tot",
            field=models.DateField(blank=True, null=True, verbose_name="tot"),
        ),
        migrations.AddField(
            model_name="documentsoort",
            name="van",
            field=models.DateField(default=kern.klok.vandaag, verbose_name="van"),
        ),
        migrations.AddField(
            model_name="documentsoort",
            name="versie",
            field=models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="versie"),
        ),
        migrations.AddField(
            model_name="taal",
            name="correctiereden",
            field=models.CharField(blank=True, max_length=200, verbose_name="waarom gewijzigd"),
        ),
        migrations.AddField(
            model_name="taal",
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
            model_name="taal",
            name="tot",
            field=models.DateField(blank=True, null=True, verbose_name="tot"),
        ),
        migrations.AddField(
            model_name="taal",
            name="van",
            field=models.DateField(default=kern.klok.vandaag, verbose_name="van"),
        ),
        migrations.AddField(
            model_name="taal",
            name="versie",
            field=models.PositiveIntegerField(db_default=1, default=1, editable=False, verbose_name="versie"),
        ),
        migrations.RunSQL("UPDATE inburgeraars_taal SET van = '2024-12-01'"),
        migrations.RunSQL("UPDATE inburgeraars_documentsoort SET van = '2024-12-01'"),
        migrations.RunSQL("UPDATE inburgeraars_belemmeringsoort SET van = '2024-12-01'"),
        migrations.AddConstraint(
            model_name="belemmeringsoort",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"),
                name="belemmeringsoort_van_voor_tot",
                violation_error_message="De laatste dag ligt niet voor de eerste.",
            ),
        ),
        migrations.AddConstraint(
            model_name="documentsoort",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"),
                name="documentsoort_van_voor_tot",
                violation_error_message="De laatste dag ligt niet voor de eerste.",
            ),
        ),
        migrations.AddConstraint(
            model_name="taal",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"),
                name="taal_van_voor_tot",
                violation_error_message="De laatste dag ligt niet voor de eerste.",
            ),
        ),
        migrations.CreateModel(
            name="BelemmeringsoortEvent",
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
                (
                    "correctiereden",
                    models.CharField(blank=True, max_length=200, verbose_name="waarom gewijzigd"),
                ),
                ("naam", models.CharField(max_length=80, verbose_name="naam")),
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
                        to="inburgeraars.belemmeringsoort",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="belemmeringsoort_historie")],
            },
        ),
        migrations.CreateModel(
            name="DocumentsoortEvent",
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
                (
                    "correctiereden",
                    models.CharField(blank=True, max_length=200, verbose_name="waarom gewijzigd"),
                ),
                ("code", models.SlugField(db_index=False, max_length=40, verbose_name="code")),
                ("naam", models.CharField(max_length=80, verbose_name="naam")),
                (
                    "gevoelig",
                    models.BooleanField(
                        default=False,
                        help_text="Een nieuw document is dan van het begin af gevoelig.",
                        verbose_name="gevoelig",
                    ),
                ),
                ("volgorde", models.PositiveSmallIntegerField(default=100, verbose_name="volgorde")),
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
                        to="inburgeraars.documentsoort",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="documentsoort_historie")],
            },
        ),
        migrations.CreateModel(
            name="TaalEvent",
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
                (
                    "correctiereden",
                    models.CharField(blank=True, max_length=200, verbose_name="waarom gewijzigd"),
                ),
                ("naam", models.CharField(max_length=60, verbose_name="naam")),
                (
                    "code",
                    models.CharField(
                        blank=True,
                        help_text="BCP 47, bijvoorbeeld tr of ar.",
                        max_length=10,
                        verbose_name="taalcode",
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
                        to="inburgeraars.taal",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="taal_historie")],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="belemmeringsoort",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "inburgeraars_belemmeringsoortevent" ("correctiereden", "gewijzigd_door_id", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van", "versie") VALUES (NEW."correctiereden", NEW."gewijzigd_door_id", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."tot", NEW."van", NEW."versie"); RETURN NULL;',
                    hash="658ff9e2e4487a2f29a729a9b62bfbf14befb6d1",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_3d536",
                    table="inburgeraars_belemmeringsoort",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="belemmeringsoort",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "inburgeraars_belemmeringsoortevent" ("correctiereden", "gewijzigd_door_id", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van", "versie") VALUES (NEW."correctiereden", NEW."gewijzigd_door_id", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."tot", NEW."van", NEW."versie"); RETURN NULL;',
                    hash="cec820f47bdc1052139e53c0d325e450b2b862a9",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_0e665",
                    table="inburgeraars_belemmeringsoort",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="belemmeringsoort",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "inburgeraars_belemmeringsoortevent" ("correctiereden", "gewijzigd_door_id", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van", "versie") VALUES (OLD."correctiereden", OLD."gewijzigd_door_id", OLD."id", OLD."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."tot", OLD."van", OLD."versie"); RETURN NULL;',
                    hash="38c8829bdebe7242291aabd5a220884e99c93cb6",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_77f0d",
                    table="inburgeraars_belemmeringsoort",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="documentsoort",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "inburgeraars_documentsoortevent" ("code", "correctiereden", "gevoelig", "gewijzigd_door_id", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van", "versie", "volgorde") VALUES (NEW."code", NEW."correctiereden", NEW."gevoelig", NEW."gewijzigd_door_id", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."tot", NEW."van", NEW."versie", NEW."volgorde"); RETURN NULL;',
                    hash="5f1e0763b89f13c35c5f377d6db10fa1fa73059d",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_c80fa",
                    table="inburgeraars_documentsoort",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="documentsoort",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "inburgeraars_documentsoortevent" ("code", "correctiereden", "gevoelig", "gewijzigd_door_id", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van", "versie", "volgorde") VALUES (NEW."code", NEW."correctiereden", NEW."gevoelig", NEW."gewijzigd_door_id", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."tot", NEW."van", NEW."versie", NEW."volgorde"); RETURN NULL;',
                    hash="161e7d89c22e0f2351d53d42438189892cccba40",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_39cc8",
                    table="inburgeraars_documentsoort",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="documentsoort",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "inburgeraars_documentsoortevent" ("code", "correctiereden", "gevoelig", "gewijzigd_door_id", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van", "versie", "volgorde") VALUES (OLD."code", OLD."correctiereden", OLD."gevoelig", OLD."gewijzigd_door_id", OLD."id", OLD."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."tot", OLD."van", OLD."versie", OLD."volgorde"); RETURN NULL;',
                    hash="41b0725de4b9b9c15c694fbcc2ef767d320ff54d",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_2dbda",
                    table="inburgeraars_documentsoort",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="taal",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "inburgeraars_taalevent" ("code", "correctiereden", "gewijzigd_door_id", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van", "versie") VALUES (NEW."code", NEW."correctiereden", NEW."gewijzigd_door_id", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."tot", NEW."van", NEW."versie"); RETURN NULL;',
                    hash="eb7da815d632a75bc73432723037d7ff67215be4",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_556e5",
                    table="inburgeraars_taal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="taal",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "inburgeraars_taalevent" ("code", "correctiereden", "gewijzigd_door_id", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van", "versie") VALUES (NEW."code", NEW."correctiereden", NEW."gewijzigd_door_id", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."tot", NEW."van", NEW."versie"); RETURN NULL;',
                    hash="7452c9b9a785fe50c192c9700766db17ba9df7c8",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_b99bb",
                    table="inburgeraars_taal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="taal",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "inburgeraars_taalevent" ("code", "correctiereden", "gewijzigd_door_id", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van", "versie") VALUES (OLD."code", OLD."correctiereden", OLD."gewijzigd_door_id", OLD."id", OLD."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."tot", OLD."van", OLD."versie"); RETURN NULL;',
                    hash="792daa18b16358de141ed8dcd9d6db960535821f",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_c5f16",
                    table="inburgeraars_taal",
                    when="AFTER",
                ),
            ),
        ),
        begin_versies(
            "inburgeraars_taal",
            "inburgeraars_documentsoort",
            "inburgeraars_belemmeringsoort",
        ),
        migrations.RunSQL(
            "UPDATE inburgeraars_documentsoort SET tot = current_date, versie = versie + 1 WHERE NOT actief"
        ),
        migrations.RunSQL(
            "UPDATE inburgeraars_belemmeringsoort SET tot = current_date, versie = versie + 1 WHERE NOT actief"
        ),
        migrations.RemoveField(
            model_name="belemmeringsoort",
            name="actief",
        ),
        migrations.RemoveField(
            model_name="documentsoort",
            name="actief",
        ),
        telt_versies("inburgeraars"),
    ]
    operations = samen(operations)
