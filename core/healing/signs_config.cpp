// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/healing/signs.h"

namespace coder::healing {

QList<Sign> configSigns()
{
    using enum FaultClass;
    using enum Rank;
    return {
        cause(MaxLenExceedsModel, Exact, "is greater than the derived max_model_len"),
        cause(MaxLenExceedsModel, Exact, "User-specified max_model_len"),
        cause(MaxLenExceedsModel, Exact, "exceeds the model's maximum length"),
        cause(BadArgument, Exact, "error: unrecognized arguments"),
        cause(BadArgument, Exact, "error: argument "),
        cause(BadArgument, Exact, "invalid choice:"),
        cause(BadArgument, Exact, "error: the following arguments are required"),
        cause(BadArgument, Exact, "error: ambiguous option"),
        cause(BadArgument, Exact, "error: expected one argument"),
        cause(BadArgument, Likely, "Error parsing", {}, "parsing message"),
        cause(BadArgument, Likely, "does not match the quantization method specified"),
        cause(BadArgument, Exact, "is smaller than max_model_len"),
        cause(BadArgument, Exact, "must be greater than or equal to max_num_seqs"),
        cause(BadArgument, Exact, "is greater than max_lora_rank"),
        cause(BadArgument, Likely, "gpu_memory_utilization must be"),
        cause(BadArgument, Exact, "invalid tool call parser"),
        cause(BadArgument, Exact, "parser '", "' not found"),
        cause(BadArgument, Exact, "invalid reasoning parser"),
        cause(BadArgument, Exact, "requires --tool-call-parser"),
        cause(BadArgument, Exact, "requires --reasoning-parser"),
        cause(BadArgument, Exact, "is not valid for this configuration. Reason:"),
        cause(BadArgument, Exact, "No valid attention backend found"),
        cause(BadArgument, Exact, "Valid options: ", "Invalid value"),
        cause(BadArgument, Exact, "Unknown load_format"),
        cause(BadArgument, Likely, "does not support LoRA"),
        cause(BadArgument, Likely, "Pipeline parallelism is not supported for this model"),
        cause(BadArgument, Likely, "executable file not found in $PATH", {}, "nvidia"),
        cause(SoftwareBug, Likely, "undefined symbol:"),
        cause(SoftwareBug, Likely, "symbol lookup error"),
        cause(SoftwareBug, Likely, "version `GLIBC"),
        cause(SoftwareBug, Likely, "failed to get the hash of the compiled graph"),
        cause(SoftwareBug, Likely, "Cannot re-initialize CUDA in forked subprocess"),
        cause(SoftwareBug, Likely, "There is no module or parameter named"),
    };
}

} // namespace coder::healing
