"""Mijn dag: visits, work and the year of a trajectcoördinator. Each panel is a module; `dag` combines them."""
