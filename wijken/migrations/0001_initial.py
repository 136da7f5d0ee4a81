"""The tables of the app, each with its history, indexes, constraints and triggers."""

import django.contrib.postgres.operations
import django.core.validators
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
from django.db import migrations, models

from kern.migraties import samen


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        django.contrib.postgres.operations.BtreeGistExtension(),
        django.contrib.postgres.operations.TrigramExtension(),
        django.contrib.postgres.operations.UnaccentExtension(),
        migrations.CreateModel(
            name="Wijk",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.CharField(max_length=10, unique=True, verbose_name="code")),
                ("naam", models.CharField(max_length=80, unique=True, verbose_name="naam")),
                ("roepnaam", models.CharField(blank=True, max_length=80, verbose_name="roepnaam")),
                ("pilot", models.BooleanField(default=False, verbose_name="pilotwijk")),
                (
                    "buiten_pilot",
                    models.BooleanField(
                        default=False,
                        help_text="Hier staat wie buiten de pilotwijken woont, of van wie het adres onbekend is.",
                        verbose_name="verzamelwijk voor adressen buiten de pilot",
                    ),
                ),
                ("plan", models.CharField(blank=True, max_length=80, verbose_name="plan voor de wijk")),
                ("omschrijving", models.TextField(blank=True, verbose_name="omschrijving")),
            ],
            options={
                "verbose_name": "wijk",
                "verbose_name_plural": "wijken",
                "ordering": ("buiten_pilot", "naam"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("buiten_pilot", True)),
                        fields=("buiten_pilot",),
                        name="een_wijk_buiten_de_pilot",
                        violation_error_message="Er is al een verzamelwijk voor adressen buiten de pilot.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("buiten_pilot", True), ("pilot", True), _negated=True),
                        name="wijk_pilot_of_buiten",
                        violation_error_message="Een wijk hoort bij de pilot of valt erbuiten, niet allebei.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "wijken_wijkevent" ("buiten_pilot", "code", "id", "naam", "omschrijving", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "pilot", "plan", "roepnaam") VALUES (NEW."buiten_pilot", NEW."code", NEW."id", NEW."naam", NEW."omschrijving", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."pilot", NEW."plan", NEW."roepnaam"); RETURN NULL;',
                            hash="4524a812710bd284947af36e67dcb2f9aa448884",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_7169e",
                            table="wijken_wijk",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "wijken_wijkevent" ("buiten_pilot", "code", "id", "naam", "omschrijving", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "pilot", "plan", "roepnaam") VALUES (NEW."buiten_pilot", NEW."code", NEW."id", NEW."naam", NEW."omschrijving", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."pilot", NEW."plan", NEW."roepnaam"); RETURN NULL;',
                            hash="61a6b8983dd7fa3c31b19a971986661bbf1d1204",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_cc271",
                            table="wijken_wijk",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "wijken_wijkevent" ("buiten_pilot", "code", "id", "naam", "omschrijving", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "pilot", "plan", "roepnaam") VALUES (OLD."buiten_pilot", OLD."code", OLD."id", OLD."naam", OLD."omschrijving", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."pilot", OLD."plan", OLD."roepnaam"); RETURN NULL;',
                            hash="866e677cacbca4d55d2af2f69a856b70820d6b6a",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_b982e",
                            table="wijken_wijk",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="WijkEvent",
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
                        to="wijken.wijk",
                    ),
                ),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("code", models.CharField(max_length=10, verbose_name="code")),
                ("naam", models.CharField(max_length=80, verbose_name="naam")),
                ("roepnaam", models.CharField(blank=True, max_length=80, verbose_name="roepnaam")),
                ("pilot", models.BooleanField(default=False, verbose_name="pilotwijk")),
                (
                    "buiten_pilot",
                    models.BooleanField(
                        default=False,
                        help_text="Hier staat wie buiten de pilotwijken woont, of van wie het adres onbekend is.",
                        verbose_name="verzamelwijk voor adressen buiten de pilot",
                    ),
                ),
                ("plan", models.CharField(blank=True, max_length=80, verbose_name="plan voor de wijk")),
                ("omschrijving", models.TextField(blank=True, verbose_name="omschrijving")),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="wijk_historie")],
            },
        ),
        migrations.CreateModel(
            name="Organisatie",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("naam", models.CharField(max_length=120, unique=True, verbose_name="naam")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("welzijn", "welzijn"),
                            ("onderwijs", "onderwijs"),
                            ("zorg", "zorg en maatschappelijk werk"),
                            ("wonen", "wonen"),
                            ("werk", "werk en inkomen"),
                            ("zelforganisatie", "zelforganisatie"),
                            ("bewonersorganisatie", "bewonersorganisatie"),
                            ("gemeente", "gemeente"),
                            ("overig", "overig"),
                        ],
                        max_length=24,
                        verbose_name="soort",
                    ),
                ),
                (
                    "telefoon",
                    models.CharField(
                        blank=True,
                        max_length=20,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^\\+?[0-9][0-9 ()\\-]{5,18}[0-9]$",
                                "Schrijf een telefoonnummer met cijfers, bijvoorbeeld 0475 12 34 56.",
                            )
                        ],
                        verbose_name="telefoon",
                    ),
                ),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mailadres")),
                ("adres", models.CharField(blank=True, max_length=160, verbose_name="adres")),
                ("website", models.URLField(blank=True, verbose_name="website")),
                ("notitie", models.TextField(blank=True, verbose_name="notitie over de samenwerking")),
                ("actief", models.BooleanField(default=True, verbose_name="werkt met ons samen")),
            ],
            options={
                "verbose_name": "organisatie",
                "verbose_name_plural": "organisaties",
                "ordering": ("naam",),
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "wijken_organisatieevent" ("actief", "adres", "email", "id", "naam", "notitie", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "telefoon", "website") VALUES (NEW."actief", NEW."adres", NEW."email", NEW."id", NEW."naam", NEW."notitie", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."soort", NEW."telefoon", NEW."website"); RETURN NULL;',
                            hash="e0e4fbe12d752156a37610281ed685af5bb3780c",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_3e525",
                            table="wijken_organisatie",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "wijken_organisatieevent" ("actief", "adres", "email", "id", "naam", "notitie", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "telefoon", "website") VALUES (NEW."actief", NEW."adres", NEW."email", NEW."id", NEW."naam", NEW."notitie", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."soort", NEW."telefoon", NEW."website"); RETURN NULL;',
                            hash="f52f5a3a14cb833e273be0e55468545a6effa521",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_cd6ae",
                            table="wijken_organisatie",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "wijken_organisatieevent" ("actief", "adres", "email", "id", "naam", "notitie", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "telefoon", "website") VALUES (OLD."actief", OLD."adres", OLD."email", OLD."id", OLD."naam", OLD."notitie", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."soort", OLD."telefoon", OLD."website"); RETURN NULL;',
                            hash="63cb34235238d5e572ad29c8b30e59125d8287e4",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_959b2",
                            table="wijken_organisatie",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OrganisatieEvent",
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
                        to="wijken.organisatie",
                    ),
                ),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("welzijn", "welzijn"),
                            ("onderwijs", "onderwijs"),
                            ("zorg", "zorg en maatschappelijk werk"),
                            ("wonen", "wonen"),
                            ("werk", "werk en inkomen"),
                            ("zelforganisatie", "zelforganisatie"),
                            ("bewonersorganisatie", "bewonersorganisatie"),
                            ("gemeente", "gemeente"),
                            ("overig", "overig"),
                        ],
                        max_length=24,
                        verbose_name="soort",
                    ),
                ),
                (
                    "telefoon",
                    models.CharField(
                        blank=True,
                        max_length=20,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^\\+?[0-9][0-9 ()\\-]{5,18}[0-9]$",
                                "Schrijf een telefoonnummer met cijfers, bijvoorbeeld 0475 12 34 56.",
                            )
                        ],
                        verbose_name="telefoon",
                    ),
                ),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mailadres")),
                ("adres", models.CharField(blank=True, max_length=160, verbose_name="adres")),
                ("website", models.URLField(blank=True, verbose_name="website")),
                ("notitie", models.TextField(blank=True, verbose_name="notitie over de samenwerking")),
                ("actief", models.BooleanField(default=True, verbose_name="werkt met ons samen")),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="organisatie_historie")],
            },
        ),
        migrations.CreateModel(
            name="Buurt",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "wijk",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="buurten",
                        to="wijken.wijk",
                        verbose_name="wijk",
                    ),
                ),
                ("naam", models.CharField(max_length=80, verbose_name="naam")),
            ],
            options={
                "verbose_name": "buurt",
                "verbose_name_plural": "buurten",
                "ordering": ("naam",),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("wijk", "naam"),
                        name="buurtnaam_in_wijk",
                        violation_error_message="Deze wijk heeft al een buurt met die naam.",
                    ),
                    models.UniqueConstraint(fields=("id", "wijk"), name="buurt_met_wijk"),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "wijken_buurtevent" ("id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "wijk_id") VALUES (NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."wijk_id"); RETURN NULL;',
                            hash="e6c74af91b62237b2b9e549e0849932d7978ad34",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_0aa5b",
                            table="wijken_buurt",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "wijken_buurtevent" ("id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "wijk_id") VALUES (NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."wijk_id"); RETURN NULL;',
                            hash="7db0c93855c279a784e214592ae7e0a1bb7795d5",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_f09be",
                            table="wijken_buurt",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "wijken_buurtevent" ("id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "wijk_id") VALUES (OLD."id", OLD."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."wijk_id"); RETURN NULL;',
                            hash="24cdc2d795561f49ad7347dc370fc06cfcb9acdf",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_453dc",
                            table="wijken_buurt",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="BuurtEvent",
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
                        to="wijken.buurt",
                    ),
                ),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
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
                ("naam", models.CharField(max_length=80, verbose_name="naam")),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="buurt_historie")],
            },
        ),
        migrations.CreateModel(
            name="Gebied",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("naam", models.CharField(max_length=80, verbose_name="naam")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("gemeente", "gemeente"),
                            ("wijk", "CBS-wijk"),
                            ("pilotwijk", "pilotwijk"),
                            ("buurt", "buurt"),
                            ("wijken", "meer wijken, niet genoemd"),
                        ],
                        max_length=10,
                        verbose_name="soort",
                    ),
                ),
                ("code", models.CharField(blank=True, max_length=20, verbose_name="CBS-code")),
                (
                    "deel_van",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="delen",
                        to="wijken.gebied",
                        verbose_name="deel van",
                    ),
                ),
                (
                    "wijk",
                    models.ForeignKey(
                        blank=True,
                        help_text="De wijk op wier pagina de cijfers van dit gebied staan.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="gebieden",
                        to="wijken.wijk",
                        verbose_name="wijk",
                    ),
                ),
                (
                    "omtrek",
                    models.JSONField(
                        blank=True, help_text="GeoJSON, WGS84.", null=True, verbose_name="omtrek"
                    ),
                ),
                (
                    "omtrek_bron",
                    models.CharField(blank=True, max_length=160, verbose_name="bron van de omtrek"),
                ),
            ],
            options={
                "verbose_name": "gebied",
                "verbose_name_plural": "gebieden",
                "ordering": ("soort", "naam"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("naam", "soort"),
                        name="gebied_naam_soort",
                        violation_error_message="Dit gebied staat er al.",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "wijken_gebiedevent" ("code", "deel_van_id", "id", "naam", "omtrek", "omtrek_bron", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "wijk_id") VALUES (NEW."code", NEW."deel_van_id", NEW."id", NEW."naam", NEW."omtrek", NEW."omtrek_bron", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."soort", NEW."wijk_id"); RETURN NULL;',
                            hash="a910291ccc9ce3eeffaba830f259b2443240e7ff",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_9f974",
                            table="wijken_gebied",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "wijken_gebiedevent" ("code", "deel_van_id", "id", "naam", "omtrek", "omtrek_bron", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "wijk_id") VALUES (NEW."code", NEW."deel_van_id", NEW."id", NEW."naam", NEW."omtrek", NEW."omtrek_bron", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."soort", NEW."wijk_id"); RETURN NULL;',
                            hash="30e40fda880e893aed80fc29edd903b239cd520b",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_4a9ee",
                            table="wijken_gebied",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "wijken_gebiedevent" ("code", "deel_van_id", "id", "naam", "omtrek", "omtrek_bron", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "wijk_id") VALUES (OLD."code", OLD."deel_van_id", OLD."id", OLD."naam", OLD."omtrek", OLD."omtrek_bron", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."soort", OLD."wijk_id"); RETURN NULL;',
                            hash="a308d61012faa202d5b392e9acda3f73413b7317",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_553ac",
                            table="wijken_gebied",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="GebiedEvent",
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
                        to="wijken.gebied",
                    ),
                ),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("naam", models.CharField(max_length=80, verbose_name="naam")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("gemeente", "gemeente"),
                            ("wijk", "CBS-wijk"),
                            ("pilotwijk", "pilotwijk"),
                            ("buurt", "buurt"),
                            ("wijken", "meer wijken, niet genoemd"),
                        ],
                        max_length=10,
                        verbose_name="soort",
                    ),
                ),
                ("code", models.CharField(blank=True, max_length=20, verbose_name="CBS-code")),
                (
                    "deel_van",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="wijken.gebied",
                        verbose_name="deel van",
                    ),
                ),
                (
                    "wijk",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        help_text="De wijk op wier pagina de cijfers van dit gebied staan.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="wijken.wijk",
                        verbose_name="wijk",
                    ),
                ),
                (
                    "omtrek",
                    models.JSONField(
                        blank=True, help_text="GeoJSON, WGS84.", null=True, verbose_name="omtrek"
                    ),
                ),
                (
                    "omtrek_bron",
                    models.CharField(blank=True, max_length=160, verbose_name="bron van de omtrek"),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="gebied_historie")],
            },
        ),
        migrations.CreateModel(
            name="Werkgebied",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "organisatie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="wijken.organisatie",
                        verbose_name="organisatie",
                    ),
                ),
                (
                    "wijk",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="wijken.wijk",
                        verbose_name="wijk",
                    ),
                ),
            ],
            options={
                "verbose_name": "werkgebied",
                "verbose_name_plural": "werkgebieden",
                "db_table": "wijken_organisatie_wijken",
                "unique_together": {("organisatie", "wijk")},
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "wijken_werkgebiedevent" ("id", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "wijk_id") VALUES (NEW."id", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."wijk_id"); RETURN NULL;',
                            hash="f11b89bd2fbcedfaef020d640276dbb2ffec23b0",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_26dc6",
                            table="wijken_organisatie_wijken",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "wijken_werkgebiedevent" ("id", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "wijk_id") VALUES (NEW."id", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."wijk_id"); RETURN NULL;',
                            hash="51e8830d25c12ce85ff32477beaa5104103e7d34",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_5c949",
                            table="wijken_organisatie_wijken",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "wijken_werkgebiedevent" ("id", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "wijk_id") VALUES (OLD."id", OLD."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."wijk_id"); RETURN NULL;',
                            hash="8c29cebe031f29cf047fd70b72ce8fdbf9c9c459",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_c652c",
                            table="wijken_organisatie_wijken",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="organisatie",
            name="wijken",
            field=models.ManyToManyField(
                blank=True,
                help_text="Geen wijk gekozen: de hele gemeente.",
                related_name="organisaties",
                through="wijken.Werkgebied",
                to="wijken.wijk",
                verbose_name="wijken",
            ),
        ),
        migrations.CreateModel(
            name="WerkgebiedEvent",
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
                        to="wijken.werkgebied",
                    ),
                ),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
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
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="werkgebied_historie")],
            },
        ),
        migrations.CreateModel(
            name="Contactpersoon",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "organisatie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contactpersonen",
                        to="wijken.organisatie",
                        verbose_name="organisatie",
                    ),
                ),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                ("functie", models.CharField(blank=True, max_length=80, verbose_name="functie")),
                (
                    "telefoon",
                    models.CharField(
                        blank=True,
                        max_length=20,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^\\+?[0-9][0-9 ()\\-]{5,18}[0-9]$",
                                "Schrijf een telefoonnummer met cijfers, bijvoorbeeld 0475 12 34 56.",
                            )
                        ],
                        verbose_name="telefoon",
                    ),
                ),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mailadres")),
                ("actief", models.BooleanField(default=True, verbose_name="nog bereikbaar hier")),
            ],
            options={
                "verbose_name": "contactpersoon",
                "verbose_name_plural": "contactpersonen",
                "ordering": ("-actief", "naam"),
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "wijken_contactpersoonevent" ("actief", "email", "functie", "id", "naam", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "telefoon") VALUES (NEW."actief", NEW."email", NEW."functie", NEW."id", NEW."naam", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."telefoon"); RETURN NULL;',
                            hash="98d5912bd0206addcd66a1fd355b03aaab2577c3",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_3d7b4",
                            table="wijken_contactpersoon",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "wijken_contactpersoonevent" ("actief", "email", "functie", "id", "naam", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "telefoon") VALUES (NEW."actief", NEW."email", NEW."functie", NEW."id", NEW."naam", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."telefoon"); RETURN NULL;',
                            hash="438eb35addcb79c2f613dd9a853d76d51995d381",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_f7a7c",
                            table="wijken_contactpersoon",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "wijken_contactpersoonevent" ("actief", "email", "functie", "id", "naam", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "telefoon") VALUES (OLD."actief", OLD."email", OLD."functie", OLD."id", OLD."naam", OLD."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."telefoon"); RETURN NULL;',
                            hash="eca7b68676780438dfe4fd43267fdcaa7918bff5",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_1ed11",
                            table="wijken_contactpersoon",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ContactpersoonEvent",
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
                        to="wijken.contactpersoon",
                    ),
                ),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
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
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                ("functie", models.CharField(blank=True, max_length=80, verbose_name="functie")),
                (
                    "telefoon",
                    models.CharField(
                        blank=True,
                        max_length=20,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^\\+?[0-9][0-9 ()\\-]{5,18}[0-9]$",
                                "Schrijf een telefoonnummer met cijfers, bijvoorbeeld 0475 12 34 56.",
                            )
                        ],
                        verbose_name="telefoon",
                    ),
                ),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mailadres")),
                ("actief", models.BooleanField(default=True, verbose_name="nog bereikbaar hier")),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="contactpersoon_historie")],
            },
        ),
        migrations.CreateModel(
            name="Postcode",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "postcode",
                    models.CharField(
                        max_length=6,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[1-9][0-9]{3}[A-Z]{2}$", "Schrijf een postcode als 6043CE."
                            )
                        ],
                        verbose_name="postcode",
                    ),
                ),
                ("straat", models.CharField(blank=True, max_length=100, verbose_name="straat")),
                (
                    "buurt",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="postcodes",
                        to="wijken.buurt",
                        verbose_name="buurt",
                    ),
                ),
                (
                    "fictief",
                    models.BooleanField(
                        default=False,
                        help_text="Verzonnen om mee te oefenen: geen echte postcode.",
                        verbose_name="fictief",
                    ),
                ),
            ],
            options={
                "verbose_name": "postcode",
                "verbose_name_plural": "postcodes",
                "ordering": ("postcode",),
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "wijken_postcodeevent" ("buurt_id", "fictief", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "straat") VALUES (NEW."buurt_id", NEW."fictief", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."postcode", NEW."straat"); RETURN NULL;',
                            hash="bb14e9df349fdf51eb58ba07348795615bc143b3",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_d8897",
                            table="wijken_postcode",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "wijken_postcodeevent" ("buurt_id", "fictief", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "straat") VALUES (NEW."buurt_id", NEW."fictief", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."postcode", NEW."straat"); RETURN NULL;',
                            hash="f1802355c6e630923ce3327f7f31650509af4941",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_4b37d",
                            table="wijken_postcode",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "wijken_postcodeevent" ("buurt_id", "fictief", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "straat") VALUES (OLD."buurt_id", OLD."fictief", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."postcode", OLD."straat"); RETURN NULL;',
                            hash="c7b5ea5fe574208c3a5da25461fbe4584689c8f3",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_0044f",
                            table="wijken_postcode",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PostcodeEvent",
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
                        to="wijken.postcode",
                    ),
                ),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "postcode",
                    models.CharField(
                        max_length=6,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[1-9][0-9]{3}[A-Z]{2}$", "Schrijf een postcode als 6043CE."
                            )
                        ],
                        verbose_name="postcode",
                    ),
                ),
                ("straat", models.CharField(blank=True, max_length=100, verbose_name="straat")),
                (
                    "buurt",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="wijken.buurt",
                        verbose_name="buurt",
                    ),
                ),
                (
                    "fictief",
                    models.BooleanField(
                        default=False,
                        help_text="Verzonnen om mee te oefenen: geen echte postcode.",
                        verbose_name="fictief",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="postcode_historie")],
            },
        ),
        migrations.CreateModel(
            name="Wijkcijfer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "gebied",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="wijkcijfers",
                        to="wijken.gebied",
                        verbose_name="gebied",
                    ),
                ),
                ("indicator", models.CharField(max_length=120, verbose_name="wat")),
                (
                    "waarde",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=14, null=True, verbose_name="waarde"
                    ),
                ),
                (
                    "waarde_tot",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=14, null=True, verbose_name="tot en met"
                    ),
                ),
                (
                    "ongeveer",
                    models.CharField(
                        blank=True, help_text="ongeveer, ca., ruim", max_length=20, verbose_name="voorbehoud"
                    ),
                ),
                ("eenheid", models.CharField(max_length=40, verbose_name="eenheid")),
                (
                    "peildatum",
                    models.CharField(
                        help_text="In woorden van de bron: een jaar, een dag, of niet vermeld.",
                        max_length=60,
                        verbose_name="peildatum",
                    ),
                ),
                ("bron", models.CharField(max_length=160, verbose_name="bron")),
                ("opmerking", models.CharField(blank=True, max_length=200, verbose_name="opmerking")),
                (
                    "reden",
                    models.CharField(
                        blank=True,
                        help_text="Bij de laatste verbetering.",
                        max_length=200,
                        verbose_name="waarom is dit veranderd",
                    ),
                ),
            ],
            options={
                "verbose_name": "wijkcijfer",
                "verbose_name_plural": "wijkcijfers",
                "ordering": ("gebied", "indicator", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("gebied", "indicator", "peildatum", "bron"),
                        name="wijkcijfer_eenmaal",
                        violation_error_message="Dit cijfer staat er al met dezelfde peildatum en bron.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("waarde_tot__isnull", True),
                            ("waarde_tot__gt", models.F("waarde")),
                            _connector="OR",
                        ),
                        name="wijkcijfer_bereik_loopt_op",
                        violation_error_message="Het tweede getal van een bereik is groter dan het eerste.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "wijken_wijkcijferevent" ("bron", "eenheid", "gebied_id", "id", "indicator", "ongeveer", "opmerking", "peildatum", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "waarde", "waarde_tot") VALUES (NEW."bron", NEW."eenheid", NEW."gebied_id", NEW."id", NEW."indicator", NEW."ongeveer", NEW."opmerking", NEW."peildatum", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."reden", NEW."waarde", NEW."waarde_tot"); RETURN NULL;',
                            hash="f31047c44157bffd6b074a7bdb1139d57f0c58fc",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_7c7e0",
                            table="wijken_wijkcijfer",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "wijken_wijkcijferevent" ("bron", "eenheid", "gebied_id", "id", "indicator", "ongeveer", "opmerking", "peildatum", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "waarde", "waarde_tot") VALUES (NEW."bron", NEW."eenheid", NEW."gebied_id", NEW."id", NEW."indicator", NEW."ongeveer", NEW."opmerking", NEW."peildatum", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."reden", NEW."waarde", NEW."waarde_tot"); RETURN NULL;',
                            hash="d12fdb9f274d138cfbbcf6de31d86530e26f2b62",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_3b5f8",
                            table="wijken_wijkcijfer",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "wijken_wijkcijferevent" ("bron", "eenheid", "gebied_id", "id", "indicator", "ongeveer", "opmerking", "peildatum", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "waarde", "waarde_tot") VALUES (OLD."bron", OLD."eenheid", OLD."gebied_id", OLD."id", OLD."indicator", OLD."ongeveer", OLD."opmerking", OLD."peildatum", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."reden", OLD."waarde", OLD."waarde_tot"); RETURN NULL;',
                            hash="0007b43c7818469e4d7425eda05bdc5f55f39670",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_06c62",
                            table="wijken_wijkcijfer",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="WijkcijferEvent",
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
                        to="wijken.wijkcijfer",
                    ),
                ),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "gebied",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="wijken.gebied",
                        verbose_name="gebied",
                    ),
                ),
                ("indicator", models.CharField(max_length=120, verbose_name="wat")),
                (
                    "waarde",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=14, null=True, verbose_name="waarde"
                    ),
                ),
                (
                    "waarde_tot",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=14, null=True, verbose_name="tot en met"
                    ),
                ),
                (
                    "ongeveer",
                    models.CharField(
                        blank=True, help_text="ongeveer, ca., ruim", max_length=20, verbose_name="voorbehoud"
                    ),
                ),
                ("eenheid", models.CharField(max_length=40, verbose_name="eenheid")),
                (
                    "peildatum",
                    models.CharField(
                        help_text="In woorden van de bron: een jaar, een dag, of niet vermeld.",
                        max_length=60,
                        verbose_name="peildatum",
                    ),
                ),
                ("bron", models.CharField(max_length=160, verbose_name="bron")),
                ("opmerking", models.CharField(blank=True, max_length=200, verbose_name="opmerking")),
                (
                    "reden",
                    models.CharField(
                        blank=True,
                        help_text="Bij de laatste verbetering.",
                        max_length=200,
                        verbose_name="waarom is dit veranderd",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="wijkcijfer_historie")],
            },
        ),
    ]
    operations = samen(operations)
