"""Pages of the klanttevredenheidsonderzoek: public ones, those of who keeps it, and the cards."""
