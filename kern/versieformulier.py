"""A form over a row that others edit too: the version it began with, and what to do when that was passed by.

    class GegevensForm(MetVersieveld, Formulier): ...

    form = GegevensForm(request.POST or None, initial=velden_van(rij) | {"versie": rij.versie})
    try:
        wijzig_iets(..., gezien=form.cleaned_data["versie"])
    except Ondertussen as fout:
        form.meld_ondertussen(fout, wie="Sanne de Wit")    # and show the form again, with its draft kept

`initial` holds the row as it is at each request: who chooses for what is there now gets that.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from kern.klok import vandaag
from kern.versie import Ondertussen, waarde_in_woorden

HOUD = "houd"
MIJN, HUN = "mijn", "hun"


@dataclass(frozen=True, kw_only=True)
class Botsing:
    """A field that another changed: what it was, what it is, what is typed here.

    Args:
        naam: the question, in words.
        invoer: name of the choice between the two; empty where there is nothing to choose.
        kies: the answer that is chosen beforehand.
    """

    naam: str
    was: str
    nu: str
    getypt: str
    invoer: str
    kies: str


@dataclass(frozen=True, kw_only=True)
class Ondertussenpaneel:
    """What stands above the fields: who changed it and when, and field by field what."""

    kop: str
    botsingen: list[Botsing]


class MetVersieveld(forms.Form):
    """Mixin: the form carries the version of its row, and can show what changed meanwhile."""

    versie = forms.IntegerField(widget=forms.HiddenInput)

    veld_van: ClassVar[Mapping[str, str]] = {}
    """Which field of the form shows a field of the model; the one of that name where it is left out, none where empty."""
    ondertussen: Ondertussenpaneel | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam, veld in self.fields.items():
            # A field that is off takes what stands in the row.
            if self.data.get(self.add_prefix(f"{HOUD}_{naam}")) == HUN:
                veld.disabled = True

    def meld_ondertussen(self, fout: Ondertussen, *, wie: str = "") -> QueryDict:
        """Show what changed meanwhile above the fields; everything typed stays, sent again it is a choice.

        Args:
            fout: what the service raised.
            wie: who changed it; empty when that is not known.

        Returns:
            The fields under the version of now, to keep as a draft.
        """
        botsingen = list(self._botsingen(fout))
        self.ondertussen = Ondertussenpaneel(kop=_kop(fout, wie), botsingen=botsingen)
        velden = QueryDict(mutable=True)
        velden.update(self.data)
        velden[self.add_prefix(self.versieveld(fout))] = str(fout.versie)
        for naam, veld in self.fields.items():
            velden.pop(self.add_prefix(f"{HOUD}_{naam}"), None)
            veld.disabled = False
        self.data = velden
        self.add_error(None, str(fout))
        return velden

    def versieveld(self, fout: Ondertussen) -> str:  # noqa: ARG002  a form over two rows tells by it which of them
        """Return the field with the version of the row that was changed."""
        return "versie"

    def _botsingen(self, fout: Ondertussen) -> Iterator[Botsing]:
        for verschil in fout.verschillen:
            if not (naam := self.veld_van.get(verschil.veld, verschil.veld)):
                continue
            was, nu = verschil.was_in_woorden, verschil.nu_in_woorden
            getypt = self._getypt(naam)
            te_kiezen = naam in self.fields and getypt != nu
            yield Botsing(
                naam=str(self.fields[naam].label or verschil.naam) if naam in self.fields else verschil.naam,
                was=was,
                nu=nu,
                getypt=getypt if naam in self.fields else "",
                invoer=self.add_prefix(f"{HOUD}_{naam}") if te_kiezen else "",
                kies=HUN if getypt == was else MIJN,
            )

    def _getypt(self, naam: str) -> str:
        """Return what is typed in a field, as people read it."""
        veld = self.fields.get(naam)
        waarde = getattr(self, "cleaned_data", {}).get(naam)
        keuzes = getattr(veld, "choices", None)
        if isinstance(veld, forms.ChoiceField) and not isinstance(veld, forms.ModelChoiceField) and keuzes:
            waarde = next((label for sleutel, label in keuzes if str(sleutel) == str(waarde)), waarde)
        return waarde_in_woorden(waarde)


def _kop(fout: Ondertussen, wie: str) -> str:
    if fout.op is None:
        return _("Ondertussen gewijzigd")
    lokaal = timezone.localtime(fout.op)
    zelfde_dag = lokaal.date() == vandaag()
    moment = date_format(lokaal, "H:i") if zelfde_dag else date_format(lokaal, "j F, H:i")
    if not wie:
        return _("Ondertussen gewijzigd om %s") % moment
    return _("Ondertussen gewijzigd door %(wie)s om %(moment)s") % {"wie": wie, "moment": moment}
