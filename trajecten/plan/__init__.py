"""The trajectplan: offers, components, placing, presence, afspraken."""
