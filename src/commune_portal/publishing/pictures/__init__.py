"""Pictures as they are served: smaller copies without metadata, kept between builds."""
