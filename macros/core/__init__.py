"""What every content type stands on. Imports nothing else of ours."""
