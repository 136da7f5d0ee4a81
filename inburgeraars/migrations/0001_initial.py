"""The tables of the app, each with its history, indexes, constraints and triggers."""

import django.contrib.postgres.constraints
import django.contrib.postgres.indexes
import django.core.validators
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import kern.klok
import kern.versleuteld
from kern.migraties import samen


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("gebruikers", "__first__"),
        ("netwerk", "0001_initial"),
        ("wijken", "0001_initial"),
    ]

    operations = [
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
            name="Huishouden",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
            ],
            options={
                "verbose_name": "huishouden",
                "verbose_name_plural": "huishoudens",
                "ordering": ("pk",),
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
                ("verwerkt_op", models.DateTimeField(default=kern.klok.nu, verbose_name="verwerkt")),
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
                (
                    "versie",
                    models.PositiveIntegerField(
                        db_default=1, default=1, editable=False, verbose_name="versie"
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
                    "wijk",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="inburgeraars",
                        to="wijken.wijk",
                        verbose_name="wijk",
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
                    "samengevoegd_met",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="Dezelfde mens stond er twee keer in: verder gaat het bij die ander.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="samengevoegd",
                        to="inburgeraars.inburgeraar",
                        verbose_name="samengevoegd met",
                    ),
                ),
                (
                    "overleden_op",
                    models.DateField(
                        blank=True,
                        editable=False,
                        help_text="Wie overleden is, wordt door niemand meer benaderd.",
                        null=True,
                        verbose_name="overleden op",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="toegevoegd"),
                ),
            ],
            options={
                "verbose_name": "inburgeraar",
                "verbose_name_plural": "inburgeraars",
                "ordering": ("sorteernaam", "pk"),
                "indexes": [
                    models.Index(
                        fields=["sorteernaam", "id"],
                        include=("wijk", "route", "samengevoegd_met"),
                        name="inburgeraar_naam",
                    ),
                    models.Index(
                        fields=["wijk", "sorteernaam", "id"],
                        include=("route", "samengevoegd_met"),
                        name="inburgeraar_wijk_naam",
                    ),
                    models.Index(fields=["wijk", "route", "sorteernaam"], name="inburgeraar_wijk_route"),
                    django.contrib.postgres.indexes.GinIndex(
                        django.contrib.postgres.indexes.OpClass("zoeknaam", name="gin_trgm_ops"),
                        name="inburgeraar_zoeknaam",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voornamen__length__gt", 0), ("geslachtsnaam__length__gt", 0), _connector="OR"
                        ),
                        name="inburgeraar_heeft_naam",
                        violation_error_message="Vul een voornaam in.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("overleden_op__isnull", True), ("route", "vrij"), _connector="OR"
                        ),
                        name="inburgeraar_overleden_wordt_niet_benaderd",
                        violation_error_message="Deze persoon is overleden en wordt niet meer benaderd.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("samengevoegd_met__isnull", True),
                            models.Q(("samengevoegd_met", models.F("id")), _negated=True),
                            _connector="OR",
                        ),
                        name="inburgeraar_niet_met_zichzelf",
                        violation_error_message="Iemand kan niet met zichzelf worden samengevoegd.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("samengevoegd_met__isnull", True), ("route", "vrij"), _connector="OR"
                        ),
                        name="inburgeraar_samengevoegd_is_vrij",
                        violation_error_message="Wie is samengevoegd, wordt zelf niet meer benaderd.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "inburgeraars_inburgeraarevent" ("bereikbaar_via", "beste_tijd", "created_at", "email", "geslachtsnaam", "id", "overleden_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "route", "samengevoegd_met_id", "sorteernaam", "taal_id", "telefoon", "tolk", "versie", "voornamen", "voorvoegsel", "wijk_id", "zoeknaam") VALUES (NEW."bereikbaar_via", NEW."beste_tijd", NEW."created_at", NEW."email", NEW."geslachtsnaam", NEW."id", NEW."overleden_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."route", NEW."samengevoegd_met_id", NEW."sorteernaam", NEW."taal_id", NEW."telefoon", NEW."tolk", NEW."versie", NEW."voornamen", NEW."voorvoegsel", NEW."wijk_id", NEW."zoeknaam"); RETURN NULL;',
                            hash="6e5d6018fac4de5eea3d04205415d8b3393dc10a",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_fce34",
                            table="inburgeraars_inburgeraar",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "inburgeraars_inburgeraarevent" ("bereikbaar_via", "beste_tijd", "created_at", "email", "geslachtsnaam", "id", "overleden_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "route", "samengevoegd_met_id", "sorteernaam", "taal_id", "telefoon", "tolk", "versie", "voornamen", "voorvoegsel", "wijk_id", "zoeknaam") VALUES (NEW."bereikbaar_via", NEW."beste_tijd", NEW."created_at", NEW."email", NEW."geslachtsnaam", NEW."id", NEW."overleden_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."route", NEW."samengevoegd_met_id", NEW."sorteernaam", NEW."taal_id", NEW."telefoon", NEW."tolk", NEW."versie", NEW."voornamen", NEW."voorvoegsel", NEW."wijk_id", NEW."zoeknaam"); RETURN NULL;',
                            hash="fc754444e25e18990c5022ac047bf1ee99ace63f",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_69826",
                            table="inburgeraars_inburgeraar",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "inburgeraars_inburgeraarevent" ("bereikbaar_via", "beste_tijd", "created_at", "email", "geslachtsnaam", "id", "overleden_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "route", "samengevoegd_met_id", "sorteernaam", "taal_id", "telefoon", "tolk", "versie", "voornamen", "voorvoegsel", "wijk_id", "zoeknaam") VALUES (OLD."bereikbaar_via", OLD."beste_tijd", OLD."created_at", OLD."email", OLD."geslachtsnaam", OLD."id", OLD."overleden_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."route", OLD."samengevoegd_met_id", OLD."sorteernaam", OLD."taal_id", OLD."telefoon", OLD."tolk", OLD."versie", OLD."voornamen", OLD."voorvoegsel", OLD."wijk_id", OLD."zoeknaam"); RETURN NULL;',
                            hash="51aaa4e7abe0e590460ab364ad9289007ca6d4fb",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_813ee",
                            table="inburgeraars_inburgeraar",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="InburgeraarEvent",
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
                        to="inburgeraars.inburgeraar",
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
                    "samengevoegd_met",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        help_text="Dezelfde mens stond er twee keer in: verder gaat het bij die ander.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="inburgeraars.inburgeraar",
                        verbose_name="samengevoegd met",
                    ),
                ),
                (
                    "overleden_op",
                    models.DateField(
                        blank=True,
                        editable=False,
                        help_text="Wie overleden is, wordt door niemand meer benaderd.",
                        null=True,
                        verbose_name="overleden op",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="toegevoegd"),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="inburgeraar_historie")],
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
                    "inburgeraar",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="inburgeraars.inburgeraar",
                        verbose_name="inburgeraar",
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
                        max_length=14,
                        verbose_name="route",
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
                            ("onbereikbaar", "onbereikbaar"),
                            ("wil niet", "wil niet"),
                            ("niet plichtig of vrijgesteld", "niet plichtig of vrijgesteld"),
                            ("verhuisd", "verhuisd"),
                            ("overleden", "overleden"),
                            ("terug naar de reguliere route", "terug naar de reguliere route"),
                        ],
                        max_length=40,
                        verbose_name="waarom geëindigd",
                    ),
                ),
                (
                    "toelichting",
                    models.CharField(
                        blank=True,
                        help_text="Waarom zij begon of eindigde, als dat uitleg vraagt.",
                        max_length=200,
                        verbose_name="toelichting",
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
                            func='INSERT INTO "inburgeraars_benaderingevent" ("door_id", "eindreden", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "route", "sinds", "toelichting", "tot", "van", "wijk_id") VALUES (NEW."door_id", NEW."eindreden", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."route", NEW."sinds", NEW."toelichting", NEW."tot", NEW."van", NEW."wijk_id"); RETURN NULL;',
                            hash="fbe97280bc3ebef53fbfdc95d5552705536a8c73",
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
                            func='INSERT INTO "inburgeraars_benaderingevent" ("door_id", "eindreden", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "route", "sinds", "toelichting", "tot", "van", "wijk_id") VALUES (NEW."door_id", NEW."eindreden", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."route", NEW."sinds", NEW."toelichting", NEW."tot", NEW."van", NEW."wijk_id"); RETURN NULL;',
                            hash="cd11f2ed4bd1a6c9e0fa4682ce63fe0a752b4f87",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_0ebff",
                            table="inburgeraars_benadering",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "inburgeraars_benaderingevent" ("door_id", "eindreden", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "route", "sinds", "toelichting", "tot", "van", "wijk_id") VALUES (OLD."door_id", OLD."eindreden", OLD."id", OLD."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."route", OLD."sinds", OLD."toelichting", OLD."tot", OLD."van", OLD."wijk_id"); RETURN NULL;',
                            hash="020dfd86185ea2d5e7187df26cfae1a433b9d879",
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
            name="BenaderingEvent",
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
                        to="inburgeraars.benadering",
                    ),
                ),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("van", models.DateField(default=kern.klok.vandaag, verbose_name="van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot")),
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
                            ("onbereikbaar", "onbereikbaar"),
                            ("wil niet", "wil niet"),
                            ("niet plichtig of vrijgesteld", "niet plichtig of vrijgesteld"),
                            ("verhuisd", "verhuisd"),
                            ("overleden", "overleden"),
                            ("terug naar de reguliere route", "terug naar de reguliere route"),
                        ],
                        max_length=40,
                        verbose_name="waarom geëindigd",
                    ),
                ),
                (
                    "toelichting",
                    models.CharField(
                        blank=True,
                        help_text="Waarom zij begon of eindigde, als dat uitleg vraagt.",
                        max_length=200,
                        verbose_name="toelichting",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="benadering_historie")],
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
                    "inburgeraar",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="inburgeraars.inburgeraar",
                        verbose_name="inburgeraar",
                    ),
                ),
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
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("van", models.DateField(default=kern.klok.vandaag, verbose_name="van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot")),
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
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="toegang_historie")],
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
                    "soort",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="inburgeraars.documentsoort",
                        verbose_name="soort",
                    ),
                ),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                ("datum", models.DateField(default=kern.klok.vandaag, verbose_name="datum")),
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
                ("verwijderd_op", models.DateField(blank=True, null=True, verbose_name="verwijderd op")),
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
                ("reden", models.CharField(blank=True, max_length=200, verbose_name="reden")),
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
            name="DocumentEvent",
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
                        to="inburgeraars.document",
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
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                ("datum", models.DateField(default=kern.klok.vandaag, verbose_name="datum")),
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
                ("verwijderd_op", models.DateField(blank=True, null=True, verbose_name="verwijderd op")),
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
                ("reden", models.CharField(blank=True, max_length=200, verbose_name="reden")),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="document_historie")],
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
                    "wijk",
                    models.ForeignKey(
                        blank=True,
                        help_text="Waar iemand aan de deur is ontmoet, als de buurt van die deur niet bekend is.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wijken.wijk",
                        verbose_name="wijk",
                    ),
                ),
                ("al_in_bpi", models.BooleanField(default=False, verbose_name="stond al in het BPI")),
                (
                    "gevonden_op",
                    models.DateField(
                        blank=True,
                        help_text="Alleen bij wijknetwerk: de dag van registratie. Bij BPI volgt de dag uit het eerste gesprek.",
                        null=True,
                        verbose_name="gevonden op",
                    ),
                ),
                (
                    "ontmoet_op",
                    models.DateField(
                        blank=True,
                        help_text="Alleen bij wijknetwerk, en alleen als het eerder was dan de dag van registratie.",
                        null=True,
                        verbose_name="eerste contact op",
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
                            models.Q(("vindroute", "wijknetwerk"), ("wijk__isnull", False)),
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
                            func='INSERT INTO "inburgeraars_vindgegevensevent" ("al_in_bpi", "buurt_id", "gevonden_op", "inburgeraar_id", "ontmoet_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "vindplaats_id", "vindroute", "wijk_id") VALUES (NEW."al_in_bpi", NEW."buurt_id", NEW."gevonden_op", NEW."inburgeraar_id", NEW."ontmoet_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."inburgeraar_id", NEW."vindplaats_id", NEW."vindroute", NEW."wijk_id"); RETURN NULL;',
                            hash="1db0689d2f200325923349f3279db1e1fbf74a24",
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
                            func='INSERT INTO "inburgeraars_vindgegevensevent" ("al_in_bpi", "buurt_id", "gevonden_op", "inburgeraar_id", "ontmoet_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "vindplaats_id", "vindroute", "wijk_id") VALUES (NEW."al_in_bpi", NEW."buurt_id", NEW."gevonden_op", NEW."inburgeraar_id", NEW."ontmoet_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."inburgeraar_id", NEW."vindplaats_id", NEW."vindroute", NEW."wijk_id"); RETURN NULL;',
                            hash="c6754053fea8a065268685b3cdf244ffed2c1246",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_7799e",
                            table="inburgeraars_vindgegevens",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "inburgeraars_vindgegevensevent" ("al_in_bpi", "buurt_id", "gevonden_op", "inburgeraar_id", "ontmoet_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "vindplaats_id", "vindroute", "wijk_id") VALUES (OLD."al_in_bpi", OLD."buurt_id", OLD."gevonden_op", OLD."inburgeraar_id", OLD."ontmoet_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."inburgeraar_id", OLD."vindplaats_id", OLD."vindroute", OLD."wijk_id"); RETURN NULL;',
                            hash="ffe4c86b6d1e5d55228f6711abe2dc4e99771352",
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
            name="VindgegevensEvent",
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
                        to="inburgeraars.vindgegevens",
                    ),
                ),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
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
                    "vindroute",
                    models.CharField(
                        choices=[("BPI", "BPI"), ("wijknetwerk", "wijknetwerk")],
                        max_length=12,
                        verbose_name="gevonden via",
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
                    "wijk",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        help_text="Waar iemand aan de deur is ontmoet, als de buurt van die deur niet bekend is.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="wijken.wijk",
                        verbose_name="wijk",
                    ),
                ),
                ("al_in_bpi", models.BooleanField(default=False, verbose_name="stond al in het BPI")),
                (
                    "gevonden_op",
                    models.DateField(
                        blank=True,
                        help_text="Alleen bij wijknetwerk: de dag van registratie. Bij BPI volgt de dag uit het eerste gesprek.",
                        null=True,
                        verbose_name="gevonden op",
                    ),
                ),
                (
                    "ontmoet_op",
                    models.DateField(
                        blank=True,
                        help_text="Alleen bij wijknetwerk, en alleen als het eerder was dan de dag van registratie.",
                        null=True,
                        verbose_name="eerste contact op",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="vindgegevens_historie")],
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
                    "inburgeraar",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="inburgeraars.inburgeraar",
                        verbose_name="inburgeraar",
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
                ("datum", models.DateField(default=kern.klok.vandaag, verbose_name="datum")),
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
                ("datum", models.DateField(default=kern.klok.vandaag, verbose_name="datum")),
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
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="doelgroepbevinding_historie")],
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
                    "inburgeraar",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="inburgeraars.inburgeraar",
                        verbose_name="inburgeraar",
                    ),
                ),
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
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("van", models.DateField(default=kern.klok.vandaag, verbose_name="van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot")),
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
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="veiligheidsnotitie_historie")],
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
                    "inburgeraar",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="inburgeraars.inburgeraar",
                        verbose_name="inburgeraar",
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
                    "toelichting",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="belemmering", verbose_name="toelichting"
                    ),
                ),
                ("sinds", models.DateField(default=kern.klok.vandaag, verbose_name="gezien op")),
                ("voorbij_op", models.DateField(blank=True, null=True, verbose_name="voorbij sinds")),
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
            name="BelemmeringEvent",
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
                        to="inburgeraars.belemmering",
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
                    "toelichting",
                    kern.versleuteld.VersleuteldeTekst(
                        blank=True, default="", doel="belemmering", verbose_name="toelichting"
                    ),
                ),
                ("sinds", models.DateField(default=kern.klok.vandaag, verbose_name="gezien op")),
                ("voorbij_op", models.DateField(blank=True, null=True, verbose_name="voorbij sinds")),
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
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="belemmering_historie")],
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
                    "inburgeraar",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="inburgeraars.inburgeraar",
                        verbose_name="inburgeraar",
                    ),
                ),
                (
                    "pijler",
                    models.PositiveSmallIntegerField(
                        choices=[(1, "voor het traject"), (2, "tijdens het traject"), (3, "na het traject")],
                        verbose_name="pijler",
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
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("van", models.DateField(default=kern.klok.vandaag, verbose_name="van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot")),
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
                    "pijler",
                    models.PositiveSmallIntegerField(
                        choices=[(1, "voor het traject"), (2, "tijdens het traject"), (3, "na het traject")],
                        verbose_name="pijler",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="fase_historie")],
            },
        ),
        migrations.CreateModel(
            name="Huishoudlid",
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
                    "inburgeraar",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="inburgeraars.inburgeraar",
                        verbose_name="inburgeraar",
                    ),
                ),
                (
                    "huishouden",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="leden",
                        to="inburgeraars.huishouden",
                        verbose_name="huishouden",
                    ),
                ),
            ],
            options={
                "verbose_name": "huishoudlid",
                "verbose_name_plural": "huishoudleden",
                "ordering": ("huishouden", "pk"),
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"
                        ),
                        name="huishoudlid_van_voor_tot",
                        violation_error_message="De laatste dag ligt niet voor de eerste.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            (models.F("inburgeraar"), "="),
                            (models.Func(models.F("van"), models.F("tot"), function="daterange"), "&&"),
                        ],
                        name="huishoudlid_een_tegelijk",
                        violation_error_message="Iemand hoort bij één huishouden tegelijk.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "inburgeraars_huishoudlidevent" ("huishouden_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van") VALUES (NEW."huishouden_id", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."tot", NEW."van"); RETURN NULL;',
                            hash="74b450953b2c78827b3b6bcd198b2dfa7326cbe2",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_50aac",
                            table="inburgeraars_huishoudlid",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "inburgeraars_huishoudlidevent" ("huishouden_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van") VALUES (NEW."huishouden_id", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."tot", NEW."van"); RETURN NULL;',
                            hash="62a728992b7cb85f97cd4e41ee91b52a16264f66",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_8f637",
                            table="inburgeraars_huishoudlid",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "inburgeraars_huishoudlidevent" ("huishouden_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van") VALUES (OLD."huishouden_id", OLD."id", OLD."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."tot", OLD."van"); RETURN NULL;',
                            hash="0e6ec3534d2f5458242bb2ad3297da64bdea9f31",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_58da3",
                            table="inburgeraars_huishoudlid",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HuishoudlidEvent",
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
                        to="inburgeraars.huishoudlid",
                    ),
                ),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("van", models.DateField(default=kern.klok.vandaag, verbose_name="van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot")),
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
                    "huishouden",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="inburgeraars.huishouden",
                        verbose_name="huishouden",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="huishoudlid_historie")],
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
                    "eerste_levering",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="inburgeraars.bpilevering",
                        verbose_name="eerste levering",
                    ),
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
            name="RegistergegevensEvent",
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
                        to="inburgeraars.registergegevens",
                    ),
                ),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
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
                    "vervallen_op",
                    models.DateField(
                        blank=True,
                        help_text="Het traject blijft gewoon lopen.",
                        null=True,
                        verbose_name="niet meer in het register sinds",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="registergegevens_historie")],
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
                ("bsn", kern.versleuteld.VersleuteldeTekst(doel="bsn", verbose_name="BSN")),
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
            name="BurgerservicenummerEvent",
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
                        to="inburgeraars.burgerservicenummer",
                    ),
                ),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
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
                ("bsn", kern.versleuteld.VersleuteldeTekst(doel="bsn", verbose_name="BSN")),
                ("bsn_hash", models.BinaryField(max_length=32)),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="burgerservicenummer_historie")],
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
                    "inburgeraar",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="inburgeraars.inburgeraar",
                        verbose_name="inburgeraar",
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
                ("gezien_op", models.DateField(default=kern.klok.vandaag, verbose_name="gezien op")),
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
            name="IdentiteitscontroleEvent",
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
                        to="inburgeraars.identiteitscontrole",
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
                ("gezien_op", models.DateField(default=kern.klok.vandaag, verbose_name="gezien op")),
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
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="identiteitscontrole_historie")],
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
                (
                    "inburgeraar",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="inburgeraars.inburgeraar",
                        verbose_name="inburgeraar",
                    ),
                ),
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
            name="AdresEvent",
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
                        to="inburgeraars.adres",
                    ),
                ),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("van", models.DateField(default=kern.klok.vandaag, verbose_name="van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot")),
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
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="adres_historie")],
            },
        ),
    ]
    operations = samen(operations)
