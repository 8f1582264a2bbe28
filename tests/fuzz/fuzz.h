// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

// A target takes bytes from nowhere good, gives them to one parser and checks what the parser promises. It never fails
// for bytes that are refused; it aborts for a promise that is broken.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace coder::fuzz {

inline QByteArray bytes(const std::uint8_t *data, std::size_t size)
{
    return {reinterpret_cast<const char *>(data), qsizetype(size)};
}

// The promise in words; the fuzzer keeps the input that broke it.
inline void promise(bool holds, const char *words)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken promise: %s\n", words);
    std::abort();
}

} // namespace coder::fuzz
