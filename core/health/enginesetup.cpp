// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/enginesetup.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace coder {
namespace {

constexpr int mostGpus = 1024;

// An argument's name as vLLM takes it: "_" and "-" are one, short forms of the two sizes are known.
QString argumentName(QString word)
{
    word.replace(u'_', u'-');
    if (word == u"-tp")
        return QStringLiteral("--tensor-parallel-size");
    if (word == u"-pp")
        return QStringLiteral("--pipeline-parallel-size");
    return word;
}

std::optional<int> count(const QString &value, int most)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    return isNumber && number > 0 && number <= most ? std::optional(number) : std::nullopt;
}

void take(const QString &name, const QString &value, EngineSetup &setup)
{
    constexpr int mostTokens = 1 << 30;
    if (name == u"--tensor-parallel-size")
        setup.tensorParallel = count(value, mostGpus);
    else if (name == u"--pipeline-parallel-size")
        setup.pipelineParallel = count(value, mostGpus);
    else if (name == u"--max-model-len")
        setup.maxModelLen = count(value, mostTokens);
    else if (name == u"--max-num-seqs")
        setup.maxNumSeqs = count(value, mostTokens);
    else if (name == u"--kv-cache-dtype")
        setup.kvCacheDtype = value;
    else if (name == u"--enforce-eager")
        setup.isEager = true;
    else if (name == u"--disable-custom-all-reduce")
        setup.isAllReduceOff = true;
    else if (name == u"--gpu-memory-utilization") {
        const double share = value.toDouble();
        setup.memoryShare = share > 0 && share <= 1 ? std::optional(share) : std::nullopt;
    }
}

} // namespace

EngineSetup parseEngineSetup(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.trimmed());
    EngineSetup setup;
    setup.isKnown = document.isArray();
    const QJsonArray words = document.array();
    for (qsizetype at = 0; at < words.size(); ++at) {
        const QString word = words[at].toString();
        const qsizetype equals = word.indexOf(u'=');
        if (word.startsWith(u'-'))
            take(argumentName(word.left(equals)), equals < 0 ? words.at(at + 1).toString() : word.mid(equals + 1),
                 setup);
    }
    return setup;
}

} // namespace coder
