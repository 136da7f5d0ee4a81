"""The frame of every page of a dossier: who may open it, its head and tabs, and reading the data of the person.

A panel is one function (user, rows) → frozen dataclass, plus one template, in the room of its subject. A room declares
its data of a person (`deel`), a page names the subjects it shows, and these are read in one statement (`lezen`).
"""
