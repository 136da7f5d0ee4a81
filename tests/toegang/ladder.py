"""What the pages of the ladder and of metingen are about, in the town of the access table."""

from participatie.models import Ladderversie, Meting
from tests.toegang.wereld import Wereld


def vul_ladder(wereld: Wereld) -> dict[str, list[object]]:
    """Return what the addresses of these lines name.

    Args:
        wereld: with a meting of each person whom somebody guides.
    """
    metingen = dict(Meting.objects.values_list("inburgeraar_id", "pk"))
    van_wie = {naam: metingen[p.pk] for naam, p in wereld.personen.items() if p.pk in metingen}
    args: dict[str, list[object]] = {f"meting-{naam}": [pk] for naam, pk in van_wie.items()}
    return args | {"ladder": [Ladderversie.objects.get().pk]}
