"""The trajectplan: aanbod, components and their placing, presence, afspraken, and matching with activiteiten.

The first confirmed start of a component starts the traject. A partner sees a person from the warme overdracht until 30
days after the end of the plaatsing (`services.toegang`).
"""
