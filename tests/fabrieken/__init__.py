"""Factories: what a test needs, made by the services that make it in the product."""
