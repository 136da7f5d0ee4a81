"""The tables of the app, each with its history, indexes, constraints and triggers."""

import django.contrib.postgres.constraints
import django.core.validators
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import kern.klok
import kern.versleuteld
import trajecten.contact.models.contact
import trajecten.normen.enums
from kern.migraties import samen


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("gebruikers", "__first__"),
        ("inburgeraars", "0001_initial"),
        ("netwerk", "0001_initial"),
        ("wijken", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Agendasleutel",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "gebruiker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="agendasleutels",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="van",
                    ),
                ),
                ("sleutel_hash", models.BinaryField(max_length=32, unique=True, verbose_name="sleutelhash")),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="gemaakt"),
                ),
                ("ingetrokken_op", models.DateTimeField(blank=True, null=True, verbose_name="ingetrokken")),
                (
                    "laatst_gelezen_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="laatst gelezen"),
                ),
            ],
            options={
                "verbose_name": "agendasleutel",
                "verbose_name_plural": "agendasleutels",
                "ordering": ("-pk",),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ingetrokken_op__isnull", True)),
                        fields=("gebruiker",),
                        name="agendasleutel_een_geldig",
                        violation_error_message="Er is al een agenda-adres.",
                    )
                ],
            },
        ),
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
                    "versie",
                    models.PositiveIntegerField(
                        db_default=1, default=1, editable=False, verbose_name="versie"
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
                        choices=trajecten.contact.models.contact.contactsoorten,
                        max_length=20,
                        verbose_name="soort",
                    ),
                ),
                ("datum", models.DateField(default=kern.klok.vandaag, verbose_name="datum")),
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
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contactmomenten",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="door",
                    ),
                ),
                (
                    "vindplaats",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contactmomenten",
                        to="netwerk.vindplaats",
                        verbose_name="vindplaats",
                    ),
                ),
                (
                    "organisatie",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contactmomenten",
                        to="wijken.organisatie",
                        verbose_name="organisatie",
                    ),
                ),
                (
                    "activiteit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contactmomenten",
                        to="netwerk.activiteit",
                        verbose_name="activiteit",
                    ),
                ),
                (
                    "aantal_gesproken",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="mensen gesproken zonder ze te registreren"
                    ),
                ),
                (
                    "correctiereden",
                    models.CharField(
                        blank=True,
                        help_text="Van een bezoek aan een vindplaats; bij mensen staat de reden in het verslag.",
                        max_length=200,
                        verbose_name="waarom verbeterd",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
            ],
            options={
                "verbose_name": "contactmoment",
                "verbose_name_plural": "contactmomenten",
                "ordering": ("-datum", "-pk"),
                "indexes": [
                    models.Index(fields=["door", "datum"], include=["minuten"], name="contactmoment_door")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("minuten__gte", 1), ("minuten__lte", 1440)),
                        name="contactmoment_minuten",
                        violation_error_message="Minuten: 1 tot en met 1.440.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("soort", "vindplaats"), _negated=True),
                            ("vindplaats__isnull", False),
                            _connector="OR",
                        ),
                        name="contactmoment_vindplaats_bekend",
                        violation_error_message="Kies de vindplaats waar je was.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("aantal_gesproken__isnull", True), ("soort", "vindplaats"), _connector="OR"
                        ),
                        name="contactmoment_aantal_bij_vindplaats",
                        violation_error_message="Een aantal zonder namen hoort bij een bezoek aan een vindplaats.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_contactmomentevent" ("aantal_gesproken", "activiteit_id", "correctiereden", "created_at", "datum", "door_id", "id", "minuten", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "sleutel", "soort", "tijd", "versie", "vindplaats_id") VALUES (NEW."aantal_gesproken", NEW."activiteit_id", NEW."correctiereden", NEW."created_at", NEW."datum", NEW."door_id", NEW."id", NEW."minuten", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."sleutel", NEW."soort", NEW."tijd", NEW."versie", NEW."vindplaats_id"); RETURN NULL;',
                            hash="7db07a2513a89ccd60bb169c8eb2f262c5bd8a13",
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
                            func='INSERT INTO "trajecten_contactmomentevent" ("aantal_gesproken", "activiteit_id", "correctiereden", "created_at", "datum", "door_id", "id", "minuten", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "sleutel", "soort", "tijd", "versie", "vindplaats_id") VALUES (NEW."aantal_gesproken", NEW."activiteit_id", NEW."correctiereden", NEW."created_at", NEW."datum", NEW."door_id", NEW."id", NEW."minuten", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."sleutel", NEW."soort", NEW."tijd", NEW."versie", NEW."vindplaats_id"); RETURN NULL;',
                            hash="45f777d2dffb5680488cb891ac0320f0ef884e79",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_1f2aa",
                            table="trajecten_contactmoment",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_contactmomentevent" ("aantal_gesproken", "activiteit_id", "correctiereden", "created_at", "datum", "door_id", "id", "minuten", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "sleutel", "soort", "tijd", "versie", "vindplaats_id") VALUES (OLD."aantal_gesproken", OLD."activiteit_id", OLD."correctiereden", OLD."created_at", OLD."datum", OLD."door_id", OLD."id", OLD."minuten", OLD."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."sleutel", OLD."soort", OLD."tijd", OLD."versie", OLD."vindplaats_id"); RETURN NULL;',
                            hash="16f7179827e416f8a70c38e21f0f9a7d954ffbb3",
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
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "versie",
                    models.PositiveIntegerField(
                        db_default=1, default=1, editable=False, verbose_name="versie"
                    ),
                ),
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
                        choices=trajecten.contact.models.contact.contactsoorten,
                        max_length=20,
                        verbose_name="soort",
                    ),
                ),
                ("datum", models.DateField(default=kern.klok.vandaag, verbose_name="datum")),
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
                    "vindplaats",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="netwerk.vindplaats",
                        verbose_name="vindplaats",
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
                (
                    "activiteit",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="netwerk.activiteit",
                        verbose_name="activiteit",
                    ),
                ),
                (
                    "aantal_gesproken",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="mensen gesproken zonder ze te registreren"
                    ),
                ),
                (
                    "correctiereden",
                    models.CharField(
                        blank=True,
                        help_text="Van een bezoek aan een vindplaats; bij mensen staat de reden in het verslag.",
                        max_length=200,
                        verbose_name="waarom verbeterd",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="contactmoment_historie")],
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
                    "inburgeraar",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="inburgeraars.inburgeraar",
                        verbose_name="inburgeraar",
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
                    "trajectwijk",
                    models.ForeignKey(
                        help_text="Ligt vast bij het openen, ook na een verhuizing.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="trajecten",
                        to="wijken.wijk",
                        verbose_name="trajectwijk",
                    ),
                ),
                ("geopend_op", models.DateField(default=kern.klok.vandaag, verbose_name="geopend op")),
                ("gestart_op", models.DateField(blank=True, null=True, verbose_name="gestart op")),
                ("gesloten_op", models.DateField(blank=True, null=True, verbose_name="gesloten op")),
                (
                    "uitkomst",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("geen aanbod mogelijk", "geen aanbod mogelijk"),
                            ("geen aanbod toegestaan", "geen aanbod toegestaan"),
                            ("wil niet", "wil niet"),
                            ("onbereikbaar", "onbereikbaar"),
                            ("niet plichtig of vrijgesteld", "niet plichtig of vrijgesteld"),
                            ("afgerond met diploma", "afgerond met diploma"),
                            (
                                "afgerond, niveau gehaald",
                                "afgerond zonder diploma, afgesproken niveau gehaald",
                            ),
                            ("afgerond zonder diploma", "afgerond zonder diploma, niveau niet gehaald"),
                            ("gestopt: werk", "gestopt: werk"),
                            ("gestopt: gezondheid", "gestopt: gezondheid"),
                            ("gestopt: kinderopvang", "gestopt: kinderopvang"),
                            ("gestopt: motivatie", "gestopt: motivatie"),
                            ("gestopt: anders", "gestopt: anders"),
                            ("verhuisd", "verhuisd"),
                            ("overleden", "overleden"),
                            ("terug naar de reguliere route", "terug naar de reguliere route"),
                        ],
                        max_length=40,
                        verbose_name="uitkomst",
                    ),
                ),
                (
                    "contact_voor",
                    models.DateField(
                        blank=True,
                        help_text="In plaats van de norm van de stap, gekozen door het vaste contact.",
                        null=True,
                        verbose_name="contact uiterlijk op",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
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
                            func='INSERT INTO "trajecten_trajectevent" ("contact_voor", "created_at", "geopend_op", "gesloten_op", "gestart_op", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stap", "trajectwijk_id", "uitkomst") VALUES (NEW."contact_voor", NEW."created_at", NEW."geopend_op", NEW."gesloten_op", NEW."gestart_op", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."stap", NEW."trajectwijk_id", NEW."uitkomst"); RETURN NULL;',
                            hash="c0d6410b1da9113ad4b1824f93dd59d709634d56",
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
                            func='INSERT INTO "trajecten_trajectevent" ("contact_voor", "created_at", "geopend_op", "gesloten_op", "gestart_op", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stap", "trajectwijk_id", "uitkomst") VALUES (NEW."contact_voor", NEW."created_at", NEW."geopend_op", NEW."gesloten_op", NEW."gestart_op", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."stap", NEW."trajectwijk_id", NEW."uitkomst"); RETURN NULL;',
                            hash="941446245d2cd307fc0b993c6e569fdfa2c5a38d",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_4536b",
                            table="trajecten_traject",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_trajectevent" ("contact_voor", "created_at", "geopend_op", "gesloten_op", "gestart_op", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stap", "trajectwijk_id", "uitkomst") VALUES (OLD."contact_voor", OLD."created_at", OLD."geopend_op", OLD."gesloten_op", OLD."gestart_op", OLD."id", OLD."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."stap", OLD."trajectwijk_id", OLD."uitkomst"); RETURN NULL;',
                            hash="29113d77292859e5abf2f87318ec0b3f54b1df2d",
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
            name="TrajectEvent",
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
                        to="trajecten.traject",
                    ),
                ),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
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
                ("geopend_op", models.DateField(default=kern.klok.vandaag, verbose_name="geopend op")),
                ("gestart_op", models.DateField(blank=True, null=True, verbose_name="gestart op")),
                ("gesloten_op", models.DateField(blank=True, null=True, verbose_name="gesloten op")),
                (
                    "uitkomst",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("geen aanbod mogelijk", "geen aanbod mogelijk"),
                            ("geen aanbod toegestaan", "geen aanbod toegestaan"),
                            ("wil niet", "wil niet"),
                            ("onbereikbaar", "onbereikbaar"),
                            ("niet plichtig of vrijgesteld", "niet plichtig of vrijgesteld"),
                            ("afgerond met diploma", "afgerond met diploma"),
                            (
                                "afgerond, niveau gehaald",
                                "afgerond zonder diploma, afgesproken niveau gehaald",
                            ),
                            ("afgerond zonder diploma", "afgerond zonder diploma, niveau niet gehaald"),
                            ("gestopt: werk", "gestopt: werk"),
                            ("gestopt: gezondheid", "gestopt: gezondheid"),
                            ("gestopt: kinderopvang", "gestopt: kinderopvang"),
                            ("gestopt: motivatie", "gestopt: motivatie"),
                            ("gestopt: anders", "gestopt: anders"),
                            ("verhuisd", "verhuisd"),
                            ("overleden", "overleden"),
                            ("terug naar de reguliere route", "terug naar de reguliere route"),
                        ],
                        max_length=40,
                        verbose_name="uitkomst",
                    ),
                ),
                (
                    "contact_voor",
                    models.DateField(
                        blank=True,
                        help_text="In plaats van de norm van de stap, gekozen door het vaste contact.",
                        null=True,
                        verbose_name="contact uiterlijk op",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="traject_historie")],
            },
        ),
        migrations.CreateModel(
            name="Taalroute",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.SlugField(max_length=20, unique=True, verbose_name="code")),
                ("naam", models.CharField(max_length=80, unique=True, verbose_name="naam")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("WI", "WI: met inburgeringsexamen"),
                            ("WEB", "WEB: zonder inburgeringsexamen"),
                        ],
                        max_length=8,
                        verbose_name="soort",
                    ),
                ),
                ("actief", models.BooleanField(default=True, verbose_name="in gebruik")),
            ],
            options={
                "verbose_name": "taalroute",
                "verbose_name_plural": "taalroutes",
                "ordering": ("naam",),
            },
        ),
        migrations.CreateModel(
            name="Handhavingsgrond",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.SlugField(max_length=40, unique=True, verbose_name="code")),
                ("naam", models.CharField(max_length=120, unique=True, verbose_name="naam")),
                (
                    "voorstel",
                    models.BooleanField(
                        default=False, help_text="Meegeleverd, nog niet vastgesteld.", verbose_name="voorstel"
                    ),
                ),
                ("volgorde", models.PositiveSmallIntegerField(default=100, verbose_name="volgorde")),
                ("actief", models.BooleanField(default=True, verbose_name="in gebruik")),
            ],
            options={
                "verbose_name": "grond voor handhaving",
                "verbose_name_plural": "gronden voor handhaving",
                "ordering": ("volgorde", "naam"),
            },
        ),
        migrations.CreateModel(
            name="Maatregel",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.SlugField(max_length=40, unique=True, verbose_name="code")),
                ("naam", models.CharField(max_length=120, unique=True, verbose_name="naam")),
                (
                    "soort",
                    models.CharField(
                        choices=[("waarschuwing", "waarschuwing"), ("sanctie", "sanctie")],
                        max_length=12,
                        verbose_name="soort",
                    ),
                ),
                ("met_bedrag", models.BooleanField(default=False, verbose_name="heeft een bedrag")),
                (
                    "voorstel",
                    models.BooleanField(
                        default=False, help_text="Meegeleverd, nog niet vastgesteld.", verbose_name="voorstel"
                    ),
                ),
                ("volgorde", models.PositiveSmallIntegerField(default=100, verbose_name="volgorde")),
                ("actief", models.BooleanField(default=True, verbose_name="in gebruik")),
            ],
            options={
                "verbose_name": "maatregel",
                "verbose_name_plural": "maatregelen",
                "ordering": ("volgorde", "naam"),
            },
        ),
        migrations.CreateModel(
            name="Norm",
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
                    "soort",
                    models.CharField(
                        choices=[
                            ("contact tot volgen", "dagen zonder contact, tot en met Plaatsen"),
                            ("contact vanaf volgen", "dagen zonder contact, vanaf Volgen"),
                            ("uren per jaar", "werkbare uren per jaar, bij een volle aanstelling"),
                            (
                                "begeleid per jaar",
                                "begeleide inburgeraars per jaar, bij een volle aanstelling",
                            ),
                            ("begeleid signaal", "begeleide inburgeraars waarbij een signaal komt"),
                            ("uren per persoon", "uren per begeleide inburgeraar per jaar"),
                            ("pogingen", "pogingen voordat iemand onbereikbaar heet"),
                            (
                                "reservering dagen",
                                "dagen voor het einde van een reservering dat een signaal komt",
                            ),
                            ("duaal dagen", "dagen na het plan dat taal en meedoen allebei begonnen zijn"),
                        ],
                        max_length=24,
                        verbose_name="soort",
                    ),
                ),
                ("waarde", models.PositiveIntegerField(verbose_name="waarde")),
                ("bron", models.CharField(blank=True, max_length=200, verbose_name="bron of besluit")),
            ],
            options={
                "verbose_name": "norm",
                "verbose_name_plural": "normen",
                "ordering": ("soort", "van"),
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"
                        ),
                        name="norm_van_voor_tot",
                        violation_error_message="De laatste dag ligt niet voor de eerste.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            (models.F("soort"), "="),
                            (models.Func(models.F("van"), models.F("tot"), function="daterange"), "&&"),
                        ],
                        name="norm_een_tegelijk",
                        violation_error_message="Op één dag geldt één norm van een soort.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_normevent" ("bron", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "tot", "van", "waarde") VALUES (NEW."bron", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."soort", NEW."tot", NEW."van", NEW."waarde"); RETURN NULL;',
                            hash="b2d252c13ad34df84db940604083d9e7227df852",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_504ed",
                            table="trajecten_norm",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajecten_normevent" ("bron", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "tot", "van", "waarde") VALUES (NEW."bron", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."soort", NEW."tot", NEW."van", NEW."waarde"); RETURN NULL;',
                            hash="b86bd183685bfb0e315e89a83c11f85172359e95",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_8e6c5",
                            table="trajecten_norm",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_normevent" ("bron", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "tot", "van", "waarde") VALUES (OLD."bron", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."soort", OLD."tot", OLD."van", OLD."waarde"); RETURN NULL;',
                            hash="dd3dcdea05669375f0d1f22f54411ddf110cda91",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_360db",
                            table="trajecten_norm",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="NormEvent",
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
                        to="trajecten.norm",
                    ),
                ),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("van", models.DateField(default=kern.klok.vandaag, verbose_name="van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("contact tot volgen", "dagen zonder contact, tot en met Plaatsen"),
                            ("contact vanaf volgen", "dagen zonder contact, vanaf Volgen"),
                            ("uren per jaar", "werkbare uren per jaar, bij een volle aanstelling"),
                            (
                                "begeleid per jaar",
                                "begeleide inburgeraars per jaar, bij een volle aanstelling",
                            ),
                            ("begeleid signaal", "begeleide inburgeraars waarbij een signaal komt"),
                            ("uren per persoon", "uren per begeleide inburgeraar per jaar"),
                            ("pogingen", "pogingen voordat iemand onbereikbaar heet"),
                            (
                                "reservering dagen",
                                "dagen voor het einde van een reservering dat een signaal komt",
                            ),
                            ("duaal dagen", "dagen na het plan dat taal en meedoen allebei begonnen zijn"),
                        ],
                        max_length=24,
                        verbose_name="soort",
                    ),
                ),
                ("waarde", models.PositiveIntegerField(verbose_name="waarde")),
                ("bron", models.CharField(blank=True, max_length=200, verbose_name="bron of besluit")),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="norm_historie")],
            },
        ),
        migrations.CreateModel(
            name="Signaalinstelling",
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
                    "regel",
                    models.CharField(
                        choices=trajecten.normen.enums.signaalregels, max_length=24, verbose_name="regel"
                    ),
                ),
                ("aan", models.BooleanField(default=True, verbose_name="staat aan")),
                ("termijn", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="termijn")),
                (
                    "eenheid",
                    models.CharField(
                        blank=True,
                        choices=[("dagen", "dagen"), ("weken", "weken"), ("maanden", "maanden")],
                        max_length=8,
                        verbose_name="eenheid",
                    ),
                ),
                ("bron", models.CharField(blank=True, max_length=200, verbose_name="bron of besluit")),
            ],
            options={
                "verbose_name": "signaalinstelling",
                "verbose_name_plural": "signaalinstellingen",
                "ordering": ("regel", "van"),
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"
                        ),
                        name="signaalinstelling_van_voor_tot",
                        violation_error_message="De laatste dag ligt niet voor de eerste.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("eenheid", ""), ("termijn__isnull", True)),
                            models.Q(("termijn__isnull", False), models.Q(("eenheid", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="signaalinstelling_termijn_met_eenheid",
                        violation_error_message="Een termijn heeft een eenheid: dagen, weken of maanden.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            (models.F("regel"), "="),
                            (models.Func(models.F("van"), models.F("tot"), function="daterange"), "&&"),
                        ],
                        name="signaalinstelling_een_tegelijk",
                        violation_error_message="Op één dag geldt één instelling van een regel.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_signaalinstellingevent" ("aan", "bron", "eenheid", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "regel", "termijn", "tot", "van") VALUES (NEW."aan", NEW."bron", NEW."eenheid", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."regel", NEW."termijn", NEW."tot", NEW."van"); RETURN NULL;',
                            hash="1bdb67b1edb15af242a8cad86e3a695e8e44fe7f",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_4d40d",
                            table="trajecten_signaalinstelling",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajecten_signaalinstellingevent" ("aan", "bron", "eenheid", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "regel", "termijn", "tot", "van") VALUES (NEW."aan", NEW."bron", NEW."eenheid", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."regel", NEW."termijn", NEW."tot", NEW."van"); RETURN NULL;',
                            hash="ee542d5072d724e7eff3d603b8032ecc299b91a3",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_059ad",
                            table="trajecten_signaalinstelling",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_signaalinstellingevent" ("aan", "bron", "eenheid", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "regel", "termijn", "tot", "van") VALUES (OLD."aan", OLD."bron", OLD."eenheid", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."regel", OLD."termijn", OLD."tot", OLD."van"); RETURN NULL;',
                            hash="1ec9b4c0db53efd22890f439c97c8710f58b1593",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_62ccb",
                            table="trajecten_signaalinstelling",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SignaalinstellingEvent",
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
                        to="trajecten.signaalinstelling",
                    ),
                ),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("van", models.DateField(default=kern.klok.vandaag, verbose_name="van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot")),
                (
                    "regel",
                    models.CharField(
                        choices=trajecten.normen.enums.signaalregels, max_length=24, verbose_name="regel"
                    ),
                ),
                ("aan", models.BooleanField(default=True, verbose_name="staat aan")),
                ("termijn", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="termijn")),
                (
                    "eenheid",
                    models.CharField(
                        blank=True,
                        choices=[("dagen", "dagen"), ("weken", "weken"), ("maanden", "maanden")],
                        max_length=8,
                        verbose_name="eenheid",
                    ),
                ),
                ("bron", models.CharField(blank=True, max_length=200, verbose_name="bron of besluit")),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="signaalinstelling_historie")],
            },
        ),
        migrations.CreateModel(
            name="Controlesoort",
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
                    "groep",
                    models.CharField(
                        choices=[("document", "document"), ("controle", "controle")],
                        max_length=10,
                        verbose_name="groep",
                    ),
                ),
                ("met_kenmerk", models.BooleanField(default=False, verbose_name="heeft een kenmerk")),
                ("vraagt_bsn", models.BooleanField(default=False, verbose_name="vraagt het BSN")),
                ("volgorde", models.PositiveSmallIntegerField(default=100, verbose_name="volgorde")),
                ("actief", models.BooleanField(default=True, verbose_name="in gebruik")),
            ],
            options={
                "verbose_name": "soort controle",
                "verbose_name_plural": "soorten controles",
                "ordering": ("volgorde", "naam"),
            },
        ),
        migrations.CreateModel(
            name="Signaal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                    "regel",
                    models.CharField(
                        choices=trajecten.normen.enums.signaalregels, max_length=24, verbose_name="regel"
                    ),
                ),
                ("object_soort", models.CharField(blank=True, max_length=40, verbose_name="waarover")),
                ("object_id", models.BigIntegerField(default=0, verbose_name="nummer")),
                ("sinds", models.DateField(default=kern.klok.vandaag, verbose_name="sinds")),
                ("verteld_op", models.DateTimeField(blank=True, null=True, verbose_name="verteld")),
                (
                    "weggelegd_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="weggelegd door",
                    ),
                ),
                ("weggelegd_tot", models.DateField(blank=True, null=True, verbose_name="weggelegd tot")),
                ("geeindigd_op", models.DateField(blank=True, null=True, verbose_name="geëindigd op")),
            ],
            options={
                "verbose_name": "signaal",
                "verbose_name_plural": "signalen",
                "ordering": ("sinds", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("geeindigd_op__isnull", True)),
                        fields=("regel", "inburgeraar", "object_soort", "object_id"),
                        name="signaal_een_open",
                        violation_error_message="Dit signaal staat al open.",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_signaalevent" ("geeindigd_op", "id", "inburgeraar_id", "object_id", "object_soort", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "regel", "sinds", "verteld_op", "weggelegd_door_id", "weggelegd_tot") VALUES (NEW."geeindigd_op", NEW."id", NEW."inburgeraar_id", NEW."object_id", NEW."object_soort", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."regel", NEW."sinds", NEW."verteld_op", NEW."weggelegd_door_id", NEW."weggelegd_tot"); RETURN NULL;',
                            hash="26bd8b9460779cf5f2648eeebb05c7f043555c0d",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_01ffe",
                            table="trajecten_signaal",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajecten_signaalevent" ("geeindigd_op", "id", "inburgeraar_id", "object_id", "object_soort", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "regel", "sinds", "verteld_op", "weggelegd_door_id", "weggelegd_tot") VALUES (NEW."geeindigd_op", NEW."id", NEW."inburgeraar_id", NEW."object_id", NEW."object_soort", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."regel", NEW."sinds", NEW."verteld_op", NEW."weggelegd_door_id", NEW."weggelegd_tot"); RETURN NULL;',
                            hash="9f529d227666ed93acf9e3e0ca849eeb8b62b988",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_d2c46",
                            table="trajecten_signaal",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_signaalevent" ("geeindigd_op", "id", "inburgeraar_id", "object_id", "object_soort", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "regel", "sinds", "verteld_op", "weggelegd_door_id", "weggelegd_tot") VALUES (OLD."geeindigd_op", OLD."id", OLD."inburgeraar_id", OLD."object_id", OLD."object_soort", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."regel", OLD."sinds", OLD."verteld_op", OLD."weggelegd_door_id", OLD."weggelegd_tot"); RETURN NULL;',
                            hash="c4bce4d8514c7ede87ca27ef4c5c25e64f08d5d5",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_44b0b",
                            table="trajecten_signaal",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SignaalEvent",
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
                        to="trajecten.signaal",
                    ),
                ),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
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
                    "regel",
                    models.CharField(
                        choices=trajecten.normen.enums.signaalregels, max_length=24, verbose_name="regel"
                    ),
                ),
                ("object_soort", models.CharField(blank=True, max_length=40, verbose_name="waarover")),
                ("object_id", models.BigIntegerField(default=0, verbose_name="nummer")),
                ("sinds", models.DateField(default=kern.klok.vandaag, verbose_name="sinds")),
                ("verteld_op", models.DateTimeField(blank=True, null=True, verbose_name="verteld")),
                (
                    "weggelegd_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="weggelegd door",
                    ),
                ),
                ("weggelegd_tot", models.DateField(blank=True, null=True, verbose_name="weggelegd tot")),
                ("geeindigd_op", models.DateField(blank=True, null=True, verbose_name="geëindigd op")),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="signaal_historie")],
            },
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
        migrations.CreateModel(
            name="Urenregel",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "gebruiker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="urenregels",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="wie",
                    ),
                ),
                ("week", models.DateField(help_text="De maandag ervan.", verbose_name="week")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("vinden", "mensen vinden"),
                            ("schrijven", "schrijven en bijhouden"),
                            ("overleg", "overleg"),
                            ("netwerk", "netwerk in de wijk"),
                            ("reistijd", "reistijd"),
                            ("overig", "overig"),
                        ],
                        max_length=12,
                        verbose_name="soort",
                    ),
                ),
                (
                    "minuten",
                    models.PositiveSmallIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(0),
                            django.core.validators.MaxValueValidator(10080),
                        ],
                        verbose_name="minuten",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
            ],
            options={
                "verbose_name": "urenregel",
                "verbose_name_plural": "urenregels",
                "ordering": ("-week", "soort"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("gebruiker", "week", "soort"),
                        name="urenregel_een_per_week",
                        violation_error_message="Voor deze week en soort staan er al uren.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("week__iso_week_day", 1)),
                        name="urenregel_week_begint_op_maandag",
                        violation_error_message="Een week begint op maandag.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("minuten__lte", 10080)),
                        name="urenregel_past_in_een_week",
                        violation_error_message="Zo veel uren heeft een week niet.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_urenregelevent" ("created_at", "gebruiker_id", "id", "minuten", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "week") VALUES (NEW."created_at", NEW."gebruiker_id", NEW."id", NEW."minuten", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."soort", NEW."week"); RETURN NULL;',
                            hash="1dd470173494dc04a4bbf955a49200e0762f8fb5",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_a30d4",
                            table="trajecten_urenregel",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajecten_urenregelevent" ("created_at", "gebruiker_id", "id", "minuten", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "week") VALUES (NEW."created_at", NEW."gebruiker_id", NEW."id", NEW."minuten", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."soort", NEW."week"); RETURN NULL;',
                            hash="3c4a72780f0a76a80d8eefb014b44283748a3e81",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_efe19",
                            table="trajecten_urenregel",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_urenregelevent" ("created_at", "gebruiker_id", "id", "minuten", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "week") VALUES (OLD."created_at", OLD."gebruiker_id", OLD."id", OLD."minuten", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."soort", OLD."week"); RETURN NULL;',
                            hash="b8f7d8ffb78e597fdf00cc16211a04d934e02854",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_bfea6",
                            table="trajecten_urenregel",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="UrenregelEvent",
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
                        to="trajecten.urenregel",
                    ),
                ),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "gebruiker",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="wie",
                    ),
                ),
                ("week", models.DateField(help_text="De maandag ervan.", verbose_name="week")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("vinden", "mensen vinden"),
                            ("schrijven", "schrijven en bijhouden"),
                            ("overleg", "overleg"),
                            ("netwerk", "netwerk in de wijk"),
                            ("reistijd", "reistijd"),
                            ("overig", "overig"),
                        ],
                        max_length=12,
                        verbose_name="soort",
                    ),
                ),
                (
                    "minuten",
                    models.PositiveSmallIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(0),
                            django.core.validators.MaxValueValidator(10080),
                        ],
                        verbose_name="minuten",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="urenregel_historie")],
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
                    "datum",
                    models.DateField(
                        help_text="Die van het contact: de tijdlijn sorteert erop.", verbose_name="datum"
                    ),
                ),
                (
                    "resultaat",
                    models.CharField(
                        choices=trajecten.contact.models.contact.resultaten,
                        max_length=14,
                        verbose_name="hoe ging het",
                    ),
                ),
                (
                    "waarom_elders",
                    models.CharField(
                        blank=True,
                        choices=trajecten.contact.models.contact.redenen_elders,
                        max_length=14,
                        verbose_name="waarom buiten de wijk",
                    ),
                ),
                ("minuten", models.PositiveSmallIntegerField(verbose_name="minuten voor deze persoon")),
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
                    "kansen",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="kansen", verbose_name="kansen"
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
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
            ],
            options={
                "verbose_name": "verslag",
                "verbose_name_plural": "verslagen",
                "ordering": ("-datum", "-created_at", "-pk"),
                "indexes": [
                    models.Index(
                        fields=["inburgeraar", "-datum", "-created_at", "-id"], name="verslag_tijdlijn"
                    ),
                    models.Index(fields=["datum"], name="verslag_datum"),
                ],
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
                            func='INSERT INTO "trajecten_verslagevent" ("aanwezig", "contactmoment_id", "correctiereden", "created_at", "datum", "id", "inburgeraar_id", "kansen", "minuten", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "resultaat", "taal_id", "tekst", "tolk", "versie", "waarom_elders") VALUES (NEW."aanwezig", NEW."contactmoment_id", NEW."correctiereden", NEW."created_at", NEW."datum", NEW."id", NEW."inburgeraar_id", NEW."kansen", NEW."minuten", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."resultaat", NEW."taal_id", NEW."tekst", NEW."tolk", NEW."versie", NEW."waarom_elders"); RETURN NULL;',
                            hash="504089318b97918503302df697ca3bcd64eb090c",
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
                            func='INSERT INTO "trajecten_verslagevent" ("aanwezig", "contactmoment_id", "correctiereden", "created_at", "datum", "id", "inburgeraar_id", "kansen", "minuten", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "resultaat", "taal_id", "tekst", "tolk", "versie", "waarom_elders") VALUES (NEW."aanwezig", NEW."contactmoment_id", NEW."correctiereden", NEW."created_at", NEW."datum", NEW."id", NEW."inburgeraar_id", NEW."kansen", NEW."minuten", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."resultaat", NEW."taal_id", NEW."tekst", NEW."tolk", NEW."versie", NEW."waarom_elders"); RETURN NULL;',
                            hash="829d3aa3e63db2a54e3747fa64d2b8fb0c85e596",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_83116",
                            table="trajecten_verslag",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_verslagevent" ("aanwezig", "contactmoment_id", "correctiereden", "created_at", "datum", "id", "inburgeraar_id", "kansen", "minuten", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "resultaat", "taal_id", "tekst", "tolk", "versie", "waarom_elders") VALUES (OLD."aanwezig", OLD."contactmoment_id", OLD."correctiereden", OLD."created_at", OLD."datum", OLD."id", OLD."inburgeraar_id", OLD."kansen", OLD."minuten", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."resultaat", OLD."taal_id", OLD."tekst", OLD."tolk", OLD."versie", OLD."waarom_elders"); RETURN NULL;',
                            hash="17f2ebe9ea52d30d79addf6f80a81f9792e4a229",
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
                    "datum",
                    models.DateField(
                        help_text="Die van het contact: de tijdlijn sorteert erop.", verbose_name="datum"
                    ),
                ),
                (
                    "resultaat",
                    models.CharField(
                        choices=trajecten.contact.models.contact.resultaten,
                        max_length=14,
                        verbose_name="hoe ging het",
                    ),
                ),
                (
                    "waarom_elders",
                    models.CharField(
                        blank=True,
                        choices=trajecten.contact.models.contact.redenen_elders,
                        max_length=14,
                        verbose_name="waarom buiten de wijk",
                    ),
                ),
                ("minuten", models.PositiveSmallIntegerField(verbose_name="minuten voor deze persoon")),
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
                    "kansen",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="kansen", verbose_name="kansen"
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
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="verslag_historie")],
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
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="geplande_bezoeken",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="door",
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
                    "verzet_naar",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="verzet_van",
                        to="trajecten.geplandbezoek",
                        verbose_name="verzet naar",
                    ),
                ),
                (
                    "reden",
                    models.CharField(blank=True, max_length=200, verbose_name="waarom verzet of vervallen"),
                ),
                (
                    "aangekondigd_op",
                    models.DateField(
                        blank=True,
                        help_text="Met een brief of een bericht.",
                        null=True,
                        verbose_name="aangekondigd op",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
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
                            func='INSERT INTO "trajecten_geplandbezoekevent" ("aangekondigd_op", "created_at", "datum", "door_id", "gehouden_als_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "stand", "tijd", "uit_contact_id", "versie", "verzet_naar_id", "wat") VALUES (NEW."aangekondigd_op", NEW."created_at", NEW."datum", NEW."door_id", NEW."gehouden_als_id", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."reden", NEW."stand", NEW."tijd", NEW."uit_contact_id", NEW."versie", NEW."verzet_naar_id", NEW."wat"); RETURN NULL;',
                            hash="75328b37cfc5cf4d7a68a00f15b415ee33b6f68c",
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
                            func='INSERT INTO "trajecten_geplandbezoekevent" ("aangekondigd_op", "created_at", "datum", "door_id", "gehouden_als_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "stand", "tijd", "uit_contact_id", "versie", "verzet_naar_id", "wat") VALUES (NEW."aangekondigd_op", NEW."created_at", NEW."datum", NEW."door_id", NEW."gehouden_als_id", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."reden", NEW."stand", NEW."tijd", NEW."uit_contact_id", NEW."versie", NEW."verzet_naar_id", NEW."wat"); RETURN NULL;',
                            hash="eb639b5140ed49d641ccaff78fe73befd3f8a7ef",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_4a38d",
                            table="trajecten_geplandbezoek",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_geplandbezoekevent" ("aangekondigd_op", "created_at", "datum", "door_id", "gehouden_als_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "stand", "tijd", "uit_contact_id", "versie", "verzet_naar_id", "wat") VALUES (OLD."aangekondigd_op", OLD."created_at", OLD."datum", OLD."door_id", OLD."gehouden_als_id", OLD."id", OLD."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."reden", OLD."stand", OLD."tijd", OLD."uit_contact_id", OLD."versie", OLD."verzet_naar_id", OLD."wat"); RETURN NULL;',
                            hash="adc4056884986aa50bee26a7f2a2534b8e12dabd",
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
                    "verzet_naar",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.geplandbezoek",
                        verbose_name="verzet naar",
                    ),
                ),
                (
                    "reden",
                    models.CharField(blank=True, max_length=200, verbose_name="waarom verzet of vervallen"),
                ),
                (
                    "aangekondigd_op",
                    models.DateField(
                        blank=True,
                        help_text="Met een brief of een bericht.",
                        null=True,
                        verbose_name="aangekondigd op",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
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
                        related_name="overgangen",
                        to="trajecten.traject",
                        verbose_name="traject",
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
                        blank=True,
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
                    "uitkomst",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("geen aanbod mogelijk", "geen aanbod mogelijk"),
                            ("geen aanbod toegestaan", "geen aanbod toegestaan"),
                            ("wil niet", "wil niet"),
                            ("onbereikbaar", "onbereikbaar"),
                            ("niet plichtig of vrijgesteld", "niet plichtig of vrijgesteld"),
                            ("afgerond met diploma", "afgerond met diploma"),
                            (
                                "afgerond, niveau gehaald",
                                "afgerond zonder diploma, afgesproken niveau gehaald",
                            ),
                            ("afgerond zonder diploma", "afgerond zonder diploma, niveau niet gehaald"),
                            ("gestopt: werk", "gestopt: werk"),
                            ("gestopt: gezondheid", "gestopt: gezondheid"),
                            ("gestopt: kinderopvang", "gestopt: kinderopvang"),
                            ("gestopt: motivatie", "gestopt: motivatie"),
                            ("gestopt: anders", "gestopt: anders"),
                            ("verhuisd", "verhuisd"),
                            ("overleden", "overleden"),
                            ("terug naar de reguliere route", "terug naar de reguliere route"),
                        ],
                        max_length=40,
                        verbose_name="uitkomst",
                    ),
                ),
                ("datum", models.DateField(default=kern.klok.vandaag, verbose_name="datum")),
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
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
            ],
            options={
                "verbose_name": "stapovergang",
                "verbose_name_plural": "stapovergangen",
                "ordering": ("-datum", "-pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("naar_stap", ""), ("uitkomst__gt", "")),
                            models.Q(("naar_stap__gt", ""), ("uitkomst", "")),
                            _connector="OR",
                        ),
                        name="stapovergang_sluit_met_uitkomst",
                        violation_error_message="Bij sluiten hoort een uitkomst, bij een stap niet.",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_stapovergangevent" ("created_at", "datum", "door_id", "id", "inburgeraar_id", "naar_stap", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "traject_id", "uitkomst", "van_stap") VALUES (NEW."created_at", NEW."datum", NEW."door_id", NEW."id", NEW."inburgeraar_id", NEW."naar_stap", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."reden", NEW."traject_id", NEW."uitkomst", NEW."van_stap"); RETURN NULL;',
                            hash="c44bb3be8237c8405cf26b07e6be15d99e0efc17",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_88f2b",
                            table="trajecten_stapovergang",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajecten_stapovergangevent" ("created_at", "datum", "door_id", "id", "inburgeraar_id", "naar_stap", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "traject_id", "uitkomst", "van_stap") VALUES (NEW."created_at", NEW."datum", NEW."door_id", NEW."id", NEW."inburgeraar_id", NEW."naar_stap", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."reden", NEW."traject_id", NEW."uitkomst", NEW."van_stap"); RETURN NULL;',
                            hash="4b2faa12e206eaea88d2a43be848b8005bb3f6eb",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_c2c01",
                            table="trajecten_stapovergang",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_stapovergangevent" ("created_at", "datum", "door_id", "id", "inburgeraar_id", "naar_stap", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "traject_id", "uitkomst", "van_stap") VALUES (OLD."created_at", OLD."datum", OLD."door_id", OLD."id", OLD."inburgeraar_id", OLD."naar_stap", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."reden", OLD."traject_id", OLD."uitkomst", OLD."van_stap"); RETURN NULL;',
                            hash="3117c497133c49683c6e6274556deec00129b4a1",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_50f85",
                            table="trajecten_stapovergang",
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
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
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
                        blank=True,
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
                    "uitkomst",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("geen aanbod mogelijk", "geen aanbod mogelijk"),
                            ("geen aanbod toegestaan", "geen aanbod toegestaan"),
                            ("wil niet", "wil niet"),
                            ("onbereikbaar", "onbereikbaar"),
                            ("niet plichtig of vrijgesteld", "niet plichtig of vrijgesteld"),
                            ("afgerond met diploma", "afgerond met diploma"),
                            (
                                "afgerond, niveau gehaald",
                                "afgerond zonder diploma, afgesproken niveau gehaald",
                            ),
                            ("afgerond zonder diploma", "afgerond zonder diploma, niveau niet gehaald"),
                            ("gestopt: werk", "gestopt: werk"),
                            ("gestopt: gezondheid", "gestopt: gezondheid"),
                            ("gestopt: kinderopvang", "gestopt: kinderopvang"),
                            ("gestopt: motivatie", "gestopt: motivatie"),
                            ("gestopt: anders", "gestopt: anders"),
                            ("verhuisd", "verhuisd"),
                            ("overleden", "overleden"),
                            ("terug naar de reguliere route", "terug naar de reguliere route"),
                        ],
                        max_length=40,
                        verbose_name="uitkomst",
                    ),
                ),
                ("datum", models.DateField(default=kern.klok.vandaag, verbose_name="datum")),
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
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="stapovergang_historie")],
            },
        ),
        migrations.CreateModel(
            name="Aanbod",
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
                (
                    "traject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="aanbiedingen",
                        to="trajecten.traject",
                        verbose_name="traject",
                    ),
                ),
                ("gedaan_op", models.DateField(default=kern.klok.vandaag, verbose_name="gedaan op")),
                (
                    "taalroute",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="trajecten.taalroute",
                        verbose_name="taalroute",
                    ),
                ),
                (
                    "antwoord",
                    models.CharField(
                        choices=[
                            ("nog geen", "nog geen antwoord"),
                            ("ja", "ja"),
                            ("nee", "nee"),
                            ("denkt na", "denkt na"),
                        ],
                        default="nog geen",
                        max_length=10,
                        verbose_name="antwoord",
                    ),
                ),
                ("antwoord_op", models.DateField(blank=True, null=True, verbose_name="antwoord op")),
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
                "verbose_name": "aanbod",
                "verbose_name_plural": "aanbiedingen",
                "ordering": ("-gedaan_op", "-pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("antwoord__in", ["nog geen", "denkt na"])),
                        fields=("traject",),
                        name="aanbod_een_open",
                        violation_error_message="Op het vorige aanbod is nog geen ja of nee gezegd.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("antwoord", "nog geen"), ("antwoord_op__isnull", True)),
                            models.Q(
                                models.Q(("antwoord", "nog geen"), _negated=True),
                                ("antwoord_op__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="aanbod_antwoord_heeft_datum",
                        violation_error_message="Bij een antwoord hoort een datum.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("antwoord_op__isnull", True),
                            ("antwoord_op__gte", models.F("gedaan_op")),
                            _connector="OR",
                        ),
                        name="aanbod_antwoord_na_aanbod",
                        violation_error_message="Het antwoord komt niet voor het aanbod.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_aanbodevent" ("antwoord", "antwoord_op", "created_at", "door_id", "gedaan_op", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "taalroute_id", "traject_id", "versie") VALUES (NEW."antwoord", NEW."antwoord_op", NEW."created_at", NEW."door_id", NEW."gedaan_op", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."taalroute_id", NEW."traject_id", NEW."versie"); RETURN NULL;',
                            hash="fa6389756b0c6d23af795d6f520dee5252205f7f",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_9372f",
                            table="trajecten_aanbod",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajecten_aanbodevent" ("antwoord", "antwoord_op", "created_at", "door_id", "gedaan_op", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "taalroute_id", "traject_id", "versie") VALUES (NEW."antwoord", NEW."antwoord_op", NEW."created_at", NEW."door_id", NEW."gedaan_op", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."taalroute_id", NEW."traject_id", NEW."versie"); RETURN NULL;',
                            hash="3e9ddd03b8b60c21bcf58f46824604464d58190a",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_86e34",
                            table="trajecten_aanbod",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_aanbodevent" ("antwoord", "antwoord_op", "created_at", "door_id", "gedaan_op", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "taalroute_id", "traject_id", "versie") VALUES (OLD."antwoord", OLD."antwoord_op", OLD."created_at", OLD."door_id", OLD."gedaan_op", OLD."id", OLD."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."taalroute_id", OLD."traject_id", OLD."versie"); RETURN NULL;',
                            hash="1a70366284e88a34e59831ed7e02d4dea355c211",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_c3e1a",
                            table="trajecten_aanbod",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AanbodEvent",
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
                        to="trajecten.aanbod",
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
                ("gedaan_op", models.DateField(default=kern.klok.vandaag, verbose_name="gedaan op")),
                (
                    "taalroute",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.taalroute",
                        verbose_name="taalroute",
                    ),
                ),
                (
                    "antwoord",
                    models.CharField(
                        choices=[
                            ("nog geen", "nog geen antwoord"),
                            ("ja", "ja"),
                            ("nee", "nee"),
                            ("denkt na", "denkt na"),
                        ],
                        default="nog geen",
                        max_length=10,
                        verbose_name="antwoord",
                    ),
                ),
                ("antwoord_op", models.DateField(blank=True, null=True, verbose_name="antwoord op")),
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
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="aanbod_historie")],
            },
        ),
        migrations.CreateModel(
            name="Component",
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
                (
                    "traject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="componenten",
                        to="trajecten.traject",
                        verbose_name="traject",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("taal", "taal"),
                            ("activiteit", "activiteit"),
                            ("onderwijs", "onderwijs"),
                            ("werk", "werk"),
                            ("opvoeding", "opvoeding"),
                            ("hulp", "hulp"),
                        ],
                        max_length=10,
                        verbose_name="soort",
                    ),
                ),
                (
                    "taalroute",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="trajecten.taalroute",
                        verbose_name="taalroute",
                    ),
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
                        verbose_name="naar niveau",
                    ),
                ),
                (
                    "omschrijving",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="component", verbose_name="omschrijving"
                    ),
                ),
                (
                    "organisatie",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="componenten",
                        to="wijken.organisatie",
                        verbose_name="organisatie",
                    ),
                ),
                (
                    "activiteit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="componenten",
                        to="netwerk.activiteit",
                        verbose_name="activiteit",
                    ),
                ),
                ("nog_te_vinden", models.BooleanField(default=False, verbose_name="nog te vinden")),
                (
                    "wens",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="component_wens", verbose_name="wens"
                    ),
                ),
                (
                    "uren_per_week",
                    models.DecimalField(
                        blank=True, decimal_places=1, max_digits=4, null=True, verbose_name="uren per week"
                    ),
                ),
                ("gepland_op", models.DateField(default=kern.klok.vandaag, verbose_name="in het plan sinds")),
                ("begin", models.DateField(blank=True, null=True, verbose_name="begint op")),
                ("liep_al", models.BooleanField(default=False, verbose_name="liep al")),
                (
                    "wijze",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("zelf", "gaat zelf"),
                            ("telefoontje", "na een telefoontje"),
                            ("gaat mee", "iemand gaat mee"),
                            ("aan de hand", "aan de hand meegenomen"),
                        ],
                        max_length=12,
                        verbose_name="hoe komt iemand er",
                    ),
                ),
                (
                    "wachtlijst_sinds",
                    models.DateField(blank=True, null=True, verbose_name="op de wachtlijst sinds"),
                ),
                (
                    "warme_overdracht_op",
                    models.DateField(blank=True, null=True, verbose_name="warme overdracht op"),
                ),
                (
                    "warme_overdracht_met",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wijken.contactpersoon",
                        verbose_name="warme overdracht met",
                    ),
                ),
                (
                    "warme_overdracht_gedeeld",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="component_gedeeld", verbose_name="wat is gedeeld"
                    ),
                ),
                (
                    "warme_overdracht_grond",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("toestemming", "de inburgeraar vond het goed"),
                            ("plaatsing", "de organisatie had het nodig om te kunnen beginnen"),
                        ],
                        max_length=12,
                        verbose_name="op welke grond",
                    ),
                ),
                (
                    "toegang",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="inburgeraars.toegang",
                        verbose_name="toegang van de organisatie",
                    ),
                ),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("gepland", "gepland"),
                            ("gestart", "gestart"),
                            ("geweigerd", "geweigerd"),
                            ("gestopt", "gestopt"),
                            ("afgerond", "afgerond"),
                            ("vervallen", "vervallen"),
                        ],
                        default="gepland",
                        max_length=10,
                        verbose_name="stand",
                    ),
                ),
                ("gestart_op", models.DateField(blank=True, null=True, verbose_name="gestart op")),
                ("gehoord_van", models.CharField(blank=True, max_length=120, verbose_name="gehoord van")),
                ("gehoord_op", models.DateField(blank=True, null=True, verbose_name="gehoord op")),
                ("geeindigd_op", models.DateField(blank=True, null=True, verbose_name="geëindigd op")),
                ("reden", models.CharField(blank=True, max_length=200, verbose_name="reden")),
                (
                    "correctiereden",
                    models.CharField(
                        blank=True,
                        help_text="Van de laatste verbetering van de start; wat er eerst stond, blijft te lezen.",
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
                "verbose_name": "component",
                "verbose_name_plural": "componenten",
                "ordering": ("gepland_op", "pk"),
                "indexes": [models.Index(fields=["traject", "soort", "stand"], name="component_traject")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("soort", "taal"), ("taalroute__isnull", False)),
                            models.Q(
                                models.Q(("soort", "taal"), _negated=True),
                                ("taalniveau", ""),
                                ("taalroute__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="component_taal_heeft_route",
                        violation_error_message="Een taalonderdeel heeft een taalroute, een ander onderdeel niet.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("activiteit__isnull", True),
                            models.Q(
                                ("organisatie__isnull", False),
                                ("soort__in", ("activiteit", "onderwijs", "werk", "opvoeding")),
                            ),
                            _connector="OR",
                        ),
                        name="component_activiteit_hoort_erbij",
                        violation_error_message="Een activiteit is van een organisatie, en hoort bij een onderdeel om mee te doen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("nog_te_vinden", False),
                            models.Q(
                                ("activiteit__isnull", True),
                                ("liep_al", False),
                                ("organisatie__isnull", True),
                                ("soort__in", ("activiteit", "onderwijs", "werk", "opvoeding")),
                                ("stand__in", ("gepland", "vervallen")),
                            ),
                            _connector="OR",
                        ),
                        name="component_te_vinden_is_nergens",
                        violation_error_message="Wat nog te vinden is, is iets om mee te doen, heeft nog geen plek en is niet gestart.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("uren_per_week__isnull", True),
                            models.Q(("uren_per_week__gt", 0), ("uren_per_week__lte", 60)),
                            _connector="OR",
                        ),
                        name="component_uren_kunnen",
                        violation_error_message="Uren per week: meer dan 0 en hoogstens 60.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("warme_overdracht_grond", ""),
                                ("warme_overdracht_met__isnull", True),
                                ("warme_overdracht_op__isnull", True),
                            ),
                            models.Q(
                                ("warme_overdracht_grond__gt", ""),
                                ("warme_overdracht_met__isnull", False),
                                ("warme_overdracht_op__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="component_overdracht_is_heel",
                        violation_error_message="Een warme overdracht heeft een dag, een contactpersoon en een grond.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("gestart_op__isnull", False),
                                ("stand__in", ("gestart", "gestopt", "afgerond")),
                            ),
                            models.Q(
                                models.Q(("stand__in", ("gestart", "gestopt", "afgerond")), _negated=True),
                                ("gestart_op__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="component_gestart_heeft_dag",
                        violation_error_message="Bij een onderdeel dat gestart is, hoort de dag waarop het begon.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("liep_al", False),
                            ("stand__in", ("gestart", "gestopt", "afgerond")),
                            _connector="OR",
                        ),
                        name="component_liep_al_is_gestart",
                        violation_error_message="Wat al liep, is gestart.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("geeindigd_op__isnull", False),
                                ("stand__in", ("geweigerd", "gestopt", "afgerond", "vervallen")),
                            ),
                            models.Q(
                                models.Q(
                                    ("stand__in", ("geweigerd", "gestopt", "afgerond", "vervallen")),
                                    _negated=True,
                                ),
                                ("geeindigd_op__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="component_einde_heeft_dag",
                        violation_error_message="Bij een onderdeel dat voorbij is, hoort de dag waarop het eindigde.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("geeindigd_op__isnull", True),
                            ("gestart_op__isnull", True),
                            ("geeindigd_op__gte", models.F("gestart_op")),
                            _connector="OR",
                        ),
                        name="component_eindigt_na_start",
                        violation_error_message="Een onderdeel eindigt niet voordat het begint.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                ],
            },
        ),
        migrations.CreateModel(
            name="ComponentEvent",
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
                        to="trajecten.component",
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
                    models.CharField(
                        choices=[
                            ("taal", "taal"),
                            ("activiteit", "activiteit"),
                            ("onderwijs", "onderwijs"),
                            ("werk", "werk"),
                            ("opvoeding", "opvoeding"),
                            ("hulp", "hulp"),
                        ],
                        max_length=10,
                        verbose_name="soort",
                    ),
                ),
                (
                    "taalroute",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.taalroute",
                        verbose_name="taalroute",
                    ),
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
                        verbose_name="naar niveau",
                    ),
                ),
                (
                    "omschrijving",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="component", verbose_name="omschrijving"
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
                (
                    "activiteit",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="netwerk.activiteit",
                        verbose_name="activiteit",
                    ),
                ),
                ("nog_te_vinden", models.BooleanField(default=False, verbose_name="nog te vinden")),
                (
                    "wens",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="component_wens", verbose_name="wens"
                    ),
                ),
                (
                    "uren_per_week",
                    models.DecimalField(
                        blank=True, decimal_places=1, max_digits=4, null=True, verbose_name="uren per week"
                    ),
                ),
                ("gepland_op", models.DateField(default=kern.klok.vandaag, verbose_name="in het plan sinds")),
                ("begin", models.DateField(blank=True, null=True, verbose_name="begint op")),
                ("liep_al", models.BooleanField(default=False, verbose_name="liep al")),
                (
                    "wijze",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("zelf", "gaat zelf"),
                            ("telefoontje", "na een telefoontje"),
                            ("gaat mee", "iemand gaat mee"),
                            ("aan de hand", "aan de hand meegenomen"),
                        ],
                        max_length=12,
                        verbose_name="hoe komt iemand er",
                    ),
                ),
                (
                    "wachtlijst_sinds",
                    models.DateField(blank=True, null=True, verbose_name="op de wachtlijst sinds"),
                ),
                (
                    "warme_overdracht_op",
                    models.DateField(blank=True, null=True, verbose_name="warme overdracht op"),
                ),
                (
                    "warme_overdracht_met",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="wijken.contactpersoon",
                        verbose_name="warme overdracht met",
                    ),
                ),
                (
                    "warme_overdracht_gedeeld",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="component_gedeeld", verbose_name="wat is gedeeld"
                    ),
                ),
                (
                    "warme_overdracht_grond",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("toestemming", "de inburgeraar vond het goed"),
                            ("plaatsing", "de organisatie had het nodig om te kunnen beginnen"),
                        ],
                        max_length=12,
                        verbose_name="op welke grond",
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
                        verbose_name="toegang van de organisatie",
                    ),
                ),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("gepland", "gepland"),
                            ("gestart", "gestart"),
                            ("geweigerd", "geweigerd"),
                            ("gestopt", "gestopt"),
                            ("afgerond", "afgerond"),
                            ("vervallen", "vervallen"),
                        ],
                        default="gepland",
                        max_length=10,
                        verbose_name="stand",
                    ),
                ),
                ("gestart_op", models.DateField(blank=True, null=True, verbose_name="gestart op")),
                ("gehoord_van", models.CharField(blank=True, max_length=120, verbose_name="gehoord van")),
                ("gehoord_op", models.DateField(blank=True, null=True, verbose_name="gehoord op")),
                ("geeindigd_op", models.DateField(blank=True, null=True, verbose_name="geëindigd op")),
                ("reden", models.CharField(blank=True, max_length=200, verbose_name="reden")),
                (
                    "correctiereden",
                    models.CharField(
                        blank=True,
                        help_text="Van de laatste verbetering van de start; wat er eerst stond, blijft te lezen.",
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
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="component_historie")],
            },
        ),
        migrations.CreateModel(
            name="Maatregelregel",
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
                    "maatregel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="regels",
                        to="trajecten.maatregel",
                        verbose_name="maatregel",
                    ),
                ),
                (
                    "doelgroep",
                    models.CharField(
                        choices=[
                            ("plichtig", "inburgeringsplichtig"),
                            ("behoeftig", "inburgeringsbehoeftig"),
                            ("niet te bepalen", "niet te bepalen"),
                            ("niet plichtig", "niet plichtig"),
                            ("vrijgesteld", "vrijgesteld"),
                        ],
                        max_length=16,
                        verbose_name="doelgroep",
                    ),
                ),
                (
                    "grond",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="trajecten.handhavingsgrond",
                        verbose_name="grond",
                    ),
                ),
            ],
            options={
                "verbose_name": "regel voor een maatregel",
                "verbose_name_plural": "regels voor maatregelen",
                "ordering": ("maatregel", "doelgroep", "grond", "pk"),
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"
                        ),
                        name="maatregelregel_van_voor_tot",
                        violation_error_message="De laatste dag ligt niet voor de eerste.",
                    ),
                    models.UniqueConstraint(
                        fields=("maatregel", "doelgroep", "grond", "van"),
                        name="maatregelregel_een_keer",
                        violation_error_message="Deze regel staat er al.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Controleregel",
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
                    "soort",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="regels",
                        to="trajecten.controlesoort",
                        verbose_name="soort",
                    ),
                ),
                (
                    "doelgroep",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("plichtig", "inburgeringsplichtig"),
                            ("behoeftig", "inburgeringsbehoeftig"),
                            ("niet te bepalen", "niet te bepalen"),
                            ("niet plichtig", "niet plichtig"),
                            ("vrijgesteld", "vrijgesteld"),
                        ],
                        help_text="Leeg: voor elke doelgroep.",
                        max_length=16,
                        verbose_name="doelgroep",
                    ),
                ),
                (
                    "taalroute",
                    models.ForeignKey(
                        blank=True,
                        help_text="Leeg: voor elke taalroute.",
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="trajecten.taalroute",
                        verbose_name="taalroute",
                    ),
                ),
            ],
            options={
                "verbose_name": "controleregel",
                "verbose_name_plural": "controleregels",
                "ordering": ("soort", "doelgroep", "pk"),
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"
                        ),
                        name="controleregel_van_voor_tot",
                        violation_error_message="De laatste dag ligt niet voor de eerste.",
                    ),
                    models.UniqueConstraint(
                        fields=("soort", "doelgroep", "taalroute", "van"),
                        name="controleregel_een_keer",
                        nulls_distinct=False,
                        violation_error_message="Deze regel staat er al.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Controle",
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
                (
                    "traject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="controles",
                        to="trajecten.traject",
                        verbose_name="traject",
                    ),
                ),
                (
                    "soort",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="trajecten.controlesoort",
                        verbose_name="soort",
                    ),
                ),
                (
                    "stand",
                    models.CharField(
                        choices=[("open", "nog te doen"), ("gedaan", "gedaan"), ("niet nodig", "niet nodig")],
                        max_length=10,
                        verbose_name="stand",
                    ),
                ),
                ("gedaan_op", models.DateField(blank=True, null=True, verbose_name="gedaan op")),
                ("kenmerk", models.CharField(blank=True, max_length=60, verbose_name="kenmerk")),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="controles",
                        to="inburgeraars.document",
                        verbose_name="document",
                    ),
                ),
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
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
            ],
            options={
                "verbose_name": "controle",
                "verbose_name_plural": "controles",
                "ordering": ("soort__volgorde", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("traject", "soort"),
                        name="controle_een_per_traject",
                        violation_error_message="Deze controle staat er al.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("gedaan_op__isnull", False), ("stand", "gedaan")),
                            models.Q(
                                models.Q(("stand", "gedaan"), _negated=True), ("gedaan_op__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="controle_gedaan_heeft_dag",
                        violation_error_message="Bij een controle die gedaan is, hoort een dag.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_controleevent" ("created_at", "document_id", "door_id", "gedaan_op", "id", "inburgeraar_id", "kenmerk", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "soort_id", "stand", "traject_id", "versie") VALUES (NEW."created_at", NEW."document_id", NEW."door_id", NEW."gedaan_op", NEW."id", NEW."inburgeraar_id", NEW."kenmerk", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."reden", NEW."soort_id", NEW."stand", NEW."traject_id", NEW."versie"); RETURN NULL;',
                            hash="eb967fe35d76e72cdf5dc5d0c97ea03f039def3f",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_961b7",
                            table="trajecten_controle",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajecten_controleevent" ("created_at", "document_id", "door_id", "gedaan_op", "id", "inburgeraar_id", "kenmerk", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "soort_id", "stand", "traject_id", "versie") VALUES (NEW."created_at", NEW."document_id", NEW."door_id", NEW."gedaan_op", NEW."id", NEW."inburgeraar_id", NEW."kenmerk", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."reden", NEW."soort_id", NEW."stand", NEW."traject_id", NEW."versie"); RETURN NULL;',
                            hash="91599e5538de50e6d291e2b5b1ce2191820e3132",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_62a5f",
                            table="trajecten_controle",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_controleevent" ("created_at", "document_id", "door_id", "gedaan_op", "id", "inburgeraar_id", "kenmerk", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "soort_id", "stand", "traject_id", "versie") VALUES (OLD."created_at", OLD."document_id", OLD."door_id", OLD."gedaan_op", OLD."id", OLD."inburgeraar_id", OLD."kenmerk", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."reden", OLD."soort_id", OLD."stand", OLD."traject_id", OLD."versie"); RETURN NULL;',
                            hash="588d3b2d2f73f2cb174c8e809a61fd8d39ac59f5",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_997fa",
                            table="trajecten_controle",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ControleEvent",
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
                        to="trajecten.controle",
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
                        to="trajecten.controlesoort",
                        verbose_name="soort",
                    ),
                ),
                (
                    "stand",
                    models.CharField(
                        choices=[("open", "nog te doen"), ("gedaan", "gedaan"), ("niet nodig", "niet nodig")],
                        max_length=10,
                        verbose_name="stand",
                    ),
                ),
                ("gedaan_op", models.DateField(blank=True, null=True, verbose_name="gedaan op")),
                ("kenmerk", models.CharField(blank=True, max_length=60, verbose_name="kenmerk")),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="inburgeraars.document",
                        verbose_name="document",
                    ),
                ),
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
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="controle_historie")],
            },
        ),
        migrations.CreateModel(
            name="Overneemveld",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "soort",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="velden",
                        to="trajecten.controlesoort",
                        verbose_name="soort",
                    ),
                ),
                ("volgorde", models.PositiveSmallIntegerField(verbose_name="volgorde")),
                ("naam", models.CharField(max_length=80, verbose_name="naam")),
                (
                    "bron",
                    models.CharField(
                        choices=[
                            ("bsn", "BSN"),
                            ("voornamen", "voornamen"),
                            ("tussenvoegsel", "tussenvoegsel"),
                            ("geslachtsnaam", "geslachtsnaam"),
                            ("geslacht", "geslacht"),
                            ("geboortedatum", "geboortedatum"),
                            ("adres", "adres"),
                            ("postcode", "postcode"),
                            ("woonplaats", "woonplaats"),
                            ("telefoon", "telefoon"),
                            ("email", "e-mail"),
                            ("taal", "voorkeurstaal"),
                            ("datum vestiging", "in Nederland sinds"),
                            ("doelgroep", "doelgroep"),
                            ("doelgroep op", "doelgroep vastgesteld op"),
                            ("taalniveau", "taalniveau"),
                            ("leervraag", "leervraag"),
                            ("taalroute", "taalroute"),
                            ("school", "school of taalaanbieder"),
                            ("aanbod op", "aanbod gedaan op"),
                            ("antwoord op", "aanbod aangenomen op"),
                            ("beschikking kenmerk", "kenmerk van de vaststellende beschikking"),
                            ("beschikking op", "datum van de vaststellende beschikking"),
                            ("begin taal", "begin van de taalles"),
                            ("traject geopend", "traject geopend op"),
                        ],
                        max_length=24,
                        verbose_name="staat in het dossier bij",
                    ),
                ),
            ],
            options={
                "verbose_name": "over te nemen veld",
                "verbose_name_plural": "over te nemen velden",
                "ordering": ("soort", "volgorde", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("soort", "volgorde"),
                        name="overneemveld_volgorde",
                        violation_error_message="Op deze plaats staat al een veld.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Briefsjabloon",
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
                    "soort",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="brieven",
                        to="trajecten.controlesoort",
                        verbose_name="hoort bij",
                    ),
                ),
                (
                    "aan",
                    models.CharField(
                        choices=[("inburgeraar", "de inburgeraar"), ("school", "de school")],
                        default="inburgeraar",
                        max_length=12,
                        verbose_name="gaat naar",
                    ),
                ),
                ("titel", models.CharField(max_length=100, verbose_name="titel")),
                (
                    "tekst",
                    models.TextField(
                        help_text="Alinea's met een lege regel ertussen, en {velden}.",
                        max_length=8000,
                        verbose_name="tekst",
                    ),
                ),
                (
                    "voorstel",
                    models.BooleanField(
                        default=False,
                        help_text="Meegeleverd, nog niet vastgesteld door de gemeente.",
                        verbose_name="is een voorstel",
                    ),
                ),
            ],
            options={
                "verbose_name": "briefsjabloon",
                "verbose_name_plural": "briefsjablonen",
                "ordering": ("soort", "van"),
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"
                        ),
                        name="briefsjabloon_van_voor_tot",
                        violation_error_message="De laatste dag ligt niet voor de eerste.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            (models.F("soort"), "="),
                            (models.Func(models.F("van"), models.F("tot"), function="daterange"), "&&"),
                        ],
                        name="briefsjabloon_een_tegelijk",
                        violation_error_message="Op één dag geldt één tekst van een brief.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Taak",
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
                ("wat", kern.versleuteld.VersleuteldeTekst(doel="taak", verbose_name="wat")),
                (
                    "voor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="taken",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="voor",
                    ),
                ),
                ("uiterlijk", models.DateField(verbose_name="uiterlijk")),
                (
                    "stand",
                    models.CharField(
                        choices=[("open", "open"), ("gedaan", "gedaan"), ("vervallen", "vervallen")],
                        default="open",
                        max_length=10,
                        verbose_name="stand",
                    ),
                ),
                ("afgehandeld_op", models.DateField(blank=True, null=True, verbose_name="afgehandeld op")),
                ("reden", models.CharField(blank=True, max_length=200, verbose_name="waarom vervallen")),
                (
                    "uit_contact",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="taken",
                        to="trajecten.contactmoment",
                        verbose_name="afgesproken tijdens",
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
                "verbose_name": "taak",
                "verbose_name_plural": "taken",
                "ordering": ("uiterlijk", "pk"),
                "indexes": [
                    models.Index(
                        condition=models.Q(("stand", "open")), fields=["voor", "uiterlijk"], name="taak_open"
                    ),
                    models.Index(fields=["inburgeraar", "uiterlijk"], name="taak_persoon"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("afgehandeld_op__isnull", True), ("stand", "open")),
                            models.Q(
                                models.Q(("stand", "open"), _negated=True), ("afgehandeld_op__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="taak_afgehandeld_heeft_datum",
                        violation_error_message="Bij een afgehandelde taak hoort een datum.",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_taakevent" ("afgehandeld_op", "created_at", "door_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "stand", "uit_contact_id", "uiterlijk", "versie", "voor_id", "wat") VALUES (NEW."afgehandeld_op", NEW."created_at", NEW."door_id", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."reden", NEW."stand", NEW."uit_contact_id", NEW."uiterlijk", NEW."versie", NEW."voor_id", NEW."wat"); RETURN NULL;',
                            hash="8d4b19a06180aae4ff93d9f3f3b6ddb144b14fe8",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_b39c9",
                            table="trajecten_taak",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajecten_taakevent" ("afgehandeld_op", "created_at", "door_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "stand", "uit_contact_id", "uiterlijk", "versie", "voor_id", "wat") VALUES (NEW."afgehandeld_op", NEW."created_at", NEW."door_id", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."reden", NEW."stand", NEW."uit_contact_id", NEW."uiterlijk", NEW."versie", NEW."voor_id", NEW."wat"); RETURN NULL;',
                            hash="e3a78ebb6f73ed11f01ae10f74290cb31c5f099b",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_c484a",
                            table="trajecten_taak",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_taakevent" ("afgehandeld_op", "created_at", "door_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "stand", "uit_contact_id", "uiterlijk", "versie", "voor_id", "wat") VALUES (OLD."afgehandeld_op", OLD."created_at", OLD."door_id", OLD."id", OLD."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."reden", OLD."stand", OLD."uit_contact_id", OLD."uiterlijk", OLD."versie", OLD."voor_id", OLD."wat"); RETURN NULL;',
                            hash="4876d826af4dd27dcfa2ace34950e71b61f8de3a",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_ee590",
                            table="trajecten_taak",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TaakEvent",
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
                        to="trajecten.taak",
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
                ("wat", kern.versleuteld.VersleuteldeTekst(doel="taak", verbose_name="wat")),
                (
                    "voor",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="voor",
                    ),
                ),
                ("uiterlijk", models.DateField(verbose_name="uiterlijk")),
                (
                    "stand",
                    models.CharField(
                        choices=[("open", "open"), ("gedaan", "gedaan"), ("vervallen", "vervallen")],
                        default="open",
                        max_length=10,
                        verbose_name="stand",
                    ),
                ),
                ("afgehandeld_op", models.DateField(blank=True, null=True, verbose_name="afgehandeld op")),
                ("reden", models.CharField(blank=True, max_length=200, verbose_name="waarom vervallen")),
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
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="taak_historie")],
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
                ("datum", models.DateField(default=kern.klok.vandaag, verbose_name="datum")),
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
            name="EindresultaatEvent",
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
                        to="trajecten.eindresultaat",
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
                ("datum", models.DateField(default=kern.klok.vandaag, verbose_name="datum")),
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
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="eindresultaat_historie")],
            },
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
            name="AfrondingEvent",
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
                        to="trajecten.afronding",
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
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="afronding_historie")],
            },
        ),
        migrations.CreateModel(
            name="Taxatie",
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
                (
                    "traject",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="taxatie",
                        to="trajecten.traject",
                        verbose_name="traject",
                    ),
                ),
                (
                    "leervraag",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("alfabetisering", "leren lezen en schrijven"),
                            ("taal verbeteren", "de taal verbeteren"),
                            ("examen", "examen doen"),
                        ],
                        max_length=16,
                        verbose_name="leervraag",
                    ),
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
                        verbose_name="taalniveau",
                    ),
                ),
                (
                    "taalniveau_hoe",
                    models.CharField(blank=True, max_length=120, verbose_name="hoe vastgesteld"),
                ),
                ("taalniveau_op", models.DateField(blank=True, null=True, verbose_name="vastgesteld op")),
                (
                    "doelperspectief",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("werk", "werk"),
                            ("onderwijs", "onderwijs"),
                            ("sociale participatie", "sociale participatie"),
                            ("opvoeding", "opvoeding"),
                        ],
                        max_length=24,
                        verbose_name="doelperspectief",
                    ),
                ),
                (
                    "doel",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="taxatie_doel", verbose_name="doel in eigen woorden"
                    ),
                ),
                (
                    "netwerk",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="taxatie_netwerk", verbose_name="netwerk nu"
                    ),
                ),
                (
                    "vragen",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="taxatie_vragen", verbose_name="nieuwe vragen"
                    ),
                ),
                ("begonnen_op", models.DateField(default=kern.klok.vandaag, verbose_name="begonnen op")),
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
                "verbose_name": "taxatie",
                "verbose_name_plural": "taxaties",
                "ordering": ("-begonnen_op", "-pk"),
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_taxatieevent" ("begonnen_op", "created_at", "doel", "doelperspectief", "door_id", "id", "inburgeraar_id", "leervraag", "netwerk", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "taalniveau", "taalniveau_hoe", "taalniveau_op", "traject_id", "versie", "vragen") VALUES (NEW."begonnen_op", NEW."created_at", NEW."doel", NEW."doelperspectief", NEW."door_id", NEW."id", NEW."inburgeraar_id", NEW."leervraag", NEW."netwerk", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."taalniveau", NEW."taalniveau_hoe", NEW."taalniveau_op", NEW."traject_id", NEW."versie", NEW."vragen"); RETURN NULL;',
                            hash="aa991f6fa9aa9eecd20264679ad4f4ca3261c7b9",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_f602e",
                            table="trajecten_taxatie",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajecten_taxatieevent" ("begonnen_op", "created_at", "doel", "doelperspectief", "door_id", "id", "inburgeraar_id", "leervraag", "netwerk", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "taalniveau", "taalniveau_hoe", "taalniveau_op", "traject_id", "versie", "vragen") VALUES (NEW."begonnen_op", NEW."created_at", NEW."doel", NEW."doelperspectief", NEW."door_id", NEW."id", NEW."inburgeraar_id", NEW."leervraag", NEW."netwerk", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."taalniveau", NEW."taalniveau_hoe", NEW."taalniveau_op", NEW."traject_id", NEW."versie", NEW."vragen"); RETURN NULL;',
                            hash="b77dbfba11c3f37cd318c18f931a3571e607847f",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_76d9f",
                            table="trajecten_taxatie",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_taxatieevent" ("begonnen_op", "created_at", "doel", "doelperspectief", "door_id", "id", "inburgeraar_id", "leervraag", "netwerk", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "taalniveau", "taalniveau_hoe", "taalniveau_op", "traject_id", "versie", "vragen") VALUES (OLD."begonnen_op", OLD."created_at", OLD."doel", OLD."doelperspectief", OLD."door_id", OLD."id", OLD."inburgeraar_id", OLD."leervraag", OLD."netwerk", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."taalniveau", OLD."taalniveau_hoe", OLD."taalniveau_op", OLD."traject_id", OLD."versie", OLD."vragen"); RETURN NULL;',
                            hash="6b7381c4a60cde1e078ab5c2f884c187c8103e68",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_72c4e",
                            table="trajecten_taxatie",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TaxatieEvent",
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
                        to="trajecten.taxatie",
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
                    "leervraag",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("alfabetisering", "leren lezen en schrijven"),
                            ("taal verbeteren", "de taal verbeteren"),
                            ("examen", "examen doen"),
                        ],
                        max_length=16,
                        verbose_name="leervraag",
                    ),
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
                        verbose_name="taalniveau",
                    ),
                ),
                (
                    "taalniveau_hoe",
                    models.CharField(blank=True, max_length=120, verbose_name="hoe vastgesteld"),
                ),
                ("taalniveau_op", models.DateField(blank=True, null=True, verbose_name="vastgesteld op")),
                (
                    "doelperspectief",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("werk", "werk"),
                            ("onderwijs", "onderwijs"),
                            ("sociale participatie", "sociale participatie"),
                            ("opvoeding", "opvoeding"),
                        ],
                        max_length=24,
                        verbose_name="doelperspectief",
                    ),
                ),
                (
                    "doel",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="taxatie_doel", verbose_name="doel in eigen woorden"
                    ),
                ),
                (
                    "netwerk",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="taxatie_netwerk", verbose_name="netwerk nu"
                    ),
                ),
                (
                    "vragen",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="taxatie_vragen", verbose_name="nieuwe vragen"
                    ),
                ),
                ("begonnen_op", models.DateField(default=kern.klok.vandaag, verbose_name="begonnen op")),
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
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="taxatie_historie")],
            },
        ),
        migrations.CreateModel(
            name="Uitzondering",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                        related_name="uitzonderingen",
                        to="trajecten.traject",
                        verbose_name="traject",
                    ),
                ),
                (
                    "voor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="uitzonderingen",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="voor",
                    ),
                ),
                ("jaar", models.PositiveSmallIntegerField(verbose_name="jaar")),
                (
                    "tot",
                    models.PositiveSmallIntegerField(
                        help_text="Hoeveel mensen deze coördinator dat jaar begeleidt.",
                        verbose_name="tot en met",
                    ),
                ),
                ("reden", models.CharField(blank=True, max_length=200, verbose_name="reden")),
                (
                    "antwoord",
                    models.CharField(
                        choices=[("open", "nog geen antwoord"), ("ja", "ja"), ("nee", "nee")],
                        default="open",
                        max_length=8,
                        verbose_name="antwoord",
                    ),
                ),
                ("antwoord_op", models.DateTimeField(blank=True, null=True, verbose_name="beantwoord")),
                (
                    "antwoord_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="beantwoord door",
                    ),
                ),
                ("toelichting", models.CharField(blank=True, max_length=200, verbose_name="toelichting")),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="gevraagd"),
                ),
            ],
            options={
                "verbose_name": "uitzondering",
                "verbose_name_plural": "uitzonderingen",
                "ordering": ("created_at", "pk"),
                "indexes": [models.Index(fields=["voor", "jaar"], name="uitzondering_voor")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("antwoord", "open")),
                        fields=("traject", "voor", "jaar"),
                        name="uitzondering_een_open",
                        violation_error_message="Voor dit traject is al om een uitzondering gevraagd.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("antwoord", "open"),
                                ("antwoord_door__isnull", True),
                                ("antwoord_op__isnull", True),
                            ),
                            models.Q(
                                models.Q(("antwoord", "open"), _negated=True),
                                ("antwoord_door__isnull", False),
                                ("antwoord_op__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="uitzondering_antwoord_is_heel",
                        violation_error_message="Een antwoord heeft een dag, en iemand die het gaf.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("antwoord_door__isnull", True),
                            models.Q(("antwoord_door", models.F("voor")), _negated=True),
                            _connector="OR",
                        ),
                        name="uitzondering_niet_van_jezelf",
                        violation_error_message="Niemand beantwoordt een eigen vraag om een uitzondering.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_uitzonderingevent" ("antwoord", "antwoord_door_id", "antwoord_op", "created_at", "id", "inburgeraar_id", "jaar", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "toelichting", "tot", "traject_id", "voor_id") VALUES (NEW."antwoord", NEW."antwoord_door_id", NEW."antwoord_op", NEW."created_at", NEW."id", NEW."inburgeraar_id", NEW."jaar", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."reden", NEW."toelichting", NEW."tot", NEW."traject_id", NEW."voor_id"); RETURN NULL;',
                            hash="655b760307ad05c2069277ccdcba13ce20438445",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_772a9",
                            table="trajecten_uitzondering",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajecten_uitzonderingevent" ("antwoord", "antwoord_door_id", "antwoord_op", "created_at", "id", "inburgeraar_id", "jaar", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "toelichting", "tot", "traject_id", "voor_id") VALUES (NEW."antwoord", NEW."antwoord_door_id", NEW."antwoord_op", NEW."created_at", NEW."id", NEW."inburgeraar_id", NEW."jaar", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."reden", NEW."toelichting", NEW."tot", NEW."traject_id", NEW."voor_id"); RETURN NULL;',
                            hash="d8e3eee5c4e7894f6aa900608f3c6096b35a5e90",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_f3364",
                            table="trajecten_uitzondering",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_uitzonderingevent" ("antwoord", "antwoord_door_id", "antwoord_op", "created_at", "id", "inburgeraar_id", "jaar", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "toelichting", "tot", "traject_id", "voor_id") VALUES (OLD."antwoord", OLD."antwoord_door_id", OLD."antwoord_op", OLD."created_at", OLD."id", OLD."inburgeraar_id", OLD."jaar", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."reden", OLD."toelichting", OLD."tot", OLD."traject_id", OLD."voor_id"); RETURN NULL;',
                            hash="ac2820e40d22824b4c51f148f5966197906b6478",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_cc504",
                            table="trajecten_uitzondering",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="UitzonderingEvent",
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
                        to="trajecten.uitzondering",
                    ),
                ),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
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
                    "voor",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="voor",
                    ),
                ),
                ("jaar", models.PositiveSmallIntegerField(verbose_name="jaar")),
                (
                    "tot",
                    models.PositiveSmallIntegerField(
                        help_text="Hoeveel mensen deze coördinator dat jaar begeleidt.",
                        verbose_name="tot en met",
                    ),
                ),
                ("reden", models.CharField(blank=True, max_length=200, verbose_name="reden")),
                (
                    "antwoord",
                    models.CharField(
                        choices=[("open", "nog geen antwoord"), ("ja", "ja"), ("nee", "nee")],
                        default="open",
                        max_length=8,
                        verbose_name="antwoord",
                    ),
                ),
                ("antwoord_op", models.DateTimeField(blank=True, null=True, verbose_name="beantwoord")),
                (
                    "antwoord_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="beantwoord door",
                    ),
                ),
                ("toelichting", models.CharField(blank=True, max_length=200, verbose_name="toelichting")),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="gevraagd"),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="uitzondering_historie")],
            },
        ),
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
                    "inburgeraar",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="inburgeraars.inburgeraar",
                        verbose_name="inburgeraar",
                    ),
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
                ("datum", models.DateField(default=kern.klok.vandaag, verbose_name="datum")),
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
                ("datum", models.DateField(default=kern.klok.vandaag, verbose_name="datum")),
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
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="aanwezigheid_historie")],
            },
        ),
        migrations.CreateModel(
            name="Afspraak",
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
                (
                    "traject",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="afspraken",
                        to="trajecten.traject",
                        verbose_name="traject",
                    ),
                ),
                (
                    "component",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="afspraken",
                        to="trajecten.component",
                        verbose_name="bij welk onderdeel",
                    ),
                ),
                (
                    "wie",
                    models.CharField(
                        choices=[
                            ("inburgeraar", "de inburgeraar"),
                            ("coördinator", "de coördinator"),
                            ("organisatie", "een organisatie"),
                        ],
                        default="inburgeraar",
                        max_length=12,
                        verbose_name="wie",
                    ),
                ),
                ("wat", kern.versleuteld.VersleuteldeTekst(doel="afspraak", verbose_name="wat")),
                (
                    "doel",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="afspraak_doel", verbose_name="doel"
                    ),
                ),
                (
                    "score",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        choices=[
                            (1, "score 1"),
                            (2, "score 2"),
                            (3, "score 3"),
                            (4, "score 4"),
                            (6, "score 6"),
                            (7, "score 7"),
                            (8, "score 8"),
                            (9, "score 9"),
                            (11, "score 11"),
                            (12, "score 12"),
                            (13, "score 13"),
                            (14, "score 14"),
                        ],
                        null=True,
                        verbose_name="naar score",
                    ),
                ),
                ("uiterlijk", models.DateField(blank=True, null=True, verbose_name="uiterlijk")),
                (
                    "akkoord_inburgeraar_op",
                    models.DateField(blank=True, null=True, verbose_name="akkoord van de inburgeraar"),
                ),
                (
                    "akkoord_coordinator_op",
                    models.DateField(blank=True, null=True, verbose_name="akkoord van de coördinator"),
                ),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("open", "open"),
                            ("nagekomen", "nagekomen"),
                            ("niet nagekomen", "niet nagekomen"),
                            ("vervallen", "vervallen"),
                        ],
                        default="open",
                        max_length=14,
                        verbose_name="stand",
                    ),
                ),
                ("afgehandeld_op", models.DateField(blank=True, null=True, verbose_name="afgehandeld op")),
                ("reden", models.CharField(blank=True, max_length=200, verbose_name="reden")),
                (
                    "uit_contact",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="afspraken",
                        to="trajecten.contactmoment",
                        verbose_name="gemaakt tijdens",
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
                "verbose_name": "afspraak",
                "verbose_name_plural": "afspraken",
                "ordering": ("uiterlijk", "pk"),
                "indexes": [
                    models.Index(fields=["inburgeraar", "stand", "uiterlijk"], name="afspraak_persoon")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("afgehandeld_op__isnull", True), ("stand", "open")),
                            models.Q(
                                models.Q(("stand", "open"), _negated=True), ("afgehandeld_op__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="afspraak_afgehandeld_heeft_datum",
                        violation_error_message="Bij een afgehandelde afspraak hoort een datum.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("score__isnull", True),
                            ("score__in", [1, 2, 3, 4, 6, 7, 8, 9, 11, 12, 13, 14]),
                            _connector="OR",
                        ),
                        name="afspraak_score",
                        violation_error_message="Een score is 1 tot en met 4, 6 tot en met 9, of 11 tot en met 14.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("component__isnull", True), ("traject__isnull", False), _connector="OR"
                        ),
                        name="afspraak_component_heeft_traject",
                        violation_error_message="Een afspraak bij een onderdeel hoort bij een traject.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_afspraakevent" ("afgehandeld_op", "akkoord_coordinator_op", "akkoord_inburgeraar_op", "component_id", "created_at", "doel", "door_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "score", "stand", "traject_id", "uit_contact_id", "uiterlijk", "versie", "wat", "wie") VALUES (NEW."afgehandeld_op", NEW."akkoord_coordinator_op", NEW."akkoord_inburgeraar_op", NEW."component_id", NEW."created_at", NEW."doel", NEW."door_id", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."reden", NEW."score", NEW."stand", NEW."traject_id", NEW."uit_contact_id", NEW."uiterlijk", NEW."versie", NEW."wat", NEW."wie"); RETURN NULL;',
                            hash="576a86f401f23330ec44d0e6ba0447b29b189d8d",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_39420",
                            table="trajecten_afspraak",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajecten_afspraakevent" ("afgehandeld_op", "akkoord_coordinator_op", "akkoord_inburgeraar_op", "component_id", "created_at", "doel", "door_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "score", "stand", "traject_id", "uit_contact_id", "uiterlijk", "versie", "wat", "wie") VALUES (NEW."afgehandeld_op", NEW."akkoord_coordinator_op", NEW."akkoord_inburgeraar_op", NEW."component_id", NEW."created_at", NEW."doel", NEW."door_id", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."reden", NEW."score", NEW."stand", NEW."traject_id", NEW."uit_contact_id", NEW."uiterlijk", NEW."versie", NEW."wat", NEW."wie"); RETURN NULL;',
                            hash="6e8b6d529ef4e6b2fbd63f836c8f062f2aa6161b",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_a0512",
                            table="trajecten_afspraak",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_afspraakevent" ("afgehandeld_op", "akkoord_coordinator_op", "akkoord_inburgeraar_op", "component_id", "created_at", "doel", "door_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "score", "stand", "traject_id", "uit_contact_id", "uiterlijk", "versie", "wat", "wie") VALUES (OLD."afgehandeld_op", OLD."akkoord_coordinator_op", OLD."akkoord_inburgeraar_op", OLD."component_id", OLD."created_at", OLD."doel", OLD."door_id", OLD."id", OLD."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."reden", OLD."score", OLD."stand", OLD."traject_id", OLD."uit_contact_id", OLD."uiterlijk", OLD."versie", OLD."wat", OLD."wie"); RETURN NULL;',
                            hash="ad499b820ea2088265703e32f4fb7b8205b712f2",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_4ec57",
                            table="trajecten_afspraak",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AfspraakEvent",
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
                        to="trajecten.afspraak",
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
                (
                    "traject",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.traject",
                        verbose_name="traject",
                    ),
                ),
                (
                    "component",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.component",
                        verbose_name="bij welk onderdeel",
                    ),
                ),
                (
                    "wie",
                    models.CharField(
                        choices=[
                            ("inburgeraar", "de inburgeraar"),
                            ("coördinator", "de coördinator"),
                            ("organisatie", "een organisatie"),
                        ],
                        default="inburgeraar",
                        max_length=12,
                        verbose_name="wie",
                    ),
                ),
                ("wat", kern.versleuteld.VersleuteldeTekst(doel="afspraak", verbose_name="wat")),
                (
                    "doel",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="afspraak_doel", verbose_name="doel"
                    ),
                ),
                (
                    "score",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        choices=[
                            (1, "score 1"),
                            (2, "score 2"),
                            (3, "score 3"),
                            (4, "score 4"),
                            (6, "score 6"),
                            (7, "score 7"),
                            (8, "score 8"),
                            (9, "score 9"),
                            (11, "score 11"),
                            (12, "score 12"),
                            (13, "score 13"),
                            (14, "score 14"),
                        ],
                        null=True,
                        verbose_name="naar score",
                    ),
                ),
                ("uiterlijk", models.DateField(blank=True, null=True, verbose_name="uiterlijk")),
                (
                    "akkoord_inburgeraar_op",
                    models.DateField(blank=True, null=True, verbose_name="akkoord van de inburgeraar"),
                ),
                (
                    "akkoord_coordinator_op",
                    models.DateField(blank=True, null=True, verbose_name="akkoord van de coördinator"),
                ),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("open", "open"),
                            ("nagekomen", "nagekomen"),
                            ("niet nagekomen", "niet nagekomen"),
                            ("vervallen", "vervallen"),
                        ],
                        default="open",
                        max_length=14,
                        verbose_name="stand",
                    ),
                ),
                ("afgehandeld_op", models.DateField(blank=True, null=True, verbose_name="afgehandeld op")),
                ("reden", models.CharField(blank=True, max_length=200, verbose_name="reden")),
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
                        verbose_name="gemaakt tijdens",
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
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="afspraak_historie")],
            },
        ),
        migrations.CreateModel(
            name="Verzuimoverdracht",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                        related_name="verzuimoverdrachten",
                        to="trajecten.traject",
                        verbose_name="traject",
                    ),
                ),
                (
                    "component",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="verzuimoverdrachten",
                        to="trajecten.component",
                        verbose_name="onderdeel",
                    ),
                ),
                (
                    "toegang",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="inburgeraars.toegang",
                        verbose_name="toegang van de consulent",
                    ),
                ),
                ("verzuim_sinds", models.DateField(verbose_name="verzuim sinds")),
                (
                    "gebeurd",
                    kern.versleuteld.VersleuteldeTekst(
                        doel="verzuim_gebeurd", verbose_name="wat er gebeurde"
                    ),
                ),
                (
                    "geprobeerd",
                    kern.versleuteld.VersleuteldeTekst(
                        doel="verzuim_geprobeerd", verbose_name="wat er is geprobeerd"
                    ),
                ),
                ("waar", models.CharField(blank=True, max_length=200, verbose_name="waar het om gaat")),
                (
                    "doelgroep",
                    models.CharField(
                        choices=[
                            ("plichtig", "inburgeringsplichtig"),
                            ("behoeftig", "inburgeringsbehoeftig"),
                            ("niet te bepalen", "niet te bepalen"),
                            ("niet plichtig", "niet plichtig"),
                            ("vrijgesteld", "vrijgesteld"),
                        ],
                        default="niet te bepalen",
                        help_text="Op de dag van de overdracht.",
                        max_length=16,
                        verbose_name="doelgroep",
                    ),
                ),
                ("adres", models.CharField(blank=True, max_length=160, verbose_name="adres")),
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
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="overgedragen"),
                ),
                ("gesloten_op", models.DateField(blank=True, null=True, verbose_name="afgesloten op")),
                (
                    "gevolg",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("gaat verder", "gaat verder"),
                            ("gaat verder met afspraken", "gaat verder met afspraken"),
                            ("eindigt", "eindigt"),
                        ],
                        max_length=30,
                        verbose_name="gevolg voor het traject",
                    ),
                ),
                (
                    "afspraken",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True,
                        default="",
                        doel="verzuim_afspraken",
                        verbose_name="afspraken om verder te gaan",
                    ),
                ),
            ],
            options={
                "verbose_name": "verzuimoverdracht",
                "verbose_name_plural": "verzuimoverdrachten",
                "ordering": ("created_at", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("gesloten_op__isnull", True)),
                        fields=("inburgeraar",),
                        name="verzuimoverdracht_een_open",
                        violation_error_message="Er loopt al handhaving voor deze persoon.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("gevolg", ""), ("gesloten_op__isnull", False), _connector="OR"),
                        name="verzuimoverdracht_gevolg_na_sluiten",
                        violation_error_message="Het gevolg staat vast als de handhaving is afgesloten.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_verzuimoverdrachtevent" ("adres", "afspraken", "component_id", "created_at", "doelgroep", "door_id", "gebeurd", "geprobeerd", "gesloten_op", "gevolg", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "toegang_id", "traject_id", "verzuim_sinds", "waar") VALUES (NEW."adres", NEW."afspraken", NEW."component_id", NEW."created_at", NEW."doelgroep", NEW."door_id", NEW."gebeurd", NEW."geprobeerd", NEW."gesloten_op", NEW."gevolg", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."toegang_id", NEW."traject_id", NEW."verzuim_sinds", NEW."waar"); RETURN NULL;',
                            hash="0c9e0fbc39fc818394396a03989bb57277f20d8d",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_bc332",
                            table="trajecten_verzuimoverdracht",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajecten_verzuimoverdrachtevent" ("adres", "afspraken", "component_id", "created_at", "doelgroep", "door_id", "gebeurd", "geprobeerd", "gesloten_op", "gevolg", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "toegang_id", "traject_id", "verzuim_sinds", "waar") VALUES (NEW."adres", NEW."afspraken", NEW."component_id", NEW."created_at", NEW."doelgroep", NEW."door_id", NEW."gebeurd", NEW."geprobeerd", NEW."gesloten_op", NEW."gevolg", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."toegang_id", NEW."traject_id", NEW."verzuim_sinds", NEW."waar"); RETURN NULL;',
                            hash="a0d63e0e05c5a2a41887541672a1a1a513fe9a17",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_43299",
                            table="trajecten_verzuimoverdracht",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_verzuimoverdrachtevent" ("adres", "afspraken", "component_id", "created_at", "doelgroep", "door_id", "gebeurd", "geprobeerd", "gesloten_op", "gevolg", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "toegang_id", "traject_id", "verzuim_sinds", "waar") VALUES (OLD."adres", OLD."afspraken", OLD."component_id", OLD."created_at", OLD."doelgroep", OLD."door_id", OLD."gebeurd", OLD."geprobeerd", OLD."gesloten_op", OLD."gevolg", OLD."id", OLD."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."toegang_id", OLD."traject_id", OLD."verzuim_sinds", OLD."waar"); RETURN NULL;',
                            hash="a7d99f275bf513029cd554110b376aa8cec3847d",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_6d326",
                            table="trajecten_verzuimoverdracht",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="VerzuimoverdrachtEvent",
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
                        to="trajecten.verzuimoverdracht",
                    ),
                ),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
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
                    "component",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.component",
                        verbose_name="onderdeel",
                    ),
                ),
                (
                    "toegang",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="inburgeraars.toegang",
                        verbose_name="toegang van de consulent",
                    ),
                ),
                ("verzuim_sinds", models.DateField(verbose_name="verzuim sinds")),
                (
                    "gebeurd",
                    kern.versleuteld.VersleuteldeTekst(
                        doel="verzuim_gebeurd", verbose_name="wat er gebeurde"
                    ),
                ),
                (
                    "geprobeerd",
                    kern.versleuteld.VersleuteldeTekst(
                        doel="verzuim_geprobeerd", verbose_name="wat er is geprobeerd"
                    ),
                ),
                ("waar", models.CharField(blank=True, max_length=200, verbose_name="waar het om gaat")),
                (
                    "doelgroep",
                    models.CharField(
                        choices=[
                            ("plichtig", "inburgeringsplichtig"),
                            ("behoeftig", "inburgeringsbehoeftig"),
                            ("niet te bepalen", "niet te bepalen"),
                            ("niet plichtig", "niet plichtig"),
                            ("vrijgesteld", "vrijgesteld"),
                        ],
                        default="niet te bepalen",
                        help_text="Op de dag van de overdracht.",
                        max_length=16,
                        verbose_name="doelgroep",
                    ),
                ),
                ("adres", models.CharField(blank=True, max_length=160, verbose_name="adres")),
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
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="overgedragen"),
                ),
                ("gesloten_op", models.DateField(blank=True, null=True, verbose_name="afgesloten op")),
                (
                    "gevolg",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("gaat verder", "gaat verder"),
                            ("gaat verder met afspraken", "gaat verder met afspraken"),
                            ("eindigt", "eindigt"),
                        ],
                        max_length=30,
                        verbose_name="gevolg voor het traject",
                    ),
                ),
                (
                    "afspraken",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True,
                        default="",
                        doel="verzuim_afspraken",
                        verbose_name="afspraken om verder te gaan",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="verzuimoverdracht_historie")],
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
                        related_name="nazorgmetingen",
                        to="trajecten.traject",
                        verbose_name="traject",
                    ),
                ),
                ("gepland_op", models.DateField(verbose_name="gepland op")),
                (
                    "taak",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="nazorgmeting",
                        to="trajecten.taak",
                        verbose_name="taak",
                    ),
                ),
                ("vervallen", models.BooleanField(default=False, verbose_name="vervallen")),
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
            name="NazorgmetingEvent",
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
                        to="trajecten.nazorgmeting",
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
                ("gepland_op", models.DateField(verbose_name="gepland op")),
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
                ("vervallen", models.BooleanField(default=False, verbose_name="vervallen")),
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
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="nazorgmeting_historie")],
            },
        ),
        migrations.CreateModel(
            name="Overdrachtvraag",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vragen",
                        to="trajecten.verzuimoverdracht",
                        verbose_name="overdracht",
                    ),
                ),
                (
                    "van",
                    models.CharField(
                        choices=[("consulent", "consulent"), ("coordinator", "trajectcoördinator")],
                        max_length=12,
                        verbose_name="van",
                    ),
                ),
                ("vraag", kern.versleuteld.VersleuteldeTekst(doel="overdracht_vraag", verbose_name="vraag")),
                (
                    "gesteld_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gesteld door",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="gesteld"),
                ),
                (
                    "antwoord",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="overdracht_antwoord", verbose_name="antwoord"
                    ),
                ),
                (
                    "beantwoord_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="beantwoord door",
                    ),
                ),
                ("beantwoord_op", models.DateTimeField(blank=True, null=True, verbose_name="beantwoord")),
            ],
            options={
                "verbose_name": "vraag bij een verzuimoverdracht",
                "verbose_name_plural": "vragen bij een verzuimoverdracht",
                "ordering": ("created_at", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("beantwoord_door__isnull", True), ("beantwoord_op__isnull", True)),
                            models.Q(("beantwoord_door__isnull", False), ("beantwoord_op__isnull", False)),
                            _connector="OR",
                        ),
                        name="overdrachtvraag_antwoord_van_iemand",
                        violation_error_message="Bij een antwoord hoort wie het gaf, en wanneer.",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_overdrachtvraagevent" ("antwoord", "beantwoord_door_id", "beantwoord_op", "created_at", "gesteld_door_id", "id", "inburgeraar_id", "overdracht_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "van", "vraag") VALUES (NEW."antwoord", NEW."beantwoord_door_id", NEW."beantwoord_op", NEW."created_at", NEW."gesteld_door_id", NEW."id", NEW."inburgeraar_id", NEW."overdracht_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."van", NEW."vraag"); RETURN NULL;',
                            hash="7fad6e422d7d2b34c7c239e86a6be3f86e0277af",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_3543f",
                            table="trajecten_overdrachtvraag",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajecten_overdrachtvraagevent" ("antwoord", "beantwoord_door_id", "beantwoord_op", "created_at", "gesteld_door_id", "id", "inburgeraar_id", "overdracht_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "van", "vraag") VALUES (NEW."antwoord", NEW."beantwoord_door_id", NEW."beantwoord_op", NEW."created_at", NEW."gesteld_door_id", NEW."id", NEW."inburgeraar_id", NEW."overdracht_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."van", NEW."vraag"); RETURN NULL;',
                            hash="1494f21ddca9e02c449b18d3482ddaeacb826727",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_6f3d1",
                            table="trajecten_overdrachtvraag",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_overdrachtvraagevent" ("antwoord", "beantwoord_door_id", "beantwoord_op", "created_at", "gesteld_door_id", "id", "inburgeraar_id", "overdracht_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "van", "vraag") VALUES (OLD."antwoord", OLD."beantwoord_door_id", OLD."beantwoord_op", OLD."created_at", OLD."gesteld_door_id", OLD."id", OLD."inburgeraar_id", OLD."overdracht_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."van", OLD."vraag"); RETURN NULL;',
                            hash="a1c5d3380bdcf6550d409743f56ffa250da40d40",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_1aa85",
                            table="trajecten_overdrachtvraag",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OverdrachtvraagEvent",
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
                        to="trajecten.overdrachtvraag",
                    ),
                ),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
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
                        to="trajecten.verzuimoverdracht",
                        verbose_name="overdracht",
                    ),
                ),
                (
                    "van",
                    models.CharField(
                        choices=[("consulent", "consulent"), ("coordinator", "trajectcoördinator")],
                        max_length=12,
                        verbose_name="van",
                    ),
                ),
                ("vraag", kern.versleuteld.VersleuteldeTekst(doel="overdracht_vraag", verbose_name="vraag")),
                (
                    "gesteld_door",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gesteld door",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="gesteld"),
                ),
                (
                    "antwoord",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="overdracht_antwoord", verbose_name="antwoord"
                    ),
                ),
                (
                    "beantwoord_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="beantwoord door",
                    ),
                ),
                ("beantwoord_op", models.DateTimeField(blank=True, null=True, verbose_name="beantwoord")),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="overdrachtvraag_historie")],
            },
        ),
        migrations.CreateModel(
            name="Handhavingsbesluit",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                        related_name="besluit",
                        to="trajecten.verzuimoverdracht",
                        verbose_name="overdracht",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("geen", "geen maatregel"),
                            ("waarschuwing", "waarschuwing"),
                            ("sanctie", "sanctie"),
                        ],
                        max_length=12,
                        verbose_name="besluit",
                    ),
                ),
                (
                    "maatregel",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="trajecten.maatregel",
                        verbose_name="maatregel",
                    ),
                ),
                (
                    "grond",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="trajecten.handhavingsgrond",
                        verbose_name="grond",
                    ),
                ),
                (
                    "bedrag",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=8, null=True, verbose_name="bedrag"
                    ),
                ),
                ("datum", models.DateField(default=kern.klok.vandaag, verbose_name="datum")),
                ("kenmerk", models.CharField(blank=True, max_length=60, verbose_name="kenmerk van de brief")),
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
                "verbose_name": "handhavingsbesluit",
                "verbose_name_plural": "handhavingsbesluiten",
                "ordering": ("-datum", "-pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("bedrag__isnull", True),
                                ("grond__isnull", True),
                                ("maatregel__isnull", True),
                                ("soort", "geen"),
                            ),
                            models.Q(
                                models.Q(("soort", "geen"), _negated=True),
                                ("grond__isnull", False),
                                ("maatregel__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="besluit_maatregel_met_grond",
                        violation_error_message="Een maatregel heeft een grond; zonder maatregel is er geen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("bedrag__isnull", True), ("bedrag__gt", 0), _connector="OR"),
                        name="besluit_bedrag_boven_nul",
                        violation_error_message="Een bedrag is meer dan nul.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_handhavingsbesluitevent" ("bedrag", "created_at", "datum", "door_id", "grond_id", "id", "inburgeraar_id", "kenmerk", "maatregel_id", "overdracht_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort") VALUES (NEW."bedrag", NEW."created_at", NEW."datum", NEW."door_id", NEW."grond_id", NEW."id", NEW."inburgeraar_id", NEW."kenmerk", NEW."maatregel_id", NEW."overdracht_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."soort"); RETURN NULL;',
                            hash="397ee1dc085fdaf9d1473075108f92dd0a790411",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_afbd3",
                            table="trajecten_handhavingsbesluit",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajecten_handhavingsbesluitevent" ("bedrag", "created_at", "datum", "door_id", "grond_id", "id", "inburgeraar_id", "kenmerk", "maatregel_id", "overdracht_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort") VALUES (NEW."bedrag", NEW."created_at", NEW."datum", NEW."door_id", NEW."grond_id", NEW."id", NEW."inburgeraar_id", NEW."kenmerk", NEW."maatregel_id", NEW."overdracht_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."soort"); RETURN NULL;',
                            hash="3ab49bd71f9bc0bb56b4fdf59aa6eb9cda38420d",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_79656",
                            table="trajecten_handhavingsbesluit",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_handhavingsbesluitevent" ("bedrag", "created_at", "datum", "door_id", "grond_id", "id", "inburgeraar_id", "kenmerk", "maatregel_id", "overdracht_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort") VALUES (OLD."bedrag", OLD."created_at", OLD."datum", OLD."door_id", OLD."grond_id", OLD."id", OLD."inburgeraar_id", OLD."kenmerk", OLD."maatregel_id", OLD."overdracht_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."soort"); RETURN NULL;',
                            hash="400a60d39e8661a173911582da863583ea37a77b",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_181f7",
                            table="trajecten_handhavingsbesluit",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HandhavingsbesluitEvent",
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
                        to="trajecten.handhavingsbesluit",
                    ),
                ),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
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
                        to="trajecten.verzuimoverdracht",
                        verbose_name="overdracht",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("geen", "geen maatregel"),
                            ("waarschuwing", "waarschuwing"),
                            ("sanctie", "sanctie"),
                        ],
                        max_length=12,
                        verbose_name="besluit",
                    ),
                ),
                (
                    "maatregel",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.maatregel",
                        verbose_name="maatregel",
                    ),
                ),
                (
                    "grond",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.handhavingsgrond",
                        verbose_name="grond",
                    ),
                ),
                (
                    "bedrag",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=8, null=True, verbose_name="bedrag"
                    ),
                ),
                ("datum", models.DateField(default=kern.klok.vandaag, verbose_name="datum")),
                ("kenmerk", models.CharField(blank=True, max_length=60, verbose_name="kenmerk van de brief")),
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
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="handhavingsbesluit_historie")],
            },
        ),
    ]
    operations = samen(operations)
