"""Services of places and parties: the only writers of what this app alone decides on."""
