"""Acts of questionnaires, rounds, cards and answers."""
