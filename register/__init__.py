"""Reading the deliveries of the register (BPI), and what to do with each line."""
