// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/extras.h"
#include "app/assembly/leftoverdesk.h"
#include "app/assembly/program.h"
#include "app/words/extratext.h"
#include "app/words/leftovertext.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/fakecloud.h"
#include "tests/support/await.h"
#include "tests/support/runner.h"
#include "tests/support/scriptedserver.h"

#include <QTemporaryDir>
#include <QTest>

using namespace coder;
using namespace coder::test;

// What an install pays for beside VMs, with the provider's prices.
class TstExtras : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    FakeClock m_clock;
    ScriptedServer *m_provider = nullptr;
    FakeCloud *m_cloud = nullptr;
    std::unique_ptr<Program> m_program;

    Volume volume(const QString &label, const QString &region, const QStringList &tags) const
    {
        Volume one;
        one.id = 1 + m_cloud->volumeList.size();
        one.label = label;
        one.region = region;
        one.sizeGb = 200;
        one.tags = tags;
        one.created = m_clock.now().addDays(-400);
        return one;
    }
    QString mark() const { return u"coder-install-"_qs + m_program->install()->id; }
    static QStringList lines(const ExtraList &list, const QDateTime &now)
    {
        QStringList all;
        for (const auto &[name, text] : extraRows(list.found, list.unknown, now))
            all << name + u": "_qs + text;
        return all;
    }
    QStringList told()
    {
        Extras extras(*m_program);
        const auto list = await(extras.look());
        return list ? lines(*list, m_clock.now()) : QStringList();
    }

private Q_SLOTS:
    void init()
    {
        m_provider = new ScriptedServer;
        QProcessEnvironment environment;
        for (const char *name : {"HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"})
            environment.insert(QString::fromLatin1(name), m_dir.filePath(QString::fromLatin1(name)));
        environment.insert(u"LINODE_URL"_qs, m_provider->url(u"/v4"_qs).toString());
        environment.insert(u"LINODE_TOKEN"_qs, u"token"_qs);
        Outside outside;
        outside.clock = &m_clock;
        outside.makeCloud = [this](const Secret &) {
            auto cloud = std::make_unique<FakeCloud>(m_clock);
            m_cloud = cloud.get();
            return cloud;
        };
        m_program = std::move(*Program::make({false, {}, m_dir.path()}, environment, outside));
        QVERIFY(await(m_program->connectCloud()));
        QVERIFY(m_program->install());
    }
    void cleanup()
    {
        m_program.reset();
        delete std::exchange(m_provider, nullptr);
    }

    void withoutAnyNothingIsAskedAndNothingIsClaimed()
    {
        m_cloud->volumeList = {volume(u"theirs"_qs, u"us-ord"_qs, {u"backup"_qs})};
        m_provider->on("GET /v4/volumes/types", json("{}"));
        QCOMPARE(told(), QStringList{u"Volumes, images: none of this installation"_qs});
        m_cloud->volumeList.clear();
        QCOMPARE(told(), QStringList{u"Volumes, images: none of this installation"_qs});
        QCOMPARE(m_provider->story().size(), 1);
    }

    void aVolumeHasThePriceOfItsRegion()
    {
        m_cloud->volumeList = {volume(u"weights"_qs, u"us-ord"_qs, {mark()}),
                               volume(u"far"_qs, u"br-gru"_qs, {mark()})};
        m_provider->on("GET /v4/volumes/types",
                       json(R"({"data":[{"id":"volume","price":{"hourly":0.00015,"monthly":0.1},"region_prices":)"
                            R"([{"id":"br-gru","hourly":0.00021,"monthly":0.14}]}],"page":1,"pages":1,"results":1})"));
        const QStringList all = told();
        QCOMPARE(all.size(), 2);
        QVERIFY2(all[0].startsWith(u"Volume weights: 200 GB, US$20.00 a month until it is deleted; US$"_qs),
                 qPrintable(all[0]));
        QVERIFY2(all[1].startsWith(u"Volume far: 200 GB, US$28.00 a month"_qs), qPrintable(all[1]));
    }

    void aVolumeThatIsLeftTellsWhatItCostsAMonth()
    {
        m_cloud->volumeList = {volume(u"weights"_qs, u"us-ord"_qs, {mark()})};
        m_provider->on("GET /v4/volumes/types",
                       json(R"({"data":[{"id":"volume","price":{"hourly":0.00015,"monthly":0.1}}]})"));
        const auto textOf = [this] {
            LeftoverDesk desk(*m_program);
            const auto list = await(desk.look());
            const bool isOne = list && list->found.size() == 1;
            return isOne ? leftoverCostText(list->found.first(), m_clock.now()) : QString();
        };
        QCOMPARE(textOf(), u"200 GB, costs US$20.00 a month until it is deleted"_qs);
        m_provider->on("GET /v4/volumes/types", json("{}", 503));
        QCOMPARE(textOf(), u"200 GB, costs money every month, price unknown"_qs);
    }

    void whatTheProviderDoesNotTellIsUnknown_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("status");
        QTest::newRow("no price") << QByteArray(R"({"data":[{"id":"volume","price":{"monthly":null}}]})") << 200;
        QTest::newRow("free") << QByteArray(R"({"data":[{"id":"volume","price":{"monthly":0}}]})") << 200;
        QTest::newRow("no volume") << QByteArray(R"({"data":[]})") << 200;
        QTest::newRow("no answer") << QByteArray("{}") << 503;
    }
    void whatTheProviderDoesNotTellIsUnknown()
    {
        QFETCH(QByteArray, answer);
        QFETCH(int, status);
        m_cloud->volumeList = {volume(u"weights"_qs, u"us-ord"_qs, {mark()})};
        m_provider->on("GET /v4/volumes/types", json(answer, status));
        QCOMPARE(
            told(),
            QStringList{u"Volume weights: 200 GB; the price is unknown, it may cost money until it is deleted"_qs});
    }

    void whatCannotBeListedIsNotCalledNothing()
    {
        QCOMPARE(lines({{}, {ExtraKind::Volume, ExtraKind::Image}}, m_clock.now()),
                 (QStringList{u"Volumes: unknown: they could not be listed"_qs,
                              u"Disk images: unknown: they could not be listed"_qs}));
    }

    void aMonthCostsItsStartedHours()
    {
        Extra extra{ExtraKind::Volume, u"w"_qs, 100, Money::dollars(0.1), {}, {}};
        const QDateTime now(QDate(2026, 11, 10), QTime(12, 0), Qt::UTC);
        extra.created = now.addSecs(-90 * 60); // two started hours of 730
        QCOMPARE(monthsCost(extra, now)->micros(), (10'000'000 * 2 + 729) / 730);
        extra.created = now.addDays(-60); // since the first
        QCOMPARE(monthsCost(extra, now)->micros(), (10'000'000LL * (9 * 24 + 12) + 729) / 730);
        extra.monthlyPerGb.reset();
        QVERIFY(!monthsCost(extra, now));
    }
};

CODER_TEST(TstExtras);
#include "tst_extras.moc"
