"""Whether the site is what it is meant to be, looked at in a browser."""
