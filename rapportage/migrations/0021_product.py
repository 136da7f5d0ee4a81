"""Owners, deliverables and redactierechten of the productbeschrijving, and the texts of its parts."""

import django.contrib.postgres.constraints
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import kern.klok
from kern.migraties import samen


class Migration(migrations.Migration):
    dependencies = [
        ("rapportage", "0020_uitkomst_tevredenheid"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Onderdeeleigenaar",
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
                    "rol",
                    models.CharField(
                        choices=[
                            ("trajectcoordinator", "trajectcoördinator"),
                            ("teamleider", "teamleider inburgering"),
                            ("consulent", "inburgeringsconsulent"),
                            ("beleidsmedewerker", "beleidsmedewerker"),
                            ("projectleider", "projectleider"),
                            ("wijkcoordinator", "wijkcoördinator"),
                            ("partner", "partner"),
                            ("taalcoach", "taalcoach"),
                            ("afdelingshoofd", "afdelingshoofd Welzijn"),
                            ("adviseur", "adviseur"),
                            ("beheerder", "functioneel beheerder"),
                        ],
                        max_length=20,
                        verbose_name="rol",
                    ),
                ),
                (
                    "onderdeel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="eigenaren",
                        to="rapportage.onderdeel",
                        verbose_name="onderdeel",
                    ),
                ),
            ],
            options={
                "verbose_name": "eigenaar van een onderdeel",
                "verbose_name_plural": "eigenaren van onderdelen",
                "ordering": ("onderdeel__nummer", "pk"),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="OnderdeeleigenaarEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("van", models.DateField(default=kern.klok.vandaag, verbose_name="van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot")),
                (
                    "rol",
                    models.CharField(
                        choices=[
                            ("trajectcoordinator", "trajectcoördinator"),
                            ("teamleider", "teamleider inburgering"),
                            ("consulent", "inburgeringsconsulent"),
                            ("beleidsmedewerker", "beleidsmedewerker"),
                            ("projectleider", "projectleider"),
                            ("wijkcoordinator", "wijkcoördinator"),
                            ("partner", "partner"),
                            ("taalcoach", "taalcoach"),
                            ("afdelingshoofd", "afdelingshoofd Welzijn"),
                            ("adviseur", "adviseur"),
                            ("beheerder", "functioneel beheerder"),
                        ],
                        max_length=20,
                        verbose_name="rol",
                    ),
                ),
                (
                    "onderdeel",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="rapportage.onderdeel",
                        verbose_name="onderdeel",
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
                        to="rapportage.onderdeeleigenaar",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Oplevering",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("naam", models.CharField(max_length=80, verbose_name="naam")),
                (
                    "maanden",
                    models.PositiveSmallIntegerField(
                        help_text="0 is voor het begin.", verbose_name="maanden na het begin van de pilot"
                    ),
                ),
                (
                    "elke",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Laat dit leeg voor één keer.",
                        null=True,
                        verbose_name="daarna elke zoveel maanden",
                    ),
                ),
                (
                    "aspect",
                    models.ForeignKey(
                        blank=True,
                        help_text="Laat dit leeg voor alle aspecten.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="rapportage.aspect",
                        verbose_name="aspect",
                    ),
                ),
                (
                    "onderdeel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="opleveringen",
                        to="rapportage.onderdeel",
                        verbose_name="onderdeel",
                    ),
                ),
            ],
            options={
                "verbose_name": "oplevering",
                "verbose_name_plural": "opleveringen",
                "ordering": ("onderdeel__nummer", "maanden", "pk"),
            },
        ),
        migrations.CreateModel(
            name="OpleveringEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("naam", models.CharField(max_length=80, verbose_name="naam")),
                (
                    "maanden",
                    models.PositiveSmallIntegerField(
                        help_text="0 is voor het begin.", verbose_name="maanden na het begin van de pilot"
                    ),
                ),
                (
                    "elke",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Laat dit leeg voor één keer.",
                        null=True,
                        verbose_name="daarna elke zoveel maanden",
                    ),
                ),
                (
                    "aspect",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        help_text="Laat dit leeg voor alle aspecten.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="rapportage.aspect",
                        verbose_name="aspect",
                    ),
                ),
                (
                    "onderdeel",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="rapportage.onderdeel",
                        verbose_name="onderdeel",
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
                        to="rapportage.oplevering",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Producttekst",
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
                ("dag", models.DateField(verbose_name="klaar op")),
                (
                    "volgens_planning",
                    models.BooleanField(
                        default=True,
                        help_text="Nee als iemand tussendoor bijwerkt.",
                        verbose_name="volgens de planning",
                    ),
                ),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("concept", "concept"),
                            ("ter lezing", "bij de tweede lezer"),
                            ("gelezen", "gelezen"),
                            ("goedgekeurd", "goedgekeurd"),
                        ],
                        default="concept",
                        max_length=12,
                        verbose_name="stand",
                    ),
                ),
                (
                    "cijfers",
                    models.JSONField(
                        default=dict,
                        help_text="De cijfers van dit onderdeel waaruit de tekst kan kiezen, met hun dag. Ze liggen vast.",
                        verbose_name="cijfers",
                    ),
                ),
                ("begonnen_op", models.DateTimeField(default=kern.klok.nu, verbose_name="begonnen")),
                (
                    "aangeboden_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="naar de tweede lezer"),
                ),
                ("gelezen_op", models.DateTimeField(blank=True, null=True, verbose_name="gelezen")),
                ("goedgekeurd_op", models.DateTimeField(blank=True, null=True, verbose_name="goedgekeurd")),
                (
                    "begonnen_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="begonnen door",
                    ),
                ),
                (
                    "goedgekeurd_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="goedgekeurd door",
                    ),
                ),
                (
                    "lezer",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="tweede lezer",
                    ),
                ),
                (
                    "onderdeel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="teksten",
                        to="rapportage.onderdeel",
                        verbose_name="onderdeel",
                    ),
                ),
            ],
            options={
                "verbose_name": "tekst van een onderdeel",
                "verbose_name_plural": "teksten van onderdelen",
                "ordering": ("onderdeel__nummer", "-dag"),
            },
        ),
        migrations.CreateModel(
            name="Productstap",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("reden", models.TextField(blank=True, verbose_name="reden")),
                ("op", models.DateTimeField(default=kern.klok.nu, verbose_name="wanneer")),
                (
                    "van",
                    models.CharField(
                        choices=[
                            ("concept", "concept"),
                            ("ter lezing", "bij de tweede lezer"),
                            ("gelezen", "gelezen"),
                            ("goedgekeurd", "goedgekeurd"),
                        ],
                        max_length=12,
                        verbose_name="van",
                    ),
                ),
                (
                    "naar",
                    models.CharField(
                        choices=[
                            ("concept", "concept"),
                            ("ter lezing", "bij de tweede lezer"),
                            ("gelezen", "gelezen"),
                            ("goedgekeurd", "goedgekeurd"),
                        ],
                        max_length=12,
                        verbose_name="naar",
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
                    "tekst",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stappen",
                        to="rapportage.producttekst",
                        verbose_name="tekst",
                    ),
                ),
            ],
            options={
                "verbose_name": "stap van een tekst van een onderdeel",
                "verbose_name_plural": "stappen van teksten van onderdelen",
                "ordering": ("-op", "-pk"),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Aspecttekst",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versie", models.PositiveIntegerField(verbose_name="versie")),
                (
                    "waarden",
                    models.JSONField(
                        default=dict,
                        help_text="Wat elk cijfer in de tekst was toen deze versie werd opgeslagen.",
                        verbose_name="waarden",
                    ),
                ),
                ("op", models.DateTimeField(default=kern.klok.nu, verbose_name="opgeslagen")),
                ("situatie", models.TextField(blank=True, verbose_name="situatie")),
                ("ontwikkeling", models.TextField(blank=True, verbose_name="ontwikkeling")),
                ("waarom", models.TextField(blank=True, verbose_name="waarom")),
                ("overdraagbaar", models.TextField(blank=True, verbose_name="overdraagbaar")),
                (
                    "als",
                    models.CharField(
                        help_text="De rol, of de welzijnsorganisatie.",
                        max_length=20,
                        verbose_name="geschreven als",
                    ),
                ),
                (
                    "aspect",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="rapportage.aspect",
                        verbose_name="aspect",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="geschreven door",
                    ),
                ),
                (
                    "tekst",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="versies",
                        to="rapportage.producttekst",
                        verbose_name="tekst",
                    ),
                ),
            ],
            options={
                "verbose_name": "tekst van een aspect",
                "verbose_name_plural": "teksten van aspecten",
                "ordering": ("aspect__volgorde", "-versie"),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Aspectopmerking",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("tekst", models.TextField(verbose_name="opmerking")),
                ("op", models.DateTimeField(default=kern.klok.nu, verbose_name="gemaakt")),
                ("verwerkt_op", models.DateTimeField(blank=True, null=True, verbose_name="verwerkt")),
                (
                    "aspect",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="rapportage.aspect",
                        verbose_name="aspect",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="van",
                    ),
                ),
                (
                    "verwerkt_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="verwerkt door",
                    ),
                ),
                (
                    "over",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="opmerkingen",
                        to="rapportage.producttekst",
                        verbose_name="over",
                    ),
                ),
            ],
            options={
                "verbose_name": "opmerking bij een aspect",
                "verbose_name_plural": "opmerkingen bij aspecten",
                "ordering": ("op", "pk"),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Aspectconcept",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("velden", models.TextField(verbose_name="velden")),
                ("bewaard_op", models.DateTimeField(default=kern.klok.nu, verbose_name="bewaard")),
                (
                    "aspect",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="rapportage.aspect",
                        verbose_name="aspect",
                    ),
                ),
                (
                    "gebruiker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="geschreven door",
                    ),
                ),
                (
                    "tekst",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="rapportage.producttekst",
                        verbose_name="tekst",
                    ),
                ),
            ],
            options={
                "verbose_name": "concept van een aspect",
                "verbose_name_plural": "concepten van aspecten",
                "ordering": ("pk",),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Redactierecht",
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
                    "beeindigd_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="beëindigd door",
                    ),
                ),
                (
                    "gebruiker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gebruiker",
                    ),
                ),
                (
                    "gegeven_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gegeven door",
                    ),
                ),
                (
                    "onderdeel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="redactierechten",
                        to="rapportage.onderdeel",
                        verbose_name="onderdeel",
                    ),
                ),
            ],
            options={
                "verbose_name": "redactierecht",
                "verbose_name_plural": "redactierechten",
                "ordering": ("onderdeel__nummer", "van", "pk"),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RedactierechtEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("van", models.DateField(default=kern.klok.vandaag, verbose_name="van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot")),
                (
                    "beeindigd_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="beëindigd door",
                    ),
                ),
                (
                    "gebruiker",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gebruiker",
                    ),
                ),
                (
                    "gegeven_door",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gegeven door",
                    ),
                ),
                (
                    "onderdeel",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="rapportage.onderdeel",
                        verbose_name="onderdeel",
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
                        to="rapportage.redactierecht",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddConstraint(
            model_name="onderdeeleigenaar",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"),
                name="onderdeeleigenaar_van_voor_tot",
                violation_error_message="De laatste dag ligt niet voor de eerste.",
            ),
        ),
        migrations.AddConstraint(
            model_name="onderdeeleigenaar",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[
                    (models.F("onderdeel"), "="),
                    (models.F("rol"), "="),
                    (models.Func(models.F("van"), models.F("tot"), function="daterange"), "&&"),
                ],
                name="onderdeeleigenaar_geen_overlap",
                violation_error_message="Deze rol is in die periode al eigenaar van dit onderdeel.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="onderdeeleigenaar",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "rapportage_onderdeeleigenaarevent" ("id", "onderdeel_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "rol", "tot", "van") VALUES (NEW."id", NEW."onderdeel_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."rol", NEW."tot", NEW."van"); RETURN NULL;',
                    hash="1a371582341c08764d90a31afe8e045cd4d2e0dc",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_386f5",
                    table="rapportage_onderdeeleigenaar",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="onderdeeleigenaar",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "rapportage_onderdeeleigenaarevent" ("id", "onderdeel_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "rol", "tot", "van") VALUES (NEW."id", NEW."onderdeel_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."rol", NEW."tot", NEW."van"); RETURN NULL;',
                    hash="227c286f299ca4c8dfb734e5d8eeee9225e04f01",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_c02f5",
                    table="rapportage_onderdeeleigenaar",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="onderdeeleigenaar",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "rapportage_onderdeeleigenaarevent" ("id", "onderdeel_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "rol", "tot", "van") VALUES (OLD."id", OLD."onderdeel_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."rol", OLD."tot", OLD."van"); RETURN NULL;',
                    hash="19832d9440fdf0307c406abba76608dcfe52763c",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_2816f",
                    table="rapportage_onderdeeleigenaar",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="onderdeeleigenaarevent",
            index=models.Index(fields=["pgh_obj", "-pgh_id"], name="onderdeeleigenaar_historie"),
        ),
        migrations.AddConstraint(
            model_name="oplevering",
            constraint=models.UniqueConstraint(
                fields=("onderdeel", "aspect", "maanden"),
                name="oplevering_eenmaal",
                nulls_distinct=False,
                violation_error_message="Op dit moment wordt dit al opgeleverd.",
            ),
        ),
        migrations.AddConstraint(
            model_name="oplevering",
            constraint=models.CheckConstraint(
                condition=models.Q(("elke__isnull", True), ("elke__gte", 1), _connector="OR"),
                name="oplevering_ritme",
                violation_error_message="Het ritme is minstens een maand.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="oplevering",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "rapportage_opleveringevent" ("aspect_id", "elke", "id", "maanden", "naam", "onderdeel_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."aspect_id", NEW."elke", NEW."id", NEW."maanden", NEW."naam", NEW."onderdeel_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id"); RETURN NULL;',
                    hash="4d616de5d8ca29b1d3a27452b4224ac1a3184c7f",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_e770f",
                    table="rapportage_oplevering",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="oplevering",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "rapportage_opleveringevent" ("aspect_id", "elke", "id", "maanden", "naam", "onderdeel_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."aspect_id", NEW."elke", NEW."id", NEW."maanden", NEW."naam", NEW."onderdeel_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id"); RETURN NULL;',
                    hash="4eb911dbfc1ac9a89dded23a65bd0aebb12386ae",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_3eea9",
                    table="rapportage_oplevering",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="oplevering",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "rapportage_opleveringevent" ("aspect_id", "elke", "id", "maanden", "naam", "onderdeel_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."aspect_id", OLD."elke", OLD."id", OLD."maanden", OLD."naam", OLD."onderdeel_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id"); RETURN NULL;',
                    hash="9762f820b1def7029837621d9eddece92fc99d45",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_1421f",
                    table="rapportage_oplevering",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="opleveringevent",
            index=models.Index(fields=["pgh_obj", "-pgh_id"], name="oplevering_historie"),
        ),
        migrations.AddConstraint(
            model_name="producttekst",
            constraint=models.UniqueConstraint(
                fields=("onderdeel", "dag"),
                name="producttekst_eenmaal",
                violation_error_message="De tekst van dit onderdeel voor deze dag is er al.",
            ),
        ),
        migrations.AddConstraint(
            model_name="producttekst",
            constraint=models.UniqueConstraint(
                condition=models.Q(("stand", "goedgekeurd"), _negated=True),
                fields=("onderdeel",),
                name="producttekst_een_tegelijk",
                violation_error_message="Aan dit onderdeel wordt al geschreven.",
            ),
        ),
        migrations.AddConstraint(
            model_name="producttekst",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("aangeboden_op__isnull", True), ("lezer__isnull", True), ("stand", "concept")),
                    models.Q(
                        models.Q(("stand", "concept"), _negated=True),
                        ("aangeboden_op__isnull", False),
                        ("lezer__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="producttekst_naar_een_lezer",
                violation_error_message="Een tekst die wordt gelezen, heeft een tweede lezer.",
            ),
        ),
        migrations.AddConstraint(
            model_name="producttekst",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("gelezen_op__isnull", False), ("stand__in", ["gelezen", "goedgekeurd"])),
                    models.Q(("gelezen_op__isnull", True), ("stand__in", ["concept", "ter lezing"])),
                    _connector="OR",
                ),
                name="producttekst_gelezen_op_een_dag",
                violation_error_message="Een tekst die is gelezen, is op een dag gelezen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="producttekst",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("goedgekeurd_door__isnull", False),
                        ("goedgekeurd_op__isnull", False),
                        ("stand", "goedgekeurd"),
                    ),
                    models.Q(
                        models.Q(("stand", "goedgekeurd"), _negated=True),
                        ("goedgekeurd_door__isnull", True),
                        ("goedgekeurd_op__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="producttekst_goedgekeurd_door_iemand",
                violation_error_message="Een tekst die is goedgekeurd, is door iemand goedgekeurd.",
            ),
        ),
        migrations.AddConstraint(
            model_name="productstap",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("naar", "concept"), _negated=True),
                    models.Q(("reden", ""), _negated=True),
                    _connector="OR",
                ),
                name="productstap_terug_met_reden",
                violation_error_message="Schrijf op waarom de tekst teruggaat naar concept.",
            ),
        ),
        migrations.AddConstraint(
            model_name="aspecttekst",
            constraint=models.CheckConstraint(
                condition=models.Q(("versie__gte", 1)),
                name="aspecttekst_versie_vanaf_een",
                violation_error_message="De eerste versie is versie 1.",
            ),
        ),
        migrations.AddConstraint(
            model_name="aspecttekst",
            constraint=models.UniqueConstraint(
                fields=("tekst", "aspect", "versie"),
                name="aspecttekst_versie_eenmaal",
                violation_error_message="Iemand anders heeft net een versie opgeslagen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="aspectopmerking",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("verwerkt_door__isnull", True), ("verwerkt_op__isnull", True)),
                    models.Q(("verwerkt_door__isnull", False), ("verwerkt_op__isnull", False)),
                    _connector="OR",
                ),
                name="aspectopmerking_verwerkt_door_iemand",
                violation_error_message="Een opmerking die is verwerkt, is door iemand verwerkt.",
            ),
        ),
        migrations.AddConstraint(
            model_name="aspectconcept",
            constraint=models.UniqueConstraint(
                fields=("tekst", "aspect", "gebruiker"),
                name="aspectconcept_eenmaal",
                violation_error_message="Van dit aspect is al een concept bewaard.",
            ),
        ),
        migrations.AddConstraint(
            model_name="redactierecht",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"),
                name="redactierecht_van_voor_tot",
                violation_error_message="De laatste dag ligt niet voor de eerste.",
            ),
        ),
        migrations.AddConstraint(
            model_name="redactierecht",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[
                    (models.F("onderdeel"), "="),
                    (models.F("gebruiker"), "="),
                    (models.Func(models.F("van"), models.F("tot"), function="daterange"), "&&"),
                ],
                name="redactierecht_geen_overlap",
                violation_error_message="Deze gebruiker heeft dit redactierecht al.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="redactierecht",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "rapportage_redactierechtevent" ("beeindigd_door_id", "gebruiker_id", "gegeven_door_id", "id", "onderdeel_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van") VALUES (NEW."beeindigd_door_id", NEW."gebruiker_id", NEW."gegeven_door_id", NEW."id", NEW."onderdeel_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."tot", NEW."van"); RETURN NULL;',
                    hash="f35dbd83d93095052e3e88c9d68180f24344b9ea",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_d2071",
                    table="rapportage_redactierecht",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="redactierecht",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "rapportage_redactierechtevent" ("beeindigd_door_id", "gebruiker_id", "gegeven_door_id", "id", "onderdeel_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van") VALUES (NEW."beeindigd_door_id", NEW."gebruiker_id", NEW."gegeven_door_id", NEW."id", NEW."onderdeel_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."tot", NEW."van"); RETURN NULL;',
                    hash="001ce761d405fe3ccdda0899cf1b4d14b3e7439f",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_09c0a",
                    table="rapportage_redactierecht",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="redactierecht",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "rapportage_redactierechtevent" ("beeindigd_door_id", "gebruiker_id", "gegeven_door_id", "id", "onderdeel_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van") VALUES (OLD."beeindigd_door_id", OLD."gebruiker_id", OLD."gegeven_door_id", OLD."id", OLD."onderdeel_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."tot", OLD."van"); RETURN NULL;',
                    hash="df0c89223b623c59ac4c80834a4f346bc61af0cb",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_ef101",
                    table="rapportage_redactierecht",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="redactierechtevent",
            index=models.Index(fields=["pgh_obj", "-pgh_id"], name="redactierecht_historie"),
        ),
    ]
    operations = samen(operations)
