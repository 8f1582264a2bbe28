// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/benchmark/surroundings.h"
#include "tests/fuzz/fuzz.h"

using namespace coder::benchmark;
using namespace coder::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QJsonObject told = parseSurroundings(bytes(data, size));
    const QJsonObject arguments = told[u"vllm_arguments"].toObject();
    promise(!arguments.contains(u"api-key"), "no key is among the arguments");
    promise(!arguments.contains(u"hf-token"), "no token is among the arguments");
    for (const QJsonValue &value : arguments)
        promise(!value.toString().isEmpty(), "an argument without a value is on");
    return 0;
}
