"""Monthly archives of games: which months are due, what a run recorded, and where ETags are stored."""
