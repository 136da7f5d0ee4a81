"""The taxatie and the doelgroep."""
