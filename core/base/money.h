// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtGlobal>
#include <cmath>
#include <compare>

namespace coder {

// US dollars as integer micro-dollars: sums and products are exact. Unknown prices are std::optional<Money>, never 0.
class Money
{
public:
    constexpr Money() = default;
    static constexpr Money micros(qint64 value) { return Money(value); }
    static Money dollars(double value) { return Money(qRound64(value * 1e6)); }

    constexpr qint64 micros() const { return m_micros; }
    constexpr double dollars() const { return double(m_micros) / 1e6; }

    constexpr Money operator+(Money other) const { return Money(m_micros + other.m_micros); }
    constexpr Money operator-(Money other) const { return Money(m_micros - other.m_micros); }
    constexpr Money operator*(qint64 factor) const { return Money(m_micros * factor); }
    constexpr Money &operator+=(Money other)
    {
        m_micros += other.m_micros;
        return *this;
    }
    constexpr auto operator<=>(const Money &) const = default;

private:
    constexpr explicit Money(qint64 value)
        : m_micros(value)
    {}
    qint64 m_micros = 0;
};

} // namespace coder
