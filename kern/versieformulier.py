"""A form over a row that others edit too: its version, and the choice when the row was changed meanwhile.

    class GegevensForm(MetVersieveld, Formulier): ...

    form = GegevensForm(request.POST or None, initial=velden_van(rij) | {"versie": rij.versie})
    try:
        wijzig_iets(..., gezien=form.cleaned_data["versie"])
    except Ondertussen as fout:
        form.meld_ondertussen(fout, wie="Sanne de Wit")  # and show the form again, with its draft kept

`initial` holds the current row at each request: a user who chooses the other's value gets the one of that moment.
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
    """A field that somebody else changed: the old value, the current one, and what is typed here.

    Args:
        naam: the question, in words.
        invoer: the name of the input that chooses between the two; empty when there is nothing to choose.
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
    """The panel above the fields: who changed the row and when, and the changes field by field."""

    kop: str
    botsingen: list[Botsing]


class MetVersieveld(forms.Form):
    """Mixin: the form carries the version of its row, and can show what changed meanwhile."""

    versie = forms.IntegerField(widget=forms.HiddenInput)

    veld_van: ClassVar[Mapping[str, str]] = {}
    """The form field of a model field, where the names differ; an empty name means the form does not show it."""
    ondertussen: Ondertussenpaneel | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam, veld in self.fields.items():
            # A disabled field takes the value that stands in the row.
            if self.data.get(self.add_prefix(f"{HOUD}_{naam}")) == HUN:
                veld.disabled = True

    def meld_ondertussen(self, fout: Ondertussen, *, wie: str = "") -> None:
        """Show what changed meanwhile above the fields, and take the current version; what was typed stays.

        Sending it again is a choice. `wie` is who changed it; empty when that is not known.
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
        """Return the typed value of a field, as people read it."""
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
    moment = date_format(lokaal, "H.i") if zelfde_dag else date_format(lokaal, "j F, H.i")
    if not wie:
        return _("Ondertussen gewijzigd om %s") % moment
    return _("Ondertussen gewijzigd door %(wie)s om %(moment)s") % {"wie": wie, "moment": moment}
