"""What stays as it is, whatever somebody changes of a part: the days that passed, and what texts and editions were asked."""

import datetime as dt
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from kern.klok import vandaag
from kern.weigering import Weigering
from kern.woorden import voluit
from rapportage.product.editiemodel import Producteditie
from rapportage.product.edities import editiedagen
from rapportage.product.enums import Buiten, Productstand
from rapportage.product.inrichting.soorten import ASPECT, EIGENAAR, Deel
from rapportage.product.models import Producttekst
from rapportage.product.schema import schema_van
from rapportage.product.slot import lock_onderdeel


class KanNiet(Weigering):
    """A part, or the days of editions, cannot be changed like this."""

    def __init__(self, tekst: str, veld: str = "") -> None:
        super().__init__(tekst)
        self.veld = veld


@dataclass(frozen=True)
class _Stand:
    """What rests on a part.

    Args:
        voorbij: the days before today on which something was due, with the aspects that were.
        teksten: of each text its aspects, and whether its day is of the planning, by its key.
        gemaakt: the days of editions that were asked for.
    """

    voorbij: dict[dt.date, set[int]]
    teksten: dict[int, tuple[set[int], bool]]
    gemaakt: set[dt.date]


@contextmanager
def bewaakt(deel: Deel) -> Iterator[None]:
    """Lock a part and its texts, and refuse what the block did when something in use would disappear.

    What was due on a day before today stays so. A text keeps its day, and the aspects that it was asked for; more can
    be asked as long as it is a concept. An edition that was asked for keeps its day. On each day to come the part has
    an aspect, and an owner of the municipality.

    Raises:
        KanNiet: with what it would touch.
    """
    lock_onderdeel(deel.onderdeel.pk if deel.onderdeel else None)
    rijen = Producttekst.objects.filter(onderdeel=deel.onderdeel).defer("cijfers")
    teksten = list(rijen.select_for_update(of=("self",)))
    voor = _stand(deel, teksten)
    yield
    na = _stand(deel, teksten)
    if anders := sorted(
        dag for dag in {*voor.voorbij, *na.voorbij} if voor.voorbij.get(dag) != na.voorbij.get(dag)
    ):
        raise KanNiet(
            _("Wat op %s klaar moest zijn, kan niet meer veranderen. Beëindig dit vanaf een dag.")
            % voluit(anders[0])
        )
    for tekst in teksten:
        _eis_zelfde(tekst, voor.teksten[tekst.pk], na.teksten[tekst.pk])
    if weg := sorted(voor.gemaakt - na.gemaakt):
        raise KanNiet(_("De editie van %s is al gevraagd. Kies een dag daarna.") % voluit(weg[0]))
    if deel.onderdeel is not None:
        _eis_altijd_een(ASPECT.rijen(deel), _("Dan heeft dit onderdeel vanaf %s geen aspect meer."))
        _eis_altijd_een(
            EIGENAAR.rijen(deel).exclude(rol=Buiten.WELZIJN),
            _("Dan heeft dit onderdeel vanaf %s geen eigenaar binnen de gemeente meer."),
        )


def _stand(deel: Deel, teksten: Iterable[Producttekst]) -> _Stand:
    nu_ = vandaag()
    if deel.onderdeel is None:
        dagen = editiedagen()
        gevraagd = set(Producteditie.objects.filter(dag__in=dagen).values_list("dag", flat=True))
        return _Stand({dag: set() for dag in dagen if dag < nu_}, {}, gevraagd)
    schema = schema_van(deel.onderdeel.pk)
    return _Stand(
        {dag: set(schema.planning.aspecten_op(dag)) for dag in schema.planning.dagen if dag < nu_},
        {t.pk: ({a.pk for a in schema.gevraagd_van(t)}, t.dag in schema.planning.dagen) for t in teksten},
        set(),
    )


def _eis_zelfde(tekst: Producttekst, voor: tuple[set[int], bool], na: tuple[set[int], bool]) -> None:
    """Refuse when a text is asked for other aspects, or its day is not asked any more."""
    (vroeg, gepland), (vraagt, blijft) = voor, na
    meer = tekst.stand == Productstand.CONCEPT and vroeg <= vraagt
    if tekst.volgens_planning and gepland and not blijft:
        raise KanNiet(
            _("Er is al een tekst voor %s. Laat dit tot en met die dag gelden, en kies een latere dag.")
            % voluit(tekst.dag)
        )
    if vroeg != vraagt and not meer:
        raise KanNiet(
            _("De %s zou dan iets anders vragen dan wat erin staat. Kies een dag daarna.") % tekst.titel
        )


def _eis_altijd_een(rijen: Iterable[Any], zin: str) -> None:
    """Refuse when on a day from today on none of these rows holds."""
    alle, nu_ = list(rijen), vandaag()
    for dag in sorted({nu_, *(r.tot for r in alle if r.tot and r.tot > nu_)}):
        if not any(r.van <= dag and (r.tot is None or r.tot > dag) for r in alle):
            raise KanNiet(f"{zin % voluit(dag)} {_('Voeg eerst een ander toe.')}")
