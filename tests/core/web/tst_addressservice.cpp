// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/web/addressservice.h"
#include "tests/fakes/fakeclock.h"
#include "tests/support/await.h"
#include "tests/support/runner.h"
#include "tests/support/scriptedserver.h"

#include <QTest>

using namespace coder;
using namespace coder::test;

class TstAddressService : public QObject
{
    Q_OBJECT

    FakeClock m_clock;

    QString ask(const ScriptedReply &reply)
    {
        ScriptedServer server;
        server.on("GET /ip", reply);
        AddressService service(server.url(QStringLiteral("/ip")), m_clock);
        const auto address = await(service.ownAddress());
        return address ? *address : errorId(address.error().code);
    }

private Q_SLOTS:
    void onlyOneAddressIsTaken_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("address");
        const QString none;
        QTest::newRow("plain") << QByteArray("203.0.113.7") << QStringLiteral("203.0.113.7");
        QTest::newRow("with a line end") << QByteArray(" 203.0.113.7\r\n") << QStringLiteral("203.0.113.7");
        QTest::newRow("empty") << QByteArray() << none;
        QTest::newRow("page") << QByteArray("<html>203.0.113.7</html>") << none;
        QTest::newRow("two") << QByteArray("203.0.113.7, 10.0.0.1") << none;
        QTest::newRow("short") << QByteArray("127.1") << none;
        QTest::newRow("number") << QByteArray("3405803783") << none;
        QTest::newRow("hex") << QByteArray("0xcb007107") << none;
        QTest::newRow("octal") << QByteArray("0203.0.113.7") << none;
        QTest::newRow("everything") << QByteArray("0.0.0.0") << none;
        QTest::newRow("network") << QByteArray("203.0.113.0/24") << none;
        QTest::newRow("IPv6") << QByteArray("2001:db8::1") << none;
        QTest::newRow("out of range") << QByteArray("256.0.0.1") << none;
    }
    void onlyOneAddressIsTaken()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, address);
        QCOMPARE(oneAddress(text), address);
    }

    void theServiceIsAskedAndItsAnswerChecked()
    {
        QCOMPARE(ask(json("203.0.113.7\n")), QStringLiteral("203.0.113.7"));
        QCOMPARE(ask(json("<html>")), QStringLiteral("bad_answer"));
        QCOMPARE(ask(json("203.0.113.7", 500)), QStringLiteral("bad_answer"));
        QCOMPARE(ask(json(QByteArray(2000, ' '))), QStringLiteral("bad_answer"));
    }

    void anAddressInTheClearIsNotTrusted()
    {
        AddressService service(QUrl(QStringLiteral("http://api.ipify.org")), m_clock);
        const auto address = await(service.ownAddress());
        QVERIFY(!address);
        QCOMPARE(address.error().code, ErrorCode::InvalidInput);
    }
};

CODER_TEST(TstAddressService);
#include "tst_addressservice.moc"
