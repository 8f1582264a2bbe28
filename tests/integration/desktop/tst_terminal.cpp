// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/launcher.h"
#include "core/base/files.h"
#include "tests/app/desktop/sessions.h"
#include "tests/integration/desktop/desktopbed.h"
#include "tests/support/runner.h"

#include <QFileInfo>
#include <QStandardPaths>
#include <QTest>

using namespace coder;
using namespace coder::test;

class TstTerminal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachInstalledTerminalRunsTheScriptAsItIs_data()
    {
        QTest::addColumn<QString>("terminal");
        for (const TerminalForm &form : terminalForms())
            QTest::newRow(form.program) << QString::fromLatin1(form.program);
    }
    void eachInstalledTerminalRunsTheScriptAsItIs()
    {
        QFETCH(QString, terminal);
        if (const QString reason = DesktopBed::unavailableReason(); !reason.isEmpty())
            QSKIP(qPrintable(reason));
        if (QStandardPaths::findExecutable(terminal).isEmpty())
            QSKIP(qPrintable(terminal + u" is not installed"_qs));
        DesktopBed bed;
        QVERIFY2(bed.start(DesktopBed::Bus::StartsServices), qPrintable(bed.problem));
        const QString project = bed.path(u"a b; $HOME"_qs);
        QVERIFY(makePrivateFolder(project) && makePrivateFolder(bed.path(u"bin"_qs)));
        const QString seen = bed.path(u"seen"_qs);
        const QByteArray stub = "#!/bin/sh\n{ pwd; printf '%s\\n' \"$@\"; } > '" + seen.toUtf8() + ".part'\nmv '"
                                + seen.toUtf8() + ".part' '" + seen.toUtf8() + "'\n";
        QVERIFY(writePrivate(bed.path(u"bin/aider"_qs), stub, 0700).has_value());
        const auto files = writeAiderFiles(bed.path(u"aider"_qs), readySession(), Secret("canary"));
        QVERIFY(files.has_value());
        const auto command = prepareAider(
            {u"work"_qs, project, *files, terminal, {u"$HOME `id`"_qs}, bed.path(u"runtime"_qs)},
            [&](const QString &name) {
                return name == u"aider"_qs ? bed.path(u"bin/aider"_qs) : QStandardPaths::findExecutable(name);
            });
        QVERIFY(command.has_value());
        QProcess process;
        process.setProcessEnvironment(bed.environment);
        process.setStandardErrorFile(QProcess::nullDevice());
        process.start(command->first(), command->mid(1));
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(seen), 20000);
        const QStringList lines = QString::fromUtf8(*readFile(seen)).trimmed().split(u'\n');
        QCOMPARE(lines.first(), project);
        QCOMPARE(lines.last(), u"$HOME `id`"_qs);
        QVERIFY(!QFileInfo::exists(command->last()));
        if (!process.waitForFinished(10000))
            process.kill();
        process.waitForFinished();
    }
};
CODER_TEST(TstTerminal);
#include "tst_terminal.moc"
