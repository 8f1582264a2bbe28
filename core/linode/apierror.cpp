// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/linode/apierror.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <array>

using namespace Qt::StringLiterals;

namespace coder {
namespace {

struct ReasonRule
{
    const char *pattern;
    ErrorCode code;
};

// The provider's own words, where the status alone does not tell. The first match counts.
constexpr auto reasonRules = std::to_array<ReasonRule>({
    {"^linode busy", ErrorCode::ProviderBusy},
    {"label must be unique", ErrorCode::LabelTaken},
    {"cannot_delete|\\block(ed|s)?\\b", ErrorCode::VmLocked},
    {"account limit reached|reached the limit|limit for the number of", ErrorCode::QuotaReached},
    {"must be activated|account (is|has been) (not active|inactive|suspended|closed|cancell?ed)",
     ErrorCode::AccountInactive},
});

// The exact words of a refusal for lack of stock are not published; these are the ones reported.
constexpr auto stockWords = "availab|capacity|sold out|out of stock|insufficient";
constexpr auto stockSubject = "plan|type|region|capacity|stock";
constexpr auto permissionWords = "unauthori|permission|scope|grant|forbidden|restricted";

bool matches(const QString &text, const char *pattern)
{
    return QRegularExpression(QString::fromLatin1(pattern), QRegularExpression::CaseInsensitiveOption)
        .match(text)
        .hasMatch();
}

QJsonArray errorsIn(const HttpOutcome &outcome)
{
    if (outcome.end != HttpEnd::Answered)
        return {};
    return readJson(outcome).value_or(QJsonDocument()).object()["errors"_L1].toArray();
}

QStringList split(const QByteArray &scopes)
{
    static const QRegularExpression gaps(u"[\\s,]+"_qs);
    return QString::fromLatin1(scopes).split(gaps, Qt::SkipEmptyParts);
}

bool covers(const QStringList &held, const QString &wanted)
{
    const QString stronger = QString(wanted.section(u':', 0, 0) + ":read_write"_L1);
    return held.contains("*"_L1) || held.contains(wanted) || held.contains(stronger);
}

// A refusal that names a field other than these is about something else than stock ("image is not available").
bool isAboutPlanOrRegion(const QString &field)
{
    return field.isEmpty() || field == "type"_L1 || field == "region"_L1;
}

bool isAboutStock(const HttpOutcome &outcome)
{
    for (const QJsonValue &error : errorsIn(outcome)) {
        const QString reason = error["reason"_L1].toString();
        if (isAboutPlanOrRegion(error["field"_L1].toString()) && matches(reason, stockWords)
            && matches(reason, stockSubject) && !matches(reason, permissionWords))
            return true;
    }
    return false;
}

Error forbidden(const HttpOutcome &outcome, const QString &reasons)
{
    const QStringList missing = missingScopes(outcome);
    if (!missing.isEmpty())
        return {ErrorCode::ScopeMissing, QString(missing.join(u' ') + u" ("_qs + reasons + u')')};
    return {matches(reasons, permissionWords) ? ErrorCode::ScopeMissing : ErrorCode::ProviderRefused, reasons};
}

Error refused(const HttpOutcome &outcome, CallKind kind)
{
    const QString reasons = reasonsIn(outcome);
    for (const QJsonValue &error : errorsIn(outcome))
        for (const ReasonRule &rule : reasonRules)
            if (matches(error["reason"_L1].toString(), rule.pattern))
                return {rule.code, reasons};
    if (kind == CallKind::Rent && isAboutStock(outcome))
        return {ErrorCode::SoldOut, reasons};
    return outcome.status == 403 ? forbidden(outcome, reasons) : Error{ErrorCode::ProviderRefused, reasons};
}

Error fromGateway(const HttpOutcome &outcome)
{
    const bool broken = outcome.status >= 500;
    return {broken ? ErrorCode::ProviderBroken : ErrorCode::BadAnswer, outcome.summary()};
}

Error fromStatus(const HttpOutcome &outcome, CallKind kind)
{
    if (outcome.status == 429)
        return {ErrorCode::RateLimited, reasonsIn(outcome)};
    if (outcome.status == 503 && outcome.has("X-Maintenance-Mode"))
        return {ErrorCode::ProviderMaintenance, reasonsIn(outcome)};
    if (outcome.status < 300)
        return {ErrorCode::BadAnswer, outcome.summary()};
    if (errorsIn(outcome).isEmpty())
        return fromGateway(outcome);
    switch (outcome.status) {
    case 401:
        return {ErrorCode::TokenInvalid, reasonsIn(outcome)};
    case 404:
        return {ErrorCode::NotFound, reasonsIn(outcome)};
    case 408:
        return {ErrorCode::Timeout, reasonsIn(outcome)};
    default:
        return outcome.status >= 500 ? Error{ErrorCode::ProviderBroken, reasonsIn(outcome)} : refused(outcome, kind);
    }
}

bool provesNothingMade(const HttpOutcome &outcome)
{
    if (outcome.end == HttpEnd::NotSent)
        return true;
    if (outcome.end != HttpEnd::Answered)
        return false;
    const bool refusedByApi =
        outcome.status >= 400 && outcome.status < 500 && outcome.status != 408 && !errorsIn(outcome).isEmpty();
    const bool maintenance = outcome.status == 503 && outcome.has("X-Maintenance-Mode");
    return refusedByApi || maintenance || outcome.status == 429;
}

} // namespace

QString reasonsIn(const HttpOutcome &outcome)
{
    QStringList reasons;
    for (const QJsonValue &error : errorsIn(outcome)) {
        const QString field = error["field"_L1].toString();
        const QString reason = error["reason"_L1].toString();
        reasons.append(field.isEmpty() ? reason : QString(field + ": "_L1 + reason));
    }
    return reasons.isEmpty() ? outcome.summary() : reasons.join("; "_L1);
}

QStringList scopesOf(const HttpOutcome &outcome)
{
    return split(outcome.header("X-OAuth-Scopes"));
}

QStringList missingScopes(const HttpOutcome &outcome)
{
    if (!outcome.has("X-OAuth-Scopes"))
        return {};
    const QStringList held = scopesOf(outcome);
    QStringList missing;
    for (const QString &wanted : split(outcome.header("X-Accepted-OAuth-Scopes")))
        if (!covers(held, wanted))
            missing.append(wanted);
    return missing;
}

Error errorFrom(const HttpOutcome &outcome, CallKind kind)
{
    Error error = outcome.end == HttpEnd::Answered ? fromStatus(outcome, kind) : transportError(outcome);
    const bool makes = kind == CallKind::Create || kind == CallKind::Rent;
    if (makes && !provesNothingMade(outcome))
        return {ErrorCode::OutcomeUnknown, error.detail};
    return error;
}

} // namespace coder
