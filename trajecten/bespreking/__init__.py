"""The caseload talk: a teamleider goes through the people of a coordinator, with a note and tasks for each."""
