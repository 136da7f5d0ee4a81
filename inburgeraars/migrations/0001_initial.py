"""First tables."""

import django.contrib.postgres.constraints
import django.contrib.postgres.indexes
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
        ("netwerk", "0001_initial"),
        ("wijken", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Belemmeringsoort",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("naam", models.CharField(max_length=80, unique=True, verbose_name="naam")),
                ("actief", models.BooleanField(default=True, verbose_name="in gebruik")),
            ],
            options={
                "verbose_name": "soort belemmering",
                "verbose_name_plural": "soorten belemmeringen",
                "ordering": ("naam",),
            },
        ),
        migrations.CreateModel(
            name="BpiLevering",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("bestandsnaam", models.CharField(max_length=200, verbose_name="bestand")),
                ("sha256", models.CharField(max_length=64, verbose_name="controlegetal")),
                (
                    "verwerkt_op",
                    models.DateTimeField(default=kern.klok.nu, verbose_name="verwerkt"),
                ),
                ("door_id", models.BigIntegerField(null=True, verbose_name="door")),
                ("tellingen", models.JSONField(default=dict, verbose_name="tellingen")),
            ],
            options={
                "verbose_name": "BPI-levering",
                "verbose_name_plural": "BPI-leveringen",
                "ordering": ("-pk",),
            },
        ),
        migrations.CreateModel(
            name="Inburgeraar",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("voornamen", models.CharField(max_length=120, verbose_name="voornaam")),
                ("voorvoegsel", models.CharField(blank=True, max_length=20, verbose_name="tussenvoegsel")),
                ("geslachtsnaam", models.CharField(blank=True, max_length=120, verbose_name="achternaam")),
                ("sorteernaam", models.CharField(db_collation="C", editable=False, max_length=280)),
                ("zoeknaam", models.CharField(db_collation="C", editable=False, max_length=280)),
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
                (
                    "bereikbaar_via",
                    models.CharField(
                        blank=True,
                        help_text="Bijvoorbeeld: via buurvrouw Ria, nummer 14.",
                        max_length=160,
                        verbose_name="bereikbaar via",
                    ),
                ),
                ("beste_tijd", models.CharField(blank=True, max_length=80, verbose_name="beste tijd")),
                (
                    "tolk",
                    models.CharField(
                        choices=[
                            ("geen", "geen tolk nodig"),
                            ("telefonisch", "met tolk (telefoon)"),
                            ("aanwezig", "met tolk erbij"),
                            ("naaste", "een naaste vertaalt"),
                        ],
                        default="geen",
                        max_length=12,
                        verbose_name="tolk",
                    ),
                ),
                (
                    "route",
                    models.CharField(
                        choices=[
                            ("vrij", "vrij"),
                            ("gereserveerd", "gereserveerd"),
                            ("wijkgericht", "wijkgericht"),
                            ("regulier", "regulier"),
                        ],
                        default="vrij",
                        editable=False,
                        max_length=14,
                        verbose_name="route",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="toegevoegd"),
                ),
                (
                    "wijk",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="inburgeraars",
                        to="wijken.wijk",
                        verbose_name="wijk",
                    ),
                ),
            ],
            options={
                "verbose_name": "inburgeraar",
                "verbose_name_plural": "inburgeraars",
                "ordering": ("sorteernaam", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Taal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("naam", models.CharField(max_length=60, unique=True, verbose_name="naam")),
                (
                    "code",
                    models.CharField(
                        blank=True,
                        help_text="BCP 47, bijvoorbeeld tr of ar.",
                        max_length=10,
                        verbose_name="taalcode",
                    ),
                ),
            ],
            options={
                "verbose_name": "taal",
                "verbose_name_plural": "talen",
                "ordering": ("naam",),
            },
        ),
        migrations.CreateModel(
            name="Adres",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("van", models.DateField(default=kern.klok.vandaag, verbose_name="van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot")),
                ("straat", models.CharField(max_length=100, verbose_name="straat")),
                ("huisnummer", models.CharField(blank=True, max_length=10, verbose_name="huisnummer")),
                ("toevoeging", models.CharField(blank=True, max_length=20, verbose_name="toevoeging")),
                ("postcode", models.CharField(blank=True, max_length=6, verbose_name="postcode")),
                ("woonplaats", models.CharField(blank=True, max_length=80, verbose_name="woonplaats")),
                (
                    "buurt",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wijken.buurt",
                        verbose_name="buurt",
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
                "verbose_name": "adres",
                "verbose_name_plural": "adressen",
                "ordering": ("-van", "-pk"),
                "abstract": False,
                "indexes": [models.Index(fields=["postcode", "huisnummer"], name="adres_postcode")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"
                        ),
                        name="adres_van_voor_tot",
                        violation_error_message="De laatste dag ligt niet voor de eerste.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            (models.F("inburgeraar"), "="),
                            (models.Func(models.F("van"), models.F("tot"), function="daterange"), "&&"),
                        ],
                        name="adres_een_tegelijk",
                        violation_error_message="Iemand heeft één adres tegelijk.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "inburgeraars_adresevent" ("buurt_id", "huisnummer", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "straat", "toevoeging", "tot", "van", "woonplaats") VALUES (NEW."buurt_id", NEW."huisnummer", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."postcode", NEW."straat", NEW."toevoeging", NEW."tot", NEW."van", NEW."woonplaats"); RETURN NULL;',
                            hash="2d92e178b77d4de90f8dc0e59c60529fbde55264",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_0b224",
                            table="inburgeraars_adres",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "inburgeraars_adresevent" ("buurt_id", "huisnummer", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "straat", "toevoeging", "tot", "van", "woonplaats") VALUES (NEW."buurt_id", NEW."huisnummer", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."postcode", NEW."straat", NEW."toevoeging", NEW."tot", NEW."van", NEW."woonplaats"); RETURN NULL;',
                            hash="a2ae3ba960910eb60afd4d877b43833128631693",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_f74d3",
                            table="inburgeraars_adres",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "inburgeraars_adresevent" ("buurt_id", "huisnummer", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "straat", "toevoeging", "tot", "van", "woonplaats") VALUES (OLD."buurt_id", OLD."huisnummer", OLD."id", OLD."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."postcode", OLD."straat", OLD."toevoeging", OLD."tot", OLD."van", OLD."woonplaats"); RETURN NULL;',
                            hash="0dbc83edb9ecc9a53bba49c96ae229baf59bcd23",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_1ab5d",
                            table="inburgeraars_adres",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Belemmering",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "toelichting",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="belemmering", verbose_name="toelichting"
                    ),
                ),
                (
                    "sinds",
                    models.DateField(default=kern.klok.vandaag, verbose_name="gezien op"),
                ),
                ("voorbij_op", models.DateField(blank=True, null=True, verbose_name="voorbij sinds")),
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
                    "soort",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="inburgeraars.belemmeringsoort",
                        verbose_name="soort",
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
                "verbose_name": "belemmering",
                "verbose_name_plural": "belemmeringen",
                "ordering": ("-sinds", "-pk"),
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "inburgeraars_belemmeringevent" ("created_at", "door_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "sinds", "soort_id", "toelichting", "voorbij_op") VALUES (NEW."created_at", NEW."door_id", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."sinds", NEW."soort_id", NEW."toelichting", NEW."voorbij_op"); RETURN NULL;',
                            hash="10c543d264c2a617da23c86b1af4e647845232d5",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_b6390",
                            table="inburgeraars_belemmering",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "inburgeraars_belemmeringevent" ("created_at", "door_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "sinds", "soort_id", "toelichting", "voorbij_op") VALUES (NEW."created_at", NEW."door_id", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."sinds", NEW."soort_id", NEW."toelichting", NEW."voorbij_op"); RETURN NULL;',
                            hash="177d8d8965720bdea5450f7bbcb6a7f2764692b4",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_c95c3",
                            table="inburgeraars_belemmering",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "inburgeraars_belemmeringevent" ("created_at", "door_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "sinds", "soort_id", "toelichting", "voorbij_op") VALUES (OLD."created_at", OLD."door_id", OLD."id", OLD."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."sinds", OLD."soort_id", OLD."toelichting", OLD."voorbij_op"); RETURN NULL;',
                            hash="3b7ca3224118ac8de739a39d46809dd603926451",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_33519",
                            table="inburgeraars_belemmering",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Benadering",
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
                    "route",
                    models.CharField(
                        choices=[
                            ("vrij", "vrij"),
                            ("gereserveerd", "gereserveerd"),
                            ("wijkgericht", "wijkgericht"),
                            ("regulier", "regulier"),
                        ],
                        max_length=14,
                        verbose_name="route",
                    ),
                ),
                (
                    "sinds",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
                (
                    "eindreden",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("vrijgegeven", "vrijgegeven"),
                            ("geclaimd", "geclaimd uit een reservering"),
                            ("overgenomen", "overgenomen"),
                            ("verlopen", "reservering verlopen"),
                            ("afgesloten", "traject afgesloten"),
                        ],
                        max_length=12,
                        verbose_name="waarom geëindigd",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="benaderingen",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="door",
                    ),
                ),
                (
                    "wijk",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wijken.wijk",
                        verbose_name="wijk",
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
                "verbose_name": "benadering",
                "verbose_name_plural": "benaderingen",
                "ordering": ("-van", "-pk"),
                "abstract": False,
                "indexes": [models.Index(fields=["door", "tot"], name="benadering_door")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"
                        ),
                        name="benadering_van_voor_tot",
                        violation_error_message="De laatste dag ligt niet voor de eerste.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("route", "vrij"), _negated=True),
                        name="benadering_heeft_route",
                        violation_error_message="Wie vrij is, heeft geen benadering.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("route", "gereserveerd"), ("wijk__isnull", False)),
                            models.Q(
                                models.Q(("route", "gereserveerd"), _negated=True), ("door__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="benadering_van_wie",
                        violation_error_message="Een claim hoort bij iemand, een reservering bij een wijk.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("eindreden", ""), ("tot__isnull", False), _connector="OR"),
                        name="benadering_geeindigd_heeft_datum",
                        violation_error_message="Een geëindigde benadering heeft een laatste dag.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("eindreden", "")),
                        fields=("inburgeraar",),
                        name="benadering_een_open",
                        violation_error_message="Deze persoon wordt al benaderd.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            (models.F("inburgeraar"), "="),
                            (models.Func(models.F("van"), models.F("tot"), function="daterange"), "&&"),
                        ],
                        name="benadering_een_tegelijk",
                        violation_error_message="Deze persoon wordt al benaderd.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "inburgeraars_benaderingevent" ("door_id", "eindreden", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "route", "sinds", "tot", "van", "wijk_id") VALUES (NEW."door_id", NEW."eindreden", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."route", NEW."sinds", NEW."tot", NEW."van", NEW."wijk_id"); RETURN NULL;',
                            hash="2934e6b22fcac4dccd28eccf890c4324f8ce5e94",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_0ecce",
                            table="inburgeraars_benadering",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "inburgeraars_benaderingevent" ("door_id", "eindreden", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "route", "sinds", "tot", "van", "wijk_id") VALUES (NEW."door_id", NEW."eindreden", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."route", NEW."sinds", NEW."tot", NEW."van", NEW."wijk_id"); RETURN NULL;',
                            hash="ff646b18ace089f237662eae86835568133e19ab",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_0ebff",
                            table="inburgeraars_benadering",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "inburgeraars_benaderingevent" ("door_id", "eindreden", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "route", "sinds", "tot", "van", "wijk_id") VALUES (OLD."door_id", OLD."eindreden", OLD."id", OLD."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."route", OLD."sinds", OLD."tot", OLD."van", OLD."wijk_id"); RETURN NULL;',
                            hash="51b31ed969a47e55ee23cace3fccbf8ab1dd6629",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_15a83",
                            table="inburgeraars_benadering",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Burgerservicenummer",
            fields=[
                (
                    "inburgeraar",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="%(class)s",
                        serialize=False,
                        to="inburgeraars.inburgeraar",
                        verbose_name="inburgeraar",
                    ),
                ),
                (
                    "bsn",
                    kern.versleuteld.VersleuteldeTekst(doel="bsn", verbose_name="BSN"),
                ),
                ("bsn_hash", models.BinaryField(max_length=32, unique=True)),
            ],
            options={
                "verbose_name": "burgerservicenummer",
                "verbose_name_plural": "burgerservicenummers",
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "inburgeraars_burgerservicenummerevent" ("bsn", "bsn_hash", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."bsn", NEW."bsn_hash", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."inburgeraar_id"); RETURN NULL;',
                            hash="1a3c93315be7a3444c0a974e150c5525794f65c0",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_9625b",
                            table="inburgeraars_burgerservicenummer",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "inburgeraars_burgerservicenummerevent" ("bsn", "bsn_hash", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."bsn", NEW."bsn_hash", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."inburgeraar_id"); RETURN NULL;',
                            hash="36cf7c9a7ef63c555db2c72b02ee6fff8e2dc760",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_032ec",
                            table="inburgeraars_burgerservicenummer",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "inburgeraars_burgerservicenummerevent" ("bsn", "bsn_hash", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."bsn", OLD."bsn_hash", OLD."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."inburgeraar_id"); RETURN NULL;',
                            hash="eef0e8ad717ae37c54c1db0a914dd64e25990ffb",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_c6635",
                            table="inburgeraars_burgerservicenummer",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Registergegevens",
            fields=[
                (
                    "inburgeraar",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="%(class)s",
                        serialize=False,
                        to="inburgeraars.inburgeraar",
                        verbose_name="inburgeraar",
                    ),
                ),
                (
                    "a_nummer",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, doel="a_nummer", null=True, verbose_name="A-nummer"
                    ),
                ),
                ("a_nummer_hash", models.BinaryField(max_length=32, null=True, unique=True)),
                (
                    "vingerafdruk",
                    models.BinaryField(
                        help_text="Herkent een regel zonder BSN en A-nummer bij een volgende levering.",
                        max_length=32,
                        null=True,
                        unique=True,
                    ),
                ),
                (
                    "geslacht",
                    models.CharField(
                        choices=[("M", "man"), ("V", "vrouw"), ("O", "onbekend")],
                        max_length=1,
                        verbose_name="geslacht",
                    ),
                ),
                (
                    "geboortejaar",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="geboortejaar"),
                ),
                (
                    "geboortemaand",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="geboortemaand"),
                ),
                (
                    "geboortedag",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="geboortedag"),
                ),
                (
                    "datum_vestiging",
                    models.DateField(blank=True, null=True, verbose_name="in Nederland gevestigd op"),
                ),
                (
                    "vervallen_op",
                    models.DateField(
                        blank=True,
                        help_text="Het traject blijft gewoon lopen.",
                        null=True,
                        verbose_name="niet meer in het register sinds",
                    ),
                ),
                (
                    "eerste_levering",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="inburgeraars.bpilevering",
                        verbose_name="eerste levering",
                    ),
                ),
            ],
            options={
                "verbose_name": "registergegevens",
                "verbose_name_plural": "registergegevens",
                "indexes": [
                    models.Index(
                        fields=["geboortejaar", "geboortemaand", "geboortedag"],
                        name="registergegevens_geboren",
                    ),
                    models.Index(fields=["vervallen_op"], name="registergegevens_vervallen"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("geboortemaand__isnull", True),
                            models.Q(("geboortemaand__gte", 1), ("geboortemaand__lte", 12)),
                            _connector="OR",
                        ),
                        name="register_geboortemaand",
                        violation_error_message="Een maand ligt tussen 1 en 12.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("geboortedag__isnull", True),
                            models.Q(
                                ("geboortedag__gte", 1),
                                ("geboortedag__lte", 31),
                                ("geboortemaand__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="register_geboortedag",
                        violation_error_message="Een geboortedag heeft ook een maand.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "inburgeraars_registergegevensevent" ("a_nummer", "a_nummer_hash", "datum_vestiging", "eerste_levering_id", "geboortedag", "geboortejaar", "geboortemaand", "geslacht", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "vervallen_op", "vingerafdruk") VALUES (NEW."a_nummer", NEW."a_nummer_hash", NEW."datum_vestiging", NEW."eerste_levering_id", NEW."geboortedag", NEW."geboortejaar", NEW."geboortemaand", NEW."geslacht", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."inburgeraar_id", NEW."vervallen_op", NEW."vingerafdruk"); RETURN NULL;',
                            hash="96ddc3e4e993f7a9670743116e11bce7b3d4b8fb",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_13d89",
                            table="inburgeraars_registergegevens",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "inburgeraars_registergegevensevent" ("a_nummer", "a_nummer_hash", "datum_vestiging", "eerste_levering_id", "geboortedag", "geboortejaar", "geboortemaand", "geslacht", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "vervallen_op", "vingerafdruk") VALUES (NEW."a_nummer", NEW."a_nummer_hash", NEW."datum_vestiging", NEW."eerste_levering_id", NEW."geboortedag", NEW."geboortejaar", NEW."geboortemaand", NEW."geslacht", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."inburgeraar_id", NEW."vervallen_op", NEW."vingerafdruk"); RETURN NULL;',
                            hash="f517fec04c2b6d17fdb0031a51f9057a164b40a0",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_47a6d",
                            table="inburgeraars_registergegevens",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "inburgeraars_registergegevensevent" ("a_nummer", "a_nummer_hash", "datum_vestiging", "eerste_levering_id", "geboortedag", "geboortejaar", "geboortemaand", "geslacht", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "vervallen_op", "vingerafdruk") VALUES (OLD."a_nummer", OLD."a_nummer_hash", OLD."datum_vestiging", OLD."eerste_levering_id", OLD."geboortedag", OLD."geboortejaar", OLD."geboortemaand", OLD."geslacht", OLD."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."inburgeraar_id", OLD."vervallen_op", OLD."vingerafdruk"); RETURN NULL;',
                            hash="112e8ffac7c876dd7000aa5011744398a1fa40b2",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_7cf58",
                            table="inburgeraars_registergegevens",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Vindgegevens",
            fields=[
                (
                    "inburgeraar",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="%(class)s",
                        serialize=False,
                        to="inburgeraars.inburgeraar",
                        verbose_name="inburgeraar",
                    ),
                ),
                (
                    "vindroute",
                    models.CharField(
                        choices=[("BPI", "BPI"), ("wijknetwerk", "wijknetwerk")],
                        max_length=12,
                        verbose_name="gevonden via",
                    ),
                ),
                ("al_in_bpi", models.BooleanField(default=False, verbose_name="stond al in het BPI")),
                (
                    "gevonden_op",
                    models.DateField(
                        blank=True,
                        help_text="Wijknetwerk: de dag van registratie; BPI: het eerste contact waarin is gesproken.",
                        null=True,
                        verbose_name="gevonden op",
                    ),
                ),
                (
                    "buurt",
                    models.ForeignKey(
                        blank=True,
                        help_text="Waar iemand aan de deur is ontmoet.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wijken.buurt",
                        verbose_name="buurt",
                    ),
                ),
                (
                    "vindplaats",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="gevonden",
                        to="netwerk.vindplaats",
                        verbose_name="vindplaats",
                    ),
                ),
            ],
            options={
                "verbose_name": "vindgegevens",
                "verbose_name_plural": "vindgegevens",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("vindplaats__isnull", True), ("vindroute", "BPI")),
                            models.Q(("vindplaats__isnull", False), ("vindroute", "wijknetwerk")),
                            models.Q(("buurt__isnull", False), ("vindroute", "wijknetwerk")),
                            _connector="OR",
                        ),
                        name="vindgegevens_wijknetwerk_heeft_plek",
                        violation_error_message="Kies waar je deze persoon vond: een vindplaats, of de buurt.",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "inburgeraars_vindgegevensevent" ("al_in_bpi", "buurt_id", "gevonden_op", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "vindplaats_id", "vindroute") VALUES (NEW."al_in_bpi", NEW."buurt_id", NEW."gevonden_op", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."inburgeraar_id", NEW."vindplaats_id", NEW."vindroute"); RETURN NULL;',
                            hash="f15dc14dcd0e8f90677241dc0f193faa486572dc",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_3c52d",
                            table="inburgeraars_vindgegevens",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "inburgeraars_vindgegevensevent" ("al_in_bpi", "buurt_id", "gevonden_op", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "vindplaats_id", "vindroute") VALUES (NEW."al_in_bpi", NEW."buurt_id", NEW."gevonden_op", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."inburgeraar_id", NEW."vindplaats_id", NEW."vindroute"); RETURN NULL;',
                            hash="968360d09878dcbd4ce732f3ec94ac0a9ba7a869",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_7799e",
                            table="inburgeraars_vindgegevens",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "inburgeraars_vindgegevensevent" ("al_in_bpi", "buurt_id", "gevonden_op", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "vindplaats_id", "vindroute") VALUES (OLD."al_in_bpi", OLD."buurt_id", OLD."gevonden_op", OLD."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."inburgeraar_id", OLD."vindplaats_id", OLD."vindroute"); RETURN NULL;',
                            hash="48a314c4551d930c6949d68240243ed142289e1e",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_cf142",
                            table="inburgeraars_vindgegevens",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="BpiWachtregel",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("regelnummer", models.PositiveIntegerField(verbose_name="regel")),
                ("vingerafdruk", models.BinaryField(max_length=32, unique=True)),
                (
                    "inhoud",
                    kern.versleuteld.VersleuteldeTekst(
                        doel="wachtregel", help_text="De regel, als JSON.", verbose_name="inhoud"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="ontvangen"),
                ),
                (
                    "levering",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="wachtregels",
                        to="inburgeraars.bpilevering",
                        verbose_name="levering",
                    ),
                ),
                (
                    "lijkt_op",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="inburgeraars.inburgeraar",
                        verbose_name="lijkt op",
                    ),
                ),
            ],
            options={
                "verbose_name": "wachtende BPI-regel",
                "verbose_name_plural": "wachtende BPI-regels",
                "ordering": ("levering", "regelnummer"),
            },
        ),
        migrations.CreateModel(
            name="BelemmeringEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "toelichting",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="belemmering", verbose_name="toelichting"
                    ),
                ),
                (
                    "sinds",
                    models.DateField(default=kern.klok.vandaag, verbose_name="gezien op"),
                ),
                ("voorbij_op", models.DateField(blank=True, null=True, verbose_name="voorbij sinds")),
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
                        to="inburgeraars.belemmering",
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
                        to="inburgeraars.belemmeringsoort",
                        verbose_name="soort",
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
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="belemmering_historie")],
            },
        ),
        migrations.CreateModel(
            name="AdresEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("van", models.DateField(default=kern.klok.vandaag, verbose_name="van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot")),
                ("straat", models.CharField(max_length=100, verbose_name="straat")),
                ("huisnummer", models.CharField(blank=True, max_length=10, verbose_name="huisnummer")),
                ("toevoeging", models.CharField(blank=True, max_length=20, verbose_name="toevoeging")),
                ("postcode", models.CharField(blank=True, max_length=6, verbose_name="postcode")),
                ("woonplaats", models.CharField(blank=True, max_length=80, verbose_name="woonplaats")),
                (
                    "buurt",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="wijken.buurt",
                        verbose_name="buurt",
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
                        to="inburgeraars.adres",
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
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="adres_historie")],
            },
        ),
        migrations.CreateModel(
            name="Doelgroepbevinding",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                    "datum",
                    models.DateField(default=kern.klok.vandaag, verbose_name="datum"),
                ),
                ("grond", models.CharField(blank=True, max_length=200, verbose_name="op grond van")),
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
                "verbose_name": "doelgroepbevinding",
                "verbose_name_plural": "doelgroepbevindingen",
                "ordering": ("-datum", "-pk"),
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "inburgeraars_doelgroepbevindingevent" ("datum", "doelgroep", "door_id", "grond", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."datum", NEW."doelgroep", NEW."door_id", NEW."grond", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id"); RETURN NULL;',
                            hash="91e7795882d9e69a1ff856250ae07c174fc78ec4",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_08d0d",
                            table="inburgeraars_doelgroepbevinding",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "inburgeraars_doelgroepbevindingevent" ("datum", "doelgroep", "door_id", "grond", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."datum", NEW."doelgroep", NEW."door_id", NEW."grond", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id"); RETURN NULL;',
                            hash="73f91a44aa222ef776cc2ed67631581d18e7a68c",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_2dd7f",
                            table="inburgeraars_doelgroepbevinding",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "inburgeraars_doelgroepbevindingevent" ("datum", "doelgroep", "door_id", "grond", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."datum", OLD."doelgroep", OLD."door_id", OLD."grond", OLD."id", OLD."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id"); RETURN NULL;',
                            hash="156329755320e571d272a75e1a2363272f8b6660",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_b23da",
                            table="inburgeraars_doelgroepbevinding",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DoelgroepbevindingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
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
                    "datum",
                    models.DateField(default=kern.klok.vandaag, verbose_name="datum"),
                ),
                ("grond", models.CharField(blank=True, max_length=200, verbose_name="op grond van")),
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
                        to="inburgeraars.doelgroepbevinding",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="doelgroepbevinding_historie")],
            },
        ),
        migrations.CreateModel(
            name="Fase",
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
                    "pijler",
                    models.PositiveSmallIntegerField(
                        choices=[(1, "voor het traject"), (2, "tijdens het traject"), (3, "na het traject")],
                        verbose_name="pijler",
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
                "verbose_name": "fase",
                "verbose_name_plural": "fases",
                "ordering": ("van", "pk"),
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"
                        ),
                        name="fase_van_voor_tot",
                        violation_error_message="De laatste dag ligt niet voor de eerste.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            (models.F("inburgeraar"), "="),
                            (models.Func(models.F("van"), models.F("tot"), function="daterange"), "&&"),
                        ],
                        name="fase_een_tegelijk",
                        violation_error_message="Iemand is in één fase tegelijk.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "inburgeraars_faseevent" ("id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "pijler", "tot", "van") VALUES (NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."pijler", NEW."tot", NEW."van"); RETURN NULL;',
                            hash="ec992106fda0e18f7ac364692e3d684b8f51c7cb",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_34473",
                            table="inburgeraars_fase",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "inburgeraars_faseevent" ("id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "pijler", "tot", "van") VALUES (NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."pijler", NEW."tot", NEW."van"); RETURN NULL;',
                            hash="68476c5ff3c8e8c76aa16d06d45072b3c506c8c1",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_2c23f",
                            table="inburgeraars_fase",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "inburgeraars_faseevent" ("id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "pijler", "tot", "van") VALUES (OLD."id", OLD."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."pijler", OLD."tot", OLD."van"); RETURN NULL;',
                            hash="7961871d207f89dcd2ac9f5fbd1a2df8d612e67c",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_8c6ee",
                            table="inburgeraars_fase",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FaseEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("van", models.DateField(default=kern.klok.vandaag, verbose_name="van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot")),
                (
                    "pijler",
                    models.PositiveSmallIntegerField(
                        choices=[(1, "voor het traject"), (2, "tijdens het traject"), (3, "na het traject")],
                        verbose_name="pijler",
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
                        to="inburgeraars.fase",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="fase_historie")],
            },
        ),
        migrations.CreateModel(
            name="InburgeraarEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("voornamen", models.CharField(max_length=120, verbose_name="voornaam")),
                ("voorvoegsel", models.CharField(blank=True, max_length=20, verbose_name="tussenvoegsel")),
                ("geslachtsnaam", models.CharField(blank=True, max_length=120, verbose_name="achternaam")),
                ("sorteernaam", models.CharField(db_collation="C", editable=False, max_length=280)),
                ("zoeknaam", models.CharField(db_collation="C", editable=False, max_length=280)),
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
                (
                    "bereikbaar_via",
                    models.CharField(
                        blank=True,
                        help_text="Bijvoorbeeld: via buurvrouw Ria, nummer 14.",
                        max_length=160,
                        verbose_name="bereikbaar via",
                    ),
                ),
                ("beste_tijd", models.CharField(blank=True, max_length=80, verbose_name="beste tijd")),
                (
                    "tolk",
                    models.CharField(
                        choices=[
                            ("geen", "geen tolk nodig"),
                            ("telefonisch", "met tolk (telefoon)"),
                            ("aanwezig", "met tolk erbij"),
                            ("naaste", "een naaste vertaalt"),
                        ],
                        default="geen",
                        max_length=12,
                        verbose_name="tolk",
                    ),
                ),
                (
                    "route",
                    models.CharField(
                        choices=[
                            ("vrij", "vrij"),
                            ("gereserveerd", "gereserveerd"),
                            ("wijkgericht", "wijkgericht"),
                            ("regulier", "regulier"),
                        ],
                        default="vrij",
                        editable=False,
                        max_length=14,
                        verbose_name="route",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="toegevoegd"),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="inburgeraars.inburgeraar",
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
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="inburgeraar_historie")],
            },
        ),
        migrations.CreateModel(
            name="Toegang",
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
                    "grond",
                    models.CharField(
                        choices=[
                            ("caseload", "caseload"),
                            ("vervanging", "vervanging"),
                            ("overdracht", "overdracht"),
                            ("plaatsing", "plaatsing"),
                            ("verzuimoverdracht", "verzuimoverdracht"),
                            ("taalcoach", "match met een taalcoach"),
                        ],
                        max_length=20,
                        verbose_name="grond",
                    ),
                ),
                ("omvang", models.CharField(blank=True, max_length=80, verbose_name="omvang")),
                (
                    "gebruiker",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="toegangen",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gebruiker",
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
                    "organisatie",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="toegangen",
                        to="wijken.organisatie",
                        verbose_name="organisatie",
                    ),
                ),
            ],
            options={
                "verbose_name": "toegang",
                "verbose_name_plural": "toegangen",
                "ordering": ("-van", "-pk"),
                "abstract": False,
                "indexes": [
                    models.Index(fields=["gebruiker", "grond", "tot"], name="toegang_gebruiker"),
                    models.Index(fields=["organisatie", "grond", "tot"], name="toegang_organisatie"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"
                        ),
                        name="toegang_van_voor_tot",
                        violation_error_message="De laatste dag ligt niet voor de eerste.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("gebruiker__isnull", False), ("organisatie__isnull", True)),
                            models.Q(("gebruiker__isnull", True), ("organisatie__isnull", False)),
                            _connector="OR",
                        ),
                        name="toegang_gebruiker_of_organisatie",
                        violation_error_message="Toegang is van een gebruiker of van een organisatie.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("grond", "caseload")),
                        expressions=[
                            (models.F("inburgeraar"), "="),
                            (models.Func(models.F("van"), models.F("tot"), function="daterange"), "&&"),
                        ],
                        name="toegang_een_vast_contact",
                        violation_error_message="Iemand heeft één vast contact tegelijk.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "inburgeraars_toegangevent" ("gebruiker_id", "grond", "id", "inburgeraar_id", "omvang", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van") VALUES (NEW."gebruiker_id", NEW."grond", NEW."id", NEW."inburgeraar_id", NEW."omvang", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."tot", NEW."van"); RETURN NULL;',
                            hash="98105489c65b81131e26597a7c0cbb0e6ba4ddf5",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_5e8e2",
                            table="inburgeraars_toegang",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "inburgeraars_toegangevent" ("gebruiker_id", "grond", "id", "inburgeraar_id", "omvang", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van") VALUES (NEW."gebruiker_id", NEW."grond", NEW."id", NEW."inburgeraar_id", NEW."omvang", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."tot", NEW."van"); RETURN NULL;',
                            hash="31e3d0d0097fa7818b5a4c0df8936346f745ef94",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_c848e",
                            table="inburgeraars_toegang",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "inburgeraars_toegangevent" ("gebruiker_id", "grond", "id", "inburgeraar_id", "omvang", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van") VALUES (OLD."gebruiker_id", OLD."grond", OLD."id", OLD."inburgeraar_id", OLD."omvang", OLD."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."tot", OLD."van"); RETURN NULL;',
                            hash="f73746a10a299e8bf40adb5bdfd5d25fae51fdd4",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_f82fc",
                            table="inburgeraars_toegang",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ToegangEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("van", models.DateField(default=kern.klok.vandaag, verbose_name="van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot")),
                (
                    "grond",
                    models.CharField(
                        choices=[
                            ("caseload", "caseload"),
                            ("vervanging", "vervanging"),
                            ("overdracht", "overdracht"),
                            ("plaatsing", "plaatsing"),
                            ("verzuimoverdracht", "verzuimoverdracht"),
                            ("taalcoach", "match met een taalcoach"),
                        ],
                        max_length=20,
                        verbose_name="grond",
                    ),
                ),
                ("omvang", models.CharField(blank=True, max_length=80, verbose_name="omvang")),
                (
                    "gebruiker",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gebruiker",
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
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="inburgeraars.toegang",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="toegang_historie")],
            },
        ),
        migrations.CreateModel(
            name="Veiligheidsnotitie",
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
                    "waarschuwing",
                    models.CharField(
                        default="Ga samen op bezoek", max_length=80, verbose_name="waarschuwing"
                    ),
                ),
                (
                    "reden",
                    kern.versleuteld.VersleuteldeTekst(doel="veiligheidsnotitie", verbose_name="reden"),
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
                "verbose_name": "veiligheidsnotitie",
                "verbose_name_plural": "veiligheidsnotities",
                "ordering": ("-van", "-pk"),
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"
                        ),
                        name="veiligheidsnotitie_van_voor_tot",
                        violation_error_message="De laatste dag ligt niet voor de eerste.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("tot__isnull", False)),
                        name="veiligheidsnotitie_eindigt",
                        violation_error_message="Vul in tot wanneer deze notitie geldt.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "inburgeraars_veiligheidsnotitieevent" ("door_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "tot", "van", "waarschuwing") VALUES (NEW."door_id", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."reden", NEW."tot", NEW."van", NEW."waarschuwing"); RETURN NULL;',
                            hash="9131b2129261e9641bcfc48fc7a0af3e451c8d26",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_b7f2f",
                            table="inburgeraars_veiligheidsnotitie",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "inburgeraars_veiligheidsnotitieevent" ("door_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "tot", "van", "waarschuwing") VALUES (NEW."door_id", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."reden", NEW."tot", NEW."van", NEW."waarschuwing"); RETURN NULL;',
                            hash="6b3edaa9a2aca813f007fc788a7c8b5dec8cc0d2",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_9cfed",
                            table="inburgeraars_veiligheidsnotitie",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "inburgeraars_veiligheidsnotitieevent" ("door_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "tot", "van", "waarschuwing") VALUES (OLD."door_id", OLD."id", OLD."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."reden", OLD."tot", OLD."van", OLD."waarschuwing"); RETURN NULL;',
                            hash="22813825ac23ff9039ba00b6dfaf2de51ebb80c4",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_04857",
                            table="inburgeraars_veiligheidsnotitie",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="VeiligheidsnotitieEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("van", models.DateField(default=kern.klok.vandaag, verbose_name="van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot")),
                (
                    "waarschuwing",
                    models.CharField(
                        default="Ga samen op bezoek", max_length=80, verbose_name="waarschuwing"
                    ),
                ),
                (
                    "reden",
                    kern.versleuteld.VersleuteldeTekst(doel="veiligheidsnotitie", verbose_name="reden"),
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
                        to="inburgeraars.veiligheidsnotitie",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="veiligheidsnotitie_historie")],
            },
        ),
        migrations.CreateModel(
            name="BurgerservicenummerEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                (
                    "bsn",
                    kern.versleuteld.VersleuteldeTekst(doel="bsn", verbose_name="BSN"),
                ),
                ("bsn_hash", models.BinaryField(max_length=32)),
                (
                    "inburgeraar",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        serialize=False,
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
                        to="inburgeraars.burgerservicenummer",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="burgerservicenummer_historie")],
            },
        ),
        migrations.AddField(
            model_name="inburgeraar",
            name="taal",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="inburgeraars.taal",
                verbose_name="taal",
            ),
        ),
        migrations.CreateModel(
            name="RegistergegevensEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                (
                    "a_nummer",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, doel="a_nummer", null=True, verbose_name="A-nummer"
                    ),
                ),
                ("a_nummer_hash", models.BinaryField(max_length=32, null=True)),
                (
                    "vingerafdruk",
                    models.BinaryField(
                        help_text="Herkent een regel zonder BSN en A-nummer bij een volgende levering.",
                        max_length=32,
                        null=True,
                    ),
                ),
                (
                    "geslacht",
                    models.CharField(
                        choices=[("M", "man"), ("V", "vrouw"), ("O", "onbekend")],
                        max_length=1,
                        verbose_name="geslacht",
                    ),
                ),
                (
                    "geboortejaar",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="geboortejaar"),
                ),
                (
                    "geboortemaand",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="geboortemaand"),
                ),
                (
                    "geboortedag",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="geboortedag"),
                ),
                (
                    "datum_vestiging",
                    models.DateField(blank=True, null=True, verbose_name="in Nederland gevestigd op"),
                ),
                (
                    "vervallen_op",
                    models.DateField(
                        blank=True,
                        help_text="Het traject blijft gewoon lopen.",
                        null=True,
                        verbose_name="niet meer in het register sinds",
                    ),
                ),
                (
                    "eerste_levering",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="inburgeraars.bpilevering",
                        verbose_name="eerste levering",
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
                        serialize=False,
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
                        to="inburgeraars.registergegevens",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="registergegevens_historie")],
            },
        ),
        migrations.CreateModel(
            name="VindgegevensEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                (
                    "vindroute",
                    models.CharField(
                        choices=[("BPI", "BPI"), ("wijknetwerk", "wijknetwerk")],
                        max_length=12,
                        verbose_name="gevonden via",
                    ),
                ),
                ("al_in_bpi", models.BooleanField(default=False, verbose_name="stond al in het BPI")),
                (
                    "gevonden_op",
                    models.DateField(
                        blank=True,
                        help_text="Wijknetwerk: de dag van registratie; BPI: het eerste contact waarin is gesproken.",
                        null=True,
                        verbose_name="gevonden op",
                    ),
                ),
                (
                    "buurt",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        help_text="Waar iemand aan de deur is ontmoet.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="wijken.buurt",
                        verbose_name="buurt",
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
                        serialize=False,
                        to="inburgeraars.inburgeraar",
                        verbose_name="inburgeraar",
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
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="inburgeraars.vindgegevens",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="vindgegevens_historie")],
            },
        ),
        migrations.CreateModel(
            name="BenaderingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("van", models.DateField(default=kern.klok.vandaag, verbose_name="van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot")),
                (
                    "route",
                    models.CharField(
                        choices=[
                            ("vrij", "vrij"),
                            ("gereserveerd", "gereserveerd"),
                            ("wijkgericht", "wijkgericht"),
                            ("regulier", "regulier"),
                        ],
                        max_length=14,
                        verbose_name="route",
                    ),
                ),
                (
                    "sinds",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
                (
                    "eindreden",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("vrijgegeven", "vrijgegeven"),
                            ("geclaimd", "geclaimd uit een reservering"),
                            ("overgenomen", "overgenomen"),
                            ("verlopen", "reservering verlopen"),
                            ("afgesloten", "traject afgesloten"),
                        ],
                        max_length=12,
                        verbose_name="waarom geëindigd",
                    ),
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
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="inburgeraars.benadering",
                    ),
                ),
                (
                    "wijk",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="wijken.wijk",
                        verbose_name="wijk",
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
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="benadering_historie")],
            },
        ),
        migrations.AddIndex(
            model_name="inburgeraar",
            index=models.Index(fields=["wijk", "sorteernaam", "id"], name="inburgeraar_wijk_naam"),
        ),
        migrations.AddIndex(
            model_name="inburgeraar",
            index=models.Index(fields=["wijk", "route", "sorteernaam"], name="inburgeraar_wijk_route"),
        ),
        migrations.AddIndex(
            model_name="inburgeraar",
            index=django.contrib.postgres.indexes.GinIndex(
                django.contrib.postgres.indexes.OpClass("zoeknaam", name="gin_trgm_ops"),
                name="inburgeraar_zoeknaam",
            ),
        ),
        migrations.AddConstraint(
            model_name="inburgeraar",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("voornamen__length__gt", 0), ("geslachtsnaam__length__gt", 0), _connector="OR"
                ),
                name="inburgeraar_heeft_naam",
                violation_error_message="Vul een voornaam in.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inburgeraar",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "inburgeraars_inburgeraarevent" ("bereikbaar_via", "beste_tijd", "created_at", "email", "geslachtsnaam", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "route", "sorteernaam", "taal_id", "telefoon", "tolk", "voornamen", "voorvoegsel", "wijk_id", "zoeknaam") VALUES (NEW."bereikbaar_via", NEW."beste_tijd", NEW."created_at", NEW."email", NEW."geslachtsnaam", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."route", NEW."sorteernaam", NEW."taal_id", NEW."telefoon", NEW."tolk", NEW."voornamen", NEW."voorvoegsel", NEW."wijk_id", NEW."zoeknaam"); RETURN NULL;',
                    hash="01a6506ea4f008999dc8f328382b01b8c2265fbd",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_fce34",
                    table="inburgeraars_inburgeraar",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inburgeraar",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "inburgeraars_inburgeraarevent" ("bereikbaar_via", "beste_tijd", "created_at", "email", "geslachtsnaam", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "route", "sorteernaam", "taal_id", "telefoon", "tolk", "voornamen", "voorvoegsel", "wijk_id", "zoeknaam") VALUES (NEW."bereikbaar_via", NEW."beste_tijd", NEW."created_at", NEW."email", NEW."geslachtsnaam", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."route", NEW."sorteernaam", NEW."taal_id", NEW."telefoon", NEW."tolk", NEW."voornamen", NEW."voorvoegsel", NEW."wijk_id", NEW."zoeknaam"); RETURN NULL;',
                    hash="6a2270b7858b6f27c274a03073c2442859ac5be9",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_69826",
                    table="inburgeraars_inburgeraar",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inburgeraar",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "inburgeraars_inburgeraarevent" ("bereikbaar_via", "beste_tijd", "created_at", "email", "geslachtsnaam", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "route", "sorteernaam", "taal_id", "telefoon", "tolk", "voornamen", "voorvoegsel", "wijk_id", "zoeknaam") VALUES (OLD."bereikbaar_via", OLD."beste_tijd", OLD."created_at", OLD."email", OLD."geslachtsnaam", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."route", OLD."sorteernaam", OLD."taal_id", OLD."telefoon", OLD."tolk", OLD."voornamen", OLD."voorvoegsel", OLD."wijk_id", OLD."zoeknaam"); RETURN NULL;',
                    hash="5f82b5dfa80f8dd60433022589c3e45e9f8dfca9",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_813ee",
                    table="inburgeraars_inburgeraar",
                    when="AFTER",
                ),
            ),
        ),
    ]
