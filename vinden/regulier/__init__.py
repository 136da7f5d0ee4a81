"""The regular route as far as it is recorded here: calling up, its stages, releasing."""
