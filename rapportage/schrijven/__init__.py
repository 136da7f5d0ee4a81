"""Writing a report, from concept to council.

- *Rapporttekst*: the written text of a report of a kind and year, with its stand. There is one.
- *Hoofdstuktekst*: what one chapter says, as somebody saved it: inleiding, duiding and advies. A version is never changed.
- *Rapportpublicatie*: a report as it was published: frozen figures, frozen texts, a PDF with its hash. The last one that
  was not withdrawn is in force.
- *Rapporterratum*: what the text of a published report says wrongly; the next publicatie tells of it on its cover. Figures
  stand as they were published: of a year there is one moment at which they are known.
"""
