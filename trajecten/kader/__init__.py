"""What every page of a dossier stands in: who may open it, its head and tabs, and what is read of the person.

A panel is one function (user, rows) → frozen dataclass, plus one template, in the room of its subject. A room declares what it
has of a person (`deel`), a page names what it shows, and that is read in one statement (`lezen`).
"""
