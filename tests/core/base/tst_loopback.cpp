// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/loopback.h"
#include "tests/support/runner.h"

#include <QTest>
#include <QUrl>

class TstLoopback : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyThisComputerIsLoopback_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("isLocal");
        for (const char *local :
             {"http://127.0.0.1:1/", "http://127.8.9.10", "http://localhost:80/x", "http://LOCALHOST",
              "http://[::1]:8000", "http://[0:0:0:0:0:0:0:1]", "http://127.1", "http://0x7f000001"})
            QTest::newRow(local) << QString::fromLatin1(local) << true;
        for (const char *foreign :
             {"http://127.example.com", "http://127.0.0.1.example.com", "http://localhost.example.com",
              "http://10.0.0.1", "http://[::2]", "http://128.0.0.1", "http://127.0.0.1@example.com",
              "http://notlocalhost", "/127.0.0.1", ""})
            QTest::newRow(foreign) << QString::fromLatin1(foreign) << false;
    }
    void onlyThisComputerIsLoopback()
    {
        QFETCH(QString, url);
        QFETCH(bool, isLocal);
        QCOMPARE(coder::isLoopback(QUrl(url)), isLocal);
    }
};

CODER_TEST(TstLoopback);
#include "tst_loopback.moc"
