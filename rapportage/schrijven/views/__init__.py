"""Pages of writing a report."""
