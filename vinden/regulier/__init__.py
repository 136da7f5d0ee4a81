"""The regular route as far as it is kept here: calling up, its stages, letting go."""
