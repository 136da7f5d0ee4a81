"""Everything on paper: documents, the checks of Vormgeven, the BSN they need, letters, the plan in several languages."""
