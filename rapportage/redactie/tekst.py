"""A text with figures in it: what it says now, and which figures changed since somebody saved it."""

import html
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from rapportage.redactie.cijferlijst import VERWIJZING, Cijferlijst, in_tekst, verwijzingen_in
from rapportage.redactie.models import Versierij
from rapportage.redactie.proza import zinnen_van


@dataclass(frozen=True, kw_only=True)
class Wijziging:
    """A figure in a sentence that is another one than when the sentence was saved; `nu` is empty when it is gone."""

    zin: str
    was: str
    nu: str

    @property
    def in_woorden(self) -> str:
        """What it was and is, in words."""
        if not self.nu:
            return _("was %(was)s, staat niet meer in de cijfers") % {"was": self.was}
        return _("was %(was)s, nu %(nu)s") % {"was": self.was, "nu": self.nu}


class MetCijfers:
    """What a text with its figures can tell. Whoever inherits has the three."""

    lijst: Cijferlijst
    """The figures that it may refer to."""
    versie: Versierij | None
    """The last version; None while nobody saved it."""

    @property
    def delen(self) -> Mapping[str, str]:
        """The text by part, as it is stored."""
        raise NotImplementedError

    def van(self, soort: str) -> str:
        """Return a part with its figures as they are now; one that is no figure any more stays as it is stored."""
        return VERWIJZING.sub(lambda m: html.escape(self._nu(html.unescape(m[1]))) or m[0], self.delen[soort])

    @property
    def is_van_iemand(self) -> bool:
        """Whether somebody saved it."""
        return self.versie is not None

    @property
    def is_leeg(self) -> bool:
        """Whether it says nothing."""
        return not any(self.delen.values())

    @property
    def nummer(self) -> int:
        """The number of its version; 0 while it is of nobody."""
        return self.versie.versie if self.versie else 0

    @property
    def was(self) -> Mapping[str, str] | None:
        """What each figure in it was when somebody saved it; None when nobody did."""
        return self.versie.waarden if self.versie else None

    @cached_property
    def wijzigingen(self) -> list[Wijziging]:
        """The sentences with a figure that changed since the version was saved."""
        was = self.was
        if was is None:
            return []
        return [
            Wijziging(zin=self._in_woorden(zin), was=was.get(v, ""), nu=self._nu(v))
            for tekst in self.delen.values()
            for zin in zinnen_van(tekst)
            for v in verwijzingen_in(zin)
            if was.get(v) != self._nu(v)
        ]

    def _nu(self, verwijzing: str) -> str:
        return self.lijst[verwijzing].waarde if verwijzing in self.lijst else ""

    def _in_woorden(self, zin: str) -> str:
        return VERWIJZING.sub(lambda m: self._nu(html.unescape(m[1])) or m[0], zin)

    def getoond(self, soort: str) -> SafeString:
        """Return a part as it is read on a page: figures filled in, each marked, with what it was when it changed."""
        was = self.was or {}
        return mark_safe(  # noqa: S308  stored text is sanitised, and what is filled in is escaped
            VERWIJZING.sub(lambda m: self._getoond(html.unescape(m[1]), was), self.delen[soort])
        )

    def _getoond(self, verwijzing: str, was: Mapping[str, str]) -> str:
        nu = self._nu(verwijzing)
        if not nu:
            fout = _("bestaat niet")
            return format_html(
                '<mark class="cijfer-in-tekst is-gewijzigd">{} ({})</mark>', in_tekst(verwijzing), fout
            )
        if verwijzing in was and was[verwijzing] != nu:
            woorden = Wijziging(zin="", was=was[verwijzing], nu=nu).in_woorden
            return format_html('<mark class="cijfer-in-tekst is-gewijzigd">{} ({})</mark>', nu, woorden)
        return format_html('<span class="cijfer-in-tekst">{}</span>', nu)
