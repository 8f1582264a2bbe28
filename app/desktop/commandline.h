// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include <string>

namespace CLI {
class App;
}

namespace coder {

// What a second start asks of the first one; also what the first one does itself.
namespace startwish {
inline const QString show = QStringLiteral("show");
inline const QString newSession = QStringLiteral("new-session");
inline const QString destroy = QStringLiteral("destroy");
inline const QString quit = QStringLiteral("quit");
} // namespace startwish

// The command line of coder-desktop.
struct DesktopOptions
{
    bool isDemo = false;
    bool isMinimized = false;
    bool isNewSession = false;
    bool isDestroy = false;
    bool isQuit = false;
    std::string profile;

    QString wish() const;
};

// The whole command line of coder-desktop; also what its man page is made from.
void addDesktopOptions(CLI::App &app, DesktopOptions &options);

} // namespace coder
