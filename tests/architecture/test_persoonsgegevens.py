"""Every table about a person: what its fields are, at which level it is seen, and that the database holds to it."""

import re
from typing import Any

import pytest
from django.apps import apps
from django.db import connection, models

from inburgeraars.models import Inburgeraar
from kern.historie import historiemodel
from kern.velden import Lager, Niveau, Veldsoorten
from kern.versleuteld import VersleuteldeTekst
from roermond_inburgering.rechten import ALLEEN_CONSULENT, gaat_over_personen

EIGEN = {
    "logboek",
    "wijken",
    "gebruikers",
    "besluiten",
    "netwerk",
    "inburgeraars",
    "register",
    "participatie",
    "trajecten",
    "vinden",
    "rapportage",
}
ZONDER_PERSOON = {
    "gebruikers_concept",
    "gebruikers_lijstbestand",
    "register_bpiwachtregel",
    "register_bpiinlezing",
    "register_bpivoorbeeldblad",
    "vinden_selectie",
    "trajecten_contactmoment",
    "trajecten_trajectinlezing",
}
"""About persons without a column that points at one: a draft and a file of a list are their user's, a waiting line or file is nobody's yet, a
selection or a contact is of all who are in it."""

EIGEN_RIJEN = {
    "vinden_overnameverzoek": {"eigen_verzoek"},
    "trajecten_verzuimoverdracht": {"overgedragen"},
    "trajecten_overdrachtvraag": {"overgedragen"},
}
"""Policies by which somebody sees rows about a person whose dossier it does not see: what it asked itself, and what was
handed over to it."""

TWEEDE_PERSOON = {"lijkt_op", "samengevoegd_met", "ander"}
"""What a row calls a second person, beside the one it is about."""


def eigen_modellen() -> list[type[models.Model]]:
    """Return our models, without their history."""
    return [
        m for m in apps.get_models() if m._meta.app_label in EIGEN and not hasattr(m, "pgh_tracked_model")
    ]


def wijst_naar_persoon(model: type[models.Model]) -> bool:
    """Tell whether a table carries a person."""
    return model is Inburgeraar or any(
        f.is_relation and f.related_model is Inburgeraar and f.name == "inburgeraar"
        for f in model._meta.concrete_fields
    )


def is_vrij(veld: "models.Field[Any, Any]") -> bool:
    """Tell whether a field can hold what somebody wrote: text, a file, or anything at all."""
    if isinstance(veld, models.CharField | models.TextField):
        return not veld.choices
    return isinstance(veld, models.BinaryField | models.FileField | models.JSONField | VersleuteldeTekst)


OVER_PERSONEN = [m for m in eigen_modellen() if wijst_naar_persoon(m)]
MET_NIVEAU = [m for m in OVER_PERSONEN if m._meta.db_table not in ALLEEN_CONSULENT]
"""Those that a level of sight opens; of the others tests/toegang/test_handhaving.py holds who reads them."""


def test_what_a_consulent_decides_is_opened_by_no_level() -> None:
    assert {m._meta.db_table for m in OVER_PERSONEN if getattr(m, "eigen_zicht", False)} == ALLEEN_CONSULENT


def test_the_list_is_not_empty() -> None:
    assert len(OVER_PERSONEN) >= 15


@pytest.mark.parametrize("model", eigen_modellen(), ids=lambda m: m.__name__)
def test_a_reference_to_a_person_is_called_inburgeraar(model: type[models.Model]) -> None:
    verwijzingen = {
        f.name for f in model._meta.concrete_fields if f.is_relation and f.related_model is Inburgeraar
    }
    assert verwijzingen - TWEEDE_PERSOON <= {"inburgeraar"}


@pytest.mark.parametrize(
    "model", [m for m in eigen_modellen() if gaat_over_personen(m)], ids=lambda m: m.__name__
)
def test_every_field_that_holds_words_is_declared(model: type[models.Model]) -> None:
    soorten = getattr(model, "veldsoorten", None)
    if soorten is None:
        assert not wijst_naar_persoon(model), "a table about persons without veldsoorten"
        assert not [f.name for f in model._meta.concrete_fields if is_vrij(f)]
        return
    assert isinstance(soorten, Veldsoorten)
    velden = {f.name: is_vrij(f) for f in model._meta.concrete_fields}
    assert set(soorten.genoemd) <= velden.keys()
    assert len(set(soorten.genoemd)) == len(soorten.genoemd)
    assert {naam for naam, vrij in velden.items() if vrij} <= set(soorten.genoemd)
    assert all(velden[naam] for naam in soorten.feit), "a fact by its kind need not be named"


@pytest.mark.parametrize("model", MET_NIVEAU, ids=lambda m: m.__name__)
@pytest.mark.django_db
def test_table_and_history_have_the_sight_policy_of_their_level(model: type[models.Model]) -> None:
    niveau = model.niveau  # type: ignore[attr-defined]
    assert isinstance(niveau, Niveau)
    tabel = model._meta.db_table
    for naam in (tabel, historiemodel(model)._meta.db_table):
        aan, voorwaarde = _policy(naam)
        assert aan, f"row-level security is off on {naam}"
        if naam == "inburgeraars_inburgeraar":
            assert _functies(voorwaarde) == {(naam, niveau) for naam in ("wijken", "routes", "personen")}
        else:
            volgt = getattr(model, "volgt", "")
            andere = model._meta.get_field(volgt).related_model._meta.db_table if volgt else ""  # type: ignore[union-attr]
            vraag = _vraag(niveau, naam)
            patroon = rf"\({vraag}{_met_wat_het_volgt(volgt, andere, naam)}\)" if volgt else vraag
            assert re.fullmatch(patroon, voorwaarde)


def _met_wat_het_volgt(volgt: str, andere: str, tabel: str) -> str:
    """Return the pattern of the further question of a row that hangs on another: whether that one is in sight."""
    gezien = rf"\(\s*SELECT true\s+FROM {andere} o\s+WHERE \(o\.id = {tabel}\.{volgt}_id\)\)"
    return rf" AND \(\({volgt}_id IS NULL\) OR {gezien}\)"


def _vraag(niveau: Niveau, tabel: str) -> str:
    """Return the pattern of a policy that asks whether the person of the row is in sight, and nothing else."""
    return rf"\(\s*SELECT i\.ziet\s+FROM rls\.ziet_{niveau.name.lower()} i\s+WHERE \(i\.id = {tabel}\.\w+\)\)"


@pytest.mark.parametrize("niveau", list(Niveau))
@pytest.mark.django_db
def test_answer_of_a_level_is_that_of_its_view(niveau: Niveau) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_get_viewdef(%s::regclass), pg_get_viewdef(%s::regclass)",
            [f"rls.ziet_{niveau.name.lower()}", f"rls.{niveau.name.lower()}"],
        )
        antwoord, zicht = cursor.fetchone()
        assert _functies(antwoord) == _functies(zicht)
        cursor.execute(
            "SELECT grantee, privilege_type FROM information_schema.role_table_grants"
            " WHERE table_schema = 'rls' AND table_name = %s AND grantee <> 'eigenaar'",
            [f"ziet_{niveau.name.lower()}"],
        )
        assert cursor.fetchall() == [("web", "SELECT")]


@pytest.mark.parametrize("niveau", list(Niveau))
@pytest.mark.django_db
def test_view_of_a_level_holds_keys_of_persons_in_sight_and_no_more(niveau: Niveau) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_get_viewdef(c.oid), pg_get_userbyid(c.relowner), c.reloptions,"
            " (SELECT array_agg(attname::text) FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0)"
            " FROM pg_class c WHERE c.oid = %s::regclass",
            [f"rls.{niveau.name.lower()}"],
        )
        sql, eigenaar, opties, kolommen = cursor.fetchone()
        assert (eigenaar, opties, kolommen) == ("eigenaar", None, ["id"])
        # No route opens more than the register.
        wegen = {"wijken", "personen"} | ({"routes"} if niveau <= Niveau.REGISTER else set())
        assert _functies(sql) == {(naam, niveau) for naam in wegen}
        cursor.execute(
            "SELECT grantee, privilege_type FROM information_schema.role_table_grants"
            " WHERE table_schema = 'rls' AND table_name = %s AND grantee <> 'eigenaar'",
            [niveau.name.lower()],
        )
        assert cursor.fetchall() == [("web", "SELECT")]


@pytest.mark.django_db
def test_schema_of_sight_shows_keys_alone() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'rls'"
        )
        niveaus = [niveau.name.lower() for niveau in Niveau]
        assert set(cursor.fetchall()) == (
            {(view, "id") for view in (*niveaus, "contactmoment")}
            | {(f"ziet_{naam}", kolom) for naam in niveaus for kolom in ("id", "ziet")}
        )


def _functies(sql: str) -> set[tuple[str, int]]:
    """Return the functions of sight that a condition asks, with their level, for the user of the transaction."""
    return {(naam, int(n)) for naam, n in re.findall(r"SELECT rls\.(\w+)\(rls\.gebruiker\(\), (\d)\)", sql)}


@pytest.mark.parametrize("model", MET_NIVEAU, ids=lambda m: m.__name__)
@pytest.mark.django_db
def test_only_declared_rows_are_seen_at_a_lower_level(model: type[models.Model]) -> None:
    """A second policy widens the first: there is none but for the rows that the model says so of."""
    lager: Lager | None = getattr(model, "lager", None)
    tabel = model._meta.db_table
    for naam in (tabel, historiemodel(model)._meta.db_table):
        eigen = EIGEN_RIJEN.get(naam, set())
        assert set(_lezen(naam)) - eigen == ({"zicht"} if lager is None else {"zicht", "zicht_lager"})
        if lager is None:
            continue
        assert lager.niveau < model.niveau  # type: ignore[attr-defined]
        voorwaarde = _lezen(naam)["zicht_lager"]
        rij = re.escape(f"((({lager.kolom})::text = '{lager.waarden[0]}'::text) AND ")
        if len(lager.waarden) > 1:
            # A restored database casts each word, one that was migrated the array.
            los = ", ".join(f"'{w}'::character varying" for w in lager.waarden)
            elk = ", ".join(f"('{w}'::character varying)::text" for w in lager.waarden)
            kanten = (f"(ARRAY[{los}])::text[]", f"ARRAY[{elk}]")
            rij = rf"\(\(\({lager.kolom}\)::text = ANY \((?:{'|'.join(map(re.escape, kanten))})\)\) AND "
        assert re.fullmatch(rf"{rij}{_vraag(lager.niveau, naam)}\)", voorwaarde)


def _lezen(tabel: str) -> dict[str, str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT policyname, qual FROM pg_policies"
            " WHERE tablename = %s AND 'web' = ANY (roles) AND cmd IN ('ALL', 'SELECT')"
            " AND permissive = 'PERMISSIVE'",
            [tabel],
        )
        return dict(cursor.fetchall())


def _policy(tabel: str) -> tuple[bool, str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.relrowsecurity, p.qual FROM pg_class c JOIN pg_policies p ON p.tablename = c.relname"
            " WHERE c.relname = %s AND p.policyname = 'zicht' AND p.roles = '{web}'",
            [tabel],
        )
        rij = cursor.fetchone()
    assert rij is not None, f"{tabel} has no policy zicht for web"
    aan, voorwaarde = rij
    return bool(aan), str(voorwaarde)


@pytest.mark.django_db
def test_cijfers_may_do_nothing_with_a_table_about_a_person() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT table_name FROM information_schema.role_table_grants WHERE grantee = 'cijfers'"
        )
        mag = {naam for (naam,) in cursor.fetchall()}
    over_personen = {
        m._meta.db_table for m in apps.get_models(include_auto_created=True) if gaat_over_personen(m)
    }
    assert len(over_personen) > 30
    assert not mag & over_personen
    assert "wijken_wijk" in mag


@pytest.mark.django_db
def test_logs_and_history_are_only_added_to() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT table_name, array_agg(DISTINCT privilege_type::text)"
            " FROM information_schema.role_table_grants WHERE grantee IN ('web', 'cijfers', 'taak')"
            " AND (table_name LIKE '%%event' OR table_name LIKE 'logboek%%') GROUP BY table_name"
        )
        rechten = dict(cursor.fetchall())
    assert len(rechten) > 20
    assert {frozenset(r) for r in rechten.values()} == {frozenset({"SELECT", "INSERT"})}


@pytest.mark.django_db
def test_nobody_truncates_and_bsn_is_for_the_import_alone() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT grantee, table_name, privilege_type FROM information_schema.role_table_grants"
            " WHERE grantee IN ('web', 'cijfers', 'taak', 'wisser')"
            " AND (privilege_type IN ('TRUNCATE', 'TRIGGER', 'REFERENCES')"
            "      OR table_name LIKE 'inburgeraars_burgerservicenummer%%')"
        )
        gevonden = cursor.fetchall()
    assert {(wie, wat) for wie, wat, _ in gevonden} <= {
        ("taak", "inburgeraars_burgerservicenummer"),
        ("taak", "inburgeraars_burgerservicenummerevent"),
        ("wisser", "inburgeraars_burgerservicenummer"),
        ("wisser", "inburgeraars_burgerservicenummerevent"),
    }
    assert not {recht for _, _, recht in gevonden} & {"TRUNCATE", "TRIGGER", "REFERENCES"}


@pytest.mark.django_db
def test_no_role_can_switch_history_off() -> None:
    from wijken.models import Wijk  # noqa: PLC0415

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('role', 'web', true),"
            " set_config('pgtrigger.ignore', '{wijken_wijk:toegevoegd_insert,pgtrigger_toegevoegd_insert_x}', true)"
        )
        cursor.execute("SELECT public._pgtrigger_should_ignore('pgtrigger_toegevoegd_insert_x')")
        assert cursor.fetchone() == (False,)
        wijk = Wijk.objects.create(code="X", naam="Proefwijk")
        cursor.execute("SELECT set_config('role', 'none', true)")
        cursor.execute("SELECT public._pgtrigger_should_ignore('pgtrigger_toegevoegd_insert_x')")
        assert cursor.fetchone() == (True,)
        cursor.execute("SELECT set_config('pgtrigger.ignore', '', true)")
    assert historiemodel(Wijk)._default_manager.filter(pgh_obj_id=wijk.pk).count() == 1


def test_tables_about_persons_without_one_are_known() -> None:
    los = {
        m._meta.db_table for m in eigen_modellen() if hasattr(m, "veldsoorten") and not wijst_naar_persoon(m)
    }
    assert los == ZONDER_PERSOON


@pytest.mark.django_db
def test_functions_of_the_owner_look_in_temporary_tables_last() -> None:
    """Left out of the path, the temporary tables of who calls come first, and stand in for those of the owner.

    A function whose body was read when it was made looks nowhere any more.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT p.oid::regprocedure::text, array_to_string(p.proconfig, ';') FROM pg_proc p"
            " JOIN pg_namespace n ON n.oid = p.pronamespace"
            " WHERE p.prosecdef AND p.prosqlbody IS NULL AND n.nspname NOT IN ('pg_catalog', 'information_schema')"
        )
        functies = dict(cursor.fetchall())
    assert len(functies) >= 7
    pad = re.compile(r"(^|;)search_path=pg_catalog, public, pg_temp(;|$)")
    assert not [naam for naam, instellingen in functies.items() if not pad.search(instellingen or "")]


@pytest.mark.django_db
def test_cijfers_asks_only_who_it_is_and_public_nothing() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT p.proname, r.wie FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace,"
            " unnest(ARRAY['cijfers', 'wisser', 'public']) AS r (wie)"
            " WHERE n.nspname = 'rls' AND has_function_privilege(r.wie, p.oid, 'EXECUTE')"
        )
        mag = set(cursor.fetchall())
    wie_het_is = ("gebruiker", "vandaag", "heeft_rol", "is_eigen_daad")
    zegt_niets = ("agenda", "eigen_weigeringen", "gebruikte_keuzes", "heeft_tekst", "log_geweigerd")
    van_een_code = ("open_onderzoek", "beantwoord")
    van_een_onderdeel = ("ziet_onderdeel", "eigen_onderdelen", "rol_onderdelen")
    van_een_tekst = (*van_een_onderdeel, "ervaringen_van_eigenaar", "ingetrokken_geciteerd")
    assert mag == {(f, "cijfers") for f in (*wie_het_is, *zegt_niets, *van_een_code, *van_een_tekst)}


@pytest.mark.django_db
def test_every_history_is_written_by_triggers_alone() -> None:
    historie = {m._meta.db_table for m in apps.get_models() if hasattr(m, "pgh_tracked_model")}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tablename FROM pg_policies p JOIN pg_class c ON c.relname = p.tablename AND c.relrowsecurity"
            " WHERE permissive = 'RESTRICTIVE' AND cmd = 'INSERT' AND with_check = '(pg_trigger_depth() > 0)'"
            " AND roles @> ARRAY['web', 'taak', 'cijfers']::name[]"
        )
        bewaakt = {tabel for (tabel,) in cursor.fetchall()}
    assert len(historie) > 20
    assert bewaakt == historie
