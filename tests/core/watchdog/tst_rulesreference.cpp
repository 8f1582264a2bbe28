// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/watchdog/trace.h"
#include "tests/support/await.h"
#include "tests/support/runner.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace coder;

namespace {

constexpr quint32 edges = 4'000; // traces; ten times as many were compared by hand

QByteArray toLines(const QJsonArray &samples)
{
    QByteArray lines;
    for (const QJsonValue &sample : samples)
        lines += QJsonDocument(sample.toObject()).toJson(QJsonDocument::Compact) + '\n';
    return lines;
}

IdleLimits limitsFrom(const QJsonObject &json)
{
    return {json[u"idle"].toDouble(), json[u"warning"].toDouble(), json[u"end"].toDouble(),
            json[u"hour_aware"].toBool()};
}

} // namespace

// What is decided against the rules as they are worded, written down a second time (rules_reference.py).
class TstRulesReference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Through the parser that `coder watchdog replay` reads with.
    void theRulesAsTheyAreWordedDecideTheSame()
    {
        QProcess reference;
        reference.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        reference.start(u"/usr/bin/python3"_qs,
                        {u"-B"_qs, QStringLiteral(CODER_SOURCE_DIR "/tests/core/watchdog/rules_reference.py"),
                         QString::number(edges)});
        int warned = 0;
        for (quint32 number = 0; number < edges; ++number) {
            while (!reference.canReadLine())
                QVERIFY(reference.waitForReadyRead(60'000));
            const QJsonObject trace = QJsonDocument::fromJson(reference.readLine()).object();
            const auto samples = parseTrace(toLines(trace[u"samples"].toArray()));
            VERIFY_OK(samples);
            const Replay decided = replay(limitsFrom(trace[u"limits"].toObject()), *samples);
            const auto expected = QJsonDocument(trace[u"expected"].toObject()).toJson(QJsonDocument::Compact);
            const QByteArray ours = QJsonDocument(toJson(decided)).toJson(QJsonDocument::Compact);
            const QByteArray which = "trace " + QByteArray::number(number) + '\n' + expected + '\n' + ours;
            QVERIFY2(expected == ours, which.constData());
            warned += decided.decisions.isEmpty() ? 0 : 1;
        }
        QVERIFY(reference.waitForFinished());
        QCOMPARE(reference.exitCode(), 0);
        QVERIFY2(warned > int(edges) / 4, qPrintable(QString::number(warned)));
    }
};

CODER_TEST(TstRulesReference);
#include "tst_rulesreference.moc"
