"""Klanttevredenheidsonderzoek (DOMEIN 9, component 8): questionnaires, rounds, invitations, and answers of nobody.

A questionnaire is developed (concept, proef, vastgesteld) and then carried out in rounds. Who is invited follows from the
trajecten; an answer is given behind a code that is on a card, and from then on belongs to nobody (docs/adr/0071).
"""
