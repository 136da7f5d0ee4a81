"""Components of kind help, and what hangs on them, are seen as deep as barriers (ADR 29)."""

from django.db import migrations

from kern.migraties import voer_uit
from kern.zicht import zicht

OMVANG = """
    UPDATE inburgeraars_{tabel} t SET omvang = 'hulp'
    FROM trajecten_component c WHERE c.soort = 'hulp' AND c.toegang_id = t.{sleutel}
"""


class Migration(migrations.Migration):
    """Name the toegangen to help, of now and of before; make the policies anew, and count places of nazorg."""

    dependencies = [("trajecten", "0003_heropend_is_geen_stap"), ("inburgeraars", "0003_toegang_tot_hulp")]

    operations = [
        migrations.RunSQL(OMVANG.format(tabel="toegangevent", sleutel="pgh_obj_id")),
        migrations.RunSQL(OMVANG.format(tabel="toegang", sleutel="id")),
        zicht("trajecten"),
        voer_uit("trajecten", "bezet"),
    ]
