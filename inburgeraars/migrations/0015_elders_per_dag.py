"""Looking beyond one's sight is held to a number a day as well: an hour at a time one could go through all years of birth."""

import importlib

from django.db import migrations

_eerder = importlib.import_module("inburgeraars.migrations.0014_gelijkenis_buiten_zicht")
_BEGIN = _eerder.HEEN.index("CREATE FUNCTION rls.lijkt_elders(")
_EERST = _eerder.HEEN[_BEGIN : _eerder.HEEN.index("END $$;", _BEGIN) + len("END $$;")].replace(
    "CREATE FUNCTION", "CREATE OR REPLACE FUNCTION"
)
_PER_UUR = "OR rls.eigen_daden('elders gezocht', interval '1 hour') > 60"
_PER_DAG = f"{_PER_UUR}\n       OR rls.eigen_daden('elders gezocht', interval '1 day') > 150"


class Migration(migrations.Migration):
    """Make the function anew."""

    dependencies = [("inburgeraars", "0014_gelijkenis_buiten_zicht")]

    operations = [migrations.RunSQL(_EERST.replace(_PER_UUR, _PER_DAG), _EERST)]
