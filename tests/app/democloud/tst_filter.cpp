// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/api/filter.h"
#include "app/democloud/api/paging.h"
#include "tests/support/runner.h"

#include <QJsonDocument>
#include <QTest>

using namespace coder::demo;

class TstFilter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFilterFindsWhatItDescribes_data();
    void aFilterFindsWhatItDescribes();
    void whatCannotBeFilteredIsRefused_data();
    void whatCannotBeFilteredIsRefused();
    void anOrderIsAnOrder();
    void pagesAddUpToTheList();
    void aWrongPageIsRefused_data();
    void aWrongPageIsRefused();
};

namespace {

const QStringList filterable{u"id"_qs, u"label"_qs, u"tags"_qs, u"region"_qs, u"entity.id"_qs, u"free"_qs};

QJsonArray machines()
{
    return QJsonDocument::fromJson(R"([
        {"id": 1, "label": "coder-a", "tags": ["coder", "coder-x"], "region": "us-ord", "entity": {"id": 7}, "free": true},
        {"id": 2, "label": "coder-b", "tags": ["coder"], "region": "us-sea", "entity": {"id": 8}, "free": false},
        {"id": 3, "label": "web", "tags": [], "region": "us-ord", "entity": null, "free": false}])")
        .array();
}

QList<int> idsOf(const QJsonArray &rows)
{
    QList<int> ids;
    for (const QJsonValue &row : rows)
        ids.append(row[u"id"].toInt());
    return ids;
}

} // namespace

void TstFilter::aFilterFindsWhatItDescribes_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<QList<int>>("ids");
    const auto row = [](const char *filter, const QList<int> &ids) {
        QTest::newRow(filter) << QByteArray(filter) << ids;
    };
    row("", {1, 2, 3});
    row("{}", {1, 2, 3});
    row(R"({"label": "coder-a"})", {1});
    row(R"({"label": "coder"})", {});
    row(R"({"label": {"+contains": "CODER"}})", {1, 2});
    row(R"({"tags": "coder"})", {1, 2});
    row(R"({"tags": {"+contains": "der-x"}})", {1});
    row(R"({"tags": {"+neq": "coder"}})", {3});
    row(R"({"region": "us-ord", "tags": "coder"})", {1});
    row(R"({"+and": [{"region": "us-ord"}, {"label": "web"}]})", {3});
    row(R"({"+or": [{"label": "web"}, {"label": "coder-b"}]})", {2, 3});
    row(R"({"+or": [{"+and": [{"region": "us-ord"}, {"tags": "coder"}]}, {"id": 2}]})", {1, 2});
    row(R"({"id": {"+gt": 1, "+lte": 2}})", {2});
    row(R"({"id": {"+gte": 2}})", {2, 3});
    row(R"({"id": {"+lt": 2}})", {1});
    row(R"({"id": {"+neq": 2}})", {1, 3});
    row(R"({"entity.id": 8})", {2});
    row(R"({"free": true})", {1});
    row(R"({"id": "1"})", {});
}

void TstFilter::aFilterFindsWhatItDescribes()
{
    QFETCH(QByteArray, filter);
    QFETCH(QList<int>, ids);
    QVERIFY(!filterProblem(filter, filterable));
    QCOMPARE(idsOf(filtered(machines(), filter)), ids);
}

void TstFilter::whatCannotBeFilteredIsRefused_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<QString>("reason");
    QTest::newRow("unknown field") << QByteArray(R"({"foo": 1})") << u"Cannot filter on foo"_qs;
    QTest::newRow("nested") << QByteArray(R"({"+or": [{"id": 1}, {"foo": 1}]})") << u"Cannot filter on foo"_qs;
    QTest::newRow("unknown operator") << QByteArray(R"({"id": {"+like": 1}})") << u"Cannot filter on +like"_qs;
    QTest::newRow("unknown group") << QByteArray(R"({"+not": []})") << u"Cannot filter on +not"_qs;
    QTest::newRow("order") << QByteArray(R"({"+order_by": "foo"})") << u"Cannot filter on foo"_qs;
    QTest::newRow("group of what") << QByteArray(R"({"+and": 1})") << u"Must be an array"_qs;
    QTest::newRow("not JSON") << QByteArray("label=x") << u"Unable to decode filter"_qs;
}

void TstFilter::whatCannotBeFilteredIsRefused()
{
    QFETCH(QByteArray, filter);
    QFETCH(QString, reason);
    const auto problem = filterProblem(filter, filterable);
    QVERIFY(problem);
    QCOMPARE(*problem, (Refusal{reason, u"X-Filter"_qs}));
}

void TstFilter::anOrderIsAnOrder()
{
    QCOMPARE(idsOf(filtered(machines(), R"({"+order_by": "label", "+order": "desc"})")), (QList<int>{3, 2, 1}));
    QCOMPARE(idsOf(filtered(machines(), R"({"+order_by": "region"})")), (QList<int>{1, 3, 2}));
}

void TstFilter::pagesAddUpToTheList()
{
    QJsonArray rows;
    for (int i = 0; i < 60; ++i)
        rows.append(QJsonObject{{u"id"_qs, i}});
    QList<int> seen;
    for (int page = 1; page <= 3; ++page) {
        const auto answer = QJsonDocument::fromJson(paged(rows, QUrlQuery(u"page_size=25&page=%1"_qs.arg(page))).body);
        QCOMPARE(answer[u"pages"].toInt(), 3);
        QCOMPARE(answer[u"results"].toInt(), 60);
        QCOMPARE(answer[u"page"].toInt(), page);
        seen += idsOf(answer[u"data"].toArray());
    }
    QCOMPARE(seen, idsOf(rows));
}

void TstFilter::aWrongPageIsRefused_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("status");
    QTest::newRow("too small") << u"page_size=24"_qs << 400;
    QTest::newRow("too large") << u"page_size=501"_qs << 400;
    QTest::newRow("no number") << u"page_size=all"_qs << 400;
    QTest::newRow("before the first") << u"page=0"_qs << 400;
    QTest::newRow("behind the last") << u"page=2"_qs << 404;
    QTest::newRow("the only one") << u"page=1&page_size=500"_qs << 200;
}

void TstFilter::aWrongPageIsRefused()
{
    QFETCH(QString, query);
    QFETCH(int, status);
    QCOMPARE(paged(machines(), QUrlQuery(query)).status, status);
}

CODER_TEST(TstFilter);
#include "tst_filter.moc"
