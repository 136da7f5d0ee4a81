"""Deliveries of the BPI, the register of people who may have to integrate."""
