// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/healing/signs.h"

namespace coder::healing {
namespace {

constexpr Sign mark(Sign::Kind kind, QByteArrayView phrase, QByteArrayView also = {}, QByteArrayView unless = {})
{
    return {kind, FaultClass::EngineDiedUnknown, Rank::Wrapper, phrase, also, unless, 0};
}

constexpr Sign stage(int number, QByteArrayView phrase)
{
    return {Sign::Kind::Stage, FaultClass::StillStarting, Rank::Wrapper, phrase, {}, {}, number};
}

} // namespace

QList<Sign> markSigns()
{
    using enum Sign::Kind;
    return {
        mark(Start, "vLLM API server version"),
        mark(Start, "\xe2\x96\x88  version "), // the banner of newer versions ends so
        mark(EarlyStart, "Initializing an LLM engine (v"),
        mark(EarlyStart, "Initializing a V1 LLM engine (v"),
        mark(EarlyStart, "Initializing a V0 LLM engine (v"),
        mark(Ready, "Application startup complete"),
        mark(Ready, "Uvicorn running on"),
        mark(Serving, "HTTP/1.1\" 200"),
        mark(Serving, "Avg prompt throughput"),
        mark(Serving, "Processed prompts:"),
        mark(Talk, "INFO"),
        stage(1, "Starting to load model"),
        stage(1, "checkpoint shards:"),
        stage(2, "Loading weights took"),
        stage(3, "Model loading took"),
        stage(3, "Loading model weights took"),
        stage(4, "Memory profiling takes"),
        stage(4, "Available KV cache memory"),
        stage(4, "GPU KV cache size"),
        stage(4, "# GPU blocks"),
        stage(4, "# cuda blocks"),
        stage(5, "Capturing CUDA graph"),
        stage(5, "Capturing the model for CUDA graphs"),
        stage(6, "Graph capturing finished"),
        stage(6, "init engine (profile"),
        mark(Stopped, "KeyboardInterrupt"),
        mark(Stopped, "SIGTERM", {}, "handler"),
        mark(Stopped, "Received signal "),
        mark(Stopped, "Received SIG"),
        mark(Stopped, "exited with code 143"),
        mark(Stopped, "exited with code 130"),
        mark(Stopped, "Shutting down", "INFO"),
        mark(Stopped, "Shutdown requested"),
        mark(Died, "Engine core initialization failed"),
        mark(Died, "Engine process failed to start"),
        mark(Died, "EngineCore failed to start"),
        mark(Died, "EngineCore encountered"),
        mark(Died, "EngineDeadError"),
        mark(Died, "Background loop has errored"),
        mark(Died, "Background loop is stopped"),
        mark(Died, "Engine background task failed"),
        mark(Died, "Engine loop is not running"),
        mark(Died, "Engine loop has died"),
        mark(Died, "Engine core proc"),
        mark(Died, "died unexpectedly"),
        mark(Died, "died with exit code"),
        mark(Died, "died, exit code", {}, "exit code: -15"),
        mark(Died, "WorkerProc initialization failed"),
        mark(Died, "WorkerProc failed to start"),
        mark(Died, "WorkerProc hit an exception"),
        mark(Died, "RPCServer process died"),
        mark(Died, "Worker failed with error"),
        mark(Died, "Uncaught exception"),
        mark(Died, "Error initializing vLLM engine"),
        mark(Died, "exited with exit code 1"),
        mark(Died, "Got fatal signal from worker"),
        mark(Died, "ActorDiedError"),
        mark(Died, "output_handler failed"),
        mark(Died, "Exception in worker"),
        mark(Died, "Error executing method"),
        mark(Died, "Task finished unexpectedly"),
        mark(Died, "Segmentation fault"),
        mark(Died, "core dumped"),
        mark(Died, "double free or corruption"),
        mark(Died, "free(): invalid"),
        mark(Died, "corrupted size vs. prev_size"),
        mark(Died, "Fatal Python error"),
        mark(Died, "terminate called"),
        mark(Died, "Stopping scheduler process"),
        mark(Died, "exited with code 1"),
        mark(Died, "exited with code 139"),
        mark(Harmless, "Error retrieving safetensors"),
        mark(Harmless, "Error retrieving file list"),
        mark(Harmless, "Failed to import from vllm"),
        mark(Harmless, "Failed to import Triton"),
        mark(Harmless, "Failed to load plugin"),
        mark(Harmless, "thrown while requesting"),
        mark(Harmless, ", retrying "),
        mark(Harmless, "[Retry "),
        mark(Harmless, "Exception ignored in"),
        mark(Harmless, "non-default args"),
        mark(Harmless, "args: Namespace("),
        mark(Harmless, "with config: model="),
        mark(Harmless, "Received request"),
        mark(Harmless, "[dump_input.py"),
        mark(Harmless, "dump_input.py:"),
        mark(Harmless, "HTTP/1.1\" "),
        mark(Harmless, "The client socket cannot be initialized"),
        mark(Harmless, "This may cause OOM errors"),
        mark(Harmless, "the server will be killed"),
        mark(Exception, "error"),
        mark(Exception, "exception"),
        mark(Exception, "exc."),
        mark(Figure, "server version "),
        mark(Figure, "  version "),
        mark(Figure, " LLM engine (v"),
        mark(Figure, "world_size="),
        mark(Figure, "Available KV cache memory: "),
        mark(Figure, "KV cache size: "),
    };
}

} // namespace coder::healing
