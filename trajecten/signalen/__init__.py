"""Signals: one rule is one queryset over the rows of today, for lists and numbers alike (docs/adr/0017).

A signal is told once, and can be laid aside until a day. `regels/` has the rules that belong to no lower room,
`zichtbaar` all rules by name.
"""
