"""The forms of ervaringen: sharing one, changing it, a picture, an answer, a keyword and a place to gather it."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gebruikers.models import Gebruiker
from inburgeraars.models import Doelgroep
from kern.bestanden.formulier import MetBestandveld
from kern.formulieren import Deel, Formulier, MetSleutel, Opmaak, Samenvatting, Sectie, Vouwrij, Vouwrijen
from kern.getypt import lees_sleutel
from kern.klok import vandaag
from kern.versieformulier import MetVersieveld
from kern.widgets import Datum
from netwerk.models import Activiteit, Vindplaats
from rapportage.ervaringen.enums import Fotogrond, Vraag
from rapportage.ervaringen.models import LANGSTE_REACTIE, LANGSTE_TEKST, LANGSTE_UITSPRAAK, Ervaring
from rapportage.ervaringen.namen import Naam, zonder
from rapportage.ervaringen.services.delen import Ervaringgegevens
from rapportage.ervaringen.zicht import namen_voor
from rapportage.product.models import Aspect
from wijken.models import Wijk

NAMEN = "rapportage/ervaringen/partials/namen_vak.html"
VINDPLAATS, ACTIVITEIT = "vindplaats", "activiteit"


class MetNamen(forms.Form):
    """Mixin: the names that were noticed in what was typed (`rapportage.ervaringen.namen`), and which of them may stay.

    A view calls `zie_namen` before it shows the form.
    """

    laten_staan = forms.CharField(required=False, widget=forms.HiddenInput)
    met_namen: tuple[str, ...] = ("tekst",)
    """The fields in which names are noticed."""
    namen: dict[str, list[Naam]]

    def zie_namen(self, gebruiker: Gebruiker) -> None:
        """Notice the names in what is typed, within the sight of who typed it."""
        teksten = [str(self[veld].value() or "") for veld in self.met_namen]
        self.namen = dict(zip(self.met_namen, self.zoek_namen(gebruiker, *teksten), strict=True))

    def zoek_namen(self, gebruiker: Gebruiker, *teksten: str) -> list[list[Naam]]:
        """Return the names in each text, as the service of the form finds them."""
        return namen_voor(gebruiker, *teksten)

    @property
    def wie_typt(self) -> str:
        """When names are looked for while somebody types (`hx-trigger`)."""
        return ", ".join(f"input delay:600ms from:#{self[veld].id_for_label}" for veld in self.met_namen)

    @property
    def mag_staan(self) -> frozenset[str]:
        """What may stay, by `Naam.sleutel`."""
        return frozenset(filter(None, str(self["laten_staan"].value() or "").split("|")))

    @property
    def gevraagd(self) -> list[Naam]:
        """The names that are asked about, each once."""
        alle = {naam.sleutel: naam for namen in self.namen.values() for naam in namen}
        return [naam for sleutel, naam in alle.items() if sleutel not in self.mag_staan]

    def na_knop(self, velden: QueryDict, knop: str, gebruiker: Gebruiker) -> None:
        """Let an unbound form open with what was typed, after a button at a name: *Vervangen*, or *Laten staan*.

        Args:
            velden: what was sent.
            knop: `vervang` or `laat`, a colon, and `Naam.sleutel`.
            gebruiker: who pressed it.
        """
        for naam, veld in self.fields.items():
            self.initial[naam] = veld.widget.value_from_datadict(velden, {}, self.add_prefix(naam))
        daad, _punt, sleutel = knop.partition(":")
        if daad == "laat":
            mag = {*str(self.initial["laten_staan"] or "").split("|"), sleutel}
            self.initial["laten_staan"] = "|".join(sorted(filter(None, mag)))
            return
        teksten = [str(self.initial[veld] or "") for veld in self.met_namen]
        for naam, tekst, namen in zip(
            self.met_namen, teksten, self.zoek_namen(gebruiker, *teksten), strict=True
        ):
            self.initial[naam] = zonder(tekst, [n for n in namen if n.sleutel == sleutel])


class Ervaringvelden(MetNamen, forms.Form):
    """Mixin: what was noticed, at which question, and where."""

    met_namen: tuple[str, ...] = ("tekst", "uitspraak")

    tekst = forms.CharField(
        label=gettext_lazy("Wat gebeurde er?"),
        max_length=LANGSTE_TEKST,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": gettext_lazy("Schrijf op wat er gebeurde")},
    )
    vraag = forms.TypedChoiceField(
        label=gettext_lazy("Waar gaat het over?"),
        choices=Vraag.choices,
        coerce=lambda waarde: Vraag(int(waarde)),
        widget=forms.RadioSelect(),
        error_messages={"required": gettext_lazy("Kies waar het over gaat")},
    )
    dag = forms.DateField(
        label=gettext_lazy("Wanneer?"),
        initial=vandaag,
        widget=Datum(),
        error_messages={"required": gettext_lazy("Vul in wanneer het was")},
    )
    wijk = forms.ModelChoiceField(
        label=gettext_lazy("Wijk"),
        queryset=Wijk.objects.filter(buiten_pilot=False),
        required=False,
        empty_label=gettext_lazy("Geen wijk in het bijzonder"),
    )
    plek = forms.ChoiceField(label=gettext_lazy("Vindplaats of activiteit"), required=False)
    doelgroep = forms.TypedChoiceField(
        label=gettext_lazy("Voor wie geldt het?"),
        choices=[("", gettext_lazy("Voor iedereen")), *Doelgroep.choices],
        coerce=Doelgroep,
        empty_value=None,
        required=False,
        help_text=gettext_lazy(
            "Staat er ook een vindplaats of activiteit bij? Dan leest alleen het team dit."
        ),
    )
    aspect = forms.ModelChoiceField(
        label=gettext_lazy("Aspect van de productbeschrijving"),
        queryset=Aspect.objects.select_related("onderdeel"),
        required=False,
        empty_label=gettext_lazy("Geen aspect"),
    )
    uitspraak = forms.CharField(
        label=gettext_lazy("Wat zei die persoon?"),
        max_length=LANGSTE_UITSPRAAK,
        required=False,
        help_text=gettext_lazy("In de eigen woorden van die persoon, zonder naam."),
    )
    uitspraak_mag = forms.BooleanField(
        label=gettext_lazy("Die persoon zegt ja: dit mag in een rapport staan"), required=False
    )

    def vul_plekken(self, nu: Ervaring | None = None) -> None:
        """Offer the vindplaatsen and activiteiten in use, and the one of an ervaring that is changed."""
        groepen: tuple[tuple[Any, Any, str, int | None], ...] = (
            (_("Vindplaatsen"), Vindplaats, VINDPLAATS, nu.vindplaats_id if nu else None),
            (_("Activiteiten"), Activiteit, ACTIVITEIT, nu.activiteit_id if nu else None),
        )
        self._plekken: dict[str, Vindplaats | Activiteit] = {}
        keuzes: list[Any] = [("", _("Geen vindplaats of activiteit"))]
        for naam, model, soort, huidig in groepen:
            rijen = model.objects.select_related("wijk").order_by("naam")
            te_kiezen = {
                f"{soort}-{rij.pk}": rij for rij in rijen.filter(actief=True) | rijen.filter(pk=huidig)
            }
            self._plekken |= te_kiezen
            keuzes.append((naam, [(sleutel, rij.naam) for sleutel, rij in te_kiezen.items()]))
        self.fields["plek"].choices = keuzes  # type: ignore[attr-defined]
        per_onderdeel: dict[str, list[Any]] = {}
        veld: Any = self.fields["aspect"]
        veld.queryset = veld.queryset.in_kracht() | veld.queryset.filter(pk=nu.aspect_id if nu else None)
        for aspect in veld.queryset:
            per_onderdeel.setdefault(str(aspect.onderdeel), []).append((aspect.pk, aspect.naam))
        veld.choices = [("", veld.empty_label), *per_onderdeel.items()]

    def clean(self) -> dict[str, Any]:
        """Ask for consent with a quote, and take the wijk of the place where none was chosen."""
        schoon = super().clean() or self.cleaned_data
        if schoon.get("uitspraak") and not schoon.get("uitspraak_mag"):
            self.add_error("uitspraak_mag", _("Vink aan dat die persoon ja zegt, of laat de uitspraak weg"))
        plek = self._plekken.get(schoon.get("plek") or "")
        if (
            plek is not None
            and plek.wijk is not None
            and not schoon.get("wijk")
            and not plek.wijk.buiten_pilot
        ):
            schoon["wijk"] = plek.wijk
        return schoon

    def gegevens(self) -> Ervaringgegevens:
        """Return the input for the service."""
        namen = ("dag", "vraag", "tekst", "uitspraak", "aspect", "wijk", "doelgroep")
        plek = self._plekken.get(self.cleaned_data["plek"])
        return Ervaringgegevens(
            **{naam: self.cleaned_data[naam] for naam in namen},
            uitspraak_mag=bool(self.cleaned_data["uitspraak"]) and self.cleaned_data["uitspraak_mag"],
            vindplaats=plek if isinstance(plek, Vindplaats) else None,
            activiteit=plek if isinstance(plek, Activiteit) else None,
        )

    def _deel_waar(self, noot: str = "") -> Samenvatting:
        """Return what was taken over, on one line; *Wijzig* opens it."""
        velden = ("wijk", "plek", "doelgroep", "dag", "aspect")
        return Samenvatting(
            self._waar(),
            *velden,
            icoon="map-pin",
            noot=noot,
            open=self.is_bound and any(naam in self.errors for naam in velden),
        )

    def _waar(self) -> str:
        """Return the choices of the folded line in words."""
        wijk = self.fields["wijk"].queryset.filter(pk=lees_sleutel(self["wijk"].value())).first()  # type: ignore[attr-defined]
        plek = self._plekken.get(str(self["plek"].value() or ""))
        aspect = self.fields["aspect"].queryset.filter(pk=lees_sleutel(self["aspect"].value())).first()  # type: ignore[attr-defined]
        doelgroep = self["doelgroep"].value()
        bekend = doelgroep in Doelgroep.values
        delen = [
            str(wijk or (plek and plek.wijk) or _("geen wijk in het bijzonder")),
            str(plek or ""),
            str(Doelgroep(doelgroep).label) if bekend else "",
            aspect.naam if aspect else "",
        ]
        return capfirst(" · ".join(filter(None, delen)))

    def _deel_uitspraak(self) -> Vouwrijen:
        open_ = bool(self["uitspraak"].value())
        return Vouwrijen(
            _("Erbij"),
            Vouwrij(
                _("Uitspraak toevoegen"),
                "uitspraak",
                "uitspraak_mag",
                icoon="message-circle",
                uitleg=_("alleen als die persoon ja zegt"),
                open=open_,
            ),
        )


class ErvaringForm(MetSleutel, Ervaringvelden, Formulier):
    """A new ervaring: two things are asked, all else is taken over from where it was opened.

    Args:
        concept: the URL that drafts are sent to.
        noot: from where it was taken over, in words.
    """

    def __init__(self, *args: Any, concept: str = "", noot: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.vul_plekken()
        self.concept, self.noot = concept, noot

    @property
    def helper(self) -> Opmaak:
        """The layout; made when it is rendered, since a draft can be about another place."""
        return Opmaak(
            self,
            "tekst",
            Deel(NAMEN),
            "vraag",
            self._deel_waar(self.noot),
            self._deel_uitspraak(),
            "laten_staan",
            "sleutel",
            knop=_("Ervaring opslaan"),
            actiebalk=True,
            later=False,
            concept=self.concept,
        )


class ErvaringWijzigForm(MetVersieveld, MetSleutel, Ervaringvelden, Formulier):
    """The changed content of an ervaring, with why."""

    waarom = forms.CharField(
        label=gettext_lazy("Waarom wijzig je dit?"),
        max_length=200,
        help_text=gettext_lazy("Dit staat bij de eerdere versies."),
        error_messages={"required": gettext_lazy("Vul in waarom je dit wijzigt")},
    )
    met_namen = ("tekst", "uitspraak", "waarom")

    def __init__(self, *args: Any, ervaring: Ervaring, **kwargs: Any) -> None:
        velden = ("tekst", "vraag", "dag", "uitspraak", "uitspraak_mag", "versie")
        voor = getattr(ervaring, "voor", None)
        initial = {naam: getattr(ervaring, naam) for naam in velden} | {
            "wijk": ervaring.wijk_id,
            "aspect": ervaring.aspect_id,
            "doelgroep": voor.doelgroep if voor else "",
            "plek": _sleutel_van(ervaring),
        }
        super().__init__(*args, initial=initial, **kwargs)
        self.vul_plekken(ervaring)

    @property
    def helper(self) -> Opmaak:
        """The layout."""
        return Opmaak(
            self,
            "tekst",
            Deel(NAMEN),
            "vraag",
            self._deel_waar(),
            self._deel_uitspraak(),
            Sectie(_("De wijziging"), "waarom"),
            "laten_staan",
            "versie",
            "sleutel",
            actiebalk=True,
            later=False,
        )


def _sleutel_van(ervaring: Ervaring) -> str:
    if ervaring.vindplaats_id:
        return f"{VINDPLAATS}-{ervaring.vindplaats_id}"
    return f"{ACTIVITEIT}-{ervaring.activiteit_id}" if ervaring.activiteit_id else ""


class FotoForm(MetNamen, MetBestandveld, MetSleutel, Formulier):
    """A picture with an ervaring, and why it may be shown."""

    met_namen = ("bijschrift",)

    bijschrift = forms.CharField(
        label=gettext_lazy("Wat is er te zien?"),
        max_length=160,
        help_text=gettext_lazy(
            "Bijvoorbeeld: de keuken van het buurthuis, vlak voor de kookgroep. Geen namen."
        ),
        error_messages={"required": gettext_lazy("Schrijf op wat er te zien is")},
    )
    grond = forms.TypedChoiceField(
        label=gettext_lazy("Waarom mag deze foto?"),
        choices=[(g.value, capfirst(str(g.label))) for g in Fotogrond],
        coerce=Fotogrond,
        widget=forms.RadioSelect(),
        error_messages={"required": gettext_lazy("Kies waarom deze foto mag")},
    )
    in_rapport = forms.BooleanField(
        label=gettext_lazy("De foto mag ook in een rapport staan"),
        required=False,
        help_text=gettext_lazy(
            "In de jaarrapportage en de productbeschrijving. Die lezen ook mensen buiten het team, en wat erin staat blijft. "
            "Staat iemand er herkenbaar op? Vink dit alleen aan als die persoon ook hier ja tegen zegt."
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["bestand"].label = _("Foto")
        self.fields["bestand"].help_text = _(
            "JPEG of PNG, tot 10 MB. Waar en wanneer de foto is gemaakt, halen we eruit."
        )
        self.fields["bestand"].widget.attrs["accept"] = "image/jpeg,image/png,.jpg,.jpeg,.png"
        self.helper = Opmaak(
            self,
            "bestand",
            "bijschrift",
            Deel(NAMEN),
            "grond",
            "in_rapport",
            "laten_staan",
            "sleutel",
            knop=_("Foto toevoegen"),
            bezig=_("Bezig met versturen"),
            actiebalk=True,
            later=False,
        )

    def vraag_opnieuw(self) -> None:
        """Ask for the file again: a browser gives none back after a refusal."""
        self["bestand"].help_text = _("Kies de foto nog een keer. Wat je typte, staat er nog.")


class BijvalForm(MetNamen, MetSleutel, Formulier):
    """*Bij mij ook*, with a short answer."""

    tekst = forms.CharField(
        label=gettext_lazy("Wil je er iets bij zeggen?"),
        max_length=LANGSTE_REACTIE,
        required=False,
        help_text=gettext_lazy("Dat hoeft niet. Noem geen namen."),
    )

    def __init__(self, *args: Any, actie: str, **kwargs: Any) -> None:
        """Make the form with the address it is sent to."""
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(
            self,
            "tekst",
            Deel(NAMEN),
            "laten_staan",
            "sleutel",
            knop=_("Bij mij ook"),
            knop_soort="omlijnd",
            actie=actie,
            id="meevallen",
            later=False,
        )


class TrefwoordForm(MetNamen, Formulier):
    """A keyword."""

    met_namen = ("woord",)

    woord = forms.CharField(
        label=gettext_lazy("Trefwoord"),
        max_length=30,
        error_messages={"required": gettext_lazy("Vul een trefwoord in")},
    )

    def __init__(self, *args: Any, actie: str, **kwargs: Any) -> None:
        """Make the form with the address it is sent to."""
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(
            self,
            "woord",
            Deel(NAMEN),
            "laten_staan",
            knop=_("Trefwoord toevoegen"),
            knop_soort="omlijnd",
            actie=actie,
            id="trefwoord",
        )


class PlekForm(Formulier):
    """The part or the chapter that an ervaring is put with."""

    plek = forms.ChoiceField(
        label=gettext_lazy("Onderdeel of hoofdstuk"),
        error_messages={"required": gettext_lazy("Kies een onderdeel of een hoofdstuk")},
    )

    def __init__(
        self, *args: Any, actie: str, groepen: Iterable[tuple[str, list[tuple[str, str]]]], **kwargs: Any
    ) -> None:
        """Make the form with the address it is sent to, and its choices by group."""
        super().__init__(*args, **kwargs)
        self.fields["plek"].choices = [("", _("Maak een keuze")), *groepen]  # type: ignore[attr-defined]
        self.helper = Opmaak(
            self, "plek", knop=_("Ook hier verzamelen"), knop_soort="omlijnd", actie=actie, id="verzamelen"
        )
