// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace coder {

// What went wrong, as a decision the program can take. Words for people live in app/words, one exhaustive switch.
enum class ErrorCode {
    // anywhere
    Cancelled,
    Timeout,
    InvalidInput,
    NotFound,
    Internal,
    FileUnreadable,
    FileUnwritable,
    StateTooNew,
    HeldElsewhere,
    ProgramMissing,
    // the wire
    NetworkUnreachable,
    BadAnswer,
    // the provider
    TokenInvalid,
    ScopeMissing,
    SoldOut,
    QuotaReached,
    LabelTaken,
    ProviderBusy,
    RateLimited,
    ProviderMaintenance,
    ProviderRefused,
    ProviderBroken,
    AccountInactive,
    AccountMismatch,
    OutcomeUnknown,
    VmLocked,
    VmGone,
    NotAdmitted,
    // SSH
    SshUnreachable,
    SshTimeout,
    SshAuthFailed,
    SshKeyLocked,
    HostKeyMismatch,
    SshDisconnected,
    RemoteFailed,
    PortTaken,
    // the VM and the model
    BootstrapFailed,
    VmDiskFull,
    ModelNotReady,
    ModelFailed,
    HealingAsks,
    NotHealable,
    ModelUnauthorized,
    ModelMissing,
    ModelGated,
    ModelTooLarge,
    HubUnreachable,
    // secrets
    KeyringLocked,
    KeyringMissing,
    SecretMissing,
    SecretReferenceFailed,
    // configuration
    ConfigMissing,
    ConfigInvalid,
    FirewallMissing,
    PlanUnknown,
    RegionUnknown,
    PriceUnknown,
    MonthCapReached,
    // sessions
    SessionUnknown,
    SessionAmbiguous,
    SessionDiffers,
    SessionExists,
    LeaseEnded,
};

// A failure. `detail` is English for the log and for "Details": the provider's own words, a path, a number; never a
// secret. The code decides what happens next.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString detail;

    bool operator==(const Error &) const = default;
};

// The code's stable name in lower snake case ("sold_out"), for JSON, session files and the error catalogue.
QString errorId(ErrorCode code);
// The reverse; Internal for a name this version does not know.
ErrorCode errorCodeFromId(const QString &id);

} // namespace coder
