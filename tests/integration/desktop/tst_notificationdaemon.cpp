// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/base/files.h"
#include "core/session/sessionstore.h"
#include "tests/app/desktop/sessions.h"
#include "tests/integration/desktop/desktopbed.h"
#include "tests/support/runner.h"

#include <QJsonDocument>
#include <QStandardPaths>
#include <QTest>

using namespace coder;
using namespace coder::test;

// The notifier beside dunst, which renders markup and asks a program of the user's which action is meant.
class TstNotificationDaemon : public QObject
{
    Q_OBJECT
    std::unique_ptr<DesktopBed> m_bed;
    std::unique_ptr<SessionStore> m_store;
    std::unique_ptr<Lines> m_daemon;
    std::unique_ptr<Lines> m_probe;

    QByteArray dunstctl(const QStringList &arguments)
    {
        QProcess process;
        process.setProcessEnvironment(m_bed->environment);
        process.start(u"dunstctl"_qs, arguments);
        process.waitForFinished(20000);
        return process.readAllStandardOutput();
    }
    int count(const QString &where) { return dunstctl({u"count"_qs, where}).trimmed().toInt(); }
    // The newest notification, after it was closed.
    QJsonObject newest()
    {
        dunstctl({u"close-all"_qs});
        return QJsonDocument::fromJson(dunstctl({u"history"_qs}))[u"data"][0][0].toObject();
    }
    static QString text(const QJsonObject &row, const QString &key) { return row[key][u"data"].toString(); }
    void startDaemon()
    {
        // dunst hands the actions as lines; this answers the second one, "Launch aider" beside "Open".
        const QString chooser = m_bed->path(u"choose"_qs);
        QVERIFY(writePrivate(chooser, "#!/bin/sh\ngrep 'Launch aider'\n", 0700).has_value());
        const QString config = m_bed->path(u"dunstrc"_qs);
        QVERIFY(writePrivate(config, "[global]\nmarkup = full\ndmenu = " + chooser.toUtf8() + '\n').has_value());
        m_daemon = std::make_unique<Lines>(u"dunst"_qs, QStringList{u"-conf"_qs, config}, m_bed->environment);
        QTRY_COMPARE_WITH_TIMEOUT(dunstctl({u"is-paused"_qs}).trimmed(), QByteArray("false"), 20000);
    }
    void startProbe()
    {
        m_probe = m_bed->run(u"tray_probe"_qs);
        QVERIFY(!m_probe->next(u"ready"_qs).isNull());
    }
    void save(const Session &session) { QVERIFY(m_store->save(session).has_value()); }
    static Session sessionNow(Phase phase)
    {
        Session session = readySession(u"work"_qs);
        session.phase = phase;
        session.begun = session.created = QDateTime::currentDateTimeUtc().addSecs(-600);
        session.readyAt = phase == Phase::Ready ? QDateTime::currentDateTimeUtc() : QDateTime();
        session.leaseEnds = session.created.addSecs(4 * 3600 - 960);
        return session;
    }
    static QJsonObject guardsWord(const QString &state)
    {
        return {{u"schema"_qs, 1},
                {u"alive"_qs, true},
                {u"read_at"_qs, toIso(QDateTime::currentDateTimeUtc())},
                {u"state"_qs, state},
                {u"idle_seconds"_qs, 1500},
                {u"due_in"_qs, 300},
                {u"warned"_qs, state == u"idle"_qs ? QJsonObject{{u"reason"_qs, u"idle"_qs}} : QJsonObject()}};
    }

private Q_SLOTS:
    void init()
    {
        if (const QString reason = DesktopBed::unavailableReason(); !reason.isEmpty())
            QSKIP(qPrintable(reason));
        for (const QString &program : {u"dunst"_qs, u"dunstctl"_qs})
            if (QStandardPaths::findExecutable(program).isEmpty())
                QSKIP("dunst is not installed: no real notification daemon is tried");
        m_bed = std::make_unique<DesktopBed>();
        QVERIFY2(m_bed->start(), qPrintable(m_bed->problem));
        m_store = std::make_unique<SessionStore>(m_bed->path(u"state/linode-llm-coder/sessions"_qs));
        startDaemon();
    }
    void cleanup()
    {
        m_probe.reset();
        m_daemon.reset();
        m_store.reset();
        m_bed.reset();
    }

    void anActionChosenAtTheDaemonArrives()
    {
        save(sessionNow(Phase::Loading));
        startProbe();
        save(sessionNow(Phase::Ready));
        QTRY_COMPARE_WITH_TIMEOUT(count(u"displayed"_qs), 1, 20000);
        dunstctl({u"action"_qs});
        QCOMPARE(m_probe->next(u"open"_qs), u"open work"_qs);
        save(sessionNow(Phase::Loading));
        save(sessionNow(Phase::Ready));
        QTRY_COMPARE_WITH_TIMEOUT(count(u"displayed"_qs), 1, 20000);
        dunstctl({u"context"_qs});
        QCOMPARE(m_probe->next(u"aider"_qs), u"aider work"_qs);
    }

    void whatOthersNamedIsShownAsItIsAndNotAsMarkup()
    {
        startProbe();
        Session orphan = sessionNow(Phase::Attention);
        orphan.label = u"<b>größer</b> & <a href=\"http://evil.example\">Straße</a>"_qs;
        orphan.error = Error{ErrorCode::SessionUnknown, {}};
        save(orphan);
        QTRY_COMPARE_WITH_TIMEOUT(count(u"displayed"_qs), 1, 20000);
        const QJsonObject row = newest();
        QCOMPARE(text(row, u"summary"_qs), u"A VM of this program runs that no session knew"_qs);
        QVERIFY2(text(row, u"body"_qs).startsWith(orphan.label.toHtmlEscaped()), qPrintable(text(row, u"body"_qs)));
        QVERIFY2(text(row, u"urls"_qs).isEmpty(), "a link was made of a name");
    }

    void theGuardsWarningIsShownAndTakenBackWithIt()
    {
        save(sessionNow(Phase::Ready));
        startProbe();
        m_store->keepGuard(u"work"_qs, guardsWord(u"idle"_qs));
        QTRY_COMPARE_WITH_TIMEOUT(count(u"displayed"_qs), 1, 20000);
        m_store->keepGuard(u"work"_qs, guardsWord(u"active"_qs));
        QTRY_COMPARE_WITH_TIMEOUT(count(u"displayed"_qs), 0, 20000);
        const QJsonObject row = newest();
        QCOMPARE(text(row, u"summary"_qs), u"work is idle and ends soon"_qs);
        QVERIFY2(text(row, u"body"_qs).contains(u"adds at most US$0.52"_qs), qPrintable(text(row, u"body"_qs)));
    }

    void aDaemonThatIsRestartedIsToldTheNextNews()
    {
        save(sessionNow(Phase::Loading));
        startProbe();
        m_daemon.reset();
        startDaemon();
        save(sessionNow(Phase::Ready));
        QTRY_COMPARE_WITH_TIMEOUT(count(u"displayed"_qs), 1, 20000);
        QCOMPARE(text(newest(), u"summary"_qs), u"work is ready"_qs);
    }
};
CODER_TEST(TstNotificationDaemon);
#include "tst_notificationdaemon.moc"
