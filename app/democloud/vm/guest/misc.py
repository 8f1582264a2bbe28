# SPDX-License-Identifier: GPL-3.0-or-later
"""Small commands."""
import os
import sys
import time

import control
import journal
import world


def reboot(_argv):
    control.ask({"do": "power", "exit": 42})
    return 0


def poweroff(_argv):
    control.ask({"do": "power", "exit": 0})
    return 0


def shutdown(argv):
    return reboot(argv) if "-r" in argv else poweroff(argv)


def stored(folder):
    """Bytes of the files below, as they would be on a real disk: here they are sparse."""
    total = 0
    for path, _, names in os.walk(folder):
        for name in names:
            try:
                total += os.lstat(os.path.join(path, name)).st_size
            except OSError:
                continue  # gone meanwhile
    return total


def df(argv):
    """What is left of the plan's disk beside system, images and weights; nothing on one that is played as full."""
    disk = world.SPEC.get("disk_mib", 512000) * 2**20
    left = 0 if world.has("disk-full") else max(0, disk - 40 * 10**9 - stored("/opt/coder/hf"))
    if "--output=avail" in argv:
        print(f"Avail\n{left}")
    else:
        print(f"Filesystem Size Used Avail Use% Mounted on\n/dev/sda {disk} {disk - left} {left} 0% /")
    return 0


def dmesg(argv):
    return journal.journalctl(["-k", "-o", "cat"])


def sysctl(argv):
    for word in argv:
        if "=" in word and not word.startswith("-"):
            key, _, value = word.partition("=")
            print(f"{key} = {value}")
    return 0


def curl(argv):
    """Fetches of the world outside are played; what goes to the VM's own loopback is left to the real program."""
    addresses = [word for word in argv if word.startswith(("http://", "https://"))]
    if all("127.0.0.1" in address or "localhost" in address for address in addresses):
        if not os.path.exists("/usr/bin/curl"):
            print("bash: curl: command not found", file=sys.stderr)
            return 127
        os.execv("/usr/bin/curl", ["curl", *argv])
    if any("169.254.169.254" in address for address in addresses):
        print("curl: (7) Failed to connect to 169.254.169.254 port 80", file=sys.stderr)
        return 7
    time.sleep(world.duration("packages", 0.02))
    body = "".join(f"stand-in for {address}\n" for address in addresses)
    for flag in ("-o", "--output"):
        if flag in argv:
            with open(argv[argv.index(flag) + 1], "w", encoding="utf-8") as file:
                file.write(body)
            return 0
    sys.stdout.write(body)
    return 0


def iptables(argv):
    """Chains and rules are remembered for this boot; nothing is filtered."""
    words = [word for word in argv if word not in ("-w", "--wait")]
    with world.locked("iptables"):
        chains = world.recall("iptables", {"INPUT": [], "FORWARD": [], "OUTPUT": []}, keep=False)
        code = _change(chains, words)
        world.remember("iptables", chains, keep=False)
    return code


def _change(chains, words):
    verb, chain, rule = words[0], words[1] if len(words) > 1 else "", words[2:]
    if verb == "-I" and rule and rule[0].isdigit():
        rule = rule[1:]
    if verb in ("-S", "-L"):
        for name in [chain] if chain else chains:
            print(f"-N {name}")
            for line in chains.get(name, []):
                print(f"-A {name} {' '.join(line)}")
        return 0
    if verb == "-N":
        if chain in chains:
            print("iptables: Chain already exists.", file=sys.stderr)
            return 1
        chains[chain] = []
        return 0
    if chain not in chains:
        print("iptables: No chain/target/match by that name.", file=sys.stderr)
        return 1
    if verb == "-C" or verb == "-D":
        if rule not in chains[chain]:
            print("iptables: Bad rule (does a matching rule exist in that chain?).", file=sys.stderr)
            return 1
        if verb == "-D":
            chains[chain].remove(rule)
    elif verb == "-I":
        chains[chain].insert(0, rule)
    elif verb == "-A":
        chains[chain].append(rule)
    elif verb == "-F":
        chains[chain] = []
    return 0


def gpg(argv):
    """Keys pass through as they are; the one asked about is NVIDIA's."""
    rest = iter(argv)
    output, inputs = None, []
    for word in rest:
        if word in ("-o", "--output"):
            output = next(rest, None)
        elif word in ("--keyring", "--homedir", "--primary-keyring"):
            next(rest, None)
        elif not word.startswith("-"):
            inputs.append(word)
    if "--show-keys" in argv:
        print("pub:-:4096:1:DDCAE044F796ECB0:1506466802:::-:::scESC::::::23::0:\n"
              "fpr:::::::::C95B321B61E88C1809C4F759DDCAE044F796ECB0:")
        return 0
    data = b""
    for name in inputs:
        with open(name, "rb") as file:
            data += file.read()
    data = data or sys.stdin.buffer.read()
    if output:
        with open(output, "wb") as file:
            file.write(data)
    else:
        sys.stdout.buffer.write(data)
    return 0
