// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/democloud/vmhost.h"

namespace coder::test {

// A host whose VMs have nothing inside; it writes down what it was asked. VMs are up at once unless `holdUp`.
class NullVmHost final : public demo::VmHost
{
    Q_OBJECT
public:
    using VmHost::VmHost;
    void start(const demo::VmWish &wish) override
    {
        story << QStringLiteral("start %1").arg(wish.label);
        wishes.append(wish);
        if (!holdUp)
            Q_EMIT isUp(wish.id);
    }
    void reboot(qint64 id) override
    {
        story << QStringLiteral("reboot");
        Q_EMIT isUp(id);
    }
    void destroy(qint64) override { story << QStringLiteral("destroy"); }
    void setReachable(qint64, bool reachable) override { isReachable = reachable; }
    quint16 sshPort() const override { return 2222; }
    QString sshUser() const override { return QStringLiteral("root"); }

    QStringList story;
    QList<demo::VmWish> wishes;
    bool holdUp = false;
    bool isReachable = true;
};

} // namespace coder::test
