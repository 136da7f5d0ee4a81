"""The pages of a working day: Mijn dag and Caseload."""
