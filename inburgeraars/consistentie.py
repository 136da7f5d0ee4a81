"""What holds between the rows of a person: who approaches it, who may open it, how it was found, its keys."""

from django.utils.translation import gettext_lazy as _

from inburgeraars.namen import Naam, naamsleutels
from kern.consistentie import Regel
from kern.versleuteld import OnleesbaarError, ontsleutel, sleutelhash

DOSSIER = _("Kijk in het dossier, bij Overzicht.")
GEGEVENS = _("Kijk in het dossier, bij de gegevens van de persoon.")


def _andere_sleutels(
    voornamen: str, voorvoegsel: str, geslachtsnaam: str, sorteernaam: str, zoeknaam: str
) -> bool:
    sleutels = naamsleutels(Naam(voornamen=voornamen, voorvoegsel=voorvoegsel, geslachtsnaam=geslachtsnaam))
    return (sleutels.sorteernaam, sleutels.zoeknaam) != (sorteernaam, zoeknaam)


def _andere_afdruk(doel: str, nummer: bytes | None, afdruk: bytes | None) -> bool:
    if nummer is None or afdruk is None:
        return (nummer is None) != (afdruk is None)
    try:
        return sleutelhash(ontsleutel(bytes(nummer), doel=doel), doel=doel) != bytes(afdruk)
    except OnleesbaarError:
        return True


REGELS = (
    Regel(
        naam="claim met vast contact",
        zin=_("Wie in de wijk wordt benaderd, heeft één vast contact: de collega die de persoon benadert."),
        waar=DOSSIER,
        bron="DOMEIN 2 (toegang, grond caseload)",
        sql="""
            SELECT b.inburgeraar_id FROM inburgeraars_benadering b
            WHERE b.route = 'wijkgericht' AND b.eindreden = '' AND NOT EXISTS (
                SELECT FROM inburgeraars_toegang t
                WHERE t.inburgeraar_id = b.inburgeraar_id AND t.gebruiker_id = b.door_id AND t.grond = 'caseload'
                  AND t.van <= %(vandaag)s AND t.tot IS NULL)
            UNION ALL
            SELECT t.inburgeraar_id FROM inburgeraars_toegang t
            WHERE t.grond = 'caseload' AND t.tot IS NULL AND NOT EXISTS (
                SELECT FROM inburgeraars_benadering b
                WHERE b.inburgeraar_id = t.inburgeraar_id AND b.door_id = t.gebruiker_id
                  AND b.route = 'wijkgericht' AND b.eindreden = '')
        """,
    ),
    Regel(
        naam="einde van een benadering",
        zin=_("Een reservering heeft een einddag. Een claim of oproep die loopt, heeft die niet."),
        waar=DOSSIER,
        bron="DOMEIN 4 (benadering)",
        sql="""
            SELECT inburgeraar_id FROM inburgeraars_benadering
            WHERE eindreden = '' AND (route = 'gereserveerd') <> (tot IS NOT NULL)
        """,
    ),
    Regel(
        naam="dag van overlijden",
        zin=_("Wie is overleden, is dat op de dag van het overlijden dat is vastgelegd."),
        waar=DOSSIER,
        bron="DOMEIN 5 (overleden is taken back with a reason)",
        sql="""
            SELECT i.id FROM inburgeraars_inburgeraar i
            LEFT JOIN inburgeraars_overlijden o ON o.inburgeraar_id = i.id AND o.teruggenomen_op IS NULL
            WHERE i.overleden_op IS DISTINCT FROM o.overleden_op AND i.samengevoegd_met_id IS NULL
        """,
    ),
    Regel(
        naam="toegang na overlijden",
        zin=_("Wie is overleden, is voor niemand meer open."),
        waar=DOSSIER,
        bron="DOMEIN 4 (no reminder to the dead) en 5 (overleden)",
        sql="""
            SELECT i.id FROM inburgeraars_inburgeraar i
            JOIN inburgeraars_toegang t ON t.inburgeraar_id = i.id
            WHERE i.overleden_op IS NOT NULL AND (t.tot IS NULL OR t.tot > %(vandaag)s)
        """,
    ),
    Regel(
        naam="wijk van het adres",
        zin=_("Wie een adres heeft, hoort bij de wijk van dat adres."),
        waar=GEGEVENS,
        bron="DOMEIN 4 (without an address the wijk is that of the vindplaats)",
        sql="""
            SELECT i.id FROM inburgeraars_inburgeraar i
            JOIN inburgeraars_adres a ON a.inburgeraar_id = i.id
            JOIN wijken_buurt b ON b.id = a.buurt_id
            WHERE a.van <= %(vandaag)s AND (a.tot IS NULL OR a.tot > %(vandaag)s) AND b.wijk_id <> i.wijk_id
              AND i.samengevoegd_met_id IS NULL
        """,
    ),
    Regel(
        naam="vindroute bekend",
        zin=_("Van wie in de wijk is gereserveerd of geclaimd, is bekend hoe de persoon is gevonden."),
        waar=DOSSIER,
        bron="DOMEIN 4 (vindroute)",
        sql="""
            SELECT b.inburgeraar_id FROM inburgeraars_benadering b
            JOIN inburgeraars_inburgeraar i ON i.id = b.inburgeraar_id
            WHERE b.route IN ('gereserveerd', 'wijkgericht') AND i.samengevoegd_met_id IS NULL
              AND NOT EXISTS (SELECT FROM inburgeraars_vindgegevens v WHERE v.inburgeraar_id = b.inburgeraar_id)
        """,
    ),
    Regel(
        naam="dag van vinden",
        zin=_(
            "Alleen wie via het wijknetwerk is gevonden, heeft een dag van vinden, en die ligt niet na de claim."
        ),
        waar=DOSSIER,
        bron="DOMEIN 4 (vindroute) en 8a (gevonden)",
        sql="""
            SELECT v.inburgeraar_id FROM inburgeraars_vindgegevens v
            WHERE (v.vindroute = 'wijknetwerk') <> (v.gevonden_op IS NOT NULL)
               OR v.vindroute = 'BPI' AND v.ontmoet_op IS NOT NULL
               OR v.ontmoet_op >= v.gevonden_op
               OR coalesce(v.ontmoet_op, v.gevonden_op) > (
                    SELECT min(b.van) FROM inburgeraars_benadering b
                    WHERE b.inburgeraar_id = v.inburgeraar_id AND b.route IN ('gereserveerd', 'wijkgericht'))
        """,
    ),
    Regel(
        naam="sleutels van een naam",
        zin=_("Een persoon is te vinden en te sorteren op de naam die er staat."),
        waar=GEGEVENS,
        bron="DOMEIN 4 (possible matches)",
        sql="""
            SELECT id, voornamen, voorvoegsel, geslachtsnaam, sorteernaam, zoeknaam FROM inburgeraars_inburgeraar
        """,
        keur=_andere_sleutels,
    ),
    Regel(
        naam="afdruk van een BSN",
        zin=_("De code waarmee een BSN wordt herkend, hoort bij het nummer."),
        waar=GEGEVENS,
        bron="DOMEIN 4 (data minimisation)",
        sql="SELECT inburgeraar_id, 'bsn', bsn, bsn_hash FROM inburgeraars_burgerservicenummer",
        keur=_andere_afdruk,
    ),
    Regel(
        naam="bron van een BSN",
        zin=_("Een BSN komt uit het register, of van een identiteitsbewijs dat is gezien."),
        waar=GEGEVENS,
        bron="DOMEIN 4 (data minimisation)",
        sql="""
            SELECT b.inburgeraar_id FROM inburgeraars_burgerservicenummer b
            JOIN inburgeraars_inburgeraar i ON i.id = b.inburgeraar_id
            WHERE i.samengevoegd_met_id IS NULL
              AND NOT EXISTS (
                SELECT FROM inburgeraars_registergegevens r WHERE r.inburgeraar_id = b.inburgeraar_id)
              AND NOT EXISTS (
                SELECT FROM inburgeraars_identiteitscontrole c WHERE c.inburgeraar_id = b.inburgeraar_id)
        """,
    ),
    Regel(
        naam="afdruk van een A-nummer",
        zin=_("De code waarmee een A-nummer wordt herkend, hoort bij het nummer."),
        waar=GEGEVENS,
        bron="DOMEIN 4 (BPI import: identity)",
        sql="SELECT inburgeraar_id, 'a_nummer', a_nummer, a_nummer_hash FROM inburgeraars_registergegevens",
        keur=_andere_afdruk,
    ),
)
