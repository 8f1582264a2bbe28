// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainstore.h"
#include "tests/support/runner.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDir>
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

bool isServiceThere()
{
    return QDBusConnection::sessionBus().interface()->isServiceRegistered(secretService);
}

} // namespace

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
        QDBusMessage call =
            QDBusMessage::createMethodCall(secretService, QStringLiteral("/org/freedesktop/secrets"),
                                           QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("Lock"));
        call << QVariant::fromValue(
            QList<QDBusObjectPath>{QDBusObjectPath(QStringLiteral("/org/freedesktop/secrets/collection/login"))});
        QCOMPARE(QDBusConnection::sessionBus().call(call).type(), QDBusMessage::ReplyMessage);
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

    void aKeyringUnlockedWithTheWrongPasswordIsLocked()
    {
        stopKeyring();
        startKeyring("wrong");
        KeychainStore store;
        QCOMPARE(told(store.read(secretname::apiKey)), u"keyring_locked"_qs);
    }

    // libsecret keeps its session with the old service; what matters is that this is not read as "no secret there".
    void aRestartedServiceNeverLooksEmpty()
    {
        stopKeyring();
        startKeyring("password");
        KeychainStore store;
        QCOMPARE(told(store.read(secretname::apiKey)), u"keyring_locked"_qs);
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
};
CODER_TEST(TstKeychain);
#include "tst_keychain.moc"
