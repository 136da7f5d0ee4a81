"""The search box: people and places of the network."""
