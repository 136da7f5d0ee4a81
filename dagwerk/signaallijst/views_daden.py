"""What a teamleider does about people in the list: one of them, or all who were ticked."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dagwerk.signaallijst.forms import BezoekForm, OpzijForm, OverMensen, TerugForm, VraagForm
from dagwerk.signaallijst.keuze import AANDACHT
from dagwerk.signaallijst.rijen import Redenregel, redenen_van
from dagwerk.signaallijst.views import TEAMLEIDER
from gebruikers.concept import Concepthouder, concept_van, houdt_concept
from gebruikers.formulierpagina import Formulierpagina, toon_formulier
from gebruikers.verzoek import Verzoek
from inburgeraars.models import Inburgeraar
from kern.beleid import beleid
from kern.getypt import lees_sleutels
from kern.velden import Niveau
from trajecten.contact.models import GeplandBezoek
from trajecten.contact.services.planning_voor import niet_te_plannen, plan_voor_contact
from trajecten.normen.enums import Signaalregel
from trajecten.signalen.services.opzij import Opzijgelegd, lay_aside_opzij, put_back_opzij
from trajecten.taken.vragen import Gevraagd, ask_coordinator, niet_te_vragen
from trajecten.traject.lopend import vaste_contacten

KEUZE = ("wijk", "medewerker", "regel", "volgorde", "toon", "opzij")
"""The parameters of the list, which a page of an act leads back to."""


OVER, BEZOEK = "over", "bezoek"
"""In the URL of a question: it begins with the words that ask to plan a visit."""


@dataclass(frozen=True, kw_only=True)
class Weggelaten:
    """A person of the chosen ones with whom it cannot be done, and why."""

    naam: str
    reden: str


@dataclass(frozen=True, kw_only=True)
class Gekozen:
    """A person of the chosen ones, and in words what the act is about; empty where that says nothing."""

    persoon: Inburgeraar
    redenen: str = ""

    @property
    def pk(self) -> int:
        """The key of the person."""
        return self.persoon.pk

    @property
    def naam(self) -> str:
        """The name of the person."""
        return self.persoon.naam


def _mensen(request: Verzoek) -> list[Inburgeraar]:
    """Return the chosen people within sight, by name."""
    getypt = (request.POST if request.method == "POST" else request.GET).getlist("persoon")
    zichtbaar = Inburgeraar.objects.visible_to(request.user, Niveau.DOSSIER)
    return list(zichtbaar.filter(pk__in=lees_sleutels(getypt)).order_by("sorteernaam", "pk"))


def _terug(request: Verzoek) -> str:
    vraag = {naam: request.GET[naam] for naam in KEUZE if naam in request.GET}
    return reverse("trajecten:signaallijst") + (f"?{urlencode(vraag)}" if vraag else "")


def _pagina(request: Verzoek, titel: str, uitleg: str) -> Formulierpagina:
    return Formulierpagina(
        titel=titel,
        terug=_terug(request),
        terug_naam=_("Vraagt aandacht"),
        kijk=_("in de lijst"),
        uitleg=uitleg,
        sjabloon="dagwerk/signaallijst/over_mensen.html",
    )


def _hervat(request: Verzoek, form: OverMensen) -> Concepthouder | None:
    """Let a form go on with its draft, about the people of the address; None when it names nobody within sight."""
    mensen = form.initial["persoon"]
    if not mensen or not lees_sleutels(request.GET.getlist("persoon")):
        return None
    concept = concept_van(request)
    concept.hervat(form)
    form.initial["persoon"] = mensen
    form.helper.attrs |= {"data-concept-url": concept.url}
    return concept


@beleid(rollen=TEAMLEIDER)
@houdt_concept("vraag", kwarg="persoon", per_rij=True)
def vraag(request: Verzoek) -> HttpResponse:
    """Ask the fixed contact of the chosen people; who cannot be asked about is named with the reason."""
    mensen = _mensen(request)
    niet = niet_te_vragen([mens.pk for mens in mensen], request.user)
    wel = [mens for mens in mensen if mens.pk not in niet]
    over_bezoek = request.GET.get(OVER) == BEZOEK
    wat = _("Wil je een bezoek plannen? Schrijf op welke dag het wordt.") if over_bezoek else ""
    form = VraagForm(request.POST or None, mensen=mensen, wat=wat)
    return toon_formulier(
        request,
        form,
        lambda: ask_coordinator(
            inburgeraar_ids=form.cleaned_data["persoon"],
            door=request.user,
            wat=form.cleaned_data["wat"],
            uiterlijk=form.cleaned_data["uiterlijk"],
        ),
        _pagina(request, _("Vraag stellen"), _("Ieder vast contact krijgt de vraag over de eigen mensen.")),
        melding=lambda uitkomst: _gevraagd(uitkomst, mensen),
        concept=_hervat(request, form),
        wel=_gevraagde_mensen(request, wel),
        niet=[Weggelaten(naam=m.naam, reden=niet[m.pk]) for m in mensen if m.pk in niet],
    )


def _gevraagde_mensen(request: Verzoek, mensen: list[Inburgeraar]) -> list[Gekozen]:
    """Return the people with who gets the question and what is going on."""
    sleutels = [mens.pk for mens in mensen]
    redenen, contacten = redenen_van(request.user, sleutels), vaste_contacten(sleutels)
    namen = {pk: toegang.gebruiker.naam for pk, toegang in contacten.items() if toegang.gebruiker}
    return [
        Gekozen(
            persoon=mens,
            redenen=" · ".join(
                filter(None, (_("aan %s") % namen[mens.pk], _in_een_regel(redenen.get(mens.pk, []))))
            ),
        )
        for mens in mensen
    ]


def _gevraagd(uitkomst: Gevraagd, mensen: list[Inburgeraar]) -> str:
    namen = {mens.pk: mens.naam for mens in mensen}
    n = len(uitkomst.vragen)
    zin = ngettext("De vraag over %(naam)s is gesteld.", "De vraag is over %(n)d mensen gesteld.", n)
    zinnen = [zin % {"n": n, "naam": namen[uitkomst.vragen[0].inburgeraar_id]}]
    if uitkomst.niet:
        zinnen.append(_("Niet over: %s.") % ", ".join(namen[pk] for pk in uitkomst.niet))
    return " ".join(zinnen)


@beleid(rollen=TEAMLEIDER)
def plan_bezoek(request: Verzoek) -> HttpResponse:
    """Plan a visit for the fixed contact of one person; about several, their fixed contacts are asked to plan one."""
    mensen = _mensen(request)
    if len(mensen) > 1 and request.method == "GET":
        vraag_ook = request.GET.copy()
        vraag_ook[OVER] = BEZOEK
        return redirect(f"{reverse('trajecten:signalen_vragen')}?{vraag_ook.urlencode()}")
    waarom = [niet_te_plannen(mens.pk, request.user) for mens in mensen[:1]]
    form = BezoekForm(request.POST or None, mensen=mensen[:1])
    return toon_formulier(
        request,
        form,
        lambda: plan_voor_contact(
            inburgeraar_id=form.cleaned_data["persoon"][0], door=request.user, plan=form.plan()
        ),
        _pagina(
            request,
            _("Bezoek plannen"),
            _("Het vaste contact krijgt een melding, en ziet het bezoek op Mijn dag."),
        ),
        melding=_("Het bezoek staat gepland. Het vaste contact krijgt een melding."),
        ongedaan=lambda: _laatst_gepland(request, form.cleaned_data["persoon"][0]),
        wel=[Gekozen(persoon=mens) for mens, niet in zip(mensen, waarom, strict=False) if not niet],
        niet=[Weggelaten(naam=m.naam, reden=niet) for m, niet in zip(mensen, waarom, strict=False) if niet],
    )


def _laatst_gepland(request: Verzoek, persoon: int) -> str:
    """Return the URL that takes back the visit just planned."""
    eigen = GeplandBezoek.objects.filter(inburgeraar=persoon, gepland_door=request.user).latest("pk")
    return reverse("trajecten:bezoek_voor_contact_ongedaan", args=[eigen.pk])


def _regels(request: Verzoek) -> tuple[Signaalregel, ...]:
    """Return the rules that the list was narrowed to: one, or all of them."""
    gekozen = tuple(regel for regel in AANDACHT if regel == request.GET.get("regel"))
    return gekozen or AANDACHT


def _met_redenen(
    request: Verzoek, mensen: list[Inburgeraar], *, opzij: bool
) -> tuple[list[Gekozen], list[Weggelaten]]:
    """Divide people by whether a reason of the list lies aside, or does not, as `opzij` says."""
    alle, regels = redenen_van(request.user, [mens.pk for mens in mensen]), _regels(request)
    waarom = _("Er ligt niets opzij.") if opzij else _("Er is niets meer dat opzij kan.")
    wel, niet = [], []
    for mens in mensen:
        eigen = [
            r
            for r in alle.get(mens.pk, [])
            if (r.opzij is not None) == opzij and r.werk.soort_regel in regels
        ]
        if eigen:
            wel.append(Gekozen(persoon=mens, redenen=_in_een_regel(eigen)))
        else:
            niet.append(Weggelaten(naam=mens.naam, reden=waarom))
    return wel, niet


def _in_een_regel(redenen: list[Redenregel]) -> str:
    return capfirst("; ".join(reden.werk.kort for reden in redenen))


@beleid(rollen=TEAMLEIDER)
@houdt_concept("opzij", kwarg="persoon", per_rij=True)
def leg_opzij(request: Verzoek) -> HttpResponse:
    """Lay aside what asks attention about the chosen people, by the rule that the list was narrowed to, or all."""
    mensen = _mensen(request)
    wel, niet = _met_redenen(request, mensen, opzij=False)
    form = OpzijForm(request.POST or None, mensen=mensen)
    return toon_formulier(
        request,
        form,
        lambda: lay_aside_opzij(
            inburgeraar_ids=form.cleaned_data["persoon"],
            door=request.user,
            regels=_regels(request),
            tot=form.cleaned_data["tot"],
            reden=form.cleaned_data["reden"],
        ),
        _pagina(
            request,
            _("Opzij leggen"),
            _(
                "Dit gaat tot die dag uit de lijst. Het vaste contact blijft het zien. Het komt eerder terug als dezelfde "
                "reden opnieuw begint. Komt er een andere reden bij? Dan staat de persoon daarmee weer in de lijst."
            ),
        ),
        melding=lambda uitkomst: _opzij_gelegd(uitkomst, mensen),
        concept=_hervat(request, form),
        wel=wel,
        niet=niet,
    )


def _opzij_gelegd(uitkomst: Opzijgelegd, mensen: list[Inburgeraar]) -> str:
    namen = {mens.pk: mens.naam for mens in mensen}
    n = len(uitkomst.wie)
    zin = ngettext(
        "Opzij gelegd: %(naam)s. Terugleggen kan in de lijst ‘opzij gelegd’.",
        "Opzij gelegd: %(n)d mensen. Terugleggen kan in de lijst ‘opzij gelegd’.",
        n,
    )
    zinnen = [zin % {"n": n, "naam": namen[uitkomst.wie[0]]}]
    if uitkomst.niet:
        zinnen.append(_("Niet: %s.") % ", ".join(namen[pk] for pk in uitkomst.niet))
    return " ".join(zinnen)


@beleid(rollen=TEAMLEIDER)
def leg_terug(request: Verzoek) -> HttpResponse:
    """Put back in the list what lies aside about the chosen people."""
    mensen = _mensen(request)
    wel, niet = _met_redenen(request, mensen, opzij=True)
    form = TerugForm(request.POST or None, mensen=mensen)
    return toon_formulier(
        request,
        form,
        lambda: put_back_opzij(
            inburgeraar_ids=form.cleaned_data["persoon"], door=request.user, regels=_regels(request)
        ),
        _pagina(request, _("Terugleggen"), _("Dit staat daarna weer in de lijst van wie aandacht vraagt.")),
        melding=lambda wie: _teruggelegd(wie, mensen),
        wel=wel,
        niet=niet,
    )


def _teruggelegd(wie: list[int], mensen: list[Inburgeraar]) -> str:
    namen = {mens.pk: mens.naam for mens in mensen}
    zin = ngettext("%(naam)s staat weer in de lijst.", "%(n)d mensen staan weer in de lijst.", len(wie))
    return zin % {"n": len(wie), "naam": namen[wie[0]]}
