#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Decides on the VM itself when an idle VM, or one at its lease's end, is to be destroyed, and does it.

A service takes a sample every ten seconds; `status`, `set`, `extend`, `hold`, `probe` and `drill` ask it and print its
answer as JSON (what they tell comes as JSON on standard input). The rules are those of core/watchdog/idlepolicy.h, which
a test holds this script to, trace by trace. Times are seconds since the VM was created.
"""
import copy
import ctypes
import email.utils
import http.client
import json
import math
import os
import queue
import re
import select
import socket
import sys
import threading
import time
import urllib.error
import urllib.request

HOUR, LONGEST_WARNING, LONGEST_STEP, WARNING_HOLDS = 3600, 1200, 60, 600
DESTROY_FROM, DESTROY_BEFORE = 3240, 3540  # of an hour
LEASE_GRACE, FIRST_LEASE_WARNING, LAST_LEASE_WARNING = 600, 900, 300
COUNTERS = ("generation_tokens", "prompt_tokens", "requests")
HOME, RUN = "/etc/coder/guard", "/run/coder-guard"  # nothing of both is mounted into a container
SOCKET, HOLDS = RUN + "/socket", RUN + "/holds"
METRICS = ("127.0.0.1", 8000)
LONGEST_HOLD, PROVE_EVERY, SAVE_EVERY = 120, 600, 60


class Policy:
    """Takes samples in order of time; each answers its decisions as (action, reason)."""

    def __init__(self, idle, warning, end, hour_aware=True):
        self.keep = self.idle = 0
        self.limit(idle, warning, end, hour_aware)
        self.activity = "unknown"
        self.readable = None  # the last counters that could be read
        self.known = None  # the last sample that was not unknown: when, whether idle
        self.idle_warned = None
        self.lease_warned = set()
        self.over = False

    def limit(self, idle, warning, end, hour_aware):
        self.idle_limit, self.end, self.hour_aware = idle, end, hour_aware
        self.warning = min(warning, idle, LONGEST_WARNING)

    def take(self, t, metrics, hold=False, extend=None):
        if self.over:
            return []
        if extend is not None:
            self.extend(t, extend)
        self.activity = self.classify(t, metrics, hold)
        self.advance(t)
        decisions = self.decide_lease(t)
        if self.activity == "idle" and self.idle_limit > 0 and not self.over:
            decisions += self.decide_idle(t)
        return decisions

    def extend(self, t, seconds):
        self.end, self.keep = max(self.end, t + seconds), max(self.keep, t + seconds)
        self.lease_warned.clear()

    def classify(self, t, metrics, hold):
        works = False
        if isinstance(metrics, dict):
            works = metrics["running"] > 0 or metrics["waiting"] > 0 or self.has_risen(metrics)
            self.readable = metrics
        if hold or t < self.keep or works:
            return "active"
        return "unknown" if metrics is None else "idle"

    def has_risen(self, now):
        # A counter that fell was restarted: its value is the rise.
        before = self.readable
        return before is not None and any(now[n] != before[n] if now[n] >= before[n] else now[n] > 0 for n in COUNTERS)

    def advance(self, t):
        if self.activity == "unknown":
            return
        idle = self.activity == "idle"
        if not idle:
            self.idle, self.idle_warned = 0, None
        elif self.known and self.known[1] and t - self.known[0] <= LONGEST_STEP:
            self.idle += t - self.known[0]
        self.known = (t, idle)

    def decide_lease(self, t):
        if t >= self.end + LEASE_GRACE or (t >= self.end and self.activity != "active"):
            self.over = True
            return [("destroy", "lease")]
        due = {mark for mark in (FIRST_LEASE_WARNING, LAST_LEASE_WARNING) if t >= self.end - mark} - self.lease_warned
        self.lease_warned |= due
        return [("warn", "lease")] if due else []

    def decide_idle(self, t):
        of = math.fmod(t, HOUR)
        age = None if self.idle_warned is None else t - self.idle_warned
        announced = age is not None and self.warning <= age <= self.warning + WARNING_HOLDS
        if self.idle >= self.idle_limit and announced and (not self.hour_aware or of >= DESTROY_FROM):
            self.over = True
            return [("destroy", "idle")]
        warned = age is not None and age <= self.warning + WARNING_HOLDS
        in_time = DESTROY_FROM - self.warning <= of <= DESTROY_BEFORE - self.warning
        if self.idle < self.idle_limit - self.warning or warned or (self.hour_aware and not in_time):
            return []
        self.idle_warned = t
        return [("warn", "idle")]


class Record:
    """What must outlive the service: two files of one size, written in turn. Neither a crash nor a full disk loses more
    than the last word."""

    SIZE = 16384

    def __init__(self, folder=HOME):
        self.turn, self.data = 0, {}
        os.makedirs(folder, 0o700, exist_ok=True)
        self.paths = [os.path.join(folder, name) for name in ("record.a", "record.b")]
        for path in self.paths:
            try:
                with open(path, encoding="utf-8") as file:
                    turn, data = json.load(file)
            except (OSError, ValueError):
                continue
            if turn > self.turn:
                self.turn, self.data = turn, data

    def save(self):
        """Whether it is on the disk."""
        self.turn += 1
        text = json.dumps([self.turn, self.data]).encode().ljust(self.SIZE)
        try:
            file = os.open(self.paths[self.turn % 2], os.O_WRONLY | os.O_CREAT, 0o600)
            try:
                done = os.write(file, text) == len(text)
                os.fsync(file)
            finally:
                os.close(file)
            return done
        except OSError as error:
            print(f"not saved: {error.strerror}")
            return False


def boot_id():
    with open("/proc/sys/kernel/random/boot_id", encoding="ascii") as file:
        return file.read().strip()


def boot_time():
    return time.clock_gettime(time.CLOCK_BOOTTIME)


def is_synchronised():
    buffer = ctypes.create_string_buffer(512)  # struct timex, asked only
    return 0 <= ctypes.CDLL(None).adjtimex(buffer) < 5


SAMPLE = re.compile(r"vllm:(\w+?)(?:_total)?(?:\{.*\})? ([-+.\w]+)")
NAMES = {"num_requests_running": "running", "num_requests_waiting": "waiting", "num_requests_swapped": "waiting",
         "generation_tokens": "generation_tokens", "prompt_tokens": "prompt_tokens", "request_success": "requests"}


def parse_metrics(text):
    """The counters, or None where it is no model server's text."""
    sums = {}
    for match in map(SAMPLE.match, text.splitlines()):
        if match and match[1] in NAMES:
            value = float(match[2])
            if math.isfinite(value) and value >= 0:
                sums[NAMES[match[1]]] = sums.get(NAMES[match[1]], 0) + value
    return {"running": 0, "waiting": 0, **dict.fromkeys(COUNTERS, 0), **sums} if "running" in sums else None


def read_metrics():
    connection = http.client.HTTPConnection(*METRICS, timeout=4)
    try:
        connection.request("GET", "/metrics")
        answer = connection.getresponse()
        return parse_metrics(answer.read(4 << 20).decode("utf-8", "replace")) if answer.status == 200 else None
    except ConnectionRefusedError:
        return "refused"
    except (OSError, http.client.HTTPException, ValueError):
        return None
    finally:
        connection.close()


def call_api(method, url, token):
    """Status (0 = none), body and the provider's time."""
    request = urllib.request.Request(url, method=method, headers={"Authorization": "Bearer " + token})
    try:
        with urllib.request.urlopen(request, timeout=15) as answer:
            return answer.status, answer.read(1 << 20), answer.headers.get("Date")
    except urllib.error.HTTPError as error:
        with error:
            return error.code, b"", error.headers.get("Date")
    except (OSError, http.client.HTTPException, ValueError) as error:
        return 0, str(error).encode(), None


def is_allowed(url):
    return url.startswith(("https://", "http://127.0.0.1:"))


def started(pid):
    """When a process began, in the kernel's ticks; None if there is none."""
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8") as file:
            return file.read().rpartition(")")[2].split()[19]
    except OSError:
        return None


def working():
    """Reasons of the processes of this VM that hold it: files named PID-START."""
    found = []
    for name in os.listdir(HOLDS) if os.path.isdir(HOLDS) else ():
        pid, _, start = name.partition("-")
        if not start.isdigit():
            continue  # being written
        try:
            if started(pid) == start:
                with open(os.path.join(HOLDS, name), encoding="utf-8") as file:
                    found.append(file.read().strip())
            else:
                os.unlink(os.path.join(HOLDS, name))
        except FileNotFoundError:
            pass  # it has let go meanwhile
    return found


def in_thread(work):
    threading.Thread(target=work, daemon=True).start()


class Guard:
    """Its record: created, instance, label, api, token, expires, token_id, every, limits, policy, and the clock."""

    def __init__(self, record, boot=boot_time, this_boot=None, wall=time.time, synchronised=is_synchronised,
                 read=read_metrics, api=call_api, spawn=in_thread, busy=working):
        self.record, self.data = record, record.data
        self.boot, self.wall, self.synchronised, self.read, self.api = boot, wall, synchronised, read, api
        self.spawn, self.busy, self.this_boot = spawn, busy, this_boot or boot_id()
        self.since, self.is_true = boot(), False
        self.base = self.data.get("t", 0)
        if self.data.get("boot") == self.this_boot:
            self.base += max(0, self.since - self.data["at"])
        self.policy = Policy(0, 0, math.inf)
        known = self.data.get("policy", {})
        self.policy.__dict__.update(known, lease_warned=set(known.get("lease_warned", ())))
        self.due = "lease" if self.policy.over else None
        self.holds, self.reasons, self.probes = {}, [], None
        self.masked = dict.fromkeys(COUNTERS, 0)
        self.raw = None
        self.proved = self.token_error = self.delete_error = None
        self.tries = 0
        self.answers, self.is_calling = queue.Queue(), False
        self.next_sample = self.next_proof = self.next_try = self.heard = self.since
        self.save()
        self.save()  # both files have their room

    # Time

    def now(self):
        created = self.data.get("created")
        if not self.is_true and created and self.synchronised():
            self.be_at(self.wall() - created)
        return self.base + self.boot() - self.since

    def be_at(self, t):
        """What is told of the time counts once a boot, and never lowers ours."""
        boot = self.boot()
        self.base, self.since, self.is_true = max(self.base + boot - self.since, t), boot, True

    def told(self, date):
        if not date or self.is_true or not self.data.get("created"):
            return
        try:
            at = email.utils.parsedate_to_datetime(date).timestamp()
        except (TypeError, ValueError, OverflowError):
            return  # no date: this clock goes on
        self.be_at(at - self.data["created"])

    def save(self):
        policy = {**self.policy.__dict__, "lease_warned": sorted(self.policy.lease_warned)}
        self.data.update(t=self.now(), boot=self.this_boot, at=self.boot(), policy=policy)
        self.next_save = self.boot() + SAVE_EVERY
        return self.record.save()

    # Samples

    def tick(self):
        while not self.answers.empty():
            take, answer = self.answers.get()
            self.is_calling = False
            self.told(answer[2])
            take(*answer[:2])
        boot = self.boot()
        if boot < self.next_sample:
            return
        self.next_sample = boot + self.data.get("every", 10)
        self.sample()
        self.act()
        if boot >= self.next_save:
            self.save()

    def sample(self):
        t = self.now()
        metrics = self.without_probes(self.read())
        self.holds = {name: hold for name, hold in self.holds.items() if hold[1] > self.boot()}
        self.reasons = self.busy() + [reason for reason, _ in self.holds.values()]
        before, idle = self.policy.readable, self.policy.idle
        decisions = self.policy.take(t, metrics, bool(self.reasons))
        if isinstance(metrics, dict) and before:
            for name in COUNTERS:
                rise = metrics[name] - before[name] if metrics[name] >= before[name] else metrics[name]
                self.data[name] = self.data.get(name, 0) + rise
        self.data["idle_total"] = self.data.get("idle_total", 0) + max(0, self.policy.idle - idle)
        self.heard = self.boot()
        self.take(decisions)

    def without_probes(self, raw):
        """Counters without what our own questions moved."""
        if not isinstance(raw, dict):
            return raw
        if self.probes and self.probes["until"] < self.boot():
            self.probes = None
        for name in COUNTERS:
            if self.raw and raw[name] < self.raw[name]:
                self.masked[name] = 0
            elif self.raw and self.probes:
                part = min(raw[name] - self.raw[name], self.probes[name])
                self.masked[name] += part
                self.probes[name] -= part
        self.raw = raw
        return {**raw, **{name: raw[name] - min(self.masked[name], raw[name]) for name in COUNTERS}}

    def take(self, decisions):
        due = "lease" if self.policy.over and self.due == "lease" else None
        for action, reason in decisions:
            due = reason if action == "destroy" else due
            if action == "warn":
                self.data["warned"] = {"reason": reason, "t": self.now()}
                print(f"{reason}: warned")
        if due == "idle":
            self.policy.over = False  # the rules are asked again at every sample
        if self.policy.activity == "unknown" and self.due == "idle":
            due = due or "idle"  # neither tried again nor given up
        if not decisions and self.policy.activity == "active":
            self.data["warned"] = None
        if due != self.due:
            print(f"due: {due}, was {self.due}")
            self.due, self.tries, self.delete_error, self.next_try = due, 0, None, self.boot()
        if decisions or due:
            self.save()

    # The provider

    def act(self):
        if self.is_calling or not self.is_armed():
            return
        boot = self.boot()
        if self.due and self.policy.activity != "unknown" or self.due == "lease":
            if boot >= self.next_try:
                self.call("DELETE", self.deleted)
        elif boot >= self.next_proof:
            self.call("GET", self.seen)

    def is_armed(self):
        return all(self.data.get(name) for name in ("instance", "api", "token"))

    def call(self, method, take):
        self.is_calling = True
        url, token = f"{self.data['api']}/linode/instances/{self.data['instance']}", self.data["token"]
        self.spawn(lambda: self.answers.put((take, self.api(method, url, token))))

    def deleted(self, status, body):
        self.tries += 1
        self.delete_error = None if status == 200 else str(status) if status else body.decode("utf-8", "replace")[:200]
        self.next_try = self.boot() + (30 if status == 200 else min(60, 5 * 2 ** min(self.tries, 4)))
        print(f"asked to delete this VM: {self.delete_error or 'done'}")

    def seen(self, status, body):
        try:
            label = json.loads(body)["label"] if status == 200 else None
        except (ValueError, KeyError, TypeError):
            label = None
        good = label is not None and label == self.data.get("label", label)
        self.token_error = None if good else str(status) if status != 200 else "another VM"
        self.proved = self.boot() if good else self.proved if status == 0 or status >= 429 else None
        self.next_proof = self.boot() + (PROVE_EVERY if good else SAVE_EVERY)

    # Questions

    def handle(self, asked):
        verb = {"status": lambda _: None, "set": self.do_set, "extend": self.do_extend, "hold": self.do_hold,
                "probe": self.do_probe, "drill": lambda _: None}.get(asked.get("do"))
        try:
            error = verb(asked) if verb else "unknown question"
        except (KeyError, TypeError, ValueError) as why:
            error = f"{type(why).__name__}: {why}"
        answer = self.status()
        if asked.get("do") == "drill":
            answer["drill"] = self.drill()
        return {**answer, "error": error} if error else answer

    def do_set(self, asked):
        if "api" in asked and not is_allowed(asked["api"]):
            return "this address is not allowed"
        limits = asked.get("limits")
        if limits:
            self.policy.limit(float(limits["idle"]), float(limits["warning"]), float(limits["end"]),
                              bool(limits["hour_aware"]))
            self.data["has_limits"] = True
            if self.now() < self.policy.end:
                self.policy.over, self.due = False, None  # the rules are asked again, at once
        if "token" in asked:
            self.proved = self.token_error = None
            self.next_proof = self.boot()
        for name in ("created", "instance", "label", "api", "token", "expires", "token_id", "every"):
            if name in asked:
                self.data[name] = asked[name]
        self.next_sample = self.boot()
        return None if self.save() else "not saved"

    def do_extend(self, asked):
        if self.due == "lease":
            return "it is being destroyed"
        t = self.now()
        self.policy.extend(t, float(asked["seconds"]))
        self.policy.end = max(self.policy.end, float(asked.get("end", 0)))
        self.next_sample = self.boot()
        return None if self.save() else "not saved"

    def do_hold(self, asked):
        seconds = min(float(asked.get("seconds", LONGEST_HOLD)), LONGEST_HOLD)
        name, reason = str(asked.get("id", asked["reason"]))[:64], str(asked["reason"])[:64]
        if len(self.holds) < 64 or name in self.holds:
            self.holds[name] = (reason, self.boot() + seconds)
        self.next_sample = self.boot()

    def do_probe(self, asked):
        self.probes = {name: float(asked.get(name, 0)) for name in COUNTERS}
        self.probes["until"] = self.boot() + SAVE_EVERY

    def end_if_idle(self, t):
        """When it would be destroyed if nothing happened from now on."""
        twin = copy.deepcopy(self.policy)
        metrics = None if twin.activity == "unknown" else "refused"
        while not twin.over:
            t += 20
            twin.take(t, metrics)
        return t

    def status(self):
        t, data, policy = self.now(), self.data, self.policy
        has_limits = data.get("has_limits", False)
        # What cannot be read now may be at work: nobody is told to destroy it.
        due = None if self.due == "idle" and policy.activity == "unknown" else self.due
        end = (t if due else self.end_if_idle(t)) if has_limits else None
        age = None if self.proved is None else self.boot() - self.proved
        reason = due or ", ".join(self.reasons) or ("kept" if t < policy.keep else policy.activity)
        at = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(data["created"] + end)) \
            if end and data.get("created") else None
        return {
            "schema": 1, "alive": True, "state": "due" if due else policy.activity, "reason": reason, "t": t,
            "idle_seconds": policy.idle, "due": due, "due_at": at, "due_in": None if end is None else end - t,
            "warned": data.get("warned"), "heartbeat_age": self.boot() - self.heard, "keep": policy.keep,
            "limits": {"idle": policy.idle_limit, "warning": policy.warning, "end": policy.end,
                       "hour_aware": policy.hour_aware} if has_limits else None,
            "instance": data.get("instance"), "armed": self.is_armed(), "delete_tries": self.tries,
            "delete_error": self.delete_error, "holds": self.reasons,
            "token": {"id": data.get("token_id"), "expires": data.get("expires"), "proved_age": age,
                      "error": self.token_error} if data.get("token") else None,
            "idle_total_seconds": data.get("idle_total", 0), "generation_tokens": data.get("generation_tokens", 0),
            "prompt_tokens": data.get("prompt_tokens", 0)}

    def drill(self):
        """Every part of a destroy but the last: with nothing to do from now on, and with the token tried now."""
        steps = [{"step": "metrics", "ok": self.policy.activity != "unknown"},
                 {"step": "limits", "ok": self.data.get("has_limits", False)},
                 {"step": "armed", "ok": self.is_armed()}]
        if self.is_armed():
            self.seen(*self.api("GET", f"{self.data['api']}/linode/instances/{self.data['instance']}",
                                self.data["token"])[:2])
            steps.append({"step": "token", "ok": self.token_error is None, "detail": self.token_error})
        good = all(step["ok"] for step in steps)
        return {"steps": steps, "result": "would destroy now" if good else "would not destroy"}


def answer(guard, connection):
    with connection:
        connection.settimeout(5)
        text = b""
        try:
            while not text.endswith(b"\n") and len(text) < 65536:
                part = connection.recv(65536)
                if not part:
                    break
                text += part
            connection.sendall(json.dumps(guard.handle(json.loads(text))).encode())
        except (OSError, ValueError) as error:
            print(f"a question was not answered: {error}")


def serve():
    os.umask(0o077)
    os.makedirs(HOLDS, 0o700, exist_ok=True)
    guard = Guard(Record())
    if os.path.exists(SOCKET):
        os.unlink(SOCKET)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(SOCKET)
        listener.listen(16)
        while True:
            guard.tick()
            if select.select([listener], [], [], 0.5)[0]:
                answer(guard, listener.accept()[0])


def ask(verb):
    """Prints what the service answers; 3 if it does not."""
    asked = {**(json.load(sys.stdin) if verb in ("set", "extend", "hold", "probe") else {}), "do": verb}
    try:
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(30)
            connection.connect(SOCKET)
            connection.sendall(json.dumps(asked).encode() + b"\n")
            with connection.makefile() as stream:
                text = stream.read()
        print(json.dumps(json.loads(text)))
        return 0
    except (OSError, ValueError) as error:
        print(json.dumps({"schema": 1, "alive": False, "error": str(error)}))
        return 3


if __name__ == "__main__":
    if sys.argv[1:] == ["run"]:
        serve()
    sys.exit(ask(sys.argv[1]))
