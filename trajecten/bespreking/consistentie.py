"""What holds between a caseload talk, what was said of each person, and the tasks of it."""

from django.utils.translation import gettext_lazy as _

from kern.consistentie import Regel

DOSSIER = _("Kijk in het dossier, bij Tijdlijn.")

REGELS = (
    Regel(
        naam="taak uit een bespreking",
        zin=_("Een taak uit een caseloadbespreking gaat over dezelfde persoon als de bespreking."),
        waar=DOSSIER,
        bron="DOMEIN 2 (the teamleider reviews the caseload; what is agreed becomes a task)",
        sql="""
            SELECT b.inburgeraar_id FROM trajecten_bespreektaak b
            JOIN trajecten_taak t ON t.id = b.taak_id
            JOIN trajecten_bespreekpunt p ON p.id = b.punt_id
            JOIN inburgeraars_inburgeraar i ON i.id = p.inburgeraar_id
            WHERE b.inburgeraar_id <> t.inburgeraar_id
               OR b.inburgeraar_id <> p.inburgeraar_id AND i.samengevoegd_met_id IS NULL
        """,
    ),
    Regel(
        naam="ingetrokken bespreking is leeg",
        zin=_("In een caseloadbespreking die is ingetrokken, is niemand besproken."),
        waar=DOSSIER,
        bron="DOMEIN 2 (the teamleider reviews the caseload; a talk is withdrawn as long as nothing is written)",
        sql="""
            SELECT p.inburgeraar_id FROM trajecten_bespreekpunt p
            JOIN trajecten_bespreking b ON b.id = p.bespreking_id
            WHERE b.stand = 'ingetrokken' AND (p.besproken OR EXISTS (
                SELECT FROM trajecten_bespreektaak k JOIN trajecten_taak t ON t.id = k.taak_id
                WHERE k.punt_id = p.id AND t.stand <> 'vervallen'))
        """,
    ),
    Regel(
        naam="besproken in de dagen van de bespreking",
        zin=_("Iemand is besproken op een dag waarop de caseloadbespreking liep."),
        waar=DOSSIER,
        bron="DOMEIN 2 (the teamleider reviews the caseload; a talk goes on another day)",
        sql="""
            SELECT p.inburgeraar_id FROM trajecten_bespreekpunt p
            JOIN trajecten_bespreking b ON b.id = p.bespreking_id
            WHERE p.op < b.begonnen_op OR p.op > coalesce(b.geeindigd_op, %(vandaag)s)
        """,
    ),
)
