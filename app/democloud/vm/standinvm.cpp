// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/vm/standinvm.h"

#include "app/democloud/vm/apidoor.h"
#include "app/democloud/vm/listener.h"
#include "app/democloud/vm/sandbox.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <csignal>
#include <pwd.h>
#include <unistd.h>
#include <utility>

namespace coder {
namespace {
constexpr int rebootExit = 42; // the VM's first process ends so when it wants to be started again
constexpr int killWaitMs = 10000;

QList<pid_t> childrenOf(qint64 wrapper)
{
    QList<pid_t> found;
    const auto pid = QString::number(wrapper);
    QFile children(u"/proc/" + pid + u"/task/" + pid + u"/children");
    if (children.open(QIODevice::ReadOnly)) {
        for (const auto &child : children.readAll().split(' '))
            if (child.toInt() > 0)
                found << child.toInt();
    }
    return found;
}

// The processes of a VM that is not isolated: those whose root is the VM's.
QList<pid_t> rootedIn(const QString &root)
{
    QList<pid_t> found;
    for (const auto &name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        if (name.toInt() > 0 && QFile::symLinkTarget(u"/proc/" + name + u"/root") == root)
            found << name.toInt();
    }
    return found;
}

// Ends the VM from its inside: the wrapper goes once all of the VM's processes are gone, so that nothing writes to the
// folder any more. Killing the wrapper first would leave them dying on their own.
void killInside(QProcess &wrapper, const VmSpec &spec)
{
    const auto victims = spec.isolated ? childrenOf(wrapper.processId())
                                       : rootedIn(QFileInfo(spec.folder + u"/root").canonicalFilePath());
    for (const pid_t victim : victims)
        ::kill(victim, SIGKILL);
    if (victims.isEmpty())
        wrapper.kill();
}
} // namespace

StandInVm::StandInVm(VmSpec spec, QObject *parent)
    : QObject(parent)
    , m_spec(std::move(spec))
    , m_door(std::make_unique<ApiDoor>(m_spec.apiPort))
{}

StandInVm::~StandInVm()
{
    killAndWait();
    removeFolder();
}

QString StandInVm::unavailableReason()
{
    static const QString reason = sandbox::tryOut(true);
    return reason;
}

QString StandInVm::unisolatedUnavailableReason()
{
    static const QString reason = sandbox::tryOut(false);
    return reason;
}

QString StandInVm::sshUser()
{
    const passwd *entry = ::getpwuid(::geteuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QStringLiteral("root");
}

Result<Unit> StandInVm::start()
{
    if (isRunning())
        return Unit{};
    m_destroyed = false;
    if (auto ready = sandbox::prepare(m_spec); !ready)
        return ready;
    return launch();
}

Result<Unit> StandInVm::launch()
{
    auto listener = BoundSocket::bind(m_spec.address, m_spec.sshPort);
    if (!listener)
        return fail(listener.error());
    m_listener = std::make_unique<BoundSocket>(std::move(*listener));
    m_listener->setOpen(m_reachable);
    const auto wrapped = sandbox::command(m_spec);
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::SeparateChannels);
    m_process->setStandardErrorFile(m_spec.folder + u"/console.log", QIODevice::Append);
    m_process->setChildProcessModifier([descriptor = m_listener->descriptor()] {
        ::setsid(); // Ctrl+C at the terminal is for its programs, not for rented machines
        BoundSocket::passAs(descriptor, sandbox::listenerDescriptor);
    });
    connect(m_process.get(), &QProcess::readyReadStandardOutput, this, &StandInVm::readEvents);
    connect(m_process.get(), &QProcess::finished, this, &StandInVm::onFinished);
    m_process->start(wrapped.program, wrapped.arguments);
    if (!m_process->waitForStarted()) {
        m_process.reset();
        m_listener.reset();
        return fail(ErrorCode::ProgramMissing, wrapped.program);
    }
    Q_EMIT started();
    return Unit{};
}

void StandInVm::readEvents()
{
    while (m_process && m_process->canReadLine()) {
        const auto event = QJsonDocument::fromJson(m_process->readLine()).object();
        if (event.value(u"event").toString() == u"booted")
            Q_EMIT booted();
        else if (event.value(u"event").toString() == u"api")
            carryToApi(event);
    }
}

void StandInVm::carryToApi(const QJsonObject &event)
{
    const QByteArray request = QByteArray::fromBase64(event.value(u"request").toString().toLatin1());
    const QByteArray number = QByteArray::number(event.value(u"number").toInteger());
    m_door->carry(request, [this, number](const QByteArray &answer) {
        if (m_process)
            m_process->write("api " + number + ' ' + answer.toBase64() + '\n');
    });
}

void StandInVm::onFinished(int exitCode, QProcess::ExitStatus status)
{
    m_process.release()->deleteLater();
    m_listener.reset();
    const bool again = !m_destroyed && (m_startAgain || (status == QProcess::NormalExit && exitCode == rebootExit));
    m_startAgain = false;
    if (again && start())
        return;
    if (m_destroyed)
        removeFolder();
    const bool orderly = m_destroyed || (!again && status == QProcess::NormalExit);
    Q_EMIT stopped(orderly ? (m_destroyed ? 0 : exitCode) : 1);
}

void StandInVm::reboot()
{
    if (!isRunning()) {
        if (!start())
            Q_EMIT stopped(1);
        return;
    }
    m_startAgain = true;
    m_process->write("shutdown\n");
}

void StandInVm::destroy()
{
    m_destroyed = true;
    if (isRunning())
        killInside(*m_process, m_spec);
    else
        removeFolder();
}

bool StandInVm::isRunning() const
{
    return m_process && m_process->state() != QProcess::NotRunning;
}

void StandInVm::setReachable(bool reachable)
{
    if (std::exchange(m_reachable, reachable) != reachable && m_listener)
        m_listener->setOpen(reachable);
}

void StandInVm::killAndWait()
{
    if (!m_process)
        return;
    m_process->disconnect(this);
    killInside(*m_process, m_spec);
    if (!m_process->waitForFinished(killWaitMs)) {
        m_process->kill();
        m_process->waitForFinished(killWaitMs);
    }
    m_process.reset();
    m_listener.reset();
}

void StandInVm::removeFolder() const
{
    QDir(m_spec.folder).removeRecursively();
}

} // namespace coder
