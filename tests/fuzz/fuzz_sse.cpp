// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sseparser.h"
#include "core/vllm/chatstream.h"
#include "tests/fuzz/fuzz.h"

using namespace coder;
using namespace coder::fuzz;

namespace {
QList<QByteArray> inPieces(const QByteArray &stream, qsizetype piece)
{
    SseParser parser;
    QList<QByteArray> events;
    for (qsizetype at = 0; at < stream.size(); at += piece)
        events += parser.feed(stream.mid(at, piece));
    return events;
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const qsizetype piece = 1 + data[0] % 7;
    const QByteArray stream = bytes(data + 1, size - 1);
    promise(inPieces(stream, piece) == inPieces(stream, std::max<qsizetype>(stream.size(), 1)),
            "events are the same however the stream is cut");
    QString text;
    ChatStream chat([&text](const QString &more) { text += more; });
    for (qsizetype at = 0; at < stream.size() && !chat.isOver(); at += piece)
        chat.feed(stream.mid(at, piece));
    const Result<ChatAnswer> answer = chat.result();
    promise(!answer || answer->text == text, "the answer is the sum of its pieces");
    return 0;
}
