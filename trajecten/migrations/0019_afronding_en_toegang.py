"""Make what a traject came to, its nazorg, and what a component opens for a partner."""

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import kern.klok
import kern.versleuteld


class Migration(migrations.Migration):
    dependencies = [
        ("gebruikers", "__first__"),
        ("inburgeraars", "0021_eindredenen"),
        ("trajecten", "0018_verslagen_samen"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="component",
            name="toegevoegd_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="component",
            name="gewijzigd_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="component",
            name="verwijderd_delete",
        ),
        migrations.CreateModel(
            name="Resultaatsoort",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.SlugField(max_length=30, unique=True, verbose_name="code")),
                ("naam", models.CharField(max_length=80, unique=True, verbose_name="naam")),
                (
                    "examen",
                    models.BooleanField(
                        default=False,
                        help_text="Bij een examen hoort het niveau dat is gehaald.",
                        verbose_name="examen",
                    ),
                ),
                ("volgorde", models.PositiveSmallIntegerField(default=0, verbose_name="volgorde")),
                ("actief", models.BooleanField(default=True, verbose_name="in gebruik")),
            ],
            options={
                "verbose_name": "soort resultaat",
                "verbose_name_plural": "soorten resultaten",
                "ordering": ("volgorde", "naam"),
            },
        ),
        migrations.AddField(
            model_name="component",
            name="correctiereden",
            field=models.CharField(
                blank=True,
                help_text="Van de laatste verbetering van de start; wat er eerst stond, blijft te lezen.",
                max_length=200,
                verbose_name="waarom verbeterd",
            ),
        ),
        migrations.AddField(
            model_name="component",
            name="toegang",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="inburgeraars.toegang",
                verbose_name="toegang van de organisatie",
            ),
        ),
        migrations.AddField(
            model_name="componentevent",
            name="correctiereden",
            field=models.CharField(
                blank=True,
                help_text="Van de laatste verbetering van de start; wat er eerst stond, blijft te lezen.",
                max_length=200,
                verbose_name="waarom verbeterd",
            ),
        ),
        migrations.AddField(
            model_name="componentevent",
            name="toegang",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="inburgeraars.toegang",
                verbose_name="toegang van de organisatie",
            ),
        ),
        migrations.CreateModel(
            name="Afronding",
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
                    "zelfstandig",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("ja", "ja, op eigen netwerk"),
                            ("met steun", "ja, met wat steun"),
                            ("nog niet", "nog niet"),
                        ],
                        max_length=12,
                        verbose_name="kan verder op eigen netwerk",
                    ),
                ),
                (
                    "zelfstandig_hoe",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True,
                        default="",
                        doel="afronding_zelfstandig",
                        verbose_name="waaruit dat blijkt",
                    ),
                ),
                (
                    "nazorg",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="afronding_nazorg", verbose_name="waar nazorg op let"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
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
                    "inburgeraar",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="inburgeraars.inburgeraar",
                        verbose_name="inburgeraar",
                    ),
                ),
                (
                    "traject",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="afronding",
                        to="trajecten.traject",
                        verbose_name="traject",
                    ),
                ),
            ],
            options={
                "verbose_name": "afronding",
                "verbose_name_plural": "afrondingen",
                "ordering": ("pk",),
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_afrondingevent" ("created_at", "door_id", "id", "inburgeraar_id", "nazorg", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "traject_id", "versie", "zelfstandig", "zelfstandig_hoe") VALUES (NEW."created_at", NEW."door_id", NEW."id", NEW."inburgeraar_id", NEW."nazorg", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."traject_id", NEW."versie", NEW."zelfstandig", NEW."zelfstandig_hoe"); RETURN NULL;',
                            hash="b8324a14cb21f9dff68d97131bf41e62408ccfba",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_9ddf3",
                            table="trajecten_afronding",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajecten_afrondingevent" ("created_at", "door_id", "id", "inburgeraar_id", "nazorg", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "traject_id", "versie", "zelfstandig", "zelfstandig_hoe") VALUES (NEW."created_at", NEW."door_id", NEW."id", NEW."inburgeraar_id", NEW."nazorg", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."traject_id", NEW."versie", NEW."zelfstandig", NEW."zelfstandig_hoe"); RETURN NULL;',
                            hash="c5b92d136c38ce41657ca074c9b4d14172288479",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_1744c",
                            table="trajecten_afronding",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_afrondingevent" ("created_at", "door_id", "id", "inburgeraar_id", "nazorg", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "traject_id", "versie", "zelfstandig", "zelfstandig_hoe") VALUES (OLD."created_at", OLD."door_id", OLD."id", OLD."inburgeraar_id", OLD."nazorg", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."traject_id", OLD."versie", OLD."zelfstandig", OLD."zelfstandig_hoe"); RETURN NULL;',
                            hash="c3b127d0ac657c6e73699000a41b500f8e80dc23",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_4962a",
                            table="trajecten_afronding",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Eindresultaat",
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
                    "datum",
                    models.DateField(default=kern.klok.vandaag, verbose_name="datum"),
                ),
                (
                    "taalniveau",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("analfabeet", "kan niet lezen en schrijven"),
                            ("anders alfabeet", "leest en schrijft een ander schrift"),
                            ("A0", "A0: nog geen Nederlands"),
                            ("A1", "A1: losse woorden en korte zinnen"),
                            ("A2", "A2: een eenvoudig gesprek"),
                            ("B1", "B1: redt zich in het dagelijks leven"),
                            ("B2", "B2: spreekt vlot mee"),
                        ],
                        max_length=16,
                        verbose_name="niveau",
                    ),
                ),
                (
                    "in_woorden",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="eindresultaat", verbose_name="in eigen woorden"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
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
                    "inburgeraar",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="inburgeraars.inburgeraar",
                        verbose_name="inburgeraar",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="resultaten",
                        to="trajecten.traject",
                        verbose_name="traject",
                    ),
                ),
                (
                    "soort",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="trajecten.resultaatsoort",
                        verbose_name="soort",
                    ),
                ),
            ],
            options={
                "verbose_name": "eindresultaat",
                "verbose_name_plural": "eindresultaten",
                "ordering": ("datum", "pk"),
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_eindresultaatevent" ("created_at", "datum", "door_id", "id", "in_woorden", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort_id", "taalniveau", "traject_id", "versie") VALUES (NEW."created_at", NEW."datum", NEW."door_id", NEW."id", NEW."in_woorden", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."soort_id", NEW."taalniveau", NEW."traject_id", NEW."versie"); RETURN NULL;',
                            hash="2caf5e3de574f2233a4112941cf23e86ccf03b48",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_d4ce0",
                            table="trajecten_eindresultaat",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajecten_eindresultaatevent" ("created_at", "datum", "door_id", "id", "in_woorden", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort_id", "taalniveau", "traject_id", "versie") VALUES (NEW."created_at", NEW."datum", NEW."door_id", NEW."id", NEW."in_woorden", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."soort_id", NEW."taalniveau", NEW."traject_id", NEW."versie"); RETURN NULL;',
                            hash="63c9ee0603124dec196ff59346a26b5a3d32f2aa",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_babac",
                            table="trajecten_eindresultaat",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_eindresultaatevent" ("created_at", "datum", "door_id", "id", "in_woorden", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort_id", "taalniveau", "traject_id", "versie") VALUES (OLD."created_at", OLD."datum", OLD."door_id", OLD."id", OLD."in_woorden", OLD."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."soort_id", OLD."taalniveau", OLD."traject_id", OLD."versie"); RETURN NULL;',
                            hash="85bfac95e6e76fbbcdf7344e631cee6f3cc687f8",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_85043",
                            table="trajecten_eindresultaat",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Nazorgmeting",
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
                ("gepland_op", models.DateField(verbose_name="gepland op")),
                ("vervallen", models.BooleanField(default=False, verbose_name="vervallen")),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
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
                    "inburgeraar",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="inburgeraars.inburgeraar",
                        verbose_name="inburgeraar",
                    ),
                ),
                (
                    "taak",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="nazorgmeting",
                        to="trajecten.taak",
                        verbose_name="taak",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="nazorgmetingen",
                        to="trajecten.traject",
                        verbose_name="traject",
                    ),
                ),
            ],
            options={
                "verbose_name": "meting van de nazorg",
                "verbose_name_plural": "metingen van de nazorg",
                "ordering": ("gepland_op", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("vervallen", False)),
                        fields=("traject", "gepland_op"),
                        name="nazorgmeting_een_per_dag",
                        violation_error_message="Op deze dag staat al een meting gepland.",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_nazorgmetingevent" ("created_at", "door_id", "gepland_op", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "taak_id", "traject_id", "versie", "vervallen") VALUES (NEW."created_at", NEW."door_id", NEW."gepland_op", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."taak_id", NEW."traject_id", NEW."versie", NEW."vervallen"); RETURN NULL;',
                            hash="a0ccaa6fc5d7567400d0f144e0a52e1cb4630855",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_fabe6",
                            table="trajecten_nazorgmeting",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajecten_nazorgmetingevent" ("created_at", "door_id", "gepland_op", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "taak_id", "traject_id", "versie", "vervallen") VALUES (NEW."created_at", NEW."door_id", NEW."gepland_op", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."taak_id", NEW."traject_id", NEW."versie", NEW."vervallen"); RETURN NULL;',
                            hash="169fb29f0b439e3554509d1ae3be7b612dcece00",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_7edd7",
                            table="trajecten_nazorgmeting",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_nazorgmetingevent" ("created_at", "door_id", "gepland_op", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "taak_id", "traject_id", "versie", "vervallen") VALUES (OLD."created_at", OLD."door_id", OLD."gepland_op", OLD."id", OLD."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."taak_id", OLD."traject_id", OLD."versie", OLD."vervallen"); RETURN NULL;',
                            hash="b91787757dde3284af4c64e999123b55fc0f7714",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_2f6b9",
                            table="trajecten_nazorgmeting",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AfrondingEvent",
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
                    "zelfstandig",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("ja", "ja, op eigen netwerk"),
                            ("met steun", "ja, met wat steun"),
                            ("nog niet", "nog niet"),
                        ],
                        max_length=12,
                        verbose_name="kan verder op eigen netwerk",
                    ),
                ),
                (
                    "zelfstandig_hoe",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True,
                        default="",
                        doel="afronding_zelfstandig",
                        verbose_name="waaruit dat blijkt",
                    ),
                ),
                (
                    "nazorg",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="afronding_nazorg", verbose_name="waar nazorg op let"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
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
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.afronding",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.traject",
                        verbose_name="traject",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="afronding_historie")],
            },
        ),
        migrations.CreateModel(
            name="NazorgmetingEvent",
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
                ("gepland_op", models.DateField(verbose_name="gepland op")),
                ("vervallen", models.BooleanField(default=False, verbose_name="vervallen")),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
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
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.nazorgmeting",
                    ),
                ),
                (
                    "taak",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.taak",
                        verbose_name="taak",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.traject",
                        verbose_name="traject",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="nazorgmeting_historie")],
            },
        ),
        migrations.CreateModel(
            name="EindresultaatEvent",
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
                    "datum",
                    models.DateField(default=kern.klok.vandaag, verbose_name="datum"),
                ),
                (
                    "taalniveau",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("analfabeet", "kan niet lezen en schrijven"),
                            ("anders alfabeet", "leest en schrijft een ander schrift"),
                            ("A0", "A0: nog geen Nederlands"),
                            ("A1", "A1: losse woorden en korte zinnen"),
                            ("A2", "A2: een eenvoudig gesprek"),
                            ("B1", "B1: redt zich in het dagelijks leven"),
                            ("B2", "B2: spreekt vlot mee"),
                        ],
                        max_length=16,
                        verbose_name="niveau",
                    ),
                ),
                (
                    "in_woorden",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="eindresultaat", verbose_name="in eigen woorden"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
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
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.eindresultaat",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.traject",
                        verbose_name="traject",
                    ),
                ),
                (
                    "soort",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.resultaatsoort",
                        verbose_name="soort",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="eindresultaat_historie")],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="component",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_componentevent" ("activiteit_id", "begin", "correctiereden", "created_at", "door_id", "geeindigd_op", "gehoord_op", "gehoord_van", "gepland_op", "gestart_op", "id", "inburgeraar_id", "liep_al", "nog_te_vinden", "omschrijving", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "soort", "stand", "taalniveau", "taalroute_id", "toegang_id", "traject_id", "uren_per_week", "versie", "wachtlijst_sinds", "warme_overdracht_gedeeld", "warme_overdracht_grond", "warme_overdracht_met_id", "warme_overdracht_op", "wens", "wijze") VALUES (NEW."activiteit_id", NEW."begin", NEW."correctiereden", NEW."created_at", NEW."door_id", NEW."geeindigd_op", NEW."gehoord_op", NEW."gehoord_van", NEW."gepland_op", NEW."gestart_op", NEW."id", NEW."inburgeraar_id", NEW."liep_al", NEW."nog_te_vinden", NEW."omschrijving", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."reden", NEW."soort", NEW."stand", NEW."taalniveau", NEW."taalroute_id", NEW."toegang_id", NEW."traject_id", NEW."uren_per_week", NEW."versie", NEW."wachtlijst_sinds", NEW."warme_overdracht_gedeeld", NEW."warme_overdracht_grond", NEW."warme_overdracht_met_id", NEW."warme_overdracht_op", NEW."wens", NEW."wijze"); RETURN NULL;',
                    hash="9aced0d34e0f29dcccc40fda7f2a775c3f3a239c",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_48195",
                    table="trajecten_component",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="component",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_componentevent" ("activiteit_id", "begin", "correctiereden", "created_at", "door_id", "geeindigd_op", "gehoord_op", "gehoord_van", "gepland_op", "gestart_op", "id", "inburgeraar_id", "liep_al", "nog_te_vinden", "omschrijving", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "soort", "stand", "taalniveau", "taalroute_id", "toegang_id", "traject_id", "uren_per_week", "versie", "wachtlijst_sinds", "warme_overdracht_gedeeld", "warme_overdracht_grond", "warme_overdracht_met_id", "warme_overdracht_op", "wens", "wijze") VALUES (NEW."activiteit_id", NEW."begin", NEW."correctiereden", NEW."created_at", NEW."door_id", NEW."geeindigd_op", NEW."gehoord_op", NEW."gehoord_van", NEW."gepland_op", NEW."gestart_op", NEW."id", NEW."inburgeraar_id", NEW."liep_al", NEW."nog_te_vinden", NEW."omschrijving", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."reden", NEW."soort", NEW."stand", NEW."taalniveau", NEW."taalroute_id", NEW."toegang_id", NEW."traject_id", NEW."uren_per_week", NEW."versie", NEW."wachtlijst_sinds", NEW."warme_overdracht_gedeeld", NEW."warme_overdracht_grond", NEW."warme_overdracht_met_id", NEW."warme_overdracht_op", NEW."wens", NEW."wijze"); RETURN NULL;',
                    hash="a9c9a5a738163c317b16e4c0f88f7e4ffc0163a4",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_2542b",
                    table="trajecten_component",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="component",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_componentevent" ("activiteit_id", "begin", "correctiereden", "created_at", "door_id", "geeindigd_op", "gehoord_op", "gehoord_van", "gepland_op", "gestart_op", "id", "inburgeraar_id", "liep_al", "nog_te_vinden", "omschrijving", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "soort", "stand", "taalniveau", "taalroute_id", "toegang_id", "traject_id", "uren_per_week", "versie", "wachtlijst_sinds", "warme_overdracht_gedeeld", "warme_overdracht_grond", "warme_overdracht_met_id", "warme_overdracht_op", "wens", "wijze") VALUES (OLD."activiteit_id", OLD."begin", OLD."correctiereden", OLD."created_at", OLD."door_id", OLD."geeindigd_op", OLD."gehoord_op", OLD."gehoord_van", OLD."gepland_op", OLD."gestart_op", OLD."id", OLD."inburgeraar_id", OLD."liep_al", OLD."nog_te_vinden", OLD."omschrijving", OLD."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."reden", OLD."soort", OLD."stand", OLD."taalniveau", OLD."taalroute_id", OLD."toegang_id", OLD."traject_id", OLD."uren_per_week", OLD."versie", OLD."wachtlijst_sinds", OLD."warme_overdracht_gedeeld", OLD."warme_overdracht_grond", OLD."warme_overdracht_met_id", OLD."warme_overdracht_op", OLD."wens", OLD."wijze"); RETURN NULL;',
                    hash="eb83aeaad0f7beabe0fcc5d02f00616d33de4515",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_a2949",
                    table="trajecten_component",
                    when="AFTER",
                ),
            ),
        ),
    ]
