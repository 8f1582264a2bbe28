// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/sleepinhibitor.h"
#include "tests/support/runner.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusContext>
#include <QDBusObjectPath>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <sys/prctl.h>
#include <unistd.h>

using namespace coder;

namespace {

const QByteArray bareBus = "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>"
                           "<policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
                           "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy>"
                           "</busconfig>\n";

Session rented(const QString &name, Phase phase = Phase::Ready)
{
    Session session;
    session.name = name;
    session.phase = phase;
    session.instanceId = 7;
    return session;
}

} // namespace

// systemd-logind as far as it matters: a hold is a pipe, and is over when its other end is closed everywhere.
class FakeLogind : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")
public:
    QStringList asked; // what and how
    int readEnd = -1;
    bool refuses = false;

    // Whether somebody still holds the last one.
    bool isHeld() const
    {
        char byte = 0;
        return readEnd >= 0 && ::read(readEnd, &byte, 1) != 0;
    }

public Q_SLOTS: // NOLINT(readability-redundant-access-specifiers)
    QDBusUnixFileDescriptor Inhibit(const QString &what, const QString &, const QString &why, const QString &mode)
    {
        asked << what + u' ' + mode;
        if (refuses || why.isEmpty()) {
            sendErrorReply(QDBusError::AccessDenied, u"not you"_qs);
            return {};
        }
        int ends[2];
        if (::pipe2(ends, O_NONBLOCK | O_CLOEXEC) != 0)
            return {};
        readEnd = ends[0];
        const QDBusUnixFileDescriptor hold(ends[1]); // a copy
        ::close(ends[1]);
        return hold;
    }
};

// The desktop's portal, and the request it hands out.
class FakePortal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Inhibit")
public:
    QList<uint> flags;
public Q_SLOTS: // NOLINT(readability-redundant-access-specifiers)
    QDBusObjectPath Inhibit(const QString &, uint asked, const QVariantMap &)
    {
        flags << asked;
        return QDBusObjectPath(u"/request/1"_qs);
    }
};

class FakeRequest : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Request")
public:
    int closed = 0;
public Q_SLOTS: // NOLINT(readability-redundant-access-specifiers)
    void Close() { ++closed; }
};

// The hold on sleep, before a private bus with recording services on it.
class TstSleepInhibitor : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QProcess m_bus;
    std::unique_ptr<FakeLogind> m_logind;
    std::unique_ptr<FakePortal> m_portal;
    std::unique_ptr<FakeRequest> m_request;

    static QDBusConnection theirs() { return QDBusConnection(u"theirs"_qs); }
    void offerLogind()
    {
        m_logind = std::make_unique<FakeLogind>();
        QVERIFY(
            theirs().registerObject(u"/org/freedesktop/login1"_qs, m_logind.get(), QDBusConnection::ExportAllSlots));
        QVERIFY(theirs().registerService(u"org.freedesktop.login1"_qs));
    }
    void offerPortal()
    {
        m_portal = std::make_unique<FakePortal>();
        m_request = std::make_unique<FakeRequest>();
        const auto all = QDBusConnection::ExportAllSlots;
        QVERIFY(theirs().registerObject(u"/org/freedesktop/portal/desktop"_qs, m_portal.get(), all));
        QVERIFY(theirs().registerObject(u"/request/1"_qs, m_request.get(), all));
        QVERIFY(theirs().registerService(u"org.freedesktop.portal.Desktop"_qs));
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"dbus-daemon"_qs).isEmpty())
            QSKIP("dbus-daemon is not installed");
        QFile config(m_folder.filePath(u"bus.conf"_qs));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write(bareBus);
        config.close();
        m_bus.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
        m_bus.start(u"dbus-daemon"_qs,
                    {u"--config-file="_qs + config.fileName(), u"--nofork"_qs, u"--print-address"_qs});
        QVERIFY(m_bus.waitForReadyRead());
        const QByteArray address = m_bus.readLine().trimmed();
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", address);
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
        QVERIFY(QDBusConnection::connectToBus(QString::fromUtf8(address), u"theirs"_qs).isConnected());
    }
    void cleanup()
    {
        theirs().unregisterService(u"org.freedesktop.login1"_qs);
        theirs().unregisterService(u"org.freedesktop.portal.Desktop"_qs);
        m_logind.reset();
        m_portal.reset();
        m_request.reset();
    }
    void cleanupTestCase()
    {
        QDBusConnection::disconnectFromBus(u"theirs"_qs);
        m_bus.kill();
        m_bus.waitForFinished();
    }

    void whatMayCostMoneyNeedsThisComputer_data()
    {
        QTest::addColumn<Phase>("phase");
        QTest::addColumn<bool>("isRented");
        QTest::addColumn<bool>("isNeeded");
        QTest::newRow("before the create") << Phase::Creating << false << false;
        QTest::newRow("being made") << Phase::Creating << true << true;
        QTest::newRow("ready") << Phase::Ready << true << true;
        QTest::newRow("being destroyed") << Phase::Destroying << true << true;
        QTest::newRow("destroyed") << Phase::Destroyed << true << false;
        QTest::newRow("not ours") << Phase::NotOurs << true << false;
    }
    void whatMayCostMoneyNeedsThisComputer()
    {
        QFETCH(Phase, phase);
        QFETCH(bool, isRented);
        Session session = rented(u"one"_qs, phase);
        session.instanceId = isRented ? 7 : 0;
        QTEST(needsThisComputer(session), "isNeeded");
    }

    void sleepIsHeldBackFromTheFirstVmToTheLast()
    {
        offerLogind();
        SleepInhibitor inhibitor;
        inhibitor.take(rented(u"one"_qs));
        QTRY_VERIFY(inhibitor.isHeld());
        QCOMPARE(m_logind->asked, QStringList(u"sleep block"_qs));
        QVERIFY(m_logind->isHeld());
        inhibitor.take(rented(u"two"_qs));
        inhibitor.take(rented(u"one"_qs, Phase::Destroyed));
        QCoreApplication::processEvents();
        QVERIFY(m_logind->isHeld());
        QCOMPARE(m_logind->asked.size(), 1);
        inhibitor.forget(u"two"_qs);
        QVERIFY(!inhibitor.isHeld());
        QTRY_VERIFY(!m_logind->isHeld());
    }

    void theHoldEndsWithItsOwner()
    {
        offerLogind();
        auto inhibitor = std::make_unique<SleepInhibitor>();
        inhibitor->take(rented(u"one"_qs));
        QTRY_VERIFY(inhibitor->isHeld());
        inhibitor.reset();
        QTRY_VERIFY(!m_logind->isHeld());
    }

    void aHoldThatComesTooLateIsLetGoOf()
    {
        offerLogind();
        SleepInhibitor inhibitor;
        inhibitor.take(rented(u"one"_qs));
        inhibitor.forget(u"one"_qs);
        QTRY_COMPARE(m_logind->asked.size(), 1);
        QTRY_VERIFY(!m_logind->isHeld());
        QVERIFY(!inhibitor.isHeld());
    }

    void whereLogindRefusesThePortalIsAsked()
    {
        offerLogind();
        m_logind->refuses = true;
        offerPortal();
        SleepInhibitor inhibitor;
        inhibitor.take(rented(u"one"_qs));
        QTRY_VERIFY(inhibitor.isHeld());
        QCOMPARE(m_portal->flags, QList<uint>{4});
        inhibitor.forget(u"one"_qs);
        QTRY_COMPARE(m_request->closed, 1);
        QVERIFY(!inhibitor.isHeld());
    }

    void withoutEitherNothingIsHeldAndNothingHangs()
    {
        SleepInhibitor inhibitor;
        const QSignalSpy changes(&inhibitor, &SleepInhibitor::changed);
        inhibitor.take(rented(u"one"_qs));
        QTest::qWait(0);
        QVERIFY(!inhibitor.isHeld());
        inhibitor.forget(u"one"_qs);
        QCOMPARE(changes.size(), 0);
    }
};

CODER_TEST(TstSleepInhibitor);
#include "tst_sleepinhibitor.moc"
