// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QMap>
#include <QObject>
#include <QStringList>

namespace coder::demo {

// What a VM is made of, as the provider would hand it to its hypervisor.
struct VmWish
{
    qint64 id = 0;
    QString label;
    QString address; // 127.x.y.z, where its SSH listens
    QByteArray userData;
    QStringList authorizedKeys;
    int gpus = 0;
    QString gpuName;
    int vramMib = 0;
    bool driverInImage = false;
    bool modelsAreGated = false;
    int diskMib = 512000;
    quint16 apiPort = 0; // of 127.0.0.1, where this API is; 0 = not served
    // NOLINTBEGIN(readability-redundant-member-init): so that a wish may be made without them
    QMap<QString, double> durations = {}; // seconds at speed 1 that differ from the host's, by VmSpec's names
    QStringList quirks = {};              // VmSpec's
    // NOLINTEND(readability-redundant-member-init)
};

// Makes and ends VMs. One VM an id; orders for ids it does not know are ignored. On the thread of its object.
class VmHost : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    // Powers a VM on: makes it, or starts one that ended.
    virtual void start(const VmWish &wish) = 0;
    virtual void reboot(qint64 id) = 0;
    // Ends the VM and removes what it left; hasEnded() does not follow.
    virtual void destroy(qint64 id) = 0;
    // Whether its port 22 takes connections from the outside; what is open stays open. VMs begin open.
    virtual void setReachable(qint64 id, bool reachable) = 0;

    // How its port 22 is reached on its address, and as whom.
    virtual quint16 sshPort() const = 0;
    virtual QString sshUser() const = 0;

Q_SIGNALS:
    // Powered on, after start() or reboot().
    void isUp(qint64 id);
    // It ended by itself, or could not be started; `why` is for the event.
    void hasEnded(qint64 id, const QString &why);
};

} // namespace coder::demo
