// SPDX-License-Identifier: GPL-3.0-or-later
// photograph FOLDER [large] [de|fr]: writes a PNG of every window, in light and dark. Needs no display:
// QT_QPA_PLATFORM=offscreen.
#include "app/words/translations.h"
#include "tests/windows/scenes.h"

#include <QApplication>
#include <QDir>
#include <QStandardPaths>
#include <QTextStream>

using namespace coder::test;

namespace {

bool photograph(QWidget &window, const QString &file)
{
    const QImage image = window.grab().toImage().convertToFormat(QImage::Format_RGB888);
    QTextStream(stdout) << file << Qt::endl;
    return image.save(file, "PNG", 0);
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setApplicationName(QStringLiteral("linode-llm-coder"));
    QApplication::setQuitOnLastWindowClosed(false);
    QString language = QStringLiteral("en"); // for its plurals
    for (const QString &known : coder::catalogueLanguages())
        if (QApplication::arguments().contains(known))
            language = known;
    coder::speak(language);
    if (QApplication::arguments().contains(QStringLiteral("large")))
        writeLarge();
    const QDir folder(QApplication::arguments().value(1, QStringLiteral(".")));
    bool isDone = folder.mkpath(QStringLiteral("."));
    for (const QString &theme : {QStringLiteral("light"), QStringLiteral("dark")}) {
        Scenes scenes(theme);
        scenes.visitAll([&](const QString &name, QWidget &window) {
            isDone = photograph(window, folder.filePath(name + u'-' + theme + u".png")) && isDone;
        });
        if (!scenes.skipped().isEmpty())
            QTextStream(stderr) << scenes.skipped() << Qt::endl;
        if (!scenes.problem().isEmpty()) {
            QTextStream(stderr) << scenes.problem() << Qt::endl;
            isDone = false;
        }
    }
    return isDone ? 0 : 1;
}
