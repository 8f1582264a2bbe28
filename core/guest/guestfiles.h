// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/secret.h"
#include "core/guest/settings.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace coder::guest {

// A file that goes to the VM over SSH. What holds a secret is a Secret until it is sent.
struct PushFile
{
    QString path;
    int mode = 0600;
    QByteArray bytes;
    Secret secret; // sent instead of `bytes` where it is not empty

    const QByteArray &content() const { return secret.isEmpty() ? bytes : secret.reveal(); }
};

// Makes the folders of contract.h with their modes: first thing after SSH answers, because cloud-init may not have
// come that far. Safe to run again.
QString prepareFoldersCommand();

// Starts the bring-up, or takes up one that recorded a failure, and waits (ten seconds at most) until the record is
// gone; nothing is done to one that is under way or over.
QString startCommand();

// Has the bring-up run again, which starts the engine as the compose file now says. Its record is first made to say
// neither "ready" nor why an earlier start failed, so that both are news when they come.
QString restartEngineCommand();

// The same where another model is served: its weights are fetched first, or known to be there.
enum class Weights { ToFetch, There };
QString switchModelCommand(Weights weights);

// Prints how many bytes are free where the weights lie, and behind it how many of this model's are there already.
QString weightRoomCommand(const QString &model);
struct WeightRoom
{
    qint64 freeBytes = 0;
    qint64 haveBytes = 0;
};
// BadAnswer if it is no such text.
Result<WeightRoom> parseWeightRoom(const QByteArray &text);

// The same with a new container, whatever became of the one there is.
QString replaceEngineCommand();

// All that goes to the VM over SSH, in the order to send it: the last one tells the bootstrap that the rest is there.
// Empty secrets leave their file away.
QList<PushFile> filesToPush(const GuestSettings &settings, const Secret &apiKey, const Secret &hubToken);

} // namespace coder::guest
