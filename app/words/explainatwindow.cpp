// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/explain.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace coder {
namespace {

struct NextStep
{
    ErrorCode code;
    const char *words;
};

// Where explain() names a command of `coder`, the same with what the window has.
constexpr std::array steps{
    NextStep{ErrorCode::HeldElsewhere, QT_TRANSLATE_NOOP("NextStep", "Wait until it is done; the window follows it.")},
    NextStep{ErrorCode::ScopeMissing,
             QT_TRANSLATE_NOOP("NextStep", "Make a token with the rights the details name, and give it to the setup.")},
    NextStep{ErrorCode::SoldOut, QT_TRANSLATE_NOOP("NextStep", "Choose another region or plan in the setup.")},
    NextStep{ErrorCode::LabelTaken, QT_TRANSLATE_NOOP("NextStep", "Look at the list; the VM may be one of yours.")},
    NextStep{ErrorCode::OutcomeUnknown,
             QT_TRANSLATE_NOOP("NextStep", "Look at the list in a minute; the VM is looked for by its label.")},
    NextStep{ErrorCode::SshKeyLocked,
             QT_TRANSLATE_NOOP("NextStep", "Enter the passphrase, or add the key to your SSH agent and try again.")},
    NextStep{ErrorCode::RemoteFailed, QT_TRANSLATE_NOOP("NextStep", "Look at the session's logs.")},
    NextStep{ErrorCode::BootstrapFailed,
             QT_TRANSLATE_NOOP("NextStep", "Look at the log of the VM's start; try again, or destroy it.")},
    NextStep{ErrorCode::ModelNotReady,
             QT_TRANSLATE_NOOP("NextStep", "Wait for it, or look at the model server's log.")},
    NextStep{ErrorCode::ModelFailed, QT_TRANSLATE_NOOP("NextStep", "Look at the model server's log.")},
    NextStep{ErrorCode::HealingAsks, QT_TRANSLATE_NOOP("NextStep", "Choose Heal to see what would be changed.")},
    NextStep{ErrorCode::NotHealable,
             QT_TRANSLATE_NOOP("NextStep", "Look at the model server's log, or end the session.")},
    NextStep{ErrorCode::ModelUnauthorized,
             QT_TRANSLATE_NOOP("NextStep", "Try the session again; that gives the VM the key of this computer.")},
    NextStep{ErrorCode::SecretMissing,
             QT_TRANSLATE_NOOP("NextStep", "Give the setup a token; it is kept in the keyring.")},
    NextStep{ErrorCode::ConfigMissing, QT_TRANSLATE_NOOP("NextStep", "Answer the setup; it writes what is missing.")},
    NextStep{ErrorCode::ConfigInvalid,
             QT_TRANSLATE_NOOP("NextStep", "Go through the setup again, or correct the lines the details name.")},
    NextStep{ErrorCode::PlanUnknown, QT_TRANSLATE_NOOP("NextStep", "Choose another plan in the setup.")},
    NextStep{ErrorCode::RegionUnknown, QT_TRANSLATE_NOOP("NextStep", "Choose another region in the setup.")},
    NextStep{
        ErrorCode::MonthCapReached,
        QT_TRANSLATE_NOOP("NextStep",
                          "Raise the month's cap in the setup, choose an earlier latest end, or destroy what runs.")},
    NextStep{ErrorCode::SessionUnknown, QT_TRANSLATE_NOOP("NextStep", "Look at the list for the names.")},
    NextStep{ErrorCode::VmGone, QT_TRANSLATE_NOOP("NextStep", "Start a new session.")},
    NextStep{ErrorCode::LeaseEnded, QT_TRANSLATE_NOOP("NextStep", "Start a new session.")},
};

} // namespace

Explanation explainAtWindow(const Error &error, MoneyState money)
{
    Explanation words = explain(error, money);
    const auto own =
        std::find_if(steps.begin(), steps.end(), [&](const NextStep &step) { return step.code == error.code; });
    if (own != steps.end())
        words.next = QCoreApplication::translate("NextStep", own->words);
    return words;
}

} // namespace coder
