"""What every page has: its model, HTML blocks, pictures, linked data, QR code."""
