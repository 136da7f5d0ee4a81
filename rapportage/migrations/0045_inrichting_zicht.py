"""Who changes the parts, versions that are counted, and the days of editions where there are parts: until here code held them."""

import datetime as dt
from typing import Any

from django.db import migrations

from kern.migraties import voer_uit
from kern.versie import telt_versies

EDITIES = (("Na het eerste kwartaal", 3, None), ("Elk jaar", 12, 12))


def _laad_edities(toen: Any, _schema: Any) -> None:
    if toen.get_model("rapportage", "Onderdeel").objects.exists():
        toen.get_model("rapportage", "Oplevering").objects.bulk_create(
            toen.get_model("rapportage", "Oplevering")(
                naam=naam, maanden=maanden, elke=elke, van=dt.date(2000, 1, 1)
            )
            for naam, maanden, elke in EDITIES
        )


class Migration(migrations.Migration):
    dependencies = [("rapportage", "0044_inrichting")]

    operations = [
        telt_versies("rapportage"),
        voer_uit("rapportage", "zicht_onderdeel"),
        migrations.RunPython(_laad_edities),
    ]
