"""Adding a person met in the wijk, after looking for people already known who resemble it."""
