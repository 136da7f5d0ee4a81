"""The funnel of a wijk: who lives there now, and how far they came (DOMEIN 4)."""

from collections import Counter

from tests.levend_jaar.beeld import GESPROKEN, Beeld, Mens


def trechter(b: Beeld) -> dict[str, Counter[str]]:
    """Return the number of persons by stage and wijk."""
    benaderd: set[int] = set()
    gesproken: set[int] = set()
    for c in b.contacten.values():
        for nr, hoe in c.bij.items():
            if c.soort != "instantie":
                benaderd.add(b.wie(nr))
            if hoe == GESPROKEN:
                gesproken.add(b.wie(nr))
    geopend = {b.wie(t.mens) for t in b.trajecten.values()}
    gestart = {b.wie(t.mens) for t in b.trajecten.values() if b.gestart_op(t) is not None}

    def tel(telt: "list[Mens]") -> Counter[str]:
        return Counter(m.wijk for m in telt)

    mensen = b.levenden()
    return {
        "register": tel([m for m in mensen if m.in_register]),
        "vrij": tel([m for m in mensen if m.in_register and m.route == "vrij" and m.overleden_op is None]),
        "gereserveerd": tel([m for m in mensen if m.route == "gereserveerd"]),
        "benaderd": tel([m for m in mensen if m.nr in benaderd]),
        "gesproken": tel([m for m in mensen if m.nr in gesproken]),
        "geopend": tel([m for m in mensen if m.nr in geopend]),
        "gestart": tel([m for m in mensen if m.nr in gestart]),
    }
