"""An index of refusals: how often somebody was refused of late is asked at each of them."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Add the index."""

    dependencies = [("logboek", "0002_woorden")]

    operations = [
        migrations.AddIndex(
            model_name="logregel",
            index=models.Index(
                condition=models.Q(("handeling", "geweigerd")),
                fields=["actor_id", "moment"],
                name="logregel_geweigerd",
            ),
        ),
    ]
