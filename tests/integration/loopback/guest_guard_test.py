# SPDX-License-Identifier: GPL-3.0-or-later
"""The guard as it is, with a clock that is turned by hand and a provider that answers as it is told."""
import errno
import http.server
import json
import os
import subprocess
import sys
import tempfile
import threading
import unittest

SCRIPTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../resources/guest")
METRICS = os.environ.get("CODER_SHARED", "") + "/data/vllm/metrics/"
sys.path.insert(0, SCRIPTS)
import coder_guard  # noqa: E402

IDLE = {"running": 0, "waiting": 0, "generation_tokens": 10, "prompt_tokens": 20, "requests": 1}
CREATED = 1_800_000_000
TOKEN = "canaryGuardToken0123"
API = "https://api.example/v4"


class World:
    """A VM's clocks, its model server and the provider; a guard in it can be killed and started again."""

    def __init__(self, folder):
        self.folder, self.boot, self.wall, self.synchronised = folder, 30.0, CREATED + 60.0, True
        self.this_boot, self.metrics, self.busy = "boot-1", dict(IDLE), []
        self.calls, self.answers = [], {}
        self.start()

    def start(self):
        self.guard = coder_guard.Guard(
            coder_guard.Record(self.folder), boot=lambda: self.boot, this_boot=self.this_boot, wall=lambda: self.wall,
            synchronised=lambda: self.synchronised, read=lambda: self.metrics, api=self.api, spawn=lambda work: work(),
            busy=lambda: list(self.busy))

    def api(self, method, url, token):
        self.calls.append((method, self.guard.now()))
        assert url == API + "/linode/instances/7" and token
        answer = self.answers.get(method, (200, json.dumps({"id": 7, "label": "mine"}).encode()))
        return (*(answer.pop(0) if isinstance(answer, list) else answer), None)

    def deletes(self):
        return [t for method, t in self.calls if method == "DELETE"]

    def arm(self, end=13440, idle=1800, warning=300, hour_aware=False, token=TOKEN):
        return self.ask("set", created=CREATED, instance=7, label="mine", api=API, token=token,
                        limits={"idle": idle, "warning": warning, "end": end, "hour_aware": hour_aware})

    def ask(self, verb, **more):
        return self.guard.handle({"do": verb, **more})

    def pass_time(self, seconds):
        for _ in range(int(seconds)):
            self.guard.tick()
            self.boot += 1
            self.wall += 1
        return self.guard.status()

    def reboot(self, off=20):
        self.boot, self.wall, self.this_boot = 5.0, self.wall + off, self.this_boot + "'"
        self.start()


class Case(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(dir="/dev/shm" if os.path.isdir("/dev/shm") else None)
        self.addCleanup(folder.cleanup)
        self.folder = os.path.join(folder.name, "guard")
        self.world = World(self.folder)


class Watching(Case):
    def test_an_idle_vm_is_warned_of_and_then_deleted_by_its_own_token(self):
        self.assertTrue(self.world.arm()["armed"])
        status = self.world.pass_time(1550)
        self.assertEqual((status["state"], status["warned"]["reason"]), ("idle", "idle"))
        self.assertEqual(self.world.deletes(), [])
        status = self.world.pass_time(330)
        self.assertGreater(len(self.world.deletes()), 0)  # again while it lives
        self.assertAlmostEqual(self.world.deletes()[0], 60 + 1800, delta=30)
        self.assertEqual((status["state"], status["reason"]), ("due", "idle"))

    def test_what_works_is_not_touched_before_the_leases_end(self):
        for work in ({"running": 1}, {"waiting": 1}):
            self.world = World(tempfile.mkdtemp(dir=self.folder))
            self.world.arm()
            self.world.metrics = {**IDLE, **work}
            self.world.pass_time(13430 - 60)
            self.assertEqual(self.world.deletes(), [])
            self.world.pass_time(500)
            self.assertEqual(self.world.deletes(), [])  # ten minutes for what is under way
            self.world.pass_time(130)
            self.assertEqual(len(self.world.deletes()), 1)

    def test_no_metrics_are_no_idleness_and_nothing_that_listens_is(self):
        self.world.arm()
        self.world.metrics = None
        self.assertEqual(self.world.pass_time(4000)["idle_seconds"], 0)
        self.world.metrics = "refused"
        self.assertGreater(self.world.pass_time(400)["idle_seconds"], 350)

    def test_a_hold_keeps_it_for_at_most_two_minutes(self):
        self.world.arm()
        self.world.pass_time(600)
        status = self.world.ask("hold", reason="check", seconds=3600)
        status = self.world.pass_time(115)
        self.assertEqual((status["state"], status["reason"], status["idle_seconds"]), ("active", "check", 0))
        self.assertEqual(self.world.pass_time(30)["state"], "idle")

    def test_a_hold_that_is_renewed_keeps_an_idle_vm_and_its_end_lets_it_go(self):
        self.world.arm()
        for _ in range(60):  # twice the limit
            self.world.ask("hold", reason="check", id="check-1", seconds=120)
            status = self.world.pass_time(60)
        self.assertEqual((self.world.deletes(), status["idle_seconds"]), ([], 0))
        self.world.ask("hold", reason="check", id="check-1", seconds=0)
        self.assertEqual(self.world.pass_time(20)["state"], "idle")
        self.world.pass_time(1870)
        self.assertGreater(len(self.world.deletes()), 0)

    def test_a_hold_that_ends_leaves_anothers_alone(self):
        self.world.arm()
        self.world.ask("hold", reason="check", id="check-1", seconds=120)
        self.world.ask("hold", reason="heal", id="heal-1", seconds=120)
        self.world.ask("hold", reason="check", id="check-1", seconds=0)
        status = self.world.pass_time(20)
        self.assertEqual((status["state"], status["reason"]), ("active", "heal"))

    def test_a_process_of_the_vm_holds_it_as_long_as_it_lives(self):
        with tempfile.TemporaryDirectory() as holds:
            coder_guard.HOLDS = holds
            child = subprocess.Popen(["sleep", "60"])
            with open(f"{holds}/{child.pid}-{coder_guard.started(child.pid)}", "w", encoding="utf-8") as file:
                file.write("load")
            with open(f"{holds}/{os.getpid()}-1", "w", encoding="utf-8") as file:
                file.write("another process of this number")
            self.assertEqual(coder_guard.working(), ["load"])
            child.kill()
            child.wait()
            self.assertEqual(coder_guard.working(), [])
            self.assertEqual(os.listdir(holds), [])

    def test_our_own_probe_is_no_activity_and_anothers_request_is(self):
        self.world.arm()
        self.world.pass_time(300)
        self.world.ask("probe", generation_tokens=1, prompt_tokens=12, requests=1)
        self.world.metrics = {**IDLE, "generation_tokens": 11, "prompt_tokens": 32, "requests": 2}
        self.assertGreater(self.world.pass_time(20)["idle_seconds"], 300)
        self.world.metrics = {**IDLE, "generation_tokens": 12, "prompt_tokens": 33, "requests": 3}
        self.assertLess(self.world.pass_time(20)["idle_seconds"], 30)

    def test_totals_survive_a_restart_of_the_engine_and_of_the_service(self):
        self.world.arm()
        self.world.pass_time(20)
        for tokens in (110, 40, 60):  # 100 more, a restart with 40, 20 more
            self.world.metrics = {**IDLE, "generation_tokens": tokens}
            self.world.pass_time(20)
        self.world.pass_time(100)
        self.world.start()
        self.assertEqual(self.world.pass_time(20)["generation_tokens"], 160)


class Extending(Case):
    def test_an_extension_keeps_it_moves_the_end_and_is_read_back(self):
        self.world.arm(end=2640)
        self.world.pass_time(1700)
        before = self.world.guard.now()
        status = self.world.ask("extend", seconds=3600, end=6240)
        self.assertEqual(status["limits"]["end"], 6240)
        self.assertAlmostEqual(status["keep"], before + 3600, delta=1)
        self.assertEqual(self.world.pass_time(3500)["state"], "active")
        self.assertEqual(self.world.deletes(), [])

    def test_a_destroy_of_the_lease_is_not_taken_back(self):
        self.world.arm(end=600)
        self.world.answers["DELETE"] = (500, b"")
        self.world.pass_time(700)
        self.assertEqual(self.world.ask("extend", seconds=3600)["error"], "it is being destroyed")


class Deleting(Case):
    def test_activity_between_two_tries_calls_an_idle_destroy_off(self):
        self.world.answers["DELETE"] = (503, b"")
        self.world.arm()
        self.world.pass_time(1830)
        tries = len(self.world.deletes())
        self.assertGreater(tries, 0)
        self.world.metrics = {**IDLE, "running": 1}
        status = self.world.pass_time(600)
        self.assertEqual((status["state"], status["due"]), ("active", None))
        self.assertEqual(len(self.world.deletes()), tries)

    def test_while_metrics_cannot_be_read_an_idle_destroy_is_not_tried_again(self):
        self.world.answers["DELETE"] = (503, b"")
        self.world.arm()
        self.world.pass_time(1830)
        tries = len(self.world.deletes())
        self.world.metrics = None
        said = self.world.pass_time(300)
        self.assertEqual(len(self.world.deletes()), tries)
        self.assertIsNone(said["due"], "nobody else is told to destroy what may be at work")
        self.assertEqual(said["state"], "unknown")

    def test_a_higher_idle_limit_takes_back_what_was_due_also_where_nothing_can_be_read(self):
        for metrics in (dict(IDLE), None):
            self.setUp()
            self.world.answers["DELETE"] = (503, b"")
            self.world.arm()
            self.assertEqual(self.world.pass_time(1830)["due"], "idle")
            tries, self.world.metrics = len(self.world.deletes()), metrics
            self.assertIsNone(self.world.arm(idle=7200)["due"])
            self.assertIsNone(self.world.pass_time(900)["due"])
            self.assertEqual(len(self.world.deletes()), tries)

    def test_a_destroy_of_the_lease_is_tried_until_it_works_whatever_happens(self):
        self.world.arm(end=600)
        self.world.answers["DELETE"] = [(500, b""), (0, b"timed out")] + 20 * [(503, b"")] + 99 * [(200, b"{}")]
        self.world.metrics = {**IDLE, "running": 1}
        self.world.pass_time(1150)
        self.world.metrics = None
        self.world.reboot()
        status = self.world.pass_time(1800)
        self.assertGreaterEqual(len(self.world.deletes()), 23)
        self.assertEqual((status["due"], status["delete_error"]), ("lease", None))
        gaps = [b - a for a, b in zip(self.world.deletes(), self.world.deletes()[1:])]
        self.assertLessEqual(max(gaps), 75)

    def test_an_hour_without_the_provider_forgets_nothing(self):
        self.world.arm(end=2640, idle=36000)
        self.world.answers["GET"] = self.world.answers["DELETE"] = (0, b"no route")
        status = self.world.pass_time(2580 + 3600)
        self.assertEqual((status["due"], status["delete_error"]), ("lease", "no route"))
        self.world.answers.clear()
        self.world.pass_time(70)
        self.assertIsNone(self.world.guard.status()["delete_error"])

    def test_without_a_token_it_says_due_and_calls_nobody(self):
        self.world.arm(token="")
        status = self.world.pass_time(1830)
        self.assertEqual((status["armed"], status["due"], self.world.calls), (False, "idle", []))


class Token(Case):
    def test_it_is_proved_at_once_and_every_ten_minutes(self):
        self.world.arm()
        self.assertLess(self.world.pass_time(20)["token"]["proved_age"], 20)
        self.world.pass_time(1180)
        self.assertEqual(len(self.world.calls), 2)

    def test_a_token_that_was_revoked_or_is_of_another_account_is_told(self):
        for answer, error in (((401, b""), "401"), ((404, b""), "404"), ((200, b'{"label": "other"}'), "another VM"),
                              ((200, b"<html>"), "another VM")):
            self.world.answers["GET"] = answer
            self.world.arm()
            token = self.world.pass_time(20)["token"]
            self.assertEqual((token["error"], token["proved_age"]), (error, None))

    def test_it_is_in_no_answer_and_readable_by_root_alone(self):
        for verb in ("status", "drill", "extend"):
            self.world.arm()
            self.assertNotIn(TOKEN, json.dumps(self.world.ask(verb, seconds=1)))
        self.assertEqual(os.stat(self.folder).st_mode & 0o777, 0o700)
        for name in os.listdir(self.folder):
            self.assertEqual(os.stat(os.path.join(self.folder, name)).st_mode & 0o777, 0o600)

    def test_it_is_sent_over_tls_or_within_the_vm_only(self):
        answer = self.world.ask("set", api="http://api.example/v4", token=TOKEN, instance=7)
        self.assertIn("not allowed", answer["error"])
        self.assertFalse(answer["armed"])


class Time(Case):
    def test_the_wall_counts_once_it_is_true_and_time_never_goes_back(self):
        self.world.synchronised = False
        self.world.wall = CREATED + 90000  # a clock that is wrong
        self.world.arm()
        self.assertLess(self.world.pass_time(20)["t"], 60)
        self.world.wall, self.world.synchronised = CREATED + 300, True
        self.assertAlmostEqual(self.world.pass_time(1)["t"], 300, delta=2)
        self.world.wall = CREATED - 5000
        self.assertAlmostEqual(self.world.pass_time(60)["t"], 361, delta=2)

    def test_an_answer_without_a_readable_date_harms_nothing(self):
        self.world.synchronised = False
        self.world.arm()
        for date in ("garbage", "", "Mon, 99 Xyz 2026 99:99:99 GMT"):
            self.world.guard.told(date)
        self.assertTrue(self.world.pass_time(30)["alive"])

    def test_it_goes_on_over_a_reboot_where_it_was_a_minute_ago_or_later(self):
        self.world.arm()
        before = self.world.pass_time(900)["t"]
        self.world.synchronised = False
        self.world.reboot(off=100)
        after = self.world.guard.now()
        self.assertLessEqual(before - 61, after)
        self.assertLessEqual(after, before + 1)
        self.world.synchronised = True
        self.assertAlmostEqual(self.world.guard.now(), before + 100, delta=2)

    def test_a_restart_of_the_service_loses_no_time_and_no_idleness(self):
        self.world.arm()
        idle = self.world.pass_time(1000)["idle_seconds"]
        t = self.world.guard.now()
        self.world.boot += 30
        self.world.wall += 30
        self.world.start()
        self.assertAlmostEqual(self.world.guard.now(), t + 30, delta=1)
        self.assertGreaterEqual(self.world.pass_time(15)["idle_seconds"], idle - 30)
        self.assertTrue(self.world.guard.status()["armed"])

    def test_a_guest_that_slept_is_asked_anew_before_it_is_destroyed(self):
        self.world.arm()
        self.world.pass_time(1500)
        self.world.boot += 3600  # SIGSTOP, or the host stood still: the boot-time clock went on
        self.world.wall += 3600
        self.world.metrics = {**IDLE, "generation_tokens": 500}
        self.world.pass_time(60)
        self.assertEqual(self.world.deletes(), [])

    def test_when_it_is_due_is_foretold(self):
        self.world.arm(hour_aware=True)
        status = self.world.pass_time(300)
        self.assertAlmostEqual(status["t"] + status["due_in"], 3240, delta=21)
        self.world.pass_time(status["due_in"] + 30)
        self.assertEqual(len(self.world.deletes()), 1)
        self.assertAlmostEqual(self.world.deletes()[0], 3245, delta=20)


class Disk(Case):
    def test_a_full_disk_forgets_nothing_and_says_so(self):
        self.world.arm()
        self.world.pass_time(120)
        record = self.world.guard.record
        record.save = lambda: False
        self.assertEqual(self.world.ask("extend", seconds=60)["error"], "not saved")
        self.assertEqual(self.world.arm()["error"], "not saved")
        self.assertGreater(self.world.pass_time(1930)["t"], 1900)
        self.assertGreater(len(self.world.deletes()), 0)

    def test_on_a_disk_without_a_free_byte_it_saves_what_it_is_told(self):
        """On a file system of its own that is full; only its room from the first moment is left."""
        script = ("mount -t tmpfs -o size=256k tmpfs {0} && exec {1} -B {2} --on-a-full-disk {0}/guard"
                  .format(self.folder, sys.executable, os.path.abspath(__file__)))
        apart = ["unshare", "--mount"] + ([] if os.geteuid() == 0 else ["--user", "--map-root-user"])
        if subprocess.run([*apart, "mount", "-t", "tmpfs", "tmpfs", self.folder], capture_output=True).returncode != 0:
            self.skipTest("no file system of its own may be mounted here")
        done = subprocess.run([*apart, "sh", "-c", script], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_a_record_has_its_room_from_the_first_moment(self):
        for name in ("record.a", "record.b"):
            self.assertEqual(os.path.getsize(os.path.join(self.folder, name)), coder_guard.Record.SIZE)

    def test_a_record_that_was_torn_leaves_the_one_before(self):
        self.world.arm()
        self.world.pass_time(200)
        newest = self.world.guard.record.paths[self.world.guard.record.turn % 2]
        with open(newest, "r+", encoding="utf-8") as file:
            file.write("[7,")
        self.world.start()
        self.assertTrue(self.world.guard.status()["armed"])


class Drill(Case):
    def test_it_ends_in_would_destroy_now_and_destroys_nothing(self):
        self.world.arm()
        self.world.pass_time(30)
        drill = self.world.ask("drill")["drill"]
        self.assertEqual(drill["result"], "would destroy now")
        self.assertEqual(self.world.deletes(), [])

    def test_it_names_what_is_missing(self):
        self.world.arm()
        self.world.answers["GET"] = (401, b"")
        drill = self.world.ask("drill")["drill"]
        self.assertEqual(drill["result"], "would not destroy")
        self.assertEqual([step["step"] for step in drill["steps"] if not step["ok"]], ["metrics", "token"])


class Questions(Case):
    def test_nonsense_is_answered_and_changes_nothing(self):
        self.world.arm()
        before = self.world.guard.status()["limits"]
        for asked in ({"do": "set", "limits": {"idle": "x"}}, {"do": "extend"}, {"do": "fly"}, {},
                      {"do": "hold"}, {"do": "set", "limits": 5}):
            self.assertIn("error", self.world.guard.handle(asked))
        self.assertEqual(self.world.guard.status()["limits"], before)

    def test_the_service_answers_over_its_socket(self):
        with tempfile.TemporaryDirectory() as root:
            run = ("import sys; sys.path.insert(0, sys.argv[1]); import coder_guard as g; root = sys.argv[2]; "
                   "g.HOME, g.RUN = root + '/guard', root; g.SOCKET, g.HOLDS = root + '/socket', root + '/holds'; "
                   "g.Record.__init__.__defaults__ = (g.HOME,); ")
            base = [sys.executable, "-B", "-c"]
            service = subprocess.Popen([*base, run + "g.serve()", SCRIPTS, root], stdout=subprocess.DEVNULL)
            try:
                while not os.path.exists(root + "/socket"):
                    self.assertIsNone(service.poll())
                asked = subprocess.run([*base, run + "sys.exit(g.ask('set'))", SCRIPTS, root], capture_output=True,
                                       input=json.dumps({"limits": {"idle": 1800, "warning": 300, "end": 99999,
                                                                    "hour_aware": True}}).encode(), check=True)
                self.assertEqual(json.loads(asked.stdout)["limits"]["end"], 99999)
            finally:
                service.kill()
                service.wait()
            silent = subprocess.run([*base, run + "sys.exit(g.ask('status'))", SCRIPTS, root], capture_output=True,
                                    check=False)
            self.assertEqual((silent.returncode, json.loads(silent.stdout)["alive"]), (3, False))


class Metrics(unittest.TestCase):
    def serve(self, status, text):
        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                self.send_response(status)
                self.end_headers()
                self.wfile.write(text.encode())

            def log_message(self, *_):
                pass

        server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        coder_guard.METRICS = server.server_address

    def test_they_are_summed_over_engines_and_reasons(self):
        self.serve(200, 'vllm:num_requests_running{engine="0",model_name="a b} c"} 1.0\n'
                        'vllm:num_requests_running{engine="1"} 2.0\nvllm:num_requests_waiting{engine="0"} 0\n'
                        'vllm:generation_tokens_total{engine="0"} 1.5e+03\nvllm:generation_tokens_created 9\n'
                        'vllm:request_success_total{finished_reason="stop"} 3\n'
                        'vllm:request_success_total{finished_reason="abort"} 4\n# HELP vllm:prompt_tokens_total x 5\n')
        self.assertEqual(coder_guard.read_metrics(), {"running": 3, "waiting": 0, "generation_tokens": 1500,
                                                      "prompt_tokens": 0, "requests": 7})

    def test_what_is_no_metrics_is_unknown(self):
        for status, text in ((500, "vllm:num_requests_running 0"), (200, "<html>"), (200, "")):
            self.serve(status, text)
            self.assertIsNone(coder_guard.read_metrics())

    def test_a_port_that_nobody_listens_on_is_refused(self):
        coder_guard.METRICS = ("127.0.0.1", 1)
        self.assertEqual(coder_guard.read_metrics(), "refused")

    @unittest.skipUnless(os.path.isdir(METRICS), "the recorded metrics are not here")
    def test_real_servers_of_all_versions_are_understood(self):
        for name in os.listdir(METRICS):
            if name.endswith(".txt"):
                with open(METRICS + name, encoding="utf-8") as file:
                    found = coder_guard.parse_metrics(file.read())
                self.assertIsNotNone(found, name)
                self.assertGreater(found["generation_tokens"] + ("idle" in name), 0, name)


def live_on_a_full_disk(folder):
    """Run on the disk itself: see Disk."""
    world = World(folder)
    world.arm()
    with open(folder + "/../rest", "wb", buffering=0) as rest:
        while True:
            try:
                rest.write(bytes(4096))
            except OSError as error:
                assert error.errno == errno.ENOSPC, error
                break
    world.pass_time(120)
    extended = world.ask("extend", seconds=3600, end=9000)
    assert "error" not in extended, extended
    world.start()  # as after a crash
    status = world.guard.status()
    assert status["armed"] and status["limits"]["end"] == extended["limits"]["end"], status
    world.pass_time(3500)
    assert world.deletes() == [], "destroyed while it was kept"
    world.pass_time(2000)
    assert world.deletes(), "an idle VM lives on"


if __name__ == "__main__":
    if sys.argv[1:2] == ["--on-a-full-disk"]:
        live_on_a_full_disk(sys.argv[2])
    else:
        unittest.main()
