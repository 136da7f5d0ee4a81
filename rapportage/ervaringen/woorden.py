"""Words around a name that tell whether it is one: roles before it, verbs after it, places and organisations."""

from django.utils.translation import gettext_lazy as _

from rapportage.ervaringen.naamlijst import rond_namen

ROLLEN = rond_namen("rollen")
"""Who somebody is, before a name: after it even a word is a name, and naming the role alone leaves the name out."""
FAMILIE = rond_namen("familie")
HEET = rond_namen("heet")
"""A name follows."""
AANSPREEKVORM = (
    dict.fromkeys(("mevrouw", "mevr", "mw", "juffrouw"), _("een vrouw"))
    | dict.fromkeys(("meneer", "heer", "hr", "dhr"), _("een man"))
    | dict.fromkeys(("ene", "zekere"), _("iemand"))
    | dict.fromkeys(FAMILIE - {"echtpaar"}, _("een gezin"))
    | {"echtpaar": _("een echtpaar")}
)
"""What could stand in place of these and the name after them; of other roles the role says enough by itself."""
WERKWOORDEN = rond_namen("werkwoorden")
"""What a person does: after a word at the beginning of a sentence it makes it a name."""
NIET_ERVOOR = rond_namen("niet_ervoor")
"""After these, a word with a capital is no name: *de Roos*, *in Mei*."""
NIET_ACHTER = rond_namen("niet_achter")
"""After a word at the beginning of a sentence, these say that it is a word: *Wil je*, *Ben ik*."""
BIJ_TAAL = rond_namen("bij_taal")
"""Before the name of a language these words make it a name: *met Frans*."""
STRAAT = tuple(rond_namen("straat"))
"""How the last word of the name of a street or a building ends."""
INSTELLING = rond_namen("instelling")
"""An organisation or a building: with the name that follows it is no person, as in *moedercentrum Roos*."""
HEILIG = rond_namen("heilig")
"""With the name that follows, a saint or a king: a church, a street or a day."""
TUSSENVOEGSELS = rond_namen("tussenvoegsels")
NIET_ACHTERNAAM = rond_namen("niet_achternaam")
"""With a capital after a name, and no part of it."""
