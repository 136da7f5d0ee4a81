"""The checks and letters that ship with the product."""
