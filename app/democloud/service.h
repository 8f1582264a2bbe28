// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"

#include <QHostAddress>
#include <QMap>
#include <chrono>
#include <optional>

namespace coder::demo {

// A demo cloud as a process of its own.
struct ServiceOptions
{
    QHostAddress address = QHostAddress(QHostAddress::LocalHost);
    quint16 port = 0;
    double speed = 60;
    QMap<QString, double> durations;              // seconds at speed 1: create, boot, and VmSpec's others
    QString stateFolder;                          // empty = a temporary one
    std::optional<std::chrono::seconds> idleExit; // without requests and VMs for so long; nothing = never
    QStringList scenarios;                        // by name; see scenario/scenario.h
    QMap<QString, QString> given;                 // files shown in the VMs in the place of the stand-in's own: VmSpec's
};

// Serves until SIGTERM or SIGINT, or until idle; needs a QCoreApplication. When it is ready, environment.h's line goes
// to standard output. With a state folder the account stays the same from one run to the next, and the folder's files
// (background.h) say where the demo cloud is; a second one there is refused. Answers an exit code: 0 or 1.
int runService(const ServiceOptions &options);

// "127.0.0.1:0", "[::1]:8080"; InvalidInput for what is not a loopback address with a port.
Result<std::pair<QHostAddress, quint16>> parseListen(const QString &text);
// "weights=300"; InvalidInput for an unknown stage or a number that is not positive.
Result<std::pair<QString, double>> parseStage(const QString &text);

} // namespace coder::demo
