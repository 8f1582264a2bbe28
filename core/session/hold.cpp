// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/hold.h"

#include "core/base/log.h"
#include "core/guest/guardcommands.h"
#include "core/watchdog/guardreport.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <utility>

namespace coder {
namespace {

using namespace std::chrono_literals;

constexpr int holdSeconds = 120; // the guard allows no more
constexpr auto renewEvery = 60s;
constexpr auto patience = 15s;

ExecOptions orders(const QJsonObject &what)
{
    ExecOptions options;
    options.timeout = patience;
    options.input = QJsonDocument(what).toJson(QJsonDocument::Compact);
    return options;
}

// What the guard's answer comes to; a VM without one has nothing to be told.
Result<Unit> heard(const Result<ExecResult> &ran)
{
    if (!ran)
        return fail(ran.error());
    if (ran->exitCode == guest::missingGuard)
        return Unit{};
    const auto report = parseGuardReport(ran->out, {});
    if (!report)
        return fail(ErrorCode::RemoteFailed, u"the guard does not answer: "_qs + QString::fromUtf8(ran->err.left(200)));
    if (!report->error.isEmpty())
        return fail(ErrorCode::RemoteFailed, report->error);
    return Unit{};
}

} // namespace

Hold::Hold(Clock &clock, Shell &shell, QString reason, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_shell(&shell)
    , m_reason(std::move(reason))
    , m_id(m_reason + u'-' + QString::number(QRandomGenerator::global()->generate(), 36))
{
    connect(&shell, &Shell::stateChanged, this, [this](ShellState state) {
        if (state == ShellState::Connected && !m_isOver)
            renew();
    });
    if (isConnected())
        renew();
    renewLater();
}

Hold::~Hold()
{
    if (!m_isOver)
        release();
}

Future<ExecResult> Hold::ask(int seconds)
{
    const QJsonObject order{{u"reason"_qs, m_reason}, {u"id"_qs, m_id}, {u"seconds"_qs, seconds}};
    return m_shell->exec(guest::guardHoldCommand(), orders(order));
}

void Hold::renew()
{
    m_isTaken = true;
    whenDone(ask(holdSeconds), this, [this](const Result<ExecResult> &ran) { take(ran); });
}

void Hold::renewLater()
{
    m_clock.after(renewEvery, this, [this] {
        if (m_isOver)
            return;
        if (isConnected())
            renew();
        else if (m_isTaken)
            tell({ErrorCode::SshDisconnected, {}});
        renewLater();
    });
}

void Hold::take(const Result<ExecResult> &ran)
{
    if (m_isOver)
        return;
    if (const auto told = heard(ran); told)
        m_isTold = false;
    else
        tell(told.error());
}

void Hold::tell(const Error &why)
{
    if (std::exchange(m_isTold, true))
        return;
    log().warn("no hold for {}: {} {}", m_reason, errorId(why.code), why.detail);
    // Later: the first answer may come before anybody listens.
    QMetaObject::invokeMethod(this, [this, why] { Q_EMIT failed(why); }, Qt::QueuedConnection);
}

Future<Unit> Hold::release()
{
    m_isOver = true;
    if (!m_isTaken || !isConnected())
        return answered<Unit>(Unit{});
    return mapped<Unit>(ask(0), [](const Result<ExecResult> &) -> Result<Unit> { return Unit{}; });
}

Future<Unit> tellProbe(Shell &shell, const ProbeCount &count)
{
    const QJsonObject order{{u"generation_tokens"_qs, count.generationTokens},
                            {u"prompt_tokens"_qs, count.promptTokens},
                            {u"requests"_qs, 1}};
    if (shell.state() != ShellState::Connected)
        return answered<Unit>(Unit{});
    return mapped<Unit>(shell.exec(guest::guardProbeCommand(), orders(order)),
                        [](const Result<ExecResult> &ran) -> Result<Unit> {
                            if (const auto told = heard(ran); !told)
                                log().warn("a probe was not told: {}", told.error().detail);
                            return Unit{};
                        });
}

} // namespace coder
