# SPDX-License-Identifier: GPL-3.0-or-later
"""A container as `docker inspect` and `docker ps` describe it."""
import calendar
import hashlib
import socket
import time

TOLD = ("Status", "ExitCode", "OOMKilled", "Error", "StartedAt", "FinishedAt")


def answers(box):
    """Whether something listens on all of its published ports."""
    for address, host, _ in box.ports:
        with socket.socket() as probe:
            probe.settimeout(0.2)
            if probe.connect_ex((address, int(host))):
                return False
    return True


def state(box):
    running = box.state["Status"] == "running"
    told = {key: box.state[key] for key in TOLD}
    told.update(Running=box.is_running(), Restarting=box.state["Status"] == "restarting", Paused=False, Dead=False,
                Pid=box.process.pid if running and box.process else 0)
    if box.config.get("health"):
        told["Health"] = {"Status": "healthy" if running and answers(box) else "starting", "FailingStreak": 0}
    return told


def inspect(box):
    labels = {"com.docker.compose.project": box.project, "com.docker.compose.service": box.service}
    return {
        "Id": box.id,
        "Name": "/" + box.name,
        "Created": box.state["Created"],
        "State": state(box),
        "RestartCount": box.state["Restarts"],
        "Image": "sha256:" + hashlib.sha256(box.image.encode()).hexdigest(),
        "LogPath": box.log_file,
        "Args": box.command,
        "Config": {"Image": box.image, "Cmd": box.command, "Labels": labels,
                   "Env": [f"{key}={value}" for key, value in box.config["env"].items()]},
        "HostConfig": {"IpcMode": "host",
                       "RestartPolicy": {"Name": box.config["policy"], "MaximumRetryCount": 0}},
    }


def span(since):
    """Time gone by since an instant of the state, in the daemon's words."""
    seconds = int(time.time() - calendar.timegm(time.strptime(since[:19], "%Y-%m-%dT%H:%M:%S")))
    for size, word in ((3600, "hour"), (60, "minute"), (1, "second")):
        if seconds >= size:
            return f"{seconds // size} {word}{'s' if seconds >= 2 * size else ''}"
    return "Less than a second"


def status_words(box):
    if box.state["Status"] == "running":
        return "Up " + span(box.state["StartedAt"])
    if box.state["Status"] == "created":
        return "Created"
    word = "Restarting" if box.state["Status"] == "restarting" else "Exited"
    return f"{word} ({box.state['ExitCode']}) {span(box.state['FinishedAt'])} ago"


def row(box):
    """The cells of `docker ps` and `docker compose ps`."""
    told = state(box)
    return {
        "ID": box.id[:12],
        "Names": box.name,
        "Name": box.name,
        "Image": box.image,
        "State": told["Status"],
        "Status": status_words(box),
        "Ports": ", ".join(f"{address}:{host}->{inside}/tcp" for address, host, inside in box.ports),
        "Labels": "",
        "Service": box.service,
        "Project": box.project,
        "ExitCode": told["ExitCode"],
        "Health": told.get("Health", {}).get("Status", ""),
        "RunningFor": span(box.state["Created"]) + " ago",
        "CreatedAt": box.state["Created"],
        "Command": f'"{" ".join(box.command)[:20]}"',
    }
