// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/duration.h"
#include "core/clients/mirror.h"
#include "core/guest/shellwords.h"
#include "tests/fuzz/fuzz.h"

using namespace coder;
using namespace coder::fuzz;

// What people type: durations, VLLM_EXTRA_ARGS; and that our quoting survives its own reader.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(bytes(data, size));
    const Result<std::chrono::seconds> duration = parseDuration(text);
    promise(!duration || duration->count() > 0, "a duration is above zero");
    const Result<QStringList> words = guest::shellWords(text);
    if (!words)
        return 0;
    QByteArrayList quoted;
    for (const QString &word : *words)
        quoted += shellQuoted(word.toUtf8());
    const Result<QStringList> again = guest::shellWords(QString::fromUtf8(quoted.join(' ')));
    promise(again.has_value() && *again == *words, "quoted words read back as they were");
    return 0;
}
