// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/healing/textsearch.h"

#include <deque>

namespace coder::healing {
namespace {

unsigned char lower(char letter)
{
    const auto byte = static_cast<unsigned char>(letter);
    return byte >= 'A' && byte <= 'Z' ? byte + ('a' - 'A') : byte;
}

} // namespace

TextSearch::TextSearch(const QList<QByteArrayView> &phrases)
{
    nameSymbols(phrases);
    newState();
    for (int i = 0; i < phrases.size(); ++i)
        add(phrases.at(i), static_cast<std::uint16_t>(i));
    link();
    markEnds();
}

void TextSearch::nameSymbols(const QList<QByteArrayView> &phrases)
{
    std::uint8_t count = 1;
    for (const QByteArrayView phrase : phrases)
        for (const char letter : phrase)
            if (m_symbols[lower(letter)] == 0)
                m_symbols[lower(letter)] = count++;
    while (m_width < count)
        m_width *= 2;
    for (unsigned char letter = 'A'; letter <= 'Z'; ++letter)
        m_symbols[letter] = m_symbols[letter + ('a' - 'A')];
}

std::uint32_t TextSearch::newState()
{
    m_next.resize(m_next.size() + m_width, 0);
    m_ends.emplace_back();
    return static_cast<std::uint32_t>(m_next.size()) - m_width;
}

void TextSearch::add(QByteArrayView phrase, std::uint16_t index)
{
    std::uint32_t state = 0;
    for (const char letter : phrase) {
        const std::uint32_t edge = state + m_symbols[lower(letter)];
        if (m_next[edge] == 0) {
            const std::uint32_t fresh = newState(); // moves m_next
            m_next[edge] = fresh;
        }
        state = m_next[edge];
    }
    m_ends[state / m_width].push_back(index);
}

// Breadth first: a state's missing edges are those of its longest proper suffix, which is complete by then.
void TextSearch::link()
{
    std::vector<std::uint32_t> suffix(m_ends.size(), 0);
    std::deque<std::uint32_t> waiting;
    for (std::uint32_t symbol = 0; symbol < m_width; ++symbol)
        if (m_next[symbol] != 0)
            waiting.push_back(m_next[symbol]);
    for (; !waiting.empty(); waiting.pop_front()) {
        const std::uint32_t state = waiting.front();
        const std::uint32_t shorter = suffix[state / m_width];
        auto &ends = m_ends[state / m_width];
        ends.insert(ends.end(), m_ends[shorter / m_width].begin(), m_ends[shorter / m_width].end());
        for (std::uint32_t symbol = 0; symbol < m_width; ++symbol) {
            std::uint32_t &next = m_next[state + symbol];
            if (next == 0) {
                next = m_next[shorter + symbol];
                continue;
            }
            suffix[next / m_width] = m_next[shorter + symbol];
            waiting.push_back(next);
        }
    }
}

void TextSearch::markEnds()
{
    for (std::uint32_t &next : m_next)
        if (!m_ends[next / m_width].empty())
            next |= endsHere;
}

} // namespace coder::healing
