// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/session/session.h"

#include <QWidget>

class QLabel;

namespace coder {

// One rung on the way from a VM to an answer.
struct Rung
{
    QString title;
    StageState state = StageState::Waiting;
};

// VM → SSH → driver → container → engine → tokens, as the session's stages and phase tell.
QList<Rung> ladderOf(const Session &session);

// The mark in front of a state's word; never alone.
QString stageMark(StageState state);

// The rungs in one line, each a mark, its title and its state in words.
class LadderView : public QWidget
{
public:
    explicit LadderView(QWidget *parent = nullptr);
    void show(const Session &session);

private:
    QList<QLabel *> m_labels;
};

} // namespace coder
