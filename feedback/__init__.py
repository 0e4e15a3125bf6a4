"""The receiver of the feedback forms: takes answers, keeps nothing personal, and reports in sums. Imports nothing from the portal."""
