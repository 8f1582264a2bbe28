// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/metricstext.h"
#include "core/health/exposition.h"
#include "tests/support/promlint.h"
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

    void prometheusReadsWhateverASessionIsCalled_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("quotes") << QStringLiteral("a \"b\"");
        QTest::newRow("backslash") << QStringLiteral("C:\\new");
        QTest::newRow("newline") << QStringLiteral("two\nlines");
        QTest::newRow("braces") << QStringLiteral("{x=\"1\"} 5");
        QTest::newRow("umlaut") << QStringLiteral("größe €");
    }
    void prometheusReadsWhateverASessionIsCalled()
    {
        QFETCH(QString, name);
        Session odd = session();
        odd.name = odd.wish.servedModelName = name;
        Session plain = session();
        plain.name = QStringLiteral("plain");
        const QByteArray text = metricsText({{plain}, {odd}}, now);
        QCOMPARE(coder::test::exposedBadly(text), QString());
        QStringList names;
        readExposition(text, [&](const ExpositionSample &sample) {
            if (sample.name == "coder_session_ready")
                names << QString::fromUtf8(sample.label("session"));
        });
        QVERIFY2(names.contains(name), text.constData());
    }

    // So that the reader above is none that finds nothing.
    void whatPrometheusWouldRefuseIsFound_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray head = "# HELP a help\n# TYPE a gauge\n";
        QTest::newRow("no end") << head + "a 1";
        QTest::newRow("twice") << head + "a 1\na 2\n";
        QTest::newRow("helped twice") << head + "a 1\n" + head + "a{b=\"c\"} 1\n";
        QTest::newRow("no help") << QByteArray("# HELP a \n# TYPE a gauge\na 1\n");
        QTest::newRow("nan") << head + "a nan\n";
        QTest::newRow("quote") << head + "a{b=\"\"\"} 1\n";
        QTest::newRow("counter") << QByteArray("# HELP a help\n# TYPE a counter\na 1\n");
    }
    void whatPrometheusWouldRefuseIsFound()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!coder::test::exposedBadly(text).isEmpty());
    }

    void noSessionIsAnEmptyText() { QVERIFY(metricsText({}, now).isEmpty()); }
};

CODER_TEST(TstMetricsText);
#include "tst_metricstext.moc"
