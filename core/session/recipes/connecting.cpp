// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/recipes/admission.h"

namespace coder::recipes {
namespace {

using namespace std::chrono_literals;

constexpr qint64 doubtSeconds = 30; // between two looks at why the VM does not answer
constexpr qint64 youngSeconds = 60; // a new VM may not be visible to a read at once

// Tries until the VM lets us in. When it does not answer, the reason is looked for: this computer may have another
// address, the user's firewall may not admit it, or the VM is gone. An answer on its way keeps it: a shell that goes
// answers what it was asked after the flow is gone.
class Connecting : public std::enable_shared_from_this<Connecting>
{
public:
    explicit Connecting(RecipeTools tools)
        : m_tools(std::move(tools))
        , m_admission(m_tools)
    {}

    Future<SessionAnswer> ask(const Session &session)
    {
        switch (m_next) {
        case Next::Keys:
            return findKeys(session);
        case Next::Open:
            return open(session);
        case Next::Vm:
            return lookForVm(session);
        case Next::Account:
            return proveAccount(session);
        case Next::Admit:
            return admit(session);
        }
        return say(SessionAnswer::failed({ErrorCode::Internal, {}}));
    }

private:
    enum class Next { Keys, Open, Vm, Account, Admit };

    Future<SessionAnswer> findKeys(const Session &session)
    {
        m_next = Next::Open;
        if (!session.isAdopted)
            return open(session);
        return onSuccess(m_tools.ownKeys(), [this, self = shared_from_this()](const OwnKeyFiles &keys) {
            m_ownKeys = keys;
            return at(0ms);
        });
    }

    Future<SessionAnswer> open(const Session &session)
    {
        if (m_tools.shell->state() == ShellState::Connected)
            return say(SessionAnswer::done(forgetObstacle));
        ShellTarget target = shellTarget(session, m_tools);
        target.ownKeys = m_ownKeys;
        return mapped<SessionAnswer>(
            m_tools.shell->open(target),
            [this, self = shared_from_this()](const Result<Unit> &opened) -> Result<SessionAnswer> {
                return opened ? SessionAnswer::done(forgetObstacle) : takeFailure(opened.error());
            });
    }

    static void forgetObstacle(Session &session)
    {
        if (session.error && session.error->code == ErrorCode::NotAdmitted)
            session.error.reset();
    }

    SessionAnswer takeFailure(const Error &why)
    {
        const QDateTime now = m_tools.services.clock->now();
        const bool isSilent = why.code == ErrorCode::SshTimeout;
        const bool isDue = !m_doubted.isValid() || m_doubted.secsTo(now) >= doubtSeconds;
        m_why = why;
        if (isPassing(why.code) && isDue && (isSilent || m_doubted.isValid())) {
            m_next = Next::Vm;
            return at(0ms);
        }
        if (!m_doubted.isValid())
            m_doubted = now; // refused at first: it is starting
        return passOrFail(why);
    }

    Future<SessionAnswer> lookForVm(const Session &session)
    {
        m_doubted = m_tools.services.clock->now();
        m_next = Next::Admit;
        return mapped<SessionAnswer>(
            m_tools.services.cloud->instance(session.instanceId),
            [this, self = shared_from_this(), session](const Result<Instance> &found) -> Result<SessionAnswer> {
                const bool isGone = !found && found.error().code == ErrorCode::NotFound
                                    && session.created.secsTo(m_doubted) >= youngSeconds;
                if (isGone)
                    m_next = Next::Account;
                return at(0ms);
            });
    }

    // A token of another account does not see the VM either.
    Future<SessionAnswer> proveAccount(const Session &session)
    {
        m_next = Next::Open;
        return onSuccess(m_tools.services.cloud->account(), [session](const Account &account) {
            return session.account.isSameAs(account)
                       ? SessionAnswer::failed({ErrorCode::VmGone, session.label})
                       : SessionAnswer::failed({ErrorCode::AccountMismatch, account.username});
        });
    }

    Future<SessionAnswer> admit(const Session &session)
    {
        return mapped<SessionAnswer>(
            m_admission.ask(session),
            [this, self = shared_from_this()](const Result<SessionAnswer> &admitted) -> Result<SessionAnswer> {
                return takeAdmission(admitted ? *admitted : SessionAnswer::failed(admitted.error()));
            });
    }

    // Whatever came of it, SSH is tried again; a missing line in the user's firewall is shown meanwhile.
    SessionAnswer takeAdmission(SessionAnswer admitted)
    {
        if (admitted.kind == SessionAnswer::Kind::NotYet)
            return admitted;
        m_next = Next::Open;
        if (admitted.kind == SessionAnswer::Kind::Failed && admitted.error
            && admitted.error->code == ErrorCode::NotAdmitted)
            return obstacle(*admitted.error);
        return SessionAnswer::notYet(m_why, admitted.learned);
    }

    static SessionAnswer at(std::chrono::milliseconds when)
    {
        SessionAnswer answer = SessionAnswer::notYet();
        answer.askAgainIn = when;
        return answer;
    }

    RecipeTools m_tools;
    Admission m_admission;
    Next m_next = Next::Keys;
    std::optional<OwnKeyFiles> m_ownKeys; // the user's, where they are to be used
    Error m_why;
    QDateTime m_doubted; // when the reason was last looked for
};

} // namespace

SessionStep connectStep(const RecipeTools &tools, std::chrono::milliseconds limit)
{
    auto connecting = std::make_shared<Connecting>(tools);
    auto made = step(u"ssh"_qs, [connecting](const Session &session) { return connecting->ask(session); });
    made.interval = 2s;
    made.limit = limit;
    return made;
}

} // namespace coder::recipes
