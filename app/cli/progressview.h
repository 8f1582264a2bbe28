// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/output.h"
#include "core/session/stages.h"

#include <QSet>

namespace coder {

// The bring-up on a terminal: a line for each stage that ended and one status line that is rewritten; in a pipe a
// line when a stage begins and when it ends.
class ProgressView
{
public:
    ProgressView(Output &out, StageTimes measured);
    // What is over already is not told again.
    void skip(const Session &session);
    void show(const Session &session, const QDateTime &now);

private:
    void tellBegun(const Stage &stage);
    void tellEnded(const Stage &stage);
    void tellTroubles(const Session &session);
    QString statusLine(const Session &session, const QDateTime &now) const;

    Output &m_out;
    StageTimes m_measured;
    QSet<QString> m_begun;
    QSet<QString> m_ended;
    qsizetype m_notices = 0;         // so many were told
    std::optional<Error> m_obstacle; // the one told last
};

} // namespace coder
