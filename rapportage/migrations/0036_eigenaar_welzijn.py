"""The welzijnsorganisatie as an owner of a part, of whom a redactierecht can be, and that who read a text does not approve it."""

from django.db import migrations, models

from kern.migraties import samen, voer_uit

_ROL = models.CharField(
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
        ("welzijnsorganisatie", "welzijnsorganisatie"),
    ],
    max_length=20,
    verbose_name="rol",
)


class Migration(migrations.Migration):
    dependencies = [("rapportage", "0035_ingetrokken_geciteerd")]

    operations = samen(
        [
            migrations.AlterField(model_name="onderdeeleigenaar", name="rol", field=_ROL),
            migrations.AlterField(model_name="onderdeeleigenaarevent", name="rol", field=_ROL),
            voer_uit(
                "rapportage",
                "ziet_onderdeel",
                "ervaringen_van_eigenaar",
                "bewaak_producttekst",
                "bewaak_redactierecht",
            ),
        ]
    )
