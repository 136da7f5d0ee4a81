"""A citation keeps what an inburgeraar said, when that person agreed."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("rapportage", "0037_proef_geleerd")]

    operations = [
        migrations.AddField(
            model_name="citaat",
            name="uitspraak",
            field=models.CharField(blank=True, default="", max_length=300, verbose_name="uitspraak"),
            preserve_default=False,
        ),
    ]
