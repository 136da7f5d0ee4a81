"""Signals: what asks attention, by which rule, and who put one away."""
