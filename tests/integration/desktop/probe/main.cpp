// SPDX-License-Identifier: GPL-3.0-or-later
// Tray and notifier without a window: what would be asked of the window is printed, a line each. Ends on SIGTERM. With
// --hasty it begins with notifications that overtake each other.
#include "app/desktop/notifier.h"
#include "app/desktop/tray.h"

#include <QApplication>
#include <QTextStream>

using namespace coder;

namespace {

void say(const QString &what)
{
    QTextStream(stdout) << what << Qt::endl;
}

Doors sayingDoors()
{
    return {[] { say(u"open window"_qs); },
            [](const QString &session) { say(u"open "_qs + session); },
            [](const QString &preset) { say(u"new session "_qs + preset); },
            [](const QString &session) { say(u"aider "_qs + session); },
            [](const QStringList &sessions) { say(u"destroy "_qs + sessions.join(u' ')); },
            [] {
                say(u"quit"_qs);
                QCoreApplication::exit(0);
            }};
}

// Before the server could answer: three of one key, and one that is taken back at once.
void tellHastily(NotifierBus &bus)
{
    const auto show = [&bus](const QString &key, const QString &title) {
        bus.show({key, title, {}, {}, false}, [] { say(u"undelivered"_qs); });
    };
    for (const QString &title : {u"first"_qs, u"second"_qs, u"third"_qs})
        show(u"same"_qs, title);
    show(u"other"_qs, u"taken back"_qs);
    bus.close(u"other"_qs);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    const auto program = Program::make({}, QProcessEnvironment::systemEnvironment());
    if (!program)
        return 1;
    Controller controller(**program);
    Preferences preferences((*program)->paths().config + u"/desktop.ini"_qs);
    Tray tray(controller, preferences, sayingDoors());
    Notifier notifier(
        controller, preferences, sayingDoors(),
        [&tray](const QString &title, const QString &body) {
            say(u"tray message: "_qs + title);
            tray.tell(title, body);
        },
        [] { return true; });
    QObject::connect(&tray, &Tray::availabilityChanged, &application,
                     [](bool isAvailable) { say(isAvailable ? u"tray yes"_qs : u"tray no"_qs); });
    NotifierBus bus;
    if (QApplication::arguments().contains(u"--hasty"_qs))
        tellHastily(bus);
    say(u"ready"_qs);
    return QApplication::exec();
}
