"""Visits and every other contact: planned, announced, logged for a whole household, corrected.

Every user who may visit a person may log the visit. What a visit brings beside the talk (afspraken, tasks, barriers, a
newly met housemate) is written in the same act. The safety note warns the next visitor of that address.
"""
