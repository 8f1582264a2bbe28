// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/explain.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace coder {
namespace {

struct Explain
{
    Q_DECLARE_TR_FUNCTIONS(Explain)
};

// What happened, and what to do next. A new code without words does not compile.
// NOLINTNEXTLINE(readability-function-size): one line or two a code; a table could miss one
std::pair<QString, QString> wordsFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled:
        return {Explain::tr("It was cancelled."), Explain::tr("Start it again when you want to.")};
    case ErrorCode::Timeout:
        return {Explain::tr("It took too long and was given up."), Explain::tr("Try again in a moment.")};
    case ErrorCode::InvalidInput:
        return {Explain::tr("What was given cannot be used."),
                Explain::tr("Correct it as the details say and try again.")};
    case ErrorCode::NotFound:
        return {Explain::tr("It is not there."), Explain::tr("Check the name and try again.")};
    case ErrorCode::Internal:
        return {Explain::tr("This program made a mistake."),
                Explain::tr("Try again; if it stays, report it with the details.")};
    case ErrorCode::FileUnreadable:
        return {Explain::tr("A file could not be read."),
                Explain::tr("Mend the file or its rights as the details say, or move it away, and try again.")};
    case ErrorCode::FileUnwritable:
        return {Explain::tr("A file could not be written."),
                Explain::tr("Check the folder's rights and the free space, then try again.")};
    case ErrorCode::StateTooNew:
        return {Explain::tr("The session was saved by a newer version of this program."),
                Explain::tr("Update this program to change it; reading is possible.")};
    case ErrorCode::HeldElsewhere:
        return {Explain::tr("Another process is working on this session."),
                Explain::tr("Wait until it is done, or watch it with \"coder status\".")};
    case ErrorCode::ProgramMissing:
        return {Explain::tr("A program that is needed is not installed."),
                Explain::tr("Install what the details name and try again.")};
    case ErrorCode::NetworkUnreachable:
        return {Explain::tr("The provider cannot be reached."),
                Explain::tr("Check this computer's connection and try again.")};
    case ErrorCode::BadAnswer:
        return {Explain::tr("The answer could not be understood."),
                Explain::tr("Check that no proxy or login page stands in between, and try again.")};
    case ErrorCode::TokenInvalid:
        return {Explain::tr("Linode refused the token: it is wrong, expired or revoked."),
                Explain::tr("Make a new token in Cloud Manager and set LINODE_TOKEN.")};
    case ErrorCode::ScopeMissing:
        return {Explain::tr("Linode refused: the token may not do this."),
                Explain::tr("Make a token with the rights the details name; \"coder validate\" lists them.")};
    case ErrorCode::SoldOut:
        return {Explain::tr("The region has none left of this plan."),
                Explain::tr("Try another region or plan; \"coder list-types\" shows what there is.")};
    case ErrorCode::QuotaReached:
        return {Explain::tr("Linode refused: the account's limit is reached."),
                Explain::tr("Destroy what you no longer need, or ask Linode's support for a higher limit.")};
    case ErrorCode::LabelTaken:
        return {Explain::tr("Linode refused: the label is taken."),
                Explain::tr("Look at \"coder list\"; the VM may be one of yours.")};
    case ErrorCode::ProviderBusy:
        return {Explain::tr("Linode is still busy with an earlier request for this VM."),
                Explain::tr("It is tried again by itself; otherwise try again in a minute.")};
    case ErrorCode::RateLimited:
        return {Explain::tr("Linode refused: too many requests in a short time."),
                Explain::tr("Wait a minute and try again.")};
    case ErrorCode::ProviderMaintenance:
        return {Explain::tr("Linode's API is under maintenance."),
                Explain::tr("Look at status.linode.com and try again later.")};
    case ErrorCode::ProviderRefused:
        return {Explain::tr("Linode refused the request."), Explain::tr("Change what the details name and try again.")};
    case ErrorCode::ProviderBroken:
        return {Explain::tr("Linode's API failed."),
                Explain::tr("Try again in a minute; status.linode.com tells about disturbances.")};
    case ErrorCode::AccountInactive:
        return {Explain::tr("Linode refused: the account is not active."),
                Explain::tr("Finish its setup or billing in Cloud Manager, then try again.")};
    case ErrorCode::AccountMismatch:
        return {Explain::tr("The token belongs to another account than the one that made the VM."),
                Explain::tr("Set a token of the account that made it; only that one can prove what became of it.")};
    case ErrorCode::OutcomeUnknown:
        return {Explain::tr("Linode's answer got lost, so it is not known what came of the request."),
                Explain::tr("Look at \"coder list\" in a minute; the VM is looked for by its label.")};
    case ErrorCode::VmLocked:
        return {Explain::tr("Linode refuses to delete the VM because it has a lock."),
                Explain::tr("Remove the lock in Cloud Manager; the deletion is tried again until it works.")};
    case ErrorCode::VmGone:
        return {Explain::tr("The VM no longer exists: it was deleted by somebody else."),
                Explain::tr("Start a new session with \"coder up\".")};
    case ErrorCode::NotAdmitted:
        return {Explain::tr("The firewall you named does not admit this computer's address."),
                Explain::tr("Add the line in the details to the firewall's inbound rules in Cloud Manager.")};
    case ErrorCode::SshUnreachable:
        return {Explain::tr("The VM does not answer to SSH."),
                Explain::tr("It may still be starting; try again, or check that the firewall admits your address.")};
    case ErrorCode::SshTimeout:
        return {Explain::tr("The VM did not answer to SSH in time."),
                Explain::tr("Check this computer's connection and try again.")};
    case ErrorCode::SshAuthFailed:
        return {Explain::tr("The VM refused our SSH key."),
                Explain::tr("If the key of this computer was replaced, destroy the session and start a new one.")};
    case ErrorCode::SshKeyLocked:
        return {Explain::tr("Your SSH key is encrypted, and no passphrase known here opens it."),
                Explain::tr("Add it to your agent with \"ssh-add\", or run \"coder tunnel\" at a terminal, which asks "
                            "for the passphrase.")};
    case ErrorCode::HostKeyMismatch:
        return {Explain::tr("The VM showed another host key than the one it was made with, so nothing was sent to it."),
                Explain::tr("If nobody rebuilt the VM, somebody may stand in between: destroy the session.")};
    case ErrorCode::SshDisconnected:
        return {Explain::tr("The connection to the VM broke."), Explain::tr("Try again.")};
    case ErrorCode::RemoteFailed:
        return {Explain::tr("A command on the VM failed."),
                Explain::tr("Look at \"coder logs\", or at the VM with \"coder ssh\".")};
    case ErrorCode::PortTaken:
        return {Explain::tr("The local port of this session is used by another program."),
                Explain::tr("End that program, or set another VLLM_PORT.")};
    case ErrorCode::BootstrapFailed:
        return {Explain::tr("Setting up the VM failed."),
                Explain::tr("Look at \"coder logs --source cloud-init\"; try \"coder up\" again, or destroy it.")};
    case ErrorCode::VmDiskFull:
        return {Explain::tr("The VM's disk is full."),
                Explain::tr("Destroy the session and take a plan with a larger disk, or a smaller model.")};
    case ErrorCode::ModelNotReady:
        return {Explain::tr("The model does not answer yet."),
                Explain::tr("Wait for it, or look at \"coder logs --source vllm\".")};
    case ErrorCode::ModelFailed:
        return {Explain::tr("The model server failed."), Explain::tr("Look at \"coder logs --source vllm\".")};
    case ErrorCode::HealingAsks:
        return {Explain::tr("The model server failed, and what would help needs your word."),
                Explain::tr("Look at it with \"coder heal --dry-run\", and agree with \"coder heal --yes\".")};
    case ErrorCode::NotHealable:
        return {Explain::tr("The model server failed, and this program cannot put it right."),
                Explain::tr("Read what would help with \"coder diagnose\", or end the session.")};
    case ErrorCode::ModelUnauthorized:
        return {Explain::tr("The model server refused the API key."),
                Explain::tr("Start the session again with \"coder up\"; it gives the VM the key of this computer.")};
    case ErrorCode::ModelMissing:
        return {Explain::tr("Hugging Face does not know this model."),
                Explain::tr("Check MODEL_ID: it is owner/name, as on the model's page.")};
    case ErrorCode::ModelGated:
        return {Explain::tr("The model is gated, and no token that may read it is set."),
                Explain::tr("Accept the licence on the model's page and set HUGGING_FACE_HUB_TOKEN.")};
    case ErrorCode::ModelTooLarge:
        return {
            Explain::tr("The model does not fit on this VM."),
            Explain::tr("Choose a smaller or a quantised model, a shorter context, or a plan with more GPU memory.")};
    case ErrorCode::HubUnreachable:
        return {Explain::tr("Hugging Face cannot be reached."), Explain::tr("Try again in a moment.")};
    case ErrorCode::KeyringLocked:
        return {Explain::tr("The keyring is locked or does not answer."),
                Explain::tr("Unlock it, or set the token in the environment or in .env.secrets.")};
    case ErrorCode::KeyringMissing:
        return {Explain::tr("This computer has no keyring to keep a secret in."),
                Explain::tr("Set the token in the environment or in .env.secrets.")};
    case ErrorCode::SecretMissing:
        return {Explain::tr("A token is missing."),
                Explain::tr("Set LINODE_TOKEN in the environment or in .env.secrets; to try without one, use --demo.")};
    case ErrorCode::SecretReferenceFailed:
        return {Explain::tr("A secret could not be read from 1Password."),
                Explain::tr("Sign in with \"op signin\", check the op:// reference, and try again.")};
    case ErrorCode::ConfigMissing:
        return {Explain::tr("Settings are missing."), Explain::tr("Add the lines the details name to .env.")};
    case ErrorCode::ConfigInvalid:
        return {Explain::tr("Settings cannot be used as they are."),
                Explain::tr("Correct the lines the details name, then run \"coder validate\".")};
    case ErrorCode::FirewallMissing:
        return {Explain::tr("The firewall in FIREWALL_ID does not exist in this account."),
                Explain::tr("Correct FIREWALL_ID, or take it out and one is made for the session.")};
    case ErrorCode::PlanUnknown:
        return {Explain::tr("Linode does not offer this plan to your account."),
                Explain::tr("Choose a TYPE from \"coder list-types\".")};
    case ErrorCode::RegionUnknown:
        return {Explain::tr("Linode has no such region, or no GPUs there."),
                Explain::tr("Choose a REGION from \"coder list-types\".")};
    case ErrorCode::PriceUnknown:
        return {Explain::tr("Linode does not tell the price of this plan."),
                Explain::tr("Without a price a cap cannot be kept: choose another plan, or take the cap out.")};
    case ErrorCode::MonthCapReached:
        return {Explain::tr("The cap of the month would be passed."),
                Explain::tr("Raise MONTH_CAP_USD or take it out, choose a shorter lease, or destroy what runs.")};
    case ErrorCode::SessionUnknown:
        return {Explain::tr("There is no such session."), Explain::tr("Look at \"coder list\" for the names.")};
    case ErrorCode::SessionAmbiguous:
        return {Explain::tr("There are several sessions."), Explain::tr("Say which one, by its name.")};
    case ErrorCode::SessionDiffers:
        return {Explain::tr("The session exists with other settings."),
                Explain::tr("Use another name, or destroy this session first.")};
    case ErrorCode::SessionExists:
        return {Explain::tr("A session of this name exists already."), Explain::tr("Use another name.")};
    case ErrorCode::LeaseEnded:
        return {Explain::tr("The session's lease has ended."), Explain::tr("Start a new session with \"coder up\".")};
    }
    return {};
}

} // namespace

Explanation explain(const Error &error, MoneyState money)
{
    auto [title, next] = wordsFor(error.code);
    return {std::move(title), moneySentence(money), std::move(next)};
}

namespace {

constexpr qsizetype mostLines = 6;

QString withoutPrefix(QString line)
{
    static const QRegularExpression colours(u"\x1b\\[[0-9;]*[A-Za-z]"_qs);
    static const QRegularExpression prefix(
        u"^(\\(\\w+ pid=\\d+\\) *)?((DEBUG|INFO|WARNING|ERROR|CRITICAL) \\d\\d-\\d\\d [\\d:]{8} \\[[^\\]]*\\] ?)?"_qs);
    return line.remove(colours).remove(prefix).trimmed();
}

bool tellsCause(const QString &line)
{
    static const QRegularExpression words(
        u"(Error|Exception|Failure)\\b.*:|^(E|fatal|error): |no space left|not found|refused|denied|killed"_qs,
        QRegularExpression::CaseInsensitiveOption);
    return words.match(line).hasMatch() && !line.contains(u"See root cause above"_qs);
}

} // namespace

QStringList keyLines(const QString &detail)
{
    static const QRegularExpression breaks(u"[\\r\\n]+"_qs);
    QStringList lines;
    for (const QString &line : detail.split(breaks, Qt::SkipEmptyParts))
        if (const QString bare = withoutPrefix(line); !bare.isEmpty())
            lines << bare;
    if (lines.size() <= mostLines)
        return lines;
    QStringList kept = lines.mid(1);
    kept.removeIf([](const QString &line) { return !tellsCause(line); });
    kept.removeDuplicates();
    if (kept.isEmpty())
        kept = lines.mid(lines.size() - (mostLines - 1));
    return lines.first(1) + kept.mid(std::max<qsizetype>(0, kept.size() - (mostLines - 1)));
}

QString moneySentence(MoneyState money)
{
    switch (money) {
    case MoneyState::NothingRented:
        return Explain::tr("Nothing was rented.");
    case MoneyState::Rented:
        return Explain::tr("The VM is kept and is billed by the started hour until it is destroyed.");
    case MoneyState::MayBeRented:
        return Explain::tr("A VM may have been made and may be billed; it is looked for until that is known.");
    case MoneyState::StillRented:
        return Explain::tr("The VM is not proved gone and may still be billed.");
    case MoneyState::Destroyed:
        return Explain::tr("The VM is destroyed and no longer billed.");
    }
    return {};
}

MoneyState moneyStateOf(const Session &session)
{
    if (session.phase == Phase::Destroyed)
        return session.instanceId != 0 ? MoneyState::Destroyed : MoneyState::NothingRented;
    if (!session.mayBeRented())
        return MoneyState::NothingRented;
    if (session.destroyWanted || session.phase == Phase::Destroying)
        return MoneyState::StillRented;
    return session.instanceId != 0 ? MoneyState::Rented : MoneyState::MayBeRented;
}

} // namespace coder
