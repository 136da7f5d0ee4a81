"""Made-up people and a pilot under way, to show and to try; never loaded by itself."""
