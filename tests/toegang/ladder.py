"""Lines of the access table about the ladder and metingen, and what their pages are about."""

from participatie.models import Ladderversie, Meting
from tests.toegang.wereld import Wereld

TABEL_LADDER = """
trajecten:ladder                   GET    eigen     302  200  200  404  200  404  404  404  404  404  404  404  404  404  403
trajecten:ladder                   GET    gesloten  302  200  200  404  200  404  404  404  404  404  404  404  404  404  403
trajecten:ladder                   GET    vrij      302  200  200  404  200  404  404  404  404  404  404  404  404  404  403
trajecten:ladder                   GET    elders    302  404  404  200  200  404  404  404  404  404  404  404  404  404  403
trajecten:ladder                   GET    opgegaan  302  302  302  404  302  404  404  404  404  404  404  404  404  404  403
# The fixed contact measures; the teamleider and a colleague do as second readers, where somebody keeps the dossier.
trajecten:meting_nieuw             GET    eigen     302  200  200  404  200  404  404  404  404  404  404  404  404  404  403
trajecten:meting_nieuw             POST   eigen     302  200  200  404  200  404  404  404  404  404  404  404  404  404  403
trajecten:meting_nieuw             GET    gesloten  302  200  200  404  200  404  404  404  404  404  404  404  404  404  403
trajecten:meting_nieuw             GET    vrij      302  403  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:meting_nieuw             POST   elders    302  404  404  200  200  404  404  404  404  404  404  404  404  404  403
trajecten:meting_verbeteren        GET    meting-eigen 302 200 403 404  403  404  404  404  404  404  404  404  404  404  403
trajecten:meting_verbeteren        POST   meting-eigen 302 200 403 404  403  404  404  404  404  404  404  404  404  404  403
trajecten:meting_verbeteren        POST   meting-elders 302 404 404 200 403  404  404  404  404  404  404  404  404  404  403
trajecten:meting_versies           GET    meting-eigen 302 200 200 404  200  404  404  404  404  404  404  404  404  404  403
trajecten:meting_versies           GET    meting-elders 302 404 404 200 200  404  404  404  404  404  404  404  404  404  403
participatie:ladder                GET    -         302  200  200  200  200  200  200  200  200  200  200  200  200  200  403
participatie:ladderversie          GET    ladder    302  200  200  200  200  200  200  200  200  200  200  200  200  200  403
participatie:ladder_nieuw          GET    -         302  403  403  403  403  403  200  403  403  403  403  403  403  403  403
participatie:ladder_nieuw          POST   -         302  403  403  403  403  403  200  403  403  403  403  403  403  403  403
"""


def vul_ladder(wereld: Wereld) -> dict[str, list[object]]:
    """Return what the addresses of these lines name.

    Args:
        wereld: with a meting of each person whom somebody guides.
    """
    metingen = dict(Meting.objects.values_list("inburgeraar_id", "pk"))
    van_wie = {naam: metingen[p.pk] for naam, p in wereld.personen.items() if p.pk in metingen}
    args: dict[str, list[object]] = {f"meting-{naam}": [pk] for naam, pk in van_wie.items()}
    return args | {"ladder": [Ladderversie.objects.get().pk]}
