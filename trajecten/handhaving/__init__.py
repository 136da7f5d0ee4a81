"""Verzuim that the coordinator could not turn: handed over to a consulent with what was tried, and decided there.

The coordinator hands over, answers questions, and gets to know that handhaving runs or was closed and what that means for the
traject; measure, ground and amount stand in tables of the consulent alone (DOMEIN 5).
"""
