"""Home, fixed pages, pages about the commune, the map of the site."""
