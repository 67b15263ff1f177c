"""How text, YAML, CSV and front matter are read and checked; knows no record."""
