"""What an editor sees of mistakes while the site is being served on their machine."""
