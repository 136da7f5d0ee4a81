"""The pages of a caseload talk: what became of last time, person by person, and what was written down."""
