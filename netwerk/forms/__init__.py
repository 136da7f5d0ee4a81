"""Forms of the network and of wijkcijfers."""
