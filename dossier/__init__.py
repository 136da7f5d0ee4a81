"""The first page of a dossier, composed of panels from the rooms of trajecten."""
