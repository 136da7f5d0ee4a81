"""Which wijken a user sees is worked out once a transaction, not once for every table that a statement names."""

from django.db import migrations

from kern.zicht import onthoud_uitkomst, verandert_zicht


class Migration(migrations.Migration):
    """Wrap the function, and forget the answer when users, aanstellingen or wijken change."""

    dependencies = [("gebruikers", "0008_woorden_zonder_migratie"), ("wijken", "0002_omtrek_bron_en_reden")]

    operations = [
        onthoud_uitkomst("wijken"),
        *(
            verandert_zicht(tabel)
            for tabel in ("gebruikers_gebruiker", "gebruikers_aanstelling", "wijken_wijk")
        ),
    ]
