// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/windows/recorded.h"

#include "tests/support/sharedfiles.h"

#include <QFile>

namespace coder::test {
namespace {

QByteArray recording(const QString &path)
{
    QFile file(path);
    return !path.isEmpty() && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray frame(const char *kind, qint64 at, int status, const QByteArray &body)
{
    return QByteArray("@") + kind + ' ' + QByteArray::number(at) + " 1 " + QByteArray::number(status) + ' '
           + QByteArray::number(body.size()) + '\n' + body + '\n';
}

} // namespace

QByteArray recordedSamples(const QString &card, const QDateTime &now)
{
    const QByteArray smi = recording(CODER_SHARED_PATH("data/nvidia-smi") + u'/' + card);
    const QByteArray idle = recording(CODER_SHARED_PATH("data/vllm/metrics/v1_0.25.1_idle.txt"));
    const QByteArray loaded = recording(CODER_SHARED_PATH("data/vllm/metrics/v1_0.25.1_loaded.txt"));
    if (smi.isEmpty() || idle.isEmpty() || loaded.isEmpty())
        return {};
    const qint64 end = now.toSecsSinceEpoch();
    QByteArray all = frame("here", end, 0, {});
    for (qint64 at = end - 300; at <= end; ++at)
        all += frame("smi", at, 0, smi) + frame("vllm", at, 200, at < end - 40 ? idle : loaded);
    return all;
}

} // namespace coder::test
