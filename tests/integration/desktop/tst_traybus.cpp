// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/sessionstore.h"
#include "tests/app/desktop/sessions.h"
#include "tests/integration/desktop/desktopbed.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;
using namespace coder::test;

namespace {

QStringList labelsOf(const QJsonArray &entries)
{
    QStringList labels;
    for (const QJsonValue &entry : entries)
        labels << (entry[u"separator"].toBool() ? u"-"_qs : entry[u"label"].toString());
    return labels;
}

// The real time, because the probe has the real clock.
Session sessionNow(const QString &name, Phase phase)
{
    Session session = readySession(name);
    session.phase = phase;
    session.begun = session.created = QDateTime::currentDateTimeUtc().addSecs(-600);
    session.readyAt = phase == Phase::Ready ? QDateTime::currentDateTimeUtc() : QDateTime();
    session.leaseEnds = session.created.addSecs(4 * 3600 - 960);
    return session;
}

} // namespace

// Tray and notifier on a real X server and message bus, beside a panel and a notification server of the tests.
class TstTrayBus : public QObject
{
    Q_OBJECT
    std::unique_ptr<DesktopBed> m_bed;
    std::unique_ptr<SessionStore> m_store;
    std::unique_ptr<Lines> m_probe;

    void save(const Session &session) { QVERIFY(m_store->save(session).has_value()); }
    void startProbe(const QStringList &arguments = {})
    {
        m_probe = m_bed->run(u"tray_probe"_qs, arguments);
        QVERIFY(!m_probe->next(u"ready"_qs).isNull());
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString reason = DesktopBed::unavailableReason(); !reason.isEmpty())
            QSKIP(qPrintable(reason));
    }
    void init()
    {
        m_bed = std::make_unique<DesktopBed>();
        QVERIFY2(m_bed->start(), qPrintable(m_bed->problem));
        m_store = std::make_unique<SessionStore>(m_bed->path(u"state/linode-llm-coder/sessions"_qs));
    }
    void cleanup()
    {
        m_probe.reset();
        m_store.reset();
        m_bed.reset();
    }

    void theMenuIsReadAndChoicesArriveAsIntents()
    {
        save(sessionNow(u"work"_qs, Phase::Ready));
        m_bed->startPanel();
        startProbe();
        QCOMPARE(m_probe->next(u"tray"_qs), u"tray yes"_qs);
        QVERIFY(!m_bed->event(u"item"_qs).isEmpty());
        const QJsonArray menu = m_bed->menu();
        const QStringList labels = labelsOf(menu);
        QCOMPARE(labels.size(), 8);
        QCOMPARE(labels.first(), u"coder - 1 may be running, US$0.52/h"_qs); // nobody asked the provider yet
        QVERIFY2(labels.at(2).startsWith(u"work · Ready · US$0.52 · ends "_qs), qPrintable(labels.at(2)));
        QCOMPARE(labelsOf(menu.at(2)[u"children"].toArray()),
                 QStringList({u"Launch aider"_qs, u"Copy endpoint"_qs, u"Keep for 1 hour, adds at most US$0.52"_qs,
                              u"Open"_qs, u"-"_qs, u"Destroy…"_qs}));
        const auto choose = [this](const QJsonArray &path) {
            return m_bed->ask({{u"do"_qs, u"choose"_qs}, {u"path"_qs, path}})[u"answer"].toString();
        };
        QCOMPARE(choose({u"work"_qs, u"Destroy"_qs}), u"Destroy…"_qs);
        QCOMPARE(m_probe->next(u"destroy"_qs), u"destroy work"_qs);
        choose({u"work"_qs, u"Launch"_qs});
        QCOMPARE(m_probe->next(u"aider"_qs), u"aider work"_qs);
        choose({u"Quit"_qs});
        QVERIFY(!m_probe->next(u"quit"_qs).isNull());
        QCOMPARE(m_probe->exitCode(), 0);
    }

    void aSessionThatComesIsInTheMenuAndTheTooltip()
    {
        m_bed->startPanel();
        startProbe();
        QVERIFY(!m_bed->event(u"item"_qs).isEmpty());
        QCOMPARE(labelsOf(m_bed->menu()).value(0), u"coder - not checked yet"_qs);
        save(sessionNow(u"one"_qs, Phase::Ready));
        save(sessionNow(u"two"_qs, Phase::Attention));
        QTRY_VERIFY_WITH_TIMEOUT(labelsOf(m_bed->menu()).contains(u"Destroy all…"_qs), 10000);
        const QJsonObject seen = m_bed->ask({{u"do"_qs, u"look"_qs}})[u"answer"].toObject();
        QVERIFY(seen[u"tooltip"].toString().contains(u"two · Needs attention"_qs));
        QVERIFY(seen[u"sizes"].toArray().contains(22));
    }

    void aPanelThatIsLateOrDiesAndComesBackIsUsed()
    {
        startProbe();
        QCOMPARE(m_probe->next(u"tray"_qs), u"tray no"_qs);
        m_bed->startPanel();
        QCOMPARE(m_probe->next(u"tray"_qs), u"tray yes"_qs);
        QVERIFY(!m_bed->event(u"item"_qs).isEmpty());
        m_bed->killPanel();
        QCOMPARE(m_probe->next(u"tray"_qs), u"tray no"_qs);
        QVERIFY(m_probe->isRunning());
        m_bed->startPanel();
        QCOMPARE(m_probe->next(u"tray"_qs), u"tray yes"_qs);
        QVERIFY(!m_bed->event(u"item"_qs).isEmpty());
        QVERIFY(labelsOf(m_bed->menu()).contains(u"Open window"_qs));
    }

    void aNotificationsActionIsAnIntent()
    {
        save(sessionNow(u"work"_qs, Phase::Loading));
        m_bed->startPanel();
        startProbe();
        QVERIFY(!m_bed->event(u"item"_qs).isEmpty());
        save(sessionNow(u"work"_qs, Phase::Ready));
        const QJsonObject ready = m_bed->event(u"notify"_qs);
        QCOMPARE(ready[u"summary"].toString(), u"work is ready"_qs);
        QVERIFY(ready[u"actions"].toArray().contains(u"Launch aider"_qs));
        QCOMPARE(ready[u"app"].toString(), u"Linode LLM Coder"_qs);
        m_bed->ask({{u"do"_qs, u"invoke"_qs}, {u"id"_qs, ready[u"id"]}, {u"action"_qs, u"aider"_qs}});
        QCOMPARE(m_probe->next(u"aider"_qs), u"aider work"_qs);
        m_bed->ask({{u"do"_qs, u"invoke"_qs}, {u"id"_qs, ready[u"id"]}, {u"action"_qs, u"default"_qs}});
        QCOMPARE(m_probe->next(u"open"_qs), u"open work"_qs);
    }

    void laterNewsReplacesTheEarlierEvenBeforeThatIsShown()
    {
        m_bed->startPanel();
        startProbe({u"--hasty"_qs});
        QHash<QString, int> ids; // by title
        QList<int> closed;
        while (closed.isEmpty() || !ids.contains(u"third"_qs)) {
            const QJsonObject event = m_bed->event({}); // what is taken back may go before the third comes
            QVERIFY2(!event.isEmpty(), qPrintable(ids.keys().join(u' ')));
            if (event[u"event"] == u"notify"_qs)
                ids.insert(event[u"summary"].toString(), event[u"id"].toInt());
            else if (event[u"event"] == u"close"_qs)
                closed << event[u"id"].toInt();
        }
        QCOMPARE(ids.value(u"third"_qs), ids.value(u"first"_qs));
        QVERIFY(!ids.contains(u"second"_qs)); // it was overtaken
        QCOMPARE(closed, QList<int>{ids.value(u"taken back"_qs)});
    }

    void withoutANotificationServiceTheTrayTells()
    {
        save(sessionNow(u"work"_qs, Phase::Loading));
        startProbe();
        QCOMPARE(m_probe->next(u"tray"_qs), u"tray no"_qs);
        save(sessionNow(u"work"_qs, Phase::Ready));
        QCOMPARE(m_probe->next(u"tray message"_qs), u"tray message: work is ready"_qs);
    }
};
CODER_TEST(TstTrayBus);
#include "tst_traybus.moc"
