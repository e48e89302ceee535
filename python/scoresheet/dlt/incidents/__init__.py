"""Contract violations in a load: policies, the spool, and the quarantine."""
