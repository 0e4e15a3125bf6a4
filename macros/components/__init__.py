"""What pages share: templates, and the thinking behind them."""
