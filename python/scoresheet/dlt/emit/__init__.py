"""What a resource yields: Arrow tables, and nested items for the drop-in tables."""
