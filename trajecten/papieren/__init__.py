"""Papers: documents, the checks of Vormgeven, the BSN they need, letters, and the plan in several languages."""
