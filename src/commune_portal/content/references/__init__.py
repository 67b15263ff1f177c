"""What files may refer to while the file that defines it has mistakes."""
