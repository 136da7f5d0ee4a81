"""The ten parts as reference data: their aspects, owners and deliverables, the days of editions, and who changes them."""
