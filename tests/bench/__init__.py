"""Figures for `./dev bench`: a town, what its pages take of the processor, and with and without policies."""
