"""The hours of a coordinator, whom it guided in a year, and the exception to the norm of fifty (DOMEIN 6 and 8a)."""
