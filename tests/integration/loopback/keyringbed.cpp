// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/loopback/keyringbed.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

#include <csignal>
#include <sys/prctl.h>

namespace coder::test {
namespace {

const QByteArray bareBus = "<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\" "
                           "\"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">\n"
                           "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>"
                           "<policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
                           "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>\n";

void startBus(const QString &config)
{
    auto *bus = new QProcess; // never deleted: see the header
    bus->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    bus->start(u"dbus-daemon"_qs, {u"--config-file="_qs + config, u"--nofork"_qs, u"--print-address"_qs});
    if (bus->waitForReadyRead())
        qputenv("DBUS_SESSION_BUS_ADDRESS", bus->readLine().trimmed());
}

} // namespace

KeyringBed::KeyringBed()
{
    for (const char *program : {"gnome-keyring-daemon", "dbus-daemon"})
        if (QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty()) {
            problem = u"%1 is not installed"_qs.arg(QLatin1String(program));
            return;
        }
    for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME"})
        qputenv(name, QFile::encodeName(m_folder.path()));
    for (const char *name : {"KDE_FULL_SESSION", "XDG_CURRENT_DESKTOP", "DISPLAY", "WAYLAND_DISPLAY"})
        qunsetenv(name);
    QFile config(m_folder.filePath(u"bus.conf"_qs));
    if (config.open(QIODevice::WriteOnly))
        config.write(bareBus);
    config.close();
    startBus(config.fileName());
    m_keyring.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_keyring.start(u"gnome-keyring-daemon"_qs, {u"--foreground"_qs, u"--unlock"_qs, u"--components=secrets"_qs});
    m_keyring.write("password");
    m_keyring.closeWriteChannel();
    const bool isThere = QTest::qWaitFor(
        [] { return QDBusConnection::sessionBus().interface()->isServiceRegistered(u"org.freedesktop.secrets"_qs); },
        20000);
    if (!isThere)
        problem = u"the keyring did not open"_qs;
}

KeyringBed::~KeyringBed()
{
    m_keyring.terminate();
    m_keyring.waitForFinished(10000);
}

} // namespace coder::test
