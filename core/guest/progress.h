// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"

#include <QDateTime>
#include <QList>
#include <optional>

namespace coder::guest {

// One stage of the VM's own bring-up as its progress file tells it.
struct GuestStage
{
    QString id;    // tools, docker, driver, image, weights, engine; unknown ones are carried
    QString state; // waiting, running, done, failed, skipped
    std::optional<int> percent;
    QDateTime started;
    QDateTime ended;
    QString detail;
};

struct GuestFailure
{
    QString stage;
    QString message;
};

struct GuestProgress
{
    QList<GuestStage> stages;
    int boots = 0;
    bool reboot = false; // the VM is about to restart for its driver
    bool ready = false;
    std::optional<GuestFailure> error;
};

// Reads contract.h's progressFile, as written by resources/guest/bootstrap.py. BadAnswer if it is not such a file.
Result<GuestProgress> parseProgress(const QByteArray &bytes);

// Prints the progress file; while there is none it prints what cloud-init says of itself and exits with 75.
QString progressCommand();
// What cloud-init says went wrong, in its words; empty while it is at work or where it did well.
QString cloudInitTrouble(const QByteArray &status);

} // namespace coder::guest
