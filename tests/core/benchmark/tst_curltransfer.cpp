// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/benchmark/curltransfer.h"
#include "tests/support/pacedserver.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;
using namespace coder::benchmark;
using coder::test::PacedAnswer;
using coder::test::PacedServer;
using Fault = PacedAnswer::Fault;

namespace {

// One request, by libcurl although it is http: what it makes of an answer does not depend on TLS.
RequestRecord ask(CurlLoop &loop, CurlTransfer &transfer, const bool &isOver)
{
    const QByteArray body = "{}";
    transfer.begin(body, Transfer::Clock::now());
    for (int turn = 0; turn < 1000 && !isOver; ++turn) {
        loop.turn(std::chrono::milliseconds(100));
        CurlTransfer::takeEnded(loop);
    }
    return transfer.record();
}

} // namespace

class TstCurlTransfer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itTellsWhatTheOtherWayTells_data()
    {
        QTest::addColumn<PacedAnswer::Fault>("fault");
        QTest::addColumn<RequestEnd>("end");
        QTest::addColumn<int>("chunks");
        QTest::newRow("whole") << Fault::None << RequestEnd::Completed << 4;
        QTest::newRow("503") << Fault::Status << RequestEnd::HttpStatus << 0;
        QTest::newRow("an error in the stream") << Fault::Error << RequestEnd::ErrorInStream << 2;
        QTest::newRow("cut") << Fault::Cut << RequestEnd::CutOff << 2;
        QTest::newRow("not counted") << Fault::NoUsage << RequestEnd::NotCounted << 4;
    }
    void itTellsWhatTheOtherWayTells()
    {
        QFETCH(PacedAnswer::Fault, fault);
        QFETCH(int, chunks);
        PacedAnswer answer;
        answer.fault = fault;
        answer.faultAt = 2;
        const PacedServer server({answer});
        bool isOver = false;
        CurlLoop loop;
        CurlTransfer transfer(loop, server.url(), Secret("sk-made-up"), [&isOver](Transfer &) { isOver = true; });
        for (int request = 0; request < 2; ++request) {
            isOver = false;
            const RequestRecord record = ask(loop, transfer, isOver);
            QTEST(record.end, "end");
            QCOMPARE(record.firstToken ? int(record.gaps.size()) + 1 : 0, chunks);
            QCOMPARE(record.why.isEmpty(), fault == Fault::None);
        }
        QCOMPARE(server.seen().first().headers.value("authorization"), "Bearer sk-made-up");
        QCOMPARE(server.connections(), fault == Fault::Cut ? 2 : 1);
    }
};

CODER_TEST(TstCurlTransfer);
#include "tst_curltransfer.moc"
