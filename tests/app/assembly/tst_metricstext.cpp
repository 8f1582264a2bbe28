// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/metricstext.h"
#include "core/health/exposition.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;

namespace {

const QDateTime now = QDateTime::fromSecsSinceEpoch(1763812800, Qt::UTC);

Session session()
{
    Session made;
    made.name = QStringLiteral("a \"b\"");
    made.phase = Phase::Ready;
    made.created = now.addSecs(-5400);
    made.hourly = Money::dollars(1.04);
    return made;
}

QList<double> values(const QByteArray &text, const QByteArray &name)
{
    QList<double> found;
    readExposition(text, [&](const ExpositionSample &sample) {
        if (sample.name == name && sample.label("session") == "a \"b\"")
            found.append(sample.value);
    });
    return found;
}

} // namespace

class TstMetricsText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void moneyIsToldByStartedHours()
    {
        const QByteArray text = metricsText({{session()}}, now);
        QCOMPARE(values(text, "coder_session_billed_dollars"), QList<double>{2.08});
        QCOMPARE(values(text, "coder_session_ready"), QList<double>{1});
    }

    void whatIsNotKnownIsLeftOut()
    {
        Session unknown = session();
        unknown.hourly.reset();
        const QByteArray text = metricsText({{unknown}}, now);
        QVERIFY(values(text, "coder_session_billed_dollars").isEmpty());
        QVERIFY(values(text, "coder_session_idle_seconds").isEmpty());
        QVERIFY(!text.contains("coder_gpu"));
    }

    void samplesOfAMetricStandTogetherBelowOneHelp()
    {
        Session other = session();
        other.name = QStringLiteral("other");
        const QByteArray text = metricsText({{session()}, {other}}, now);
        QCOMPARE(text.count("# HELP coder_session_ready "), 1);
        const qsizetype first = text.indexOf("\ncoder_session_ready{");
        QVERIFY(text.mid(text.indexOf('\n', first + 1) + 1).startsWith("coder_session_ready{"));
    }

    void noSessionIsAnEmptyText() { QVERIFY(metricsText({}, now).isEmpty()); }
};

CODER_TEST(TstMetricsText);
#include "tst_metricstext.moc"
