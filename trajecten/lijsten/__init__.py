"""Lists from which people choose, as pages: languages, routes, kinds; what can be chosen from which day on."""
