"""Policies that ask one view per level, for databases that were made before there were any (ADR 2)."""

from django.db import migrations

from kern.velden import Lager, Niveau
from kern.zicht import zicht, zicht_per_niveau

NIVEAUS = {
    "inburgeraars_inburgeraar": Niveau.PERSOON,
    "inburgeraars_registergegevens": Niveau.REGISTER,
    "inburgeraars_burgerservicenummer": Niveau.GEVOELIG,
    "inburgeraars_adres": Niveau.REGISTER,
    "inburgeraars_toegang": Niveau.DOSSIER,
    "inburgeraars_fase": Niveau.DOSSIER,
    "inburgeraars_vindgegevens": Niveau.DOSSIER,
    "inburgeraars_doelgroepbevinding": Niveau.DOSSIER,
    "inburgeraars_veiligheidsnotitie": Niveau.DOSSIER,
    "inburgeraars_belemmering": Niveau.GEVOELIG,
}


def _opnieuw(gemaakt: migrations.RunSQL) -> migrations.RunSQL:
    # The older migration takes views and policies away when one goes back that far.
    return migrations.RunSQL(gemaakt.sql, migrations.RunSQL.noop)


class Migration(migrations.Migration):
    """Make the policies anew."""

    dependencies = [("inburgeraars", "0004_personen_op_index")]

    operations = [
        _opnieuw(zicht_per_niveau()),
        *(_opnieuw(zicht(tabel, niveau)) for tabel, niveau in NIVEAUS.items()),
        _opnieuw(
            zicht(
                "inburgeraars_benadering", Niveau.DOSSIER, lager=Lager(Niveau.REGISTER, "route", "regulier")
            )
        ),
    ]
