# SPDX-License-Identifier: GPL-3.0-or-later
"""The middleware in front of a small ASGI application."""
import asyncio
import json
import logging
import os
import sys
import unittest
from unittest import mock

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../resources/guest"))
import coder_auth  # noqa: E402

KEY = "rightKey0123"
GUARDED = ("/v1/models", "/v1/chat/completions", "/invocations", "/tokenize", "/", "/docs", "/health/", "/healthz",
           "/metrics/x", "/v1/../health", "//health", "/Health", "/version?x", "")


def bearer(key):
    return [(b"Authorization", b"Bearer " + key.encode())]


def ask(path, headers=(), kind="http", key=KEY):
    """The messages that came back and whether the application was reached."""
    reached, sent = [], []

    async def app(scope, _receive, send):
        reached.append(scope)
        await send({"type": "http.response.start", "status": 200, "headers": []})

    async def send(message):
        sent.append(message)

    environment = {} if key is None else {"VLLM_API_KEY": key}
    with mock.patch.dict(os.environ, environment, clear=True):
        middleware = coder_auth.ApiKeyMiddleware(app)
    scope = {"type": kind, "method": "POST", "path": path, "headers": list(headers)}
    asyncio.run(middleware(scope, None, send))
    return sent, bool(reached)


class Middleware(unittest.TestCase):
    def test_open_paths_need_no_key(self):
        for path in ("/health", "/metrics", "/version"):
            with self.subTest(path):
                self.assertTrue(ask(path)[1])

    def test_every_other_path_needs_the_key(self):
        for path in GUARDED:
            with self.subTest(path):
                sent, reached = ask(path)
                self.assertFalse(reached)
                self.assertEqual(sent[0]["status"], 401)
                self.assertTrue(ask(path, bearer(KEY))[1])

    def test_the_refusal_is_json_of_the_told_length(self):
        sent, _ = ask("/invocations")
        headers = dict(sent[0]["headers"])
        self.assertEqual(headers[b"content-type"], b"application/json")
        self.assertEqual(int(headers[b"content-length"]), len(sent[1]["body"]))
        self.assertIn("message", json.loads(sent[1]["body"])["error"])

    def test_wrong_presentations_are_refused(self):
        wrong = {
            "another key": bearer("wrong"), "a part": bearer(KEY[:-1]), "more": bearer(KEY + "x"), "none": bearer(""),
            "without scheme": [(b"authorization", KEY.encode())], "two headers": bearer("wrong") + bearer(KEY),
            "basic": [(b"authorization", b"Basic " + KEY.encode())], "another header": [(b"x-api-key", KEY.encode())],
            "strange bytes": [(b"authorization", b"Bearer \xff\xfe")],
        }
        for name, headers in wrong.items():
            with self.subTest(name):
                self.assertFalse(ask("/v1/models", headers)[1])

    def test_the_scheme_and_header_are_read_in_any_case(self):
        self.assertTrue(ask("/v1/models", [(b"AUTHORIZATION", b"bearer " + KEY.encode())])[1])

    def test_without_a_configured_key_all_is_refused(self):
        for key in (None, ""):
            for headers in ((), bearer(""), bearer("None"), [(b"authorization", b"Bearer")]):
                with self.subTest(key=key, headers=headers):
                    self.assertFalse(ask("/v1/models", headers, key=key)[1])

    def test_a_websocket_is_closed_also_on_an_open_path(self):
        for path in ("/v1/realtime", "/health"):
            sent, reached = ask(path, kind="websocket")
            self.assertFalse(reached)
            self.assertEqual(sent, [{"type": "websocket.close", "code": 1008}])
            self.assertTrue(ask(path, bearer(KEY), kind="websocket")[1])

    def test_the_servers_own_start_passes(self):
        self.assertTrue(ask("", kind="lifespan")[1])

    def test_the_key_is_not_kept_where_a_dump_of_arguments_shows_it(self):
        self.assertNotIn(KEY, repr(coder_auth.ApiKeyMiddleware(None)))

    def test_polls_are_kept_out_of_the_access_log(self):
        access = logging.getLogger("uvicorn.access")
        for _ in range(2):
            coder_auth.ApiKeyMiddleware(None)
        self.assertEqual(len(access.filters), 1)

        def is_written(path, status):
            with self.assertLogs(access, "INFO") as written:
                access.info("first")
                access.info('%s - "%s %s HTTP/%s" %d', "127.0.0.1:4711", "GET", path, "1.1", status)
                access.info("of another form: %s", path)
            return len(written.records) == 3

        for path, status, written in (("/metrics", 200, False), ("/health", 200, False), ("/health?x=1", 200, False),
                                      ("/health", 503, True), ("/v1/models", 200, True), ("/metricsx", 200, True)):
            with self.subTest(path, status=status):
                self.assertEqual(is_written(path, status), written)


if __name__ == "__main__":
    unittest.main()
