"""Grants of the database roles: the one place that says which role may do what with which table.

The roles are made by the installation; migrations make tables and policies; the grants are applied after every
migrate. Row-level security narrows what is granted here to the rows a user may see (docs/adr/0002). The policies of a
table are made by its migration, except the one that only triggers write history: it holds for every table, and is made
here.
"""

from django.apps import apps
from django.conf import settings
from django.db import connections, models

LEZEN = "SELECT"
TOEVOEGEN = "SELECT, INSERT"
WERKEN = "SELECT, INSERT, UPDATE"
ALLES = "SELECT, INSERT, UPDATE, DELETE"

LOG = frozenset({"logboek_logregel", "logboek_logonderwerp"})
"""Written once: no role of the application changes or deletes these rows."""

ALLEEN_TAAK = frozenset({"inburgeraars_burgerservicenummer"})
"""Read only by the import, and by a function of the database that reveals one number for an act."""

ALLEEN_CONSULENT = frozenset({"trajecten_handhavingsbesluit", "trajecten_handhavingsbezwaar"})
"""Decisions of a consulent and objections to them: read and written only by that rol, under the policies of `web`. Celery and commands need none
of them; work for a consulent enters `als(consulent)` (docs/adr/0024)."""

OVER_PERSONEN = frozenset({"inburgeraars_huishouden"})
"""Tables about persons without a field that says so, such as households. Models with `veldsoorten` need not be named."""

VAN_HET_TEAM = frozenset(
    {
        "gebruikers_afwezigheid",
        "gebruikers_weergave",
        "trajecten_bespreking",
        "trajecten_vervanging",
        "trajecten_urenregel",
        "trajecten_agendasleutel",
    }
)
"""Tables about the team: Celery makes figures of them, and `cijfers` needs no row of them."""

MET_EIGEN_HISTORIE = frozenset(
    f"rapportage_{naam}"
    for naam in (
        "ervaring",
        "ervaringdoelgroep",
        "ervaringfoto",
        "bijval",
        "ervaringwoord",
        "verzameling",
        "uitzoekpunt",
    )
)
"""Tables about no person of which the history is not open to all: a file of SQL makes its policies, as those of the table."""

ACCOUNT = {
    # Nobody is deleted; what may be written, triggers tell (gebruikers/sql/bewaak_account.sql).
    "gebruikers_gebruiker": WERKEN,
    # A second address of somebody, which the product does not use.
    "account_emailaddress": "SELECT, DELETE",
}
"""What `web` and `cijfers` may do with the tables of accounts."""

BERICHT = "gebruikers_bericht"
"""Mails hold links to choose a password: no page reads their text, nor sends them elsewhere, whoever it says to be."""
BERICHT_WIJZIGT = ("stand", "pogingen", "fout", "overgedragen_op", "volgende_op")

INGELEZEN = frozenset(
    {
        "inburgeraars_inburgeraar",
        "inburgeraars_registergegevens",
        "inburgeraars_burgerservicenummer",
        "inburgeraars_adres",
    }
)
"""Filled in bulk by the import, which then updates their statistics (ANALYZE)."""

_VERSIE = {"web": TOEVOEGEN, "taak": TOEVOEGEN, "cijfers": TOEVOEGEN}
_PUBLICATIE = (
    "SELECT, INSERT, UPDATE (ingetrokken_op, ingetrokken_door_id, intrekreden,"
    " stand, volgende_op, pogingen, voortgang, stap, fout)"
)
"""A page withdraws a report or has a failed one made again; what it says only the worker writes."""
_EDITIE = (
    "SELECT, INSERT, UPDATE (vastgesteld_op, vastgesteld_door_id, ingetrokken_op, ingetrokken_door_id, intrekreden,"
    " stand, volgende_op, pogingen, voortgang, stap, fout)"
)
"""A page has an edition made, also again when it failed (a trigger holds that), approves and withdraws it; what it says
only the worker writes."""
_CITAAT = "SELECT, INSERT, UPDATE (teruggenomen_op, teruggenomen_door_id)"
_TELLING = {"web": LEZEN, "taak": "SELECT, INSERT, DELETE"}
_GEMENGD = "SELECT, INSERT, DELETE"
_ANTWOORD = "SELECT (id, onderzoek_id, vraag_id, keuze_id, tekst)"
_VAST: dict[str, dict[str, str]] = {
    # Not of the application.
    "django_migrations": {},
    "pghistory_context": {},
    # Counts of the work of colleagues: the worker adds them, nobody changes them, and `cijfers` needs none.
    "dagwerk_caseloadtelling": _TELLING,
    "dagwerk_caseloadaantal": _TELLING,
    # Published figures: the worker adds an edition, and nobody changes one.
    "rapportage_kenmerkuitgave": {"web": LEZEN, "taak": TOEVOEGEN, "cijfers": LEZEN},
    "rapportage_weekstand": {"web": LEZEN, "taak": TOEVOEGEN, "cijfers": LEZEN},
    # Answers of nobody, and the codes that give them: no page reads them, and visitors write by a function of the database
    # (rapportage/sql/beantwoord.sql). The worker mixes them at night.
    "rapportage_antwoordsleutel": {"taak": _GEMENGD},
    "rapportage_wachtantwoord": {"taak": _GEMENGD},
    # Who keeps the onderzoek reads the words of a round that was counted, to say who may cite them, and all of a try-out:
    # the policies say who, and which rows (rapportage/sql/zicht_antwoord.sql).
    "rapportage_antwoord": {"web": _ANTWOORD, "taak": _GEMENGD, "cijfers": _ANTWOORD},
    # What of them is cited, and so read by all (rapportage/sql/zicht_antwoordcitaat.sql): added and taken away, never changed.
    "rapportage_antwoordcitaat": dict.fromkeys(("web", "taak", "cijfers"), _GEMENGD),
    "rapportage_tevredenheidsuitgave": {"web": LEZEN, "taak": TOEVOEGEN, "cijfers": LEZEN},
    # Versions of the text of a report, and the steps that it took.
    "rapportage_hoofdstuktekst": _VERSIE,
    "rapportage_rapportstap": _VERSIE,
    "rapportage_hoofdstukcitaat": _VERSIE,
    "rapportage_rapporttekst": dict.fromkeys(("web", "taak", "cijfers"), WERKEN),
    "rapportage_hoofdstukopmerking": dict.fromkeys(("web", "taak", "cijfers"), WERKEN),
    "rapportage_rapporterratum": dict.fromkeys(("web", "taak", "cijfers"), WERKEN),
    # What was cited stays as it was; that it was taken back is added.
    "rapportage_citaat": {"web": _CITAAT, "taak": WERKEN, "cijfers": _CITAAT},
    "rapportage_citaatfoto": {"web": _CITAAT, "taak": WERKEN, "cijfers": _CITAAT},
    # The text of a part of the productbeschrijving: versions and steps are added, and a text is deleted while it has none.
    "rapportage_aspecttekst": _VERSIE,
    "rapportage_producteditie": {"web": _EDITIE, "taak": WERKEN, "cijfers": _EDITIE},
    "rapportage_aspectcitaat": _VERSIE,
    "rapportage_productstap": _VERSIE,
    "rapportage_producttekst": {"web": ALLES, "taak": WERKEN, "cijfers": ALLES},
    "rapportage_aspectopmerking": dict.fromkeys(("web", "taak", "cijfers"), WERKEN),
    "rapportage_redactierecht": dict.fromkeys(("web", "taak", "cijfers"), WERKEN),
    # The five questions: versions of answers and citations are added; what was to be found out stays to be read.
    "rapportage_vraagantwoord": _VERSIE,
    "rapportage_vraagcitaat": _VERSIE,
    "rapportage_vraagopmerking": dict.fromkeys(("web", "taak", "cijfers"), WERKEN),
    "rapportage_uitzoekpunt": dict.fromkeys(("web", "taak", "cijfers"), WERKEN),
    "rapportage_rapportpublicatie": {"web": _PUBLICATIE, "taak": WERKEN, "cijfers": _PUBLICATIE},
}
"""Tables of which the rights follow no rule."""


def _is_historie(model: type[models.Model]) -> bool:
    return hasattr(model, "pgh_tracked_model")


def gaat_over_personen(model: type[models.Model]) -> bool:
    """Tell whether a table says something about a person: `cijfers` then has no grant on it."""
    bron = getattr(model, "pgh_tracked_model", model)
    return hasattr(bron, "veldsoorten") or bron._meta.db_table in OVER_PERSONEN  # noqa: SLF001


def rechten_op(model: type[models.Model]) -> dict[str, str]:
    """Return the privileges of each role on the table of a model; a role that is absent has none.

    The model may be any of the project, history and many-to-many tables included.
    """
    tabel = model._meta.db_table  # noqa: SLF001
    bron = getattr(model, "pgh_tracked_model", model)._meta.db_table  # noqa: SLF001
    if tabel in _VAST:
        return _VAST[tabel]
    if bron in ALLEEN_TAAK:
        return {"taak": TOEVOEGEN if _is_historie(model) else WERKEN, "wisser": "SELECT, UPDATE"}
    if bron in ALLEEN_CONSULENT:
        return {"web": TOEVOEGEN if _is_historie(model) else WERKEN, "wisser": "SELECT, UPDATE"}
    if tabel in LOG or _is_historie(model):
        rechten = {"web": TOEVOEGEN, "taak": TOEVOEGEN}
    elif gaat_over_personen(model) and bron != "gebruikers_concept":
        rechten = {"web": WERKEN, "taak": ALLES}
    else:
        rechten = {"web": ALLES, "taak": ALLES}
    if gaat_over_personen(model):
        return {**rechten, "wisser": "SELECT, UPDATE"}
    if tabel in ACCOUNT:
        rechten["web"] = ACCOUNT[tabel]
    if tabel == BERICHT:
        rechten["web"] = _van_bericht(model)
    if bron in VAN_HET_TEAM:
        return rechten
    return {**rechten, "cijfers": rechten["web"]}


def _van_bericht(model: type[models.Model]) -> str:
    kolommen = [str(veld.column) for veld in model._meta.concrete_fields]  # noqa: SLF001
    # The mailbox of the demo shows the mails, since none leaves it.
    leesbaar = [kolom for kolom in kolommen if kolom != "tekst" or settings.DEMO]
    return f"SELECT ({', '.join(leesbaar)}), INSERT, UPDATE ({', '.join(BERICHT_WIJZIGT)})"


_VOORAF = """
    REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, web, taak, cijfers, wisser;
    REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM PUBLIC, web, taak, cijfers, wisser;
    REVOKE CREATE ON SCHEMA public FROM PUBLIC;
    REVOKE ALL ON ALL TABLES IN SCHEMA rls FROM PUBLIC, web, taak, cijfers, wisser;
    REVOKE ALL ON ALL FUNCTIONS IN SCHEMA rls FROM PUBLIC, web, taak, cijfers, wisser;
    GRANT USAGE ON SCHEMA public, rls TO web, taak, cijfers, wisser;
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO web, taak, cijfers;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA rls TO web, taak;
    -- The keys of what the user of the transaction sees, which its policies ask.
    GRANT SELECT ON ALL TABLES IN SCHEMA rls TO web;
"""

VOOR_CIJFERS = (
    "rls.gebruiker()",
    "rls.vandaag()",
    "rls.heeft_rol(bigint, text)",
    "rls.is_eigen_daad(bigint)",
    "rls.log_geweigerd(text, bigint)",
    "rls.eigen_weigeringen(timestamptz)",
    "rls.heeft_tekst(bigint)",
    "rls.agenda(bytea)",
    "rls.gebruikte_keuzes(text)",
    "rls.open_onderzoek(bytea)",
    "rls.beantwoord(bytea, bytea)",
    "rls.ziet_onderdeel(bigint, bigint)",
    "rls.eigen_onderdelen(bigint)",
    "rls.rol_onderdelen(bigint)",
    "rls.ervaringen_van_eigenaar(bigint)",
    "rls.ingetrokken_geciteerd(bigint)",
)
"""Functions that its own policies call, those that log and count its own refusals, whether a mail has its text, the calendar of
the holder of a key, which choices of a list stand on record, what the holder of a code answers, and which part of the
productbeschrijving is in sight or owned, with the ervaringen that belong there. The other functions tell which persons there are, which this role may not know."""

# Only the trigger of its table writes a version; restrictive, so that it narrows what any policy allows.
_ALLEEN_DOOR_TRIGGER = """
    ALTER TABLE "{tabel}" ENABLE ROW LEVEL SECURITY;
    CREATE POLICY alleen_door_trigger ON "{tabel}" AS RESTRICTIVE FOR INSERT TO web, taak, cijfers
        WITH CHECK (pg_trigger_depth() > 0);
"""
# History that is about no person and no user's own is open to every role that may read the table.
_OPEN_HISTORIE = """
    CREATE POLICY lezen ON "{tabel}" FOR SELECT TO web, taak, cijfers USING (true);
    CREATE POLICY vastleggen ON "{tabel}" FOR INSERT TO web, taak, cijfers WITH CHECK (true);
"""

# pgtrigger lets any role switch row history off by a setting; with this function only the owner can.
_NEGEREN = """
    CREATE OR REPLACE FUNCTION public._pgtrigger_should_ignore(trigger_name name) RETURNS boolean
    LANGUAGE plpgsql AS $$
    BEGIN
        RETURN current_user = 'eigenaar'
           AND trigger_name = ANY (coalesce(nullif(current_setting('pgtrigger.ignore', true), ''), '{}')::text[]);
    END $$;
"""


def pas_toe(*, using: str = "default") -> None:
    """Apply all grants on a database (by alias); run as `eigenaar`, any number of times."""
    verbinding = connections[using]
    with verbinding.cursor() as cursor:
        cursor.execute(_VOORAF + _NEGEREN)
        cursor.execute(f"GRANT EXECUTE ON FUNCTION {', '.join(VOOR_CIJFERS)} TO cijfers")
        cursor.execute("SELECT tablename FROM pg_policies WHERE policyname = 'alleen_door_trigger'")
        bewaakt = {tabel for (tabel,) in cursor.fetchall()}
        bestaand = set(verbinding.introspection.table_names(cursor))
        for model in apps.get_models(include_auto_created=True):
            tabel = model._meta.db_table  # noqa: SLF001
            if tabel in bestaand and model._meta.managed:  # noqa: SLF001
                for rol, rechten in rechten_op(model).items():
                    cursor.execute(f'GRANT {rechten} ON "{tabel}" TO {rol}')
                if tabel in INGELEZEN:
                    cursor.execute(f'GRANT MAINTAIN ON "{tabel}" TO taak')
                if _is_historie(model) and tabel not in bewaakt:
                    cursor.execute(_bewaak_historie(model))


def _bewaak_historie(model: type[models.Model]) -> str:
    bron = model.pgh_tracked_model._meta.db_table  # type: ignore[attr-defined]  # noqa: SLF001
    gesloten = gaat_over_personen(model) or bron in VAN_HET_TEAM | MET_EIGEN_HISTORIE
    sql = _ALLEEN_DOOR_TRIGGER if gesloten else _ALLEEN_DOOR_TRIGGER + _OPEN_HISTORIE
    return sql.format(tabel=model._meta.db_table)  # noqa: SLF001
