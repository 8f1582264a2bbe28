// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/session/session.h"

namespace coder {

// The bring-up as people see it, in order: check, create, boot, connect (ours), tools, docker, driver, image, weights,
// engine (told by the VM), answer (ours).
QList<Stage> initialStages();

// Notes that the flow is at a step: the stage it belongs to runs, those of ours before it are done.
void enterStep(Session &session, const QString &stepId, const QDateTime &now);
// Closes what still runs, as done or as failed with the words given.
void closeStages(Session &session, StageState state, const QDateTime &now, const QString &detail = {});

// Seconds a stage usually takes: the median of what was measured here before, else the general figure.
using StageTimes = QMap<QString, QList<int>>;
int expectedSeconds(const QString &stageId, const StageTimes &measured);
// Adds the times of a session that became ready; the last ten of each stage are kept.
void rememberStages(StageTimes &measured, const Session &session);

// Seconds until ready, by the stages still open: lanes that run side by side count as the longer one. -1 = no idea.
int secondsLeft(const Session &session, const StageTimes &measured, const QDateTime &now);

} // namespace coder
