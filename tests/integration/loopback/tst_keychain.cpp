// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainstore.h"
#include "tests/support/runner.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusVirtualObject>
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <signal.h>
#include <sys/prctl.h>

using namespace coder;

namespace {

const QString secretService = QStringLiteral("org.freedesktop.secrets");

// A bus without any service that could be started by name.
const QByteArray bareBus = "<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\" "
                           "\"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">\n"
                           "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>"
                           "<policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
                           "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>\n";

template<class T>
QString told(Future<T> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 15000))
        return QStringLiteral("no answer");
    const auto result = future.result();
    return result ? QStringLiteral("done") : errorId(result.error().code);
}

// A process that ends with this one, whatever happens to it.
std::unique_ptr<QProcess> tied()
{
    auto process = std::make_unique<QProcess>();
    process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    return process;
}

// A secret as the Secret Service carries it: session, parameters, bytes, kind.
struct CarriedSecret
{
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString kind;
};
QDBusArgument &operator<<(QDBusArgument &argument, const CarriedSecret &secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.kind;
    argument.endStructure();
    return argument;
}
const QDBusArgument &operator>>(const QDBusArgument &argument, CarriedSecret &secret)
{
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.kind;
    argument.endStructure();
    return argument;
}

QDBusMessage serviceCall(const QString &interface, const QString &method, const QVariantList &arguments)
{
    QDBusMessage call =
        QDBusMessage::createMethodCall(secretService, QStringLiteral("/org/freedesktop/secrets"), interface, method);
    call.setArguments(arguments);
    return QDBusConnection::sessionBus().call(call);
}

const QString loginCollection = QStringLiteral("/org/freedesktop/secrets/collection/login");

bool isServiceThere()
{
    return QDBusConnection::sessionBus().interface()->isServiceRegistered(secretService);
}

// A Secret Service of our own making, locked until its user answers its question.
class AskingService : public QDBusVirtualObject
{
public:
    bool isLocked = true;
    bool saysYes = true;
    int questions = 0;

    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override
    {
        const QString prompt = QStringLiteral("/org/freedesktop/secrets/prompt/1");
        if (message.member() == u"Get")
            return bus.send(message.createReply(QVariant::fromValue(QDBusVariant(isLocked))));
        if (message.member() == u"Unlock")
            return bus.send(message.createReply(
                {QVariant::fromValue(QList<QDBusObjectPath>()), QVariant::fromValue(QDBusObjectPath(prompt))}));
        if (message.member() != u"Prompt")
            return false;
        ++questions;
        isLocked = !saysYes;
        bus.send(message.createReply());
        QDBusMessage completed = QDBusMessage::createSignal(prompt, QStringLiteral("org.freedesktop.Secret.Prompt"),
                                                            QStringLiteral("Completed"));
        completed << !saysYes << QVariant::fromValue(QDBusVariant(QString()));
        return bus.send(completed);
    }
};

// The longest time the event loop of this thread did not come round.
class LongestStall : public QObject
{
public:
    LongestStall()
    {
        m_since.start();
        startTimer(5, Qt::PreciseTimer);
    }
    qint64 milliseconds() const { return m_longest; }

protected:
    void timerEvent(QTimerEvent *) override { m_longest = std::max(m_longest, m_since.restart()); }

private:
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

} // namespace
Q_DECLARE_METATYPE(CarriedSecret)

// A real gnome-keyring on a bus of its own. The bus lives as long as this program: GLib ends a program whose bus dies.
class TstKeychain : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QProcess *m_bus = nullptr;
    std::unique_ptr<QProcess> m_keyring;

    void startKeyring(const QByteArray &password)
    {
        m_keyring = tied();
        m_keyring->start(
            QStringLiteral("gnome-keyring-daemon"),
            {QStringLiteral("--foreground"), QStringLiteral("--unlock"), QStringLiteral("--components=secrets")});
        QVERIFY(m_keyring->waitForStarted());
        m_keyring->write(password);
        m_keyring->closeWriteChannel();
        QTRY_VERIFY_WITH_TIMEOUT(isServiceThere(), 10000);
    }

    void stopKeyring()
    {
        if (!m_keyring)
            return;
        m_keyring->terminate();
        QVERIFY(m_keyring->waitForFinished(10000));
        m_keyring.reset();
        QTRY_VERIFY(!isServiceThere());
    }

    void lock()
    {
        const QVariant paths = QVariant::fromValue(QList<QDBusObjectPath>{QDBusObjectPath(loginCollection)});
        QCOMPARE(serviceCall(u"org.freedesktop.Secret.Service"_qs, u"Lock"_qs, {paths}).type(),
                 QDBusMessage::ReplyMessage);
    }

    // As the desktop's dialog does it once its user has typed the password.
    void unlockAsTheUserDoes(const QByteArray &password)
    {
        const QDBusMessage session = serviceCall(u"org.freedesktop.Secret.Service"_qs, u"OpenSession"_qs,
                                                 {u"plain"_qs, QVariant::fromValue(QDBusVariant(QString()))});
        QCOMPARE(session.type(), QDBusMessage::ReplyMessage);
        const CarriedSecret master{session.arguments().at(1).value<QDBusObjectPath>(), {}, password, u"text/plain"_qs};
        const QDBusMessage reply =
            serviceCall(u"org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"_qs, u"UnlockWithMasterPassword"_qs,
                        {QVariant::fromValue(QDBusObjectPath(loginCollection)), QVariant::fromValue(master)});
        QVERIFY2(reply.type() == QDBusMessage::ReplyMessage, qPrintable(reply.errorMessage()));
    }

    void signal(int number)
    {
        QVERIFY(m_keyring && m_keyring->state() == QProcess::Running && m_keyring->processId() > 1);
        QCOMPARE(::kill(pid_t(m_keyring->processId()), number), 0);
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *program : {"gnome-keyring-daemon", "dbus-daemon"})
            if (QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty())
                QSKIP("gnome-keyring-daemon or dbus-daemon is not installed: the real keyring cannot be tested");
        for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME"})
            qputenv(name, QFile::encodeName(m_folder.path()));
        for (const char *name : {"KDE_FULL_SESSION", "XDG_CURRENT_DESKTOP", "DISPLAY", "WAYLAND_DISPLAY"})
            qunsetenv(name);
        QFile config(m_folder.filePath(QStringLiteral("bus.conf")));
        QVERIFY(config.open(QIODevice::WriteOnly) && config.write(bareBus) > 0);
        config.close();
        m_bus = tied().release();
        m_bus->start(QStringLiteral("dbus-daemon"), {QStringLiteral("--config-file=") + config.fileName(),
                                                     QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        QVERIFY(m_bus->waitForReadyRead());
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus->readLine().trimmed());
        QVERIFY(QDBusConnection::sessionBus().isConnected());
        qDBusRegisterMetaType<CarriedSecret>();
    }

    void cleanupTestCase() { stopKeyring(); }

    void withoutAServiceTheKeyringIsMissing()
    {
        KeychainStore store;
        QCOMPARE(told(store.read(secretname::apiKey)), u"keyring_missing"_qs);
        QCOMPARE(told(store.write(secretname::apiKey, Secret("key"))), u"keyring_missing"_qs);
        QCOMPARE(told(store.remove(secretname::apiKey)), u"keyring_missing"_qs);
    }

    void anOpenKeyringKeepsASecret()
    {
        startKeyring("password");
        KeychainStore store;
        QCOMPARE(told(store.read(secretname::apiKey)), u"secret_missing"_qs);
        QCOMPARE(told(store.write(secretname::apiKey, Secret("schlüssel-1"))), u"done"_qs);
        auto read = store.read(secretname::apiKey);
        QCOMPARE(told(read), u"done"_qs);
        QCOMPARE(read.result()->reveal(), QByteArray("schlüssel-1"));
        QCOMPARE(told(store.write(secretname::hubToken, Secret("token"))), u"done"_qs);
        QCOMPARE(told(store.remove(secretname::hubToken)), u"done"_qs);
        QCOMPARE(told(store.remove(secretname::hubToken)), u"done"_qs);
        QCOMPARE(told(store.read(secretname::hubToken)), u"secret_missing"_qs);
        KeychainStore other(QStringLiteral("another-service"));
        QCOMPARE(told(other.read(secretname::apiKey)), u"secret_missing"_qs);
    }

    void aLockedKeyringSaysSo()
    {
        lock();
        KeychainStore store;
        QCOMPARE(told(store.read(secretname::apiKey)), u"keyring_locked"_qs);
        QCOMPARE(told(store.write(secretname::apiKey, Secret("other"))), u"keyring_locked"_qs);
        QCOMPARE(told(store.remove(secretname::apiKey)), u"keyring_locked"_qs);
    }

    void withoutADesktopThatCouldAskItStaysLocked()
    {
        KeychainStore store;
        QCOMPARE(told(store.unlock()), u"keyring_locked"_qs);
        QCOMPARE(told(store.read(secretname::apiKey)), u"keyring_locked"_qs);
    }

    void aKeyringUnlockedLaterIsReadByTheSameStore()
    {
        KeychainStore store;
        QCOMPARE(told(store.read(secretname::apiKey)), u"keyring_locked"_qs);
        unlockAsTheUserDoes("password");
        auto read = store.read(secretname::apiKey);
        QCOMPARE(told(read), u"done"_qs);
        QCOMPARE(read.result()->reveal(), QByteArray("schlüssel-1"));
        QCOMPARE(told(store.unlock()), u"done"_qs);
    }

    void aKeyringUnlockedWithTheWrongPasswordIsLocked()
    {
        stopKeyring();
        startKeyring("wrong");
        KeychainStore store;
        QCOMPARE(told(store.read(secretname::apiKey)), u"keyring_locked"_qs);
    }

    void aRestartedServiceIsFoundAgain()
    {
        KeychainStore store;
        QCOMPARE(told(store.read(secretname::apiKey)), u"keyring_locked"_qs);
        stopKeyring();
        QCOMPARE(told(store.read(secretname::apiKey)), u"keyring_missing"_qs);
        startKeyring("password");
        QCOMPARE(told(store.read(secretname::apiKey)), u"done"_qs);
    }

    void aServiceKilledInTheMiddleNeverLooksEmpty()
    {
        KeychainStore store;
        QCOMPARE(told(store.read(secretname::apiKey)), u"done"_qs);
        auto read = store.read(secretname::apiKey);
        auto write = store.write(secretname::hubToken, Secret("token"));
        signal(SIGKILL);
        const QStringList unusable{u"keyring_missing"_qs, u"keyring_locked"_qs};
        QVERIFY2(unusable.contains(told(read)), qPrintable(told(read)));
        QVERIFY2(unusable.contains(told(write)), qPrintable(told(write)));
        QTRY_COMPARE(m_keyring->state(), QProcess::NotRunning);
        m_keyring.reset();
        QTRY_VERIFY(!isServiceThere());
        startKeyring("password");
        QCOMPARE(told(store.read(secretname::apiKey)), u"done"_qs);
    }

    void aServiceThatHangsIsLockedAndNobodyWaitsForIt()
    {
        KeychainStore store;
        const LongestStall stall;
        signal(SIGSTOP);
        const QString read = told(store.read(secretname::apiKey));
        const QString unlocked = told(store.unlock());
        signal(SIGCONT);
        QCOMPARE(read, u"keyring_locked"_qs);
        QCOMPARE(unlocked, u"keyring_locked"_qs);
        QVERIFY2(stall.milliseconds() < 2500, qPrintable(QString::number(stall.milliseconds())));
        QCOMPARE(told(store.read(secretname::apiKey)), u"done"_qs);
    }

    void aServiceThatWasNeverUnlockedKeepsNothing()
    {
        stopKeyring();
        QVERIFY(QDir(m_folder.filePath(QStringLiteral("keyrings"))).removeRecursively());
        m_keyring = tied();
        m_keyring->start(
            QStringLiteral("gnome-keyring-daemon"),
            {QStringLiteral("--foreground"), QStringLiteral("--start"), QStringLiteral("--components=secrets")});
        QTRY_VERIFY_WITH_TIMEOUT(isServiceThere(), 10000);
        KeychainStore store;
        QCOMPARE(told(store.read(secretname::apiKey)), u"secret_missing"_qs);
        QCOMPARE(told(store.write(secretname::apiKey, Secret("key"))), u"keyring_missing"_qs);
    }

    void unlockingAsksTheUserOnceAndTakesTheAnswer_data()
    {
        QTest::addColumn<bool>("saysYes");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("the password is typed") << true << u"done"_qs;
        QTest::newRow("the dialog is closed") << false << u"keyring_locked"_qs;
    }
    void unlockingAsksTheUserOnceAndTakesTheAnswer()
    {
        QFETCH(bool, saysYes);
        stopKeyring();
        QDBusConnection bus =
            QDBusConnection::connectToBus(qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"), u"own"_qs);
        AskingService service;
        service.saysYes = saysYes;
        QVERIFY(bus.registerVirtualObject(u"/org/freedesktop/secrets"_qs, &service, QDBusConnection::SubPath));
        QVERIFY(bus.registerService(secretService));
        KeychainStore store;
        QCOMPARE(told(store.read(secretname::apiKey)), u"keyring_locked"_qs);
        QCOMPARE(service.questions, 0); // reading alone asks nobody
        QTEST(told(store.unlock()), "outcome");
        QCOMPARE(service.questions, 1);
        QVERIFY(bus.unregisterService(secretService));
        bus.unregisterObject(u"/org/freedesktop/secrets"_qs, QDBusConnection::UnregisterTree);
        QDBusConnection::disconnectFromBus(u"own"_qs);
        QTRY_VERIFY(!isServiceThere());
    }

    void aServiceThatEndsWhileItAsksIsNoYes()
    {
        QDBusConnection bus =
            QDBusConnection::connectToBus(qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"), u"own"_qs);
        QVERIFY(bus.registerService(secretService));
        KeychainStore store;
        auto unlocked = store.unlock();
        QVERIFY(bus.unregisterService(secretService));
        QDBusConnection::disconnectFromBus(u"own"_qs);
        QCOMPARE(told(unlocked), u"keyring_missing"_qs);
    }
};
CODER_TEST(TstKeychain);
#include "tst_keychain.moc"
