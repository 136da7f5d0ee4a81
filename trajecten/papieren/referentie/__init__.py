"""The checks and letters that come with the product."""
