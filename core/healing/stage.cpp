// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/healing/stage.h"

#include <algorithm>
#include <array>
#include <optional>

namespace coder::healing {
namespace {

using enum FaultClass;

struct StageName
{
    FaultClass fault;
    QByteArrayView function; // begins or ends the frame's name
};

// Names of functions as they were and are in vLLM's workers, model runners and loaders, and in PyTorch's compiler.
constexpr std::array stageNames = {
    StageName{CudaOomSampler, "_dummy_sampler_run"},
    StageName{CudaOomSampler, "_dummy_pooler_run"},
    StageName{CudaOomGraph, "capture_model"},
    StageName{CudaOomGraph, "capture_graph"},
    StageName{CudaOomGraph, "capture_cudagraphs"},
    StageName{CudaOomGraph, "profile_cudagraph_memory"},
    StageName{CudaOomGraph, "compile_or_warm_up_model"},
    StageName{CudaOomGraph, "_warm_up_model"},
    StageName{CudaOomGraph, "kernel_warmup"},
    StageName{CudaOomGraph, "autotune"},
    StageName{CudaOomGraph, "do_bench"},
    StageName{CudaOomGraph, "_bench"},
    StageName{CudaOomGraph, "benchmark"},
    StageName{CudaOomGraph, "compile_fx"},
    StageName{CudaOomGraph, "_compile_to_module"},
    StageName{CudaOomPinnedHost, "pin_memory"},
    StageName{CudaOomPinnedHost, "allocate_cpu_cache"},
    StageName{CudaOomKv, "initialize_kv_cache"},
    StageName{CudaOomKv, "allocate_kv_cache"},
    StageName{CudaOomKv, "initialize_from_config"},
    StageName{CudaOomKv, "initialize_cache"},
    StageName{CudaOomKv, "_init_cache_engine"},
    StageName{CudaOomKv, "allocate_gpu_cache"},
    StageName{CudaOomProfile, "profile_run"},
    StageName{CudaOomProfile, "profile_multimodal"},
    StageName{CudaOomProfile, "determine_num_available_blocks"},
    StageName{CudaOomProfile, "profile_num_available_blocks"},
    StageName{CudaOomProfile, "determine_available_memory"},
    StageName{CudaOomLoad, "load_model"},
    StageName{CudaOomLoad, "load_weights"},
    StageName{CudaOomLoad, "create_weights"},
    StageName{CudaOomLoad, "process_weights_after_loading"},
    StageName{CudaOomLoad, "initialize_model"},
    StageName{CudaOomLoad, "get_model"},
    StageName{GpuMemBusy, "init_device"},
};

std::optional<FaultClass> stageOf(const Frame &frame)
{
    for (const StageName &name : stageNames)
        if (frame.function.startsWith(name.function) || frame.function.endsWith(name.function))
            return name.fault;
    return {};
}

std::optional<FaultClass> stageInWords(QByteArrayView line)
{
    for (const StageName &name : stageNames)
        if (line.contains(name.function))
            return name.fault;
    return {};
}

bool isIn(const Frame &frame, std::initializer_list<QByteArrayView> places)
{
    return std::ranges::any_of(places, [&](QByteArrayView place) { return frame.file.contains(place); });
}

bool isOfHub(const QList<Frame> &frames)
{
    return std::ranges::any_of(frames.first(qMin<qsizetype>(frames.size(), 30)), [](const Frame &frame) {
        return isIn(frame, {"huggingface_hub", "urllib3", "requests/", "httpx", "modelscope"});
    });
}

// `assert self.total_num_heads % tp_size == 0`: the models' way to say that a number cannot be shared out.
bool dividesByGroup(QByteArrayView code)
{
    return code.contains("% tp_size") || code.contains("% self.tp_size") || code.contains("tp_size %")
           || code.contains("% tensor_model_parallel") || code.contains("parallel_world_size() == 0");
}

std::optional<FaultClass> faultByType(QByteArrayView type, const QList<Frame> &frames)
{
    if (type.endsWith("ValidationError") || type.endsWith("ArgumentTypeError") || type.endsWith("ArgumentError"))
        return BadArgument;
    if (type.endsWith("TimeoutError"))
        return isOfHub(frames) ? HfNetwork : EngineTimeout;
    if (type.endsWith("ConnectionError") || type.endsWith("ProtocolError") || type.endsWith("ConnectError"))
        return isOfHub(frames) ? HfNetwork : NcclOther;
    if (type == "MemoryError")
        return HostOomKilled;
    if (type.endsWith("DistBackendError") || type.endsWith("DistNetworkError") || type.endsWith("DistError"))
        return NcclOther;
    return {};
}

} // namespace

std::optional<FaultClass> memoryStage(QByteArrayView line, const QList<Frame> &frames)
{
    const auto isForHost = [](const Frame &one) { return one.code.contains("cpu_cache"); };
    if (std::ranges::any_of(frames, isForHost) || (!frames.isEmpty() && frames.first().code.contains("pin_memory()")))
        return CudaOomPinnedHost;
    for (const Frame &frame : frames)
        if (const auto stage = stageOf(frame))
            return stage;
    return stageInWords(line);
}

FaultClass memoryStageByProgress(const LogScan &scan, const Sighting &sighting, const QList<Frame> &frames)
{
    if (scan.isReady())
        return CudaOomRuntime;
    switch (scan.stageBefore(sighting.line)) {
    case 6:
    case 5:
        return CudaOomGraph;
    case 4:
        return CudaOomKv;
    case 3:
        return CudaOomProfile;
    case 2:
    case 1:
        return CudaOomLoad;
    default:
        break;
    }
    const bool serving = std::ranges::any_of(frames, [](const Frame &one) { return one.function == "execute_model"; });
    return serving ? CudaOomRuntime : CudaOomLoad;
}

FaultClass faultOfException(QByteArrayView type, QByteArrayView text, const QList<Frame> &frames)
{
    if (const auto fault = faultByType(type, frames))
        return *fault;
    if (frames.isEmpty())
        return SoftwareBug;
    const Frame &inner = frames.first();
    if (type == "AssertionError" && dividesByGroup(inner.code))
        return TpHeadsIndivisible;
    if (isIn(inner, {"configuration_auto.py"}))
        return UnsupportedArch;
    if (isIn(inner, {"custom_all_reduce"}))
        return NcclP2p;
    if (isIn(inner, {"pynccl", "device_communicators"}))
        return NcclOther;
    if (isIn(inner, {"vllm/executor/ray", "ray_utils.py"}))
        return RayCluster;
    const bool refusal =
        type.endsWith("ValueError") || type.endsWith("AssertionError") || type.endsWith("NotImplementedError");
    if (refusal && isIn(inner, {"vllm/config", "arg_utils.py", "cli_args.py", "argparse_utils.py", "argparse.py"}))
        return BadArgument;
    if (type == "FileNotFoundError" && (text.contains("config.json") || text.contains(".safetensors")))
        return ModelNotFound;
    return SoftwareBug;
}

} // namespace coder::healing
