"""The toolchain behind ``./dev``: the embedded stack, the demo, the tests and the checks.

Plain Python on the standard library. Nothing of Django is imported here: every Django command is a child process that
gets its settings from the environment made by :mod:`devtools.stack`.
"""
