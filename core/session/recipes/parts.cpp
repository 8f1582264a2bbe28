// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/recipes/parts.h"

namespace coder::recipes {

bool isPassing(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Timeout:
    case ErrorCode::NetworkUnreachable:
    case ErrorCode::BadAnswer:
    case ErrorCode::ProviderBusy:
    case ErrorCode::RateLimited:
    case ErrorCode::ProviderMaintenance:
    case ErrorCode::ProviderBroken:
    case ErrorCode::OutcomeUnknown:
    case ErrorCode::SshUnreachable:
    case ErrorCode::SshTimeout:
    case ErrorCode::SshDisconnected:
    case ErrorCode::ModelNotReady:
        return true;
    case ErrorCode::Cancelled:
    case ErrorCode::InvalidInput:
    case ErrorCode::NotFound:
    case ErrorCode::Internal:
    case ErrorCode::FileUnreadable:
    case ErrorCode::FileUnwritable:
    case ErrorCode::StateTooNew:
    case ErrorCode::HeldElsewhere:
    case ErrorCode::ProgramMissing:
    case ErrorCode::TokenInvalid:
    case ErrorCode::ScopeMissing:
    case ErrorCode::SoldOut:
    case ErrorCode::QuotaReached:
    case ErrorCode::LabelTaken:
    case ErrorCode::ProviderRefused:
    case ErrorCode::AccountInactive:
    case ErrorCode::AccountMismatch:
    case ErrorCode::VmLocked:
    case ErrorCode::VmGone:
    case ErrorCode::NotAdmitted:
    case ErrorCode::SshAuthFailed:
    case ErrorCode::SshKeyLocked:
    case ErrorCode::HostKeyMismatch:
    case ErrorCode::RemoteFailed:
    case ErrorCode::PortTaken:
    case ErrorCode::BootstrapFailed:
    case ErrorCode::VmDiskFull:
    case ErrorCode::ModelFailed:
    case ErrorCode::HealingAsks:
    case ErrorCode::NotHealable:
    case ErrorCode::ModelUnauthorized:
    case ErrorCode::ModelMissing:
    case ErrorCode::ModelGated:
    case ErrorCode::ModelTooLarge:
    case ErrorCode::HubUnreachable:
    case ErrorCode::KeyringLocked:
    case ErrorCode::KeyringMissing:
    case ErrorCode::SecretMissing:
    case ErrorCode::SecretReferenceFailed:
    case ErrorCode::ConfigMissing:
    case ErrorCode::ConfigInvalid:
    case ErrorCode::FirewallMissing:
    case ErrorCode::PlanUnknown:
    case ErrorCode::RegionUnknown:
    case ErrorCode::PriceUnknown:
    case ErrorCode::MonthCapReached:
    case ErrorCode::SessionUnknown:
    case ErrorCode::SessionAmbiguous:
    case ErrorCode::SessionDiffers:
    case ErrorCode::SessionExists:
    case ErrorCode::LeaseEnded:
        return false;
    }
    return false;
}

SessionAnswer passOrFail(const Error &why)
{
    return isPassing(why.code) ? SessionAnswer::notYet(why) : SessionAnswer::failed(why);
}

SessionStep step(const QString &id, std::function<Future<SessionAnswer>(const Session &)> ask)
{
    SessionStep made;
    made.id = id;
    made.ask = std::move(ask);
    return made;
}

SessionStep overSsh(const RecipeTools &tools, SessionStep step)
{
    step.limit = std::chrono::minutes(10);
    step.ask = [tools, ask = std::move(step.ask)](const Session &session) {
        if (tools.shell->state() != ShellState::Idle)
            return ask(session);
        return mapped<SessionAnswer>(tools.shell->open(shellTarget(session, tools)),
                                     [](const Result<Unit> &opened) -> Result<SessionAnswer> {
                                         return opened ? SessionAnswer::notYet() : passOrFail(opened.error());
                                     });
    };
    return step;
}

std::chrono::milliseconds paced(const RecipeTools &tools, std::chrono::milliseconds limit)
{
    using std::chrono::milliseconds;
    const milliseconds grace(15000); // our own work goes no faster
    return tools.pace > 1 ? milliseconds(qint64(double(limit.count()) / tools.pace)) + grace : limit;
}

std::chrono::seconds pacedPatience(const RecipeTools &tools, std::chrono::seconds patience)
{
    using std::chrono::seconds;
    return tools.pace > 1 ? std::max(seconds(2), seconds(qint64(double(patience.count()) / tools.pace))) : patience;
}

QStringList sessionTags(const Session &session, const Install &install)
{
    return {u"coder"_qs, u"coder-install-"_qs + install.id, u"coder-session-"_qs + session.id,
            u"coder-name-"_qs + session.name};
}

ShellTarget shellTarget(const Session &session, const RecipeTools &tools)
{
    ShellTarget target;
    target.host = session.ip;
    target.port = session.sshPort;
    target.user = session.sshUser;
    target.privateKeyFile = tools.install.privateKeyFile;
    target.hostKeys = session.hostKeys;
    return target;
}

ModelEndpoint modelEndpoint(const Session &session, const Secret &apiKey)
{
    return {QUrl(u"http://127.0.0.1:%1"_qs.arg(session.localPort)), apiKey};
}

} // namespace coder::recipes
