"""Charts as SVG, drawn on the server by the rules of the book: the same for a page and for a PDF (docs/adr/0061-own-charts.md)."""
