"""Runs a Python module as the main program until it ends or its parent does.

Usage: python -I supervised.py MODULE [ARGUMENT...]

The parent holds the other end of standard input. However the parent ends, killed or
not, that end closes, and this process goes with it, its own children included.
"""

import os
import runpy
import signal
import sys
import threading


def lead_own_group():
    try:
        os.setsid()
        return True
    except (AttributeError, OSError):  # Windows, or a group leader already
        return False


def end_with_parent(leads_group):
    # os.read, not sys.stdin: a thread that waits there aborts a normal exit of the interpreter
    while os.read(0, 1024):
        pass
    if leads_group:
        os.killpg(0, signal.SIGKILL)
    os._exit(0)


if __name__ == "__main__":
    threading.Thread(target=end_with_parent, args=(lead_own_group(),), daemon=True).start()
    sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
    del sys.argv[0]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
