// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/cloudcheck.h"

#include "core/base/log.h"

#include <algorithm>

namespace coder {
namespace {

using namespace std::chrono_literals;

constexpr auto tickInterval = 15s;
constexpr int wakeAfterSeconds = 60; // a tick this late means that the computer slept
constexpr int checkSeconds = 3600;
constexpr int longestBackOff = 300;
constexpr auto patience = 15s; // a request's own limit is longer, and is asked twice

bool isWake(qint64 sinceLastTick)
{
    return sinceLastTick > wakeAfterSeconds || sinceLastTick < 0; // below 0 the clock was set
}

int backOff(int failures)
{
    return std::min(5 << std::min(failures, 6), longestBackOff);
}

// A keyring is unlocked any moment, and asking it costs nothing.
int longestWait(const Error &why)
{
    return why.code == ErrorCode::KeyringLocked ? 30 : longestBackOff;
}

} // namespace

CloudState cloudStateOf(const Error &error)
{
    if (error.code == ErrorCode::SecretMissing || error.code == ErrorCode::KeyringMissing)
        return CloudState::NoToken;
    if (error.code == ErrorCode::KeyringLocked)
        return CloudState::KeyringLocked;
    if (error.code == ErrorCode::SecretReferenceFailed)
        return CloudState::TokenUnreadable;
    if (error.code == ErrorCode::TokenInvalid || error.code == ErrorCode::ScopeMissing
        || error.code == ErrorCode::AccountInactive)
        return CloudState::TokenRefused;
    return CloudState::Offline;
}

bool hasNoToken(CloudState state)
{
    return state == CloudState::NoToken || state == CloudState::KeyringLocked || state == CloudState::TokenUnreadable;
}

CloudCheck::CloudCheck(Program &program, QObject *parent)
    : QObject(parent)
    , m_program(program)
    , m_reconciler(program)
{}

// What was true before this computer slept is not known to be true now, from the first moment on.
CloudState CloudCheck::state() const
{
    const bool isStale =
        m_state == CloudState::Checked && m_lastTick.isValid() && isWake(m_lastTick.secsTo(m_program.clock().now()));
    return isStale ? CloudState::NotYet : m_state;
}

void CloudCheck::start()
{
    m_lastTick = m_program.clock().now();
    tickLater();
    refresh();
}

void CloudCheck::refresh()
{
    if (m_isAsking)
        return;
    m_isAsking = true;
    if (!m_renewal) // a token that is looked for waits for a person
        awaitAnswer(++m_turn);
    whenDone(m_reconciler.run(std::exchange(m_renewal, {})), this, [this](const Result<Reconciled> &found) {
        m_isAsking = false;
        take(found);
        if (m_renewal == Program::Renewal::ByHand) // wished for meanwhile
            refresh();
    });
}

// What was known before is not certain any more long before the request is given up.
void CloudCheck::awaitAnswer(int turn)
{
    m_program.clock().after(patience, this, [this, turn] {
        if (!m_isAsking || turn != m_turn)
            return;
        if (m_program.isConnected())
            tellState(CloudState::Offline, Error{ErrorCode::Timeout, u"no answer for 15 s"_qs});
        else
            awaitAnswer(turn); // still at the keyring
    });
}

void CloudCheck::renew()
{
    m_renewal = Program::Renewal::ByHand;
    refresh();
}

void CloudCheck::take(const Result<Reconciled> &found)
{
    // Orders can be given as soon as a token was found, also where the provider cannot be reached.
    if (found || !hasNoToken(cloudStateOf(found.error())))
        Q_EMIT tokenFound();
    askLater(found ? std::optional<Error>() : found.error());
    if (!found) {
        log().warn("the provider could not be asked: {}", errorId(found.error().code));
        tellState(cloudStateOf(found.error()), found.error());
        Q_EMIT ended();
        return;
    }
    m_lastChecked = m_program.clock().now();
    settle(*found);
}

void CloudCheck::settle(const Reconciled &found)
{
    Q_EMIT this->found(found);
    whenDone(m_reconciler.recognise(found.adopted), this,
             [](const Result<Unit> &) {}); // saved, and seen by whoever looks
    auto proof = found.missing.isEmpty() ? answered<Unit>(Unit{}) : m_reconciler.prove(found.missing);
    tellState(CloudState::Checked, {});
    whenDone(std::move(proof), this, [this](const Result<Unit> &) { Q_EMIT ended(); });
}

// A reference that cannot be read is not tried again by itself: each time asks a person for a fingerprint.
void CloudCheck::askLater(const std::optional<Error> &why)
{
    const QDateTime now = m_program.clock().now();
    m_failures = why ? m_failures + 1 : 0;
    if (why && cloudStateOf(*why) != CloudState::Offline && !m_renewal)
        m_renewal = Program::Renewal::ByItself;
    if (!why)
        m_nextCheck = now.addSecs(checkSeconds);
    else if (why->code == ErrorCode::SecretReferenceFailed)
        m_nextCheck = {};
    else
        m_nextCheck = now.addSecs(std::min(backOff(m_failures), longestWait(*why)));
}

void CloudCheck::tellState(CloudState state, const std::optional<Error> &why)
{
    m_state = state;
    m_lastError = why;
    Q_EMIT stateChanged();
}

void CloudCheck::tickLater()
{
    m_program.clock().after(tickInterval, this, [this] {
        tick();
        tickLater();
    });
}

void CloudCheck::tick()
{
    const QDateTime now = m_program.clock().now();
    const qint64 passed = m_lastTick.secsTo(now);
    m_lastTick = now;
    const bool slept = isWake(passed);
    if (slept && m_state == CloudState::Checked)
        tellState(CloudState::NotYet, {});
    if (slept || (m_nextCheck.isValid() && now >= m_nextCheck))
        refresh();
    Q_EMIT ticked();
}

} // namespace coder
