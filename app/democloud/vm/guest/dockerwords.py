# SPDX-License-Identifier: GPL-3.0-or-later
"""What the container daemon answers when it refuses, word for word, for those who read it."""


class Refused(Exception):
    """What the daemon answers instead of doing it."""


DAEMON = "Error response from daemon: "
NO_RUNTIME = DAEMON + 'could not select device driver "nvidia" with capabilities: [[gpu]]'
NO_DRIVER = (
    DAEMON + "failed to create task for container: failed to create shim task: OCI runtime create failed: runc create "
    "failed: unable to start container process: error during container init: error running prestart hook #0: exit status "
    "1, stdout: , stderr: Auto-detected mode as 'legacy'\nnvidia-container-cli: initialization error: nvml error: driver "
    "not loaded: unknown"
)
PORT_TAKEN = (
    DAEMON + "driver failed programming external connectivity on endpoint {name}: Bind for {address}:{port} failed: port "
    "is already allocated"
)
NO_CONTAINER = DAEMON + "No such container: {name}"
NOT_RUNNING = DAEMON + "container {id} is not running"
STILL_RUNNING = (
    DAEMON + 'cannot remove container "/{name}": container is running: stop the container before removing or force remove'
)


def refuse(words, **facts):
    raise Refused(words.format(**facts))
