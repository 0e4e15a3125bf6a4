"""Pages that gather many records: the list of measures, a term's page, the plans, the comparison and the front page."""
