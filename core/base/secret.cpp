// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secret.h"

#include <QRandomGenerator>

#include <cstring>
#include <string_view>

namespace coder {

Secret::~Secret()
{
    if (m_bytes.isDetached() && !m_bytes.isEmpty())
        explicit_bzero(m_bytes.data(), static_cast<size_t>(m_bytes.size()));
}

Secret randomSecret(int characters)
{
    static constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    QByteArray text;
    text.reserve(characters);
    for (int i = 0; i < characters; ++i)
        text += alphabet[QRandomGenerator::system()->bounded(int(alphabet.size()))];
    return Secret(text);
}

} // namespace coder
