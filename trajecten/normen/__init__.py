"""Norms and terms that a gemeente sets, each from a day on; the nota says what holds as long as none is set (DOMEIN 8)."""
