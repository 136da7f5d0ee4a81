import django.core.validators
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import kern.klok


class Migration(migrations.Migration):
    dependencies = [
        ("gebruikers", "__first__"),
        ("inburgeraars", "0021_eindredenen"),
    ]

    operations = [
        migrations.CreateModel(
            name="Documentsoort",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.SlugField(max_length=40, unique=True, verbose_name="code")),
                ("naam", models.CharField(max_length=80, unique=True, verbose_name="naam")),
                (
                    "gevoelig",
                    models.BooleanField(
                        default=False,
                        help_text="Een nieuw document is dan van het begin af gevoelig.",
                        verbose_name="gevoelig",
                    ),
                ),
                ("volgorde", models.PositiveSmallIntegerField(default=100, verbose_name="volgorde")),
                ("actief", models.BooleanField(default=True, verbose_name="in gebruik")),
            ],
            options={
                "verbose_name": "soort document",
                "verbose_name_plural": "soorten documenten",
                "ordering": ("volgorde", "naam"),
            },
        ),
        migrations.CreateModel(
            name="Document",
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
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                (
                    "datum",
                    models.DateField(default=kern.klok.vandaag, verbose_name="datum"),
                ),
                (
                    "zicht",
                    models.CharField(
                        choices=[
                            ("gewoon", "iedereen met dit dossier"),
                            ("gevoelig", "vast contact, vervanger en teamleider"),
                        ],
                        default="gevoelig",
                        max_length=8,
                        verbose_name="wie het ziet",
                    ),
                ),
                (
                    "bestand",
                    models.UUIDField(
                        blank=True, editable=False, null=True, unique=True, verbose_name="bestand"
                    ),
                ),
                (
                    "type",
                    models.CharField(
                        choices=[("pdf", "PDF"), ("jpg", "foto"), ("png", "afbeelding"), ("docx", "Word")],
                        max_length=4,
                        verbose_name="type",
                    ),
                ),
                (
                    "grootte",
                    models.PositiveIntegerField(
                        validators=[django.core.validators.MinValueValidator(1)],
                        verbose_name="grootte in bytes",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
                ("verwijderd_op", models.DateField(blank=True, null=True, verbose_name="verwijderd op")),
                ("reden", models.CharField(blank=True, max_length=200, verbose_name="reden")),
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
                    "verwijderd_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="verwijderd door",
                    ),
                ),
                (
                    "soort",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="inburgeraars.documentsoort",
                        verbose_name="soort",
                    ),
                ),
            ],
            options={
                "verbose_name": "document",
                "verbose_name_plural": "documenten",
                "ordering": ("-datum", "-pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("verwijderd_door__isnull", True), ("verwijderd_op__isnull", True)),
                            models.Q(
                                ("bestand__isnull", True),
                                ("verwijderd_door__isnull", False),
                                ("verwijderd_op__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="document_verwijderd_is_weg",
                        violation_error_message="Van een verwijderd document blijft geen bestand over.",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "inburgeraars_documentevent" ("bestand", "created_at", "datum", "door_id", "grootte", "id", "inburgeraar_id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "soort_id", "type", "versie", "verwijderd_door_id", "verwijderd_op", "zicht") VALUES (NEW."bestand", NEW."created_at", NEW."datum", NEW."door_id", NEW."grootte", NEW."id", NEW."inburgeraar_id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."reden", NEW."soort_id", NEW."type", NEW."versie", NEW."verwijderd_door_id", NEW."verwijderd_op", NEW."zicht"); RETURN NULL;',
                            hash="3185b035832bb4ecf138719614bcfae93bd9949b",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_5216f",
                            table="inburgeraars_document",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "inburgeraars_documentevent" ("bestand", "created_at", "datum", "door_id", "grootte", "id", "inburgeraar_id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "soort_id", "type", "versie", "verwijderd_door_id", "verwijderd_op", "zicht") VALUES (NEW."bestand", NEW."created_at", NEW."datum", NEW."door_id", NEW."grootte", NEW."id", NEW."inburgeraar_id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."reden", NEW."soort_id", NEW."type", NEW."versie", NEW."verwijderd_door_id", NEW."verwijderd_op", NEW."zicht"); RETURN NULL;',
                            hash="c0f78422df0be36dbead575d02c5ae88b6cd7567",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_7bf57",
                            table="inburgeraars_document",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "inburgeraars_documentevent" ("bestand", "created_at", "datum", "door_id", "grootte", "id", "inburgeraar_id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "soort_id", "type", "versie", "verwijderd_door_id", "verwijderd_op", "zicht") VALUES (OLD."bestand", OLD."created_at", OLD."datum", OLD."door_id", OLD."grootte", OLD."id", OLD."inburgeraar_id", OLD."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."reden", OLD."soort_id", OLD."type", OLD."versie", OLD."verwijderd_door_id", OLD."verwijderd_op", OLD."zicht"); RETURN NULL;',
                            hash="ff07851b4d13714d69453d30d5e4bd2a4772bc63",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_96154",
                            table="inburgeraars_document",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Identiteitscontrole",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "bewijs",
                    models.CharField(
                        choices=[
                            ("paspoort", "paspoort"),
                            ("identiteitskaart", "identiteitskaart"),
                            ("verblijfsdocument", "verblijfsdocument"),
                            ("rijbewijs", "rijbewijs"),
                        ],
                        max_length=18,
                        verbose_name="identiteitsbewijs",
                    ),
                ),
                (
                    "gezien_op",
                    models.DateField(default=kern.klok.vandaag, verbose_name="gezien op"),
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
            ],
            options={
                "verbose_name": "identiteitscontrole",
                "verbose_name_plural": "identiteitscontroles",
                "ordering": ("-gezien_op", "-pk"),
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "inburgeraars_identiteitscontroleevent" ("bewijs", "created_at", "door_id", "gezien_op", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."bewijs", NEW."created_at", NEW."door_id", NEW."gezien_op", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id"); RETURN NULL;',
                            hash="1984a78e677e1da4cd400acba354851c69596e4e",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_b4da7",
                            table="inburgeraars_identiteitscontrole",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "inburgeraars_identiteitscontroleevent" ("bewijs", "created_at", "door_id", "gezien_op", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."bewijs", NEW."created_at", NEW."door_id", NEW."gezien_op", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id"); RETURN NULL;',
                            hash="01da286ef563677010d38803dcd2746897bed661",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_f392a",
                            table="inburgeraars_identiteitscontrole",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "inburgeraars_identiteitscontroleevent" ("bewijs", "created_at", "door_id", "gezien_op", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."bewijs", OLD."created_at", OLD."door_id", OLD."gezien_op", OLD."id", OLD."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id"); RETURN NULL;',
                            hash="5d3e6d40f97947d8b70403c716952f49c08122c4",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_d7089",
                            table="inburgeraars_identiteitscontrole",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DocumentEvent",
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
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                (
                    "datum",
                    models.DateField(default=kern.klok.vandaag, verbose_name="datum"),
                ),
                (
                    "zicht",
                    models.CharField(
                        choices=[
                            ("gewoon", "iedereen met dit dossier"),
                            ("gevoelig", "vast contact, vervanger en teamleider"),
                        ],
                        default="gevoelig",
                        max_length=8,
                        verbose_name="wie het ziet",
                    ),
                ),
                ("bestand", models.UUIDField(blank=True, editable=False, null=True, verbose_name="bestand")),
                (
                    "type",
                    models.CharField(
                        choices=[("pdf", "PDF"), ("jpg", "foto"), ("png", "afbeelding"), ("docx", "Word")],
                        max_length=4,
                        verbose_name="type",
                    ),
                ),
                (
                    "grootte",
                    models.PositiveIntegerField(
                        validators=[django.core.validators.MinValueValidator(1)],
                        verbose_name="grootte in bytes",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
                ("verwijderd_op", models.DateField(blank=True, null=True, verbose_name="verwijderd op")),
                ("reden", models.CharField(blank=True, max_length=200, verbose_name="reden")),
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
                        to="inburgeraars.document",
                    ),
                ),
                (
                    "verwijderd_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="verwijderd door",
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
                        to="inburgeraars.documentsoort",
                        verbose_name="soort",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="document_historie")],
            },
        ),
        migrations.CreateModel(
            name="IdentiteitscontroleEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "bewijs",
                    models.CharField(
                        choices=[
                            ("paspoort", "paspoort"),
                            ("identiteitskaart", "identiteitskaart"),
                            ("verblijfsdocument", "verblijfsdocument"),
                            ("rijbewijs", "rijbewijs"),
                        ],
                        max_length=18,
                        verbose_name="identiteitsbewijs",
                    ),
                ),
                (
                    "gezien_op",
                    models.DateField(default=kern.klok.vandaag, verbose_name="gezien op"),
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
                        to="inburgeraars.identiteitscontrole",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="identiteitscontrole_historie")],
            },
        ),
    ]
