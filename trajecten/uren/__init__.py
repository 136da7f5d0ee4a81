"""Hours, the caseload they make, and exceptions to the norm."""
