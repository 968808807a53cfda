"""What generated scripts are put together from: plain functions that need nothing of Graft.

`engine.exporting.quoting` copies them into a script as they stand here, so they import nothing of
the engine; tests hold them to what the engine itself does.
"""
