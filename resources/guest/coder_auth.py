# SPDX-License-Identifier: GPL-3.0-or-later
"""Refuses every request without the API key, on every path but the three that tell nothing private.

vLLM's own check covers only /v1. Pure ASGI, so that streamed answers pass through untouched. The key comes from the
environment (VLLM_API_KEY); without one everything is refused. Health and metrics are asked for every second or so: their
answers are kept out of uvicorn's access log, where they would bury the requests and push the start out of the log. Done
here because vLLM's own options for that differ between its versions.
"""
import hmac
import json
import logging
import os

OPEN_PATHS = frozenset(("/health", "/metrics", "/version"))
BODY = json.dumps({"error": {"message": "A valid API key is required.", "type": "authentication_error",
                             "code": 401}}).encode()


def presented_key(scope):
    """The bearer key of the request's only Authorization header; empty where there is none or more than one."""
    values = [value for name, value in scope.get("headers") or () if name.lower() == b"authorization"]
    if len(values) != 1:
        return b""
    scheme, _, key = values[0].partition(b" ")
    return key.strip() if scheme.lower() == b"bearer" else b""


class QuietPolls(logging.Filter):
    """Uvicorn's record has (client, method, path, HTTP version, status); any other record passes."""

    def filter(self, record):
        try:
            _, _, path, _, status = record.args
            return path.partition("?")[0] not in OPEN_PATHS or int(status) >= 400
        except (TypeError, ValueError, AttributeError):
            return True


def keep_polls_quiet():
    access = logging.getLogger("uvicorn.access")
    if not any(isinstance(one, QuietPolls) for one in access.filters):
        access.addFilter(QuietPolls())


class ApiKeyMiddleware:
    def __init__(self, app):
        keep_polls_quiet()  # made after uvicorn has set up its logging
        self.app = app
        self.key = os.environ.get("VLLM_API_KEY", "").encode()

    def admits(self, scope):
        if scope["type"] == "http" and scope["path"] in OPEN_PATHS:
            return True
        return bool(self.key) and hmac.compare_digest(presented_key(scope), self.key)

    async def __call__(self, scope, receive, send):
        if scope["type"] not in ("http", "websocket") or self.admits(scope):
            await self.app(scope, receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
        else:
            await self.refuse(send)

    @staticmethod
    async def refuse(send):
        headers = [(b"content-type", b"application/json"), (b"content-length", str(len(BODY)).encode()),
                   (b"www-authenticate", b"Bearer")]
        await send({"type": "http.response.start", "status": 401, "headers": headers})
        await send({"type": "http.response.body", "body": BODY})
