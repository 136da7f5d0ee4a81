"""Forms of questionnaires and rounds."""

from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kern.formulieren import Formulier, MetSleutel, Opmaak, Sectie
from kern.klok import vandaag
from kern.versieformulier import MetVersieveld
from kern.widgets import Datum, Keuzekaarten
from rapportage.tevredenheid.enums import Gezicht, Lijststand, Onderzoeksoort, Plaatje, Vraagsoort
from rapportage.tevredenheid.models import Antwoordkeuze, Mijlpaal, Onderzoek, Vraag, Vragenlijst
from rapportage.tevredenheid.services.onderzoeken import Onderzoekgegevens
from rapportage.tevredenheid.talen import ALLE

PLAATSEN = 30
PROEFKAARTEN = 30


def _tekst(code: str) -> forms.CharField:
    taal = ALLE[code].woorden
    return forms.CharField(
        label=format_lazy(gettext_lazy("Tekst in het {taal}"), taal=taal.nederlands),
        max_length=120,
        widget=forms.TextInput(attrs={"lang": code, "dir": taal.richting}),
    )


class _InAlleTalen(Formulier):
    """A text in every language of the cards, and its place among others."""

    helper: Opmaak

    volgorde = forms.IntegerField(label=gettext_lazy("Plaats"), min_value=1, max_value=PLAATSEN)
    tekst_nl = _tekst("nl")
    tekst_en = _tekst("en")
    tekst_tr = _tekst("tr")
    tekst_pl = _tekst("pl")
    tekst_ar = _tekst("ar")

    @staticmethod
    def begin(teksten: dict[str, str]) -> dict[str, str]:
        """Return the initial values of texts."""
        return {f"tekst_{code}": tekst for code, tekst in teksten.items()}

    def invoer(self) -> dict[str, Any]:
        """Return what was filled in, with the texts by language."""
        alles = super().invoer()
        teksten = {code: alles.pop(f"tekst_{code}") for code in ALLE}
        return {**alles, "teksten": teksten}

    @property
    def tekstvelden(self) -> list[str]:
        """The names of the fields of the texts."""
        return [f"tekst_{code}" for code in ALLE]


class VraagForm(MetSleutel, _InAlleTalen):
    """A question."""

    soort = forms.ChoiceField(
        label=gettext_lazy("Hoe antwoordt iemand?"), choices=Vraagsoort.choices, widget=Keuzekaarten
    )
    plaatje = forms.ChoiceField(label=gettext_lazy("Plaatje boven de vraag"), choices=Plaatje.choices)

    def __init__(self, *args: Any, plaats: int = 1, **kwargs: Any) -> None:
        begin = {"volgorde": plaats, "soort": Vraagsoort.KEUZE}
        super().__init__(*args, initial={**begin, **kwargs.pop("initial", {})}, **kwargs)
        self.helper = Opmaak(
            self,
            Sectie(_("De vraag"), "soort", "plaatje", "volgorde"),
            Sectie(_("De tekst, A2 en met ‘u’"), *self.tekstvelden),
            actiebalk=True,
            later=False,
        )


class VraagWijzigForm(MetVersieveld, VraagForm):
    """A question that is changed."""

    def __init__(self, *args: Any, vraag: Vraag, **kwargs: Any) -> None:
        nu = {
            "soort": vraag.soort,
            "plaatje": vraag.plaatje,
            "volgorde": vraag.volgorde,
            "versie": vraag.versie,
        }
        super().__init__(*args, initial={**nu, **self.begin(vraag.teksten)}, **kwargs)


class KeuzeForm(MetSleutel, _InAlleTalen):
    """An answer that can be chosen."""

    gezicht = forms.ChoiceField(label=gettext_lazy("Plaatje naast het antwoord"), choices=Gezicht.choices)

    def __init__(self, *args: Any, plaats: int = 1, **kwargs: Any) -> None:
        super().__init__(*args, initial={"volgorde": plaats, **kwargs.pop("initial", {})}, **kwargs)
        self.helper = Opmaak(
            self,
            Sectie(_("Het antwoord"), "gezicht", "volgorde"),
            Sectie(_("De tekst, A2"), *self.tekstvelden),
            actiebalk=True,
            later=False,
        )


class KeuzeWijzigForm(MetVersieveld, KeuzeForm):
    """An answer that is changed."""

    def __init__(self, *args: Any, keuze: Antwoordkeuze, **kwargs: Any) -> None:
        nu = {"gezicht": keuze.gezicht, "volgorde": keuze.volgorde, "versie": keuze.versie}
        super().__init__(*args, initial={**nu, **self.begin(keuze.teksten)}, **kwargs)


class OnderzoekForm(MetSleutel, Formulier):
    """A round that is planned."""

    helper: Opmaak

    vragenlijst = forms.ModelChoiceField(
        label=gettext_lazy("Vragenlijst"), queryset=Vragenlijst.objects.none()
    )
    soort = forms.ChoiceField(
        label=gettext_lazy("Waarvoor?"), choices=Onderzoeksoort.choices, widget=Keuzekaarten
    )
    mijlpaal = forms.ModelChoiceField(
        label=gettext_lazy("Mijlpaal"),
        queryset=Mijlpaal.objects.all(),
        required=False,
        help_text=gettext_lazy("Alleen bij een onderzoek bij een mijlpaal."),
    )
    proefkaarten = forms.IntegerField(
        label=gettext_lazy("Kaarten voor de proef"),
        required=False,
        min_value=1,
        max_value=PROEFKAARTEN,
        help_text=gettext_lazy(
            "Alleen bij een proef. De kaarten zijn van niemand: geef ze aan wie wil proefdraaien."
        ),
    )
    van = forms.DateField(label=gettext_lazy("Eerste dag"), widget=Datum(), initial=vandaag)
    tot = forms.DateField(
        label=gettext_lazy("Laatste dag"), widget=Datum(), help_text=gettext_lazy("Op die dag kan het nog.")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        lijsten = Vragenlijst.objects.exclude(stand=Lijststand.CONCEPT)
        veld = self.fields["vragenlijst"]
        assert isinstance(veld, forms.ModelChoiceField)
        veld.queryset = lijsten
        self.helper = Opmaak(
            self,
            "soort",
            "vragenlijst",
            "mijlpaal",
            "proefkaarten",
            "van",
            "tot",
            knop=_("Onderzoek opslaan"),
            actiebalk=True,
            later=False,
        )

    def clean(self) -> dict[str, Any]:
        """Ask for what goes with the kind, and leave out what does not."""
        alles: dict[str, Any] = super().clean() or self.cleaned_data
        soort = alles.get("soort")
        if soort == Onderzoeksoort.MIJLPAAL and not alles.get("mijlpaal"):
            self.add_error("mijlpaal", _("Kies bij welke mijlpaal"))
        if soort == Onderzoeksoort.PROEF and not alles.get("proefkaarten"):
            self.add_error("proefkaarten", _("Vul in hoeveel kaarten je nodig hebt"))
        return alles

    def gegevens(self) -> Onderzoekgegevens:
        """Return what is planned, for the services."""
        alles = self.cleaned_data
        soort = alles["soort"]
        return Onderzoekgegevens(
            vragenlijst=alles["vragenlijst"],
            soort=soort,
            mijlpaal=alles["mijlpaal"] if soort == Onderzoeksoort.MIJLPAAL else None,
            van=alles["van"],
            tot=alles["tot"],
            proefkaarten=alles["proefkaarten"] or 0 if soort == Onderzoeksoort.PROEF else 0,
        )


class OnderzoekWijzigForm(MetVersieveld, OnderzoekForm):
    """A round that has not opened, and is changed."""

    def __init__(self, *args: Any, onderzoek: Onderzoek, **kwargs: Any) -> None:
        velden = ("vragenlijst", "soort", "mijlpaal", "van", "tot", "versie")
        nu = {veld: getattr(onderzoek, veld) for veld in velden} | {
            "proefkaarten": onderzoek.proefkaarten or None
        }
        super().__init__(*args, initial=nu, **kwargs)


class GeleerdForm(MetVersieveld, MetSleutel, Formulier):
    """What was learned of a try-out."""

    helper: Opmaak

    geleerd = forms.CharField(
        label=gettext_lazy("Wat hebben we geleerd?"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=gettext_lazy(
            "Welke vraag begreep iemand anders, wat duurde te lang, wat verander je? Noem geen namen."
        ),
    )

    def __init__(self, *args: Any, onderzoek: Onderzoek, **kwargs: Any) -> None:
        nu = {"geleerd": onderzoek.geleerd, "versie": onderzoek.versie}
        super().__init__(*args, initial=nu, **kwargs)
        self.helper = Opmaak(self, "geleerd", knop=_("Tekst opslaan"), actiebalk=True, later=False)
