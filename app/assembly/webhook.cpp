// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/webhook.h"

#include "app/assembly/monthcap.h"
#include "app/assembly/program.h"
#include "app/words/explain.h"
#include "app/words/format.h"
#include "core/base/clock.h"
#include "core/base/files.h"
#include "core/base/log.h"
#include "core/http/http.h"
#include "core/session/receipts.h"
#include "core/web/webhooksender.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace coder {
namespace {

using namespace std::chrono_literals;

constexpr auto lookInterval = 60s;
constexpr qint64 endingSeconds = 300;
constexpr int askAgainSeconds = 600; // after there was no address
constexpr int tries = 3;
constexpr std::array pauses{5s, 30s}; // before the second and the third
constexpr qsizetype longestQueue = 20;
constexpr std::array budgetSteps{100, 80}; // per cent, the highest first

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Webhook)
};

} // namespace

bool isWebhookAddress(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() && checkBase(url).has_value();
}

QString webhookEventId(WebhookEvent event)
{
    switch (event) {
    case WebhookEvent::Ending:
        return u"ending"_qs;
    case WebhookEvent::Destroyed:
        return u"destroyed"_qs;
    case WebhookEvent::Attention:
        return u"attention"_qs;
    case WebhookEvent::Budget:
        return u"budget"_qs;
    case WebhookEvent::Test:
        return u"test"_qs;
    }
    return {};
}

Webhook &webhookOf(Program &program)
{
    auto *webhook = program.findChild<Webhook *>(QString(), Qt::FindDirectChildrenOnly);
    return webhook ? *webhook : *new Webhook(program);
}

Webhook::Webhook(Program &program)
    : QObject(&program)
    , m_program(program)
    , m_sender(std::make_unique<WebhookSender>(program.clock()))
{}

Webhook::~Webhook() = default;

void Webhook::follow()
{
    SessionManager &manager = m_program.manager();
    connect(&manager, &SessionManager::sessionDestroyed, this, &Webhook::tellDestroyed);
    connect(&manager, &SessionManager::ready, this, &Webhook::watch);
    connect(&manager, &SessionManager::failed, this, [this](const QString &name, const Error &why, bool isRented) {
        if (isRented)
            tellAttention(name, why);
    });
    connect(&manager, &SessionManager::guardHeard, this, [this](const QString &name) {
        const auto report = m_program.manager().guard(name);
        const auto session =
            report && report->warnedOf == u"idle" ? m_program.store().read(name) : fail(ErrorCode::NotFound);
        if (!session || session->destroyWanted)
            return;
        const QDateTime now = m_program.clock().now();
        const auto warning = qint64(report->json[u"warned"][u"t"].toDouble()); // each is told once
        tell(WebhookEvent::Ending, u"idle-%1-%2"_qs.arg(session->id).arg(warning), name,
             Words::tr("%1 is idle and will be destroyed at %2. Keep it with \"coder extend %1\".")
                 .arg(name, whenText(report->dueAt(), now)));
    });
}

// Read anew for each message: it may be set, changed or taken away while this program runs. A locked keyring is not
// opened for it.
Future<Secret> Webhook::address()
{
    const QString given = m_program.environment().value(webhookSecret);
    return given.isEmpty() ? m_program.secrets().read(webhookSecret) : answered<Secret>(Secret(given.toUtf8()));
}

QJsonObject Webhook::fieldsOf(WebhookEvent event, const QString &session, const QString &text) const
{
    const QString demo = m_program.options().isDemo ? u"[demo] "_qs : QString();
    return {{u"text"_qs, QString(demo + text)},
            {u"event"_qs, webhookEventId(event)},
            {u"session"_qs, session},
            {u"time"_qs, toIso(m_program.clock().now())}};
}

// `key` = what is told once.
void Webhook::tell(WebhookEvent event, const QString &key, const QString &session, const QString &text)
{
    if (m_noAddressUntil > m_program.clock().now() || QFileInfo::exists(markOf(key)))
        return;
    if (m_queue.size() >= longestQueue) {
        log().warn("webhook: the queue is full, {} is not told", webhookEventId(event));
        return;
    }
    m_queue.enqueue({key, fieldsOf(event, session, text)});
    sendNext();
}

void Webhook::sendNext()
{
    if (m_isSending || m_queue.isEmpty())
        return;
    m_isSending = true;
    ++m_queue.head().tries;
    whenDone(address(), this, [this](const Result<Secret> &url) {
        if (!url)
            return take(fail(url.error()));
        if (m_queue.head().tries == 1 && !isFirst(m_queue.head().key))
            return take(Unit{});
        whenDone(m_sender->send(*url, m_queue.head().fields), this, [this](const Result<Unit> &sent) { take(sent); });
    });
}

// Without an address there is nobody to tell.
void Webhook::take(const Result<Unit> &sent)
{
    m_isSending = false;
    if (!sent && sent.error().code == ErrorCode::SecretMissing)
        m_noAddressUntil = m_program.clock().now().addSecs(askAgainSeconds);
    const int tried = m_queue.head().tries;
    const bool isPassing = !sent && sent.error().code != ErrorCode::SecretMissing
                           && sent.error().code != ErrorCode::KeyringMissing
                           && sent.error().code != ErrorCode::InvalidInput;
    if (isPassing && tried < tries) {
        m_isSending = true; // until the pause is over
        m_program.clock().after(pauses.at(std::size_t(tried) - 1), this, [this] {
            m_isSending = false;
            sendNext();
        });
        return;
    }
    if (isPassing)
        log().warn("webhook: {} was not sent: {}", m_queue.head().fields[u"event"].toString(),
                   errorId(sent.error().code));
    m_queue.dequeue();
    if (m_queue.isEmpty())
        Q_EMIT emptied();
    sendNext();
}

QString Webhook::markOf(const QString &key) const
{
    return m_program.paths().state + u"/webhook/"_qs + key;
}

// Kept on disk, so that the next process does not tell it again. Without a disk it is told rather twice than never.
bool Webhook::isFirst(const QString &key)
{
    const QString mark = markOf(key);
    if (QFileInfo::exists(mark))
        return false;
    if (!makePrivateFolder(QFileInfo(mark).path()) || !touchPrivate(mark))
        log().warn("webhook: {} cannot be marked as told", key);
    return true;
}

void Webhook::tellDestroyed(const QString &name)
{
    const auto session = m_program.store().read(name);
    if (!session || session->instanceId == 0)
        return;
    const ReceiptSum sum = sumOf(receiptOf(*session));
    tell(WebhookEvent::Destroyed, u"destroyed-"_qs + session->id, name,
         Words::tr("%1 is destroyed. %n started hour(s) billed, %2.", nullptr, int(sum.bill.startedHours))
             .arg(name, priceText(sum.bill.billed)));
}

void Webhook::tellAttention(const QString &name, const Error &why)
{
    const QString when = QString::number(m_program.clock().now().toSecsSinceEpoch());
    tell(WebhookEvent::Attention, u"attention-%1-%2"_qs.arg(name, when), name,
         Words::tr("%1 needs attention, and its VM costs money: %2").arg(name, explain(why, MoneyState::Rented).title));
}

void Webhook::watch()
{
    if (std::exchange(m_isWatching, true))
        return;
    m_program.clock().after(lookInterval, this, [this] {
        m_isWatching = false;
        look();
    });
}

// As long as something is held. Without an address nothing is read from the disk.
void Webhook::look()
{
    if (std::ranges::none_of(m_program.store().names(),
                             [this](const QString &name) { return m_program.manager().holds(name); }))
        return;
    watch();
    if (m_noAddressUntil > m_program.clock().now())
        return;
    whenDone(address(), this, [this](const Result<Secret> &url) {
        const QDateTime now = m_program.clock().now();
        if (!url) {
            m_noAddressUntil = now.addSecs(askAgainSeconds);
            return;
        }
        for (const Session &session : m_program.store().all())
            if (m_program.manager().holds(session.name))
                lookAtEnding(session, now);
        lookAtMonth(now);
    });
}

void Webhook::lookAtEnding(const Session &session, const QDateTime &now)
{
    const qint64 left = session.leaseEnds.isValid() ? now.secsTo(session.leaseEnds) : endingSeconds + 1;
    if (left > endingSeconds || left < 0 || session.destroyWanted)
        return;
    tell(WebhookEvent::Ending, u"ending-%1-%2"_qs.arg(session.id).arg(session.leaseEnds.toSecsSinceEpoch()),
         session.name,
         Words::tr("%1 will be destroyed at %2. Keep it with \"coder extend %1\".")
             .arg(session.name, whenText(session.leaseEnds, now)));
}

void Webhook::lookAtMonth(const QDateTime &now)
{
    const auto cap = monthCapOf(m_program);
    if (!cap)
        return;
    const MonthCost month = monthCostOf(m_program, now);
    for (const int step : budgetSteps) {
        if (usedPercent(month.billed, *cap) < step)
            continue;
        tell(WebhookEvent::Budget, u"month-%1-%2"_qs.arg(now.toUTC().toString(u"yyyy-MM"_qs)).arg(step), {},
             Words::tr("%1 % of this month's %2 used.").arg(usedPercent(month.billed, *cap)).arg(moneyText(*cap)));
        return;
    }
}

Future<Unit> Webhook::test()
{
    const Deferred<Unit> answer;
    const QJsonObject fields =
        fieldsOf(WebhookEvent::Test, {}, Words::tr("This is a test. Linode LLM Coder can write here."));
    whenDone(address(), this, [this, answer, fields](const Result<Secret> &url) {
        if (!url)
            return answer.resolve(fail(url.error()));
        whenDone(m_sender->send(*url, fields), this, [answer](const Result<Unit> &sent) { answer.resolve(sent); });
    });
    return answer.future();
}

void Webhook::finish(std::chrono::milliseconds patience)
{
    if (m_queue.isEmpty())
        return;
    QEventLoop loop;
    connect(this, &Webhook::emptied, &loop, &QEventLoop::quit);
    m_program.clock().after(patience, &loop, [&loop] { loop.quit(); });
    loop.exec();
}

} // namespace coder
