"""The text of a mail can be blanked."""

from django.db import migrations

import roermond_inburgering.kern.versleuteld


class Migration(migrations.Migration):
    dependencies = [("gebruikers", "0004_eigen_aanstelling")]

    operations = [
        migrations.AlterField(
            model_name="bericht",
            name="tekst",
            field=roermond_inburgering.kern.versleuteld.VersleuteldeTekst(
                doel="bericht",
                help_text="Leeg: gewist, dertig dagen na verzending.",
                null=True,
                verbose_name="tekst",
            ),
        ),
    ]
