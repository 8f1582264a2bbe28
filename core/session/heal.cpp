// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/heal.h"

#include "core/session/session.h"

#include <algorithm>

namespace coder {
namespace {

using namespace healing;
using enum FaultClass;

// How far a start came that ended like this; what ends earlier than before was made worse. 0 = that is not known.
int progressOf(FaultClass fault)
{
    switch (fault) {
    case NoGpuRuntime:
    case NoCudaDevice:
    case DriverMismatch:
    case PortInUse:
        return 1;
    case BadArgument:
    case MaxLenExceedsModel:
    case TpGpuMismatch:
    case TpHeadsIndivisible:
    case DtypeUnsupported:
    case QuantUnsupported:
    case UnsupportedArch:
    case TrustRemoteCode:
    case ChatTemplate:
    case ModelNotFound:
    case GatedRepo:
        return 2;
    case NcclShm:
    case NcclP2p:
    case NcclOther:
    case RayCluster:
    case GpuMemBusy:
        return 3;
    case HfRateLimit:
    case HfNetwork:
    case CorruptWeights:
    case CudaOomLoad:
        return 4;
    case CudaOomProfile:
        return 5;
    case KvNoBlocks:
        return 6;
    case KvCacheTooSmall:
        return 7;
    case CudaOomKv:
        return 8;
    case CudaOomGraph:
    case CudaOomSampler:
        return 9;
    case CudaOomRuntime:
    case CudaCrash:
        return 10;
    case Healthy:
    case StillStarting:
    case StoppedBySignal:
    case CudaOomPinnedHost:
    case HostOomKilled:
    case KernelArchMismatch:
    case DiskFull:
    case GpuHardware:
    case EngineTimeout:
    case SoftwareBug:
    case EngineDiedUnknown:
        break;
    }
    return 0;
}

bool isWorse(FaultClass before, FaultClass after)
{
    return progressOf(before) > 0 && progressOf(after) > 0 && progressOf(after) < progressOf(before);
}

bool isSetting(const Change &change)
{
    return change.kind == Change::Kind::Argument || change.kind == Change::Kind::Environment;
}

QList<Attempt> tried(const Session &session)
{
    QList<Attempt> all;
    for (const QList<HealAttempt> &some : {session.healed, session.heal->attempts})
        for (const HealAttempt &one : some)
            all << Attempt{one.fault, one.changes};
    return all;
}

Diagnosis remembered(const Heal &heal)
{
    Diagnosis diagnosis{heal.fault, 1, {}, heal.values, QString::fromLatin1(faultWords(heal.fault))};
    for (const QString &text : heal.evidence)
        diagnosis.evidence << Evidence{0, text, Evidence::Source::Log};
    return diagnosis;
}

void remember(Heal &heal, const Diagnosis &diagnosis)
{
    heal.fault = diagnosis.fault;
    heal.values = diagnosis.values;
    heal.evidence.clear();
    for (const Evidence &one : diagnosis.evidence.mid(0, 8))
        heal.evidence << one.text.left(400);
}

} // namespace

const HealAttempt *Heal::trying() const
{
    return !attempts.isEmpty() && attempts.last().outcome == HealOutcome::Trying ? &attempts.last() : nullptr;
}

HealAttempt *Heal::trying()
{
    return !attempts.isEmpty() && attempts.last().outcome == HealOutcome::Trying ? &attempts.last() : nullptr;
}

void beginHeal(Session &session, HealCause cause)
{
    session.phase = Phase::Healing;
    session.error.reset();
    const bool isYes = cause == HealCause::Approved && session.heal && session.heal->choice;
    if (isYes)
        session.heal->isApproved = true;
    if (isYes || (session.heal && !session.heal->choice))
        return; // it goes on
    session.heal = Heal{};
    session.heal->cause = cause;
    // What a person asks for again is tried again, but for settings that are known not to help.
    if (cause == HealCause::Asked || cause == HealCause::Approved)
        session.healed.removeIf([](const HealAttempt &one) { return !std::ranges::all_of(one.changes, isSetting); });
}

void failAttempt(Session &session)
{
    if (HealAttempt *attempt = session.heal->trying())
        attempt->outcome = HealOutcome::Failed;
    else
        session.heal->cause = HealCause::StartFailed; // nothing was changed, and it does not come up by itself
}

void chooseRemedy(Session &session, const Diagnosis &found,
                  const std::function<VllmArguments(const Session &)> &argumentsOf, HealingLimits limits)
{
    Heal &heal = *session.heal;
    Diagnosis diagnosis = found;
    if (!heal.attempts.isEmpty() && isWorse(heal.fault, found.fault)) {
        heal.attempts.last().isUndone = true;
        diagnosis = remembered(heal);
    }
    remember(heal, diagnosis);
    limits.maxAttempts += int(session.healed.size());
    const Remedy remedy = nextRemedy(diagnosis, tried(session), argumentsOf(session), limits);
    if (remedy.automatic)
        heal.attempts << HealAttempt{diagnosis.fault, remedy.changes};
    else
        heal.choice = HealChoice{diagnosis.fault, remedy.changes,
                                 remedy.needs == Need::Nothing ? Need::Person : remedy.needs, diagnosis.explanation};
}

void settleHeal(Session &session)
{
    if (HealAttempt *attempt = session.heal->trying())
        attempt->outcome = HealOutcome::Helped;
    session.engineChanges = lastingChanges(changesInForce(session));
    if (const QList<HealAttempt> &attempts = session.heal->attempts; !attempts.isEmpty())
        session.notices << Notice{NoticeKind::Healed,
                                  faultId(attempts.last().fault) + u": "_qs + changesText(attempts.last().changes)};
    session.healed << session.heal->attempts;
    session.heal.reset();
    session.phase = Phase::Ready;
    session.error.reset();
}

QList<Change> changesInForce(const Session &session)
{
    QList<Change> all = session.engineChanges;
    if (session.heal)
        for (const HealAttempt &one : session.heal->attempts)
            if (!one.isUndone)
                all << one.changes;
    return all;
}

QList<Change> lastingChanges(const QList<Change> &changes)
{
    QList<Change> lasting;
    std::ranges::copy_if(changes, std::back_inserter(lasting), isSetting);
    return lasting;
}

QList<Change> besideProfile(const QList<Change> &changes)
{
    static const QStringList profiles{u"--gpu-memory-utilization"_qs, u"--max-num-seqs"_qs};
    QList<Change> others;
    std::ranges::copy_if(changes, std::back_inserter(others),
                         [](const Change &change) { return !profiles.contains(change.name); });
    return others;
}

bool canBeApproved(const HealChoice &choice)
{
    return !choice.changes.isEmpty() && std::ranges::all_of(choice.changes, [](const Change &change) {
        return isSetting(change) || (change.kind == Change::Kind::Host && change.name == u"restart");
    });
}

} // namespace coder
