"""The hours of a coordinator, the people it guided in a year, and exceptions to the norm of fifty (DOMEIN 6 and 8a)."""
