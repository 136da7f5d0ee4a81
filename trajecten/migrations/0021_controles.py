import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import kern.klok


class Migration(migrations.Migration):
    dependencies = [
        ("gebruikers", "__first__"),
        ("inburgeraars", "0022_documenten"),
        ("trajecten", "0020_zicht_afronding"),
    ]

    operations = [
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
                    "stand",
                    models.CharField(
                        choices=[("open", "nog te doen"), ("gedaan", "gedaan"), ("niet nodig", "niet nodig")],
                        max_length=10,
                        verbose_name="stand",
                    ),
                ),
                ("gedaan_op", models.DateField(blank=True, null=True, verbose_name="gedaan op")),
                ("kenmerk", models.CharField(blank=True, max_length=60, verbose_name="kenmerk")),
                ("reden", models.CharField(blank=True, max_length=200, verbose_name="reden")),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
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
            name="Overneemveld",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                (
                    "soort",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="velden",
                        to="trajecten.controlesoort",
                        verbose_name="soort",
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
                (
                    "soort",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="regels",
                        to="trajecten.controlesoort",
                        verbose_name="soort",
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
            name="ControleEvent",
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
                    "stand",
                    models.CharField(
                        choices=[("open", "nog te doen"), ("gedaan", "gedaan"), ("niet nodig", "niet nodig")],
                        max_length=10,
                        verbose_name="stand",
                    ),
                ),
                ("gedaan_op", models.DateField(blank=True, null=True, verbose_name="gedaan op")),
                ("kenmerk", models.CharField(blank=True, max_length=60, verbose_name="kenmerk")),
                ("reden", models.CharField(blank=True, max_length=200, verbose_name="reden")),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
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
                        to="trajecten.controle",
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
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="controle_historie")],
            },
        ),
    ]
