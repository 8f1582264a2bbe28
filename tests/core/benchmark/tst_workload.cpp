// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/benchmark/resultjson.h"
#include "core/benchmark/workload.h"
#include "tests/support/runner.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace coder::benchmark;
using namespace Qt::StringLiterals;

namespace {

QJsonObject bodyOf(const QByteArray &bytes)
{
    return QJsonDocument::fromJson(bytes).object();
}

QString promptOf(const QByteArray &bytes)
{
    return bodyOf(bytes)[u"messages"][0][u"content"].toString();
}

} // namespace

class TstWorkload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requests_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("shortest");
        QTest::newRow("coding") << u"coding"_qs << 150;
        QTest::newRow("context-heavy") << u"context-heavy"_qs << 5000;
        QTest::newRow("reasoning") << u"reasoning"_qs << 150;
        QTest::newRow("synthetic") << u"synthetic"_qs << 4000;
    }
    void requests()
    {
        QFETCH(QString, name);
        QFETCH(int, shortest);
        const Workload workload{name, u"m"_qs, 9, 33, 4};
        const QList<QByteArray> bodies = requestBodies(workload);
        QCOMPARE(bodies.size(), 9);
        QVERIFY(requestBodies(workload) == bodies);
        QVERIFY(requestBodies({name, u"m"_qs, 9, 33, 5}) != bodies);
        QSet<QString> beginnings;
        for (const QByteArray &body : bodies) {
            beginnings << promptOf(body).left(60);
            QVERIFY(promptOf(body).size() >= shortest);
        }
        QCOMPARE(beginnings.size(), 9); // no cached prefix answers for another request
        const QJsonObject first = bodyOf(bodies.first());
        QCOMPARE(first[u"max_tokens"].toInt(), 33);
        QCOMPARE(first[u"min_tokens"].toInt(), 33);
        QVERIFY(first[u"ignore_eos"].toBool() && first[u"stream"].toBool());
        QVERIFY(first[u"stream_options"][u"include_usage"].toBool());
    }

    void everyNameHasPromptsAndNoOther()
    {
        for (const QString &name : workloadNames())
            QCOMPARE(requestBodies({name, u"m"_qs, 1, 1, 0}).size(), 1);
        QVERIFY(requestBodies({u"poems"_qs, u"m"_qs, 1, 1, 0}).isEmpty());
        QVERIFY(!promptSetVersion().isEmpty());
    }

    void twelvePromptsAreAllAsked()
    {
        QSet<QString> asked;
        for (const QString &name : {u"coding"_qs, u"context-heavy"_qs, u"reasoning"_qs})
            for (const QByteArray &body : requestBodies({name, u"m"_qs, 4, 1, 0}))
                asked << promptOf(body).section(u'\n', -1);
        QCOMPARE(asked.size(), 12);
    }

    void aFailedRunIsZerosAndItsFailures()
    {
        RequestRecord refused;
        refused.end = RequestEnd::HttpStatus;
        refused.why = u"HTTP 503: busy"_qs;
        LoadResult result;
        result.records = {refused, refused};
        result.isCancelled = true;
        const QJsonObject json = resultJson({}, result);
        QCOMPARE(json[u"completed"].toInt(-1), 0);
        QCOMPARE(json[u"failed"].toInt(), 2);
        QCOMPARE(json[u"failures"].toObject(), (QJsonObject{{u"http_status"_qs, 2}}));
        QCOMPARE(json[u"errors"][0].toString(), u"http_status: HTTP 503: busy"_qs);
        QCOMPARE(json[u"mean_ttft_ms"].toDouble(-1), 0.0);
        QVERIFY(json[u"request_goodput"].isNull() && json[u"max_concurrency"].isNull());
        QVERIFY(json[u"cancelled"].toBool());
        QCOMPARE(json[u"ttfts"].toArray(), (QJsonArray{0.0, 0.0})); // a place for each request, as vLLM has it
        QCOMPARE(json[u"errors"].toArray().size(), 2);
    }

    void repeatsAreOneResultThatTellsHowFarTheyAreApart()
    {
        RequestRecord answer;
        answer.end = RequestEnd::Completed;
        answer.firstToken = std::chrono::milliseconds(100);
        answer.last = std::chrono::milliseconds(200);
        answer.gaps = {std::chrono::milliseconds(100)};
        answer.outputTokens = 10;
        const LoadResult slow{{answer}, std::chrono::seconds(2), false, 0, {}};
        const LoadResult fast{{answer, answer}, std::chrono::seconds(1), false, 0, {}};
        RunFacts facts;
        facts.goodput.ttftMs = 100;
        const QJsonObject json = resultJson(facts, {slow, fast, slow});
        QCOMPARE(json[u"repeats"].toInt(), 3);
        QCOMPARE(json[u"completed"].toInt(), 4);
        QCOMPARE(json[u"duration"].toDouble(), 5.0);
        QCOMPARE(json[u"output_throughput"].toDouble(), 8.0);
        QCOMPARE(json[u"max_concurrent_requests"].toInt(), 2); // the repeats are one after the other
        QCOMPARE(json[u"max_output_tokens_per_s"].toDouble(), 20.0);
        QCOMPARE(json[u"request_goodput"].toDouble(), 0.8);
        QCOMPARE(json[u"goodput_limits_ms"].toObject(), (QJsonObject{{u"ttft"_qs, 100}}));
        const QJsonObject spread = json[u"repeat_spread"][u"output_throughput"].toObject();
        QCOMPARE(spread[u"values"].toArray(), (QJsonArray{5, 20, 5}));
        QCOMPARE(spread[u"mean"].toDouble(), 10.0);
        QCOMPARE(spread[u"min"].toDouble(), 5.0);
        QVERIFY(!resultJson(facts, fast).contains(u"repeat_spread"));
    }
};

CODER_TEST(TstWorkload);
#include "tst_workload.moc"
