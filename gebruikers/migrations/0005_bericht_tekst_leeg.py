"""The text of a mail can be blanked."""

from django.db import migrations

import kern.versleuteld


class Migration(migrations.Migration):
    dependencies = [("gebruikers", "0004_eigen_aanstelling")]

    operations = [
        migrations.AlterField(
            model_name="bericht",
            name="tekst",
            field=kern.versleuteld.VersleuteldeTekst(
                doel="bericht",
                help_text="Leeg: gewist, dertig dagen na verzending.",
                null=True,
                verbose_name="tekst",
            ),
        ),
    ]
