"""Files for a dossier: their type determined by their content, and photographs made smaller."""

from inburgeraars.documenten.foto import BestandFout
from inburgeraars.documenten.inhoud import Bestand, beoordeel

__all__ = ["Bestand", "BestandFout", "beoordeel"]
