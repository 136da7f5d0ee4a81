"""The first page of a person: what stands there together comes from the rooms of trajecten."""
