"""A report as files beside its PDF, made of the same contents (`rapportage.opmaak`): no other number is in them."""
