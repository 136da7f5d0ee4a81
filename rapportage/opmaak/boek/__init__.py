"""The chapters of the book of a year, each from stored figures."""
