"""First tables."""

import django.core.validators
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import kern.klok
import kern.versleuteld


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("gebruikers", "__first__"),
        ("inburgeraars", "0001_initial"),
        ("wijken", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Contactmoment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "sleutel",
                    models.UUIDField(
                        help_text="Gemaakt toen het formulier openging: dubbel versturen geeft er één.",
                        unique=True,
                        verbose_name="sleutel",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[("huisbezoek", "huisbezoek")], max_length=20, verbose_name="soort"
                    ),
                ),
                (
                    "datum",
                    models.DateField(default=kern.klok.vandaag, verbose_name="datum"),
                ),
                ("tijd", models.TimeField(blank=True, null=True, verbose_name="tijd")),
                (
                    "minuten",
                    models.PositiveSmallIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(1440),
                        ],
                        verbose_name="minuten",
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
                        related_name="contactmomenten",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="door",
                    ),
                ),
            ],
            options={
                "verbose_name": "contactmoment",
                "verbose_name_plural": "contactmomenten",
                "ordering": ("-datum", "-pk"),
                "indexes": [models.Index(fields=["door", "-datum"], name="contactmoment_door")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("minuten__gte", 1), ("minuten__lte", 1440)),
                        name="contactmoment_minuten",
                        violation_error_message="Minuten: 1 tot en met 1.440.",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_contactmomentevent" ("created_at", "datum", "door_id", "id", "minuten", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "sleutel", "soort", "tijd") VALUES (NEW."created_at", NEW."datum", NEW."door_id", NEW."id", NEW."minuten", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."sleutel", NEW."soort", NEW."tijd"); RETURN NULL;',
                            hash="6a04377bd6740f49f1f34c0535ad90b4129550d4",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_4c3db",
                            table="trajecten_contactmoment",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajecten_contactmomentevent" ("created_at", "datum", "door_id", "id", "minuten", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "sleutel", "soort", "tijd") VALUES (NEW."created_at", NEW."datum", NEW."door_id", NEW."id", NEW."minuten", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."sleutel", NEW."soort", NEW."tijd"); RETURN NULL;',
                            hash="7e2903e21341750616e7bf6787841b064b859919",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_1f2aa",
                            table="trajecten_contactmoment",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_contactmomentevent" ("created_at", "datum", "door_id", "id", "minuten", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "sleutel", "soort", "tijd") VALUES (OLD."created_at", OLD."datum", OLD."door_id", OLD."id", OLD."minuten", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."sleutel", OLD."soort", OLD."tijd"); RETURN NULL;',
                            hash="dc3f2449d838dc0a13e2d2e8d3d62f18218dc8e9",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_7f67f",
                            table="trajecten_contactmoment",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ContactmomentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "sleutel",
                    models.UUIDField(
                        help_text="Gemaakt toen het formulier openging: dubbel versturen geeft er één.",
                        verbose_name="sleutel",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[("huisbezoek", "huisbezoek")], max_length=20, verbose_name="soort"
                    ),
                ),
                (
                    "datum",
                    models.DateField(default=kern.klok.vandaag, verbose_name="datum"),
                ),
                ("tijd", models.TimeField(blank=True, null=True, verbose_name="tijd")),
                (
                    "minuten",
                    models.PositiveSmallIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(1440),
                        ],
                        verbose_name="minuten",
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
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.contactmoment",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="contactmoment_historie")],
            },
        ),
        migrations.CreateModel(
            name="GeplandBezoek",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("datum", models.DateField(verbose_name="datum")),
                ("tijd", models.TimeField(blank=True, null=True, verbose_name="tijd")),
                (
                    "wat",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="gepland_bezoek", verbose_name="wat ga je dan doen"
                    ),
                ),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("gepland", "gepland"),
                            ("gehouden", "gehouden"),
                            ("verzet", "verzet"),
                            ("vervallen", "vervallen"),
                        ],
                        default="gepland",
                        max_length=10,
                        verbose_name="stand",
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
                        related_name="geplande_bezoeken",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="door",
                    ),
                ),
                (
                    "gehouden_als",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="was_gepland_als",
                        to="trajecten.contactmoment",
                        verbose_name="gehouden als",
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
                    "uit_contact",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vervolg",
                        to="trajecten.contactmoment",
                        verbose_name="afgesproken tijdens",
                    ),
                ),
            ],
            options={
                "verbose_name": "gepland bezoek",
                "verbose_name_plural": "geplande bezoeken",
                "ordering": ("datum", "tijd", "pk"),
                "indexes": [
                    models.Index(
                        condition=models.Q(("stand", "gepland")),
                        fields=["door", "datum"],
                        name="gepland_bezoek_open",
                    ),
                    models.Index(fields=["inburgeraar", "datum"], name="gepland_bezoek_persoon"),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_geplandbezoekevent" ("created_at", "datum", "door_id", "gehouden_als_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stand", "tijd", "uit_contact_id", "wat") VALUES (NEW."created_at", NEW."datum", NEW."door_id", NEW."gehouden_als_id", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."stand", NEW."tijd", NEW."uit_contact_id", NEW."wat"); RETURN NULL;',
                            hash="91f998f271af9ce5c4deaf8fc2dce689e847ed4e",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_10137",
                            table="trajecten_geplandbezoek",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajecten_geplandbezoekevent" ("created_at", "datum", "door_id", "gehouden_als_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stand", "tijd", "uit_contact_id", "wat") VALUES (NEW."created_at", NEW."datum", NEW."door_id", NEW."gehouden_als_id", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."stand", NEW."tijd", NEW."uit_contact_id", NEW."wat"); RETURN NULL;',
                            hash="feca04692be9fc67e8b3bf16f1085f46c17be107",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_4a38d",
                            table="trajecten_geplandbezoek",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_geplandbezoekevent" ("created_at", "datum", "door_id", "gehouden_als_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stand", "tijd", "uit_contact_id", "wat") VALUES (OLD."created_at", OLD."datum", OLD."door_id", OLD."gehouden_als_id", OLD."id", OLD."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."stand", OLD."tijd", OLD."uit_contact_id", OLD."wat"); RETURN NULL;',
                            hash="4b6e9c963485c299567e6f0dcd2e2a239be2edce",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_9025e",
                            table="trajecten_geplandbezoek",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="GeplandBezoekEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("datum", models.DateField(verbose_name="datum")),
                ("tijd", models.TimeField(blank=True, null=True, verbose_name="tijd")),
                (
                    "wat",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="gepland_bezoek", verbose_name="wat ga je dan doen"
                    ),
                ),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("gepland", "gepland"),
                            ("gehouden", "gehouden"),
                            ("verzet", "verzet"),
                            ("vervallen", "vervallen"),
                        ],
                        default="gepland",
                        max_length=10,
                        verbose_name="stand",
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
                    "gehouden_als",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.contactmoment",
                        verbose_name="gehouden als",
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
                        to="trajecten.geplandbezoek",
                    ),
                ),
                (
                    "uit_contact",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.contactmoment",
                        verbose_name="afgesproken tijdens",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="geplandbezoek_historie")],
            },
        ),
        migrations.CreateModel(
            name="Stapovergang",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "van_stap",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("taxeren", "Taxeren"),
                            ("vormgeven", "Vormgeven"),
                            ("plaatsen", "Plaatsen"),
                            ("volgen", "Volgen"),
                            ("afronden", "Afronden"),
                        ],
                        max_length=10,
                        verbose_name="van",
                    ),
                ),
                (
                    "naar_stap",
                    models.CharField(
                        choices=[
                            ("taxeren", "Taxeren"),
                            ("vormgeven", "Vormgeven"),
                            ("plaatsen", "Plaatsen"),
                            ("volgen", "Volgen"),
                            ("afronden", "Afronden"),
                        ],
                        max_length=10,
                        verbose_name="naar",
                    ),
                ),
                (
                    "datum",
                    models.DateField(default=kern.klok.vandaag, verbose_name="datum"),
                ),
                ("reden", models.CharField(blank=True, max_length=200, verbose_name="reden")),
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
                "verbose_name": "stapovergang",
                "verbose_name_plural": "stapovergangen",
                "ordering": ("-datum", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Traject",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "stap",
                    models.CharField(
                        choices=[
                            ("taxeren", "Taxeren"),
                            ("vormgeven", "Vormgeven"),
                            ("plaatsen", "Plaatsen"),
                            ("volgen", "Volgen"),
                            ("afronden", "Afronden"),
                        ],
                        default="taxeren",
                        max_length=10,
                        verbose_name="stap",
                    ),
                ),
                (
                    "geopend_op",
                    models.DateField(default=kern.klok.vandaag, verbose_name="geopend op"),
                ),
                ("gestart_op", models.DateField(blank=True, null=True, verbose_name="gestart op")),
                ("gesloten_op", models.DateField(blank=True, null=True, verbose_name="gesloten op")),
                ("uitkomst", models.CharField(blank=True, max_length=40, verbose_name="uitkomst")),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
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
                    "trajectwijk",
                    models.ForeignKey(
                        help_text="Ligt vast bij het openen, ook na een verhuizing.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="trajecten",
                        to="wijken.wijk",
                        verbose_name="trajectwijk",
                    ),
                ),
            ],
            options={
                "verbose_name": "traject",
                "verbose_name_plural": "trajecten",
                "ordering": ("-geopend_op", "-pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("gesloten_op__isnull", True)),
                        fields=("inburgeraar",),
                        name="traject_een_open",
                        violation_error_message="Er loopt al een traject voor deze persoon.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("gesloten_op__isnull", True),
                            ("gesloten_op__gte", models.F("geopend_op")),
                            _connector="OR",
                        ),
                        name="traject_sluit_na_openen",
                        violation_error_message="Een traject sluit niet voordat het opent.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("gesloten_op__isnull", True), ("uitkomst", "")),
                            models.Q(
                                ("gesloten_op__isnull", False), models.Q(("uitkomst", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="traject_gesloten_heeft_uitkomst",
                        violation_error_message="Een gesloten traject heeft een uitkomst.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("gestart_op__isnull", True),
                            ("gestart_op__gte", models.F("geopend_op")),
                            _connector="OR",
                        ),
                        name="traject_start_na_openen",
                        violation_error_message="Een traject start niet voordat het opent.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_trajectevent" ("created_at", "geopend_op", "gesloten_op", "gestart_op", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stap", "trajectwijk_id", "uitkomst") VALUES (NEW."created_at", NEW."geopend_op", NEW."gesloten_op", NEW."gestart_op", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."stap", NEW."trajectwijk_id", NEW."uitkomst"); RETURN NULL;',
                            hash="9c25ed24e2a494ae56a4794661524754eefd1864",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_22b08",
                            table="trajecten_traject",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajecten_trajectevent" ("created_at", "geopend_op", "gesloten_op", "gestart_op", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stap", "trajectwijk_id", "uitkomst") VALUES (NEW."created_at", NEW."geopend_op", NEW."gesloten_op", NEW."gestart_op", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."stap", NEW."trajectwijk_id", NEW."uitkomst"); RETURN NULL;',
                            hash="2e7c76c558ac1445599192ca76dcf9788b0bf227",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_4536b",
                            table="trajecten_traject",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_trajectevent" ("created_at", "geopend_op", "gesloten_op", "gestart_op", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stap", "trajectwijk_id", "uitkomst") VALUES (OLD."created_at", OLD."geopend_op", OLD."gesloten_op", OLD."gestart_op", OLD."id", OLD."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."stap", OLD."trajectwijk_id", OLD."uitkomst"); RETURN NULL;',
                            hash="fae26546fb0f2a16c539bf6dbedd3bc20851e6b7",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_3bd3b",
                            table="trajecten_traject",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="StapovergangEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "van_stap",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("taxeren", "Taxeren"),
                            ("vormgeven", "Vormgeven"),
                            ("plaatsen", "Plaatsen"),
                            ("volgen", "Volgen"),
                            ("afronden", "Afronden"),
                        ],
                        max_length=10,
                        verbose_name="van",
                    ),
                ),
                (
                    "naar_stap",
                    models.CharField(
                        choices=[
                            ("taxeren", "Taxeren"),
                            ("vormgeven", "Vormgeven"),
                            ("plaatsen", "Plaatsen"),
                            ("volgen", "Volgen"),
                            ("afronden", "Afronden"),
                        ],
                        max_length=10,
                        verbose_name="naar",
                    ),
                ),
                (
                    "datum",
                    models.DateField(default=kern.klok.vandaag, verbose_name="datum"),
                ),
                ("reden", models.CharField(blank=True, max_length=200, verbose_name="reden")),
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
                        to="trajecten.stapovergang",
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
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="stapovergang_historie")],
            },
        ),
        migrations.CreateModel(
            name="TrajectEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "stap",
                    models.CharField(
                        choices=[
                            ("taxeren", "Taxeren"),
                            ("vormgeven", "Vormgeven"),
                            ("plaatsen", "Plaatsen"),
                            ("volgen", "Volgen"),
                            ("afronden", "Afronden"),
                        ],
                        default="taxeren",
                        max_length=10,
                        verbose_name="stap",
                    ),
                ),
                (
                    "geopend_op",
                    models.DateField(default=kern.klok.vandaag, verbose_name="geopend op"),
                ),
                ("gestart_op", models.DateField(blank=True, null=True, verbose_name="gestart op")),
                ("gesloten_op", models.DateField(blank=True, null=True, verbose_name="gesloten op")),
                ("uitkomst", models.CharField(blank=True, max_length=40, verbose_name="uitkomst")),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
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
                        to="trajecten.traject",
                    ),
                ),
                (
                    "trajectwijk",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        help_text="Ligt vast bij het openen, ook na een verhuizing.",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="wijken.wijk",
                        verbose_name="trajectwijk",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="traject_historie")],
            },
        ),
        migrations.CreateModel(
            name="Verslag",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "datum",
                    models.DateField(
                        help_text="Die van het contact: de tijdlijn sorteert erop.", verbose_name="datum"
                    ),
                ),
                (
                    "resultaat",
                    models.CharField(
                        choices=[
                            ("gesproken", "Gesproken"),
                            ("niemand thuis", "Niemand thuis"),
                            ("wil niet nu", "Wil niet nu"),
                        ],
                        max_length=14,
                        verbose_name="hoe ging het",
                    ),
                ),
                ("minuten", models.PositiveSmallIntegerField(verbose_name="minuten voor deze persoon")),
                (
                    "tolk",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("geen", "geen tolk nodig"),
                            ("telefonisch", "met tolk (telefoon)"),
                            ("aanwezig", "met tolk erbij"),
                            ("naaste", "een naaste vertaalt"),
                        ],
                        max_length=12,
                        verbose_name="tolk",
                    ),
                ),
                (
                    "aanwezig",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="aanwezig", verbose_name="wie waren erbij"
                    ),
                ),
                (
                    "tekst",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="verslag", verbose_name="wat is besproken"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
                (
                    "contactmoment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="verslagen",
                        to="trajecten.contactmoment",
                        verbose_name="contactmoment",
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
                    "taal",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="inburgeraars.taal",
                        verbose_name="taal",
                    ),
                ),
            ],
            options={
                "verbose_name": "verslag",
                "verbose_name_plural": "verslagen",
                "ordering": ("-datum", "-pk"),
                "indexes": [models.Index(fields=["inburgeraar", "-datum", "-id"], name="verslag_tijdlijn")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("contactmoment", "inburgeraar"),
                        name="verslag_een_per_persoon",
                        violation_error_message="Er is al een verslag van dit contact voor deze persoon.",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_verslagevent" ("aanwezig", "contactmoment_id", "created_at", "datum", "id", "inburgeraar_id", "minuten", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "resultaat", "taal_id", "tekst", "tolk") VALUES (NEW."aanwezig", NEW."contactmoment_id", NEW."created_at", NEW."datum", NEW."id", NEW."inburgeraar_id", NEW."minuten", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."resultaat", NEW."taal_id", NEW."tekst", NEW."tolk"); RETURN NULL;',
                            hash="88e1d57319a1d187012233d67630a647f74bc341",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_a8133",
                            table="trajecten_verslag",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajecten_verslagevent" ("aanwezig", "contactmoment_id", "created_at", "datum", "id", "inburgeraar_id", "minuten", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "resultaat", "taal_id", "tekst", "tolk") VALUES (NEW."aanwezig", NEW."contactmoment_id", NEW."created_at", NEW."datum", NEW."id", NEW."inburgeraar_id", NEW."minuten", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."resultaat", NEW."taal_id", NEW."tekst", NEW."tolk"); RETURN NULL;',
                            hash="63881971d45b4be77f9eaf4f527dfa7334a8119b",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_83116",
                            table="trajecten_verslag",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_verslagevent" ("aanwezig", "contactmoment_id", "created_at", "datum", "id", "inburgeraar_id", "minuten", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "resultaat", "taal_id", "tekst", "tolk") VALUES (OLD."aanwezig", OLD."contactmoment_id", OLD."created_at", OLD."datum", OLD."id", OLD."inburgeraar_id", OLD."minuten", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."resultaat", OLD."taal_id", OLD."tekst", OLD."tolk"); RETURN NULL;',
                            hash="b652445c213abc086541b76862c40885596e4d04",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_e5ca5",
                            table="trajecten_verslag",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="VerslagEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "datum",
                    models.DateField(
                        help_text="Die van het contact: de tijdlijn sorteert erop.", verbose_name="datum"
                    ),
                ),
                (
                    "resultaat",
                    models.CharField(
                        choices=[
                            ("gesproken", "Gesproken"),
                            ("niemand thuis", "Niemand thuis"),
                            ("wil niet nu", "Wil niet nu"),
                        ],
                        max_length=14,
                        verbose_name="hoe ging het",
                    ),
                ),
                ("minuten", models.PositiveSmallIntegerField(verbose_name="minuten voor deze persoon")),
                (
                    "tolk",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("geen", "geen tolk nodig"),
                            ("telefonisch", "met tolk (telefoon)"),
                            ("aanwezig", "met tolk erbij"),
                            ("naaste", "een naaste vertaalt"),
                        ],
                        max_length=12,
                        verbose_name="tolk",
                    ),
                ),
                (
                    "aanwezig",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="aanwezig", verbose_name="wie waren erbij"
                    ),
                ),
                (
                    "tekst",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="verslag", verbose_name="wat is besproken"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
                (
                    "contactmoment",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.contactmoment",
                        verbose_name="contactmoment",
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
                        to="trajecten.verslag",
                    ),
                ),
                (
                    "taal",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="inburgeraars.taal",
                        verbose_name="taal",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="verslag_historie")],
            },
        ),
        migrations.AddField(
            model_name="stapovergang",
            name="traject",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="overgangen",
                to="trajecten.traject",
                verbose_name="traject",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="stapovergang",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_stapovergangevent" ("created_at", "datum", "door_id", "id", "inburgeraar_id", "naar_stap", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "traject_id", "van_stap") VALUES (NEW."created_at", NEW."datum", NEW."door_id", NEW."id", NEW."inburgeraar_id", NEW."naar_stap", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."reden", NEW."traject_id", NEW."van_stap"); RETURN NULL;',
                    hash="223b6268208b074f386a1783d96e60ce1a99f38b",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_88f2b",
                    table="trajecten_stapovergang",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="stapovergang",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_stapovergangevent" ("created_at", "datum", "door_id", "id", "inburgeraar_id", "naar_stap", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "traject_id", "van_stap") VALUES (NEW."created_at", NEW."datum", NEW."door_id", NEW."id", NEW."inburgeraar_id", NEW."naar_stap", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."reden", NEW."traject_id", NEW."van_stap"); RETURN NULL;',
                    hash="93e65c09faa36e282a84b94fb423ffc295899d18",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_c2c01",
                    table="trajecten_stapovergang",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="stapovergang",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_stapovergangevent" ("created_at", "datum", "door_id", "id", "inburgeraar_id", "naar_stap", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "traject_id", "van_stap") VALUES (OLD."created_at", OLD."datum", OLD."door_id", OLD."id", OLD."inburgeraar_id", OLD."naar_stap", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."reden", OLD."traject_id", OLD."van_stap"); RETURN NULL;',
                    hash="182f6f6ffc201cde1815bffe0605310c9dce2b09",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_50f85",
                    table="trajecten_stapovergang",
                    when="AFTER",
                ),
            ),
        ),
    ]
