"""The trajectplan: aanbod, components and their placing, start and end, presence, afspraken, and which activiteiten suit somebody.

The first confirmed start of a component starts the traject; a partner sees a person from the warme overdracht until 30 days
after the end of its placing (`services.toegang`).
"""
