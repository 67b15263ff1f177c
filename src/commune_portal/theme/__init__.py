"""Templates, scripts and styles around each page; a package so that MkDocs finds it."""
