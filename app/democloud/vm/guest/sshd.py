# SPDX-License-Identifier: GPL-3.0-or-later
"""A real sshd, one process a connection. The host keys are those of the last start or reload, as with a daemon."""
import glob
import os
import shutil
import socket
import subprocess
import threading

import journal
import world

CONFIG = "/etc/ssh/sshd_config"
ACTIVE = "/run/sshd"
DROPS = 3  # connections, where the VM has that fault
DEFAULT_CONFIG = """PermitRootLogin prohibit-password
PasswordAuthentication no
KbdInteractiveAuthentication no
UsePAM no
StrictModes no
PrintMotd no
AcceptEnv LANG LC_*
MaxSessions 200
AllowTcpForwarding yes
AuthorizedKeysFile .ssh/authorized_keys
Subsystem sftp internal-sftp
"""


class Server:
    def __init__(self, descriptor):
        self.listener = socket.socket(fileno=descriptor)
        if not os.path.exists(CONFIG):
            with open(CONFIG, "w", encoding="utf-8") as file:
                file.write(DEFAULT_CONFIG)
        self.load_host_keys()

    def load_host_keys(self):
        found = [path for path in glob.glob("/etc/ssh/ssh_host_*_key")]
        for path in found:
            target = os.path.join(ACTIVE, os.path.basename(path))
            shutil.copyfile(path, target + ".new")
            os.chmod(target + ".new", 0o600)
            os.replace(target + ".new", target)
        self.keys = [os.path.join(ACTIVE, os.path.basename(path)) for path in found]
        journal.add("sshd", f"Server listening, {len(self.keys)} host key(s)")

    def start(self):
        self.listener.listen(128)
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self):
        drops = DROPS if world.has("ssh-drops") and world.first_time("ssh-drops") else 0
        while True:
            connection, _ = self.listener.accept()
            if drops:
                drops -= 1
                connection.close()
                continue
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection):
        argv = ["/usr/sbin/sshd", "-i", "-f", CONFIG, "-E", "/var/log/auth.log",
                "-o", f"SetEnv=PATH={world.PATH}", "-o", "PidFile=none"]
        for key in self.keys:
            argv += ["-o", f"HostKey={key}"]
        with connection:
            process = subprocess.Popen(argv, stdin=connection.fileno(), stdout=connection.fileno(),
                                       stderr=subprocess.DEVNULL, start_new_session=True)
        process.wait()
