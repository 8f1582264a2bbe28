// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/checkreport.h"
#include "app/words/checkwords.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;

class TstCheckWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theStateSaysWhatWasMeasured_data()
    {
        QTest::addColumn<int>("flow");
        QTest::addColumn<QList<int>>("findings");
        QTest::addColumn<int>("answered"); // -1 = no question
        QTest::addColumn<QString>("words");
        QTest::newRow("tokens came") << int(FlowState::Flowing) << QList<int>() << -1
                                     << u"healthy: the model server answers and tokens came"_qs;
        QTest::newRow("a question was answered")
            << int(FlowState::Idle) << QList<int>() << 1 << u"healthy: the model server answers and tokens came"_qs;
        QTest::newRow("no token came") << int(FlowState::Stalled) << QList<int>{int(Finding::TokensStall)} << -1
                                       << u"the model server answers, but no token came while requests ran"_qs;
        QTest::newRow("a question got none")
            << int(FlowState::Stalled) << QList<int>{int(Finding::NotAnswered)} << 0
            << u"the model server answers, but the question put to the model got no token"_qs;
        QTest::newRow("nobody asked") << int(FlowState::Idle) << QList<int>() << -1
                                      << u"the model server answers; nobody asked the model anything meanwhile"_qs;
        QTest::newRow("not known") << int(FlowState::Unknown) << QList<int>() << -1
                                   << u"the model server answers; whether tokens come is not known"_qs;
    }
    void theStateSaysWhatWasMeasured()
    {
        QFETCH(int, flow);
        QFETCH(QList<int>, findings);
        QFETCH(int, answered);
        QFETCH(QString, words);
        Checkup found;
        found.verdict = HealthVerdict::Healthy;
        found.flow.state = FlowState(flow);
        for (const int finding : findings)
            found.findings << Finding(finding);
        if (answered >= 0) {
            found.question.emplace();
            found.question->isAnswered = answered == 1;
        }
        QCOMPARE(measuredStateText(found), words);
        const QString report = reportText(checkReport(found));
        QVERIFY2(report.contains(u"State: %1."_qs.arg(words)), qPrintable(report));
    }

    void aFaultIsNamedWhateverTheTokensDid()
    {
        Checkup found;
        found.verdict = HealthVerdict::Hung;
        found.flow.state = FlowState::Stalled;
        QCOMPARE(measuredStateText(found), u"requests run and get no tokens"_qs);
    }
};

CODER_TEST(TstCheckWords);
#include "tst_checkwords.moc"
