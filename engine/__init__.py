"""All of Graft's work on models and data: no Qt, and no TensorFlow until a task needs it."""
