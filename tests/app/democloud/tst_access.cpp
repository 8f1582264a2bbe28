// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/api/access.h"
#include "tests/app/democloud/cloudbed.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;
using namespace coder::demo;
using namespace std::chrono_literals;
using coder::test::CloudBed;

class TstAccess : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withoutAValidTokenNothingPrivateIsTold();
    void aMintedTokenMayDoWhatItsScopesSayUntilItExpires();
    void aRevokedTokenIsInvalid();
    void scopesCoverOperations_data();
    void scopesCoverOperations();
    void everyAnswerTellsScopesAndLimits();
    void tooManyCallsAreAskedToWait();
};

void TstAccess::withoutAValidTokenNothingPrivateIsTold()
{
    CloudBed bed;
    for (const QByteArray &authorization : {QByteArray(), QByteArray("Bearer other"), QByteArray("token")}) {
        bed.authorization = authorization;
        const Answer answer = bed.ask("GET", u"linode/instances"_qs);
        QCOMPARE(answer.status, 401);
        QCOMPARE(CloudBed::reason(answer), u"Invalid Token"_qs);
    }
    bed.authorization = {};
    QCOMPARE(bed.ask("GET", u"linode/types"_qs).status, 200);
    QCOMPARE(bed.ask("GET", u"regions/availability"_qs).status, 200);
    bed.authorization = "Bearer other";
    QCOMPARE(bed.ask("GET", u"linode/types"_qs).status, 401);
}

void TstAccess::aMintedTokenMayDoWhatItsScopesSayUntilItExpires()
{
    CloudBed bed;
    const QJsonObject body{{u"label"_qs, u"guard"_qs},
                           {u"scopes"_qs, u"linodes:read_write"_qs},
                           {u"expiry"_qs, u"2026-01-01T04:00:00"_qs}};
    const auto minted = bed.json("POST", u"profile/tokens"_qs, body);
    QCOMPARE(minted[u"token"].toString().size(), 64);
    QCOMPARE(bed.json("GET", u"profile/tokens"_qs)[u"data"][1][u"token"].toString().size(), 16);
    bed.authorization = "Bearer " + minted[u"token"].toString().toLatin1();
    QCOMPARE(bed.ask("GET", u"linode/instances"_qs).status, 200);
    QCOMPARE(bed.ask("GET", u"profile"_qs).status, 200);
    const Answer refusedAnswer = bed.ask("GET", u"account"_qs);
    QCOMPARE(refusedAnswer.status, 403);
    QVERIFY(refusedAnswer.headers.contains({"X-OAuth-Scopes", "linodes:read_write"}));
    QVERIFY(refusedAnswer.headers.contains({"X-Accepted-OAuth-Scopes", "account:read_only"}));
    bed.clock.advance(4h);
    QCOMPARE(bed.ask("GET", u"linode/instances"_qs).status, 401);
}

void TstAccess::aRevokedTokenIsInvalid()
{
    CloudBed bed;
    const auto minted = bed.json("POST", u"profile/tokens"_qs, {{u"scopes"_qs, u"*"_qs}});
    const QString path = u"profile/tokens/%1"_qs.arg(minted[u"id"].toInteger());
    QCOMPARE(bed.ask("DELETE", path).status, 200);
    QCOMPARE(bed.ask("DELETE", path).status, 404);
    bed.authorization = "Bearer " + minted[u"token"].toString().toLatin1();
    QCOMPARE(bed.ask("GET", u"profile"_qs).status, 401);
    bed.authorization = "Bearer token";
    const QJsonObject past{{u"scopes"_qs, u"*"_qs}, {u"expiry"_qs, u"2020-01-01T00:00:00"_qs}};
    QCOMPARE(bed.ask("POST", u"profile/tokens"_qs, past).status, 400);
}

void TstAccess::scopesCoverOperations_data()
{
    QTest::addColumn<QString>("scopes");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<bool>("covered");
    QTest::newRow("all") << u"*"_qs << u"linodes:read_write"_qs << true;
    QTest::newRow("itself") << u"events:read_only"_qs << u"events:read_only"_qs << true;
    QTest::newRow("writing reads") << u"firewall:read_write"_qs << u"firewall:read_only"_qs << true;
    QTest::newRow("reading does not write") << u"linodes:read_only"_qs << u"linodes:read_write"_qs << false;
    QTest::newRow("one of several") << u"images:read_only linodes:read_write"_qs << u"linodes:read_only"_qs << true;
    QTest::newRow("with commas") << u"images:read_only,linodes:read_write"_qs << u"linodes:read_write"_qs << true;
    QTest::newRow("another") << u"linodes:read_write"_qs << u"account:read_only"_qs << false;
    QTest::newRow("nothing special") << u"linodes:read_only"_qs << QString() << true;
}

void TstAccess::scopesCoverOperations()
{
    QFETCH(QString, scopes);
    QFETCH(QString, wanted);
    QTEST(covers(scopes, wanted), "covered");
}

void TstAccess::everyAnswerTellsScopesAndLimits()
{
    CloudBed bed;
    const auto headers = bed.ask("GET", u"profile"_qs).headers;
    QVERIFY(headers.contains({"X-OAuth-Scopes", "*"}));
    QVERIFY(headers.contains({"X-RateLimit-Limit", "1600"}));
    QVERIFY(headers.contains({"X-RateLimit-Remaining", "1599"}));
    const QByteArray reset = QByteArray::number(bed.clock.now().toSecsSinceEpoch() + 60);
    QVERIFY(headers.contains({"X-RateLimit-Reset", reset}));
}

void TstAccess::tooManyCallsAreAskedToWait()
{
    CloudBed bed;
    for (int i = 0; i < 20; ++i)
        QCOMPARE(bed.ask("GET", u"images"_qs).status, 200);
    bed.clock.advance(15s);
    const Answer answer = bed.ask("GET", u"images"_qs);
    QCOMPARE(answer.status, 429);
    QCOMPARE(CloudBed::reason(answer), u"Too many requests"_qs);
    QVERIFY(answer.headers.contains({"Retry-After", "45"}));
    QCOMPARE(bed.ask("GET", u"profile"_qs).status, 200);
    bed.clock.advance(45s);
    QCOMPARE(bed.ask("GET", u"images"_qs).status, 200);
}

CODER_TEST(TstAccess);
#include "tst_access.moc"
