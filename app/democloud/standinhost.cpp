// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/standinhost.h"

#include "app/democloud/hub/models.h"

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace coder::demo {
namespace {

// A free port of 127.0.0.1, held by a bound socket: VMs take the same port on other addresses.
Result<std::pair<int, quint16>> holdPort()
{
    const int holder = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in name{};
    name.sin_family = AF_INET;
    name.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof name;
    auto *address = reinterpret_cast<sockaddr *>(&name);
    if (bind(holder, address, sizeof name) != 0 || getsockname(holder, address, &size) != 0) {
        close(holder);
        return fail(ErrorCode::PortTaken, u"no port for the VMs' SSH"_qs);
    }
    return std::pair{holder, ntohs(name.sin_port)};
}

QMap<QString, ModelFacts> modelsInHub(bool areGated)
{
    QMap<QString, ModelFacts> facts;
    for (const HubEntry &entry : hubEntries()) {
        const int headSize = entry.more.value(u"head_dim"_qs).toInt(entry.hidden / qMax(1, entry.heads));
        const qint64 keyAndValue = 2 * 2 * qint64(entry.layers) * entry.kvHeads * headSize; // two bytes each
        facts.insert(entry.id,
                     {entry.weightBytes, entry.maxPositions, keyAndValue, areGated || !entry.gated.isEmpty()});
    }
    return facts;
}

} // namespace

Result<std::unique_ptr<StandInHost>> StandInHost::make(Settings settings)
{
    const auto held = holdPort();
    if (!held)
        return fail(held.error());
    return std::unique_ptr<StandInHost>(new StandInHost(std::move(settings), held->first, held->second));
}

StandInHost::StandInHost(Settings settings, int holder, quint16 port)
    : m_settings(std::move(settings))
    , m_holder(holder)
    , m_port(port)
{}

StandInHost::~StandInHost()
{
    m_vms.clear();
    close(m_holder);
}

VmSpec StandInHost::specOf(const VmWish &wish) const
{
    VmSpec spec;
    spec.id = wish.id;
    spec.label = wish.label;
    spec.address = wish.address;
    spec.sshPort = m_port;
    spec.folder = u"%1/vm-%2"_qs.arg(m_settings.folder).arg(wish.id);
    spec.userData = wish.userData;
    spec.authorizedKeys = wish.authorizedKeys;
    spec.gpus = wish.gpus;
    spec.gpuName = wish.gpuName;
    spec.vramMib = wish.vramMib;
    spec.diskMib = wish.diskMib;
    spec.speed = m_settings.speed;
    spec.durations = m_settings.durations;
    spec.durations.insert(wish.durations);
    spec.models = modelsInHub(wish.modelsAreGated);
    spec.quirks = wish.quirks;
    spec.driverNeedsReboot = wish.quirks.contains(u"driver-needs-reboot"_qs);
    spec.driverInImage = wish.driverInImage && !spec.driverNeedsReboot;
    spec.given = m_settings.given;
    spec.apiPort = wish.apiPort;
    spec.isolated = m_settings.isolated;
    return spec;
}

void StandInHost::start(const VmWish &wish)
{
    auto &vm = m_vms[wish.id];
    if (!vm) {
        vm = std::make_unique<StandInVm>(specOf(wish));
        connect(vm.get(), &StandInVm::started, this, [this, id = wish.id] { Q_EMIT isUp(id); });
        connect(vm.get(), &StandInVm::stopped, this, [this, id = wish.id](int code) { onStopped(id, code); });
    }
    if (const auto started = vm->start(); !started)
        Q_EMIT hasEnded(wish.id, started.error().detail);
}

void StandInHost::reboot(qint64 id)
{
    const auto found = m_vms.find(id);
    if (found != m_vms.end())
        found->second->reboot();
}

void StandInHost::destroy(qint64 id)
{
    auto vm = m_vms.extract(id);
    if (vm.empty())
        return;
    // It dies in its own time: the caller must not wait for it.
    StandInVm *dying = vm.mapped().release();
    dying->setParent(this);
    dying->disconnect(this);
    connect(dying, &StandInVm::stopped, dying, &QObject::deleteLater);
    dying->destroy();
    if (!dying->isRunning())
        dying->deleteLater();
}

void StandInHost::setReachable(qint64 id, bool reachable)
{
    const auto found = m_vms.find(id);
    if (found != m_vms.end())
        found->second->setReachable(reachable);
}

void StandInHost::onStopped(qint64 id, int exitCode)
{
    Q_EMIT hasEnded(id, exitCode == 0 ? QString() : u"The VM ended by itself (%1)."_qs.arg(exitCode));
}

} // namespace coder::demo
