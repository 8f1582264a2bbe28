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

QString endWord(StageState state)
{
    //: What became of a stage, in a column before its name: "done    Booting".
    return state == StageState::Done      ? Cli::tr("done")
           : state == StageState::Skipped ? Cli::tr("skipped")
                                          : Cli::tr("failed");
}

// The longest of the words makes the column.
QString stageLine(const QString &word, const Stage &stage)
{
    qsizetype width = Cli::tr("begins").size();
    for (const StageState state : {StageState::Done, StageState::Skipped, StageState::Failed})
        width = std::max(width, endWord(state).size());
    return QStringLiteral("  %1 %2").arg(word.leftJustified(width), stageText(stage.id));
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
    m_notices = session.notices.size();
}

void ProgressView::show(const Session &session, const QDateTime &now)
{
    for (const Stage &stage : session.stages) {
        if (!isEnded(stage) && m_ended.remove(stage.id))
            m_begun.remove(stage.id); // it is gone through again
        if (stage.state == StageState::Running && !m_begun.contains(stage.id))
            tellBegun(stage);
        if (isEnded(stage) && !m_ended.contains(stage.id))
            tellEnded(stage);
    }
    tellTroubles(session);
    m_out.status(statusLine(session, now));
}

// What was met on the way, and what a person has to do before it goes on.
void ProgressView::tellTroubles(const Session &session)
{
    for (const Notice &notice : session.notices.mid(m_notices))
        m_out.warn(QStringLiteral("  ") + noticeText(notice));
    m_notices = std::max(m_notices, session.notices.size());
    const bool isOnItsWay = session.phase == Phase::Creating || session.phase == Phase::Loading;
    if (isOnItsWay && session.error && session.error != m_obstacle)
        m_out.error(*session.error, moneyStateOf(session));
    m_obstacle = session.error;
}

void ProgressView::tellBegun(const Stage &stage)
{
    m_begun << stage.id;
    if (!m_out.isTerminal())
        m_out.note(stageLine(Cli::tr("begins"), stage));
}

void ProgressView::tellEnded(const Stage &stage)
{
    m_ended << stage.id;
    const bool isTimed = stage.state == StageState::Done && stage.started.isValid() && stage.ended.isValid();
    const QString line = stageLine(endWord(stage.state), stage);
    m_out.note(isTimed ? line + QLatin1String("  ") + durationText(stage.started.secsTo(stage.ended)) : line);
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
