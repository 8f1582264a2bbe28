// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progressview.h"

#include "app/cli/words.h"
#include "app/words/format.h"

namespace coder {
namespace {

bool isEnded(const Stage &stage)
{
    return stage.state == StageState::Done || stage.state == StageState::Failed || stage.state == StageState::Skipped;
}

} // namespace

ProgressView::ProgressView(Output &out, StageTimes measured)
    : m_out(out)
    , m_measured(std::move(measured))
{}

void ProgressView::skip(const Session &session)
{
    for (const Stage &stage : session.stages)
        if (isEnded(stage)) {
            m_begun << stage.id;
            m_ended << stage.id;
        }
}

void ProgressView::show(const Session &session, const QDateTime &now)
{
    for (const Stage &stage : session.stages) {
        if (stage.state == StageState::Running && !m_begun.contains(stage.id))
            tellBegun(stage);
        if (isEnded(stage) && !m_ended.contains(stage.id))
            tellEnded(stage);
    }
    m_out.status(statusLine(session, now));
}

void ProgressView::tellBegun(const Stage &stage)
{
    m_begun << stage.id;
    if (!m_out.isTerminal())
        m_out.note(Cli::tr("  begins  %1").arg(stageText(stage.id)));
}

void ProgressView::tellEnded(const Stage &stage)
{
    m_ended << stage.id;
    const QString took =
        stage.started.isValid() && stage.ended.isValid() ? durationText(stage.started.secsTo(stage.ended)) : QString();
    if (stage.state == StageState::Done)
        m_out.note(Cli::tr("  done    %1  %2").arg(stageText(stage.id), took).trimmed().prepend(QLatin1String("  ")));
    else if (stage.state == StageState::Skipped)
        m_out.note(Cli::tr("  skipped %1").arg(stageText(stage.id)));
    else
        m_out.note(Cli::tr("  failed  %1").arg(stageText(stage.id)));
}

QString ProgressView::statusLine(const Session &session, const QDateTime &now) const
{
    QStringList running;
    int ended = 0;
    for (const Stage &stage : session.stages) {
        ended += isEnded(stage) ? 1 : 0;
        if (stage.state == StageState::Running)
            running << stageText(stage.id)
                           + (stage.percent < 0 ? QString() : QStringLiteral(" %1 %").arg(stage.percent));
    }
    const int left = secondsLeft(session, m_measured, now);
    const QString eta = left < 0 ? QString() : Cli::tr("about %1 left").arg(durationText(left));
    return QStringLiteral("%1/%2  %3  %4")
        .arg(ended)
        .arg(session.stages.size())
        .arg(running.join(QLatin1String(" + ")), eta);
}

} // namespace coder
