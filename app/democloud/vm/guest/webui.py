#!/usr/bin/python3 -IS
# SPDX-License-Identifier: GPL-3.0-or-later
"""A stand-in Open WebUI: answers on its published port, and says whether it would ask for a log-in."""
import http.server
import json
import os
import sys
import threading


def main():
    container = json.loads(sys.stdin.buffer.readline())
    login = str(container["env"].get("WEBUI_AUTH", "true")).lower() != "false"

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            config = {"status": True, "name": "Open WebUI", "features": {"auth": login}}
            html = "<!doctype html><title>Open WebUI</title><h1>Open WebUI (stand-in)</h1>"
            body = html.encode() if self.path == "/" else json.dumps(config).encode()
            self.send_response(200)
            self.send_header("content-type", "text/html" if self.path == "/" else "application/json")
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    address, host, _ = container["ports"][0]
    server = http.server.ThreadingHTTPServer((address, int(host)), Handler)
    threading.Thread(target=lambda: (sys.stdin.buffer.read(), os._exit(137)), daemon=True).start()
    print("INFO:     Application startup complete.", flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
