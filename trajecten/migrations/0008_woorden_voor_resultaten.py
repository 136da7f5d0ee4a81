"""How contacts of other kinds can go; the words are asked of the enum, so that another is no migration."""

from django.db import migrations, models

import trajecten.contact.models.contact


class Migration(migrations.Migration):
    """Change what the field asks."""

    dependencies = [("trajecten", "0007_versie_begint_bij_een")]

    operations = [
        migrations.AlterField(
            model_name=naam,
            name="resultaat",
            field=models.CharField(
                choices=trajecten.contact.models.contact.resultaten,
                max_length=14,
                verbose_name="hoe ging het",
            ),
        )
        for naam in ("verslag", "verslagevent")
    ]
