"""The ten parts of the way of working that the pilot describes, and the aspects of each."""
