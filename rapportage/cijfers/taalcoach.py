"""The change in trede of who has a taalcoach, beside that of everybody else: shown from fifteen people on both sides."""

from dataclasses import replace

from rapportage.bescherming.vormen import IEDEREEN, KLEINSTE_GROEP, VIJF, As, Uitgegeven
from rapportage.cijfers.deelname import Coach

TAALCOACH = As(naam="taalcoach", klassen=tuple(klasse.value for klasse in Coach))
MINSTENS = KLEINSTE_GROEP + VIJF
"""The least figure of a group that is divided: with fifteen in vijftallen there are at least eleven people."""


def als_beide_groot_genoeg(tabel: Uitgegeven) -> Uitgegeven:
    """Return a table with how many have a taalcoach alone, when either group is too small to divide (DOMEIN 9).

    Which group somebody is in is a trait, so its exact size is not there to look at: the threshold looks at what would be
    published, so that what is left out tells nothing more.
    """
    if TAALCOACH.naam not in tabel.indelingen:
        return tabel
    maten = {cel: n for cel, n in tabel.cijfers.items() if {naam for naam, _ in cel} == {TAALCOACH.naam}}
    if all(n >= MINSTENS for n in maten.values()):
        return tabel
    return replace(
        tabel,
        indelingen={TAALCOACH.naam: tabel.indelingen[TAALCOACH.naam]},
        cijfers=maten | {IEDEREEN: tabel.cijfers[IEDEREEN]},
    )
