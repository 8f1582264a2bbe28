// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/memoryfit.h"

#include <algorithm>
#include <cmath>

namespace coder {
namespace {

using Kind = FitReason::Kind;

constexpr double gib = 1024.0 * 1024 * 1024;
constexpr int block = 16;            // tokens of the KV cache that are handed out together
constexpr int shortestUse = 4096;    // tokens: less is of no use for code
constexpr double batchTokens = 2048; // of the profiling run, vLLM's default for a server on such cards
constexpr double graphsGib = 0.3;

int keptHeads(const ModelShape &model, int tensorParallel)
{
    return std::max(1, (model.kvHeads + tensorParallel - 1) / tensorParallel);
}

double bytesPerLayer(const ModelShape &model, int tensorParallel, int kvBytes)
{
    if (model.latentRank > 0)
        return double(model.latentRank + model.latentRope) * kvBytes;
    return 2.0 * keptHeads(model, tensorParallel) * model.headSize * kvBytes;
}

// One conversation's share of the cache, which a window bounds in some layers.
double bytesOf(const ModelShape &model, int tensorParallel, int kvBytes, double context)
{
    const double layer = bytesPerLayer(model, tensorParallel, kvBytes);
    return layer * (model.growingLayers() * context + model.windowLayers * std::min<double>(model.window, context));
}

// CUDA and NCCL, the peak of the profiling run, and the graphs.
double overheadGib(const ModelShape &model, int tensorParallel)
{
    const double runtime = tensorParallel > 1 ? 1.0 : 0.5;
    const double widest =
        std::max(2.0 * std::max(model.feedForward, model.expertFeedForward), double(model.vocabulary));
    return runtime + std::clamp(batchTokens * widest * 2 / gib, 0.3, 3.0) + graphsGib;
}

// The smallest card with kernels for such weights, and the smallest that needs no unpacking; compute capability × 10.
struct Needs
{
    int runs;
    int runsWell;
};
Needs needsOf(WeightFormat format)
{
    switch (format) {
    case WeightFormat::Fp8:
        return {80, 89};
    case WeightFormat::Awq:
    case WeightFormat::Int8:
        return {75, 75};
    case WeightFormat::Mxfp4:
        return {80, 90};
    case WeightFormat::Nvfp4:
        return {80, 100};
    case WeightFormat::Gptq:
    case WeightFormat::Bnb4:
    case WeightFormat::Unknown:
    case WeightFormat::Float32:
    case WeightFormat::Bfloat16:
    case WeightFormat::Float16:
        return {70, 70};
    }
    return {70, 70};
}

// The sums of one question, in the order they build on each other.
class Sum
{
public:
    explicit Sum(const FitQuestion &question)
        : m_question(question)
        , m_model(question.model)
    {}

    MemoryFit done()
    {
        spread();
        if (!m_model.isKnown()) {
            refuse(Kind::ModelUnknown);
            weigh();
            makeRoom();
            decideIt();
            return m_fit;
        }
        m_fit.kvBytesPerTokenPerGpu = kvBytesPerToken(m_model, m_fit.tensorParallel, m_question.kvBytes);
        lookAtCard();
        weigh();
        const auto available = availableKv();
        if (available && bytesOf(m_model, m_fit.tensorParallel, m_question.kvBytes, block) > 0)
            fill(*available);
        decideIt();
        return m_fit;
    }

private:
    void refuse(Kind kind, double needed = 0, double available = 0)
    {
        m_fit.reasons << FitReason{kind, needed, available};
    }

    void spread()
    {
        const int gpus = std::max({1, m_question.gpus.count, m_question.tensorParallel});
        m_fit.legalTensorParallel = legalTensorParallel(m_model, gpus);
        m_fit.tensorParallel =
            m_question.tensorParallel > 0 ? m_question.tensorParallel : m_fit.legalTensorParallel.last();
        if (!m_fit.legalTensorParallel.contains(m_fit.tensorParallel)
            || m_fit.tensorParallel > std::max(1, m_question.gpus.count))
            refuse(Kind::TensorParallelIllegal, m_fit.tensorParallel, m_question.gpus.count);
        if (m_model.latentRank == 0 && m_model.kvHeads > 0 && m_fit.tensorParallel > m_model.kvHeads)
            refuse(Kind::CacheReplicated, m_fit.tensorParallel, m_model.kvHeads);
    }

    void lookAtCard()
    {
        const int card = m_question.gpus.computeCapability;
        if (card == 0)
            return;
        const Needs needs = needsOf(m_model.format);
        if (card < needs.runs)
            refuse(Kind::FormatUnsupported, needs.runs, card);
        else if (card < needs.runsWell)
            refuse(Kind::FormatSlow, needs.runsWell, card);
        if (m_model.format == WeightFormat::Bfloat16 && card < 80)
            refuse(Kind::HalfInstead, 80, card);
    }

    void weigh()
    {
        const double bytes = m_question.weightBytes ? double(*m_question.weightBytes) : m_model.weightBytes();
        if (bytes > 0)
            m_fit.weightBytesPerGpu = bytes / m_fit.tensorParallel;
    }

    // Of one GPU, in bytes; empty if it cannot be told.
    std::optional<double> availableKv()
    {
        if (m_question.availableKvGib)
            return *m_question.availableKvGib * gib;
        if (!m_question.gpus.vramGib) {
            refuse(Kind::MemoryUnknown);
            return std::nullopt;
        }
        if (!m_fit.weightBytesPerGpu) {
            refuse(Kind::ModelUnknown);
            return std::nullopt;
        }
        makeRoom();
        return std::max(0.0, *m_fit.weightRoomGib - *m_fit.weightBytesPerGpu / gib) * gib;
    }

    // What vLLM may take less its overheads, and whether the weights go in.
    void makeRoom()
    {
        if (!m_question.gpus.vramGib)
            return;
        m_fit.weightRoomGib = *m_question.gpus.vramGib * m_question.utilisation
                              - (m_model.isKnown() ? overheadGib(m_model, m_fit.tensorParallel) : 0);
        if (m_fit.weightBytesPerGpu && *m_fit.weightBytesPerGpu / gib >= *m_fit.weightRoomGib)
            refuse(Kind::WeightsTooLarge, *m_fit.weightBytesPerGpu / gib, *m_fit.weightRoomGib);
    }

    bool hasReason(Kind kind) const
    {
        return std::ranges::any_of(m_fit.reasons, [kind](const FitReason &reason) { return reason.kind == kind; });
    }

    void fill(double available)
    {
        const int tensorParallel = m_fit.tensorParallel;
        const int longest = m_model.longestContext;
        const int wanted = m_question.context > 0 ? m_question.context : longest;
        const double one = bytesOf(m_model, tensorParallel, m_question.kvBytes, std::max(1, wanted));
        const bool isHybrid = m_model.windowLayers > 0;
        const double tokens =
            isHybrid ? available / one * std::max(1, wanted) : available / *m_fit.kvBytesPerTokenPerGpu;
        m_fit.kvCacheTokens = qint64(tokens / block) * block;
        m_fit.maxContext = longestThatFits(available);
        const qint64 context = m_question.context > 0 ? m_question.context : *m_fit.maxContext;
        if (context > 0)
            m_fit.maxConcurrency = available / bytesOf(m_model, tensorParallel, m_question.kvBytes, double(context));
        checkContext();
    }

    qint64 longestThatFits(double available) const
    {
        const double layer = bytesPerLayer(m_model, m_fit.tensorParallel, m_question.kvBytes);
        const double windows = layer * m_model.windowLayers * m_model.window;
        const double everyLayer = layer * (m_model.growingLayers() + m_model.windowLayers);
        double tokens = everyLayer > 0 ? available / everyLayer : 0;
        if (m_model.windowLayers > 0 && tokens > m_model.window && m_model.growingLayers() > 0)
            tokens = (available - windows) / (layer * m_model.growingLayers());
        const qint64 whole = qint64(tokens / block) * block;
        return m_model.longestContext > 0 ? std::min<qint64>(whole, m_model.longestContext) : whole;
    }

    void checkContext()
    {
        const int longest = m_model.longestContext;
        const bool isTooLong = longest > 0 && m_question.context > longest;
        if (isTooLong)
            refuse(Kind::ContextTooLong, m_question.context, longest);
        const int least = longest > 0 ? std::min(longest, shortestUse) : shortestUse;
        const int needed = m_question.context > 0 ? m_question.context : least;
        // Without room for the weights there is none for a cache: one cause, one reason.
        if (!isTooLong && !hasReason(Kind::WeightsTooLarge) && *m_fit.maxContext < needed)
            refuse(Kind::CacheTooSmall, needed, double(*m_fit.maxContext));
    }

    void decideIt()
    {
        const bool isRefused =
            std::ranges::any_of(m_fit.reasons, [](const FitReason &reason) { return forbids(reason.kind); });
        const bool isOpen = std::ranges::any_of(m_fit.reasons, [](const FitReason &reason) {
            return reason.kind == Kind::MemoryUnknown || reason.kind == Kind::ModelUnknown;
        });
        if (isRefused || !isOpen)
            m_fit.fits = !isRefused;
    }

    const FitQuestion &m_question;
    const ModelShape &m_model;
    MemoryFit m_fit;
};

bool spreads(const ModelShape &model, int size)
{
    const auto divides = [size](int figure) { return figure % size == 0; };
    const bool sharesKeys = model.kvHeads == 0 || divides(model.kvHeads) || size % model.kvHeads == 0;
    const int partition = model.isBlockQuantized ? 128 : 1;
    // A model whose layers all have experts tells a width that none of them has.
    const bool usesDense = model.experts == 0 || model.denseLayers > 0;
    const auto splits = [&](int width) { return width == 0 || (divides(width) && width / size % partition == 0); };
    return model.heads > 0 && divides(model.heads) && divides(model.visionHeads) && (sharesKeys || model.latentRank > 0)
           && (splits(model.feedForward) || !usesDense) && splits(model.expertFeedForward);
}

} // namespace

bool forbids(FitReason::Kind kind)
{
    switch (kind) {
    case Kind::TensorParallelIllegal:
    case Kind::WeightsTooLarge:
    case Kind::CacheTooSmall:
    case Kind::ContextTooLong:
    case Kind::FormatUnsupported:
        return true;
    case Kind::ModelUnknown:
    case Kind::MemoryUnknown:
    case Kind::HalfInstead:
    case Kind::FormatSlow:
    case Kind::CacheReplicated:
        return false;
    }
    return false;
}

double kvBytesPerToken(const ModelShape &model, int tensorParallel, int kvBytes)
{
    return bytesPerLayer(model, std::max(1, tensorParallel), kvBytes) * model.growingLayers();
}

QList<int> legalTensorParallel(const ModelShape &model, int gpus)
{
    QList<int> legal;
    for (int size = 1; size <= std::max(1, gpus); ++size)
        if (size == 1 || spreads(model, size))
            legal << size;
    return legal;
}

MemoryFit memoryFit(const FitQuestion &question)
{
    return Sum(question).done();
}

} // namespace coder
