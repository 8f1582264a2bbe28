#!/usr/bin/python3 -IS
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where namespaces are forbidden: the first process of a stand-in VM in a root made of copies, for root only.

  chroot.py FOLDER    makes FOLDER/root whole (once; the stubs each time), enters it and becomes init.py
  chroot.py --try     does nothing if that would work here, else says why not

Files stay apart from this computer's; its network and process table are shared. The caller finds the VM's processes by
their root (/proc/PID/root).
"""
import os
import shutil
import stat
import subprocess
import sys
import sysconfig
import tempfile

PROGRAMS = """[ awk base64 basename bash cat chmod chown cp curl cut date dd df dirname du echo env expr false find grep
 gzip head hostname id install kill ln ls mkdir mktemp mv nproc printf ps pwd readlink realpath rm rmdir sed seq setsid
 sh sha256sum sleep sort ssh-keygen stat sync tail tar tee test timeout touch tr true uname uniq uptime wc which xargs
 python3 /usr/sbin/sshd""".split()
DEVICES = {"null": (1, 3), "zero": (1, 5), "full": (1, 7), "random": (1, 8), "urandom": (1, 9), "tty": (5, 0)}
MERGED = ("bin", "sbin", "lib", "lib32", "lib64", "libx32")


def found(name):
    return name if name.startswith("/") else shutil.which(name, path="/usr/bin:/bin:/usr/sbin:/sbin")


def libraries(path):
    listing = subprocess.run(["ldd", path], capture_output=True, text=True, check=False).stdout
    return {word for line in listing.splitlines() for word in line.split() if word.startswith("/")}


def place(path, root):
    """The file at `path`, and the links that lead to it, below `root`."""
    target = root + path
    if os.path.lexists(target):
        return
    os.makedirs(os.path.dirname(target), exist_ok=True)
    real = os.path.realpath(path)
    if os.path.basename(real) == os.path.basename(path) or ".so" in path:
        shutil.copy2(path, target)
    else:
        place(real, root)
        os.symlink(real, target)


def devices(folder):
    os.makedirs(folder, exist_ok=True)
    for name, (major, minor) in DEVICES.items():
        path = os.path.join(folder, name)
        if not os.path.exists(path):
            os.mknod(path, stat.S_IFCHR | 0o666, os.makedev(major, minor))
            os.chmod(path, 0o666)
    for name, target in (("fd", "/proc/self/fd"), ("stdin", "fd/0"), ("stdout", "fd/1"), ("stderr", "fd/2")):
        if not os.path.lexists(os.path.join(folder, name)):
            os.symlink(target, os.path.join(folder, name))


def make_root(root):
    for name in MERGED:
        if os.path.islink("/" + name) and not os.path.lexists(f"{root}/{name}"):
            os.makedirs(f"{root}/usr/{name}", exist_ok=True)
            os.symlink(f"usr/{name}", f"{root}/{name}")
    programs = [path for path in map(found, PROGRAMS) if path]
    stdlib = sysconfig.get_path("stdlib")
    shutil.copytree(stdlib, root + stdlib, symlinks=True, dirs_exist_ok=True,
                    ignore=shutil.ignore_patterns("test", "tests", "idlelib", "dist-packages", "config-*", "ensurepip"))
    modules = [os.path.join(stdlib, "lib-dynload", name) for name in os.listdir(os.path.join(stdlib, "lib-dynload"))]
    for path in programs:
        place(path, root)
    for path in sorted(set().union(*map(libraries, programs + modules))):
        place(path, root)


def renew_stubs(folder, root):
    target = f"{root}/usr/local"
    for name in ("bin", "lib"):
        shutil.rmtree(f"{target}/{name}", ignore_errors=True)
        shutil.copytree(f"{folder}/standin/{name}", f"{target}/{name}", symlinks=True)
    os.makedirs(f"{target}/sbin", exist_ok=True)
    shutil.rmtree(f"{root}/run", ignore_errors=True)
    os.makedirs(f"{root}/run")


def enter(folder):
    root = f"{folder}/root"
    if not os.path.exists(f"{root}/usr/bin/python3"):
        make_root(root)
        devices(f"{root}/dev")
    renew_stubs(folder, root)
    os.chroot(root)
    os.chdir("/")
    os.execve("/usr/bin/python3", ["python3", "/usr/local/lib/standin/init.py"], {})


def try_out():
    if os.geteuid() != 0:
        return "only root can give a VM a root of its own without namespaces"
    with tempfile.TemporaryDirectory() as folder:
        try:
            devices(folder)
            os.chroot("/")
        except OSError as error:
            return f"neither a root nor devices can be made: {error.strerror}"
    return ""


if __name__ == "__main__":
    if sys.argv[1:] == ["--try"]:
        trouble = try_out()
        print(trouble)
        sys.exit(1 if trouble else 0)
    enter(sys.argv[1])
