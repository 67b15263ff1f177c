"""The elements of a document → what breaks the decree; one module an element."""
