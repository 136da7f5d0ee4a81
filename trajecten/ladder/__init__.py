"""How somebody climbs: measurements on the ladder, in the dossier."""
