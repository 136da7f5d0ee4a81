"""The tables of the app, each with its history, indexes, constraints and triggers."""

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import kern.klok
import kern.versleuteld
import participatie.models
from kern.migraties import samen


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("gebruikers", "__first__"),
        ("inburgeraars", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Ladderversie",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "van",
                    models.DateField(
                        error_messages={"unique": "Vanaf deze dag geldt al een versie."},
                        unique=True,
                        verbose_name="geldt vanaf",
                    ),
                ),
                (
                    "voorstel",
                    models.BooleanField(
                        default=False,
                        help_text="Nog niet vastgesteld door de gemeente.",
                        verbose_name="voorstel",
                    ),
                ),
                (
                    "toelichting",
                    models.CharField(blank=True, max_length=300, verbose_name="waarom deze versie"),
                ),
                (
                    "door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="door",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
            ],
            options={
                "verbose_name": "ladderversie",
                "verbose_name_plural": "ladderversies",
                "ordering": ("-van",),
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "participatie_ladderversieevent" ("created_at", "door_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "toelichting", "van", "voorstel") VALUES (NEW."created_at", NEW."door_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."toelichting", NEW."van", NEW."voorstel"); RETURN NULL;',
                            hash="2ada261e8d2c2025ff65467fa65f46df0b2bdcb1",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_c4048",
                            table="participatie_ladderversie",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "participatie_ladderversieevent" ("created_at", "door_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "toelichting", "van", "voorstel") VALUES (NEW."created_at", NEW."door_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."toelichting", NEW."van", NEW."voorstel"); RETURN NULL;',
                            hash="fc66b4b666c9c264287e36224e59486f5363644f",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_d4cfc",
                            table="participatie_ladderversie",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "participatie_ladderversieevent" ("created_at", "door_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "toelichting", "van", "voorstel") VALUES (OLD."created_at", OLD."door_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."toelichting", OLD."van", OLD."voorstel"); RETURN NULL;',
                            hash="43b9b0910646c6bd1f6807610a1013d2c5d98fb1",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_1bb83",
                            table="participatie_ladderversie",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="LadderversieEvent",
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
                        to="participatie.ladderversie",
                    ),
                ),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "van",
                    models.DateField(
                        error_messages={"unique": "Vanaf deze dag geldt al een versie."},
                        verbose_name="geldt vanaf",
                    ),
                ),
                (
                    "voorstel",
                    models.BooleanField(
                        default=False,
                        help_text="Nog niet vastgesteld door de gemeente.",
                        verbose_name="voorstel",
                    ),
                ),
                (
                    "toelichting",
                    models.CharField(blank=True, max_length=300, verbose_name="waarom deze versie"),
                ),
                (
                    "door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="door",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="ladderversie_historie")],
            },
        ),
        migrations.CreateModel(
            name="Trede",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "ladderversie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="treden",
                        to="participatie.ladderversie",
                        verbose_name="ladderversie",
                    ),
                ),
                (
                    "pijler",
                    models.PositiveSmallIntegerField(
                        choices=[(1, "voor het traject"), (2, "tijdens het traject"), (3, "na het traject")],
                        verbose_name="pijler",
                    ),
                ),
                (
                    "trede",
                    models.PositiveSmallIntegerField(
                        choices=[(1, "trede 1"), (2, "trede 2"), (3, "trede 3"), (4, "trede 4")],
                        verbose_name="trede",
                    ),
                ),
                ("titel", models.CharField(max_length=80, verbose_name="titel")),
                ("omschrijving", models.TextField(max_length=600, verbose_name="omschrijving")),
                ("voorbeelden", models.TextField(blank=True, max_length=600, verbose_name="voorbeelden")),
            ],
            options={
                "verbose_name": "trede",
                "verbose_name_plural": "treden",
                "ordering": ("ladderversie", "pijler", "trede"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("ladderversie", "pijler", "trede"),
                        name="trede_eenmaal_per_versie",
                        violation_error_message="Een versie beschrijft elke trede één keer.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("pijler__range", (1, 3)), ("trede__range", (1, 4))),
                        name="trede_bestaat",
                        violation_error_message="Er zijn drie pijlers met elk vier treden.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "participatie_tredeevent" ("id", "ladderversie_id", "omschrijving", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "pijler", "titel", "trede", "voorbeelden") VALUES (NEW."id", NEW."ladderversie_id", NEW."omschrijving", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."pijler", NEW."titel", NEW."trede", NEW."voorbeelden"); RETURN NULL;',
                            hash="c9c3a0800683219c7e7ce250c9d7f91eb4451b67",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_3bf29",
                            table="participatie_trede",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "participatie_tredeevent" ("id", "ladderversie_id", "omschrijving", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "pijler", "titel", "trede", "voorbeelden") VALUES (NEW."id", NEW."ladderversie_id", NEW."omschrijving", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."pijler", NEW."titel", NEW."trede", NEW."voorbeelden"); RETURN NULL;',
                            hash="7b2558e19b82e6c801fc4946f92dcf9c6408af4f",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_c1e6e",
                            table="participatie_trede",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "participatie_tredeevent" ("id", "ladderversie_id", "omschrijving", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "pijler", "titel", "trede", "voorbeelden") VALUES (OLD."id", OLD."ladderversie_id", OLD."omschrijving", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."pijler", OLD."titel", OLD."trede", OLD."voorbeelden"); RETURN NULL;',
                            hash="86bb89e66a6eade7d918ce0575f762cdfb6841e1",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_f914a",
                            table="participatie_trede",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TredeEvent",
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
                        to="participatie.trede",
                    ),
                ),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "ladderversie",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="participatie.ladderversie",
                        verbose_name="ladderversie",
                    ),
                ),
                (
                    "pijler",
                    models.PositiveSmallIntegerField(
                        choices=[(1, "voor het traject"), (2, "tijdens het traject"), (3, "na het traject")],
                        verbose_name="pijler",
                    ),
                ),
                (
                    "trede",
                    models.PositiveSmallIntegerField(
                        choices=[(1, "trede 1"), (2, "trede 2"), (3, "trede 3"), (4, "trede 4")],
                        verbose_name="trede",
                    ),
                ),
                ("titel", models.CharField(max_length=80, verbose_name="titel")),
                ("omschrijving", models.TextField(max_length=600, verbose_name="omschrijving")),
                ("voorbeelden", models.TextField(blank=True, max_length=600, verbose_name="voorbeelden")),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="trede_historie")],
            },
        ),
        migrations.CreateModel(
            name="Meting",
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
                    "inburgeraar",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="inburgeraars.inburgeraar",
                        verbose_name="inburgeraar",
                    ),
                ),
                ("datum", models.DateField(default=kern.klok.vandaag, verbose_name="datum")),
                (
                    "trede",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        choices=[(1, "trede 1"), (2, "trede 2"), (3, "trede 3"), (4, "trede 4")],
                        help_text="Leeg: niet te bepalen.",
                        null=True,
                        verbose_name="trede",
                    ),
                ),
                (
                    "ladderversie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="metingen",
                        to="participatie.ladderversie",
                        verbose_name="ladderversie",
                    ),
                ),
                ("waarom", kern.versleuteld.VersleuteldeTekst(doel="meting", verbose_name="waarom")),
                (
                    "aanleiding",
                    models.CharField(
                        choices=participatie.models.aanleidingen, max_length=16, verbose_name="aanleiding"
                    ),
                ),
                (
                    "tweede_lezer",
                    models.BooleanField(
                        default=False,
                        help_text="Telt alleen mee in hoe eens twee lezers het zijn.",
                        verbose_name="van een tweede lezer",
                    ),
                ),
                (
                    "correctiereden",
                    models.CharField(
                        blank=True,
                        help_text="Van de laatste verbetering; de versie ervoor blijft te lezen.",
                        max_length=200,
                        verbose_name="waarom verbeterd",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="door",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
            ],
            options={
                "verbose_name": "meting",
                "verbose_name_plural": "metingen",
                "ordering": ("datum", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("inburgeraar", "datum", "tweede_lezer"),
                        name="meting_een_per_dag",
                        violation_error_message="Op deze dag is er al een meting.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("trede__isnull", True), ("trede__range", (1, 4)), _connector="OR"
                        ),
                        name="meting_trede_bestaat",
                        violation_error_message="Er zijn vier treden.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "participatie_metingevent" ("aanleiding", "correctiereden", "created_at", "datum", "door_id", "id", "inburgeraar_id", "ladderversie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "trede", "tweede_lezer", "versie", "waarom") VALUES (NEW."aanleiding", NEW."correctiereden", NEW."created_at", NEW."datum", NEW."door_id", NEW."id", NEW."inburgeraar_id", NEW."ladderversie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."trede", NEW."tweede_lezer", NEW."versie", NEW."waarom"); RETURN NULL;',
                            hash="844a3abbc9b6bdbe0f8bd77bbf7868a94343db8f",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_96245",
                            table="participatie_meting",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "participatie_metingevent" ("aanleiding", "correctiereden", "created_at", "datum", "door_id", "id", "inburgeraar_id", "ladderversie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "trede", "tweede_lezer", "versie", "waarom") VALUES (NEW."aanleiding", NEW."correctiereden", NEW."created_at", NEW."datum", NEW."door_id", NEW."id", NEW."inburgeraar_id", NEW."ladderversie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."trede", NEW."tweede_lezer", NEW."versie", NEW."waarom"); RETURN NULL;',
                            hash="8ec31c5e6630480ac510e1ab8065600c664f3684",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_2f7ae",
                            table="participatie_meting",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "participatie_metingevent" ("aanleiding", "correctiereden", "created_at", "datum", "door_id", "id", "inburgeraar_id", "ladderversie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "trede", "tweede_lezer", "versie", "waarom") VALUES (OLD."aanleiding", OLD."correctiereden", OLD."created_at", OLD."datum", OLD."door_id", OLD."id", OLD."inburgeraar_id", OLD."ladderversie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."trede", OLD."tweede_lezer", OLD."versie", OLD."waarom"); RETURN NULL;',
                            hash="ed605607a8e5559683831e516ef1c4c8a5952a72",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_ce284",
                            table="participatie_meting",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MetingEvent",
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
                        to="participatie.meting",
                    ),
                ),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "versie",
                    models.PositiveIntegerField(
                        db_default=1, default=1, editable=False, verbose_name="versie"
                    ),
                ),
                (
                    "inburgeraar",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="inburgeraars.inburgeraar",
                        verbose_name="inburgeraar",
                    ),
                ),
                ("datum", models.DateField(default=kern.klok.vandaag, verbose_name="datum")),
                (
                    "trede",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        choices=[(1, "trede 1"), (2, "trede 2"), (3, "trede 3"), (4, "trede 4")],
                        help_text="Leeg: niet te bepalen.",
                        null=True,
                        verbose_name="trede",
                    ),
                ),
                (
                    "ladderversie",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="participatie.ladderversie",
                        verbose_name="ladderversie",
                    ),
                ),
                ("waarom", kern.versleuteld.VersleuteldeTekst(doel="meting", verbose_name="waarom")),
                (
                    "aanleiding",
                    models.CharField(
                        choices=participatie.models.aanleidingen, max_length=16, verbose_name="aanleiding"
                    ),
                ),
                (
                    "tweede_lezer",
                    models.BooleanField(
                        default=False,
                        help_text="Telt alleen mee in hoe eens twee lezers het zijn.",
                        verbose_name="van een tweede lezer",
                    ),
                ),
                (
                    "correctiereden",
                    models.CharField(
                        blank=True,
                        help_text="Van de laatste verbetering; de versie ervoor blijft te lezen.",
                        max_length=200,
                        verbose_name="waarom verbeterd",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="door",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="meting_historie")],
            },
        ),
    ]
    operations = samen(operations)
