"""Forms that keep a draft: a view declares it with `@houdt_concept`, and gets the draft with `concept_van`.

    @beleid(rollen={Rol.TRAJECTCOORDINATOR}, bereik=IN_DOSSIER)
    @houdt_concept("huisbezoek")
    def nieuw(request: Verzoek, pk: int) -> HttpResponse:
        concept = concept_van(request)
        form = HuisbezoekForm(request.POST or None, concept=concept.url)
        concept.hervat(form)               # an unbound form opens with what was typed before
        return verstuur(request, form, ..., concept=concept) or render(...)

The draft is about the object of the policy (`bereik`); without one the form begins something new. A form about one row
of a person, such as one report, says `per_rij=True`: the policy finds the person of the row, and each row has a draft
of its own. The page can show `{% include "gebruikers/partials/concept.html" %}`: since when there is a draft, and a
button to begin afresh.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse, QueryDict
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import lazy

from gebruikers.models import Gebruiker
from gebruikers.services.concepten import (
    Bewaard,
    ConceptElders,
    ConceptTeGroot,
    bewaar_concept,
    gooi_concept_weg,
    is_verstuurd,
    lees_concept,
    stand_van,
)
from gebruikers.terug import haal_meegenomen, laat_meegenomen_los
from kern.beleid import Beleid, Onderwerp, beleid_van, vraagt
from kern.getypt import GROOTSTE_PK, lees_sleutels
from kern.weigering import Weigering


def _roep(maak: Callable[[], str]) -> str:
    return maak()


_later = lazy(_roep, str)

GEEN = "geen"
"""The object in the URL of a draft that is not about anything yet."""


@dataclass(frozen=True)
class Conceptformulier:
    """A form that keeps drafts.

    Args:
        naam: its name, in URLs and in the rows.
        view: the view that shows it; its policy also holds for the draft.
        kwarg: the argument of the view's URL that names what the form is about; or of its query, on a page without.
        per_rij: that argument names a row of the person, and each row has a draft of its own.
        rij: the key of the row; 0 until it is known.
    """

    naam: str
    view: Callable[..., Any]
    kwarg: str
    per_rij: bool = False
    rij: int = 0

    @property
    def beleid(self) -> Beleid:
        """The policy of the page with the form."""
        return beleid_van(self.view) or Beleid()

    def conceptnaam(self, kwargs: Mapping[str, Any], vraag: QueryDict) -> str:
        """Return the name a draft is stored under: that of the form, with the row when each row has its own.

        Args:
            kwargs: the arguments of the view's URL.
            vraag: its query, which names the row (of several the first) on a page without such an argument.

        Returns:
            The name; empty when no row is named.
        """
        if not self.per_rij:
            return self.naam
        rij = kwargs.get(self.kwarg) or next(iter(lees_sleutels(vraag.getlist(self.kwarg))), 0)
        return f"{self.naam}-{rij}" if rij else ""

    def kwargs(self, pk: int) -> dict[str, int]:
        """Return the arguments of the view's URL for a draft about the object with key `pk`."""
        return {self.kwarg: self.rij if self.per_rij else pk}


_FORMULIEREN: dict[str, Conceptformulier] = {}
_RIJ = re.compile(r"[1-9][0-9]{0,18}")


def houdt_concept[**P, R: HttpResponseBase](
    naam: str, *, kwarg: str = "pk", per_rij: bool = False
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Declare that the form of a view keeps drafts.

    Args:
        naam: a unique name: letters, digits and hyphens.
        kwarg: the argument of the URL by which the policy (`bereik`) finds the object.
        per_rij: the argument names a row of the person whom the policy finds; each row has a draft of its own.

    Raises:
        ValueError: two views use the same name.
    """

    def decoreer(view: Callable[P, R]) -> Callable[P, R]:
        if ander := _FORMULIEREN.get(naam):
            raise ValueError(f"draft {naam!r} is that of {ander.view.__qualname__} already")
        _FORMULIEREN[naam] = Conceptformulier(naam, view, kwarg, per_rij)
        view.concept = naam  # type: ignore[attr-defined]
        return view

    return decoreer


def houdt_tekst[**P, R: HttpResponseBase](
    bewaar: Callable[..., object],
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Declare that a view keeps its drafts in a table of its own, where a submit after the end of a session goes too.

    Args:
        bewaar: keeps the posted fields; called with the request and the arguments of the URL. It refuses who may not write, and a text
            that cannot be written any more (Weigering).
    """

    def decoreer(view: Callable[P, R]) -> Callable[P, R]:
        view.bewaart_tekst = bewaar  # type: ignore[attr-defined]
        return view

    return decoreer


def tekstbewaarder_van(view: Callable[..., Any]) -> Callable[..., object] | None:
    """Return what keeps the text of a view; None of a view that declared none."""
    bewaar: Callable[..., object] | None = getattr(view, "bewaart_tekst", None)
    return bewaar


def houdt_iets(view: Callable[..., Any]) -> bool:
    """Tell whether a view keeps drafts of what is typed on its page, of either kind."""
    return formulier_van(view) is not None or tekstbewaarder_van(view) is not None


def formulier_met_naam(naam: str) -> Conceptformulier | None:
    """Return the form of a draft by its `conceptnaam`; None when no view declared it."""
    formulier = _FORMULIEREN.get(naam)
    if formulier is not None:
        return None if formulier.per_rij else formulier
    kaal, _, rij = naam.rpartition("-")
    formulier = _FORMULIEREN.get(kaal)
    if formulier is None or not formulier.per_rij or not _RIJ.fullmatch(rij) or int(rij) > GROOTSTE_PK:
        return None
    return replace(formulier, rij=int(rij))


def formulier_van(view: Callable[..., Any]) -> Conceptformulier | None:
    """Return the form whose drafts a view keeps."""
    return next((_FORMULIEREN[naam] for naam in _namen(view) if naam in _FORMULIEREN), None)


def _namen(view: Callable[..., Any] | None) -> Iterator[str]:
    while view is not None:
        naam = getattr(view, "concept", None)
        if isinstance(naam, str):
            yield naam
        view = getattr(view, "__wrapped__", None)


def _gevraagd(kwargs: Mapping[str, Any]) -> Onderwerp | None:
    formulier = formulier_met_naam(kwargs["formulier"])
    if formulier is None:
        return None
    onderwerp = formulier.beleid.gevraagd(formulier.kwargs(kwargs["pk"]))
    # With `per_rij` the policy is asked for the row, while the URL names the person whom the draft is about.
    klopt = onderwerp is not None and (formulier.per_rij or onderwerp.soort == kwargs["soort"])
    return onderwerp if klopt else None


@vraagt(_gevraagd)
def bereik_van_concept(gebruiker: Gebruiker, kwargs: Mapping[str, Any]) -> Onderwerp | None:
    """Return the scope of the URL of a draft: that of the page with its form; None when there is no such form."""
    formulier = formulier_met_naam(kwargs["formulier"])
    if formulier is None:
        return None
    bereik = formulier.beleid.bereik
    if bereik is None:
        over_niets = kwargs["soort"] == GEEN and kwargs["pk"] == 0
        return Onderwerp(GEEN, 0) if over_niets else None
    onderwerp = bereik(gebruiker, formulier.kwargs(kwargs["pk"]))
    return onderwerp if onderwerp == Onderwerp(kwargs["soort"], kwargs["pk"]) else None


STAND = "X-Concept-Stand"
"""Header of the answer: the version this tab has now seen. The tab sends it back (`gezien`) with the next draft."""


def antwoord_op_concept(bewaar: Callable[[], dt.datetime]) -> HttpResponse:
    """Keep a draft and return when, as js/concept.js reads it; 409 when another tab kept something else meanwhile.

    `bewaar` keeps it, and raises what `bewaar_concept` raises; a Weigering when the text cannot be written any more.
    """
    try:
        moment = bewaar()
    except ConceptTeGroot as fout:
        return JsonResponse({"fout": str(fout)}, status=413)
    except Weigering as fout:
        return JsonResponse({"fout": str(fout)}, status=422)
    except ConceptElders as fout:
        elders = f"{timezone.localtime(fout.bewaard_op):%H.%M}"
        return JsonResponse({"fout": str(fout), "elders": elders}, status=409)
    return JsonResponse(
        {"bewaard": f"{timezone.localtime(moment):%H.%M}"}, headers={STAND: stand_van(moment)}
    )


class Concepthouder:
    """The draft of the form on one page, for the user of the request.

    A user who works as `cijfers` has no grant on drafts, since drafts may be about persons. What such a user had typed
    when the session ended is stored encrypted in the next session (gebruikers.terug).
    """

    def __init__(self, request: HttpRequest, formulier: str, onderwerp: Onderwerp | None) -> None:
        assert isinstance(request.user, Gebruiker)  # the policy asked for it
        self.request = request
        self.gebruiker = request.user
        self.formulier = formulier
        self.onderwerp = onderwerp
        self.is_hervat = False

    @property
    def in_database(self) -> bool:
        """Whether drafts of this user are stored as rows."""
        return self.gebruiker.databaserol == "web"

    @property
    def url(self) -> str:
        """The URL that the form sends its draft to, with the version this tab has seen; empty when no drafts are kept.

        Computed when it is rendered, because the draft can have been kept meanwhile (`bewaar`).
        """
        return _later(self._met_stand) if self.in_database else ""

    def _met_stand(self) -> str:
        return f"{self._adres}?{urlencode({'gezien': self.bewaard.stand if self.bewaard else ''})}"

    @property
    def _adres(self) -> str:
        soort, pk = (self.onderwerp.soort, self.onderwerp.pk) if self.onderwerp else (GEEN, 0)
        return reverse("gebruikers:concept", args=[self.formulier, soort, pk])

    @property
    def weg_url(self) -> str:
        """The URL that deletes the draft; empty when no drafts are kept."""
        return f"{self._adres}weg/" if self.in_database else ""

    @cached_property
    def bewaard(self) -> Bewaard | None:
        """The stored draft; None without one."""
        if self.in_database:
            return lees_concept(gebruiker=self.gebruiker, formulier=self.formulier, onderwerp=self.onderwerp)
        mee = haal_meegenomen(self.request, self.formulier)
        return None if mee is None or is_verstuurd(self.gebruiker, mee.velden) else mee

    @property
    def velden(self) -> QueryDict | None:
        """The posted fields, to bind a form or formset to."""
        return self.bewaard.velden if self.bewaard else None

    @property
    def bewaard_op(self) -> dt.datetime | None:
        """The moment at which the draft was stored."""
        return self.bewaard.bewaard_op if self.bewaard else None

    def hervat(self, *formulieren: BaseForm) -> bool:
        """Let unbound forms open with what was typed before; tell whether there was a draft.

        Each widget reads its own fields, so that an unticked box stays unticked and a wrong date is shown as it was
        typed.
        """
        open_formulieren = [f for f in formulieren if not f.is_bound]
        if not open_formulieren or self.bewaard is None:
            return False
        for formulier in open_formulieren:
            for naam, veld in formulier.fields.items():
                if not veld.widget.needs_multipart_form:
                    formulier.initial[naam] = veld.widget.value_from_datadict(
                        self.bewaard.velden, {}, formulier.add_prefix(naam)
                    )
        self.is_hervat = True
        return True

    def bewaar(self, velden: QueryDict) -> None:
        """Keep what was typed when a form is shown again under another key; does nothing when no drafts are kept."""
        if self.in_database:
            with suppress(ConceptTeGroot):
                bewaar_concept(
                    gebruiker=self.gebruiker,
                    formulier=self.formulier,
                    onderwerp=self.onderwerp,
                    velden=velden,
                )
            self.__dict__.pop("bewaard", None)

    def weg(self) -> None:
        """Delete the draft: call it in the act that carries out the form."""
        if self.in_database:
            gooi_concept_weg(gebruiker=self.gebruiker, formulier=self.formulier, onderwerp=self.onderwerp)
        else:
            laat_meegenomen_los(self.request, self.formulier)
        self.__dict__.pop("bewaard", None)


def concept_van(
    request: HttpRequest, formulier: str | None = None, onderwerp: Onderwerp | None = None
) -> Concepthouder:
    """Return the draft of the requested page.

    Args:
        request: the request, after its policy was checked.
        formulier: the name of the draft (`conceptnaam`); that of `@houdt_concept` when left out.
        onderwerp: what the draft is about; the object of the policy when left out.

    Raises:
        ValueError: the view declared no form and no name was given.
    """
    if formulier is None:
        match = request.resolver_match
        verklaard = formulier_van(match.func) if match else None
        if verklaard is None:
            raise ValueError("this view keeps no drafts: declare it with @houdt_concept")
        assert match is not None  # it declared the form
        formulier = verklaard.conceptnaam(match.kwargs, request.GET)
    return Concepthouder(request, formulier, onderwerp or getattr(request, "onderwerp", None))
