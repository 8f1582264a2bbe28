# SPDX-License-Identifier: GPL-3.0-or-later
"""The middleware of the command line, really loaded and really asked; and vLLM's own key check, for /v1 only."""
import importlib.util
import os
import sys

from vllmfaults import NO_MODULE, fail


def host_path(path, container):
    """Where a path inside the container lies on the VM, or None."""
    for host, inside in container["mounts"]:
        if path == inside or path.startswith(inside.rstrip("/") + "/"):
            return host + path[len(inside.rstrip("/")):]
    return None


def load(names, container):
    """One callable class or function a name, "module.Class" found on the container's PYTHONPATH."""
    os.environ.update(container["env"])
    found = []
    for name in names:
        module_name, _, attribute = name.rpartition(".")
        found.append(getattr(_module(module_name, container), attribute))
    return found


def _module(name, container):
    for folder in container["env"].get("PYTHONPATH", "").split(":"):
        path = host_path(os.path.join(folder, name.replace(".", "/") + ".py"), container)
        if path and os.path.exists(path):
            spec = importlib.util.spec_from_file_location(name, path)
            module = importlib.util.module_from_spec(spec)
            sys.dont_write_bytecode = True
            spec.loader.exec_module(module)
            return module
    return fail(NO_MODULE, name=name)


def _drive(coroutine):
    """Runs a coroutine that awaits only ours, which never wait."""
    try:
        coroutine.send(None)
    except StopIteration:
        return
    raise RuntimeError("the middleware waited for something that is not there")


def refusal(middleware, keys, method, path, headers):
    """(status, headers, body) where the request is refused, else None."""
    scope = {"type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": method, "scheme": "http",
             "path": path, "raw_path": path.encode(), "query_string": b"", "root_path": "",
             "headers": [(key.lower().encode("latin-1"), value.encode("latin-1")) for key, value in headers]}
    sent, reached = [], []

    async def app(_scope, _receive, _send):
        reached.append(True)

    async def receive():
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message):
        sent.append(message)

    stack = app
    for layer in middleware:
        stack = layer(stack)
    _drive(stack(scope, receive, send))
    if not reached:
        start = next(message for message in sent if message["type"] == "http.response.start")
        body = b"".join(message.get("body", b"") for message in sent if message["type"] == "http.response.body")
        return start["status"], [(k.decode(), v.decode()) for k, v in start.get("headers", [])], body
    if keys and path.startswith("/v1") and method != "OPTIONS":
        given = dict((key.lower(), value) for key, value in headers).get("authorization", "")
        if given not in [f"Bearer {key}" for key in keys]:
            return 401, [("content-type", "application/json")], b'{"error":"Unauthorized"}'
    return None
