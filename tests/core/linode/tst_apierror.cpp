// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/linode/apierror.h"
#include "tests/core/linode/answers.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;
using namespace coder::test;

Q_DECLARE_METATYPE(coder::HttpOutcome)

class TstApiError : public QObject
{
    Q_OBJECT

    static void row(const char *name, const HttpOutcome &outcome, ErrorCode read, ErrorCode rent)
    {
        QTest::newRow(name) << outcome << errorId(read) << errorId(rent);
    }

private Q_SLOTS:
    void everyAnswerHasItsMeaning_data()
    {
        using E = ErrorCode;
        QTest::addColumn<HttpOutcome>("outcome");
        QTest::addColumn<QString>("read");
        QTest::addColumn<QString>("rent");
        const QByteArray sold = "The selected plan is not currently available in this region.";
        const QByteArray unavailable = "There is no availability for the selected plan in the selected region";
        const QByteArray quota = "You\u2019ve reached the limit for the number of active vCPUs in this Linode plan.";
        const QByteArray inactive = "Your account must be activated before you can use this endpoint.";
        row("bad token", reason(401, "Invalid Token"), E::TokenInvalid, E::TokenInvalid);
        row("gone", reason(404, "Not found"), E::NotFound, E::NotFound);
        row("forbidden", reason(403, "Unauthorized"), E::ScopeMissing, E::ScopeMissing);
        row("403 of another kind", reason(403, "Computer says no"), E::ProviderRefused, E::ProviderRefused);
        row("out of stock", reason(403, sold), E::ProviderRefused, E::SoldOut);
        row("no availability", reason(403, unavailable), E::ProviderRefused, E::SoldOut);
        row("out of stock as 400", reason(400, sold), E::ProviderRefused, E::SoldOut);
        row("restricted user", reason(403, "This plan is not available to restricted users"), E::ScopeMissing,
            E::ScopeMissing);
        row("not activated", reason(403, inactive), E::AccountInactive, E::AccountInactive);
        row("quota", reason(400, quota), E::QuotaReached, E::QuotaReached);
        row("account limit", reason(400, "Account Limit reached. Please open a support ticket."), E::QuotaReached,
            E::QuotaReached);
        row("label", reason(400, "Label must be unique among your linodes"), E::LabelTaken, E::LabelTaken);
        row("busy", reason(400, "Linode busy."), E::ProviderBusy, E::ProviderBusy);
        row("refused", reason(400, "Must provide valid root_pass"), E::ProviderRefused, E::ProviderRefused);
        row("rate", reason(429, "Too many requests"), E::RateLimited, E::RateLimited);
        row("rate at the edge", html(429), E::RateLimited, E::RateLimited);
        row("maintenance", reason(503, "x", {{"X-Maintenance-Mode", "1"}}), E::ProviderMaintenance,
            E::ProviderMaintenance);
        // From here on a VM may have been made.
        row("API-side timeout", reason(408, "Please try again"), E::Timeout, E::OutcomeUnknown);
        row("broken", reason(500, "Internal server error"), E::ProviderBroken, E::OutcomeUnknown);
        row("bad gateway", html(502), E::ProviderBroken, E::OutcomeUnknown);
        row("unavailable", reason(503, "x"), E::ProviderBroken, E::OutcomeUnknown);
        row("a page that says 404", html(404), E::BadAnswer, E::OutcomeUnknown);
        row("a page that says 401", html(401), E::BadAnswer, E::OutcomeUnknown);
        row("404 in JSON of somebody else", answer(404, "{\"type\":\"about:blank\"}"), E::BadAnswer, E::OutcomeUnknown);
        row("redirect", html(302), E::BadAnswer, E::OutcomeUnknown);
        row("a page instead of the thing", html(200), E::BadAnswer, E::OutcomeUnknown);
        row("lost", ended(HttpEnd::Lost), E::NetworkUnreachable, E::OutcomeUnknown);
        row("cut", ended(HttpEnd::Cut, 200), E::BadAnswer, E::OutcomeUnknown);
        row("timed out", ended(HttpEnd::TimedOut), E::Timeout, E::OutcomeUnknown);
        row("too large", ended(HttpEnd::TooLarge, 200), E::BadAnswer, E::OutcomeUnknown);
        row("not sent", ended(HttpEnd::NotSent), E::NetworkUnreachable, E::NetworkUnreachable);
    }
    void everyAnswerHasItsMeaning()
    {
        QFETCH(HttpOutcome, outcome);
        QFETCH(QString, read);
        QFETCH(QString, rent);
        QCOMPARE(errorId(errorFrom(outcome, CallKind::Read).code), read);
        QCOMPARE(errorId(errorFrom(outcome, CallKind::Rent).code), rent);
    }

    void aMissingScopeIsNamed()
    {
        const HttpOutcome outcome = reason(403, "Unauthorized",
                                           {{"X-OAuth-Scopes", "images:read_only events:read_only"},
                                            {"X-Accepted-OAuth-Scopes", "linodes:read_write"}});
        QCOMPARE(errorFrom(outcome, CallKind::Rent),
                 (Error{ErrorCode::ScopeMissing, QStringLiteral("linodes:read_write (Unauthorized)")}));
    }

    void lackOfStockIsNotTakenForAScope()
    {
        const HttpOutcome outcome =
            reason(403, "Plan g2-gpu-rtx4000a1-s is not available",
                   {{"X-OAuth-Scopes", "*"}, {"X-Accepted-OAuth-Scopes", "linodes:read_write"}});
        QCOMPARE(errorFrom(outcome, CallKind::Rent).code, ErrorCode::SoldOut);
    }

    void anImageThatIsNotAvailableIsNotLackOfStock()
    {
        const HttpOutcome outcome =
            answer(400, R"({"errors":[{"field":"image","reason":"image is not available in this region"}]})");
        QCOMPARE(errorFrom(outcome, CallKind::Rent),
                 (Error{ErrorCode::ProviderRefused, QStringLiteral("image: image is not available in this region")}));
    }

    void scopesCoverEachOther_data()
    {
        QTest::addColumn<QByteArray>("held");
        QTest::addColumn<QByteArray>("wanted");
        QTest::addColumn<QString>("missing");
        QTest::newRow("all") << QByteArray("*") << QByteArray("linodes:read_write") << QString();
        QTest::newRow("same") << QByteArray("linodes:read_only") << QByteArray("linodes:read_only") << QString();
        QTest::newRow("more") << QByteArray("linodes:read_write") << QByteArray("linodes:read_only") << QString();
        QTest::newRow("less") << QByteArray("linodes:read_only") << QByteArray("linodes:read_write")
                              << QStringLiteral("linodes:read_write");
        QTest::newRow("commas") << QByteArray("a:read_only,b:read_write") << QByteArray("b:read_only, c:read_only")
                                << QStringLiteral("c:read_only");
    }
    void scopesCoverEachOther()
    {
        QFETCH(QByteArray, held);
        QFETCH(QByteArray, wanted);
        QFETCH(QString, missing);
        const HttpOutcome outcome = answer(200, "{}", {{"x-oauth-scopes", held}, {"x-accepted-oauth-scopes", wanted}});
        QCOMPARE(missingScopes(outcome).join(QLatin1Char(' ')), missing);
    }

    void severalReasonsAreToldWithTheirFields()
    {
        const HttpOutcome outcome =
            answer(400, R"({"errors":[{"field":"label","reason":"too short"},{"field":null,"reason":"no"}]})");
        QCOMPARE(errorFrom(outcome).detail, QStringLiteral("label: too short; no"));
    }
};

CODER_TEST(TstApiError);
#include "tst_apierror.moc"
