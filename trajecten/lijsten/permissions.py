"""Who reads the lists, and who changes which (DOMEIN 2).

What a traject is made of is the beleidsmedewerker's; languages and kinds of documents are technical, and the functioneel
beheerder's.
"""

from gebruikers.enums import Rol

BELEID = frozenset({Rol.BELEIDSMEDEWERKER})
TECHNISCH = frozenset({Rol.BEHEERDER})
LEZERS = BELEID | TECHNISCH
