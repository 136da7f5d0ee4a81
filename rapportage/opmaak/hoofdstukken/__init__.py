"""The chapters of a jaarrapportage, one module each."""
