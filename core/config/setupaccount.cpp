// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/setupparts.h"

#include <algorithm>

namespace coder {

QStringList neededScopes(bool hasOwnFirewall)
{
    return {QStringLiteral("linodes:read_write"),
            hasOwnFirewall ? QStringLiteral("firewall:read_only") : QStringLiteral("firewall:read_write"),
            QStringLiteral("images:read_only"), QStringLiteral("events:read_only")};
}

namespace setup {
namespace {

const QString tokenId = QStringLiteral("token");

QString placeOf(const FoundToken &token)
{
    switch (token.source) {
    case TokenSource::Environment:
        return Say::tr("the environment (%1)").arg(token.name);
    case TokenSource::SecretsFile:
        return Say::tr(".env.secrets (%1)").arg(token.name);
    case TokenSource::Keychain:
        return Say::tr("the keychain");
    case TokenSource::LinodeCli:
        return Say::tr("the configuration of linode-cli");
    }
    return {};
}

QString whyNoToken(const Error &error, bool isPublicApi)
{
    if (error.code != ErrorCode::SecretMissing)
        return Say::tr("No token was found: %1.").arg(error.detail);
    return isPublicApi
               ? Say::tr("No token was found: LINODE_TOKEN is not in the environment, .env.secrets or the keychain.")
               : Say::tr("No token was found: LINODE_TOKEN is not in the environment, and a stored one is sent to the "
                         "public API only.");
}

Check tokenIsMissing(const SetupFacts &facts)
{
    const Error &error = facts.token->error();
    if (error.code == ErrorCode::KeyringLocked)
        return failed(tokenId, Say::tr("No token was found, and the keyring is locked."),
                      Say::tr("Unlock the keyring, or set LINODE_TOKEN in the environment or in .env.secrets."));
    if (error.code == ErrorCode::SecretReferenceFailed)
        return failed(tokenId, Say::tr("The token is a reference that could not be read: %1.").arg(error.detail),
                      Say::tr("Sign in with \"op signin\" and check the op:// reference."));
    return failed(tokenId, whyNoToken(error, facts.apiUrl.isEmpty()),
                  Say::tr("Make one in Cloud Manager with the rights %1, and set LINODE_TOKEN in .env.secrets.")
                      .arg(neededScopes(false).join(QStringLiteral(", "))));
}

Check tokenCheck(const SetupFacts &facts)
{
    const FoundToken &token = **facts.token;
    const QString place = placeOf(token);
    if (!facts.account)
        return warn(tokenId, Say::tr("A token was found in %1; it was not tried.").arg(place), {});
    if (*facts.account)
        return ok(tokenId,
                  Say::tr("The token from %1 works; the account is %2.").arg(place, (*facts.account)->username));
    if (facts.account->error().code == ErrorCode::TokenInvalid)
        return failed(
            tokenId, Say::tr("Linode refused the token from %1.").arg(place),
            Say::tr("It is wrong, expired or revoked: make a new one in Cloud Manager and replace it there."));
    return unknown(tokenId, Say::tr("The token from %1 could not be tried.").arg(place), facts.account->error());
}

QList<Check> tokenNotes(const SetupFacts &facts)
{
    QList<Check> checks;
    if ((*facts.token)->keyringLocked)
        checks << warn(QStringLiteral("keyring"),
                       Say::tr("The keyring is locked and could not be asked; it may hold another token."),
                       Say::tr("Unlock it if the token should be the one from there."));
    if (facts.isSecretsFileOpen)
        checks << warn(QStringLiteral("secrets_file"), Say::tr(".env.secrets can be read by others on this computer."),
                       Say::tr("Run: chmod 600 .env.secrets"));
    if (!facts.apiUrl.isEmpty())
        checks << warn(QStringLiteral("endpoint"),
                       Say::tr("LINODE_URL names %1, not Linode's own API.").arg(facts.apiUrl), {});
    return checks;
}

// "linodes:read_write" covers "linodes:read_only".
bool covers(const QString &has, const QString &wanted)
{
    const QString room = wanted.section(QLatin1Char(':'), 0, 0);
    return has == wanted || has == QLatin1String("*") || has == room + QStringLiteral(":read_write")
           || has == room + QStringLiteral(":*");
}

QStringList uncovered(const QStringList &wanted, const QStringList &has)
{
    QStringList missing;
    for (const QString &scope : wanted)
        if (std::ranges::none_of(has, [&](const QString &owned) { return covers(owned, scope); }))
            missing << scope;
    return missing;
}

// What the token may do that the program has no use for, or more than it has.
QStringList excess(const QStringList &has, const QStringList &useful)
{
    QStringList more;
    for (const QString &scope : has)
        if (std::ranges::none_of(useful, [&](const QString &use) { return covers(use, scope); }))
            more << scope;
    return more;
}

QList<Check> scopeChecks(const SetupFacts &facts)
{
    const QString id = QStringLiteral("scopes");
    const QStringList &has = (*facts.account)->scopes;
    const QStringList needed = neededScopes(facts.reading.config.isGiven(QStringLiteral("FIREWALL_ID")));
    const QString all = needed.join(QStringLiteral(", "));
    if (has.isEmpty())
        return {warn(id, Say::tr("Linode did not tell what the token may do."), Say::tr("It needs: %1.").arg(all))};
    if (has.contains(QStringLiteral("*")))
        return {warn(id, Say::tr("The token may do everything, more than is needed."),
                     Say::tr("A token with only %1 is safer.").arg(all))};
    QList<Check> checks;
    if (const QStringList missing = uncovered(needed, has); !missing.isEmpty())
        checks << failed(id, Say::tr("The token lacks: %1.").arg(missing.join(QStringLiteral(", "))),
                         Say::tr("Make a token with: %1.").arg(all));
    if (const QStringList more = excess(
            has, needed + QStringList{QStringLiteral("account:read_write"), QStringLiteral("firewall:read_write")});
        !more.isEmpty())
        checks << warn(QStringLiteral("scopes_excess"),
                       Say::tr("The token may do more than is needed: %1.").arg(more.join(QStringLiteral(", "))),
                       Say::tr("A token with only %1 is safer.").arg(all));
    return checks.isEmpty() ? QList{ok(id, Say::tr("The token has the rights that are needed."))} : checks;
}

// With it each VM gets a token of its own, by which it ends itself.
Check guardCheck(const QStringList &has)
{
    const QString id = QStringLiteral("guard");
    const bool mayMint = std::ranges::any_of(
        has, [](const QString &owned) { return covers(owned, QStringLiteral("account:read_write")); });
    if (mayMint)
        return ok(id,
                  Say::tr("Each VM gets a token by which it ends itself, also while this computer is off. That token "
                          "can delete and create VMs in this account until a day after the lease's end; it is revoked "
                          "when the VM is destroyed."));
    return warn(
        id, Say::tr("The token may not make others, so VMs do not end themselves while this computer is off."),
        Say::tr("Add account:read_write to the token, or store a second token with linodes:read_write as "
                "LINODE_GUARD_TOKEN. It is put onto the VM, where it can delete and create VMs in this account."));
}

Check restrictedNote()
{
    return warn(QStringLiteral("restricted"), Say::tr("The token belongs to a restricted user."),
                Say::tr("That user needs the grants to add Linodes and firewalls."));
}

QList<Check> settingsOfAccount(const SetupFacts &facts)
{
    const QString id = QStringLiteral("account");
    if (!facts.accountSettings)
        return {};
    if (!*facts.accountSettings)
        return {warn(id, Say::tr("The account's settings could not be read, so paid extras cannot be ruled out."),
                     Say::tr("Add account:read_only to the token to have them checked."))};
    QList<Check> checks;
    if ((*facts.accountSettings)->backupsEnabled)
        checks << warn(id, Say::tr("The account gives every new VM paid backups, whatever is asked for."),
                       Say::tr("Turn off \"Enroll all new Linodes in backups\" in Cloud Manager's account settings."));
    if ((*facts.accountSettings)->managed)
        checks << warn(QStringLiteral("account_managed"),
                       Say::tr("The account has Linode Managed, which is billed for each VM."),
                       Say::tr("Check in Cloud Manager what a VM of an hour costs with it."));
    return checks.isEmpty() ? QList{ok(id, Say::tr("The account adds no paid extras to new VMs."))} : checks;
}

} // namespace

QList<Check> accountChecks(const SetupFacts &facts)
{
    if (!facts.token)
        return {};
    if (!*facts.token)
        return {tokenIsMissing(facts)};
    QList<Check> checks{tokenCheck(facts)};
    checks << tokenNotes(facts);
    if (!facts.account || !*facts.account)
        return checks;
    checks << scopeChecks(facts);
    if (!(*facts.account)->scopes.isEmpty())
        checks << guardCheck((*facts.account)->scopes);
    if ((*facts.account)->restricted)
        checks << restrictedNote();
    return checks << settingsOfAccount(facts);
}

} // namespace setup
} // namespace coder
