"""The dossier: a list of panels, each one function (user, person) → frozen dataclass, plus one template."""
