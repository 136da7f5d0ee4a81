"""Which persons a user sees by toegang is worked out once a transaction; no route opens a dossier, so none is asked."""

from django.db import migrations

from kern.zicht import onthoud_uitkomst, verandert_zicht, zicht_per_niveau


class Migration(migrations.Migration):
    """Wrap the function, forget the answer when a toegang changes, and make the views anew."""

    dependencies = [
        ("inburgeraars", "0018_gevonden_op_alleen_wijknetwerk"),
        ("gebruikers", "0009_zicht_onthouden"),
    ]

    operations = [
        onthoud_uitkomst("personen"),
        verandert_zicht("inburgeraars_toegang"),
        zicht_per_niveau(),
    ]
