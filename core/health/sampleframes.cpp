// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/sampleframes.h"

#include <QList>
#include <array>
#include <cmath>
#include <optional>

namespace coder {
namespace {

constexpr qsizetype longestHead = 200;
constexpr qsizetype largestBody = 4 << 20;

struct Head
{
    SampleFrame frame;
    qsizetype size = 0;
};

std::optional<Head> readHead(const QByteArray &line)
{
    const QList<QByteArray> words = line.split(' ');
    if (words.size() != 5 || words[0].size() < 2 || !words[0].startsWith('@'))
        return std::nullopt;
    std::array<bool, 4> good{};
    Head head;
    head.frame.kind = words[0].mid(1);
    head.frame.at = words[1].toDouble(good.data());
    head.frame.step = words[2].toInt(&good[1]);
    head.frame.status = words[3].toInt(&good[2]);
    head.size = words[4].toLongLong(&good[3]);
    const bool isWhole = good[0] && good[1] && good[2] && good[3] && std::isfinite(head.frame.at);
    if (!isWhole || head.frame.at < 0 || head.frame.at > 1e11 || head.frame.step < 1 || head.size < 0
        || head.size > largestBody)
        return std::nullopt;
    return head;
}

} // namespace

void SampleFrames::feed(const QByteArray &bytes, const std::function<void(const SampleFrame &)> &take)
{
    m_rest += bytes;
    qsizetype at = 0;
    while (at < m_rest.size()) {
        const qsizetype end = m_rest.indexOf('\n', at);
        if (end < 0)
            break;
        auto head = end - at > longestHead ? std::nullopt : readHead(m_rest.mid(at, end - at));
        if (!head) {
            at = end + 1;
            continue;
        }
        if (m_rest.size() < end + 1 + head->size + 1)
            break;
        head->frame.body = m_rest.mid(end + 1, head->size);
        at = end + 1 + head->size + 1;
        take(head->frame);
    }
    m_rest.remove(0, at);
    if (m_rest.size() > largestBody + longestHead + 1)
        m_rest.clear(); // a line without an end is none of ours
}

} // namespace coder
