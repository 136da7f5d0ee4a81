"""The access table: every URL, by hand. Who gets what, on one's own, on a colleague's, on a closed object.

Columns are people of tests/toegang/wereld.py. `coord` guides the persons `eigen` and `gesloten`; `collega` works in
the same wijk, `elders` in another. Never generate these lines from the policies: they are what policies are held to.
200 shows a page (or a form again), 302 leads on (to sign-in for who is nobody), 403 wrong rol or wijk, 404 not
within sight, 405 wrong method.
"""

from dataclasses import dataclass

from tests.toegang.afronden import TABEL_AFRONDEN
from tests.toegang.documenten import TABEL_DOCUMENTEN
from tests.toegang.handhaving import TABEL_HANDHAVING
from tests.toegang.ladder import TABEL_LADDER
from tests.toegang.papieren import TABEL_PAPIEREN
from tests.toegang.plan import TABEL_PLAN
from tests.toegang.volgen import TABEL_VOLGEN

KOLOMMEN = [
    "anoniem",
    "coord",
    "collega",
    "elders",
    "leider",
    "consul",
    "beleid",
    "project",
    "wijkco",
    "partner",
    "taalco",
    "hoofd",
    "advies",
    "beheer",
    "geen",
]

TABEL = """
# name                             method object    anon coor coll elde leid cons bele proj wijk part taal hoof advi behe geen
gebruikers:start                   GET    -         302  302  302  302  302  302  302  302  302  302  302  302  302  302  302
gebruikers:account                 GET    -         302  200  200  200  200  200  200  200  200  200  200  200  200  200  200
gebruikers:tweede_stap             GET    -         302  200  200  200  200  200  200  200  200  200  200  200  200  200  200
# The daily mail is for who has people to see to: coordinators and teamleiders.
gebruikers:dagbericht              POST   -         302  302  302  302  302  403  403  403  403  403  403  403  403  403  403
gebruikers:rol                     POST   -         302  403  403  403  403  403  403  403  403  403  403  403  403  403  403
gebruikers:sessie                  GET    -         401  200  200  200  200  200  200  200  200  200  200  200  200  200  200
gebruikers:sessie_blijf            POST   -         302  200  200  200  200  200  200  200  200  200  200  200  200  200  200
gebruikers:meldingen               GET    -         302  200  200  200  200  200  200  200  200  200  200  200  200  200  200
gebruikers:meldingen_gelezen       POST   -         302  302  302  302  302  302  302  302  302  302  302  302  302  302  302
gebruikers:concept                 POST   eigen     401  200  200  404  403  404  404  404  404  404  404  404  404  404  403
gebruikers:concept                 POST   elders    401  404  404  200  403  404  404  404  404  404  404  404  404  404  403
gebruikers:concept_weg             POST   eigen     302  302  302  404  403  404  404  404  404  404  404  404  404  404  403

trajecten:mijn_dag                 GET    -         302  200  200  200  403  403  403  403  403  403  403  403  403  403  403
trajecten:caseload                 GET    -         302  403  403  403  200  403  403  403  403  403  403  403  403  403  403
trajecten:huisbezoek_kies          GET    -         302  200  200  200  403  403  403  403  403  403  403  403  403  403  403
trajecten:personen                 GET    -         302  200  200  200  200  403  403  403  403  403  403  403  403  403  403
trajecten:zoeken                   GET    -         302  200  200  200  200  200  403  403  403  403  403  403  403  403  403
trajecten:persoon_nieuw            GET    -         302  200  200  200  403  403  403  403  403  403  403  403  403  403  403
trajecten:persoon_nieuw            POST   -         302  200  200  200  403  403  403  403  403  403  403  403  403  403  403
trajecten:persoon_lijkt_op         POST   -         401  200  200  200  403  403  403  403  403  403  403  403  403  403  403
trajecten:navragen                 GET    -         302  200  200  200  200  403  403  403  403  403  403  403  403  403  403
trajecten:navraag                  GET    navraag   302  403  403  403  200  403  403  403  403  403  403  403  403  403  403
trajecten:navraag                  POST   navraag   302  403  403  403  200  403  403  403  403  403  403  403  403  403  403
trajecten:dossier                  GET    eigen     302  200  200  404  200  404  404  404  404  404  404  404  404  404  403
trajecten:dossier                  GET    gesloten  302  200  200  404  200  404  404  404  404  404  404  404  404  404  403
trajecten:dossier                  GET    vrij      302  200  200  404  200  404  404  404  404  404  404  404  404  404  403
trajecten:dossier                  GET    elders    302  404  404  200  200  404  404  404  404  404  404  404  404  404  403
trajecten:dossier                  GET    opgegaan  302  302  302  404  302  404  404  404  404  404  404  404  404  404  403
trajecten:tijdlijn                 GET    eigen     302  200  200  404  200  404  404  404  404  404  404  404  404  404  403
trajecten:tijdlijn                 GET    elders    302  404  404  200  200  404  404  404  404  404  404  404  404  404  403
trajecten:logboek                  GET    eigen     302  403  403  404  200  404  404  404  404  404  404  404  404  404  403
trajecten:logboek                  GET    elders    302  404  404  403  200  404  404  404  404  404  404  404  404  404  403
trajecten:dubbelen                 GET    -         302  403  403  403  200  403  403  403  403  403  403  403  403  403  403
trajecten:dubbele_regel            GET    wacht     302  404  404  404  200  404  404  404  404  404  404  404  404  404  403
trajecten:dubbele_regel            POST   wacht     302  404  404  404  200  404  404  404  404  404  404  404  404  404  403
trajecten:samenvoegen_zoek         GET    eigen     302  403  403  404  200  404  404  404  404  404  404  404  404  404  403
trajecten:samenvoegen              GET    paar      302  403  403  404  200  404  404  404  404  404  404  404  404  404  403
trajecten:samenvoegen              POST   paar      302  403  403  404  200  404  404  404  404  404  404  404  404  404  403
trajecten:samenvoegen_ongedaan     POST   samen     302  403  403  404  302  404  404  404  404  404  404  404  404  404  403
trajecten:bsn                      GET    eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:bsn                      POST   eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:bsn                      GET    vrij      302  403  403  404  403  403  404  404  404  404  404  404  404  404  403
trajecten:bsn                      GET    gesloten  302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:stap                     GET    eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:stap                     POST   eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:stap                     GET    gesloten  302  404  404  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:stap                     GET    elders    302  404  404  200  403  404  404  404  404  404  404  404  404  404  403
trajecten:afsluiten                GET    eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:afsluiten                POST   eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:afsluiten                GET    gesloten  302  404  404  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:afsluiten                GET    elders    302  404  404  200  403  404  404  404  404  404  404  404  404  404  403
trajecten:taxatie                  GET    eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:taxatie                  POST   eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:taxatie                  GET    gesloten  302  404  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:taxatie                  GET    elders    302  404  404  200  403  404  404  404  404  404  404  404  404  404  403
trajecten:doelgroep                GET    eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:doelgroep                POST   eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:doelgroep                GET    gesloten  302  404  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:doelgroep                GET    elders    302  404  404  200  403  404  404  404  404  404  404  404  404  404  403
trajecten:heropenen                GET    eigen     302  404  404  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:heropenen                GET    heropen   302  200  200  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:heropenen                POST   heropen   302  200  200  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:heropenen                GET    gesloten  302  403  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:kaartje_pdf              GET    eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:kaartje_pdf              GET    elders    302  404  404  200  403  404  404  404  404  404  404  404  404  404  403
trajecten:kaartje                  GET    eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:kaartje                  GET    vrij      302  200  200  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:kaartje                  GET    elders    302  404  404  200  403  404  404  404  404  404  404  404  404  404  403
trajecten:contact_kies             GET    eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:contact_kies             GET    elders    302  404  404  200  403  404  404  404  404  404  404  404  404  404  403
trajecten:contact_wijkcentrum      GET    eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:contact_wijkcentrum      GET    vrij      302  200  200  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:contact_wijkcentrum      POST   eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:contact_wijkcentrum      POST   elders    302  404  404  200  403  404  404  404  404  404  404  404  404  404  403
trajecten:contact_elders           GET    eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:contact_elders           GET    vrij      302  200  200  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:contact_elders           POST   eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:contact_elders           POST   elders    302  404  404  200  403  404  404  404  404  404  404  404  404  404  403
trajecten:contact_telefoon         GET    eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:contact_telefoon         GET    vrij      302  200  200  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:contact_telefoon         POST   eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:contact_telefoon         POST   elders    302  404  404  200  403  404  404  404  404  404  404  404  404  404  403
trajecten:contact_bericht          GET    eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:contact_bericht          GET    vrij      302  200  200  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:contact_bericht          POST   eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:contact_bericht          POST   elders    302  404  404  200  403  404  404  404  404  404  404  404  404  404  403
trajecten:contact_instantie        GET    eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:contact_instantie        GET    vrij      302  200  200  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:contact_instantie        POST   eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:contact_instantie        POST   elders    302  404  404  200  403  404  404  404  404  404  404  404  404  404  403
trajecten:contact_groepsactiviteit GET    -         302  200  200  200  403  403  403  403  403  403  403  403  403  403  403
trajecten:contact_groepsactiviteit POST   -         302  200  200  200  403  403  403  403  403  403  403  403  403  403  403
trajecten:contact_vindplaats       GET    -         302  200  200  200  403  403  403  403  403  403  403  403  403  403  403
trajecten:contact_vindplaats       POST   -         302  200  200  200  403  403  403  403  403  403  403  403  403  403  403
trajecten:vindplaats_bezoeken      GET    plek      302  200  200  200  200  403  403  403  403  403  403  403  403  403  403
# A place at which nobody logged a visit.
trajecten:vindplaats_bezoeken      GET    plaats    302  200  200  200  200  403  403  403  403  403  403  403  403  403  403
trajecten:vindplaatsbezoek_verbeteren GET plekbezoek-eigen 302 200 404 404 403 404 404  404  404  404  404  404  404  404  403
trajecten:vindplaatsbezoek_verbeteren POST plekbezoek-eigen 302 200 404 404 403 404 404 404  404  404  404  404  404  404  403
trajecten:vindplaatsbezoek_verbeteren POST plekbezoek-elders 302 404 404 200 403 404 404 404 404  404  404  404  404  404  403
trajecten:vindplaatsbezoek_versies GET    plekbezoek-eigen 302 200 404 404 200 404 404  404  404  404  404  404  404  404  403
trajecten:vindplaatsbezoek_versies GET    plekbezoek-elders 302 404 404 200 200 404 404 404  404  404  404  404  404  404  403
trajecten:verslag_verbeteren       GET    verslag-eigen 302 200 403 404 403  404  404  404  404  404  404  404  404  404  403
trajecten:verslag_verbeteren       POST   verslag-eigen 302 200 403 404 403  404  404  404  404  404  404  404  404  404  403
trajecten:verslag_verbeteren       GET    verslag-gesloten 302 200 403 404 403 404 404 404  404  404  404  404  404  404  403
trajecten:verslag_verbeteren       POST   verslag-elders 302 404 404 200 403 404  404  404  404  404  404  404  404  404  403
trajecten:verslag_versies          GET    verslag-eigen 302 200 200 404 200  404  404  404  404  404  404  404  404  404  403
trajecten:verslag_versies          GET    verslag-elders 302 404 404 200 200 404  404  404  404  404  404  404  404  404  403
trajecten:huishouden_verlaten      POST   eigen     302  302  302  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:huishouden_verlaten      POST   elders    302  404  404  302  403  404  404  404  404  404  404  404  404  404  403
trajecten:belemmering_voorbij      POST   belem-eigen 302 302 404  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:belemmering_voorbij      POST   belem-elders 302 404 404 302  403  404  404  404  404  404  404  404  404  404  403
trajecten:claim                    POST   eigen     302  302  302  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:claim                    POST   vrij      302  302  302  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:claim                    GET    vrij      302  405  405  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:vrijgeven                GET    eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:vrijgeven                POST   eigen     302  302  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:persoon_wijzigen         GET    eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:persoon_wijzigen         POST   eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:persoon_wijzigen         GET    vrij      302  403  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:veiligheidsnotitie       GET    eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:veiligheidsnotitie       GET    vrij      302  200  200  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:veiligheidsnotitie       POST   eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:veiligheidsnotitie       POST   gesloten  302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:veiligheidsnotitie       POST   elders    302  404  404  200  403  404  404  404  404  404  404  404  404  404  403
trajecten:veiligheidsnotitie_weg   POST   eigen     302  302  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:veiligheidsnotitie_weg   POST   elders    302  404  404  302  403  404  404  404  404  404  404  404  404  404  403
trajecten:huisbezoek_nieuw         GET    eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:huisbezoek_nieuw         GET    vrij      302  200  200  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:huisbezoek_nieuw         POST   eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:huisbezoek_nieuw         POST   gesloten  302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:huisbezoek_nieuw         POST   elders    302  404  404  200  403  404  404  404  404  404  404  404  404  404  403

inburgeraars:leveringen            GET    -         302  403  403  403  200  403  403  403  403  403  403  403  403  200  403
inburgeraars:levering              GET    levering  302  403  403  403  200  403  403  403  403  403  403  403  403  200  403
inburgeraars:levering_nieuw        GET    -         302  403  403  403  200  403  403  403  403  403  403  403  403  403  403
inburgeraars:levering_nieuw        POST   -         302  403  403  403  200  403  403  403  403  403  403  403  403  403  403
inburgeraars:inlezing              GET    voorbeeld 302  404  404  404  200  404  404  404  404  404  404  404  404  404  403
inburgeraars:inlezing              GET    bezig     302  404  404  404  200  404  404  404  404  404  404  404  404  404  403
inburgeraars:inlezing_stand        GET    bezig     401  404  404  404  200  404  404  404  404  404  404  404  404  404  403
inburgeraars:inlezing_verwerken    POST   voorbeeld 302  404  404  404  302  404  404  404  404  404  404  404  404  404  403
inburgeraars:inlezing_verwerken    POST   veel-weg  302  404  404  404  200  404  404  404  404  404  404  404  404  404  403
inburgeraars:inlezing_verwerken    GET    voorbeeld 302  404  404  404  302  404  404  404  404  404  404  404  404  404  403
inburgeraars:inlezing_weggooien    POST   voorbeeld 302  404  404  404  302  404  404  404  404  404  404  404  404  404  403
inburgeraars:inlezing_opnieuw      POST   bezig     302  404  404  404  302  404  404  404  404  404  404  404  404  404  403

trajecten:vinden                   GET    -         302  200  200  200  200  403  403  403  403  403  403  403  403  403  403
trajecten:selecties                GET    -         302  200  200  200  200  403  403  403  403  403  403  403  403  403  403
trajecten:selectie_nieuw           POST   -         302  302  302  302  302  403  403  403  403  403  403  403  403  403  403
trajecten:selectie_nieuw           GET    -         302  405  405  405  405  403  403  403  403  403  403  403  403  403  403
trajecten:selectie                 GET    selectie  302  200  200  404  200  404  404  404  404  404  404  404  404  404  403
trajecten:selectie_reserveren      POST   selectie  302  403  403  404  200  404  404  404  404  404  404  404  404  404  403
trajecten:selectie_afwijzen        POST   selectie  302  403  403  404  200  404  404  404  404  404  404  404  404  404  403
trajecten:selectie_intrekken       POST   selectie  302  302  302  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:selectie_vrijgeven       POST   selectie  302  403  403  404  302  404  404  404  404  404  404  404  404  404  403
trajecten:regulier                 GET    -         302  403  403  403  403  200  403  403  403  403  403  403  403  403  403
trajecten:regulier_opgeroepen      GET    -         302  403  403  403  403  200  403  403  403  403  403  403  403  403  403
trajecten:regulier_oproepen        POST   -         302  403  403  403  403  302  403  403  403  403  403  403  403  403  403
trajecten:regulier_oproepen        GET    -         302  403  403  403  403  405  403  403  403  403  403  403  403  403  403
trajecten:regulier_persoon         GET    vrij      302  403  403  404  403  200  404  404  404  404  404  404  404  404  403
trajecten:regulier_persoon         GET    regulier  302  403  403  404  403  200  404  404  404  404  404  404  404  404  403
trajecten:regulier_persoon         GET    reserv    302  403  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:regulier_persoon         GET    eigen     302  403  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:regulier_vrijgeven       GET    regulier  302  403  403  404  403  200  404  404  404  404  404  404  404  404  403
trajecten:regulier_vrijgeven       POST   regulier  302  403  403  404  403  302  404  404  404  404  404  404  404  404  403
trajecten:regulier_vrijgeven       POST   reserv    302  403  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:regulier_vrijgeven       POST   eigen     302  403  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:regulier_stap            GET    regulier  302  403  403  404  403  200  404  404  404  404  404  404  404  404  403
trajecten:regulier_stap            POST   regulier  302  403  403  404  403  200  404  404  404  404  404  404  404  404  403
trajecten:regulier_stap            GET    vrij      302  403  403  404  403  403  404  404  404  404  404  404  404  404  403
trajecten:regulier_stap            POST   reserv    302  403  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:regulier_stap            POST   eigen     302  403  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:regulier_stap_verbeteren GET    stap-regulier 302 403 403 404 403 200 404  404  404  404  404  404  404  404  403
trajecten:regulier_stap_verbeteren POST   stap-regulier 302 403 403 404 403 200 404  404  404  404  404  404  404  404  403
trajecten:overname_uit_wijk        POST   -         302  403  403  403  403  302  403  403  403  403  403  403  403  403  403
trajecten:overnames                GET    -         302  200  200  200  403  200  403  403  403  403  403  403  403  403  403
trajecten:overname                 GET    verzoek   302  200  404  404  404  200  404  404  404  404  404  404  404  404  403
trajecten:overname                 POST   verzoek   302  200  404  404  404  200  404  404  404  404  404  404  404  404  403
trajecten:overname_intrekken       POST   verzoek   302  302  404  404  404  302  404  404  404  404  404  404  404  404  403
trajecten:overname_vragen          GET    regulier  302  200  200  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:overname_vragen          POST   regulier  302  200  200  404  403  404  404  404  404  404  404  404  404  404  403

trajecten:bezoek_plannen           GET    eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:bezoek_plannen           GET    vrij      302  200  200  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:bezoek_plannen           POST   eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:bezoek_plannen           POST   elders    302  404  404  200  403  404  404  404  404  404  404  404  404  404  403
trajecten:bezoek                   GET    bezoek-eigen 302 200 403 404  403  404  404  404  404  404  404  404  404  404  403
trajecten:bezoek                   GET    bezoek-gesloten 302 200 403 404 403 404 404  404  404  404  404  404  404  404  403
trajecten:bezoek_verzetten         GET    bezoek-eigen 302 200 403 404  403  404  404  404  404  404  404  404  404  404  403
trajecten:bezoek_verzetten         POST   bezoek-eigen 302 200 403 404  403  404  404  404  404  404  404  404  404  404  403
trajecten:bezoek_afzeggen          GET    bezoek-eigen 302 200 403 404  403  404  404  404  404  404  404  404  404  404  403
trajecten:bezoek_afzeggen          POST   bezoek-elders 302 404 404 200 403  404  404  404  404  404  404  404  404  404  403
trajecten:bezoek_aankondigen       GET    bezoek-eigen 302 200 403 404  403  404  404  404  404  404  404  404  404  404  403
trajecten:bezoek_aankondigen       POST   bezoek-eigen 302 302 403 404  403  404  404  404  404  404  404  404  404  404  403
trajecten:bezoek_brief             GET    bezoek-eigen 302 200 403 404  403  404  404  404  404  404  404  404  404  404  403
trajecten:contact_voor             GET    eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:contact_voor             POST   eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:taak_nieuw               GET    eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:taak_nieuw               GET    vrij      302  403  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:taak_nieuw               POST   eigen     302  200  403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:taak_gedaan              POST   taak-eigen 302 302 403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:taak_gedaan              POST   taak-elders 302 404 404 302  403  404  404  404  404  404  404  404  404  404  403
trajecten:taak_vervalt             GET    taak-eigen 302 200 403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:taak_vervalt             POST   taak-eigen 302 200 403  404  403  404  404  404  404  404  404  404  404  404  403
trajecten:signaal_weggelegd        GET    signaal-eigen 302 200 403 404 403  404  404  404  404  404  404  404  404  404  403
trajecten:signaal_weggelegd        POST   signaal-eigen 302 200 403 404 403  404  404  404  404  404  404  404  404  404  403
trajecten:mijn_agenda              GET    -         302  200  200  200  403  403  403  403  403  403  403  403  403  403  403
trajecten:agenda_adres             POST   -         302  302  302  302  403  403  403  403  403  403  403  403  403  403  403
trajecten:agenda                   GET    agenda-coord 200 200 200 200  200  200  200  200  200  200  200  200  200  200  200
trajecten:agenda                   GET    agenda-niet  404 404 404 404  404  404  404  404  404  404  404  404  404  404  404
trajecten:uren                     GET    -         302  200  200  200  403  403  403  403  403  403  403  403  403  403  403
trajecten:uren                     POST   -         302  200  200  200  403  403  403  403  403  403  403  403  403  403  403

netwerk:wijken                     GET    -         302  200  200  200  200  200  200  200  200  200  200  200  200  200  403
netwerk:wijk                       GET    wijk      302  200  200  200  200  200  200  200  200  200  200  200  200  200  403
netwerk:wijkcijfer_nieuw           GET    -         302  403  403  403  403  403  200  403  200  403  403  403  403  403  403
netwerk:wijkcijfer_wijzigen        GET    cijfer    302  403  403  403  403  403  200  403  200  403  403  403  403  403  403
netwerk:start                      GET    -         302  302  302  302  302  302  302  302  302  403  403  302  302  302  403
netwerk:vindplaatsen               GET    -         302  200  200  200  200  200  200  200  200  403  403  200  200  200  403
netwerk:vindplaats                 GET    plaats    302  200  200  200  200  200  200  200  200  403  403  200  200  200  403
netwerk:vindplaats_nieuw           GET    -         302  200  200  200  200  403  403  403  200  403  403  403  403  403  403
netwerk:vindplaats_nieuw           POST   -         302  200  200  200  200  403  403  403  200  403  403  403  403  403  403
netwerk:vindplaats_wijzigen        GET    plaats    302  200  200  403  200  403  403  403  200  403  403  403  403  403  403
netwerk:vindplaats_wijzigen        POST   plaats    302  200  200  403  200  403  403  403  200  403  403  403  403  403  403
netwerk:activiteiten               GET    -         302  200  200  200  200  200  200  200  200  403  403  200  200  200  403
netwerk:activiteit                 GET    activ     302  200  200  200  200  200  200  200  200  403  403  200  200  200  403
netwerk:activiteit_nieuw           GET    -         302  200  200  200  200  403  403  403  200  403  403  403  403  403  403
netwerk:activiteit_wijzigen        GET    activ     302  200  200  403  200  403  403  403  200  403  403  403  403  403  403
netwerk:activiteit_wijzigen        POST   activ     302  200  200  403  200  403  403  403  200  403  403  403  403  403  403
netwerk:organisaties               GET    -         302  200  200  200  200  200  200  200  200  403  403  200  200  200  403
netwerk:organisatie                GET    org       302  200  200  200  200  200  200  200  200  403  403  200  200  200  403
netwerk:organisatie_nieuw          GET    -         302  200  200  200  200  403  403  403  200  403  403  403  403  403  403
netwerk:organisatie_wijzigen       GET    org       302  200  200  403  200  403  403  403  200  403  403  403  403  403  403
netwerk:organisatie_wijzigen       POST   org       302  200  200  403  200  403  403  403  200  403  403  403  403  403  403
netwerk:contactpersoon_nieuw       GET    org       302  200  200  403  200  403  403  403  200  403  403  403  403  403  403
netwerk:contactpersoon_wijzigen    GET    contact   302  200  200  403  200  403  403  403  200  403  403  403  403  403  403

rapportage:uitgaven                GET    -         302  403  403  403  403  403  200  200  403  403  403  200  403  403  403
rapportage:uitgave_nieuw           GET    -         302  403  403  403  403  403  200  403  403  403  403  403  403  403  403
rapportage:uitgave_nieuw           POST   -         302  403  403  403  403  403  200  403  403  403  403  403  403  403  403
rapportage:uitgave                 GET    rapport   302  404  404  404  404  404  200  200  404  404  404  200  404  404  403
rapportage:uitgave                 GET    rapport-bezig 302 404 404 404 404 404  200  200  404  404  404  200  404  404  403
rapportage:uitgave                 GET    rapport-mislukt 302 404 404 404 404 404 200 200  404  404  404  200  404  404  403
rapportage:uitgave_stand           GET    rapport-bezig 401 404 404 404 404 404  200  200  404  404  404  200  404  404  403
rapportage:uitgave_opnieuw         POST   rapport-mislukt 302 404 404 404 404 404 302 403  404  404  404  403  404  404  403
rapportage:uitgave_opnieuw         GET    rapport-mislukt 302 404 404 404 404 404 405 403  404  404  404  403  404  404  403
rapportage:uitgave_pdf             GET    rapport   302  404  404  404  404  404  200  200  404  404  404  200  404  404  403
rapportage:uitgave_pdf             GET    rapport-bezig 302 404 404 404 404 404  404  404  404  404  404  404  404  404  403
rapportage:uitgave_cijfers         GET    rapport   302  404  404  404  404  404  200  200  404  404  404  200  404  404  403

beheer:overzicht                   GET    -         302  403  403  403  403  403  403  403  403  403  403  403  403  200  403
beheer:gebruikers                  GET    -         302  403  403  403  403  403  403  403  403  403  403  403  403  200  403
beheer:gebruiker_nieuw             GET    -         302  403  403  403  403  403  403  403  403  403  403  403  403  200  403
beheer:gebruiker_nieuw             POST   -         302  403  403  403  403  403  403  403  403  403  403  403  403  200  403
beheer:gebruiker                   GET    coord     302  403  403  403  403  403  403  403  403  403  403  403  403  200  403
beheer:gebruiker_wijzig            GET    coord     302  403  403  403  403  403  403  403  403  403  403  403  403  200  403
beheer:gebruiker_wijzig            POST   coord     302  403  403  403  403  403  403  403  403  403  403  403  403  200  403
beheer:gebruiker_blokkeer          GET    coord     302  403  403  403  403  403  403  403  403  403  403  403  403  200  403
beheer:gebruiker_blokkeer          POST   coord     302  403  403  403  403  403  403  403  403  403  403  403  403  302  403
beheer:gebruiker_deblokkeer        POST   coord     302  403  403  403  403  403  403  403  403  403  403  403  403  302  403
beheer:gebruiker_uitnodigen        POST   coord     302  403  403  403  403  403  403  403  403  403  403  403  403  302  403
beheer:aanstelling_nieuw           GET    coord     302  403  403  403  403  403  403  403  403  403  403  403  403  200  403
beheer:aanstelling_nieuw           POST   coord     302  403  403  403  403  403  403  403  403  403  403  403  403  200  403
# Oneself: the page says why not, the form comes back with that reason.
beheer:aanstelling_nieuw           GET    beheer    302  403  403  403  403  403  403  403  403  403  403  403  403  200  403
beheer:aanstelling_nieuw           POST   beheer    302  403  403  403  403  403  403  403  403  403  403  403  403  200  403
beheer:aanstelling_wijzig          GET    a-coord   302  403  403  403  403  403  403  403  403  403  403  403  403  200  403
beheer:aanstelling_wijzig          POST   a-coord   302  403  403  403  403  403  403  403  403  403  403  403  403  200  403
beheer:aanstelling_beeindig        GET    a-coord   302  403  403  403  403  403  403  403  403  403  403  403  403  200  403
beheer:aanstelling_beeindig        POST   a-coord   302  403  403  403  403  403  403  403  403  403  403  403  403  200  403
beheer:taken                       GET    -         302  403  403  403  403  403  403  403  403  403  403  403  403  200  403
beheer:bericht_opnieuw             GET    bericht   302  403  403  403  403  403  403  403  403  403  403  403  403  200  403
beheer:bericht_opnieuw             POST   bericht   302  403  403  403  403  403  403  403  403  403  403  403  403  302  403
componenten                        GET    -         302  403  403  403  403  403  403  403  403  403  403  403  403  200  403

account_login                      GET    -         200  302  302  302  302  302  302  302  302  302  302  302  302  302  302
account_logout                     GET    -         302  200  200  200  200  200  200  200  200  200  200  200  200  200  200
account_inactive                   GET    -         200  200  200  200  200  200  200  200  200  200  200  200  200  200  200
account_reauthenticate             GET    -         302  200  200  200  200  200  200  200  200  200  200  200  200  200  200
account_change_password            GET    -         302  200  200  200  200  200  200  200  200  200  200  200  200  200  200
account_reset_password             GET    -         200  200  200  200  200  200  200  200  200  200  200  200  200  200  200
account_reset_password_done        GET    -         200  200  200  200  200  200  200  200  200  200  200  200  200  200  200
account_reset_password_from_key    GET    sleutel   200  200  200  200  200  200  200  200  200  200  200  200  200  200  200
account_reset_password_from_key_done GET  -         200  200  200  200  200  200  200  200  200  200  200  200  200  200  200
mfa_authenticate                   GET    -         302  302  302  302  302  302  302  302  302  302  302  302  302  302  302
mfa_login_webauthn                 GET    -         302  302  302  302  302  302  302  302  302  302  302  302  302  302  302
mfa_index                          GET    -         302  302  302  302  302  302  302  302  302  302  302  302  302  302  302
mfa_reauthenticate                 GET    -         302  302  302  302  302  302  302  302  302  302  302  302  302  302  302
mfa_activate_totp                  GET    -         302  302  302  302  302  302  302  302  302  302  302  302  302  302  302
mfa_deactivate_totp                GET    -         302  404  404  404  404  404  404  404  404  404  404  404  404  404  404
mfa_view_recovery_codes            GET    -         302  404  404  404  404  404  404  404  404  404  404  404  404  404  404
mfa_generate_recovery_codes        GET    -         302  302  302  302  302  302  302  302  302  302  302  302  302  302  302
mfa_download_recovery_codes        GET    -         302  404  404  404  404  404  404  404  404  404  404  404  404  404  404
mfa_list_webauthn                  GET    -         302  302  302  302  302  302  302  302  302  302  302  302  302  302  302
mfa_add_webauthn                   GET    -         302  302  302  302  302  302  302  302  302  302  302  302  302  302  302
mfa_reauthenticate_webauthn        GET    -         302  302  302  302  302  302  302  302  302  302  302  302  302  302  302
mfa_edit_webauthn                  GET    geen-pk   302  302  302  302  302  302  302  302  302  302  302  302  302  302  302
mfa_remove_webauthn                GET    geen-pk   302  404  404  404  404  404  404  404  404  404  404  404  404  404  404
usersessions_list                  GET    -         302  405  405  405  405  405  405  405  405  405  405  405  405  405  405
gezond                             GET    -         200  200  200  200  200  200  200  200  200  200  200  200  200  200  200
"""


@dataclass(frozen=True)
class Regel:
    """One line."""

    naam: str
    methode: str
    object: str
    uitkomst: tuple[int, ...]

    def __str__(self) -> str:
        """Return what the line is about, to name a test by."""
        return f"{self.methode} {self.naam} {self.object}"


def regels() -> list[Regel]:
    """Return the lines of the table.

    Raises:
        ValueError: a line has too few or too many columns.
    """
    uit = []
    delen = (
        TABEL,
        TABEL_AFRONDEN,
        TABEL_DOCUMENTEN,
        TABEL_HANDHAVING,
        TABEL_LADDER,
        TABEL_PAPIEREN,
        TABEL_PLAN,
        TABEL_VOLGEN,
    )
    for tekst in "".join(delen).strip().splitlines():
        if not tekst or tekst.startswith("#"):
            continue
        naam, methode, object_, *statussen = tekst.split()
        if len(statussen) != len(KOLOMMEN):
            raise ValueError(f"{naam}: {len(statussen)} columns")
        uit.append(Regel(naam, methode, object_, tuple(int(s) for s in statussen)))
    return uit
