# SPDX-License-Identifier: GPL-3.0-or-later
"""`docker run` and `docker exec`: only what tries out the GPU, and hello-world; commands run on the VM itself."""
import subprocess

from containers import Container

VALUED = ("--gpus", "-e", "-v", "--name", "--network", "--entrypoint", "--runtime", "-u", "-w", "--user", "--workdir",
          "--env")


def without_options(args):
    words = list(args)
    while words and words[0].startswith("-"):
        words = words[2:] if words[0] in VALUED else words[1:]
    return words


def execute(daemon, call, args):
    words = without_options(args)
    daemon.containers.need(words[0]).must_run()
    return in_vm(call, words[1:])


def run(daemon, call, args):
    words = without_options(args)
    image, command = words[0], words[1:]
    if daemon.images.about(image) is None:
        call.err(f"Unable to find image '{image}' locally")
        if daemon.images.pull(call, image):
            return 125
    config = {"image": image, "command": command, "env": {}, "ports": [], "mounts": [], "policy": "no",
              "gpus": any(word.startswith("--gpus") for word in args)}
    Container(daemon.containers, "once", config).check()
    if not command:
        call.out("\nHello from Docker!\nThis message shows that your installation appears to be working correctly.\n")
        return 0
    return in_vm(call, command)


def in_vm(call, argv):
    try:
        done = subprocess.run(argv, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    except OSError as error:
        call.err(f"OCI runtime exec failed: exec failed: {argv[:1]}: {error.strerror}")
        return 126
    call.out(done.stdout, end="")
    call.err(done.stderr, end="")
    return done.returncode
