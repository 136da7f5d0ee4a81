"""The wijken that a delivery of the register names."""

from tests.register.conftest import wijken

__all__ = ["wijken"]
