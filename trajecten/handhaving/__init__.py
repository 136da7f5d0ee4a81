"""Handing non-attendance over to the consulent, and what comes of it."""
