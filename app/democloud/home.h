// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/democloud/statefolder.h"

#include <QTemporaryDir>
#include <memory>

namespace coder::demo {

// The folder a running demo cloud has for itself, under a lock that tells others that it lives: the state folder it
// was given, or a temporary one that goes with it.
struct Home
{
    QString folder;
    FileLock lock;
    std::unique_ptr<QTemporaryDir> temporary;

    bool isKept() const { return !temporary; }
};

// Moves in; an empty name asks for a temporary folder. What a demo cloud that was killed left there, and in temporary
// folders of its own, is removed. HeldElsewhere if one lives there, FileUnwritable.
Result<Home> settleIn(const QString &stateFolder);
// An empty folder for the VMs.
QString vmFolder(const Home &home);

} // namespace coder::demo
