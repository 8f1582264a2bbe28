# SPDX-License-Identifier: GPL-3.0-or-later
"""The stand-in's HTTP side: vLLM's routes, OpenAI's shapes, streams as server-sent events."""
import http.server
import json
import logging
import threading
import time

import control
import vllmapi
import vllmargs
import vllmauth
import vllmlog
import world

VANISHES_AFTER = 3000.0  # seconds at speed 1 from the first answer, where the VM has that fault

ROUTES = (("GET", "/health"), ("GET", "/ping"), ("POST", "/ping"), ("GET", "/version"), ("GET", "/v1/models"),
          ("GET", "/metrics"), ("POST", "/tokenize"), ("POST", "/v1/chat/completions"), ("POST", "/v1/completions"),
          ("POST", "/invocations"))

is_up = threading.Event()  # start-up is complete


def power_off_later():
    time.sleep(VANISHES_AFTER / world.SPEC["speed"])
    control.ask({"do": "power", "exit": 0})


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 512

    def handle_error(self, request, client_address):
        pass  # a client that went away is not news


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "uvicorn"
    sys_version = ""
    disable_nagle_algorithm = True
    args = container = engine = middleware = None  # set by serve()

    def log_message(self, *_):
        pass

    def do_GET(self):
        self.answer("GET")

    def do_POST(self):
        self.answer("POST")

    def answer(self, method):
        path = self.path.partition("?")[0]
        length = int(self.headers.get("content-length") or 0)
        body = self.rfile.read(length)
        refused = vllmauth.refusal(self.middleware, self.args.api_keys, method, path, self.headers.items())
        if refused:
            status, headers, text = refused
            return self.reply(status, text, dict(headers).get("content-type", "application/json"))
        if (method, path) not in ROUTES:
            known = any(path == route for _, route in ROUTES)
            return self.json(405 if known else 404, {"detail": "Method Not Allowed" if known else "Not Found"})
        if method == "GET" or path == "/ping":
            return self.read(path)
        try:
            question = json.loads(body)
            if not isinstance(question, dict):
                raise ValueError
        except ValueError:
            return self.json(400, vllmapi.error("Invalid JSON body", "BadRequestError", 400))
        return self.complete(path, question)

    def read(self, path):
        if path in ("/health", "/ping"):
            return self.reply(200, b"", None)
        if path == "/metrics":
            return self.reply(200, self.metrics(), "text/plain; version=0.0.4; charset=utf-8")
        if path == "/version":
            return self.json(200, {"version": vllmargs.VERSION})
        return self.json(200, vllmapi.models(self.args, self.engine.model))

    def metrics(self):
        given = world.given("vllm.metrics")
        if not given:
            return self.engine.metrics.text().encode()
        with open(given, "rb") as file:
            return file.read()

    def complete(self, path, question):
        if path == "/tokenize":
            return self.json(200, vllmapi.tokenize(question, self.engine.model))
        while world.has("hangs"):
            time.sleep(60)
        if world.has("vanishes") and world.first_time("answer"):
            threading.Thread(target=power_off_later, daemon=True).start()
        chat = "messages" in question if path == "/invocations" else path.endswith("chat/completions")
        try:
            job = vllmapi.Job(chat, question, self.args, self.engine.model)
        except vllmapi.Rejected as rejected:
            return self.json(rejected.code, rejected.body)
        pieces = self.engine.generate(job.request, job.prompt)
        if job.stream:
            return self.send_stream(job, pieces)
        text = "".join(pieces)
        return self.json(200, job.whole(text))

    def send_stream(self, job, pieces):
        self.log_access(200)
        self.send_response_only(200)
        for key, value in (("content-type", "text/event-stream; charset=utf-8"), ("cache-control", "no-cache"),
                           ("transfer-encoding", "chunked"), ("date", self.date_time_string()), ("server", "uvicorn")):
            self.send_header(key, value)
        self.end_headers()
        try:
            for event in job.events(pieces):
                data = f"data: {event}\n\n".encode()
                self.wfile.write(b"%x\r\n%s\r\n" % (len(data), data))
            self.wfile.write(b"0\r\n\r\n")
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True
        finally:
            pieces.close()

    def json(self, status, value):
        body = json.dumps(value, separators=(",", ":"), ensure_ascii=False).encode()
        return self.reply(status, body, "application/json")

    def reply(self, status, body, kind):
        self.log_access(status)
        self.send_response_only(status)
        self.send_header("date", self.date_time_string())
        self.send_header("server", "uvicorn")
        if kind:
            self.send_header("content-type", kind)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_access(self, status):
        path = self.path.partition("?")[0]
        self.engine.metrics.answered(self.command, path, status)
        client = ":".join(map(str, self.client_address))
        # As uvicorn hands it to its logger, with whatever filters the middleware put there.
        record = logging.LogRecord("uvicorn.access", logging.INFO, "", 0, "", (client, self.command, self.path, "1.1",
                                                                              status), None)
        if not self.args.disable_uvicorn_access_log and logging.getLogger("uvicorn.access").filter(record):
            words = http.HTTPStatus(status).phrase
            vllmlog.raw(f'INFO:     {client} - "{self.command} {self.path} HTTP/1.1" {status} {words}', vllmlog.API)


def serve(args, container, engine, middleware):
    Handler.args, Handler.container, Handler.engine, Handler.middleware = args, container, engine, middleware
    published = next(((address, int(host)) for address, host, inside in container["ports"]
                      if int(inside) == args.port), None)
    vllmlog.line("api_server.py:1912", f"Starting vLLM API server 0 on http://{args.host or '0.0.0.0'}:{args.port}")
    vllmlog.line("launcher.py:34", "Available routes are:")
    for method, path in ROUTES:
        vllmlog.line("launcher.py:42", f"Route: {path}, Methods: {method}")
    server = Server(published or ("127.0.0.1", 0), Handler)
    vllmlog.raw("INFO:     Started server process [1]", vllmlog.API)
    vllmlog.raw("INFO:     Waiting for application startup.", vllmlog.API)
    vllmlog.raw("INFO:     Application startup complete.", vllmlog.API)
    is_up.set()
    server.serve_forever()
