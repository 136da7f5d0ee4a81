"""Numbers of people and pages of long lists, counted up to a limit: the sight policy is evaluated for every row counted."""

from collections.abc import Sequence
from typing import Any, cast

from django.core.paginator import EmptyPage, Page, Paginator
from django.db.models import IntegerField, QuerySet, Subquery
from django.utils.formats import number_format
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from kern.getypt import lees_getal

GRENS = 1000
"""How many rows of a list are counted at most; a longer list has "meer dan 1.000"."""
VERSTE = 1_000_000
"""The highest page number that is served, whatever number the address asks for."""


def in_woorden(aantal: int, grens: int | None = None) -> str:
    """Return how many there are; above the limit, which is `GRENS` when left out, only that there are more."""
    grens = GRENS if grens is None else grens
    getal = number_format(min(aantal, grens), force_grouping=True)
    return _("meer dan %s") % getal if aantal > grens else getal


class Geteld(Subquery):
    """How many rows a queryset has, as a column of another; of more than `GRENS` one more is counted and no further."""

    template = "(SELECT count(*) FROM (%(subquery)s) AS geteld)"
    output_field = IntegerField()
    empty_result_set_value = 0

    def __init__(self, rijen: QuerySet[Any, Any]) -> None:
        super().__init__(rijen.order_by().values("pk")[: GRENS + 1])


class Blad(Page):  # type: ignore[type-arg]  # not generic at run time
    """A page that knows whether another follows (`meer`) without a full count."""

    def __init__(
        self, rijen: Sequence[Any], nummer: int, paginator: "BegrensdePaginator", *, meer: bool
    ) -> None:
        super().__init__(rijen, nummer, paginator)
        self.meer = meer

    def has_next(self) -> bool:
        """Tell whether another page follows."""
        return self.meer

    def start_index(self) -> int:
        """Return the place of the first row in the list, 0 on an empty page."""
        return (self.number - 1) * self.paginator.per_page + 1 if len(self.object_list) else 0

    def end_index(self) -> int:
        """Return the place of the last row in the list."""
        return (self.number - 1) * self.paginator.per_page + len(self.object_list)


class Samengevoegd:
    """Several querysets with the same columns and order, read as one list in that order.

    Each part is read by its own index, no further than the requested page. No row may be in two parts.
    """

    def __init__(self, *delen: QuerySet[Any, Any], orde: Sequence[str]) -> None:
        self.delen = [deel.order_by(*orde) for deel in delen]
        self.orde = orde

    def __getitem__(self, stuk: slice) -> QuerySet[Any, Any]:
        """Return a slice of the merged list."""
        eerste, *rest = [deel[: stuk.stop] for deel in self.delen]
        return eerste.union(*rest, all=True).order_by(*self.orde)[stuk] if rest else eerste[stuk]


class BegrensdePaginator(Paginator):  # type: ignore[type-arg]  # not generic at run time
    """A paginator that counts no more than `grens` rows of an ordered queryset or `Samengevoegd`."""

    def __init__(
        self, rijen: QuerySet[Any, Any] | Samengevoegd, per_page: int, *, grens: int | None = None
    ) -> None:
        super().__init__(cast("Any", rijen), per_page)
        self.grens = GRENS if grens is None else grens

    @cached_property
    def _geteld(self) -> int:
        rijen: Any = self.object_list
        return int(rijen[: self.grens + 1].count())

    @cached_property
    def count(self) -> int:
        """How many rows there are, the limit when there are more."""
        return min(self._geteld, self.grens)

    @property
    def is_begrensd(self) -> bool:
        """Whether there are more rows than were counted."""
        return self._geteld > self.grens

    @property
    def aantal(self) -> str:
        """How many rows there are, in words."""
        return in_woorden(self._geteld, self.grens)

    def validate_number(self, number: Any) -> int:
        """Return the page number as an int.

        Raises:
            PageNotAnInteger: it is no number.
            EmptyPage: there is no such page. Of a list longer than was counted every number up to VERSTE passes.
        """
        try:
            return super().validate_number(number)
        except EmptyPage:
            if self.is_begrensd and 1 <= int(number) <= VERSTE:
                return int(number)
            raise

    def page(self, number: int | str) -> Blad:
        """Return a page; an empty page of a list longer than was counted becomes the last page that was counted."""
        nummer = self.validate_number(number)
        rijen = self._rijen(nummer)
        if not rijen and nummer > 1:
            nummer = self.num_pages
            rijen = self._rijen(nummer)
        return Blad(rijen[: self.per_page], nummer, self, meer=len(rijen) > self.per_page)

    def _rijen(self, nummer: int) -> list[Any]:
        van = (nummer - 1) * self.per_page
        rijen: Any = self.object_list
        return list(rijen[van : van + self.per_page + 1])


class Sleutelpaginator(BegrensdePaginator):
    """A paginator over a list of keys, which are so small that a page and its count are read in one statement."""

    @cached_property
    def _kop(self) -> list[Any]:
        rijen: Any = self.object_list
        return list(rijen[: self.grens + 1])

    @cached_property
    def _geteld(self) -> int:
        return len(self._kop)

    def validate_number(self, number: Any) -> int:
        """Return the page number; arguments and errors as in `BegrensdePaginator`."""
        nummer = lees_getal(number, hoogstens=VERSTE) or 0
        if self._voorbij_kop(nummer) and self._rijen(nummer):
            # Rows exist on this page, so the list is longer than the limit of the count.
            self.__dict__["_geteld"] = self.grens + 1
            return nummer
        return super().validate_number(number)

    def _voorbij_kop(self, nummer: int) -> bool:
        return nummer * self.per_page > self.grens

    def _rijen(self, nummer: int) -> list[Any]:
        van = (nummer - 1) * self.per_page
        if not self._voorbij_kop(nummer):
            return self._kop[van : van + self.per_page + 1]
        if nummer not in self._verderop:
            self._verderop[nummer] = super()._rijen(nummer)
        return self._verderop[nummer]

    @cached_property
    def _verderop(self) -> dict[int, list[Any]]:
        return {}
