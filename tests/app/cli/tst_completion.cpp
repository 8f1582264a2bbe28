// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandparts.h"
#include "app/cli/commands.h"
#include "app/cli/completion.h"
#include "app/cli/manual.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;

namespace {

// What would be on disk, and how it was asked for.
QList<Candidate> values(const QString &type, const GlobalOptions &options)
{
    if (type == QLatin1String(valuetype::session))
        return options.demo ? QList<Candidate>{{u"demo-work"_qs, {}}}
                            : QList<Candidate>{{u"work"_qs, u"Ready"_qs}, {u"review"_qs, {}}};
    if (type == QLatin1String(valuetype::region))
        return {{u"us-ord"_qs, {}}, {u"us-east"_qs, {}}, {options.profile + u"-region"_qs, {}}};
    return {};
}

QStringList wordsFor(const QString &line, Completion *whole = nullptr)
{
    CLI::App app{"program", "coder"};
    Invocation invocation;
    addCommands(app, invocation);
    const Completion completion = complete(app, line.split(u' '), values);
    if (whole)
        *whole = completion;
    QStringList words;
    for (const Candidate &candidate : completion.candidates)
        words << candidate.word;
    words.sort();
    return words;
}

} // namespace

class TstCompletion : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWordIsCompletedFromTheTable_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("command") << u"val"_qs << QStringList{u"validate"_qs, u"validate-perf"_qs};
        QTest::newRow("option of a command") << u"up --id"_qs << QStringList{u"--idle-limit"_qs};
        QTest::newRow("option of all") << u"up --js"_qs << QStringList{u"--json"_qs};
        QTest::newRow("session") << u"status "_qs << QStringList{u"review"_qs, u"work"_qs};
        QTest::newRow("session begun") << u"down w"_qs << QStringList{u"work"_qs};
        QTest::newRow("no second session") << u"status work "_qs << QStringList();
        QTest::newRow("behind a flag") << u"down --force re"_qs << QStringList{u"review"_qs};
        QTest::newRow("value") << u"list-types --region us-o"_qs << QStringList{u"us-ord"_qs};
        QTest::newRow("value behind =") << u"list-types --region=us-o"_qs << QStringList{u"--region=us-ord"_qs};
        QTest::newRow("value behind = of bash") << u"list-types --region = us-o"_qs << QStringList{u"us-ord"_qs};
        QTest::newRow("bash right behind =")
            << u"logs --source ="_qs << QStringList{u"app"_qs, u"cloud-init"_qs, u"vllm"_qs, u"watchdog"_qs};
        QTest::newRow("listed words") << u"logs --source c"_qs << QStringList{u"cloud-init"_qs};
        QTest::newRow("shells") << u"completion "_qs << QStringList{u"bash"_qs, u"fish"_qs, u"zsh"_qs};
        QTest::newRow("the demo's sessions") << u"--demo status "_qs << QStringList{u"demo-work"_qs};
        QTest::newRow("a profile's values")
            << u"--profile me list-types --region me"_qs << QStringList{u"me-region"_qs};
        QTest::newRow("another program's words") << u"ssh work -- "_qs << QStringList();
        QTest::newRow("free text") << u"up --lease "_qs << QStringList();
        QTest::newRow("what nobody knows") << u"nonsense --wrong "_qs << QStringList();
    }
    void theWordIsCompletedFromTheTable()
    {
        QFETCH(QString, line);
        QFETCH(QStringList, words);
        QCOMPARE(wordsFor(line), words);
    }

    void everyCommandButTheHiddenOneIsOffered()
    {
        const QStringList commands = wordsFor(QString());
        for (const char *known : {"up", "down", "list", "wizard", "completion", "demo-cloud"})
            QVERIFY2(commands.contains(QLatin1String(known)), known);
        QVERIFY(!commands.contains(u"complete"_qs));
    }

    void candidatesTellWhatTheyAre()
    {
        Completion completion;
        wordsFor(u"status w"_qs, &completion);
        QCOMPARE(completion.candidates, (QList<Candidate>{{u"work"_qs, u"Ready"_qs}}));
        wordsFor(u"dow"_qs, &completion);
        QVERIFY(completion.candidates.first().help.startsWith(u"Destroy"_qs));
    }

    void foldersAreLeftToTheShell()
    {
        Completion completion;
        wordsFor(u"demo-cloud --state "_qs, &completion);
        QVERIFY(completion.wantsFolders && completion.candidates.isEmpty());
    }

    void theManualTellsTheTableAndEscapesIt()
    {
        CLI::App app{"program", "coder"};
        std::string value;
        CLI::App *command = app.add_subcommand("do-it", "Does – it\\now");
        command->add_option("--way", value, ".odd start")->type_name("WAY");
        command->footer("Examples:\n  coder do-it");
        const QByteArray page = manualPage(app, ".TH X\n@COMMANDS@\nrest\n");
        QCOMPARE(page, QByteArray(".TH X\n.SS do\\-it \nDoes \\[u2013] it\\enow.\n.TP\n\\fB\\-\\-way\\fP \\fIWAY\\fP\n"
                                  "\\&.odd start\n.PP\nExamples:\n.PP\n.EX\n  coder do\\-it\n.EE\nrest\n"));
    }
};
CODER_TEST(TstCompletion);
#include "tst_completion.moc"
