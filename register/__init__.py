"""Reading the deliveries of the register (BPI) and applying their lines."""
