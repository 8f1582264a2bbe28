// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include "core/base/errorlist.h"

#include <array>
#include <utility>

namespace coder {
namespace {
constexpr std::array names{
    std::pair{ErrorCode::Cancelled, "cancelled"},
    std::pair{ErrorCode::Timeout, "timeout"},
    std::pair{ErrorCode::InvalidInput, "invalid_input"},
    std::pair{ErrorCode::NotFound, "not_found"},
    std::pair{ErrorCode::Internal, "internal"},
    std::pair{ErrorCode::FileUnreadable, "file_unreadable"},
    std::pair{ErrorCode::FileUnwritable, "file_unwritable"},
    std::pair{ErrorCode::StateTooNew, "state_too_new"},
    std::pair{ErrorCode::HeldElsewhere, "held_elsewhere"},
    std::pair{ErrorCode::ProgramMissing, "program_missing"},
    std::pair{ErrorCode::NetworkUnreachable, "network_unreachable"},
    std::pair{ErrorCode::BadAnswer, "bad_answer"},
    std::pair{ErrorCode::TokenInvalid, "token_invalid"},
    std::pair{ErrorCode::ScopeMissing, "scope_missing"},
    std::pair{ErrorCode::SoldOut, "sold_out"},
    std::pair{ErrorCode::QuotaReached, "quota_reached"},
    std::pair{ErrorCode::LabelTaken, "label_taken"},
    std::pair{ErrorCode::ProviderBusy, "provider_busy"},
    std::pair{ErrorCode::RateLimited, "rate_limited"},
    std::pair{ErrorCode::ProviderMaintenance, "provider_maintenance"},
    std::pair{ErrorCode::ProviderRefused, "provider_refused"},
    std::pair{ErrorCode::ProviderBroken, "provider_broken"},
    std::pair{ErrorCode::AccountInactive, "account_inactive"},
    std::pair{ErrorCode::AccountMismatch, "account_mismatch"},
    std::pair{ErrorCode::OutcomeUnknown, "outcome_unknown"},
    std::pair{ErrorCode::VmLocked, "vm_locked"},
    std::pair{ErrorCode::VmGone, "vm_gone"},
    std::pair{ErrorCode::NotAdmitted, "not_admitted"},
    std::pair{ErrorCode::SshUnreachable, "ssh_unreachable"},
    std::pair{ErrorCode::SshTimeout, "ssh_timeout"},
    std::pair{ErrorCode::SshAuthFailed, "ssh_auth_failed"},
    std::pair{ErrorCode::SshKeyLocked, "ssh_key_locked"},
    std::pair{ErrorCode::HostKeyMismatch, "host_key_mismatch"},
    std::pair{ErrorCode::SshDisconnected, "ssh_disconnected"},
    std::pair{ErrorCode::RemoteFailed, "remote_failed"},
    std::pair{ErrorCode::PortTaken, "port_taken"},
    std::pair{ErrorCode::BootstrapFailed, "bootstrap_failed"},
    std::pair{ErrorCode::VmDiskFull, "vm_disk_full"},
    std::pair{ErrorCode::ModelNotReady, "model_not_ready"},
    std::pair{ErrorCode::ModelFailed, "model_failed"},
    std::pair{ErrorCode::HealingAsks, "healing_asks"},
    std::pair{ErrorCode::NotHealable, "not_healable"},
    std::pair{ErrorCode::ModelUnauthorized, "model_unauthorized"},
    std::pair{ErrorCode::ModelMissing, "model_missing"},
    std::pair{ErrorCode::ModelGated, "model_gated"},
    std::pair{ErrorCode::ModelTooLarge, "model_too_large"},
    std::pair{ErrorCode::HubUnreachable, "hub_unreachable"},
    std::pair{ErrorCode::KeyringLocked, "keyring_locked"},
    std::pair{ErrorCode::KeyringMissing, "keyring_missing"},
    std::pair{ErrorCode::SecretMissing, "secret_missing"},
    std::pair{ErrorCode::SecretReferenceFailed, "secret_reference_failed"},
    std::pair{ErrorCode::ConfigMissing, "config_missing"},
    std::pair{ErrorCode::ConfigInvalid, "config_invalid"},
    std::pair{ErrorCode::FirewallMissing, "firewall_missing"},
    std::pair{ErrorCode::PlanUnknown, "plan_unknown"},
    std::pair{ErrorCode::RegionUnknown, "region_unknown"},
    std::pair{ErrorCode::PriceUnknown, "price_unknown"},
    std::pair{ErrorCode::MonthCapReached, "month_cap_reached"},
    std::pair{ErrorCode::SessionUnknown, "session_unknown"},
    std::pair{ErrorCode::SessionAmbiguous, "session_ambiguous"},
    std::pair{ErrorCode::SessionDiffers, "session_differs"},
    std::pair{ErrorCode::SessionExists, "session_exists"},
    std::pair{ErrorCode::LeaseEnded, "lease_ended"},
};
} // namespace

QString errorId(ErrorCode code)
{
    for (const auto &[known, name] : names)
        if (known == code)
            return QString::fromLatin1(name);
    return QStringLiteral("internal");
}

QList<ErrorCode> allErrorCodes()
{
    QList<ErrorCode> codes;
    for (const auto &[known, name] : names)
        codes << known;
    return codes;
}

ErrorCode errorCodeFromId(const QString &id)
{
    for (const auto &[known, name] : names)
        if (id == QLatin1String(name))
            return known;
    return ErrorCode::Internal;
}

} // namespace coder
