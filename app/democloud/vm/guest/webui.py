#!/usr/bin/python3 -IS
# SPDX-License-Identifier: GPL-3.0-or-later
"""A stand-in Open WebUI: answers on its published port, and says whether it would ask for a log-in."""
import http.server
import json
import os
import sqlite3
import sys
import threading


def keep_a_chat(folder):
    """The database of the real one, as far as its chats: what somebody wrote, of which some is in the write-ahead log."""
    os.makedirs(folder, exist_ok=True)
    database = sqlite3.connect(os.path.join(folder, "webui.db"), isolation_level=None)
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("CREATE TABLE IF NOT EXISTS chat (id TEXT PRIMARY KEY, title TEXT, chat JSON)")
    database.execute("INSERT OR IGNORE INTO chat VALUES ('1', 'A question', '{}')")
    return database


def main():
    container = json.loads(sys.stdin.buffer.readline())
    login = str(container["env"].get("WEBUI_AUTH", "true")).lower() != "false"

    data = [host for host, inside in container["mounts"] if inside == "/app/backend/data"]
    database = keep_a_chat(data[0]) if data else None  # open as long as this runs

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
    del database


if __name__ == "__main__":
    main()
