"""A visit: plan it, make it, and write down all it brings."""
