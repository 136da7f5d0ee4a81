"""The visits of a week of the team, and the round of a day."""
