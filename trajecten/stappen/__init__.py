"""The five steps and the ways out: the checklist, closing, reopening, results, nazorg, and looking back.

The conditions of a step are the table in `trajecten.traject.workflow`; here they are judged from the rows (`feiten`).
"""
