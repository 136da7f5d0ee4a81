"""Factories of data for tests, made by the services that make it in the product."""
