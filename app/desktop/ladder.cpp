// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/ladder.h"

#include "app/desktop/flowlayout.h"
#include "app/desktop/quietlabel.h"
#include "app/words/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace coder {
namespace {

struct RungStages
{
    const char *title;
    std::array<const char *, 2> stages;
};

constexpr std::array rungs{
    RungStages{QT_TRANSLATE_NOOP("Ladder", "VM"), {"create", "boot"}},
    RungStages{QT_TRANSLATE_NOOP("Ladder", "SSH"), {"connect", ""}},
    RungStages{QT_TRANSLATE_NOOP("Ladder", "Driver"), {"driver", ""}},
    RungStages{QT_TRANSLATE_NOOP("Ladder", "Container"), {"docker", "image"}},
    RungStages{QT_TRANSLATE_NOOP("Ladder", "Engine"), {"weights", "engine"}},
    RungStages{QT_TRANSLATE_NOOP("Ladder", "Tokens"), {"answer", ""}},
};

StageState together(const QList<StageState> &states)
{
    auto any = [&](StageState state) { return states.contains(state); };
    auto isOver = [](StageState state) { return state == StageState::Done || state == StageState::Skipped; };
    if (any(StageState::Failed))
        return StageState::Failed;
    if (std::all_of(states.begin(), states.end(), isOver))
        return StageState::Done;
    return any(StageState::Running) || std::any_of(states.begin(), states.end(), isOver) ? StageState::Running
                                                                                         : StageState::Waiting;
}

StageState stateOf(const Session &session, const RungStages &rung)
{
    if (session.phase == Phase::Ready)
        return StageState::Done;
    if (session.phase == Phase::Destroyed)
        return StageState::Waiting;
    QList<StageState> states;
    for (const char *id : rung.stages)
        if (const Stage *stage = session.stage(QString::fromLatin1(id)))
            states << stage->state;
    return states.isEmpty() ? StageState::Waiting : together(states);
}

} // namespace

QList<Rung> ladderOf(const Session &session, bool isBroken)
{
    QList<Rung> ladder;
    for (const RungStages &rung : rungs)
        ladder << Rung{QCoreApplication::translate("Ladder", rung.title), stateOf(session, rung)};
    if (isBroken && session.phase == Phase::Ready)
        for (qsizetype i = 1; i < ladder.size(); ++i) // all behind the VM itself
            ladder[i].state = i == 1 ? StageState::Running : StageState::Waiting;
    return ladder;
}

QString stageMark(StageState state)
{
    switch (state) {
    case StageState::Waiting:
        return QStringLiteral("○");
    case StageState::Running:
        return QStringLiteral("◐");
    case StageState::Done:
        return QStringLiteral("✓");
    case StageState::Failed:
        return QStringLiteral("✗");
    case StageState::Skipped:
        return QStringLiteral("–");
    }
    return {};
}

LadderView::LadderView(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new FlowLayout(this);
    for (size_t i = 0; i < rungs.size(); ++i) {
        if (i > 0)
            layout->addWidget(new QuietLabel(QStringLiteral("→"), this));
        m_labels << new QuietLabel({}, this);
        layout->addWidget(m_labels.last());
    }
}

void LadderView::show(const Session &session, bool isBroken)
{
    const QList<Rung> ladder = ladderOf(session, isBroken);
    QStringList spoken;
    for (qsizetype i = 0; i < ladder.size(); ++i) {
        const Rung &rung = ladder.at(i);
        m_labels.at(i)->setText(stageMark(rung.state) + QLatin1Char(' ') + rung.title);
        m_labels.at(i)->setToolTip(stageStateText(rung.state));
        m_labels.at(i)->setQuiet(rung.state == StageState::Waiting);
        spoken << rung.title + QLatin1Char(' ') + stageStateText(rung.state);
    }
    setAccessibleName(QCoreApplication::translate("Ladder", "Connection"));
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
}

} // namespace coder
