"""The figures of reports: pure functions of the data known at a moment (DOMEIN 8a and 9)."""
