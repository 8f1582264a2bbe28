// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guest/gzip.h"

#include <QtEndian>

namespace coder::guest {
namespace {

// CRC-32 of IEEE 802.3, bit by bit: for a few kilobytes once a session.
quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = 0xffffffffU;
    for (const char byte : bytes) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1U) ? 0xedb88320U : 0U);
    }
    return ~crc;
}

QByteArray littleEndian(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToLittleEndian(number, bytes.data());
    return bytes;
}

} // namespace

QByteArray gzip(const QByteArray &bytes)
{
    // qCompress: a length of 4 bytes, zlib's header of 2, the deflated bytes, a checksum of 4.
    const QByteArray zlib = qCompress(bytes, 9);
    const QByteArray deflated = zlib.mid(6, zlib.size() - 10);
    static const QByteArray header = QByteArray::fromHex("1f8b08000000000002ff");
    return header + deflated + littleEndian(crc32(bytes)) + littleEndian(quint32(bytes.size()));
}

} // namespace coder::guest
