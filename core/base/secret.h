// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QDebug>
#include <QString>
#include <iosfwd>

#include <spdlog/fmt/fmt.h>

namespace coder {

// A token, key or passphrase. It cannot be printed: qDebug(), std::ostream and spdlog refuse it at compile time.
// It wipes its bytes when it dies (best effort: the allocator and Qt may have made copies before).
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {}
    Secret(const Secret &other) = default;
    Secret(Secret &&other) noexcept = default;
    Secret &operator=(const Secret &other) = default;
    Secret &operator=(Secret &&other) noexcept = default;
    ~Secret();

    bool isEmpty() const { return m_bytes.isEmpty(); }
    // The bytes themselves: for the one place that sends or stores them.
    const QByteArray &reveal() const { return m_bytes; }

    bool operator==(const Secret &other) const { return m_bytes == other.m_bytes; }

private:
    QByteArray m_bytes;
};

QDebug operator<<(QDebug, const Secret &) = delete;
std::ostream &operator<<(std::ostream &, const Secret &) = delete;

// A random secret of `characters` letters and digits from the operating system's generator.
Secret randomSecret(int characters);

} // namespace coder

template<>
struct fmt::formatter<coder::Secret>
{
    formatter() = delete;
};
