// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/benchmarkcommand.h"
#include "core/session/hold.h"

#include <QJsonObject>

namespace coder {

// Whom a benchmark asks, and what is known of it.
struct BenchmarkTarget
{
    QUrl url; // of the chat completions
    Secret apiKey;
    QString model; // as it is served
    QJsonObject context;
};

Result<BenchmarkTarget> endpointTarget(const BenchmarkOptions &options);
// ModelNotReady for a session that is not ready.
Result<BenchmarkTarget> sessionTarget(CliContext &context, const Session &session);

// A session while it is measured: the VM knows that it is not idle between two runs, and has told what it runs on. One
// that is not reached is measured all the same, and the user is told so.
class HeldSession
{
public:
    HeldSession(CliContext &context, const Session &session);
    HeldSession(const HeldSession &) = delete;
    HeldSession &operator=(const HeldSession &) = delete;
    ~HeldSession(); // lets the hold go

    // Empty if the VM was not reached.
    const QJsonObject &surroundings() const { return m_surroundings; }

private:
    std::unique_ptr<Shell> m_shell;
    std::unique_ptr<Hold> m_hold;
    QJsonObject m_surroundings;
};

} // namespace coder
