"""Other APIs: requests by a manifest, and contracts under dlt's own REST source."""
