// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/vm/guest.h"

#include "core/base/files.h"
#include "tests/support/sshd.h"

#include <QFile>
#include <QStandardPaths>
#include <QTest>

#include <csignal>
#include <sys/prctl.h>

namespace coder::test {
namespace {

const QString qemu = u"qemu-system-x86_64"_qs;
constexpr int firstWordWithin = 10'000; // milliseconds, of a kernel that runs by the processor's own means

bool ran(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    return process.waitForFinished(120'000) && process.exitCode() == 0;
}

bool canUseKvm()
{
    return QFile(u"/dev/kvm"_qs).open(QIODevice::ReadWrite);
}

} // namespace

Guest::Guest(QString image)
    : m_image(std::move(image))
    , m_port(Sshd::freePort())
{
    m_qemu.setStandardInputFile(QProcess::nullDevice());
    m_qemu.setStandardOutputFile(path(u"qemu.log"_qs));
    m_qemu.setProcessChannelMode(QProcess::MergedChannels);
    m_qemu.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); }); // a test that crashes takes it along
}

Guest::~Guest()
{
    end();
}

void Guest::end()
{
    m_qemu.kill();
    m_qemu.waitForFinished();
}

QString Guest::unavailableReason(const QString &image)
{
    for (const QString &program : {qemu, u"genisoimage"_qs, u"cp"_qs})
        if (QStandardPaths::findExecutable(program).isEmpty())
            return u"there is no %1; ./dev test --vm installs what is needed"_qs.arg(program);
    if (!QFile::exists(image + u"/disk.raw"_qs))
        return u"there is no guest's disk in %1; ./dev test --vm makes it"_qs.arg(image);
    return {};
}

bool Guest::boot(const QByteArray &userData)
{
    if (!makeDisks(userData))
        return false;
    return (canUseKvm() && start(u"kvm"_qs) && speaksSoon()) || start(u"tcg,thread=multi"_qs);
}

// A source of cloud-init's that needs no network: a disk with this label.
bool Guest::makeDisks(const QByteArray &userData)
{
    return writePrivate(path(u"user-data"_qs), userData)
           && writePrivate(path(u"meta-data"_qs), "instance-id: guest\nlocal-hostname: guest\n")
           && ran(u"genisoimage"_qs, {u"-quiet"_qs, u"-output"_qs, path(u"seed.iso"_qs), u"-volid"_qs, u"cidata"_qs,
                                      u"-joliet"_qs, u"-rock"_qs, path(u"user-data"_qs), path(u"meta-data"_qs)});
}

bool Guest::start(const QString &how)
{
    end();
    QFile::remove(path(u"console.log"_qs));
    if (!ran(u"cp"_qs, {u"--sparse=always"_qs, m_image + u"/disk.raw"_qs, path(u"disk.raw"_qs)}))
        return false;
    accelerator = how;
    m_qemu.start(qemu, arguments());
    return m_qemu.waitForStarted();
}

// KVM can be there and not work, as in a VM that may make none itself.
bool Guest::speaksSoon()
{
    const auto isDecided = [this] { return !isRunning() || console().contains("Linux version"); };
    return QTest::qWaitFor(isDecided, firstWordWithin) && isRunning();
}

QStringList Guest::arguments() const
{
    const QString disk = u"file=%1,if=virtio,format=raw,"_qs;
    return {u"-accel"_qs,   accelerator,
            u"-m"_qs,       u"1024"_qs,
            u"-smp"_qs,     u"2"_qs,
            u"-display"_qs, u"none"_qs,
            u"-serial"_qs,  u"file:"_qs + path(u"console.log"_qs),
            u"-kernel"_qs,  m_image + u"/vmlinuz"_qs,
            u"-initrd"_qs,  m_image + u"/initrd"_qs,
            u"-append"_qs,  u"root=/dev/vda rw console=ttyS0 net.ifnames=0"_qs,
            u"-drive"_qs,   disk.arg(path(u"disk.raw"_qs)) + u"cache=unsafe"_qs,
            u"-drive"_qs,   disk.arg(path(u"seed.iso"_qs)) + u"readonly=on"_qs,
            u"-netdev"_qs,  u"user,id=net,restrict=on,hostfwd=tcp:127.0.0.1:%1-:22"_qs.arg(m_port),
            u"-device"_qs,  u"virtio-net-pci,netdev=net"_qs};
}

QByteArray Guest::console() const
{
    QFile file(path(u"console.log"_qs));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace coder::test
