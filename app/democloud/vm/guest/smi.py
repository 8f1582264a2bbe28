# SPDX-License-Identifier: GPL-3.0-or-later
"""`nvidia-smi`: the queries a monitor makes, the table for people, the topology."""
import csv
import sys
import time

import gpu
import world

VERSION = "580.95.05"
NOT_LOADED = ("NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver. Make sure that the latest "
              "NVIDIA driver is installed and running.\n")
POWER_LIMIT = 130.0
# Compute capability by the card's name.
CAPABILITIES = (("Quadro RTX", "7.5"), ("Blackwell", "12.0"), ("Ada", "8.9"), ("A100", "8.0"), ("H100", "9.0"))


def capability():
    return next((value for name, value in CAPABILITIES if name in world.SPEC["gpu_name"]), "8.9")


def values(index, use):
    """(value, unit) by field for one GPU."""
    mib, busy, _ = use
    total = world.SPEC["vram_mib"]
    draw = 16.0 + (POWER_LIMIT - 16.0) * (0.12 * (mib > 1000) + 0.8 * busy / 100)
    return {
        "timestamp": (time.strftime("%Y/%m/%d %H:%M:%S.000", time.gmtime()), ""),
        "index": (str(index), ""),
        "name": (world.SPEC["gpu_name"], ""),
        "gpu_name": (world.SPEC["gpu_name"], ""),
        "uuid": (f"GPU-5ca1ab1e-0000-4000-8000-{world.SPEC['id'] % 10**10:010d}{index:02d}", ""),
        "gpu_uuid": (f"GPU-5ca1ab1e-0000-4000-8000-{world.SPEC['id'] % 10**10:010d}{index:02d}", ""),
        "serial": ("[N/A]", ""),
        "count": (str(world.SPEC["gpus"]), ""),
        "driver_version": (VERSION, ""),
        "compute_cap": (capability(), ""),
        "pci.bus_id": (f"00000000:00:{index + 2:02X}.0", ""),
        "gpu_bus_id": (f"00000000:00:{index + 2:02X}.0", ""),
        "persistence_mode": ("Disabled", ""),
        "pstate": ("P2" if busy else "P8", ""),
        "memory.total": (str(total), "MiB"),
        "memory.reserved": ("405", "MiB"),
        "memory.used": (str(mib), "MiB"),
        "memory.free": (str(max(0, total - mib - 405)), "MiB"),
        "utilization.gpu": (str(busy), "%"),
        "utilization.memory": (str(busy * 6 // 10), "%"),
        "temperature.gpu": (str(33 + busy * 35 // 100 + (4 if mib > 1000 else 0)), ""),
        "temperature.memory": ("N/A", ""),
        "power.draw": (f"{draw:.2f}", "W"),
        "power.limit": (f"{POWER_LIMIT:.2f}", "W"),
        "clocks.sm": ("2145" if busy else "210", "MHz"),
        "clocks.mem": ("8751" if busy else "405", "MHz"),
        "clocks.gr": ("2145" if busy else "210", "MHz"),
        "clocks.max.sm": ("2175", "MHz"),
        "clocks.max.mem": ("9001", "MHz"),
        "fan.speed": ("30", "%"),
        "clocks_event_reasons.active": ("0x0000000000000000" if busy else "0x0000000000000001", ""),
        "clocks_throttle_reasons.active": ("0x0000000000000000" if busy else "0x0000000000000001", ""),
        "ecc.mode.current": ("Disabled", ""),
        "ecc.errors.uncorrected.volatile.total": ("[N/A]", ""),
        "ecc.errors.corrected.volatile.total": ("[N/A]", ""),
        "pcie.link.gen.current": ("4", ""),
        "pcie.link.gen.max": ("4", ""),
        "pcie.link.width.current": ("16", ""),
        "pcie.link.width.max": ("16", ""),
        "mig.mode.current": ("[N/A]", ""),
        "compute_mode": ("Default", ""),
        "display_active": ("Disabled", ""),
    }


def print_query(fields, rows, flags):
    """CSV as nvidia-smi writes it: units in header and cells, unless told otherwise."""
    units = "nounits" not in flags
    unit_of = {field: unit for field, (_, unit) in rows[0].items()} if rows else {}
    if "noheader" not in flags:
        print(", ".join(f"{field} [{unit_of[field]}]" if unit_of.get(field) else field for field in fields))
    for row in rows:
        print(", ".join(value + (f" {unit}" if units and unit and value[0] != "[" else "")
                        for value, unit in (row[field] for field in fields)))


def wrong_field(fields, known):
    for field in fields:
        if field not in known:
            print(f'Field "{field}" is not a valid field to query.\n')
            return True
    return False


def split(text):
    return [field.strip() for field in next(csv.reader([text]))]


def rows_given(path):
    """(value, unit) by field for each line of a CSV file with a header, as nvidia-smi writes it."""
    with open(path, encoding="utf-8", newline="") as file:
        written = (line for line in file if not line.startswith("#"))  # a recording may say how it was made
        lines = [[cell.strip() for cell in row] for row in csv.reader(written) if row]
    fields = [cell.split(" [")[0] for cell in lines[0]] if lines else []
    units = [cell.split(" [")[1].rstrip("]") if " [" in cell else "" for cell in lines[0]] if lines else []
    return [{field: (cell.removesuffix(" " + unit) if unit else cell, unit)
             for field, unit, cell in zip(fields, units, row)} for row in lines[1:]]


def print_given(fields, path, flags, only):
    rows = [{**dict.fromkeys(fields, ("[N/A]", "")), **row} for row in rows_given(path)]
    rows = [row for index, row in enumerate(rows) if only is None or index in only]
    print_query(fields, rows, flags)
    return 0


def query_gpu(text, flags, only):
    if world.given("nvidia-smi.csv"):
        return print_given(split(text), world.given("nvidia-smi.csv"), flags, only)
    rows = [values(index, use) for index, use in enumerate(gpu.usage()) if only is None or index in only]
    fields = split(text)
    if wrong_field(fields, values(0, (0, 0, []))):
        return 2
    print_query(fields, rows, flags)
    return 0


def query_apps(text, flags):
    rows = []
    for index, use in enumerate(gpu.usage()):
        about = values(index, use)
        for pid, mib in use[2]:
            rows.append({**about, "pid": (str(pid), ""), "process_name": ("VLLM::EngineCore", ""),
                         "used_gpu_memory": (str(mib), "MiB"), "used_memory": (str(mib), "MiB")})
    known = {**values(0, (0, 0, [])), "pid": 0, "process_name": 0, "used_gpu_memory": 0, "used_memory": 0}
    if wrong_field(split(text), known):
        return 2
    print_query(split(text), rows, flags)
    return 0


def table():
    print(time.strftime("%a %b %d %H:%M:%S %Y       ", time.gmtime()))
    line = "+" + "-" * 41 + "+" + "-" * 24 + "+" + "-" * 22 + "+"
    print("+" + "-" * 89 + "+")
    print(f"| NVIDIA-SMI {VERSION:<22} Driver Version: {VERSION:<14} CUDA Version: 13.0     |")
    print(line)
    print("| GPU  Name                 Persistence-M | Bus-Id          Disp.A | Volatile Uncorr. ECC |")
    print("| Fan  Temp   Perf          Pwr:Usage/Cap |           Memory-Usage | GPU-Util  Compute M. |")
    print("|=========================================+========================+======================|")
    apps = []
    for index, use in enumerate(gpu.usage()):
        cell = {field: value for field, (value, _) in values(index, use).items()}
        name = cell["name"] if len(cell["name"]) <= 26 else cell["name"][:23] + "..."
        print(f"| {index:>3}  {name:<26}    Off |   {cell['pci.bus_id']} Off |                  N/A |")
        print(f"| 30%  {cell['temperature.gpu']:>3}C    {cell['pstate']}    {float(cell['power.draw']):>10.0f}W /"
              f" {float(cell['power.limit']):>4.0f}W |{cell['memory.used']:>8}MiB /{cell['memory.total']:>7}MiB |"
              f"{cell['utilization.gpu']:>7}%      Default |")
        print(line)
        apps += [(index, pid, mib) for pid, mib in use[2]]
    print("\n+" + "-" * 89 + "+")
    print(f"| {'Processes:':<88}|")
    print(f"| {' GPU   GI   CI              PID   Type   Process name                        GPU Memory':<88}|")
    print("|" + "=" * 89 + "|")
    for index, pid, mib in apps:
        print(f"| {index:>4}   N/A  N/A {pid:>15}      C   {'VLLM::EngineCore':<32}{mib:>10}MiB |")
    if not apps:
        print(f"| {' No running processes found':<88}|")
    print("+" + "-" * 89 + "+")
    return 0


def topology():
    count = world.SPEC["gpus"]
    print("\t" + "\t".join(f"GPU{i}" for i in range(count)) + "\tCPU Affinity\tNUMA Affinity\tGPU NUMA ID")
    for row in range(count):
        cells = [" X " if row == column else "PHB" for column in range(count)]
        print(f"GPU{row}\t" + "\t".join(cells) + "\t0-15\t0\t\tN/A")
    print("\nLegend:\n\n  X    = Self\n  PHB  = Connection traversing PCIe as well as a PCIe Host Bridge")
    return 0


def nvidia_smi(argv):
    if not gpu.driver_is_loaded():
        print(NOT_LOADED)
        return 9
    options = dict(word.split("=", 1) for word in argv if "=" in word)
    flags = options.get("--format", "csv").split(",")
    only = None
    for key in ("-i", "--id"):
        if key in argv or key in options:
            only = {int(i) for i in (options.get(key) or argv[argv.index(key) + 1]).split(",")}
    if "--query-gpu" in options:
        return query_gpu(options["--query-gpu"], flags, only)
    for key in ("--query-compute-apps", "--query-apps"):
        if key in options:
            return query_apps(options[key], flags)
    if "-L" in argv or "--list-gpus" in argv:
        for index, use in enumerate(gpu.usage()):
            about = values(index, use)
            print(f"GPU {index}: {about['name'][0]} (UUID: {about['uuid'][0]})")
        return 0
    if argv[:1] == ["topo"]:
        return topology()
    if argv[:1] == ["nvlink"] or "-pm" in argv:
        return 0
    if argv:
        print(f"Invalid combination of input arguments. {argv[0]} is not played here.", file=sys.stderr)
        return 1
    return table()
