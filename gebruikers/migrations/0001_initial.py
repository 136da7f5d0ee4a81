"""The tables of the app, each with its history, indexes, constraints and triggers."""

from decimal import Decimal

import django.contrib.postgres.constraints
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.text
import pghistory.utils
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import gebruikers.models.berichten
import kern.klok
import kern.versleuteld
from kern.migraties import samen


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("wijken", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Gebruiker",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                (
                    "last_login",
                    models.DateTimeField(blank=True, null=True, verbose_name="last login"),
                ),
                ("email", models.EmailField(max_length=254, verbose_name="e-mailadres")),
                ("voornaam", models.CharField(max_length=60, verbose_name="voornaam")),
                ("achternaam", models.CharField(max_length=80, verbose_name="achternaam")),
                ("telefoon", models.CharField(blank=True, max_length=20, verbose_name="telefoon")),
                ("is_active", models.BooleanField(default=True, verbose_name="actief")),
                (
                    "dagbericht",
                    models.BooleanField(
                        default=True,
                        help_text="Op werkdagen, zonder namen. Ieder zet hem zelf uit.",
                        verbose_name="dagelijkse mail",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="toegevoegd"),
                ),
                (
                    "uitgenodigd_op",
                    models.DateTimeField(
                        blank=True, editable=False, null=True, verbose_name="laatst uitgenodigd"
                    ),
                ),
            ],
            options={
                "verbose_name": "gebruiker",
                "verbose_name_plural": "gebruikers",
                "ordering": ("achternaam", "voornaam"),
                "constraints": [
                    models.UniqueConstraint(
                        django.db.models.functions.text.Lower("email"),
                        name="gebruiker_email_uniek",
                        violation_error_message="Er is al een gebruiker met dit e-mailadres.",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "gebruikers_gebruikerevent" ("achternaam", "created_at", "dagbericht", "email", "id", "is_active", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "telefoon", "uitgenodigd_op", "voornaam") VALUES (NEW."achternaam", NEW."created_at", NEW."dagbericht", NEW."email", NEW."id", NEW."is_active", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."telefoon", NEW."uitgenodigd_op", NEW."voornaam"); RETURN NULL;',
                            hash="68540c1a1c5d931e2cb9a46eb52580f432f80dbf",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_b351a",
                            table="gebruikers_gebruiker",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."achternaam" IS DISTINCT FROM (NEW."achternaam") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."dagbericht" IS DISTINCT FROM (NEW."dagbericht") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_active" IS DISTINCT FROM (NEW."is_active") OR OLD."telefoon" IS DISTINCT FROM (NEW."telefoon") OR OLD."uitgenodigd_op" IS DISTINCT FROM (NEW."uitgenodigd_op") OR OLD."voornaam" IS DISTINCT FROM (NEW."voornaam"))',
                            func='INSERT INTO "gebruikers_gebruikerevent" ("achternaam", "created_at", "dagbericht", "email", "id", "is_active", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "telefoon", "uitgenodigd_op", "voornaam") VALUES (NEW."achternaam", NEW."created_at", NEW."dagbericht", NEW."email", NEW."id", NEW."is_active", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."telefoon", NEW."uitgenodigd_op", NEW."voornaam"); RETURN NULL;',
                            hash="5ede4b69187f6e5bfd692192a0c712894223c23a",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_34750",
                            table="gebruikers_gebruiker",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "gebruikers_gebruikerevent" ("achternaam", "created_at", "dagbericht", "email", "id", "is_active", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "telefoon", "uitgenodigd_op", "voornaam") VALUES (OLD."achternaam", OLD."created_at", OLD."dagbericht", OLD."email", OLD."id", OLD."is_active", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."telefoon", OLD."uitgenodigd_op", OLD."voornaam"); RETURN NULL;',
                            hash="4ba00e1a650bd9c9159099254d683619f2b7ea39",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_082ba",
                            table="gebruikers_gebruiker",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="GebruikerEvent",
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
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("email", models.EmailField(max_length=254, verbose_name="e-mailadres")),
                ("voornaam", models.CharField(max_length=60, verbose_name="voornaam")),
                ("achternaam", models.CharField(max_length=80, verbose_name="achternaam")),
                ("telefoon", models.CharField(blank=True, max_length=20, verbose_name="telefoon")),
                ("is_active", models.BooleanField(default=True, verbose_name="actief")),
                (
                    "dagbericht",
                    models.BooleanField(
                        default=True,
                        help_text="Op werkdagen, zonder namen. Ieder zet hem zelf uit.",
                        verbose_name="dagelijkse mail",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="toegevoegd"),
                ),
                (
                    "uitgenodigd_op",
                    models.DateTimeField(
                        blank=True, editable=False, null=True, verbose_name="laatst uitgenodigd"
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="gebruiker_historie")],
            },
        ),
        migrations.CreateModel(
            name="Bericht",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("wacht", "wacht"),
                            ("bezig", "bezig"),
                            ("klaar", "klaar"),
                            ("mislukt", "mislukt"),
                        ],
                        default="wacht",
                        max_length=10,
                        verbose_name="stand",
                    ),
                ),
                ("volgende_op", models.DateTimeField(default=kern.klok.nu, verbose_name="volgende poging")),
                ("lease_tot", models.DateTimeField(blank=True, null=True, verbose_name="geclaimd tot")),
                ("hek", models.PositiveIntegerField(default=0, verbose_name="hek")),
                ("pogingen", models.PositiveSmallIntegerField(default=0, verbose_name="pogingen")),
                (
                    "voortgang",
                    models.PositiveSmallIntegerField(default=0, verbose_name="voortgang in procenten"),
                ),
                ("fout", models.CharField(blank=True, max_length=500, verbose_name="fout")),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="gemaakt"),
                ),
                ("klaar_op", models.DateTimeField(blank=True, null=True, verbose_name="klaar")),
                (
                    "kenmerk",
                    models.UUIDField(
                        help_text="Staat als Message-ID in de mail.", unique=True, verbose_name="kenmerk"
                    ),
                ),
                ("aan", models.EmailField(max_length=254, verbose_name="aan")),
                ("onderwerp", models.CharField(max_length=200, verbose_name="onderwerp")),
                (
                    "tekst",
                    kern.versleuteld.VersleuteldeTekst(
                        doel="bericht",
                        help_text="Leeg: gewist, dertig dagen na verzending.",
                        null=True,
                        verbose_name="tekst",
                    ),
                ),
                (
                    "overgedragen_op",
                    models.DateTimeField(
                        blank=True,
                        help_text="Vastgelegd voordat de mailserver antwoordt: daarna wordt niet vanzelf opnieuw verstuurd.",
                        null=True,
                        verbose_name="aangeboden aan de mailserver",
                    ),
                ),
                ("verzonden_op", models.DateTimeField(blank=True, null=True, verbose_name="verzonden")),
            ],
            options={
                "verbose_name": "bericht",
                "verbose_name_plural": "berichten",
                "ordering": ("-pk",),
                "indexes": [models.Index(fields=["stand", "volgende_op"], name="bericht_te_doen")],
            },
        ),
        migrations.CreateModel(
            name="Taakplanning",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("naam", models.CharField(max_length=80, unique=True, verbose_name="naam")),
                ("taak", models.CharField(max_length=120, verbose_name="taak")),
                ("elke", models.DurationField(verbose_name="herhaalt elke")),
                ("volgende_op", models.DateTimeField(default=kern.klok.nu, verbose_name="volgende keer")),
                ("laatst_op", models.DateTimeField(blank=True, null=True, verbose_name="laatste keer")),
                (
                    "laatst_gelukt_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="laatst gelukt"),
                ),
                ("laatste_fout", models.CharField(blank=True, max_length=500, verbose_name="laatste fout")),
                ("actief", models.BooleanField(default=True, verbose_name="actief")),
            ],
            options={
                "verbose_name": "taakplanning",
                "verbose_name_plural": "taakplanningen",
                "ordering": ("naam",),
            },
        ),
        migrations.CreateModel(
            name="Aanstelling",
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
                    "gebruiker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="aanstellingen",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gebruiker",
                    ),
                ),
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
                    "wijk",
                    models.ForeignKey(
                        blank=True,
                        help_text="Leeg: alle wijken.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="aanstellingen",
                        to="wijken.wijk",
                        verbose_name="wijk",
                    ),
                ),
                (
                    "organisatie",
                    models.ForeignKey(
                        blank=True,
                        help_text="Alleen voor een partner.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="aanstellingen",
                        to="wijken.organisatie",
                        verbose_name="organisatie",
                    ),
                ),
                (
                    "fte",
                    models.DecimalField(
                        decimal_places=2,
                        default=Decimal(1),
                        help_text="1 is een volle werkweek.",
                        max_digits=3,
                        validators=[
                            django.core.validators.MinValueValidator(Decimal("0.05")),
                            django.core.validators.MaxValueValidator(Decimal(1)),
                        ],
                        verbose_name="fte",
                    ),
                ),
            ],
            options={
                "verbose_name": "aanstelling",
                "verbose_name_plural": "aanstellingen",
                "ordering": ("van", "pk"),
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"
                        ),
                        name="aanstelling_van_voor_tot",
                        violation_error_message="De laatste dag ligt niet voor de eerste.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("organisatie__isnull", False), ("rol", "partner")),
                            models.Q(
                                models.Q(("rol", "partner"), _negated=True), ("organisatie__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="aanstelling_partner_heeft_organisatie",
                        violation_error_message="Een partner hoort bij een organisatie, een ander niet.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("fte__gt", 0), ("fte__lte", 1)),
                        name="aanstelling_fte",
                        violation_error_message="Fte ligt tussen 0,05 en 1.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            (models.F("gebruiker"), "="),
                            (models.F("rol"), "="),
                            (models.Func(models.F("wijk"), models.Value(0), function="coalesce"), "="),
                            (models.Func(models.F("organisatie"), models.Value(0), function="coalesce"), "="),
                            (models.Func(models.F("van"), models.F("tot"), function="daterange"), "&&"),
                        ],
                        name="aanstelling_geen_overlap",
                        violation_error_message="Deze aanstelling loopt al in (een deel van) die periode.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            (models.F("gebruiker"), "="),
                            (
                                models.Case(
                                    models.When(rol__in=["consulent"], then=models.Value(0)),
                                    models.When(
                                        rol__in=["teamleider", "trajectcoordinator"], then=models.Value(1)
                                    ),
                                    output_field=models.IntegerField(),
                                ),
                                "<>",
                            ),
                            (models.Func(models.F("van"), models.F("tot"), function="daterange"), "&&"),
                        ],
                        name="aanstelling_handhaving_apart",
                        violation_error_message="Een inburgeringsconsulent kan niet tegelijk trajectcoördinator of teamleider zijn.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            (models.F("gebruiker"), "="),
                            (
                                models.Case(
                                    models.When(
                                        rol__in=["adviseur", "afdelingshoofd", "beleidsmedewerker"],
                                        then=models.Value(0),
                                    ),
                                    models.When(
                                        rol__in=[
                                            "consulent",
                                            "partner",
                                            "taalcoach",
                                            "teamleider",
                                            "trajectcoordinator",
                                        ],
                                        then=models.Value(1),
                                    ),
                                    output_field=models.IntegerField(),
                                ),
                                "<>",
                            ),
                            (models.Func(models.F("van"), models.F("tot"), function="daterange"), "&&"),
                        ],
                        name="aanstelling_cijfers_apart",
                        violation_error_message="Wie beleidsmedewerker, afdelingshoofd of adviseur is, kan niet tegelijk dossiers openen.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "gebruikers_aanstellingevent" ("fte", "gebruiker_id", "id", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "rol", "tot", "van", "wijk_id") VALUES (NEW."fte", NEW."gebruiker_id", NEW."id", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."rol", NEW."tot", NEW."van", NEW."wijk_id"); RETURN NULL;',
                            hash="ed02e44a547c8451f85fde80101fb38c8d3791f5",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_fa5e3",
                            table="gebruikers_aanstelling",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "gebruikers_aanstellingevent" ("fte", "gebruiker_id", "id", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "rol", "tot", "van", "wijk_id") VALUES (NEW."fte", NEW."gebruiker_id", NEW."id", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."rol", NEW."tot", NEW."van", NEW."wijk_id"); RETURN NULL;',
                            hash="0d232a4f34a30770956e9b15b2355106dda4ebac",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_88b0c",
                            table="gebruikers_aanstelling",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "gebruikers_aanstellingevent" ("fte", "gebruiker_id", "id", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "rol", "tot", "van", "wijk_id") VALUES (OLD."fte", OLD."gebruiker_id", OLD."id", OLD."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."rol", OLD."tot", OLD."van", OLD."wijk_id"); RETURN NULL;',
                            hash="410c4a643608ed6bab631ea76b98eee786662595",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_68612",
                            table="gebruikers_aanstelling",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AanstellingEvent",
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
                        to="gebruikers.aanstelling",
                    ),
                ),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("van", models.DateField(default=kern.klok.vandaag, verbose_name="van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot")),
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
                    "wijk",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        help_text="Leeg: alle wijken.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="wijken.wijk",
                        verbose_name="wijk",
                    ),
                ),
                (
                    "organisatie",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        help_text="Alleen voor een partner.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="wijken.organisatie",
                        verbose_name="organisatie",
                    ),
                ),
                (
                    "fte",
                    models.DecimalField(
                        decimal_places=2,
                        default=Decimal(1),
                        help_text="1 is een volle werkweek.",
                        max_digits=3,
                        validators=[
                            django.core.validators.MinValueValidator(Decimal("0.05")),
                            django.core.validators.MaxValueValidator(Decimal(1)),
                        ],
                        verbose_name="fte",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="aanstelling_historie")],
            },
        ),
        migrations.CreateModel(
            name="Melding",
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
                        related_name="meldingen",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="voor wie",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=gebruikers.models.berichten.meldingsoorten,
                        max_length=20,
                        verbose_name="soort",
                    ),
                ),
                ("handeling", models.CharField(max_length=40, verbose_name="handeling")),
                ("door_id", models.BigIntegerField(null=True, verbose_name="door wie")),
                ("over_soort", models.CharField(max_length=40, verbose_name="over")),
                ("over_id", models.BigIntegerField(verbose_name="nummer")),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="gemaakt"),
                ),
                ("gelezen_op", models.DateTimeField(blank=True, null=True, verbose_name="gelezen")),
            ],
            options={
                "verbose_name": "melding",
                "verbose_name_plural": "meldingen",
                "ordering": ("-pk",),
            },
        ),
        migrations.CreateModel(
            name="Concept",
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
                        related_name="concepten",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gebruiker",
                    ),
                ),
                ("formulier", models.CharField(max_length=60, verbose_name="formulier")),
                ("onderwerp_soort", models.CharField(blank=True, max_length=40, verbose_name="over")),
                ("onderwerp_id", models.BigIntegerField(default=0, verbose_name="nummer")),
                (
                    "inhoud",
                    kern.versleuteld.VersleuteldeTekst(
                        doel="concept", help_text="De velden, als JSON.", verbose_name="inhoud"
                    ),
                ),
                ("bewaard_op", models.DateTimeField(default=kern.klok.nu, verbose_name="bewaard")),
            ],
            options={
                "verbose_name": "concept",
                "verbose_name_plural": "concepten",
                "ordering": ("-bewaard_op",),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("gebruiker", "formulier", "onderwerp_soort", "onderwerp_id"),
                        name="concept_eenmaal",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Verzoek",
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
                        related_name="verzoeken",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gebruiker",
                    ),
                ),
                ("sleutel", models.UUIDField(verbose_name="sleutel")),
                (
                    "inhoud_hash",
                    models.BinaryField(
                        default=b"",
                        help_text="Sleutelhash van wat er is verstuurd: dezelfde sleutel is hetzelfde formulier.",
                        verbose_name="afdruk",
                    ),
                ),
                (
                    "uitkomst",
                    models.CharField(
                        help_text="Waarheen het verzoek leidde.", max_length=300, verbose_name="uitkomst"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="gedaan"),
                ),
            ],
            options={
                "verbose_name": "verzoek",
                "verbose_name_plural": "verzoeken",
                "ordering": ("-pk",),
                "constraints": [
                    models.UniqueConstraint(fields=("gebruiker", "sleutel"), name="verzoek_eenmaal")
                ],
            },
        ),
    ]
    operations = samen(operations)
