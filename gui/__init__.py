"""Graft's window: PySide6 only, Keras stays behind the engine."""
