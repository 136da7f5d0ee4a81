"""Vijftallen: exact tables of people turned into the protected edition that may leave the team (DOMEIN 9; docs/adr/0056)."""
