"""Forms of targets, norms and signals: a new value from a day on, a correction, taking back, and a new year."""

from collections.abc import Mapping
from itertools import batched
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from besluiten.models import Besluit
from kern.formulieren import Formulier, MetSleutel, NaastElkaar, Opmaak, Sectie
from kern.klok import vandaag
from kern.versieformulier import MetVersieveld
from kern.widgets import Datum
from kern.woorden import voluit
from trajecten.normen.enums import Termijneenheid
from trajecten.normen.onderdelen import DOEL, IN_DAGEN, IN_EUROS, NORM, Onderdeel

HOOGSTE = 9999
MAX_DOEL = 999


class Besluitkeuze(forms.ModelChoiceField):  # type: ignore[type-arg]
    """The besluit behind a change: one that was not withdrawn, newest first."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            queryset=Besluit.objects.none(),
            label=gettext_lazy("Door welk besluit?"),
            empty_label=gettext_lazy("Maak een keuze"),
            help_text=gettext_lazy("Staat het besluit er niet bij? Leg het dan eerst vast bij Besluiten."),
            error_messages={"required": gettext_lazy("Kies het besluit van de werkgroep")},
            **kwargs,
        )

    def label_from_instance(self, obj: Any) -> str:
        """Return the meeting and the decision."""
        return f"{voluit(obj.datum)}: {obj.besluit}"


def besluiten() -> QuerySet[Besluit]:
    """Return the besluiten that can be behind a change."""
    return Besluit.objects.filter(ingetrokken_op=None).order_by("-datum", "-pk")


def waardevelden(onderdeel: Onderdeel, nu: Mapping[str, Any], voor: str = "") -> dict[str, forms.Field]:
    """Return the fields for a value, filled in with `nu`; their names begin with `voor`."""
    velden: dict[str, forms.Field] = {}
    if onderdeel.groep == DOEL:
        velden["aantal"] = forms.IntegerField(
            label=_("Aantal gestarte trajecten"), min_value=0, max_value=MAX_DOEL
        )
    elif onderdeel.groep == NORM:
        velden["waarde"] = _normveld(onderdeel.rijen_van["soort"])
    else:
        velden["aan"] = forms.BooleanField(label=_("Staat aan"), required=False)
        if "termijn" in onderdeel.velden:
            velden["termijn"] = forms.IntegerField(
                label=_("Na hoeveel tijd?"), min_value=0, max_value=HOOGSTE
            )
            velden["eenheid"] = forms.ChoiceField(label=_("In"), choices=Termijneenheid.choices)
    for naam, veld in velden.items():
        veld.initial = nu[naam]
    return {voor + naam: veld for naam, veld in velden.items()}


def _normveld(soort: str) -> forms.Field:
    label, uitleg = _("Hoeveel?"), ""
    if soort in IN_DAGEN:
        label, uitleg = _("Hoeveel dagen?"), _("4 weken zijn 28 dagen.")
    elif soort in IN_EUROS:
        label, uitleg = _("Hoeveel euro per uur?"), _("In hele euro's.")
    return forms.IntegerField(label=label, min_value=1, max_value=HOOGSTE, help_text=uitleg)


def _opmaak(onderdeel: Onderdeel) -> list[Any]:
    if "termijn" in onderdeel.velden:
        return ["aan", NaastElkaar("termijn", "eenheid")]
    return list(onderdeel.velden)


def _met[F: Formulier](klasse: type[F], velden: Mapping[str, forms.Field]) -> type[F]:
    """Return a form with these fields first; as fields of the class they get the messages of any other."""
    return type(klasse.__name__, (klasse,), {**velden, "field_order": tuple(velden)})


class WaardeForm(Formulier):
    """Base: the fields of a value, which `voor` adds."""

    onderdeel: Onderdeel
    helper: Opmaak

    def waarden(self) -> dict[str, Any]:
        """Return the value that was filled in, by field."""
        return {naam: self.cleaned_data[naam] for naam in self.onderdeel.velden}


class AanpasForm(MetSleutel, WaardeForm):
    """A new value, from which day, and by which besluit."""

    van = forms.DateField(
        label=gettext_lazy("Vanaf welke dag?"),
        widget=Datum(),
        initial=vandaag,
        help_text=gettext_lazy(
            "Tot die dag blijft gelden wat nu geldt. Cijfers rekenen met wat op hun dag gold."
        ),
        error_messages={"required": gettext_lazy("Vul in vanaf welke dag dit geldt")},
    )
    besluit = Besluitkeuze()

    @classmethod
    def voor(cls, onderdeel: Onderdeel, nu: Mapping[str, Any], data: Any) -> "AanpasForm":
        """Return the form for one thing, filled in with what holds now."""
        form = _met(cls, waardevelden(onderdeel, nu))(data)
        form.onderdeel = onderdeel
        form.helper = Opmaak(form, *_opmaak(onderdeel), "van", "besluit", actiebalk=True)
        return form

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["besluit"].queryset = besluiten()  # type: ignore[attr-defined]


class VerbeterForm(MetVersieveld, MetSleutel, WaardeForm):
    """The right value of a row that was recorded wrong, and what was wrong."""

    waarom = forms.CharField(
        label=gettext_lazy("Wat was er fout?"),
        max_length=200,
        help_text=gettext_lazy("Dit staat bij wat er is gewijzigd."),
        error_messages={"required": gettext_lazy("Vul in wat er fout was")},
    )

    @classmethod
    def voor(cls, onderdeel: Onderdeel, rij: Any, data: Any) -> "VerbeterForm":
        """Return the form for a row, filled in with its value."""
        form = _met(cls, waardevelden(onderdeel, onderdeel.waarden(rij)))(
            data, initial={"versie": rij.versie}
        )
        form.onderdeel = onderdeel
        form.helper = Opmaak(form, *_opmaak(onderdeel), "waarom", actiebalk=True)
        return form


class TerugneemForm(MetSleutel, Formulier):
    """Taking back an adjustment."""

    waarom = forms.CharField(
        label=gettext_lazy("Waarom neem je dit terug?"),
        max_length=200,
        help_text=gettext_lazy("Dit staat bij wat er is gewijzigd."),
        error_messages={"required": gettext_lazy("Vul in waarom je dit terugneemt")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(self, "waarom", knop=_("Wijziging terugnemen"), actiebalk=True)


class JaarForm(MetSleutel, Formulier):
    """A new year: everything that this user adjusts, filled in with what holds then."""

    besluit = Besluitkeuze()
    nu: list[tuple[Onderdeel, Mapping[str, Any]]]
    helper: Opmaak

    @classmethod
    def voor(cls, nu: list[tuple[Onderdeel, Mapping[str, Any]]], data: Any) -> "JaarForm":
        """Return the form over everything in `nu`, each with what holds on the first day of the year."""
        velden: dict[str, forms.Field] = {}
        secties: dict[str, list[str]] = {_("Doelen van de pilot"): [], _("Normen"): []}
        for onderdeel, waarden in nu:
            eigen = waardevelden(onderdeel, waarden, voor=_voorvoegsel(onderdeel))
            for veld in eigen.values():
                veld.label = onderdeel.naam[:1].upper() + onderdeel.naam[1:]
                veld.help_text = _("Blijft anders %s.") % onderdeel.lees(waarden)
                # What nobody set yet may stay so.
                veld.required = veld.required and veld.initial is not None
            velden |= eigen
            secties[_("Doelen van de pilot") if onderdeel.groep == DOEL else _("Normen")] += eigen
        form = _met(cls, velden)(data)
        form.nu = nu
        form.fields["besluit"].queryset = besluiten()  # type: ignore[attr-defined]
        form.helper = Opmaak(
            form,
            *(Sectie(kop, *_twee_aan_twee(namen)) for kop, namen in secties.items() if namen),
            Sectie(_("Het besluit"), "besluit"),
            knop=_("Nieuw jaar vastleggen"),
            actiebalk=True,
        )
        return form

    def nieuw(self) -> list[tuple[Onderdeel, dict[str, Any]]]:
        """Return everything with the value that was filled in."""
        return [
            (o, {naam: self.cleaned_data[_voorvoegsel(o) + naam] for naam in o.velden}) for o, _nu in self.nu
        ]


def _twee_aan_twee(namen: list[str]) -> list[NaastElkaar]:
    return [NaastElkaar(*paar) for paar in batched(namen, 2)]


def _voorvoegsel(onderdeel: Onderdeel) -> str:
    return f"{onderdeel.groep}-{onderdeel.sleutel}-"
