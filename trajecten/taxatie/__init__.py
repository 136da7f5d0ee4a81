"""What Taxeren finds out: doelperspectief, leervraag, taalniveau, network; and the finding of the doelgroep."""
