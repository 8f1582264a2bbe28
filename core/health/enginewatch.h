// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/clock.h"
#include "core/health/healthmonitor.h"
#include "core/services/modelserver.h"
#include "core/session/sessionstore.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <functional>

namespace coder {

// Watches the model servers of the sessions that this process serves: reads /metrics through the tunnel every two
// seconds, sends no completion and starts nothing. A crash is told within 15 seconds, a hang 55 to 60 seconds after the
// last token; each once, until the server was well again. One that died before this process first looked has crashed,
// too. A tunnel that is being rebuilt is no crash. Main thread.
class EngineWatch : public QObject
{
    Q_OBJECT
public:
    // `isServed`: this process holds the session, and its connection stands.
    EngineWatch(Clock &clock, SessionStore &store, ModelServer &server, std::function<bool(const QString &)> isServed,
                QObject *parent = nullptr);

    // There may be something to watch. It ends by itself when nothing is served any more.
    void begin();

Q_SIGNALS:
    void crashed(const QString &name);
    void hung(const QString &name);

private:
    void later();
    void look();
    void ask(const Session &session);
    void take(const QString &name, const Result<QByteArray> &text);
    void tell(const QString &name);

    struct Watched
    {
        HealthMonitor monitor;
        bool isAsked = false;
    };
    Clock &m_clock;
    SessionStore &m_store;
    ModelServer &m_server;
    std::function<bool(const QString &)> m_isServed;
    QHash<QString, Watched> m_watched; // by name
    QSet<QString> m_silent;            // told of as crashed, and not heard since
    bool m_isTicking = false;
};

} // namespace coder
