// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/error.h"
#include "core/benchmark/loadplan.h"

#include <QStringList>
#include <optional>

namespace coder {

// What a `coder benchmark --json --progress` has said on standard error so far.
class CommandWords
{
public:
    // Takes what came; a line that is not whole yet waits for its end.
    void take(const QByteArray &bytes);

    int requests() const { return m_requests; } // of the run; 0 = nothing told yet
    const benchmark::LoadProgress &progress() const { return m_progress; }
    // Why the command failed.
    const std::optional<Error> &error() const { return m_error; }
    // Sentences, as that requests failed.
    const QStringList &warnings() const { return m_warnings; }

private:
    void takeLine(const QByteArray &line);

    QByteArray m_rest;
    int m_requests = 0;
    benchmark::LoadProgress m_progress;
    std::optional<Error> m_error;
    QStringList m_warnings;
};

} // namespace coder
