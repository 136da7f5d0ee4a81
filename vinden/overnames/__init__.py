"""Takeovers: moving a person from one route to the other, with the yes of the user who approaches it."""
