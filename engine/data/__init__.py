"""What can be dropped: folders, archives, tables, containers. Nothing here loads TensorFlow."""
