// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/demomode.h"

#include "app/democloud/background.h"
#include "core/base/ownenvironment.h"
#include "core/config/paths.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

namespace coder {

QString coderProgram()
{
    const QString beside = QCoreApplication::applicationDirPath() + u"/coder"_qs;
    return QFileInfo(beside).isExecutable() ? beside : QStandardPaths::findExecutable(u"coder"_qs);
}

Result<Unit> enterDemo(const QString &profile)
{
    const auto environment = ownEnvironment();
    const auto paths = pathsFrom(environment, QDir::currentPath(), {true, profile});
    if (!paths)
        return fail(paths.error());
    demo::BackgroundOptions background;
    background.stateFolder = paths->state + u"/cloud"_qs;
    background.program = coderProgram();
    const double speed = environment.value(u"CODER_DEMO_SPEED"_qs).toDouble();
    if (speed > 0)
        background.speed = speed;
    if (environment.contains(u"CODER_DEMO_SCENARIO"_qs))
        background.scenarios =
            environment.value(u"CODER_DEMO_SCENARIO"_qs).split(QRegularExpression(u"[\\s,]+"_qs), Qt::SkipEmptyParts);
    const auto cloud = demo::ensureDemoCloud(background);
    if (!cloud)
        return fail(cloud.error());
    demo::apply(*cloud);
    return Unit{};
}

} // namespace coder
