// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/session/session.h"

#include <QWidget>

namespace coder {

class QuietLabel;

// One rung on the way from a VM to an answer.
struct Rung
{
    QString title;
    StageState state = StageState::Waiting;
};

// VM → SSH → driver → container → engine → tokens, as the session's stages and phase tell. `isBroken` = it was ready
// and its connection is being rebuilt: what is behind it cannot be seen.
QList<Rung> ladderOf(const Session &session, bool isBroken = false);

// The mark in front of a state's word; never alone.
QString stageMark(StageState state);

// The rungs in one line, each a mark, its title and its state in words.
class LadderView : public QWidget
{
public:
    explicit LadderView(QWidget *parent = nullptr);
    void show(const Session &session, bool isBroken = false);

private:
    QList<QuietLabel *> m_labels;
};

} // namespace coder
