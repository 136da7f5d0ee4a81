"""Going through the five steps and out of them: the checklist, closing, reopening, results, nazorg, and looking back.

What a step asks is the table in `trajecten.traject.workflow`; here it is answered from the rows (`feiten`).
"""
