// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/recipes/healhost.h"

#include "core/guest/contract.h"

#include <array>

namespace coder::recipes {
namespace {

using namespace healing;

struct HostCommand
{
    const char *action;
    const char *command; // %1 is the folder of the model in the hub's cache
};

constexpr std::array commands = {
    // Compose leaves such a name behind where it was cut off while it replaced a container.
    HostCommand{"stop_stale_containers", "docker ps -aq --filter name=coder-vllm | xargs -r docker rm -f"},
    HostCommand{"prune_images", "docker image prune -f; find /opt/coder/hf -name '*.incomplete' -delete"},
    HostCommand{"install_gpu_runtime", "nvidia-ctk runtime configure --runtime=docker && systemctl restart docker"},
    HostCommand{"purge_compile_cache", "find /opt/coder/vllm-cache -mindepth 1 -delete"},
    // The container has the VM's shared memory already: what crashed starts left in it is taken away, and room made.
    HostCommand{"ipc", "find /dev/shm -maxdepth 1 \\( -name 'nccl-*' -o -name 'psm_*' \\) -delete; "
                       "mount -o remount,size=50% /dev/shm"},
    // Whose header or length is not what safetensors says goes, with what it points to; then the weights are fetched
    // as at first.
    HostCommand{"download_again",
                R"(python3 - '%1' /var/lib/coder/progress.json <<'EOF'
import glob, json, os, struct, sys
def is_whole(path):
    try:
        with open(path, "rb") as file:
            length = struct.unpack("<Q", file.read(8))[0]
            if length > os.path.getsize(path):
                return False
            header = json.loads(file.read(length))
        ends = [row["data_offsets"][1] for name, row in header.items() if name != "__metadata__"]
        return os.path.getsize(path) == 8 + length + max(ends, default=0)
    except (OSError, ValueError, KeyError, TypeError, struct.error):
        return False
for path in glob.glob(sys.argv[1] + "/snapshots/*/*.safetensors"):
    if not is_whole(path):
        for name in {os.path.realpath(path), path}:
            if os.path.lexists(name):
                os.unlink(name)
record = json.load(open(sys.argv[2]))
for stage in record["stages"]:
    if stage["id"] == "weights":
        stage["state"] = "waiting"
json.dump(record, open(sys.argv[2] + ".new", "w"))
os.replace(sys.argv[2] + ".new", sys.argv[2])
EOF)"},
};

} // namespace

QString hostCommand(const Session &session, const QList<Change> &changes)
{
    QStringList all;
    QString model = session.wish.model;
    const QString cache = u"/opt/coder/hf/hub/models--"_qs + model.replace(u'/', u"--"_qs);
    for (const Change &change : changes)
        for (const HostCommand &known : commands)
            if (change.kind == Change::Kind::Host && change.name == QLatin1String(known.action))
                all << QString::fromLatin1(known.command).replace(u"%1"_qs, cache);
    return all.join(u'\n');
}

int hostWait(const QList<Change> &changes)
{
    for (const Change &change : changes)
        if (change.kind == Change::Kind::Host && change.name == u"retry")
            return change.to.toInt();
    return 0;
}

} // namespace coder::recipes
