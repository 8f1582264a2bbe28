#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""In a guest without a network: a model server's /metrics on port 8000 and a provider on 8900, both on loopback.

It works as long as /etc/standin/working exists. The provider knows the one VM of /etc/standin/vm.json (id, label,
token); what it is asked goes to the serial console, and a VM that is deleted is switched off, as a provider does it.
"""
import http.server
import json
import os
import subprocess
import threading
import time

HOME = "/etc/standin"
METRICS = """# HELP vllm:num_requests_running Number of requests in model execution batches.
# TYPE vllm:num_requests_running gauge
vllm:num_requests_running{{engine="0",model_name="m"}} {running}.0
vllm:num_requests_waiting{{engine="0",model_name="m"}} 0.0
vllm:prompt_tokens_total{{engine="0",model_name="m"}} {tokens}.0
vllm:generation_tokens_total{{engine="0",model_name="m"}} {tokens}.0
vllm:request_success_total{{engine="0",finished_reason="stop",model_name="m"}} {tokens}.0
"""
tokens = 0
worked = time.monotonic()  # when work was last shown


def tell(text):
    with open("/dev/ttyS0", "w", encoding="ascii") as console:
        console.write(f"\nstandin: {text}\n")


class Handler(http.server.BaseHTTPRequestHandler):
    def log_message(self, format, *args):  # the signature is the base's
        pass

    def answer(self, status, text, kind="application/json"):
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class ModelServer(Handler):
    def do_GET(self):
        global tokens, worked
        running = os.path.exists(f"{HOME}/working")
        if running:
            tokens, worked = tokens + 100, time.monotonic()
        self.answer(200 if self.path == "/metrics" else 404, METRICS.format(running=int(running), tokens=tokens),
                    "text/plain")


class Provider(Handler):
    def known(self):
        with open(f"{HOME}/vm.json", encoding="utf-8") as file:
            vm = json.load(file)
        if self.headers["Authorization"] != f"Bearer {vm['token']}":
            return 401, {"errors": [{"reason": "Invalid Token"}]}
        if self.path != f"/v4/linode/instances/{vm['id']}":
            return 404, {"errors": [{"reason": "Not found"}]}
        return 200, {"id": vm["id"], "label": vm["label"], "status": "running"}

    def do_GET(self):
        status, body = self.known()
        tell(f"GET {status}")
        self.answer(status, json.dumps(body))

    def do_DELETE(self):
        status, _ = self.known()
        tell(f"DELETE {status} {time.monotonic() - worked:.1f} s after the last work")
        self.answer(status, "{}")
        if status == 200:
            subprocess.run(["systemctl", "poweroff", "--force", "--force"], check=True)


if __name__ == "__main__":
    provider = http.server.ThreadingHTTPServer(("127.0.0.1", 8900), Provider)
    threading.Thread(target=provider.serve_forever, daemon=True).start()
    http.server.ThreadingHTTPServer(("127.0.0.1", 8000), ModelServer).serve_forever()
