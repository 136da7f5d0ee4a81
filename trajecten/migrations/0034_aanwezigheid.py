import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import kern.klok


class Migration(migrations.Migration):
    dependencies = [
        ("gebruikers", "__first__"),
        ("inburgeraars", "0025_toelichting"),
        ("trajecten", "0033_zicht_uitzondering"),
    ]

    operations = [
        migrations.CreateModel(
            name="Aanwezigheid",
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
                    "stand",
                    models.CharField(
                        choices=[
                            ("aanwezig", "aanwezig"),
                            ("te laat", "te laat"),
                            ("afgemeld", "afgemeld"),
                            ("niet afgemeld", "niet gekomen, niet afgemeld"),
                            ("viel uit", "ging niet door"),
                        ],
                        max_length=16,
                        verbose_name="hoe ging het",
                    ),
                ),
                (
                    "afmeldreden",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("ziek", "ziek"),
                            ("werk", "werk"),
                            ("kind", "kind"),
                            ("afspraak elders", "afspraak elders"),
                            ("anders", "iets anders"),
                        ],
                        max_length=16,
                        verbose_name="waarom afgemeld",
                    ),
                ),
                ("gehoord_van", models.CharField(blank=True, max_length=120, verbose_name="gehoord van")),
                ("gehoord_op", models.DateField(verbose_name="gehoord op")),
                (
                    "correctiereden",
                    models.CharField(blank=True, max_length=200, verbose_name="waarom verbeterd"),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
                (
                    "component",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="aanwezigheden",
                        to="trajecten.component",
                        verbose_name="onderdeel",
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
                    "inburgeraar",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="inburgeraars.inburgeraar",
                        verbose_name="inburgeraar",
                    ),
                ),
            ],
            options={
                "verbose_name": "aanwezigheid",
                "verbose_name_plural": "aanwezigheden",
                "ordering": ("-datum", "-pk"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("component", "datum"),
                        name="aanwezigheid_een_per_dag",
                        violation_error_message="Van deze dag staat er al hoe het ging.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("afmeldreden__gt", ""), ("stand", "afgemeld")),
                            models.Q(models.Q(("stand", "afgemeld"), _negated=True), ("afmeldreden", "")),
                            _connector="OR",
                        ),
                        name="aanwezigheid_afgemeld_met_reden",
                        violation_error_message="Bij afgemeld hoort waarom, bij iets anders niet.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_aanwezigheidevent" ("afmeldreden", "component_id", "correctiereden", "created_at", "datum", "door_id", "gehoord_op", "gehoord_van", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stand", "versie") VALUES (NEW."afmeldreden", NEW."component_id", NEW."correctiereden", NEW."created_at", NEW."datum", NEW."door_id", NEW."gehoord_op", NEW."gehoord_van", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."stand", NEW."versie"); RETURN NULL;',
                            hash="7e74ca0ef10d5384b5c0c958b81037e046ab7314",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_aa261",
                            table="trajecten_aanwezigheid",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajecten_aanwezigheidevent" ("afmeldreden", "component_id", "correctiereden", "created_at", "datum", "door_id", "gehoord_op", "gehoord_van", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stand", "versie") VALUES (NEW."afmeldreden", NEW."component_id", NEW."correctiereden", NEW."created_at", NEW."datum", NEW."door_id", NEW."gehoord_op", NEW."gehoord_van", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."stand", NEW."versie"); RETURN NULL;',
                            hash="d0410d43ff28c77dbd3f804cfb0a2deaf8cf19b6",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_05115",
                            table="trajecten_aanwezigheid",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_aanwezigheidevent" ("afmeldreden", "component_id", "correctiereden", "created_at", "datum", "door_id", "gehoord_op", "gehoord_van", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stand", "versie") VALUES (OLD."afmeldreden", OLD."component_id", OLD."correctiereden", OLD."created_at", OLD."datum", OLD."door_id", OLD."gehoord_op", OLD."gehoord_van", OLD."id", OLD."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."stand", OLD."versie"); RETURN NULL;',
                            hash="2aebbfd0dcf894eca0397d8cc0aaa5923ba92c6c",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_2fc90",
                            table="trajecten_aanwezigheid",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AanwezigheidEvent",
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
                    "stand",
                    models.CharField(
                        choices=[
                            ("aanwezig", "aanwezig"),
                            ("te laat", "te laat"),
                            ("afgemeld", "afgemeld"),
                            ("niet afgemeld", "niet gekomen, niet afgemeld"),
                            ("viel uit", "ging niet door"),
                        ],
                        max_length=16,
                        verbose_name="hoe ging het",
                    ),
                ),
                (
                    "afmeldreden",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("ziek", "ziek"),
                            ("werk", "werk"),
                            ("kind", "kind"),
                            ("afspraak elders", "afspraak elders"),
                            ("anders", "iets anders"),
                        ],
                        max_length=16,
                        verbose_name="waarom afgemeld",
                    ),
                ),
                ("gehoord_van", models.CharField(blank=True, max_length=120, verbose_name="gehoord van")),
                ("gehoord_op", models.DateField(verbose_name="gehoord op")),
                (
                    "correctiereden",
                    models.CharField(blank=True, max_length=200, verbose_name="waarom verbeterd"),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
                (
                    "component",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.component",
                        verbose_name="onderdeel",
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
                        to="trajecten.aanwezigheid",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="aanwezigheid_historie")],
            },
        ),
    ]
