// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/democloud/vm/standinvm.h"
#include "app/democloud/vmhost.h"
#include "core/base/result.h"

#include <QMap>
#include <map>
#include <memory>

namespace coder::demo {

// Stand-in VMs, each in a folder of its own below `folder`. All are met on one port of different loopback addresses;
// the port is kept from others as long as the host lives. Ends all its VMs when it dies.
class StandInHost final : public VmHost
{
    Q_OBJECT
public:
    struct Settings
    {
        QString folder;
        double speed = 1;
        QMap<QString, double> durations; // seconds at speed 1, by VmSpec's names
        bool isolated = true;
        QMap<QString, QString> given = {}; // VmSpec's
    };

    // PortTaken if no port can be had.
    static Result<std::unique_ptr<StandInHost>> make(Settings settings);
    ~StandInHost() override;

    void start(const VmWish &wish) override;
    void reboot(qint64 id) override;
    void destroy(qint64 id) override;
    void setReachable(qint64 id, bool reachable) override;
    quint16 sshPort() const override { return m_port; }
    QString sshUser() const override { return StandInVm::sshUser(); }

private:
    StandInHost(Settings settings, int holder, quint16 port);
    VmSpec specOf(const VmWish &wish) const;
    void onStopped(qint64 id, int exitCode);

    Settings m_settings;
    int m_holder; // a bound socket nobody listens on
    quint16 m_port;
    std::map<qint64, std::unique_ptr<StandInVm>> m_vms;
};

} // namespace coder::demo
