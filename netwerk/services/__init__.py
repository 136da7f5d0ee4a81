"""Services of the network: the only writers of organisaties, vindplaatsen, activiteiten and wijkcijfers."""
