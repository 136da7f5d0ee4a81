"""Files that come into a dossier: judged by their content, and photographs made smaller."""

from inburgeraars.documenten.inhoud import Bestand, BestandFout, beoordeel

__all__ = ["Bestand", "BestandFout", "beoordeel"]
