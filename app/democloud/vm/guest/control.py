# SPDX-License-Identifier: GPL-3.0-or-later
"""How commands inside the VM reach its first process: one JSON object each way over a Unix socket."""
import json
import os
import socket
import threading

import world

SOCKET = os.path.join(world.RUN, "init.sock")


def serve(manager, wishes):
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(SOCKET)
    listener.listen(64)
    threading.Thread(target=_accept, args=(listener, manager, wishes), daemon=True).start()


def _accept(listener, manager, wishes):
    while True:
        connection, _ = listener.accept()
        threading.Thread(target=_answer, args=(connection, manager, wishes), daemon=True).start()


def _answer(connection, manager, wishes):
    with connection, connection.makefile("rw", encoding="utf-8") as stream:
        try:
            question = json.loads(stream.readline())
        except ValueError:
            return
        if question["do"] == "power":
            wishes.put(question["exit"])
            answer = {"exit": 0, "out": "", "err": ""}
        else:
            answer = manager.handle(question)
        try:
            stream.write(json.dumps(answer) + "\n")
            stream.flush()
        except BrokenPipeError:
            return  # whoever asked has gone


def ask(question):
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect(SOCKET)
        with connection.makefile("rw", encoding="utf-8") as stream:
            stream.write(json.dumps(question) + "\n")
            stream.flush()
            return json.loads(stream.readline() or '{"exit": 1, "out": "", "err": "no answer"}')
