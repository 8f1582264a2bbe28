// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/linode/retryrule.h"
#include "tests/core/linode/answers.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;
using namespace coder::test;

Q_DECLARE_METATYPE(coder::HttpOutcome)

namespace {

// Every wait until the rule gives up, in milliseconds: "1000 2000 4000".
QString waits(CallKind kind, const HttpOutcome &outcome)
{
    QStringList list;
    for (int tries = 1; tries < 100; ++tries) {
        const RetryRule rule = retryFor(kind, outcome, tries);
        if (!rule.again)
            return list.join(QLatin1Char(' '));
        list.append(QString::number(rule.wait.count()));
    }
    return QStringLiteral("for ever");
}

} // namespace

class TstRetryRule : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyEndHasItsRule_data()
    {
        QTest::addColumn<HttpOutcome>("outcome");
        QTest::addColumn<QString>("repeatable"); // GET, PUT, DELETE
        QTest::addColumn<QString>("others");     // POST
        const QString never;
        const QString passing = QStringLiteral("1000 2000 4000");
        const QString busy = QStringLiteral("3000 3000 3000 3000 3000 3000 3000 3000 3000");
        const QString rate = QStringLiteral("15000 30000 30000");
        QTest::newRow("200") << answer(200, "{}") << never << never;
        QTest::newRow("busy") << reason(400, "Linode busy.") << busy << busy;
        QTest::newRow("400") << reason(400, "Cannot filter on foo") << never << never;
        QTest::newRow("400 from the edge") << html(400) << passing << never;
        QTest::newRow("401") << reason(401, "Invalid Token") << never << never;
        QTest::newRow("403") << reason(403, "Unauthorized") << never << never;
        QTest::newRow("404") << reason(404, "Not found") << never << never;
        QTest::newRow("408") << reason(408, "Please try again") << passing << never;
        QTest::newRow("429") << reason(429, "Too many requests") << rate << rate;
        QTest::newRow("500") << reason(500, "x") << passing << never;
        QTest::newRow("502") << html(502) << passing << never;
        QTest::newRow("503") << reason(503, "x") << passing << never;
        QTest::newRow("504") << html(504) << passing << never;
        QTest::newRow("maintenance") << reason(503, "x", {{"X-Maintenance-Mode", "all"}}) << never << never;
        QTest::newRow("redirect") << html(302) << never << never;
        QTest::newRow("no connection") << ended(HttpEnd::NotSent) << QStringLiteral("1000") << never;
        QTest::newRow("lost") << ended(HttpEnd::Lost) << passing << never;
        QTest::newRow("cut") << ended(HttpEnd::Cut, 200) << passing << never;
        QTest::newRow("timed out") << ended(HttpEnd::TimedOut) << QStringLiteral("1000") << never;
        QTest::newRow("too large") << ended(HttpEnd::TooLarge, 200) << never << never;
    }
    void everyEndHasItsRule()
    {
        QFETCH(HttpOutcome, outcome);
        QFETCH(QString, repeatable);
        QFETCH(QString, others);
        for (const CallKind kind : {CallKind::Read, CallKind::Replace, CallKind::Delete})
            QCOMPARE(waits(kind, outcome), repeatable);
        for (const CallKind kind : {CallKind::Action, CallKind::Create, CallKind::Rent})
            QCOMPARE(waits(kind, outcome), others);
    }

    void retryAfterIsHeldBetweenThreeAndThirtySeconds_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<int>("seconds");
        QTest::newRow("absent") << QByteArray() << 15;
        QTest::newRow("short") << QByteArray("1") << 3;
        QTest::newRow("fair") << QByteArray("7") << 7;
        QTest::newRow("long") << QByteArray("600") << 30;
        QTest::newRow("huge") << QByteArray("9223372036854775807") << 30;
        QTest::newRow("beyond huge") << QByteArray("99999999999999999999") << 15;
        QTest::newRow("zero") << QByteArray("0") << 15;
        QTest::newRow("negative, as once recorded") << QByteArray("-1509450059") << 15;
        QTest::newRow("a date") << QByteArray("Wed, 21 Oct 2026 07:28:00 GMT") << 15;
    }
    void retryAfterIsHeldBetweenThreeAndThirtySeconds()
    {
        QFETCH(QByteArray, header);
        QFETCH(int, seconds);
        const HttpOutcome outcome = reason(429, "Too many requests", {{"Retry-After", header}});
        QCOMPARE(retryFor(CallKind::Rent, outcome, 1).wait.count(), 1000 * seconds);
    }
};

CODER_TEST(TstRetryRule);
#include "tst_retryrule.moc"
