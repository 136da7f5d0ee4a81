"""What asks attention: one rule is one queryset over the rows of today, for lists and numbers alike.

It is told once, and laid aside with a reason. `regels/` has the rules that fit no room below, `zichtbaar` all of them
by name.
"""
