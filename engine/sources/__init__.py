"""Opening source models: files and built-in applications."""
