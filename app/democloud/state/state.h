// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QStringList>
#include <chrono>

namespace coder::demo {

// Everything the demo cloud knows, as plain values. All times are UTC. It lives in memory only.

enum class Power { Provisioning, Booting, Running, Rebooting, Offline };
// The provider's word for it: "provisioning", "booting", …
QString powerName(Power power);

struct Instance
{
    qint64 id = 0;
    qint64 interfaceId = 0;
    QString label;
    QString region;
    QString type;
    QString image; // empty = none
    QStringList tags;
    QString generation; // "linode" or "legacy_config"
    QString address;    // 127.x.y.z
    QStringList authorizedKeys;
    QByteArray userData; // decoded
    qint64 firewallId = 0;
    QDateTime created;
    QDateTime updated;

    Power power = Power::Provisioning;
    bool bootWanted = true;
    bool vmIsUp = false;  // the VM host said so since the last order to start or reboot
    QDateTime due;        // when the running transition may end, at the earliest
    qint64 bootEvent = 0; // the event of the transition; 0 = none
};

struct Firewall
{
    qint64 id = 0;
    QString label;
    QStringList tags;
    QJsonObject rules; // inbound, outbound and the policies, as they were sent
    int version = 1;
    QDateTime created;
    QDateTime updated;
};

struct Token
{
    qint64 id = 0;
    QByteArray value;
    QString label;
    QString scopes; // as sent: "*", or names divided by spaces or commas
    QDateTime created;
    QDateTime expiry; // invalid = never
};

struct Event
{
    qint64 id = 0;
    QString action;
    QString status; // started, finished, failed, notification
    QString message;
    QString entityType;
    qint64 entityId = 0;
    QString entityLabel;
    QDateTime created;
    QDateTime expected; // when it should be over
    QDateTime ended;    // invalid while it runs
};

// One line of the bill: a VM from its creation to its deletion.
struct Usage
{
    double hourly = 0;
    QDateTime created;
    QDateTime deleted; // invalid while it exists
};

// What is left of a rate limit, by caller and class.
struct RateWindow
{
    int used = 0;
    QDateTime ends;
};

// How long the provider takes; divided by the speed where it is applied.
struct Durations
{
    std::chrono::milliseconds create{65000};
    std::chrono::milliseconds boot{24000};
};

struct State
{
    QString accountId;
    QString username = QStringLiteral("demo");
    double speed = 1;
    Durations durations;
    QString interfacesForNewLinodes = QStringLiteral("linode_default_but_legacy_config_allowed");
    QDateTime startedAt;
    int instanceLimit = 0; // how many VMs there may be at once; 0 = no limit

    QMap<qint64, Instance> instances;
    QMap<qint64, Firewall> firewalls;
    QList<Token> tokens;
    QList<Event> events; // oldest first
    QMap<qint64, Usage> bill;
    QHash<QByteArray, RateWindow> rates;

    qint64 lastId = 90000000;
    int lastAddress = 1; // 127.0.0.1 + n
};

// What the VM host is to do, as a consequence of a change of state.
struct VmOrder
{
    enum class Kind { Start, Reboot, Destroy };
    Kind kind = Kind::Start;
    qint64 id = 0;

    bool operator==(const VmOrder &) const = default;
};

qint64 nextId(State &state);
// The address of the next VM: 127.0.0.2, .3, … 127.0.1.1, …; never one in use.
QString nextAddress(State &state);
std::chrono::milliseconds scaled(const State &state, std::chrono::milliseconds duration);

} // namespace coder::demo
