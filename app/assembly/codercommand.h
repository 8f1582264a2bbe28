// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/assembly/program.h"

#include <QProcessEnvironment>

namespace coder {

// How a `coder` is started that means the same sessions as this program.
struct CoderCommand
{
    QString executable;    // empty if there is none
    QStringList arguments; // before those of a command
    QProcessEnvironment environment;
    QString folder; // to work in
};
CoderCommand coderCommand(const Program &program);

} // namespace coder
