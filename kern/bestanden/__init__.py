"""Uploaded files: their type determined by their content, and photographs made smaller."""

from kern.bestanden.foto import BestandFout
from kern.bestanden.inhoud import Bestand, beoordeel
from kern.bestanden.soorten import Bestandstype

__all__ = ["Bestand", "BestandFout", "Bestandstype", "beoordeel"]
