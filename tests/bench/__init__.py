"""Figures for `./dev bench`: a large town, and how long its pages take with and without row-level security."""
