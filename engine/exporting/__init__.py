"""Taking a run's model away as files that work without Graft, each tried by its own runtime."""
