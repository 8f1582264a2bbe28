// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/assembly/setuptools.h"
#include "core/config/setupcheck.h"
#include "core/config/setupdraft.h"
#include "core/session/session.h"

#include <QHash>
#include <QObject>

namespace coder {

// Gathers what is true about a draft: is the token valid, what is offered, where and for how much, may the model be
// read. Each question has a number, and an answer to an older one is dropped, so asking again at any time is safe.
// Nothing blocks, nothing is changed. Main thread.
class LiveFacts : public QObject
{
    Q_OBJECT
public:
    explicit LiveFacts(SetupTools tools, QObject *parent = nullptr);

    const SetupFacts &facts() const { return m_facts; }
    const QHash<QString, qint64> &latencies() const { return m_latencies; } // ms, by region
    const QString &ownAddress() const { return m_ownAddress; }              // empty = not known
    bool isTestingToken() const { return m_openAnswers > 0; }
    bool isAskingModel() const { return m_isAskingModel; }

    // Tests the typed token, which may be a reference, or looks for the stored one; then asks with it for account,
    // plans, regions and stock.
    void testToken(const Secret &typed);
    // With the typed hub token, else the stored one.
    void askModel(const QString &model, const Secret &typedHubToken);
    void askFirewall(qint64 id); // 0 = none
    void askOwnAddress();
    // The settings changed: what follows from them and the answers is worked out anew.
    void setReading(const ConfigReading &reading);

Q_SIGNALS:
    void changed();

private:
    void haveToken(int turn, const Result<FoundToken> &found);
    void askModelWith(int turn, const QString &model, const std::optional<Secret> &token);
    template<class T>
    void take(Future<T> &&future, Fact<T> &place, int turn);
    Future<FoundToken> typedToken(const Secret &typed);
    void measure();
    void tell();

    SetupTools m_tools;
    std::unique_ptr<Cloud> m_cloud; // of the token that is being tried
    SetupFacts m_facts;
    QList<Session> m_sessions; // as they were when the token was tested
    QHash<QString, qint64> m_latencies;
    QString m_ownAddress;
    int m_tokenTurn = 0;
    int m_modelTurn = 0;
    int m_firewallTurn = 0;
    int m_openAnswers = 0;
    bool m_isAskingModel = false;
    bool m_isMeasured = false;
};

// A secret as typed, or what its op:// reference stands for.
Future<Secret> resolvedSecret(const SetupTools &tools, const Secret &typed);

// What follows from settings and answers: card, tensor parallel, fit, price and worst case; and with the sessions this
// computer knows, what the month comes to.
void deriveFacts(SetupFacts &facts, const QList<Session> &sessions, const QDateTime &now);

} // namespace coder
