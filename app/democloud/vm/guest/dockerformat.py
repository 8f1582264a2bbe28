# SPDX-License-Identifier: GPL-3.0-or-later
"""How `docker` prints: Go templates as far as monitors use them, lists, and the options of its logs."""
import json
import re
import time

import containerabout


CHOICE = re.compile(
    r"\{\{-?\s*if\s+([.\w]+)\s*-?\}\}(.*?)(?:\{\{-?\s*else\s*-?\}\}(.*?))?\{\{-?\s*end\s*-?\}\}")


def names_and_format(args):
    names, form = [], None
    rest = iter(args)
    for word in rest:
        if word in ("-f", "--format"):
            form = next(rest, "")
        elif word.startswith(("--format=", "-f=")):
            form = word.partition("=")[2]
        elif word in ("--type",):
            next(rest, "")
        elif not word.startswith("-"):
            names.append(word)
    return names, form


def lookup(value, path):
    for key in [part for part in path.split(".") if part]:
        value = value.get(key) if isinstance(value, dict) else None
        if value is None:
            return None
    return value


def template(text, value):
    """{{.A.B}}, {{json .A}} and {{if .A}}…{{else}}…{{end}}; what is missing prints as Go does."""
    def branch(match):
        return match[2] if lookup(value, match[1]) else match[3] or ""

    text = CHOICE.sub(branch, text)

    def cell(match):
        found = lookup(value, match[2])
        if match[1]:
            return json.dumps(found, separators=(",", ":"))
        if isinstance(found, bool):
            return "true" if found else "false"
        return "<no value>" if found is None else str(found)

    return re.sub(r"\{\{\s*(json\s+)?([.\w]+)\s*\}\}", cell, text).replace("\\t", "\t").replace("\\n", "\n")


def show(call, found, form):
    if form and form != "json":
        for about in found:
            call.out(template(form, about))
    else:
        call.out(json.dumps(found, indent=4) if not form else json.dumps(found))


def filters(args):
    for at, word in enumerate(args):
        if word.startswith("--filter="):
            yield word.partition("=")[2]
        elif word in ("--filter", "-f") and at + 1 < len(args):
            yield args[at + 1]


def list_containers(call, args, boxes):
    everything = any(word in ("-a", "--all", "-aq", "-qa") for word in args)
    quiet = any(word in ("-q", "--quiet", "-aq", "-qa") for word in args)
    _, form = names_and_format([word for word in args if word not in ("-f",)])
    for wanted in filters(args):
        if wanted.startswith("name="):
            boxes = [box for box in boxes if wanted[5:].strip("^$") in box.name]
    boxes = [box for box in boxes if everything or box.is_running()]
    if quiet:
        for box in boxes:
            call.out(box.id[:12])
    elif form == "json":
        for box in boxes:
            call.out(json.dumps(containerabout.row(box)))
    elif form and form.startswith("table "):
        for box in boxes:
            call.out(template(form[6:], containerabout.row(box)))
    elif form:
        for box in boxes:
            call.out(template(form, containerabout.row(box)))
    else:
        shape = "{ID:<14} {Image:<30} {Status:<22} {Ports:<30} {Names}"
        call.out(shape.format(ID="CONTAINER ID", Image="IMAGE", Status="STATUS", Ports="PORTS", Names="NAMES"))
        for box in boxes:
            call.out(shape.format(**containerabout.row(box)))


def log_options(args):
    names, options = [], {"follow": False, "tail": None, "since": 0.0, "until": 0.0, "timestamps": False}
    rest = iter(args)
    for word in rest:
        key, _, value = word.partition("=")
        if key in ("-n", "--tail"):
            value = value or next(rest, "all")
            options["tail"] = None if value == "all" else int(value)
        elif key == "--since":
            options["since"] = _moment(value or next(rest, ""))
        elif key == "--until":
            options["until"] = _moment(value or next(rest, ""))
        elif word in ("-f", "--follow"):
            options["follow"] = True
        elif word in ("-t", "--timestamps"):
            options["timestamps"] = True
        elif not word.startswith("-"):
            names.append(word)
    return names, options


def _moment(text):
    span = re.fullmatch(r"(\d+)(s|m|h)", text)
    if span:
        return time.time() - int(span[1]) * {"s": 1, "m": 60, "h": 3600}[span[2]]
    if text.replace(".", "", 1).isdigit():
        return float(text)
    match = re.match(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d+)?", text)
    if match:
        import calendar

        return calendar.timegm(time.strptime(match[1], "%Y-%m-%dT%H:%M:%S")) + float(match[2] or 0)
    return 0.0
