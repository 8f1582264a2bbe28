// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"

#include "core/clients/mirror.h"
#include "core/config/config.h"
#include "core/config/launch.h"

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
    case ErrorCode::SshUnreachable:
    case ErrorCode::SshTimeout:
    case ErrorCode::SshAuthFailed:
    case ErrorCode::HostKeyMismatch:
    case ErrorCode::SshDisconnected:
    case ErrorCode::RemoteFailed:
    case ErrorCode::PortTaken:
    case ErrorCode::BootstrapFailed:
    case ErrorCode::ModelNotReady:
    case ErrorCode::ModelFailed:
    case ErrorCode::ModelUnauthorized:
    case ErrorCode::ModelMissing:
    case ErrorCode::ModelGated:
    case ErrorCode::HubUnreachable:
    case ErrorCode::KeyringLocked:
    case ErrorCode::KeyringMissing:
    case ErrorCode::SecretMissing:
    case ErrorCode::SecretReferenceFailed:
    case ErrorCode::PriceUnknown:
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

namespace {

// The demo asks for nothing: what `.env` leaves open is filled in.
void addDemoDefaults(Config &config)
{
    const std::pair<QString, QString> defaults[] = {
        {u"REGION"_qs, u"us-ord"_qs},
        {u"TYPE"_qs, u"g2-gpu-rtx4000a2-s"_qs},
        {u"MODEL_ID"_qs, u"Qwen/Qwen2.5-Coder-32B-Instruct-AWQ"_qs},
    };
    for (const auto &[name, value] : defaults)
        if (!config.isGiven(name))
            config.put(name, value, u"the demo"_qs);
}

SessionWish toWish(const LaunchSettings &launch)
{
    SessionWish wish;
    wish.name = launch.name;
    wish.region = launch.region;
    wish.plan = launch.plan;
    wish.model = launch.model;
    wish.servedModelName = launch.servedModelName;
    wish.image = launch.image;
    wish.firewallId = launch.firewallId;
    wish.idleLimitSeconds = launch.idleLimitSeconds;
    wish.leaseSeconds = launch.leaseSeconds;
    wish.cap = launch.cap;
    wish.guest = launch.guest;
    return wish;
}

} // namespace

Result<ConfigReading> readSettings(CliContext &context)
{
    const auto file = EnvFile::load(context.program->paths().envFile());
    if (!file)
        return fail(file.error());
    ConfigReading reading = readConfig(*file, context.program->environment());
    if (context.options.demo) {
        addDemoDefaults(reading.config);
        reading.problems.removeIf([](const ConfigProblem &problem) { return problem.isMissing; });
    }
    return reading;
}

Result<SessionWish> wishFromConfig(CliContext &context, const QString &name, const LaunchOverrides &overrides)
{
    const auto reading = readSettings(context);
    if (!reading)
        return fail(reading.error());
    for (const QString &note : reading->notes)
        context.out.note(note);
    const auto config = usable(*reading);
    if (!config)
        return fail(config.error());
    return toWish(launchFrom(*config, name, overrides));
}

} // namespace coder
