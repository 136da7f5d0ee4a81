"""Who is responsible for whom: assigning, transferring from one coordinator to another, replacing one for a while (DOMEIN 2)."""
