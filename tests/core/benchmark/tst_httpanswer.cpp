// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/benchmark/httpanswer.h"
#include "tests/support/runner.h"

#include <QTest>

using coder::benchmark::HttpAnswer;

namespace {

const QByteArray chunkedHead = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

struct Read
{
    HttpAnswer answer;
    QByteArray body;
    void feed(const QByteArray &bytes)
    {
        answer.feed(bytes, [this](QByteArrayView piece) { body.append(piece); });
    }
};

} // namespace

class TstHttpAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("keeps");
        QTest::newRow("chunked") << chunkedHead + "3\r\nabc\r\n0a ;x=y\r\n0123456789\r\n0\r\n\r\n"
                                 << 200 << QByteArray("abc0123456789") << true;
        QTest::newRow("trailers") << chunkedHead + "1\r\na\r\n0\r\nServer-Timing: x\r\n\r\n"
                                  << 200 << QByteArray("a") << true;
        QTest::newRow("counted") << QByteArray("HTTP/1.1 503 Busy\r\ncontent-length: 4\r\n\r\nbusy") << 503
                                 << QByteArray("busy") << true;
        QTest::newRow("nothing") << QByteArray("HTTP/1.1 401 No\r\nContent-Length: 0\r\n\r\n") << 401 << QByteArray()
                                 << true;
        QTest::newRow("no content") << QByteArray("HTTP/1.1 204 No\r\n\r\n") << 204 << QByteArray() << true;
        QTest::newRow("after a hint") << "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early\r\nLink: x\r\n\r\n"
                                             + chunkedHead + "0\r\n\r\n"
                                      << 200 << QByteArray() << true;
        QTest::newRow("not kept") << QByteArray("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 1\r\n\r\na")
                                  << 200 << QByteArray("a") << false;
        QTest::newRow("older") << QByteArray("HTTP/1.0 200 OK\r\nContent-Length: 1\r\n\r\na") << 200 << QByteArray("a")
                               << false;
        QTest::newRow("older and kept") << QByteArray(
            "HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 1\r\n\r\na")
                                        << 200 << QByteArray("a") << true;
        QTest::newRow("bare line feeds") << QByteArray("HTTP/1.1 200 OK\nContent-Length: 1\n\na") << 200
                                         << QByteArray("a") << true;
    }
    void answers()
    {
        QFETCH(QByteArray, bytes);
        Read whole;
        whole.feed(bytes);
        Read cut; // byte by byte it is the same
        for (const char byte : std::as_const(bytes)) {
            QVERIFY(!cut.answer.isOver());
            cut.feed(QByteArray(1, byte));
        }
        for (const Read &read : {whole, cut}) {
            QVERIFY(read.answer.isOver());
            QTEST(read.answer.status(), "status");
            QTEST(read.body, "body");
            QTEST(read.answer.keepsConnection(), "keeps");
        }
    }

    void whatIsNoHttpIsBroken_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("another protocol") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n");
        QTest::newRow("no status") << QByteArray("HTTP/1.1 OK\r\n\r\n");
        QTest::newRow("no size") << chunkedHead + "xyz\r\n";
        QTest::newRow("a negative size") << chunkedHead + "-3\r\n";
        QTest::newRow("a chunk that goes on") << chunkedHead + "1\r\nabc\r\n";
        QTest::newRow("an endless line") << QByteArray(100'000, 'x');
    }
    void whatIsNoHttpIsBroken()
    {
        QFETCH(QByteArray, bytes);
        Read read;
        read.feed(bytes);
        QVERIFY(read.answer.isBroken());
        QVERIFY(!read.answer.keepsConnection());
    }

    void theEndOfTheConnectionEndsWhatIsOpenUntilThen_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isOver");
        QTest::newRow("open") << QByteArray("HTTP/1.1 200 OK\r\n\r\nabc") << true;
        QTest::newRow("chunked") << chunkedHead + "3\r\nabc\r\n" << false;
        QTest::newRow("counted") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc") << false;
        QTest::newRow("in the head") << QByteArray("HTTP/1.1 200 OK\r\n") << false;
    }
    void theEndOfTheConnectionEndsWhatIsOpenUntilThen()
    {
        QFETCH(QByteArray, bytes);
        Read read;
        read.feed(bytes);
        QVERIFY(!read.answer.isOver());
        read.answer.closed();
        QTEST(read.answer.isOver(), "isOver");
        QVERIFY(!read.answer.keepsConnection());
    }
};

CODER_TEST(TstHttpAnswer);
#include "tst_httpanswer.moc"
