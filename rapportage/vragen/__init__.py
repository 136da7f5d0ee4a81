"""The five questions of the pilot: the answer so far, what it rests on, what is not known yet and who finds that out (DOMEIN 9).

A question is a number of `rapportage.ervaringen.enums.Vraag`, not a row. Its answer is written in versions
(`rapportage.redactie`); the last one is in force, and proposes the text of its chapter of the jaarrapportage.
"""
