"""Transfers of people from one fixed contact to another (DOMEIN 2)."""

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import kern.klok
import kern.versleuteld
import trajecten.overdracht.enums
from kern.migraties import samen


class Migration(migrations.Migration):
    """Make the tables with their history."""

    dependencies = [
        ("inburgeraars", "0011_gewone_tekens"),
        ("trajecten", "0013_motivering"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Overdracht",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("vanaf", models.DateField(verbose_name="vanaf")),
                ("waarom", models.CharField(blank=True, max_length=200, verbose_name="waarom deze collega")),
                (
                    "notitie",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="overdrachtnotitie", verbose_name="hoe staat het ervoor"
                    ),
                ),
                ("nagekeken", models.BooleanField(default=False, verbose_name="notitie nagekeken")),
                (
                    "kennismaken_voor",
                    models.DateField(blank=True, null=True, verbose_name="samen kennismaken, uiterlijk"),
                ),
                (
                    "toch_tot",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="mag boven de norm, tot en met"
                    ),
                ),
                (
                    "toch_reden",
                    models.CharField(blank=True, max_length=200, verbose_name="waarom boven de norm"),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="voorgesteld"),
                ),
                (
                    "stand",
                    models.CharField(
                        choices=trajecten.overdracht.enums.overdrachtstanden,
                        default="voorgesteld",
                        max_length=14,
                        verbose_name="stand",
                    ),
                ),
                ("antwoord_op", models.DateTimeField(blank=True, null=True, verbose_name="beantwoord")),
                (
                    "reden",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="waarom geweigerd of vervallen"
                    ),
                ),
                ("overgedragen_op", models.DateField(blank=True, null=True, verbose_name="overgedragen op")),
                (
                    "aan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="overdrachten",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="aan",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="voorgesteld door",
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
                    "nalezen",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="inburgeraars.toegang",
                        verbose_name="toegang van het vorige contact",
                    ),
                ),
                (
                    "taak_aan",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="trajecten.taak",
                        verbose_name="kennismaken, taak van de ontvanger",
                    ),
                ),
                (
                    "taak_van",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="trajecten.taak",
                        verbose_name="kennismaken, taak van het vaste contact",
                    ),
                ),
                (
                    "toegang",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="inburgeraars.toegang",
                        verbose_name="toegang van de ontvanger",
                    ),
                ),
                (
                    "van",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="van",
                    ),
                ),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_overdrachtevent" ("aan_id", "antwoord_op", "created_at", "door_id", "id", "inburgeraar_id", "kennismaken_voor", "nagekeken", "nalezen_id", "notitie", "overgedragen_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "stand", "taak_aan_id", "taak_van_id", "toch_reden", "toch_tot", "toegang_id", "van_id", "vanaf", "waarom") VALUES (NEW."aan_id", NEW."antwoord_op", NEW."created_at", NEW."door_id", NEW."id", NEW."inburgeraar_id", NEW."kennismaken_voor", NEW."nagekeken", NEW."nalezen_id", NEW."notitie", NEW."overgedragen_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."reden", NEW."stand", NEW."taak_aan_id", NEW."taak_van_id", NEW."toch_reden", NEW."toch_tot", NEW."toegang_id", NEW."van_id", NEW."vanaf", NEW."waarom"); RETURN NULL;',
                            hash="41e03d920e4334894a043385b143aa591e533385",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_6e9f2",
                            table="trajecten_overdracht",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajecten_overdrachtevent" ("aan_id", "antwoord_op", "created_at", "door_id", "id", "inburgeraar_id", "kennismaken_voor", "nagekeken", "nalezen_id", "notitie", "overgedragen_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "stand", "taak_aan_id", "taak_van_id", "toch_reden", "toch_tot", "toegang_id", "van_id", "vanaf", "waarom") VALUES (NEW."aan_id", NEW."antwoord_op", NEW."created_at", NEW."door_id", NEW."id", NEW."inburgeraar_id", NEW."kennismaken_voor", NEW."nagekeken", NEW."nalezen_id", NEW."notitie", NEW."overgedragen_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."reden", NEW."stand", NEW."taak_aan_id", NEW."taak_van_id", NEW."toch_reden", NEW."toch_tot", NEW."toegang_id", NEW."van_id", NEW."vanaf", NEW."waarom"); RETURN NULL;',
                            hash="c498a7daabf50d926fe419bcfc1573213c087337",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_f8672",
                            table="trajecten_overdracht",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_overdrachtevent" ("aan_id", "antwoord_op", "created_at", "door_id", "id", "inburgeraar_id", "kennismaken_voor", "nagekeken", "nalezen_id", "notitie", "overgedragen_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "stand", "taak_aan_id", "taak_van_id", "toch_reden", "toch_tot", "toegang_id", "van_id", "vanaf", "waarom") VALUES (OLD."aan_id", OLD."antwoord_op", OLD."created_at", OLD."door_id", OLD."id", OLD."inburgeraar_id", OLD."kennismaken_voor", OLD."nagekeken", OLD."nalezen_id", OLD."notitie", OLD."overgedragen_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."reden", OLD."stand", OLD."taak_aan_id", OLD."taak_van_id", OLD."toch_reden", OLD."toch_tot", OLD."toegang_id", OLD."van_id", OLD."vanaf", OLD."waarom"); RETURN NULL;',
                            hash="fd1b4a25ea576daf9a8e6d3b6c900cf6b8cc3934",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_48095",
                            table="trajecten_overdracht",
                            when="AFTER",
                        ),
                    ),
                ],
                "indexes": [
                    models.Index(fields=["aan", "stand"], name="overdracht_ontvanger"),
                    models.Index(fields=["van", "stand"], name="overdracht_vast_contact"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("stand", "voorgesteld")),
                        fields=("inburgeraar",),
                        name="overdracht_een_voorstel",
                        violation_error_message="Voor deze persoon is al een overdracht voorgesteld.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("stand", "aangenomen")),
                        fields=("inburgeraar",),
                        name="overdracht_een_aangenomen",
                        violation_error_message="Voor deze persoon is al een overdracht aangenomen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("van", models.F("aan")), _negated=True),
                        name="overdracht_naar_een_ander",
                        violation_error_message="Deze collega is al het vaste contact.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("antwoord_op__isnull", True), ("stand", "voorgesteld")),
                            models.Q(
                                models.Q(("stand", "voorgesteld"), _negated=True),
                                ("antwoord_op__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="overdracht_antwoord_heeft_moment",
                        violation_error_message="Bij een antwoord hoort een moment.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("overgedragen_op__gte", models.F("vanaf")), ("stand", "overgedragen")),
                            models.Q(
                                models.Q(("stand", "overgedragen"), _negated=True),
                                ("overgedragen_op__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="overdracht_niet_voor_haar_dag",
                        violation_error_message="Een overdracht gaat niet in voor haar dag.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("toch_tot__isnull", True),
                            models.Q(("toch_reden", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="overdracht_boven_de_norm_met_reden",
                        violation_error_message="Vul in waarom deze collega boven de norm mag.",
                    ),
                ],
                "verbose_name": "overdracht",
                "verbose_name_plural": "overdrachten",
                "ordering": ("created_at", "pk"),
            },
        ),
        migrations.CreateModel(
            name="OverdrachtEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("vanaf", models.DateField(verbose_name="vanaf")),
                ("waarom", models.CharField(blank=True, max_length=200, verbose_name="waarom deze collega")),
                (
                    "notitie",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="overdrachtnotitie", verbose_name="hoe staat het ervoor"
                    ),
                ),
                ("nagekeken", models.BooleanField(default=False, verbose_name="notitie nagekeken")),
                (
                    "kennismaken_voor",
                    models.DateField(blank=True, null=True, verbose_name="samen kennismaken, uiterlijk"),
                ),
                (
                    "toch_tot",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="mag boven de norm, tot en met"
                    ),
                ),
                (
                    "toch_reden",
                    models.CharField(blank=True, max_length=200, verbose_name="waarom boven de norm"),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="voorgesteld"),
                ),
                (
                    "stand",
                    models.CharField(
                        choices=trajecten.overdracht.enums.overdrachtstanden,
                        default="voorgesteld",
                        max_length=14,
                        verbose_name="stand",
                    ),
                ),
                ("antwoord_op", models.DateTimeField(blank=True, null=True, verbose_name="beantwoord")),
                (
                    "reden",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="waarom geweigerd of vervallen"
                    ),
                ),
                ("overgedragen_op", models.DateField(blank=True, null=True, verbose_name="overgedragen op")),
                (
                    "aan",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="aan",
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
                        verbose_name="voorgesteld door",
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
                    "nalezen",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="inburgeraars.toegang",
                        verbose_name="toegang van het vorige contact",
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
                        to="trajecten.overdracht",
                    ),
                ),
                (
                    "taak_aan",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.taak",
                        verbose_name="kennismaken, taak van de ontvanger",
                    ),
                ),
                (
                    "taak_van",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.taak",
                        verbose_name="kennismaken, taak van het vaste contact",
                    ),
                ),
                (
                    "toegang",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="inburgeraars.toegang",
                        verbose_name="toegang van de ontvanger",
                    ),
                ),
                (
                    "van",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="van",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["pgh_obj", "-pgh_id"], name="overdracht_historie"),
                ],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Overdrachtgevoelig",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "tekst",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="overdrachtgevoelig", verbose_name="wat is gevoelig"
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
                    "overdracht",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="gevoelig",
                        to="trajecten.overdracht",
                        verbose_name="overdracht",
                    ),
                ),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_overdrachtgevoeligevent" ("id", "inburgeraar_id", "overdracht_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tekst") VALUES (NEW."id", NEW."inburgeraar_id", NEW."overdracht_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."tekst"); RETURN NULL;',
                            hash="1df1fbf1f7b57be497c6c194aa7ce60631b7201d",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_6585b",
                            table="trajecten_overdrachtgevoelig",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajecten_overdrachtgevoeligevent" ("id", "inburgeraar_id", "overdracht_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tekst") VALUES (NEW."id", NEW."inburgeraar_id", NEW."overdracht_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."tekst"); RETURN NULL;',
                            hash="52944f7a215cbf35dd5899313c4cd8efb9af352a",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_3f60b",
                            table="trajecten_overdrachtgevoelig",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_overdrachtgevoeligevent" ("id", "inburgeraar_id", "overdracht_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tekst") VALUES (OLD."id", OLD."inburgeraar_id", OLD."overdracht_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."tekst"); RETURN NULL;',
                            hash="45259c32955ffc91340dd380de714d0706d00409",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_39496",
                            table="trajecten_overdrachtgevoelig",
                            when="AFTER",
                        ),
                    ),
                ],
                "verbose_name": "gevoelig deel van een overdracht",
                "verbose_name_plural": "gevoelige delen van overdrachten",
            },
        ),
        migrations.CreateModel(
            name="OverdrachtgevoeligEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "tekst",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="overdrachtgevoelig", verbose_name="wat is gevoelig"
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
                    "overdracht",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.overdracht",
                        verbose_name="overdracht",
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
                        to="trajecten.overdrachtgevoelig",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["pgh_obj", "-pgh_id"], name="overdrachtgevoelig_historie"),
                ],
                "abstract": False,
            },
        ),
    ]
    operations = samen(operations)
