// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/healing/rootcause.h"

#include "core/healing/stage.h"

#include <algorithm>
#include <array>

namespace coder::healing {
namespace {

using enum FaultClass;

// Faults of a start-up. A serving server that speaks of them tells of a request.
bool isOfStartUp(FaultClass fault)
{
    static constexpr std::array faults = {
        BadArgument,      MaxLenExceedsModel, TpHeadsIndivisible, KvNoBlocks,      GpuMemBusy,
        DtypeUnsupported, QuantUnsupported,   UnsupportedArch,    CorruptWeights,  ModelNotFound,
        GatedRepo,        HfRateLimit,        HfNetwork,          TrustRemoteCode,
    };
    return std::ranges::find(faults, fault) != faults.end();
}

class Choice
{
public:
    Choice(const LogScan &scan, bool exitedBadly)
        : m_scan(scan)
        , m_died(scan.diedLine > 0 || exitedBadly)
    {}

    RootCause make() const
    {
        const auto known = ofTables();
        if (known && rankOf(*known->at) < static_cast<int>(Rank::Generic))
            return *known;
        if (const auto unknown = ofExceptions())
            return *unknown;
        if (known)
            return *known;
        if (m_died)
            return {EngineDiedUnknown, Rank::Wrapper, {}, {}, false};
        const FaultClass state = m_scan.stoppedLine > 0 ? StoppedBySignal : m_scan.isReady() ? Healthy : StillStarting;
        return {state, Rank::Wrapper, {}, {}, false};
    }

private:
    bool counts(const Sighting &one) const
    {
        if (m_scan.stoppedLine > 0 && m_scan.stoppedLine < one.line && one.sign->rank >= Rank::Likely)
            return false;
        if (one.sign->alone && m_scan.diedLine > 0 && m_scan.diedLine < one.line)
            return false; // a server in trouble kills its own processes
        if (m_died)
            return true;
        const bool ofRequest = m_scan.isReady() && m_scan.readyLine < one.line && isOfStartUp(one.sign->fault);
        return !one.soft && !m_scan.wentOnAfter(one.line) && !ofRequest;
    }

    int rankOf(const Sighting &one) const
    {
        return static_cast<int>(one.sign->rank) + (one.soft ? 1 : 0) + (m_scan.wentOnAfter(one.line) ? 1 : 0);
    }

    std::optional<RootCause> ofTables() const
    {
        std::optional<Sighting> best;
        for (const Sighting &one : m_scan.causes)
            if (counts(one) && (!best || rankOf(one) < rankOf(*best)))
                best = one;
        if (!best)
            return {};
        RootCause root{best->sign->fault, best->sign->rank, best, {}, hasRivals(*best)};
        if (best->sign->kind == Sign::Kind::OutOfMemory)
            findStage(&root);
        else if (root.fault == CudaCrash && root.rank == Rank::Likely && isInPeerCopy(*best))
            root.fault = NcclP2p;
        return root;
    }

    // An unnamed CUDA error of the all-reduce of our own GPUs' memory is trouble between them.
    bool isInPeerCopy(const Sighting &one) const
    {
        const QList<Frame> frames = framesAbove(m_scan.text, one.start, one.line);
        return std::ranges::any_of(frames.first(qMin<qsizetype>(frames.size(), 6)),
                                   [](const Frame &frame) { return frame.file.contains("custom_all_reduce"); });
    }

    bool hasRivals(const Sighting &best) const
    {
        return std::ranges::any_of(m_scan.causes, [&](const Sighting &one) {
            return counts(one) && rankOf(one) == rankOf(best) && one.sign->fault != best.sign->fault;
        });
    }

    // The first report of it whose traceback or words tell the stage; without one, how far the start-up had come.
    void findStage(RootCause *root) const
    {
        for (const Sighting &one : m_scan.causes) {
            if (one.sign->kind != Sign::Kind::OutOfMemory || !counts(one))
                continue;
            const QList<Frame> frames = framesAbove(m_scan.text, one.start, one.line);
            if (root->frames.isEmpty())
                root->frames = frames;
            if (const auto stage = memoryStage(m_scan.lineOf(one), frames)) {
                *root = {*stage, root->rank, one, frames, root->rivals};
                return;
            }
        }
        root->fault = memoryStageByProgress(m_scan, *root->at, root->frames);
    }

    std::optional<RootCause> ofExceptions() const
    {
        const bool unhandled = m_scan.lastException > 0 && m_scan.lastException > m_scan.lastTalk && !m_scan.isReady();
        if (!m_died && !unhandled)
            return {};
        std::optional<Sighting> first;
        for (const Sighting &one : m_scan.exceptions) {
            if (m_scan.stoppedLine > 0 && one.line > m_scan.stoppedLine)
                continue;
            if (!first || (first->line < m_scan.diedLine && one.line > m_scan.diedLine))
                first = one;
        }
        if (!first)
            return {};
        const QByteArrayView text = parseLogLine(m_scan.lineOf(*first)).text;
        const QList<Frame> frames = framesAbove(m_scan.text, first->start, first->line);
        return RootCause{faultOfException(exceptionType(text), text, frames), Rank::Generic, first, frames, false};
    }

    const LogScan &m_scan;
    bool m_died;
};

} // namespace

RootCause rootCause(const LogScan &scan, bool exitedBadly)
{
    return Choice(scan, exitedBadly).make();
}

} // namespace coder::healing
