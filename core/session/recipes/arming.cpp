// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"
#include "core/guest/guardcommands.h"
#include "core/session/guarding.h"
#include "core/session/recipes/parts.h"

#include <QJsonDocument>

// The guard on the VM gets its limits and its token, and is read back. The token's id is on disk before the token is
// sent: one that got lost in a crash is revoked when the work goes on.
namespace coder::recipes {
namespace {

using namespace std::chrono_literals;

constexpr int mintingTries = 4;
constexpr int provingTries = 40; // half a minute for the guard's own look at the provider

struct Arming
{
    bool isArmed = false;  // the guard has a token that serves
    bool hasToken = false; // it has one that nobody refused, though it may end too early
    Secret token;
    QDateTime expires;
    qint64 tokenId = 0;
    qint64 formerId = 0;          // of a token that this one replaces
    std::optional<Error> without; // why there is no token
    bool isPushed = false;        // script and unit were brought by us
    bool isHopeless = false;      // nothing on the VM answers
};
using SharedArming = std::shared_ptr<Arming>;

Future<SessionAnswer> askGuard(const RecipeTools &tools, const QString &command, const QByteArray &input,
                               std::function<SessionAnswer(const Result<GuardReport> &, int exitCode)> take)
{
    ExecOptions options;
    options.timeout = 45s;
    options.input = input;
    return mapped<SessionAnswer>(
        tools.shell->exec(command, options),
        [take = std::move(take), clock = tools.services.clock](const Result<ExecResult> &ran) -> Result<SessionAnswer> {
            if (!ran)
                return passOrFail(ran.error());
            return take(parseGuardReport(ran->out, clock->now()), ran->exitCode);
        });
}

// The provider's own word. An outage says nothing of the token.
bool isRefused(const GuardToken &token)
{
    static const QStringList words{u"401"_qs, u"403"_qs, u"404"_qs, u"another VM"_qs};
    return words.contains(token.error);
}

// One that was armed before a restart of ours needs no other token.
SessionStep lookStep(const RecipeTools &tools, const SharedArming &arming)
{
    return step(u"guard-look"_qs, [tools, arming](const Session &session) {
        return askGuard(
            tools, guest::guardStatusCommand(), {}, [arming, session](const Result<GuardReport> &report, int) {
                arming->hasToken = report && report->token && !isRefused(*report->token);
                if (arming->hasToken && report->token->id == session.guardTokenId)
                    arming->isArmed = session.guardTokenId == 0 || session.guardTokenExpires > session.leaseEnds;
                return SessionAnswer::done();
            });
    });
}

SessionAnswer takeMinted(const SharedArming &arming, int &tries, const Result<MintedToken> &minted)
{
    if (!minted) {
        if (isPassing(minted.error().code) && ++tries < mintingTries)
            return SessionAnswer::notYet(minted.error());
        arming->without = minted.error();
        return SessionAnswer::done();
    }
    arming->token = minted->token;
    arming->expires = minted->expiry;
    arming->tokenId = minted->id;
    return SessionAnswer::done([id = minted->id, expires = minted->expiry](Session &changed) {
        changed.guardTokenId = id;
        changed.guardTokenExpires = expires;
    });
}

// Of a token that nobody has: it is tried once, and the list of what was left behind shows what stayed.
void revoke(const RecipeTools &tools, qint64 id)
{
    if (id != 0)
        tools.services.cloud->revokeToken(id);
}

Future<SessionAnswer> mint(const RecipeTools &tools, const SharedArming &arming, const Session &session,
                           const std::shared_ptr<int> &tries)
{
    arming->formerId = session.guardTokenId;
    const TokenSpec spec{session.label, {u"linodes:read_write"_qs}, session.leaseEnds.addSecs(tokenMarginSeconds)};
    return mapped<SessionAnswer>(tools.services.cloud->createToken(spec),
                                 [arming, tries](const Result<MintedToken> &minted) -> Result<SessionAnswer> {
                                     return takeMinted(arming, *tries, minted);
                                 });
}

// One that a person gave for this comes first.
SessionStep tokenStep(const RecipeTools &tools, const SharedArming &arming)
{
    auto hasAsked = std::make_shared<bool>(false);
    auto tries = std::make_shared<int>(0);
    auto made = step(u"guard-token"_qs, [tools, arming, hasAsked, tries](const Session &session) {
        if (arming->isArmed)
            return say(SessionAnswer::done());
        if (*hasAsked || !tools.guardToken)
            return mint(tools, arming, session, tries);
        *hasAsked = true;
        return mapped<SessionAnswer>(
            tools.guardToken(), [arming](const Result<Secret> &given) -> Result<SessionAnswer> {
                const bool isBroken = !given
                                      && (given.error().code == ErrorCode::SecretReferenceFailed
                                          || given.error().code == ErrorCode::TokenInvalid);
                if (!given && !isBroken)
                    return SessionAnswer::notYet();
                arming->token = given.value_or(Secret());
                if (!given)
                    arming->without = given.error();
                return SessionAnswer::done();
            });
    });
    made.interval = 50ms;
    return made;
}

QByteArray orders(const RecipeTools &tools, const Session &session, const Arming &arming)
{
    QJsonObject json = guardOrders(session);
    json[u"api"] = tools.apiBase;
    if (tools.pace > 1)
        json[u"every"] = std::max(1.0, 10 / tools.pace);
    if (!arming.token.isEmpty()) { // without a new one it keeps the one it has
        json[u"token"] = QString::fromUtf8(arming.token.reveal());
        json[u"token_id"] = arming.tokenId;
        json[u"expires"] = arming.expires.isValid() ? QJsonValue(arming.expires.toSecsSinceEpoch()) : QJsonValue();
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

// Told, not failed for: a VM that cannot guard itself is ended from here.
SessionAnswer unguarded(const QString &why)
{
    return SessionAnswer::done([why](Session &changed) {
        changed.isArmed = false;
        const Notice notice{NoticeKind::NotGuarded, why};
        if (!changed.notices.contains(notice))
            changed.notices << notice;
    });
}

Future<SessionAnswer> pushGuard(const RecipeTools &tools, const SharedArming &arming)
{
    arming->isPushed = true;
    const QList<guest::PushFile> files = guest::guardFiles();
    return mapped<SessionAnswer>(tools.shell->exec(guest::prepareFoldersCommand()),
                                 [tools, files](const Result<ExecResult> &) {
                                     for (const guest::PushFile &file : files)
                                         tools.shell->upload(file.bytes, file.path, file.mode);
                                     return Result<SessionAnswer>(SessionAnswer::notYet());
                                 });
}

SessionAnswer giveUp(const SharedArming &arming, const QString &why)
{
    arming->isHopeless = true;
    return unguarded(why);
}

SessionAnswer takeSet(const SharedArming &arming, int &tries, const Session &session, const Result<GuardReport> &report,
                      int code)
{
    if (code == 126 || code == 127)
        return giveUp(arming, u"the VM cannot run it"_qs);
    const auto wanted = wantedLimits(session);
    const bool isTaken =
        report && report->error.isEmpty() && report->limits && wanted && areAlike(*report->limits, *wanted);
    if (isTaken)
        return SessionAnswer::done();
    if (++tries > provingTries)
        return giveUp(arming, report ? report->error : report.error().detail);
    return SessionAnswer::notYet();
}

SessionStep setStep(const RecipeTools &tools, const SharedArming &arming)
{
    auto tries = std::make_shared<int>(0);
    auto made = step(u"guard-set"_qs, [tools, arming, tries](const Session &session) {
        return askGuard(tools, guest::guardSetCommand(), orders(tools, session, *arming),
                        [tools, arming, tries, session](const Result<GuardReport> &report, int code) {
                            if (code == guest::missingGuard && !arming->isPushed) {
                                pushGuard(tools, arming);
                                return SessionAnswer::notYet();
                            }
                            return takeSet(arming, *tries, session, report, code);
                        });
    });
    made.interval = 700ms;
    return made;
}

// It keeps a token that may serve yet: how it is protected is told from what it says, and it is armed anew later.
SessionAnswer stillGuarded(const QString &why)
{
    log().warn("the VM's guard keeps its former token: {}", why);
    return SessionAnswer::done();
}

// Read back: what it goes by, and that the provider shows it its VM.
SessionAnswer takeProof(const RecipeTools &tools, const SharedArming &arming, int &tries, const Session &session,
                        const Result<GuardReport> &report)
{
    const bool isProved = report && protectionOf(session, *report, report->readAt) == Protection::Protected;
    if (isProved)
        revoke(tools, std::exchange(arming->formerId, 0));
    if (isProved)
        return SessionAnswer::done([](Session &changed) { changed.isArmed = true; });
    const bool hasRefusal = report && report->token && isRefused(*report->token);
    if (!hasRefusal && ++tries < provingTries)
        return SessionAnswer::notYet();
    if (!hasRefusal && arming->hasToken && session.isArmed)
        return stillGuarded(u"it did not reach the provider"_qs);
    return unguarded(hasRefusal ? u"the provider refuses its token: "_qs + report->token->error
                                : u"it did not reach the provider"_qs);
}

SessionStep proofStep(const RecipeTools &tools, const SharedArming &arming)
{
    auto tries = std::make_shared<int>(0);
    auto made = step(u"guard-proof"_qs, [tools, arming, tries](const Session &session) {
        if (arming->isHopeless)
            return say(SessionAnswer::done());
        if (arming->without && arming->hasToken && session.isArmed)
            return say(stillGuarded(u"no other token: "_qs + errorId(arming->without->code)));
        if (arming->without)
            return say(unguarded(u"no token for it: "_qs + errorId(arming->without->code)));
        if (!arming->isArmed && arming->token.isEmpty())
            return say(unguarded(u"no token for it"_qs));
        return askGuard(tools, guest::guardStatusCommand(), {},
                        [tools, arming, tries, session](const Result<GuardReport> &report, int) {
                            return takeProof(tools, arming, *tries, session, report);
                        });
    });
    made.interval = 700ms;
    return made;
}

} // namespace

QList<SessionStep> armingSteps(const RecipeTools &tools)
{
    auto arming = std::make_shared<Arming>();
    return {overSsh(tools, lookStep(tools, arming)), tokenStep(tools, arming), overSsh(tools, setStep(tools, arming)),
            overSsh(tools, proofStep(tools, arming))};
}

} // namespace coder::recipes
