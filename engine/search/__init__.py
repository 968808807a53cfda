"""A search for a better recipe: many small trainings, judged on the validation split alone.

`types` says what is searched and what is found, in plain values; importing it loads neither Optuna
nor TensorFlow.
"""
