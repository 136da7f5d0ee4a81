"""Finding people: lists, the regular route, selections, takeovers, inquiries, and duplicates."""
