"""The parts of the productbeschrijving, ervaringen with all that goes with them, and where they are cited."""

import django.core.validators
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
        ("netwerk", "0003_gewone_tekens"),
        ("rapportage", "0012_zicht_downloads"),
        ("wijken", "0002_gewone_tekens"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Aspect",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("volgorde", models.PositiveSmallIntegerField(verbose_name="volgorde")),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
            ],
            options={
                "verbose_name": "aspect",
                "verbose_name_plural": "aspecten",
                "ordering": ("onderdeel__nummer", "volgorde"),
            },
        ),
        migrations.CreateModel(
            name="OnderdeelEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("nummer", models.PositiveSmallIntegerField(verbose_name="nummer")),
                ("naam", models.CharField(max_length=80, verbose_name="naam")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Verzameling",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("hoofdstuk", models.CharField(blank=True, max_length=60, verbose_name="hoofdstuk")),
                ("op", models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd")),
            ],
            options={
                "verbose_name": "plek in een verzameling",
                "verbose_name_plural": "plekken in een verzameling",
                "ordering": ("op", "pk"),
            },
        ),
        migrations.CreateModel(
            name="VerzamelingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("hoofdstuk", models.CharField(blank=True, max_length=60, verbose_name="hoofdstuk")),
                ("op", models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Bijval",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("tekst", models.CharField(blank=True, max_length=300, verbose_name="reactie")),
                ("op", models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd")),
                ("teruggenomen_op", models.DateTimeField(blank=True, null=True, verbose_name="teruggenomen")),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="van",
                    ),
                ),
            ],
            options={
                "verbose_name": "bij mij ook",
                "verbose_name_plural": "keren bij mij ook",
                "ordering": ("op", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Ervaring",
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
                    "vraag",
                    models.PositiveSmallIntegerField(
                        choices=[
                            (1, "Vindplaatsen: waar je mensen vindt"),
                            (2, "De wijk gebruiken voor inburgeren"),
                            (3, "Wat scholen en aanbieders moeten doen"),
                            (4, "Wat het de wijk oplevert"),
                            (5, "Doen mensen meer mee?"),
                        ],
                        verbose_name="vraag",
                    ),
                ),
                ("dag", models.DateField(default=kern.klok.vandaag, verbose_name="dag")),
                ("tekst", models.TextField(max_length=1500, verbose_name="wat er gebeurde")),
                ("uitspraak", models.CharField(blank=True, max_length=300, verbose_name="uitspraak")),
                ("uitspraak_mag", models.BooleanField(default=False, verbose_name="die persoon zegt ja")),
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
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
                (
                    "correctiereden",
                    models.CharField(blank=True, max_length=200, verbose_name="waarom gewijzigd"),
                ),
                ("ingetrokken_op", models.DateField(blank=True, null=True, verbose_name="ingetrokken op")),
                (
                    "activiteit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="netwerk.activiteit",
                        verbose_name="activiteit",
                    ),
                ),
                (
                    "aspect",
                    models.ForeignKey(
                        blank=True,
                        null=True,
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
                    "gewijzigd_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="laatst gewijzigd door",
                    ),
                ),
                (
                    "ingetrokken_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="ingetrokken door",
                    ),
                ),
                (
                    "vindplaats",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="netwerk.vindplaats",
                        verbose_name="vindplaats",
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
            ],
            options={
                "verbose_name": "ervaring",
                "verbose_name_plural": "ervaringen",
                "ordering": ("-dag", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Citaat",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("tekst", models.TextField(verbose_name="tekst")),
                ("dag", models.DateField(verbose_name="dag")),
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
                ("wijk", models.CharField(blank=True, max_length=80, verbose_name="wijk")),
                ("plaats", models.CharField(blank=True, max_length=60, verbose_name="soort plek")),
                ("bijval", models.PositiveSmallIntegerField(default=0, verbose_name="keren bij mij ook")),
                ("waar", models.CharField(max_length=200, verbose_name="geciteerd in")),
                ("op", models.DateTimeField(default=kern.klok.nu, verbose_name="geciteerd")),
                ("teruggenomen_op", models.DateTimeField(blank=True, null=True, verbose_name="teruggenomen")),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="geciteerd door",
                    ),
                ),
                (
                    "teruggenomen_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="teruggenomen door",
                    ),
                ),
                (
                    "ervaring",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="citaten",
                        to="rapportage.ervaring",
                        verbose_name="ervaring",
                    ),
                ),
            ],
            options={
                "verbose_name": "citaat",
                "verbose_name_plural": "citaten",
                "ordering": ("op", "pk"),
            },
        ),
        migrations.CreateModel(
            name="BijvalEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("tekst", models.CharField(blank=True, max_length=300, verbose_name="reactie")),
                ("op", models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd")),
                ("teruggenomen_op", models.DateTimeField(blank=True, null=True, verbose_name="teruggenomen")),
                (
                    "door",
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
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="rapportage.bijval",
                    ),
                ),
                (
                    "ervaring",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="rapportage.ervaring",
                        verbose_name="ervaring",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="bijval",
            name="ervaring",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="bijval",
                to="rapportage.ervaring",
                verbose_name="ervaring",
            ),
        ),
        migrations.CreateModel(
            name="Ervaringdoelgroep",
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
                    "ervaring",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="voor",
                        to="rapportage.ervaring",
                        verbose_name="ervaring",
                    ),
                ),
            ],
            options={
                "verbose_name": "doelgroep bij een ervaring",
                "verbose_name_plural": "doelgroepen bij ervaringen",
                "ordering": ("ervaring",),
            },
        ),
        migrations.CreateModel(
            name="ErvaringdoelgroepEvent",
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
                    "ervaring",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="rapportage.ervaring",
                        verbose_name="ervaring",
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
                        to="rapportage.ervaringdoelgroep",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ErvaringEvent",
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
                    "vraag",
                    models.PositiveSmallIntegerField(
                        choices=[
                            (1, "Vindplaatsen: waar je mensen vindt"),
                            (2, "De wijk gebruiken voor inburgeren"),
                            (3, "Wat scholen en aanbieders moeten doen"),
                            (4, "Wat het de wijk oplevert"),
                            (5, "Doen mensen meer mee?"),
                        ],
                        verbose_name="vraag",
                    ),
                ),
                ("dag", models.DateField(default=kern.klok.vandaag, verbose_name="dag")),
                ("tekst", models.TextField(max_length=1500, verbose_name="wat er gebeurde")),
                ("uitspraak", models.CharField(blank=True, max_length=300, verbose_name="uitspraak")),
                ("uitspraak_mag", models.BooleanField(default=False, verbose_name="die persoon zegt ja")),
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
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
                (
                    "correctiereden",
                    models.CharField(blank=True, max_length=200, verbose_name="waarom gewijzigd"),
                ),
                ("ingetrokken_op", models.DateField(blank=True, null=True, verbose_name="ingetrokken op")),
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
                    "aspect",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="rapportage.aspect",
                        verbose_name="aspect",
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
                        verbose_name="van",
                    ),
                ),
                (
                    "gewijzigd_door",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="laatst gewijzigd door",
                    ),
                ),
                (
                    "ingetrokken_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="ingetrokken door",
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
                        to="rapportage.ervaring",
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
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Ervaringfoto",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                ("bijschrift", models.CharField(max_length=160, verbose_name="wat er te zien is")),
                (
                    "grond",
                    models.CharField(
                        choices=[
                            ("geen gezicht", "er staat niemand herkenbaar op"),
                            ("toestemming", "wie erop staat, heeft ja gezegd"),
                        ],
                        max_length=16,
                        verbose_name="waarom dit mag",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
                ("verwijderd_op", models.DateField(blank=True, null=True, verbose_name="verwijderd op")),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="toegevoegd door",
                    ),
                ),
                (
                    "ervaring",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="fotos",
                        to="rapportage.ervaring",
                        verbose_name="ervaring",
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
            ],
            options={
                "verbose_name": "foto bij een ervaring",
                "verbose_name_plural": "foto’s bij ervaringen",
                "ordering": ("ervaring", "pk"),
            },
        ),
        migrations.CreateModel(
            name="ErvaringfotoEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
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
                ("bijschrift", models.CharField(max_length=160, verbose_name="wat er te zien is")),
                (
                    "grond",
                    models.CharField(
                        choices=[
                            ("geen gezicht", "er staat niemand herkenbaar op"),
                            ("toestemming", "wie erop staat, heeft ja gezegd"),
                        ],
                        max_length=16,
                        verbose_name="waarom dit mag",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
                ("verwijderd_op", models.DateField(blank=True, null=True, verbose_name="verwijderd op")),
                (
                    "door",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="toegevoegd door",
                    ),
                ),
                (
                    "ervaring",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="rapportage.ervaring",
                        verbose_name="ervaring",
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
                        to="rapportage.ervaringfoto",
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
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Ervaringwoord",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("woord", models.CharField(max_length=30, verbose_name="trefwoord")),
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
                    "ervaring",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="trefwoorden",
                        to="rapportage.ervaring",
                        verbose_name="ervaring",
                    ),
                ),
            ],
            options={
                "verbose_name": "trefwoord bij een ervaring",
                "verbose_name_plural": "trefwoorden bij ervaringen",
                "ordering": ("woord", "pk"),
            },
        ),
        migrations.CreateModel(
            name="ErvaringwoordEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("woord", models.CharField(max_length=30, verbose_name="trefwoord")),
                (
                    "door",
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
                (
                    "ervaring",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="rapportage.ervaring",
                        verbose_name="ervaring",
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
                        to="rapportage.ervaringwoord",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Hoofdstukcitaat",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("deel", models.CharField(max_length=60, verbose_name="hoofdstuk")),
                (
                    "citaat",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="hoofdstuk",
                        to="rapportage.citaat",
                        verbose_name="citaat",
                    ),
                ),
                (
                    "rapport",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="citaten",
                        to="rapportage.rapporttekst",
                        verbose_name="rapporttekst",
                    ),
                ),
            ],
            options={
                "verbose_name": "citaat in een hoofdstuk",
                "verbose_name_plural": "citaten in hoofdstukken",
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="Onderdeel",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("nummer", models.PositiveSmallIntegerField(unique=True, verbose_name="nummer")),
                ("naam", models.CharField(max_length=80, unique=True, verbose_name="naam")),
            ],
            options={
                "verbose_name": "onderdeel van de productbeschrijving",
                "verbose_name_plural": "onderdelen van de productbeschrijving",
                "ordering": ("nummer",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("nummer__gte", 1)),
                        name="onderdeel_nummer_vanaf_een",
                        violation_error_message="Het eerste onderdeel is nummer 1.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="AspectEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("volgorde", models.PositiveSmallIntegerField(verbose_name="volgorde")),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="rapportage.aspect",
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
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="aspect",
            name="onderdeel",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="aspecten",
                to="rapportage.onderdeel",
                verbose_name="onderdeel",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="onderdeel",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "rapportage_onderdeelevent" ("id", "naam", "nummer", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."naam", NEW."nummer", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id"); RETURN NULL;',
                    hash="9b8c85327239e3d631d2b68c2b4b71dc525381cd",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_48972",
                    table="rapportage_onderdeel",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="onderdeel",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "rapportage_onderdeelevent" ("id", "naam", "nummer", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."naam", NEW."nummer", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id"); RETURN NULL;',
                    hash="3089aff1a7662d59b990e4c534fd21dc5a2931ab",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_59363",
                    table="rapportage_onderdeel",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="onderdeel",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "rapportage_onderdeelevent" ("id", "naam", "nummer", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."id", OLD."naam", OLD."nummer", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id"); RETURN NULL;',
                    hash="f7b564a2ef26cf868ee1f209c8702e435ae89dc5",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_ac13e",
                    table="rapportage_onderdeel",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddField(
            model_name="onderdeelevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="rapportage.onderdeel",
            ),
        ),
        migrations.AddField(
            model_name="verzameling",
            name="door",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="van",
            ),
        ),
        migrations.AddField(
            model_name="verzameling",
            name="ervaring",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="verzameld",
                to="rapportage.ervaring",
                verbose_name="ervaring",
            ),
        ),
        migrations.AddField(
            model_name="verzameling",
            name="onderdeel",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="rapportage.onderdeel",
                verbose_name="onderdeel",
            ),
        ),
        migrations.AddField(
            model_name="verzamelingevent",
            name="door",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="van",
            ),
        ),
        migrations.AddField(
            model_name="verzamelingevent",
            name="ervaring",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="rapportage.ervaring",
                verbose_name="ervaring",
            ),
        ),
        migrations.AddField(
            model_name="verzamelingevent",
            name="onderdeel",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="rapportage.onderdeel",
                verbose_name="onderdeel",
            ),
        ),
        migrations.AddField(
            model_name="verzamelingevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="rapportage.verzameling",
            ),
        ),
        migrations.AddIndex(
            model_name="ervaring",
            index=models.Index(fields=["-dag", "-id"], name="ervaring_dag"),
        ),
        migrations.AddIndex(
            model_name="ervaring",
            index=models.Index(fields=["vraag", "-dag"], name="ervaring_vraag_dag"),
        ),
        migrations.AddConstraint(
            model_name="ervaring",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "uitspraak__regex",
                        "[\\u0001-\\u001f\\u007f-\\u009f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]",
                    ),
                    _negated=True,
                ),
                name="ervaring_uitspraak_gewone_tekens",
                violation_error_message="Hier staat een nieuwe regel of een onzichtbaar teken in. Typ het opnieuw, op één regel",
            ),
        ),
        migrations.AddConstraint(
            model_name="ervaring",
            constraint=models.CheckConstraint(
                condition=models.Q(("tekst", ""), _negated=True),
                name="ervaring_zegt_iets",
                violation_error_message="Schrijf op wat er gebeurde.",
            ),
        ),
        migrations.AddConstraint(
            model_name="ervaring",
            constraint=models.CheckConstraint(
                condition=models.Q(("vraag__in", [1, 2, 3, 4, 5])),
                name="ervaring_bij_een_vraag",
                violation_error_message="Kies een van de vijf vragen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="ervaring",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("vindplaats__isnull", True), ("activiteit__isnull", True), _connector="OR"
                ),
                name="ervaring_een_plek",
                violation_error_message="Kies een vindplaats of een activiteit, niet allebei.",
            ),
        ),
        migrations.AddConstraint(
            model_name="ervaring",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("uitspraak", ""), ("uitspraak_mag", False)),
                    models.Q(models.Q(("uitspraak", ""), _negated=True), ("uitspraak_mag", True)),
                    _connector="OR",
                ),
                name="ervaring_uitspraak_met_toestemming",
                violation_error_message="Neem een uitspraak alleen op als die persoon ja zegt.",
            ),
        ),
        migrations.AddConstraint(
            model_name="ervaring",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("ingetrokken_door__isnull", True), ("ingetrokken_op__isnull", True)),
                    models.Q(("ingetrokken_door__isnull", False), ("ingetrokken_op__isnull", False)),
                    _connector="OR",
                ),
                name="ervaring_ingetrokken_door_iemand",
                violation_error_message="Een ervaring die is ingetrokken, is door iemand ingetrokken.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ervaring",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "rapportage_ervaringevent" ("activiteit_id", "aspect_id", "correctiereden", "created_at", "dag", "door_id", "gewijzigd_door_id", "id", "ingetrokken_door_id", "ingetrokken_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "rol", "tekst", "uitspraak", "uitspraak_mag", "versie", "vindplaats_id", "vraag", "wijk_id") VALUES (NEW."activiteit_id", NEW."aspect_id", NEW."correctiereden", NEW."created_at", NEW."dag", NEW."door_id", NEW."gewijzigd_door_id", NEW."id", NEW."ingetrokken_door_id", NEW."ingetrokken_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."rol", NEW."tekst", NEW."uitspraak", NEW."uitspraak_mag", NEW."versie", NEW."vindplaats_id", NEW."vraag", NEW."wijk_id"); RETURN NULL;',
                    hash="2ddaa989c56b2cff69387d37be4d34f42210b23c",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_c7b8a",
                    table="rapportage_ervaring",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ervaring",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "rapportage_ervaringevent" ("activiteit_id", "aspect_id", "correctiereden", "created_at", "dag", "door_id", "gewijzigd_door_id", "id", "ingetrokken_door_id", "ingetrokken_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "rol", "tekst", "uitspraak", "uitspraak_mag", "versie", "vindplaats_id", "vraag", "wijk_id") VALUES (NEW."activiteit_id", NEW."aspect_id", NEW."correctiereden", NEW."created_at", NEW."dag", NEW."door_id", NEW."gewijzigd_door_id", NEW."id", NEW."ingetrokken_door_id", NEW."ingetrokken_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."rol", NEW."tekst", NEW."uitspraak", NEW."uitspraak_mag", NEW."versie", NEW."vindplaats_id", NEW."vraag", NEW."wijk_id"); RETURN NULL;',
                    hash="ecf90525122161df8e9339fa7595ab71b7503102",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_2f8a3",
                    table="rapportage_ervaring",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ervaring",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "rapportage_ervaringevent" ("activiteit_id", "aspect_id", "correctiereden", "created_at", "dag", "door_id", "gewijzigd_door_id", "id", "ingetrokken_door_id", "ingetrokken_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "rol", "tekst", "uitspraak", "uitspraak_mag", "versie", "vindplaats_id", "vraag", "wijk_id") VALUES (OLD."activiteit_id", OLD."aspect_id", OLD."correctiereden", OLD."created_at", OLD."dag", OLD."door_id", OLD."gewijzigd_door_id", OLD."id", OLD."ingetrokken_door_id", OLD."ingetrokken_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."rol", OLD."tekst", OLD."uitspraak", OLD."uitspraak_mag", OLD."versie", OLD."vindplaats_id", OLD."vraag", OLD."wijk_id"); RETURN NULL;',
                    hash="3355d1c06641017f9e05b21f4ec6d6f7b72a3366",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_85818",
                    table="rapportage_ervaring",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="citaat",
            constraint=models.CheckConstraint(
                condition=models.Q(("tekst", ""), _negated=True),
                name="citaat_zegt_iets",
                violation_error_message="Een citaat heeft een tekst.",
            ),
        ),
        migrations.AddConstraint(
            model_name="citaat",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("teruggenomen_door__isnull", True), ("teruggenomen_op__isnull", True)),
                    models.Q(("teruggenomen_door__isnull", False), ("teruggenomen_op__isnull", False)),
                    _connector="OR",
                ),
                name="citaat_teruggenomen_door_iemand",
                violation_error_message="Een citaat dat is teruggenomen, is door iemand teruggenomen.",
            ),
        ),
        migrations.AddIndex(
            model_name="bijvalevent",
            index=models.Index(fields=["pgh_obj", "-pgh_id"], name="bijval_historie"),
        ),
        migrations.AddConstraint(
            model_name="bijval",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "tekst__regex",
                        "[\\u0001-\\u001f\\u007f-\\u009f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]",
                    ),
                    _negated=True,
                ),
                name="bijval_gewone_tekens",
                violation_error_message="Hier staat een nieuwe regel of een onzichtbaar teken in. Typ het opnieuw, op één regel",
            ),
        ),
        migrations.AddConstraint(
            model_name="bijval",
            constraint=models.UniqueConstraint(
                condition=models.Q(("teruggenomen_op__isnull", True)),
                fields=("ervaring", "door"),
                name="bijval_eenmaal",
                violation_error_message="Je hebt bij deze ervaring al ‘bij mij ook’ gezegd.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bijval",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "rapportage_bijvalevent" ("door_id", "ervaring_id", "id", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tekst", "teruggenomen_op") VALUES (NEW."door_id", NEW."ervaring_id", NEW."id", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."tekst", NEW."teruggenomen_op"); RETURN NULL;',
                    hash="94f346946857451109db1258b88fb65f947ddb53",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_2da5c",
                    table="rapportage_bijval",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bijval",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "rapportage_bijvalevent" ("door_id", "ervaring_id", "id", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tekst", "teruggenomen_op") VALUES (NEW."door_id", NEW."ervaring_id", NEW."id", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."tekst", NEW."teruggenomen_op"); RETURN NULL;',
                    hash="7f21e167210c8b973ee9d2a385ebb5483f82fc84",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_c8f2e",
                    table="rapportage_bijval",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bijval",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "rapportage_bijvalevent" ("door_id", "ervaring_id", "id", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tekst", "teruggenomen_op") VALUES (OLD."door_id", OLD."ervaring_id", OLD."id", OLD."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."tekst", OLD."teruggenomen_op"); RETURN NULL;',
                    hash="e60d28d73fa7502b310e8941e8c9d6893dcdb726",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_81595",
                    table="rapportage_bijval",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ervaringdoelgroep",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "rapportage_ervaringdoelgroepevent" ("doelgroep", "ervaring_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."doelgroep", NEW."ervaring_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id"); RETURN NULL;',
                    hash="9571a61ea2760d4dae5d7e817f337c7ad2ca5d36",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_5db75",
                    table="rapportage_ervaringdoelgroep",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ervaringdoelgroep",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "rapportage_ervaringdoelgroepevent" ("doelgroep", "ervaring_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."doelgroep", NEW."ervaring_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id"); RETURN NULL;',
                    hash="caa1d92a406d7e21860173bc6800cf49b0e19d19",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_d057b",
                    table="rapportage_ervaringdoelgroep",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ervaringdoelgroep",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "rapportage_ervaringdoelgroepevent" ("doelgroep", "ervaring_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."doelgroep", OLD."ervaring_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id"); RETURN NULL;',
                    hash="9f00ca852c7d5547283bc6752c787552ec8e3853",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_35faf",
                    table="rapportage_ervaringdoelgroep",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="ervaringdoelgroepevent",
            index=models.Index(fields=["pgh_obj", "-pgh_id"], name="ervaringdoelgroep_historie"),
        ),
        migrations.AddIndex(
            model_name="ervaringevent",
            index=models.Index(fields=["pgh_obj", "-pgh_id"], name="ervaring_historie"),
        ),
        migrations.AddConstraint(
            model_name="ervaringfoto",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "bijschrift__regex",
                        "[\\u0001-\\u001f\\u007f-\\u009f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]",
                    ),
                    _negated=True,
                ),
                name="ervaringfoto_gewone_tekens",
                violation_error_message="Hier staat een nieuwe regel of een onzichtbaar teken in. Typ het opnieuw, op één regel",
            ),
        ),
        migrations.AddConstraint(
            model_name="ervaringfoto",
            constraint=models.CheckConstraint(
                condition=models.Q(("bijschrift", ""), _negated=True),
                name="ervaringfoto_zegt_wat",
                violation_error_message="Schrijf op wat er te zien is.",
            ),
        ),
        migrations.AddConstraint(
            model_name="ervaringfoto",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("bestand__isnull", False),
                        ("verwijderd_door__isnull", True),
                        ("verwijderd_op__isnull", True),
                    ),
                    models.Q(
                        ("bestand__isnull", True),
                        ("verwijderd_door__isnull", False),
                        ("verwijderd_op__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="ervaringfoto_verwijderd_is_weg",
                violation_error_message="Van een verwijderde foto blijft alleen staan dat die er was.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ervaringfoto",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "rapportage_ervaringfotoevent" ("bestand", "bijschrift", "created_at", "door_id", "ervaring_id", "grond", "grootte", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "type", "verwijderd_door_id", "verwijderd_op") VALUES (NEW."bestand", NEW."bijschrift", NEW."created_at", NEW."door_id", NEW."ervaring_id", NEW."grond", NEW."grootte", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."type", NEW."verwijderd_door_id", NEW."verwijderd_op"); RETURN NULL;',
                    hash="efe23df960a2adab5a5df7e6b5500ae34d980a4f",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_87ebb",
                    table="rapportage_ervaringfoto",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ervaringfoto",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "rapportage_ervaringfotoevent" ("bestand", "bijschrift", "created_at", "door_id", "ervaring_id", "grond", "grootte", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "type", "verwijderd_door_id", "verwijderd_op") VALUES (NEW."bestand", NEW."bijschrift", NEW."created_at", NEW."door_id", NEW."ervaring_id", NEW."grond", NEW."grootte", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."type", NEW."verwijderd_door_id", NEW."verwijderd_op"); RETURN NULL;',
                    hash="a786ad9b4bd8c37125f77782346ca9e1de09c08d",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_11bbc",
                    table="rapportage_ervaringfoto",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ervaringfoto",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "rapportage_ervaringfotoevent" ("bestand", "bijschrift", "created_at", "door_id", "ervaring_id", "grond", "grootte", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "type", "verwijderd_door_id", "verwijderd_op") VALUES (OLD."bestand", OLD."bijschrift", OLD."created_at", OLD."door_id", OLD."ervaring_id", OLD."grond", OLD."grootte", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."type", OLD."verwijderd_door_id", OLD."verwijderd_op"); RETURN NULL;',
                    hash="c31be65e168c8928c17def597b487d0e5e679759",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_59e5b",
                    table="rapportage_ervaringfoto",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="ervaringfotoevent",
            index=models.Index(fields=["pgh_obj", "-pgh_id"], name="ervaringfoto_historie"),
        ),
        migrations.AddConstraint(
            model_name="ervaringwoord",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "woord__regex",
                        "[\\u0001-\\u001f\\u007f-\\u009f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]",
                    ),
                    _negated=True,
                ),
                name="ervaringwoord_gewone_tekens",
                violation_error_message="Hier staat een nieuwe regel of een onzichtbaar teken in. Typ het opnieuw, op één regel",
            ),
        ),
        migrations.AddConstraint(
            model_name="ervaringwoord",
            constraint=models.CheckConstraint(
                condition=models.Q(("woord", ""), _negated=True),
                name="ervaringwoord_zegt_iets",
                violation_error_message="Vul een trefwoord in.",
            ),
        ),
        migrations.AddConstraint(
            model_name="ervaringwoord",
            constraint=models.UniqueConstraint(
                fields=("ervaring", "woord"),
                name="ervaringwoord_eenmaal",
                violation_error_message="Dit trefwoord staat er al.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ervaringwoord",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "rapportage_ervaringwoordevent" ("door_id", "ervaring_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "woord") VALUES (NEW."door_id", NEW."ervaring_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."woord"); RETURN NULL;',
                    hash="f6c5546b93ab4fc84e170eefc39ae18dcfe0694c",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_10ace",
                    table="rapportage_ervaringwoord",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ervaringwoord",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "rapportage_ervaringwoordevent" ("door_id", "ervaring_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "woord") VALUES (NEW."door_id", NEW."ervaring_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."woord"); RETURN NULL;',
                    hash="bff27c0a0ebd5d28beff83bd0ae4ad74db1b34d5",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_391be",
                    table="rapportage_ervaringwoord",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ervaringwoord",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "rapportage_ervaringwoordevent" ("door_id", "ervaring_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "woord") VALUES (OLD."door_id", OLD."ervaring_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."woord"); RETURN NULL;',
                    hash="a4eb0bed8e32343d01da5fe39a2af023cff79474",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_3ca80",
                    table="rapportage_ervaringwoord",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="ervaringwoordevent",
            index=models.Index(fields=["pgh_obj", "-pgh_id"], name="ervaringwoord_historie"),
        ),
        migrations.AddIndex(
            model_name="aspectevent",
            index=models.Index(fields=["pgh_obj", "-pgh_id"], name="aspect_historie"),
        ),
        migrations.AddConstraint(
            model_name="aspect",
            constraint=models.UniqueConstraint(
                fields=("onderdeel", "naam"),
                name="aspect_naam_in_onderdeel",
                violation_error_message="Dit onderdeel heeft al een aspect met die naam.",
            ),
        ),
        migrations.AddConstraint(
            model_name="aspect",
            constraint=models.UniqueConstraint(
                fields=("onderdeel", "volgorde"),
                name="aspect_volgorde_in_onderdeel",
                violation_error_message="Op deze plek staat al een aspect.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="aspect",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "rapportage_aspectevent" ("id", "naam", "onderdeel_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "volgorde") VALUES (NEW."id", NEW."naam", NEW."onderdeel_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."volgorde"); RETURN NULL;',
                    hash="39bb50930de2c58fbc9e7e0b65f50016ae5df462",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_f537d",
                    table="rapportage_aspect",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="aspect",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "rapportage_aspectevent" ("id", "naam", "onderdeel_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "volgorde") VALUES (NEW."id", NEW."naam", NEW."onderdeel_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."volgorde"); RETURN NULL;',
                    hash="c3f00dc904b3e28d7de30c7d5554aa1a955f3520",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_1f6b1",
                    table="rapportage_aspect",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="aspect",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "rapportage_aspectevent" ("id", "naam", "onderdeel_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "volgorde") VALUES (OLD."id", OLD."naam", OLD."onderdeel_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."volgorde"); RETURN NULL;',
                    hash="95f42c315969a072c17c8dd4801d8f50ced8f044",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_e9bec",
                    table="rapportage_aspect",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="onderdeelevent",
            index=models.Index(fields=["pgh_obj", "-pgh_id"], name="onderdeel_historie"),
        ),
        migrations.AddConstraint(
            model_name="verzameling",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("hoofdstuk", ""), ("onderdeel__isnull", False)),
                    models.Q(("onderdeel__isnull", True), models.Q(("hoofdstuk", ""), _negated=True)),
                    _connector="OR",
                ),
                name="verzameling_een_plek",
                violation_error_message="Kies een onderdeel of een hoofdstuk.",
            ),
        ),
        migrations.AddConstraint(
            model_name="verzameling",
            constraint=models.UniqueConstraint(
                fields=("ervaring", "onderdeel"),
                name="verzameling_onderdeel_eenmaal",
                violation_error_message="Deze ervaring staat al bij dit onderdeel.",
            ),
        ),
        migrations.AddConstraint(
            model_name="verzameling",
            constraint=models.UniqueConstraint(
                condition=models.Q(("hoofdstuk", ""), _negated=True),
                fields=("ervaring", "hoofdstuk"),
                name="verzameling_hoofdstuk_eenmaal",
                violation_error_message="Deze ervaring staat al bij dit hoofdstuk.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="verzameling",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "rapportage_verzamelingevent" ("door_id", "ervaring_id", "hoofdstuk", "id", "onderdeel_id", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."door_id", NEW."ervaring_id", NEW."hoofdstuk", NEW."id", NEW."onderdeel_id", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id"); RETURN NULL;',
                    hash="83c1eefbaf435c7a053ef22ebb7acb3646370c15",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_841b1",
                    table="rapportage_verzameling",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="verzameling",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "rapportage_verzamelingevent" ("door_id", "ervaring_id", "hoofdstuk", "id", "onderdeel_id", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."door_id", NEW."ervaring_id", NEW."hoofdstuk", NEW."id", NEW."onderdeel_id", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id"); RETURN NULL;',
                    hash="cbef85528f6f2edafc1f39d68100bc38f2786075",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_c2bbd",
                    table="rapportage_verzameling",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="verzameling",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "rapportage_verzamelingevent" ("door_id", "ervaring_id", "hoofdstuk", "id", "onderdeel_id", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."door_id", OLD."ervaring_id", OLD."hoofdstuk", OLD."id", OLD."onderdeel_id", OLD."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id"); RETURN NULL;',
                    hash="c89c25be7fbc727a15450f020b673c5995499c1e",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_77b78",
                    table="rapportage_verzameling",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="verzamelingevent",
            index=models.Index(fields=["pgh_obj", "-pgh_id"], name="verzameling_historie"),
        ),
    ]
    operations = samen(operations)
