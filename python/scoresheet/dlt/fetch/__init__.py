"""Requests of the resources and their responses."""
