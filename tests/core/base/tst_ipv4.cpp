// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ipv4.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;

class TstIpv4 : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyWholeDottedDecimalIsAnAddress_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isAddress");
        QTest::newRow("plain") << u"203.0.113.7"_qs << true;
        QTest::newRow("zeros") << u"0.0.0.0"_qs << true;
        QTest::newRow("three parts") << u"127.0.1"_qs << false;
        QTest::newRow("octal") << u"010.0.0.1"_qs << false;
        QTest::newRow("too large") << u"256.0.0.1"_qs << false;
        QTest::newRow("sign") << u"+1.0.0.1"_qs << false;
        QTest::newRow("space") << u" 1.0.0.1"_qs << false;
        QTest::newRow("IPv6") << u"::1"_qs << false;
        QTest::newRow("nothing") << QString() << false;
    }
    void onlyWholeDottedDecimalIsAnAddress()
    {
        QFETCH(QString, text);
        QFETCH(bool, isAddress);
        QCOMPARE(ipv4(text).has_value(), isAddress);
    }

    void aNetworkHoldsItsAddresses_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("network");
        QTest::addColumn<bool>("isIn");
        const QString own = u"203.0.113.7"_qs;
        QTest::newRow("itself") << own << u"203.0.113.7/32"_qs << true;
        QTest::newRow("neighbour") << own << u"203.0.113.6/32"_qs << false;
        QTest::newRow("its network") << own << u"203.0.113.0/24"_qs << true;
        QTest::newRow("host bits set") << own << u"203.0.113.99/24"_qs << true;
        QTest::newRow("everybody") << own << u"0.0.0.0/0"_qs << true;
        QTest::newRow("another network") << own << u"198.51.100.0/24"_qs << false;
        QTest::newRow("no length") << own << u"203.0.113.7"_qs << false;
        QTest::newRow("length too large") << own << u"203.0.113.7/33"_qs << false;
        QTest::newRow("IPv6") << own << u"::/0"_qs << false;
    }
    void aNetworkHoldsItsAddresses()
    {
        QFETCH(QString, address);
        QFETCH(QString, network);
        QFETCH(bool, isIn);
        QCOMPARE(isInNetwork(address, network), isIn);
    }
};

CODER_TEST(TstIpv4);

#include "tst_ipv4.moc"
