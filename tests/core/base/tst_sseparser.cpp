// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sseparser.h"
#include "tests/support/runner.h"

#include <QTest>

using coder::SseParser;

class TstSseParser : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eventsAreTheSameHoweverTheStreamIsCut_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<QList<QByteArray>>("events");
        const auto row = [](const char *name, const QByteArray &stream, const QList<QByteArray> &events) {
            QTest::newRow(name) << stream << events;
        };
        row("line feeds", "data: a\n\ndata: b\n\n", {"a", "b"});
        row("carriage returns", "data: a\r\rdata: b\r\r", {"a", "b"});
        row("both", "data: a\r\n\r\ndata: b\r\n\r\n", {"a", "b"});
        row("mixed", "data: a\r\n\ndata: b\n\r\n", {"a", "b"});
        row("several lines", "data: a\ndata: b\n\n", {"a\nb"});
        row("no space", "data:a\n\n", {"a"});
        row("two spaces", "data:  a\n\n", {" a"});
        row("comments and names", ": ping\n\nevent: x\nid: 1\ndata: a\nretry: 5\n\n", {"a"});
        row("empty data", "data:\n\ndata\n\n", {"", ""});
        row("not data", "database: a\n\n", {});
        row("unfinished", "data: a\n\ndata: b\n", {"a"});
        row("UTF-8", "data: {\"x\":\"\u00e9\u20ac\U0001F600\"}\n\n", {"{\"x\":\"\u00e9\u20ac\U0001F600\"}"});
    }
    void eventsAreTheSameHoweverTheStreamIsCut()
    {
        QFETCH(QByteArray, stream);
        QFETCH(QList<QByteArray>, events);
        for (qsizetype cut = 0; cut <= stream.size(); ++cut) {
            SseParser parser;
            QList<QByteArray> got = parser.feed(stream.left(cut));
            got += parser.feed(stream.mid(cut));
            QCOMPARE(got, events);
        }
        SseParser parser;
        QList<QByteArray> byteByByte;
        for (const char c : stream)
            byteByByte += parser.feed(QByteArray(1, c));
        QCOMPARE(byteByByte, events);
    }
};

CODER_TEST(TstSseParser);
#include "tst_sseparser.moc"
