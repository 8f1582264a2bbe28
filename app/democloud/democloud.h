// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/democloud/environment.h"
#include "app/democloud/http/server.h"
#include "app/democloud/scenario/play.h"
#include "app/democloud/state/state.h"
#include "app/democloud/vmhost.h"
#include "core/base/clock.h"
#include "core/base/result.h"

#include <QHostAddress>
#include <memory>

namespace coder::demo {

// The demo cloud: a provider, a model hub and VMs on this computer, reached over HTTP and SSH only.
//   /v4…              the provider's API
//   /hub…             the model hub
//   /demo/instances   all VMs with their decoded user-data, without a token
//   /demo/address     the address the VMs see the client with
//   /demo/scenarios   those that are played, and all there are; PUT ["sold-out", …] plays these from now on
// It lives on the thread of its object; clock and VM host outlive it. When it dies its VMs are ended.
class DemoCloud : public QObject
{
    Q_OBJECT
public:
    DemoCloud(Clock &clock, VmHost &host, State state, QObject *parent = nullptr);
    ~DemoCloud() override;

    // Serves on a loopback address; port 0 takes a free one. InvalidInput for another address, PortTaken if it is.
    Result<Unit> listen(const QHostAddress &address, quint16 port);
    Environment environment() const;
    // Plays these scenarios instead of the present ones; the same ones just go on. InvalidInput, with the names that
    // are none.
    Result<Unit> play(const QStringList &names);
    // Answers one request, as the HTTP face asks.
    Answer answer(const Request &request);
    bool hasInstances() const { return !m_state.instances.isEmpty(); }
    QDateTime lastRequest() const { return m_lastRequest; }

private:
    Answer answerDemo(const Request &request, const QString &what);
    Answer answerScenarios(const Request &request);
    Answer answerProvider(const Request &request);
    State &stateForClient();
    VmWish wishOf(const Instance &instance) const;
    void noteRunning(const Request &request);
    void settle();
    void obey(const QList<VmOrder> &orders);
    void updateReachability();
    void onUp(qint64 id);
    void onEnded(qint64 id, const QString &why);

    Clock &m_clock;
    VmHost &m_host;
    State m_state;
    Durations m_usual; // of the state, without a scenario's
    State m_other;     // what a token of another account sees
    Play m_play;
    Secret m_token;
    QDateTime m_lastRequest;
    QDateTime m_armedFor; // when the next settle() is due; invalid = nothing is
    QUrl m_base;
    HttpServer m_server;
};

// A fresh state: an account of this id, one token that may do everything.
State freshState(const QString &accountId, double speed, const Secret &token, const QDateTime &now);

} // namespace coder::demo
