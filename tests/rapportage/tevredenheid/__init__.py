"""The klanttevredenheidsonderzoek."""
