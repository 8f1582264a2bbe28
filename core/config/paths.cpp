// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/paths.h"

#include <QDir>
#include <QRegularExpression>

namespace coder {
namespace {

const QString own = QStringLiteral("/linode-llm-coder");

QString folder(const QProcessEnvironment &environment, const QString &name, const QString &otherwise)
{
    const QString given = environment.value(name);
    return QDir::isAbsolutePath(given) ? QDir::cleanPath(given) : otherwise;
}

Paths plain(const QProcessEnvironment &environment, const QString &project)
{
    const QString home = QDir::cleanPath(environment.value(QStringLiteral("HOME")));
    const QString config = folder(environment, QStringLiteral("XDG_CONFIG_HOME"), home + QStringLiteral("/.config"));
    Paths paths;
    paths.home = home;
    paths.project = project;
    paths.state = folder(environment, QStringLiteral("XDG_STATE_HOME"), home + QStringLiteral("/.local/state")) + own;
    paths.data = folder(environment, QStringLiteral("XDG_DATA_HOME"), home + QStringLiteral("/.local/share")) + own;
    paths.config = config + own;
    const QString runtime = folder(environment, QStringLiteral("XDG_RUNTIME_DIR"), QString());
    paths.runtime = runtime.isEmpty() ? paths.state + QStringLiteral("/run") : runtime + own;
    paths.mirror = home + QStringLiteral("/.cache/linode-vms");
    paths.linodeCli = {environment.value(QStringLiteral("LINODE_CLI_CONFIG"))};
    if (paths.linodeCli.first().isEmpty())
        paths.linodeCli = {home + QStringLiteral("/.linode-cli"), config + QStringLiteral("/linode-cli")};
    return paths;
}

void moveBelow(Paths &paths, const QString &below)
{
    for (QString *path : {&paths.state, &paths.config, &paths.data, &paths.runtime, &paths.mirror})
        *path += below;
}

void makeDemo(Paths &paths)
{
    const QString demo = paths.state + QStringLiteral("/demo");
    paths.state = demo;
    paths.config = demo + QStringLiteral("/config");
    paths.data = demo + QStringLiteral("/data");
    paths.runtime = demo + QStringLiteral("/run");
    paths.mirror = demo + QStringLiteral("/linode-vms");
    paths.linodeCli.clear();
}

// The first folder whose name could not be read as text; empty if there is none.
QString unwritable(const Paths &paths)
{
    for (const QString &path : {paths.home, paths.project, paths.state, paths.data, paths.config, paths.runtime})
        if (path.contains(QChar::ReplacementCharacter))
            return path;
    return {};
}

} // namespace

Result<Paths> pathsFrom(const QProcessEnvironment &environment, const QString &project, const PathChoice &choice)
{
    static const QRegularExpression profile(QStringLiteral("^[A-Za-z0-9_-]{1,32}\\z"));
    if (!QDir::isAbsolutePath(environment.value(QStringLiteral("HOME"))))
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("HOME is not set, or not to a whole path; set it to your home folder"));
    Paths paths = plain(environment, project);
    if (const QString odd = unwritable(paths); !odd.isEmpty())
        return fail(
            ErrorCode::InvalidInput,
            QStringLiteral("the folder \"%1\" has a name that is not UTF-8; rename it, or use another").arg(odd));
    if (!choice.profile.isEmpty() && !profile.match(choice.profile).hasMatch())
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("a profile's name is 1 to 32 letters, digits, \"_\" or \"-\""));
    if (!choice.profile.isEmpty())
        moveBelow(paths, QStringLiteral("/profiles/") + choice.profile);
    if (choice.isDemo)
        makeDemo(paths);
    return paths;
}

} // namespace coder
