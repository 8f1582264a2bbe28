// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/web/latency.h"
#include "tests/support/await.h"
#include "tests/support/runner.h"

#include <QTcpServer>
#include <QTest>

using namespace coder;
using coder::test::await;

class TstLatency : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theTimeToConnectIsTold()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        SystemClock clock;
        const auto took = await(connectTime(clock, u"127.0.0.1"_qs, server.serverPort(), this));
        VERIFY_OK(took);
        QVERIFY(*took >= 0 && *took < 3000);
    }

    void aClosedPortIsUnknownAndNoTime()
    {
        quint16 port = 0;
        {
            QTcpServer server;
            QVERIFY(server.listen(QHostAddress::LocalHost));
            port = server.serverPort();
        }
        SystemClock clock;
        QCOMPARE(await(connectTime(clock, u"127.0.0.1"_qs, port, this)).error().code, ErrorCode::NetworkUnreachable);
    }

    void theHostFollowsTheRegion_data()
    {
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("host");
        QTest::newRow("newer") << u"us-ord"_qs << u"us-ord-1.linodeobjects.com"_qs;
        QTest::newRow("second of a city") << u"de-fra-2"_qs << u"de-fra-1.linodeobjects.com"_qs;
        QTest::newRow("older") << u"eu-central"_qs << u"eu-central-1.linodeobjects.com"_qs;
    }
    void theHostFollowsTheRegion()
    {
        QFETCH(QString, region);
        QFETCH(QString, host);
        QCOMPARE(probeHost(region), host);
    }
};

CODER_TEST(TstLatency);
#include "tst_latency.moc"
