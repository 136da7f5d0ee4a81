"""What writing is, whatever is written: rows that hold text, an editor, drafts, versions, comments and figures in text.

The text of a report (`rapportage.schrijven`), that of the productbeschrijving (`rapportage.product`) and the answers to the
five questions (`rapportage.vragen`) are built on it.

- *Versierij*: what somebody saved (`save_versie`); never changed. *Conceptrij*: what somebody typed and did not save.
- *Opmerkingrij*: a comment, until somebody handled it. *Staprij*: a step forward or back, with who and why.
- *Verwijzing*: a figure in a text, `{{cijfer:gestart:Donderberg}}`. Figures are placed, never typed.
"""
