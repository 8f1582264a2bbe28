# SPDX-License-Identifier: GPL-3.0-or-later
"""The bootstrap as it is, in a folder of its own, against stub commands that write down when they began and ended."""
import contextlib
import http.server
import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest

SCRIPTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../resources/guest")
RUNNER = """
import sys
sys.dont_write_bytecode = True
sys.path.insert(0, sys.argv[1])
import bootstrap
bootstrap.VLLM_PORT = int(sys.argv[3])
bootstrap.Bootstrap(sys.argv[2], 0.01).bring_up()
"""
# Every command is this: it notes its call, then does what the test's own lines say.
STUB = """#!/bin/sh
name=${0##*/}
say() { printf '%s %s\\n' "$1" "$CALL" >>"$LOG"; }
CALL="$name $*"
say begin
CODE=0
[ -e "$STUBS/do/$name" ] && . "$STUBS/do/$name"
say end
exit $CODE
"""
COMMANDS = ("apt-get apt-cache dpkg curl nvidia-ctk nvidia-smi modprobe systemctl docker python3 pip hf").split()
API_KEY = "canaryApiKey0123"
TOKEN = "hf_canaryToken0123"
LAYERS = ("a" * 12, "b" * 12)


class Health(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200 if self.server.isReady() else 503)
        self.end_headers()

    def log_message(self, *_):
        pass


class Case(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = folder.name
        self.stubs = os.path.join(self.root, "stubs")
        self.log = os.path.join(self.root, "calls")
        os.makedirs(os.path.join(self.stubs, "do"))
        for name in COMMANDS:
            self.put(f"/stubs/{name}", STUB, 0o755)
        self.put("/etc/coder/secrets/vllm.env", f"VLLM_API_KEY={API_KEY}\n")
        self.settings()
        # As long as nothing else is said: no driver until one is installed, a downloader, a server that gets ready.
        self.do("nvidia-smi", '[ -e "$STUBS/driver" ] || CODE=9')
        self.do("modprobe", '[ "$1" = nvidia ] && : >"$STUBS/driver"')
        self.do("python3", f'/bin/mkdir -p "$4/bin"; /bin/ln -sf "{self.stubs}/pip" "{self.stubs}/hf" "$4/bin/"')
        self.do("docker", '[ "$1" = compose ] && : >"$STUBS/up"; [ "$1" = inspect ] && echo "running 0"')
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Health)
        self.server.isReady = lambda: os.path.exists(os.path.join(self.stubs, "up"))
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()
        self.addCleanup(self.server.server_close)
        self.addCleanup(self.server.shutdown)

    def put(self, path, text="", mode=0o644):
        path = self.root + path
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        os.chmod(path, mode)

    def do(self, name, lines):
        self.put(f"/stubs/do/{name}", lines + "\n")

    def settings(self, **more):
        self.put("/etc/coder/bootstrap.json", json.dumps({"model": "owner/model", "image": "vllm:v1", **more}))

    def go(self):
        self.put("/var/lib/coder/go")

    def forget_boot(self):
        os.unlink(self.root + "/run/coder-bootstrap.boot")

    @contextlib.contextmanager
    def started(self):
        env = {"PATH": self.stubs, "STUBS": self.stubs, "LOG": self.log}
        process = subprocess.Popen([sys.executable, "-c", RUNNER, SCRIPTS, self.root, str(self.server.server_port)],
                                   env=env, start_new_session=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        try:
            yield process
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            self.output = process.stdout.read().decode()
            process.stdout.close()
            process.wait()

    def run_to_end(self):
        with self.started() as process:
            self.assertEqual(process.wait(20), 0)
        return self.progress()

    def until(self, condition):
        end = time.monotonic() + 15
        while not condition():
            self.assertLess(time.monotonic(), end, self.calls())
            time.sleep(0.01)

    def progress(self):
        try:
            with open(self.root + "/var/lib/coder/progress.json", encoding="utf-8") as file:
                return json.load(file)
        except FileNotFoundError:
            return {"stages": []}

    def stage(self, name):
        return next((stage for stage in self.progress()["stages"] if stage["id"] == name), {"state": ""})

    def calls(self):
        try:
            with open(self.log, encoding="utf-8") as file:
                return file.read().splitlines()
        except FileNotFoundError:
            return []

    def at(self, start):
        """Where in the story a line that starts so stands; it must be there once."""
        found = [index for index, line in enumerate(self.calls()) if line.startswith(start)]
        self.assertEqual(len(found), 1, (start, self.calls()))
        return found[0]

    def count(self, start):
        return sum(line.startswith(start) for line in self.calls())

    def has_run(self, start):
        return self.count(start) > 0


class Order(Case):
    def test_everything_is_done_and_told(self):
        self.go()
        progress = self.run_to_end()
        self.assertEqual([stage["id"] for stage in progress["stages"]],
                         ["tools", "docker", "driver", "image", "weights", "engine"])
        self.assertEqual({stage["state"] for stage in progress["stages"]}, {"done"}, progress)
        self.assertTrue(all(stage["started"] and stage["ended"] for stage in progress["stages"]))
        self.assertEqual((progress["schema"], progress["boots"], progress["ready"], progress["reboot"],
                          progress["error"]), (1, 1, True, False, None))

    def test_docker_restarts_once_and_the_pull_comes_after(self):
        self.go()
        self.run_to_end()
        restart = self.at("end systemctl restart docker")
        self.assertLess(self.at("begin nvidia-ctk runtime configure"), restart)
        self.assertLess(restart, self.at("begin docker pull vllm:v1"))
        self.assertLess(self.at("begin systemctl enable --now coder-metadata-guard"), restart)

    def test_only_one_apt_runs_at_a_time(self):
        self.go()
        self.run_to_end()
        lines = [line for line in self.calls() if line.split()[1] == "apt-get"]
        self.assertGreaterEqual(len(lines), 8)
        self.assertEqual([line.split()[0] for line in lines], ["begin", "end"] * (len(lines) // 2))

    def test_image_and_weights_run_beside_the_packages(self):
        # Each waits for the other to have begun: this can only end if they overlap.
        wait = 'while [ ! -e "$STUBS/{0}" ]; do /bin/sleep 0.01; done'
        self.do("hf", ': >"$STUBS/hf.begun"; ' + wait.format("driver.begun"))
        self.do("docker", 'case "$1" in pull) ' + wait.format("driver.begun") + ';; compose) : >"$STUBS/up";; esac')
        self.do("apt-cache", ': >"$STUBS/driver.begun"; ' + wait.format("hf.begun"))
        self.go()
        self.run_to_end()
        self.assertLess(self.at("begin hf download"), self.at("end apt-cache"))
        self.assertTrue(self.progress()["ready"])

    def test_weights_need_nothing_but_the_tools(self):
        self.do("nvidia-ctk", 'while [ ! -e "$STUBS/hf.done" ]; do /bin/sleep 0.01; done')
        self.do("hf", ': >"$STUBS/hf.done"')
        self.go()
        self.run_to_end()
        self.assertLess(self.at("end hf download"), self.at("end nvidia-ctk"))

    def test_the_engine_waits_for_the_go_file(self):
        with self.started() as process:
            self.until(lambda: all(self.stage(name)["state"] == "done" for name in ("driver", "image", "weights")))
            self.assertEqual(self.stage("engine")["state"], "waiting")
            self.assertFalse(self.has_run("begin docker compose"))
            self.go()
            self.assertEqual(process.wait(20), 0)
        self.assertTrue(self.progress()["ready"])

    def test_it_restarts_by_itself_only_once_it_is_healthy(self):
        self.do("docker", 'if [ "$1" = update ]; then [ -e "$STUBS/up" ] || CODE=1; fi')
        with self.started() as process:
            self.go()
            self.until(lambda: self.has_run("end docker compose"))
            self.assertFalse(self.has_run("begin docker update"))
            self.put("/stubs/up")
            self.assertEqual(process.wait(20), 0)
        self.at("begin docker update --restart unless-stopped coder-vllm")

    def test_the_second_start_only_looks_after_the_engine(self):
        self.go()
        self.run_to_end()
        before = self.count("begin apt-get"), self.count("begin docker pull"), self.count("begin hf")
        self.forget_boot()
        progress = self.run_to_end()
        self.assertEqual(before, (self.count("begin apt-get"), self.count("begin docker pull"), self.count("begin hf")))
        self.assertEqual((progress["boots"], progress["ready"]), (2, True))
        self.assertEqual(self.count("begin systemctl restart docker"), 1)


class Driver(Case):
    def test_an_image_with_the_driver_gets_none(self):
        self.put("/stubs/driver")
        self.go()
        self.run_to_end()
        self.assertEqual(self.stage("driver")["state"], "skipped")
        self.assertFalse(self.has_run("begin modprobe"))
        self.assertFalse(any("linux-modules-nvidia" in line for line in self.calls()))

    def test_prebuilt_modules_of_the_running_kernel_are_loaded_without_a_restart(self):
        self.go()
        self.run_to_end()
        self.assertTrue(any(f"-server-open-{os.uname().release} nvidia-utils-" in line for line in self.calls()))
        self.assertFalse(self.has_run("begin systemctl reboot"))

    def test_without_modules_for_this_kernel_those_of_the_newest_are_taken(self):
        self.do("apt-cache", f'case "$2" in *-{os.uname().release}) CODE=100;; esac')
        self.go()
        self.run_to_end()
        self.assertTrue(any("-server-open-generic" in line for line in self.calls() if "install" in line))

    def test_it_restarts_the_vm_once_where_the_driver_does_not_load(self):
        self.do("modprobe", 'echo "modprobe: FATAL: Module nvidia not found"; CODE=1')
        self.go()
        with self.started():
            self.until(lambda: self.has_run("end systemctl reboot"))
            self.assertTrue(self.progress()["reboot"])
            self.assertEqual(self.stage("driver")["state"], "running")
        self.forget_boot()
        self.put("/stubs/driver")  # what the restart brought
        progress = self.run_to_end()
        self.assertEqual((progress["boots"], progress["reboot"], progress["ready"]), (2, False, True))
        self.assertEqual(self.stage("driver")["state"], "done")
        self.assertEqual(self.count("begin systemctl reboot"), 1)

    def test_a_driver_that_never_loads_is_an_error_not_a_loop(self):
        self.do("modprobe", 'echo "modprobe: FATAL: Module nvidia not found"; CODE=1')
        with self.started():
            self.until(lambda: self.has_run("end systemctl reboot"))
        self.forget_boot()
        progress = self.run_to_end()
        self.assertEqual(progress["error"]["stage"], "driver")
        self.assertIn("Module nvidia not found", progress["error"]["message"])
        self.assertEqual(self.count("begin systemctl reboot"), 1)
        self.assertEqual(self.stage("image")["state"], "done")
        self.assertEqual(self.stage("engine")["state"], "waiting")


class Interrupted(Case):
    def killed_at(self, name, lines, line):
        """Kills the service in the middle of a command, as the kernel or a power cut would."""
        with self.started():
            self.until(lambda: self.has_run(line))
        self.do(name, lines)

    def test_killed_during_the_pull_it_goes_on_there(self):
        self.do("docker", '[ "$1" = pull ] && /bin/sleep 30')
        self.killed_at("docker", '[ "$1" = compose ] && : >"$STUBS/up"', "begin docker pull")
        self.go()
        progress = self.run_to_end()
        self.assertTrue(progress["ready"])
        self.assertEqual(progress["boots"], 1)
        self.assertEqual(self.count("begin systemctl restart docker"), 1)
        self.assertEqual(self.count("begin nvidia-ctk"), 1)
        self.assertEqual(self.count("begin docker pull"), 2)

    def test_killed_during_apt_the_packages_are_repaired(self):
        self.do("apt-get", 'case "$CALL" in *python3-venv*) /bin/sleep 30;; esac')
        self.killed_at("apt-get", 'case "$CALL" in *install*) [ -e "$STUBS/repaired" ] || CODE=100;; esac',
                       "begin apt-get -q -y -o DPkg::Lock::Timeout=600 -o Acquire::Retries=3 install")
        self.do("dpkg", '[ "$1" = --configure ] && : >"$STUBS/repaired"')
        self.go()
        self.assertTrue(self.run_to_end()["ready"])

    def test_killed_during_the_download_it_is_asked_again(self):
        self.do("hf", "/bin/sleep 30")
        self.killed_at("hf", "", "begin hf download")
        self.go()
        self.assertTrue(self.run_to_end()["ready"])
        self.assertEqual(self.count("begin pip install"), 1)

    def test_a_torn_progress_file_is_not_the_end(self):
        self.put("/var/lib/coder/progress.json", '{"schema": 1, "sta')
        self.go()
        self.assertTrue(self.run_to_end()["ready"])


class Failures(Case):
    def test_a_failing_fetch_is_tried_again(self):
        self.do("curl", 'if [ ! -e "$STUBS/third" ]; then CODE=6; [ -e "$STUBS/second" ] && : >"$STUBS/third"; '
                        ': >"$STUBS/second"; fi')
        self.go()
        self.assertTrue(self.run_to_end()["ready"])
        self.assertEqual(self.count("begin curl"), 3)

    def test_a_failed_stage_is_told_and_what_needs_it_is_left(self):
        self.do("nvidia-ctk", 'echo "no such runtime"; CODE=3')
        self.go()
        progress = self.run_to_end()
        self.assertEqual(progress["error"]["stage"], "docker")
        self.assertIn("no such runtime", progress["error"]["message"])
        self.assertIn("no such runtime", self.stage("docker")["detail"])
        self.assertEqual(self.stage("weights")["state"], "done")
        self.assertEqual([self.stage(name)["state"] for name in ("driver", "image", "engine")], ["waiting"] * 3)

    def test_started_again_it_takes_up_the_failed_stage(self):
        self.do("nvidia-ctk", "CODE=3")
        self.go()
        self.run_to_end()
        self.do("nvidia-ctk", "")
        progress = self.run_to_end()
        self.assertTrue(progress["ready"])
        self.assertIsNone(progress["error"])

    def test_an_engine_that_ends_while_loading_is_told_without_its_key(self):
        self.do("docker", f'case "$1" in inspect) echo "exited 1";; logs) echo "ValueError: bad {API_KEY}";; esac')
        self.go()
        progress = self.run_to_end()
        self.assertEqual(progress["error"]["stage"], "engine")
        self.assertIn("ValueError: bad ***", progress["error"]["message"])
        self.assertFalse(progress["ready"])
        self.assertNotIn(API_KEY, json.dumps(progress) + self.output)

    def test_an_image_that_does_not_exist_is_not_asked_for_again(self):
        self.do("docker", '[ "$1" = pull ] && echo "manifest unknown" && CODE=1')
        self.run_to_end()
        self.assertEqual(self.count("begin docker pull"), 1)
        self.assertEqual(self.progress()["error"]["stage"], "image")


class Weights(Case):
    def test_a_gated_model_waits_for_the_token_which_goes_by_environment(self):
        self.settings(gated=True)
        self.do("hf", 'printf %s "$HF_TOKEN" >"$STUBS/token"')
        with self.started() as process:
            self.until(lambda: "token" in self.stage("weights").get("detail", ""))
            self.assertFalse(self.has_run("begin hf"))
            self.put("/etc/coder/secrets/hub_token", TOKEN)
            self.until(lambda: self.has_run("end hf"))
            self.go()
            self.assertEqual(process.wait(20), 0)
        with open(self.stubs + "/token", encoding="utf-8") as file:
            self.assertEqual(file.read(), TOKEN)
        self.assertNotIn(TOKEN, "\n".join(self.calls()) + json.dumps(self.progress()) + self.output)

    def test_a_refused_token_is_told_masked_and_asked_once(self):
        self.settings(gated=True)
        self.put("/etc/coder/secrets/hub_token", TOKEN)
        self.do("hf", 'echo "GatedRepoError: 403 Client Error with $HF_TOKEN"; CODE=1')
        progress = self.run_to_end()
        self.assertEqual(progress["error"]["stage"], "weights")
        self.assertIn("GatedRepoError: 403 Client Error with ***", progress["error"]["message"])
        self.assertEqual(self.count("begin hf"), 1)
        self.assertNotIn(TOKEN, self.output)

    def test_the_model_goes_into_the_cache_from_the_given_hub(self):
        self.settings(hub_endpoint="http://127.0.0.1:9/hub")
        self.do("hf", 'printf "%s %s" "$HF_HOME" "$HF_ENDPOINT" >"$STUBS/env"')
        self.go()
        self.run_to_end()
        with open(self.stubs + "/env", encoding="utf-8") as file:
            self.assertEqual(file.read(), f"{self.root}/opt/coder/hf http://127.0.0.1:9/hub")
        self.at("begin hf download owner/model")

    def test_without_the_cache_the_engine_fetches_them(self):
        self.settings(hf_cache=False)
        self.go()
        self.assertTrue(self.run_to_end()["ready"])
        self.assertEqual(self.stage("weights")["state"], "skipped")
        self.assertFalse(self.has_run("begin hf"))

    def test_a_full_disk_is_told_and_freed(self):
        blobs = self.root + "/opt/coder/hf/hub/models--owner--model/blobs"
        self.do("hf", f'/bin/mkdir -p {blobs}; : >{blobs}/one; : >{blobs}/two.incomplete; '
                      'echo "OSError: [Errno 28] No space left on device"; CODE=1')
        progress = self.run_to_end()
        self.assertEqual(progress["error"]["stage"], "weights")
        self.assertIn("No space left", progress["error"]["message"])
        self.assertEqual(os.listdir(blobs), ["one"])
        self.assertEqual(self.count("begin hf"), 1)

    def test_their_percentage_is_what_lies_on_the_disk(self):
        self.settings(weight_bytes=4 * 65536)
        blobs = "/opt/coder/hf/hub/models--owner--model/blobs"
        self.put(blobs + "/one", "x" * 65536)
        self.do("hf", 'while [ ! -e "$STUBS/seen" ]; do /bin/sleep 0.01; done')
        self.go()
        with self.started() as process:
            self.until(lambda: self.stage("weights").get("percent") == 25)
            self.put(blobs + "/two.incomplete", "x" * 65536)
            self.until(lambda: self.stage("weights").get("percent") == 50)
            self.put("/stubs/seen")
            self.assertEqual(process.wait(20), 0)
        self.assertEqual(self.stage("weights")["percent"], 100)


class Image(Case):
    def test_its_percentage_follows_the_layers(self):
        one, two = LAYERS
        self.do("docker", f'''case "$1" in compose) : >"$STUBS/up";; pull)
            echo "v1: Pulling from vllm"; echo "{one}: Pulling fs layer"; echo "{two}: Pulling fs layer"
            echo "{one}: Verifying Checksum"; echo "{one}: Download complete"; echo "{one}: Pull complete"
            while [ ! -e "$STUBS/seen" ]; do /bin/sleep 0.01; done; echo "{two}: Pull complete";; esac''')
        self.go()
        with self.started() as process:
            self.until(lambda: self.stage("image").get("percent") == 50)
            self.put("/stubs/seen")
            self.assertEqual(process.wait(20), 0)
        self.assertEqual(self.stage("image")["percent"], 100)


class WebUi(Case):
    def test_it_comes_after_the_engine(self):
        self.settings(webui_image="webui:v1")
        self.go()
        self.assertTrue(self.run_to_end()["ready"])
        self.assertEqual(self.stage("webui")["state"], "done")
        self.assertLess(self.at("end docker pull vllm:v1"), self.at("begin docker pull webui:v1"))
        compose = f"begin docker compose -f {self.root}/etc/coder/compose.json up -d "
        self.assertLess(self.at(compose + "vllm"), self.at(compose + "webui"))

    def test_its_failure_does_not_take_the_model_away(self):
        self.settings(webui_image="webui:v1")
        self.do("docker", 'case "$2" in webui:v1) echo "manifest unknown"; CODE=1;; -f) : >"$STUBS/up";; esac')
        self.go()
        progress = self.run_to_end()
        self.assertTrue(progress["ready"])
        self.assertIsNone(progress["error"])
        self.assertEqual(self.stage("webui")["state"], "failed")


class MetadataGuard(Case):
    def test_its_unit_closes_the_address_once(self):
        self.go()
        self.run_to_end()
        with open(self.root + "/etc/systemd/system/coder-metadata-guard.service", encoding="utf-8") as file:
            unit = file.read()
        self.assertIn("Before=docker.service", unit)
        command = next(line.split("=", 1)[1] for line in unit.splitlines() if line.startswith("ExecStart="))
        # A chain that starts empty; a rule is there once it was inserted.
        self.put("/stubs/iptables", STUB, 0o755)
        self.do("iptables", 'case "$2" in -C) [ -e "$STUBS/rule" ] || CODE=1;; -I) : >"$STUBS/rule";; esac')
        for _ in range(2):
            done = subprocess.run(["/bin/sh", "-c", command], check=False,
                                  env={"PATH": self.stubs, "STUBS": self.stubs, "LOG": self.log})
            self.assertEqual(done.returncode, 0)
        self.at("begin iptables -w -I DOCKER-USER -d 169.254.169.254/32 -j DROP")


if __name__ == "__main__":
    unittest.main()
