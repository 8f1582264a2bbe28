// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/session/stages.h"

#include <QTreeWidget>

namespace coder {

// The stages of a bring-up with elapsed and expected time; rows are changed in place.
class StageList : public QTreeWidget
{
    Q_OBJECT
public:
    explicit StageList(QWidget *parent = nullptr);
    void show(const Session &session, const StageTimes &measured, const QDateTime &now);
};

} // namespace coder
