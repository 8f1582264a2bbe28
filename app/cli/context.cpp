// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"

#include "app/assembly/launchplan.h"
#include "core/clients/mirror.h"

#include <unistd.h>

namespace coder {

bool CliContext::mayAsk() const
{
    return !options.noInput && ::isatty(STDIN_FILENO) == 1;
}

int exitCodeFor(const Error &error)
{
    switch (error.code) {
    case ErrorCode::InvalidInput:
    case ErrorCode::ConfigMissing:
    case ErrorCode::ConfigInvalid:
    case ErrorCode::SessionAmbiguous:
    case ErrorCode::SessionDiffers:
    case ErrorCode::SessionExists:
        return ExitUsage;
    case ErrorCode::SessionUnknown:
        return ExitNothing;
    case ErrorCode::TokenInvalid:
    case ErrorCode::ScopeMissing:
    case ErrorCode::SoldOut:
    case ErrorCode::QuotaReached:
    case ErrorCode::LabelTaken:
    case ErrorCode::ProviderRefused:
    case ErrorCode::AccountInactive:
    case ErrorCode::VmLocked:
    case ErrorCode::FirewallMissing:
    case ErrorCode::PlanUnknown:
    case ErrorCode::RegionUnknown:
        return ExitRefused;
    case ErrorCode::Cancelled:
        return ExitCancelled;
    case ErrorCode::OutcomeUnknown:
    case ErrorCode::AccountMismatch:
        return ExitUnknown;
    case ErrorCode::Timeout:
    case ErrorCode::NotFound:
    case ErrorCode::Internal:
    case ErrorCode::FileUnreadable:
    case ErrorCode::FileUnwritable:
    case ErrorCode::StateTooNew:
    case ErrorCode::HeldElsewhere:
    case ErrorCode::ProgramMissing:
    case ErrorCode::NetworkUnreachable:
    case ErrorCode::BadAnswer:
    case ErrorCode::ProviderBusy:
    case ErrorCode::RateLimited:
    case ErrorCode::ProviderMaintenance:
    case ErrorCode::ProviderBroken:
    case ErrorCode::VmGone:
    case ErrorCode::NotAdmitted:
    case ErrorCode::SshUnreachable:
    case ErrorCode::SshTimeout:
    case ErrorCode::SshAuthFailed:
    case ErrorCode::SshKeyLocked:
    case ErrorCode::HostKeyMismatch:
    case ErrorCode::SshDisconnected:
    case ErrorCode::RemoteFailed:
    case ErrorCode::PortTaken:
    case ErrorCode::BootstrapFailed:
    case ErrorCode::VmDiskFull:
    case ErrorCode::ModelNotReady:
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
    case ErrorCode::PriceUnknown:
    case ErrorCode::MonthCapReached:
    case ErrorCode::LeaseEnded:
        return ExitFailed;
    }
    return ExitFailed;
}

Result<Session> chosenSession(CliContext &context, const QString &name)
{
    SessionStore &store = context.program->store();
    if (!name.isEmpty())
        return store.read(name);
    const Paths &paths = context.program->paths();
    if (const QString current = currentSession(paths.project, paths.mirror); !current.isEmpty())
        if (auto session = store.read(current); session && session->phase != Phase::Destroyed)
            return session;
    QList<Session> living;
    QStringList names;
    for (const Session &session : store.all())
        if (session.phase != Phase::Destroyed) {
            living << session;
            names << session.name;
        }
    if (living.size() == 1)
        return living.first();
    return living.isEmpty() ? fail(ErrorCode::SessionUnknown) : fail(ErrorCode::SessionAmbiguous, names.join(u", "_qs));
}

MoneyState moneyOfUnread(const Error &why)
{
    if (why.code == ErrorCode::ModelNotReady)
        return MoneyState::MayBeRented; // a session that was read, and whose model does not answer
    const bool isThere = why.code == ErrorCode::FileUnreadable || why.code == ErrorCode::StateTooNew;
    return isThere ? MoneyState::StillRented : MoneyState::NothingRented;
}

Result<ConfigReading> readSettings(CliContext &context)
{
    return projectSettings(*context.program);
}

Result<SessionWish> wishFromConfig(CliContext &context, const QString &name, const LaunchOverrides &overrides)
{
    const auto plan = launchPlan(*context.program, name, overrides);
    if (!plan)
        return fail(plan.error());
    for (const QString &note : plan->notes)
        context.out.note(note);
    return plan->wish;
}

} // namespace coder
