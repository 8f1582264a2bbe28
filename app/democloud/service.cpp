// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/service.h"

#include "app/democloud/democloud.h"
#include "app/democloud/home.h"
#include "app/democloud/standinhost.h"
#include "core/base/termination.h"

#include <QCoreApplication>
#include <QUuid>
#include <csignal>
#include <cstdio>

namespace coder::demo {
namespace {

using namespace std::chrono_literals;

// The provider's own stages; the others are the VM's.
const QString createStage = QStringLiteral("create");
const QString powerStage = QStringLiteral("power");

const QStringList &stages()
{
    static const QStringList all{createStage,  powerStage,    u"boot"_qs,   u"shutdown"_qs, u"packages"_qs,
                                 u"docker"_qs, u"toolkit"_qs, u"driver"_qs, u"venv"_qs,     u"pip"_qs,
                                 u"image"_qs,  u"weights"_qs, u"load"_qs,   u"restart"_qs};
    return all;
}

void say(const QString &words)
{
    std::fprintf(stderr, "demo cloud: %s\n", qPrintable(words));
}

int giveUp(const Error &why)
{
    say(why.detail);
    return 1;
}

bool vmsAreIsolated()
{
    const QString why = StandInVm::unavailableReason();
    if (why.isEmpty())
        return true;
    say(u"VMs cannot be isolated from this computer here: %1. One VM at a time can run without isolation."_qs.arg(why));
    if (const QString neither = StandInVm::unisolatedUnavailableReason(); !neither.isEmpty())
        say(u"Not even that works: %1. VMs will fail to boot."_qs.arg(neither));
    return false;
}

std::chrono::milliseconds lasting(const ServiceOptions &options, const QString &stage, std::chrono::milliseconds usual)
{
    const auto told = options.durations.constFind(stage);
    return told == options.durations.constEnd() ? usual : std::chrono::milliseconds(qRound64(*told * 1000));
}

State stateFor(const ServiceOptions &options, const Home &home, bool isolated, const QDateTime &now)
{
    const QString account =
        home.isKept() ? accountOf(home.folder) : QUuid::createUuid().toString(QUuid::WithoutBraces).toUpper();
    State state = freshState(account, options.speed, home.isKept() ? tokenOf(home.folder) : randomSecret(64), now);
    state.durations.create = lasting(options, createStage, state.durations.create);
    state.durations.boot = lasting(options, powerStage, state.durations.boot);
    state.instanceLimit = isolated ? 0 : 1;
    return state;
}

void endWhenIdle(DemoCloud &cloud, Clock &clock, std::chrono::seconds limit)
{
    clock.after(std::min<std::chrono::milliseconds>(limit, 30s), &cloud, [&cloud, &clock, limit] {
        if (!cloud.hasInstances() && cloud.lastRequest().secsTo(clock.now()) >= limit.count())
            QCoreApplication::exit(0);
        else
            endWhenIdle(cloud, clock, limit);
    });
}

Result<Unit> announce(const DemoCloud &cloud, const Home &home)
{
    if (home.isKept())
        if (const auto written = writeServed(home.folder, cloud.environment()); !written)
            return written;
    const QByteArray line = toLine(cloud.environment());
    std::fwrite(line.constData(), 1, size_t(line.size()), stdout);
    std::fflush(stdout);
    return Unit{};
}

} // namespace

int runService(const ServiceOptions &options)
{
    std::signal(SIGPIPE, SIG_IGN);
    const auto home = settleIn(options.stateFolder);
    if (!home)
        return giveUp(home.error());
    const bool isolated = vmsAreIsolated();
    const auto host = StandInHost::make({vmFolder(*home), options.speed, options.durations, isolated, options.given});
    if (!host)
        return giveUp(host.error());
    SystemClock clock;
    DemoCloud cloud(clock, **host, stateFor(options, *home, isolated, clock.now()));
    if (const auto played = cloud.play(options.scenarios); !played)
        return giveUp(played.error());
    if (const auto listening = cloud.listen(options.address, options.port); !listening)
        return giveUp(listening.error());
    onTermination(&cloud, [](int) { QCoreApplication::exit(0); });
    if (options.idleExit)
        endWhenIdle(cloud, clock, *options.idleExit);
    if (const auto said = announce(cloud, *home); !said)
        return giveUp(said.error());
    const int code = QCoreApplication::exec();
    if (home->isKept())
        removeServed(home->folder);
    return code;
}

Result<std::pair<QHostAddress, quint16>> parseListen(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    QString host = text.left(colon);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    bool ok = false;
    const quint16 port = text.mid(colon + 1).toUShort(&ok);
    const QHostAddress address(host == u"localhost"_qs ? u"127.0.0.1"_qs : host);
    if (colon < 0 || !ok || address.isNull())
        return fail(ErrorCode::InvalidInput, u"\"%1\" is not an address and a port"_qs.arg(text));
    if (!address.isLoopback())
        return fail(ErrorCode::InvalidInput,
                    u"%1 is not a loopback address: the demo cloud is for this computer only"_qs.arg(host));
    return std::pair{address, port};
}

Result<std::pair<QString, double>> parseStage(const QString &text)
{
    const QString stage = text.section(u'=', 0, 0);
    bool ok = false;
    const double seconds = text.section(u'=', 1).toDouble(&ok);
    if (!stages().contains(stage))
        return fail(ErrorCode::InvalidInput,
                    u"\"%1\" is not a stage; there are %2"_qs.arg(stage, stages().join(u", "_qs)));
    if (!ok || seconds < 0)
        return fail(ErrorCode::InvalidInput, u"\"%1\" does not say how many seconds"_qs.arg(text));
    return std::pair{stage, seconds};
}

} // namespace coder::demo
