"""The dlt tables of the sources: those of the endpoints, and those of the source itself."""
