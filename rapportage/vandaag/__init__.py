"""The page on which those begin who read figures and open no dossier: what waits for them, and what is new.

Beleidsmedewerker, projectleider and afdelingshoofd see all of it; wijkcoördinator and adviseur what they read (DOMEIN 2).
"""
