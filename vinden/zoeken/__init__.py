"""Search by name, number or address, over people and their dossiers."""
