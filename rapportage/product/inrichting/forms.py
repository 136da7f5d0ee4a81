"""Forms of a part and of the days of editions: adding, changing, ending, and taking that back."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kern.formulieren import Formulier, MetSleutel, NaastElkaar, Opmaak
from kern.klok import vandaag
from kern.versieformulier import MetVersieveld
from kern.widgets import Datum
from rapportage.product.inrichting.soorten import ASPECT, EIGENAAR, EIGENAREN, Deel, Soort
from rapportage.product.models import Aspect, Onderdeel, Oplevering

BOVENAAN = "0"
MEESTE_MAANDEN = 120


class _Waarom(forms.Form):
    """The reason of a change, which stands with it for who looks back."""

    waarom = forms.CharField(
        label=gettext_lazy("Waarom?"),
        max_length=200,
        help_text=gettext_lazy("Dit staat bij wat er is gewijzigd."),
        error_messages={"required": gettext_lazy("Vul in waarom je dit wijzigt")},
    )


class _Rijvelden(Formulier):
    """What a row says, by its kind."""

    soort: Soort
    deel: Deel

    def zet_velden(self, deel: Deel, soort: Soort, rij: Any = None) -> list[Any]:
        """Add the fields of the kind, filled in with a row; return them as the form shows them."""
        self.deel, self.soort = deel, soort
        match soort:
            case _ if soort is ASPECT:
                velden, opmaak = _aspectvelden(deel, rij), ["naam", "na"]
            case _ if soort is EIGENAAR:
                velden, opmaak = _eigenaarvelden(deel), ["rol"]
            case _:
                velden = _opleveringvelden(deel, rij)
                opmaak = [*(naam for naam in velden if naam in {"naam", "aspect"})]
                opmaak.append(NaastElkaar("maanden", "elke"))
        self.fields.update(velden)
        return opmaak

    def velden(self) -> dict[str, Any]:
        """Return what the row says, by field."""
        schoon = self.cleaned_data
        uit = {naam: schoon.get(naam) for naam in self.soort.velden if naam in self.fields}
        if "aspect" in uit:
            uit["aspect"] = Aspect.objects.filter(pk=uit["aspect"] or 0).first()
        return uit

    def plaats(self) -> int | None:
        """Return the key of the row it comes after; None for the first place, or where there is no order."""
        return int(self.cleaned_data.get("na") or BOVENAAN) or None


def _aspectvelden(deel: Deel, rij: Any) -> dict[str, forms.Field]:
    rijen = list(ASPECT.rijen(deel))
    plaats = next((i for i, r in enumerate(rijen) if rij is not None and r.pk == rij.pk), len(rijen))
    ander = [r for r in rijen if rij is None or r.pk != rij.pk]
    return {
        "naam": _naamveld(Aspect, rij),
        "na": forms.ChoiceField(
            label=_("Waar in de rij?"),
            choices=[(BOVENAAN, _("Bovenaan")), *((str(r.pk), _("Na ‘%s’") % r.naam) for r in ander)],
            initial=str(ander[plaats - 1].pk) if plaats else BOVENAAN,
        ),
    }


def _eigenaarvelden(deel: Deel) -> dict[str, forms.Field]:
    al = set(EIGENAAR.rijen(deel).in_kracht().filter(tot=None).values_list("rol", flat=True))
    return {
        "rol": forms.ChoiceField(
            label=_("Wie wordt eigenaar?"),
            choices=[("", _("Maak een keuze")), *(paar for paar in EIGENAREN if paar[0] not in al)],
            error_messages={"required": _("Kies wie eigenaar wordt")},
        )
    }


def _opleveringvelden(deel: Deel, rij: Any) -> dict[str, forms.Field]:
    uit: dict[str, forms.Field] = {"naam": _naamveld(Oplevering, rij)}
    if deel.onderdeel is not None:
        aspecten = [a for a in ASPECT.rijen(deel) if a.tot is None or (rij and a.pk == rij.aspect_id)]
        uit["aspect"] = forms.TypedChoiceField(
            label=_("Wat moet er klaar zijn?"),
            choices=[("", _("Alle aspecten")), *((str(a.pk), a.naam) for a in aspecten)],
            coerce=int,
            empty_value=None,
            required=False,
            initial=rij.aspect_id if rij else None,
        )
    uit["maanden"] = forms.IntegerField(
        label=_("Hoeveel maanden na het begin van de pilot?"),
        help_text=_("0 is de dag voor het begin."),
        min_value=0,
        max_value=MEESTE_MAANDEN,
        initial=rij.maanden if rij else None,
    )
    uit["elke"] = forms.IntegerField(
        label=_("Daarna elke hoeveel maanden?"),
        help_text=_("Laat dit leeg als het één keer is."),
        min_value=1,
        max_value=MEESTE_MAANDEN,
        required=False,
        initial=rij.elke if rij else None,
    )
    return uit


def _naamveld(model: type[Aspect | Onderdeel | Oplevering], rij: Any) -> forms.CharField:
    return forms.CharField(
        label=_("Naam"),
        max_length=model._meta.get_field("naam").max_length,  # noqa: SLF001
        initial=rij.naam if rij else "",
        error_messages={"required": _("Vul een naam in")},
    )


def _vanaf() -> forms.DateField:
    return forms.DateField(
        label=_("Vanaf welke dag?"),
        widget=Datum(),
        initial=vandaag,
        help_text=_("Het telt voor wat op die dag of later klaar moet zijn."),
        error_messages={"required": _("Vul in vanaf welke dag dit geldt")},
    )


class NieuwForm(MetSleutel, _Rijvelden):
    """A row that is added, and from which day on."""

    def __init__(self, *args: Any, deel: Deel, soort: Soort, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        velden = self.zet_velden(deel, soort)
        self.fields["van"] = _vanaf()
        self.helper = Opmaak(self, *velden, "van", knop=soort.nieuw, actiebalk=True, later=False)


class WijzigForm(MetVersieveld, MetSleutel, _Waarom, _Rijvelden):
    """Another name or place; of a deliverable also when it must be ready, and from which day on."""

    def __init__(self, *args: Any, deel: Deel, soort: Soort, rij: Any, **kwargs: Any) -> None:
        super().__init__(*args, initial={"versie": rij.versie}, **kwargs)
        velden = self.zet_velden(deel, soort, rij)
        if soort.vanaf:
            self.fields["van"] = _vanaf()
            self.fields["van"].help_text = _(
                "Tot die dag blijft gelden wat nu geldt. Alleen een andere naam geldt meteen."
            )
            velden.append("van")
        self.helper = Opmaak(self, *velden, "waarom", actiebalk=True, later=False)


class EindeForm(MetVersieveld, MetSleutel, _Waarom, Formulier):
    """From which day on a row does not hold any more."""

    tot = forms.DateField(
        label=gettext_lazy("Vanaf welke dag niet meer?"),
        widget=Datum(),
        initial=vandaag,
        help_text=gettext_lazy("Voor wat eerder klaar moest zijn, blijft het gelden."),
        error_messages={"required": gettext_lazy("Vul in vanaf welke dag dit niet meer geldt")},
    )

    def __init__(self, *args: Any, rij: Any, **kwargs: Any) -> None:
        super().__init__(*args, initial={"versie": rij.versie}, **kwargs)
        self.helper = Opmaak(self, "tot", "waarom", knop=_("Beëindigen"), actiebalk=True, later=False)


class RedenForm(MetSleutel, _Waarom, Formulier):
    """Why a row goes on, or goes away."""

    def __init__(self, *args: Any, knop: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(self, "waarom", knop=knop, actiebalk=True, later=False)


class NaamForm(MetVersieveld, MetSleutel, _Waarom, Formulier):
    """Another name of a part."""

    def __init__(self, *args: Any, onderdeel: Onderdeel, **kwargs: Any) -> None:
        super().__init__(*args, initial={"versie": onderdeel.versie}, **kwargs)
        velden: Mapping[str, forms.Field] = {"naam": _naamveld(Onderdeel, onderdeel)}
        self.fields.update(velden)
        self.helper = Opmaak(self, "naam", "waarom", actiebalk=True, later=False)
