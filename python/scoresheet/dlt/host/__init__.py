"""Everything that depends on the internals of dlt; a new version of dlt changes these files only."""
