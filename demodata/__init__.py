"""Made-up people and a pilot under way, to show and to try the product; never loaded automatically."""
