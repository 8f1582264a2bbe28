// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/linode/apierror.h"
#include "core/linode/read.h"
#include "tests/core/linode/answers.h"
#include "tests/support/runner.h"
#include "tests/support/sharedfiles.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>

using namespace coder;
using namespace coder::test;
using namespace Qt::StringLiterals;

namespace {

QJsonDocument load(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
}

// The things in a fixture: rows of a page, a bare array, or the one object.
QJsonArray things(const QJsonDocument &document)
{
    if (document.isArray())
        return document.array();
    const QJsonValue data = document.object()["data"_L1];
    return data.isArray() ? data.toArray() : QJsonArray{document.object()};
}

using Reader = QString (*)(const QJsonDocument &); // empty, or what is wrong

template<auto read>
QString every(const QJsonDocument &document)
{
    const auto all = linode::readAll(things(document), read);
    if (!all)
        return all.error().detail;
    return all->isEmpty() ? u"nothing was read"_qs : QString();
}

QString exchange(const QJsonDocument &document)
{
    const auto instance = linode::readInstance(document["response"_L1].toObject());
    if (!instance)
        return instance.error().detail;
    const bool asAsked = instance->label == document["request"_L1]["label"_L1].toString();
    return asAsked && instance->created.isValid() ? QString() : u"another instance than asked for"_qs;
}

QString sequence(const QJsonDocument &document)
{
    for (const QJsonValue &step : document.array()) {
        const QJsonObject response = step["response"_L1].toObject();
        const bool isList = response.contains("data"_L1);
        const bool isEvent = response.contains("action"_L1);
        if (const QString wrong = every<linode::readEvent>(QJsonDocument(response)); isEvent && !wrong.isEmpty())
            return wrong;
        if (!isList && !isEvent && response.isEmpty())
            return u"an empty step"_qs;
    }
    return {};
}

QString account(const QJsonDocument &document)
{
    return linode::readEuuid(document.object()).isEmpty() ? u"no euuid"_qs : QString();
}

QString errors(const QJsonDocument &document)
{
    for (const QJsonValue &entry : document.array()) {
        const QJsonValue body = entry["body"_L1];
        const QByteArray bytes = body.isString() ? body.toString().toUtf8() : QJsonDocument(body.toObject()).toJson();
        const QByteArray type = entry["content_type"_L1].toString(u"application/json"_qs).toLatin1();
        QList<HttpHeader> headers;
        const QJsonObject told = entry["headers"_L1].toObject();
        for (auto it = told.begin(); it != told.end(); ++it)
            headers.append({it.key().toLatin1(), it->toVariant().toByteArray()});
        const Error error = errorFrom(answer(entry["status"_L1].toInt(), bytes, headers, type), CallKind::Read);
        if (error.code == ErrorCode::BadAnswer || error.code == ErrorCode::Internal || error.detail.isEmpty())
            return error.detail;
    }
    return {};
}

// Things we have no words for: they only have to be JSON.
QString json(const QJsonDocument &document)
{
    return document.isNull() ? u"no JSON"_qs : QString();
}

struct Kind
{
    const char *pattern;
    Reader read;
};

// The first pattern that fits the file's name counts.
constexpr Kind kinds[] = {
    {"account.json", account},
    {"account-settings.json", every<linode::readAccountSettings>},
    {"account-*", json},
    {"errors-*", errors},
    {"event-*", every<linode::readEvent>},
    {"events-list.json", every<linode::readEvent>},
    {"events-*-sequence.json", sequence},
    {"exchange-create-*", exchange},
    {"firewall-created.json", every<linode::readFirewall>},
    {"firewalls-list.json", every<linode::readFirewall>},
    {"firewall-*", json},
    {"image*", every<linode::readImage>},
    {"instance-configs.json", json},
    {"instance-disks.json", json},
    {"instance-interfaces.json", json},
    {"instance-ips.json", json},
    {"instance-stats.json", json},
    {"instance-transfer.json", json},
    {"instance*", every<linode::readInstance>},
    {"interface-public.json", json},
    {"profile.json", every<linode::readProfile>},
    {"regions.json", every<linode::readRegion>},
    {"region*-availability*", every<linode::readAvailability>},
    {"token*", every<linode::readToken>},
    {"type*", every<linode::readPlan>},
    {"*", json},
};

Reader readerFor(const QString &name)
{
    for (const Kind &kind : kinds)
        if (QDir::match(QString::fromLatin1(kind.pattern), name))
            return kind.read;
    return json;
}

} // namespace

class TstFixtures : public QObject
{
    Q_OBJECT

    QString m_folder;

    QJsonDocument fixture(const QString &name) const { return load(QString(m_folder + u'/' + name)); }

private Q_SLOTS:
    void initTestCase()
    {
        m_folder = CODER_SHARED_PATH("data/linode/fixtures");
        if (m_folder.isEmpty())
            QSKIP("the recorded answers (../shared/data/linode/fixtures) are not here");
    }

    void everyRecordedAnswerIsRead_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : QDir(m_folder).entryList({u"*.json"_qs}))
            QTest::newRow(qPrintable(name)) << name;
    }
    void everyRecordedAnswerIsRead()
    {
        QFETCH(QString, name);
        const QJsonDocument document = fixture(name);
        QVERIFY(!document.isNull());
        QCOMPARE(readerFor(name)(document), QString());
    }

    void anUnknownStateIsCarried()
    {
        const auto instance = linode::readInstance(fixture(u"instance-billing_suspension.json"_qs).object());
        QVERIFY(instance);
        QCOMPARE(instance->status, u"billing_suspension"_qs);
    }

    void timesWithoutZoneAreUtc()
    {
        const auto instance = linode::readInstance(fixture(u"instance-gpu-running.json"_qs).object());
        QVERIFY(instance);
        QCOMPARE(instance->created, QDateTime(QDate(2018, 1, 2), QTime(3, 4, 5), Qt::UTC));
        QCOMPARE(instance->created.timeSpec(), Qt::UTC);
        QCOMPARE(instance->plan, u"g2-gpu-rtx4000a1-s"_qs);
        QCOMPARE(instance->tags, QStringList({u"app=llm"_qs, u"run=ab12"_qs}));
    }

    void pricesDifferByRegion()
    {
        const auto plan = linode::readPlan(fixture(u"type-gpu-with-region-prices.json"_qs).object());
        QVERIFY(plan);
        QCOMPARE(plan->hourlyIn(u"us-ord"_qs), std::optional(Money::micros(520000)));
        QCOMPARE(plan->hourlyIn(u"id-cgk"_qs), std::optional(Money::micros(624000)));
        QCOMPARE(plan->hourlyIn(u"br-gru"_qs), std::optional(Money::micros(728000)));
        QCOMPARE(plan->memoryMib, 16384);
    }

    void aPriceOfNullOrZeroIsUnknown_data()
    {
        QTest::addColumn<QJsonValue>("price");
        QTest::newRow("null") << QJsonValue(QJsonValue::Null);
        QTest::newRow("zero") << QJsonValue(0);
        QTest::newRow("missing") << QJsonValue(QJsonValue::Undefined);
        QTest::newRow("negative") << QJsonValue(-1);
    }
    void aPriceOfNullOrZeroIsUnknown()
    {
        QFETCH(QJsonValue, price);
        QJsonObject object = fixture(u"type-gpu-with-region-prices.json"_qs).object();
        object["region_prices"_L1] = QJsonArray{QJsonObject{{u"id"_qs, u"id-cgk"_qs}, {u"hourly"_qs, price}}};
        const auto regional = linode::readPlan(object);
        QVERIFY(regional);
        QCOMPARE(regional->hourlyIn(u"id-cgk"_qs), std::nullopt);
        QCOMPARE(regional->hourlyIn(u"us-ord"_qs), std::optional(Money::micros(520000)));
        object["price"_L1] = QJsonObject{{u"hourly"_qs, price}};
        QCOMPARE(linode::readPlan(object)->hourly, std::nullopt);
    }

    void anEventThatMeansNoProgressHasNoPercent()
    {
        QJsonObject object = things(fixture(u"events-list.json"_qs)).at(0).toObject();
        object["percent_complete"_L1] = QJsonValue::Null;
        QCOMPARE(linode::readEvent(object)->percent, std::nullopt);
        object["percent_complete"_L1] = 50;
        QCOMPARE(linode::readEvent(object)->percent, std::optional(50));
    }

    void aThingWithoutIdentityFailsItsList()
    {
        const QJsonArray rows{QJsonObject{{u"id"_qs, 1}}, QJsonObject{{u"label"_qs, u"x"_qs}}};
        const auto all = linode::readAll(rows, linode::readInstance);
        QVERIFY(!all);
        QCOMPARE(all.error().code, ErrorCode::BadAnswer);
    }
};

CODER_TEST(TstFixtures);
#include "tst_fixtures.moc"
