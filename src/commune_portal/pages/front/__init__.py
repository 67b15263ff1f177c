"""Home, fixed pages, pages about the commune, the site map."""
