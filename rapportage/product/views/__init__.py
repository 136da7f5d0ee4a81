"""Pages of the productbeschrijving."""
