// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace coder::benchmark {

// What a VM tells of the GPU, its driver and the model server, for the `context` of a result. One command for all of
// it; changes nothing. `container` and `port` are the model server's on the VM.
QString surroundingsCommand(const QString &container, int port);

// "gpu", "driver", "vllm_version", "vllm_arguments" (an object, by name), "image_id"; only what was told. Keys and
// tokens among the arguments are left out.
QJsonObject parseSurroundings(const QByteArray &printed);

} // namespace coder::benchmark
