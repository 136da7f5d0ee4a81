"""The acts of the town, by subject; importing a module adds its acts to the register."""
