// SPDX-License-Identifier: GPL-3.0-or-later
// A log of 64 MiB told by its root cause, beside `grep -E -i -c` with the same phrases on the same bytes: processor
// time, which a busy computer does not lengthen, best of five. grep only counts lines; it has no root cause to find.
#include "core/healing/diagnosis.h"
#include "core/healing/signs.h"
#include "tests/bench/report.h"

#include <QProcess>
#include <QTemporaryDir>

#include <sys/resource.h>

using namespace coder::bench;
using namespace coder::healing;

namespace {

constexpr double mib = 1024.0 * 1024.0;
constexpr int runs = 5;

// What a server writes for days, then what it writes when it dies.
QByteArray longLog()
{
    const QByteArray day =
        "(APIServer pid=1) INFO:     127.0.0.1:40112 - \"POST /v1/chat/completions HTTP/1.1\" 200 OK\n"
        "(APIServer pid=1) INFO 10-02 09:09:00 [loggers.py:127] Engine 000: Avg prompt throughput: 1210.4 tokens/s, "
        "Avg "
        "generation throughput: 310.1 tokens/s, Running: 3 reqs, Waiting: 0 reqs, GPU KV cache usage: 12.5%\n"
        "(APIServer pid=1) WARNING 10-02 09:09:01 [protocol.py:93] The following fields were present in the request "
        "but "
        "ignored: {'stream_options'}\n"
        "(EngineCore_DP0 pid=88) INFO 10-02 09:09:10 [shm_broadcast.py:466] waiting for the next batch of requests\n";
    QByteArray log = "(APIServer pid=1) INFO 10-02 08:14:05 [api_server.py:1896] vLLM API server version 0.11.0\n"
                     "(APIServer pid=1) INFO:     Application startup complete.\n";
    log += day.repeated(int(64 * mib / double(day.size())));
    log += "(EngineCore_DP0 pid=88) ERROR 10-02 09:10:00 [core.py:710] EngineCore encountered a fatal error.\n"
           "(EngineCore_DP0 pid=88) torch.AcceleratorError: CUDA error: an illegal memory access was encountered\n";
    return log;
}

double processorSeconds(int who)
{
    rusage usage{};
    ::getrusage(who, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double secondsOfDiagnosis(const QByteArray &log)
{
    const double before = processorSeconds(RUSAGE_SELF);
    const Diagnosis diagnosis = diagnose({log, {}, {}, {}});
    const double seconds = processorSeconds(RUSAGE_SELF) - before;
    if (diagnosis.fault != FaultClass::CudaCrash)
        std::fprintf(stderr, "told as %s\n", qPrintable(faultId(diagnosis.fault)));
    return seconds;
}

QString expression()
{
    QStringList phrases;
    for (const Sign &sign : allSigns()) {
        QString phrase;
        for (const QChar letter : QString::fromUtf8(sign.phrase)) {
            if (QStringLiteral(".[]{}()*+?|^$\\").contains(letter))
                phrase += u'\\';
            phrase += letter;
        }
        phrases << phrase;
    }
    return phrases.join(u'|');
}

double secondsOfGrep(const QString &file, const QString &words)
{
    QProcess grep;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    grep.setProcessEnvironment(environment);
    const double before = processorSeconds(RUSAGE_CHILDREN);
    grep.start(QStringLiteral("grep"),
               {QStringLiteral("-E"), QStringLiteral("-i"), QStringLiteral("-c"), QStringLiteral("-e"), words, file});
    grep.waitForFinished(-1);
    return processorSeconds(RUSAGE_CHILDREN) - before;
}

} // namespace

int main()
{
    const QByteArray log = longLog();
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("vllm.log")));
    if (!file.open(QIODevice::WriteOnly) || file.write(log) != log.size())
        return 1;
    file.close();
    const QString words = expression();
    double ours = secondsOfDiagnosis(log);
    double peer = secondsOfGrep(file.fileName(), words);
    for (int run = 1; run < runs; ++run) {
        ours = std::min(ours, secondsOfDiagnosis(log));
        peer = std::min(peer, secondsOfGrep(file.fileName(), words));
    }
    const double megabytes = double(log.size()) / 1e6;
    const Figure rate{
        QStringLiteral("diagnosis_rate"), QStringLiteral("mb_s"), megabytes / ours, megabytes / peer, 0.25, false};
    const Limit time{QStringLiteral("time_of_50_mb"), QStringLiteral("ms"), ours / megabytes * 50 * 1000, 1000};
    return report(QStringLiteral("diagnosis"), {rate}, {time}) ? 0 : 1;
}
