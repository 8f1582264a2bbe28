# SPDX-License-Identifier: GPL-3.0-or-later
"""Samples what nvidia-smi, the model server and its container say, keeps a while of it, and writes it to whoever asks.

  sampler.py stream SINCE CONTAINER PORT FIELDS MINIMAL   what is newer than SINCE (seconds since 1970), then what comes
  sampler.py collect CONTAINER PORT FIELDS MINIMAL        started by the first reader, in the background

Once a second while somebody reads, every 30 seconds while nobody does (a computer that sleeps finds that later), not at
all after half a day. A frame is a line "@KIND TIME STEP STATUS SIZE", SIZE bytes, and a line feed. KIND smi: STATUS is
nvidia-smi's exit code; vllm: the HTTP status of /metrics, 0 if it is not to be reached; box: docker's exit code.
"""
import fcntl
import glob
import os
import re
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request

FOLDER = os.path.dirname(os.path.abspath(__file__))
LOCK = os.path.join(FOLDER, "lock")
READER = os.path.join(FOLDER, "reader")
SEGMENT_SECONDS = 600
KEPT_BYTES = 32 << 20
NEAR, FAR = 1, 30
READER_GONE = 60
GIVE_UP = 12 * 3600
PATIENCE = 10
KEPT = re.compile(
    rb"(process_start_time_seconds|vllm:(num_requests_(running|waiting|swapped)|(kv|gpu)_cache_usage_perc|"
    rb"(prompt_tokens|generation_tokens|request_success|num_preemptions|(gpu_)?prefix_cache_(queries|hits))(_total)?|"
    rb"cache_config_info|(time_to_first_token|inter_token_latency|time_per_output_token)_seconds_bucket))[{ ]")


def segments():
    return sorted(glob.glob(os.path.join(FOLDER, "frames-*")))


def reader_age():
    try:
        return time.time() - os.stat(READER).st_mtime
    except FileNotFoundError:
        return GIVE_UP + 1


class Store:
    """Appends frames to the newest segment; drops the oldest segments when there is too much."""

    def __init__(self):
        self.lock = threading.Lock()

    def put(self, kind, at, step, status, body):
        frame = b"@%s %.3f %d %d %d\n%s\n" % (kind, at, step, status, len(body), body)
        with self.lock:
            path = os.path.join(FOLDER, f"frames-{int(at) // SEGMENT_SECONDS * SEGMENT_SECONDS:012d}")
            if not os.path.exists(path):
                self.drop()
            with open(path, "ab") as file:
                file.write(frame)

    @staticmethod
    def drop():
        known = segments()
        while known and sum(os.path.getsize(path) for path in known) > KEPT_BYTES:
            os.unlink(known.pop(0))


def run(words):
    """(exit code, both outputs); 124 if it does not end."""
    try:
        done = subprocess.run(words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              timeout=PATIENCE, check=False)
        return done.returncode & 255, done.stdout
    except subprocess.TimeoutExpired:
        return 124, b""
    except FileNotFoundError:
        return 127, words[0].encode() + b": command not found\n"


class Smi:
    """nvidia-smi refuses a whole query for one field it does not know: then it is asked without that field."""

    def __init__(self, fields, minimal):
        self.fields = fields.split(",")
        self.minimal = minimal.split(",")

    def sample(self):
        code, text = run(["nvidia-smi", "--query-gpu=" + ",".join(self.fields), "--format=csv,nounits"])
        refused = re.search(rb'Field "([^"]+)" is not a valid field', text)
        if refused and self.fields != self.minimal:
            left = [field for field in self.fields if field != refused[1].decode("utf-8", "replace")]
            self.fields = left if len(left) < len(self.fields) and left else self.minimal
            return self.sample()
        return code, text


class Engine:
    def __init__(self, port):
        self.url = f"http://127.0.0.1:{port}/metrics"
        self.opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))

    def sample(self):
        try:
            with self.opener.open(self.url, timeout=PATIENCE) as answer:
                lines = [line for line in answer.read(8 << 20).split(b"\n") if KEPT.match(line)]
                return answer.status, b"\n".join(lines)
        except urllib.error.HTTPError as error:
            error.close()
            return error.code, b""
        except OSError:
            return 0, b""


class Box:
    FORM = "{{.State.Status}} {{.State.ExitCode}} {{.State.OOMKilled}} {{.RestartCount}} {{.State.StartedAt}}"

    def __init__(self, name):
        self.name = name

    def sample(self):
        return run(["docker", "inspect", "--format", self.FORM, self.name])


def sample_forever(store, kind, source, every):
    due = time.monotonic()
    while reader_age() < GIVE_UP:
        step = every if reader_age() < READER_GONE else FAR
        at = time.time()
        status, body = source.sample()
        store.put(kind, at, step, status, body)
        due = max(due + step, time.monotonic())
        while time.monotonic() < due and (step <= every or reader_age() > READER_GONE):
            time.sleep(min(max(due - time.monotonic(), 0.01), 1))


def collect(container, port, fields, minimal):
    lock = open(LOCK, "w", encoding="ascii")  # held until the end of this process
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return
    store = Store()
    sources = ((b"smi", Smi(fields, minimal), NEAR), (b"vllm", Engine(port), NEAR), (b"box", Box(container), 5))
    threads = [threading.Thread(target=sample_forever, args=(store, *source), daemon=True) for source in sources]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def collector_runs():
    with open(LOCK, "a", encoding="ascii") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False


def be_read(words):
    """Tells the collector that somebody reads, and starts one if there is none."""
    with open(READER, "a", encoding="ascii"):
        os.utime(READER)
    if not collector_runs():
        subprocess.Popen([sys.executable, os.path.abspath(__file__), "collect", *words], stdin=subprocess.DEVNULL,
                         stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)


class Reader:
    """Whole frames of the segments, in their order, newer than `since`."""

    def __init__(self, since):
        self.since = since
        self.path = ""
        self.offset = 0

    def more(self):
        frames = []
        for path in segments():
            if path < self.path or int(path[-12:]) + SEGMENT_SECONDS <= self.since:
                continue
            if path != self.path:
                self.path, self.offset = path, 0
            with open(path, "rb") as file:
                file.seek(self.offset)
                frames += self.whole(file.read())
        return b"".join(frames)

    def whole(self, text):
        at = 0
        while (end := text.find(b"\n", at)) >= 0:
            words = text[at:end].split()
            behind = end + 1 + int(words[4]) + 1
            if behind > len(text):
                break
            if float(words[1]) > self.since:
                yield text[at:behind]
            at = behind
        self.offset += at


def stream(since, words):
    reader = Reader(since)
    told = 0.0
    while True:
        if time.monotonic() - told >= 1:
            told = time.monotonic()
            be_read(words)
            sys.stdout.buffer.write(b"@here %.3f 1 0 0\n\n" % time.time())
        sys.stdout.buffer.write(reader.more())
        sys.stdout.buffer.flush()
        time.sleep(0.2)


def main(argv):
    os.umask(0o077)
    if argv[0] == "collect":
        collect(*argv[1:])
        return
    try:
        stream(float(argv[1]), argv[2:])
    except BrokenPipeError:  # nobody reads any more
        os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1:])
