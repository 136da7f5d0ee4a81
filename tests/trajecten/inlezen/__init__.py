"""Tests of reading in running trajecten."""
