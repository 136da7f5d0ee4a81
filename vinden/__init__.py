"""Finding people: lists, selections, takeovers, inquiries, and who is known twice."""
