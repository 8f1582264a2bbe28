# SPDX-License-Identifier: GPL-3.0-or-later
"""The public names of the provider and the hub, led to a demo cloud: a token is stored for the public API alone, so a
test of the keyring needs one. A TLS server on 127.0.0.1:443 stands for both names; a program that is started through
wrapped() sees them at that address (its own /etc/hosts) and trusts the server (its own /etc/ssl/certs). Run as a
program it is that server: CERTIFICATE KEY NAME=URL…"""
import http.client
import http.server
import pathlib
import socket
import ssl
import subprocess
import sys
import urllib.parse

API, HUB = "api.linode.com", "huggingface.co"


def missing():
    """Why it cannot be had here; empty = it can."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", 443))
        except OSError as problem:
            return f"127.0.0.1:443 cannot be had: {problem}"
    return ""


def start(desk):
    """Starts the server for the desk's cloud. The desk's programs are wrapped from now on and are told no address."""
    folder = desk.folder / "public"
    (folder / "certs").mkdir(parents=True)
    certificate, key = folder / "certs/own.pem", folder / "key.pem"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={API}",
                    "-addext", f"subjectAltName=DNS:{API},DNS:{HUB}", "-keyout", str(key), "-out", str(certificate)],
                   check=True, stderr=subprocess.DEVNULL)
    name = subprocess.run(["openssl", "x509", "-noout", "-hash", "-in", str(certificate)], check=True,
                          stdout=subprocess.PIPE).stdout.decode().strip()
    (folder / "certs" / f"{name}.0").symlink_to("own.pem")
    (folder / "hosts").write_text(f"127.0.0.1 localhost {API} {HUB}\n")
    places = {API: desk.base, HUB: desk.places.pop("HF_ENDPOINT")}
    desk.places.pop("LINODE_URL")
    desk.start("public", sys.executable, __file__, str(certificate), str(key),
               *[f"{host}={url}" for host, url in places.items()], answers=True)
    desk.wrapper = ["bwrap", "--dev-bind", "/", "/", "--ro-bind", str(folder / "hosts"), "/etc/hosts", "--ro-bind",
                    str(folder / "certs"), "/etc/ssl/certs", "--die-with-parent", "--"]


class Relay(http.server.BaseHTTPRequestHandler):
    """Hands a request on to where its name leads, and the answer back."""

    protocol_version = "HTTP/1.1"
    places = {}

    def relay(self):
        place = urllib.parse.urlsplit(self.places[self.headers["Host"].split(":")[0]])
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        headers = {name: value for name, value in self.headers.items() if name.lower() not in ("host", "connection")}
        there = http.client.HTTPConnection(place.hostname, place.port, timeout=60)
        there.request(self.command, place.path.rstrip("/") + self.path, body, headers)
        answer = there.getresponse()
        words = answer.read()
        self.send_response(answer.status)
        for name, value in answer.getheaders():
            if name.lower() not in ("connection", "transfer-encoding", "content-length"):
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(words)))
        self.end_headers()
        self.wfile.write(words)
        there.close()

    do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = relay

    def log_message(self, *_):
        """Nothing: a request may name what the log must not."""


def serve(certificate, key, *places):
    Relay.places = dict(place.split("=", 1) for place in places)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 443), Relay)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pathlib.Path(certificate), pathlib.Path(key))
    server.socket = context.wrap_socket(server.socket, server_side=True)
    print("ready", flush=True)
    server.serve_forever()


if __name__ == "__main__":
    serve(*sys.argv[1:])
