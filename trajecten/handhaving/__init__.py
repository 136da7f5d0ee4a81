"""Verzuim that the coordinator could not solve: handed over to a consulent with what was tried, who decides on it.

The coordinator hands over, answers questions, and learns that handhaving runs or was closed and what that means for
the traject; measure, ground and amount stand in tables that only consulenten read (DOMEIN 5).
"""
