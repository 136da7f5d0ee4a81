"""A visit and every other contact: planned, announced, logged for a whole household, corrected.

Whoever may visit logs it; what a visit brings beside the talk (afspraken, tasks, barriers, somebody new behind the
door) is written in the same act. The safety note warns who goes to that door next.
"""
