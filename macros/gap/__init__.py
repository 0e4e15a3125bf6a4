"""How units answer a GAP checklist, told across them and never about one: rounds that were exported → a report."""
