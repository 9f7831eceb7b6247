"""Runs a Python module as the main program until it ends or its parent does.

Usage: python -I supervised.py MODULE [ARGUMENT...]

The parent holds the other end of standard input. However the parent ends, killed or
not, that end closes, and this process goes with it, its own children and temporary
files included. Until then it stays: a signal that is sent to all processes of a service
or a terminal is for the parent, which may still need this one to end in order.
"""

import os
import runpy
import shutil
import signal
import sys
import tempfile
import threading


def lead_own_group():
    try:
        os.setsid()
        return True
    except (AttributeError, OSError):  # Windows, or a group leader already
        return False


def leave_signals_to_parent():
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)


def own_temporary_folder():
    folder = tempfile.mkdtemp(prefix="reactive-aws-")
    tempfile.tempdir = os.environ["TMPDIR"] = os.environ["TEMP"] = os.environ["TMP"] = folder
    return folder


def end_with_parent(leads_group, folder):
    # os.read, not sys.stdin: a thread that waits there aborts a normal exit of the interpreter
    while os.read(0, 1024):
        pass
    shutil.rmtree(folder, ignore_errors=True)
    if leads_group:
        os.killpg(0, signal.SIGKILL)
    os._exit(0)


def main():
    leave_signals_to_parent()
    folder = own_temporary_folder()
    threading.Thread(target=end_with_parent, args=(lead_own_group(), folder), daemon=True).start()
    sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
    del sys.argv[0]
    try:
        runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
