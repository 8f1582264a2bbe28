// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArrayView>
#include <QList>
#include <array>
#include <cstdint>
#include <vector>

namespace coder::healing {

// Many phrases looked for in one pass (Aho and Corasick, 1975): the time is linear in the text whatever it holds and
// however many phrases there are. Letters of ASCII match in either case. Built once, then only read.
class TextSearch
{
public:
    explicit TextSearch(const QList<QByteArrayView> &phrases);

    // Tells `found(index of the phrase)` for every occurrence, in the order of their ends.
    template<class Found>
    void search(QByteArrayView text, Found found) const
    {
        std::uint32_t state = 0;
        for (const char byte : text) {
            state = m_next[(state & ~endsHere) + m_symbols[static_cast<unsigned char>(byte)]];
            if ((state & endsHere) != 0)
                for (const std::uint16_t phrase : m_ends[state / m_width])
                    found(phrase);
        }
    }

private:
    static constexpr std::uint32_t endsHere = 1; // a mark in the number of a state, which is a multiple of m_width

    void nameSymbols(const QList<QByteArrayView> &phrases);
    void add(QByteArrayView phrase, std::uint16_t index);
    void link();
    void markEnds();
    std::uint32_t newState();

    std::array<std::uint8_t, 256> m_symbols = {}; // 0 is every byte no phrase holds
    std::uint32_t m_width = 2;                    // symbols, rounded up to a power of two
    std::vector<std::uint32_t> m_next;            // row of a state + symbol -> row of the next state
    std::vector<std::vector<std::uint16_t>> m_ends;
};

} // namespace coder::healing
