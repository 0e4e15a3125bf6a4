"""The content in other formats: pure functions from the portal to text or bytes."""
