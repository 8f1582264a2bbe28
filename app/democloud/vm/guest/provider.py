# SPDX-License-Identifier: GPL-3.0-or-later
"""The provider's API as seen from within a VM that has no other network: on the address where it is outside, too. Each
request goes to whoever made the VM, as an event, and comes back as a line "api NUMBER BASE64"."""
import base64
import itertools
import queue
import re
import socket
import threading

PATIENCE = 30
_numbers = itertools.count(1)
_waiting = {}


def serve(port, tell):
    listener = socket.create_server(("127.0.0.1", port))
    threading.Thread(target=_accept, args=(listener, tell), daemon=True).start()


def _accept(listener, tell):
    while True:
        connection, _ = listener.accept()
        threading.Thread(target=_carry, args=(connection, tell), daemon=True).start()


def _request(connection):
    text = b""
    while b"\r\n\r\n" not in text:
        part = connection.recv(65536)
        if not part:
            return text
        text += part
    head, _, body = text.partition(b"\r\n\r\n")
    length = re.search(rb"(?im)^content-length: *(\d+)", head)
    while length and len(body) < int(length[1]):
        body += connection.recv(65536)
    return re.sub(rb"(?im)^connection:.*\r\n", b"", head + b"\r\n") + b"Connection: close\r\n\r\n" + body


def _carry(connection, tell):
    number, answer = next(_numbers), queue.Queue()
    _waiting[number] = answer
    with connection:
        connection.settimeout(PATIENCE)
        try:
            tell("api", number=number, request=base64.b64encode(_request(connection)).decode())
            connection.sendall(answer.get(timeout=PATIENCE))
        except (OSError, queue.Empty):
            pass  # whoever asked is met by a closed connection
        finally:
            del _waiting[number]


def take(line):
    """The answer of one request."""
    _, number, text = line.split()
    if int(number) in _waiting:
        _waiting[int(number)].put(base64.b64decode(text))
