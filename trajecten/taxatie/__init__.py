"""The findings of Taxeren: doelperspectief, leervraag, taalniveau, network; and the doelgroep."""
