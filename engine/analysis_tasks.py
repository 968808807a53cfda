"""What can be asked of a run that has ended, and of data before there is one.

As in `engine.tasks`: module-level functions `task(request, control) -> result`, plain requests and
results, nothing heavy imported before a task runs. A task that takes a run's folder alone takes
it as a string.
"""
