"""The search's index, made when the portal is built. The engine that reads it is docs/assets/js/search/."""
