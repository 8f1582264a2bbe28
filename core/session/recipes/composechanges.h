// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/healing/remedy.h"

#include <QByteArray>

namespace coder::recipes {

// How the model server is started, as guest::renderCompose() writes it: its words behind `vllm serve`, its environment.
healing::VllmArguments composeArguments(const QByteArray &compose);

// The same file with these changes made, one after the other; what is done on the host or to the image is none of its.
QByteArray withChanges(const QByteArray &compose, const QList<healing::Change> &changes);

// Whether each of them still finds the setting as it was when it was first made.
bool stillApply(const QList<healing::Change> &changes, const healing::VllmArguments &arguments);

} // namespace coder::recipes
