// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/stagelist.h"

#include "app/desktop/copyrows.h"
#include "app/desktop/ladder.h"
#include "app/words/format.h"

#include <QHeaderView>

namespace coder {
namespace {

QString elapsedText(const Stage &stage, const QDateTime &now)
{
    if (!stage.started.isValid())
        return {};
    return durationText(stage.started.secsTo(stage.ended.isValid() ? stage.ended : now));
}

QString stateText(const Stage &stage)
{
    const bool hasPercent = stage.state == StageState::Running && stage.percent >= 0;
    //: A state and how far it is: "running 42 %".
    return hasPercent ? StageList::tr("%1 %2 %").arg(stageStateText(stage.state)).arg(stage.percent)
                      : stageStateText(stage.state);
}

void fill(QTreeWidgetItem &item, const QStringList &texts)
{
    for (int column = 0; column < texts.size(); ++column)
        if (item.text(column) != texts.at(column))
            item.setText(column, texts.at(column));
}

} // namespace

StageList::StageList(QWidget *parent)
    : QTreeWidget(parent)
{
    setAccessibleName(tr("Stages of the start"));
    setHeaderLabels({tr("Stage"), tr("State"), tr("Elapsed"), tr("Usually")});
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    makeRowsCopyable(*this);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
}

void StageList::show(const Session &session, const StageTimes &measured, const QDateTime &now)
{
    while (topLevelItemCount() > session.stages.size())
        delete takeTopLevelItem(topLevelItemCount() - 1);
    while (topLevelItemCount() < session.stages.size())
        addTopLevelItem(new QTreeWidgetItem);
    for (int row = 0; row < session.stages.size(); ++row) {
        const Stage &stage = session.stages.at(row);
        fill(*topLevelItem(row), {stageMark(stage.state) + QLatin1Char(' ') + stageText(stage.id), stateText(stage),
                                  elapsedText(stage, now), durationText(expectedSeconds(stage.id, measured))});
    }
    const int rows = std::max(1, topLevelItemCount());
    const int height = header()->sizeHint().height() + rows * sizeHintForRow(0) + 2 * frameWidth();
    setFixedHeight(height);
}

} // namespace coder
