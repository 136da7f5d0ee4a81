"""Klaar voor de peildatum: what figures of a day still miss, by fixed contact and by person."""
