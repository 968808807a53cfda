"""The window's actions, one module for each menu."""
