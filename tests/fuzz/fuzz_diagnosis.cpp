// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/healing/remedy.h"
#include "tests/fuzz/fuzz.h"

using namespace coder;
using namespace coder::fuzz;
using namespace coder::healing;

namespace {

void check(const Diagnosis &diagnosis, const QByteArray &log)
{
    promise(diagnosis.confidence > 0 && diagnosis.confidence <= 1, "a confidence is above 0 and at most 1");
    promise(!diagnosis.explanation.isEmpty(), "every diagnosis is explained");
    promise(diagnosis.evidence.size() <= 8, "evidence is a handful of lines");
    for (const Evidence &one : diagnosis.evidence) {
        promise(one.line >= 0 && one.line <= log.count('\n') + 1, "evidence stands in the text");
        promise(one.text.size() <= 600, "evidence is short");
    }
}

// Healing ends whatever the log says: four changes, then a person.
void heal(const Diagnosis &diagnosis)
{
    QList<Attempt> attempts;
    VllmArguments arguments;
    for (int i = 0; i <= 4; ++i) {
        const Remedy remedy = nextRemedy(diagnosis, attempts, arguments, {});
        if (!remedy.automatic)
            return;
        attempts << Attempt{diagnosis.fault, remedy.changes};
        arguments = applied(remedy, arguments);
    }
    promise(false, "no more than four attempts");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray log = bytes(data, size);
    const Diagnosis diagnosis = diagnose({log, {}, {}, {}});
    check(diagnosis, log);
    heal(diagnosis);
    const Diagnosis deeper = diagnose({{}, containerState(log), log, log}); // the other sources
    check(deeper, log);
    return 0;
}
