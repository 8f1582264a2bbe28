// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/codercommand.h"

#include "app/assembly/keeper.h"

namespace coder {

CoderCommand coderCommand(const Program &program)
{
    QStringList arguments;
    if (program.options().isDemo)
        arguments << u"--demo"_qs;
    if (!program.options().profile.isEmpty())
        arguments << u"--profile"_qs << program.options().profile;
    return {keeperProgram().value_or(QString()), arguments, program.environment(), program.paths().project};
}

} // namespace coder
