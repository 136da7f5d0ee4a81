"""What the team noticed about the way of working, at one of the five questions: about the work, never about a person."""
