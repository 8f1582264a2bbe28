// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/config/envfile.h"
#include "tests/support/runner.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace coder;

namespace {

EnvFile parsed(const QByteArray &bytes)
{
    return *EnvFile::parse(bytes, QStringLiteral(".env"));
}

// What a shell that sources the file sees in the variable.
QString asAShellSeesIt(const QByteArray &file, const QString &name)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("env"));
    if (!writePrivate(path, file))
        return QStringLiteral("not written");
    QProcess shell;
    shell.start(QStringLiteral("sh"), {QStringLiteral("-c"), QStringLiteral(". \"$1\"; printf %s \"$%1\"").arg(name),
                                       QStringLiteral("sh"), path});
    shell.waitForFinished();
    return QString::fromUtf8(shell.readAllStandardOutput());
}

} // namespace

class TstEnvFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everySpellingOfAValueIsRead_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("value");
        const std::initializer_list<std::tuple<const char *, QByteArray, QString>> cases{
            {"bare", "A=us-east", u"us-east"_qs},
            {"blanks around", "  A = us-east  ", u"us-east"_qs},
            {"export", "export A=1", u"1"_qs},
            {"export with tab", "export\tA=1", u"1"_qs},
            {"empty", "A=", u""_qs},
            {"empty with comment", "A= # later", u""_qs},
            {"hash behind the equals sign", "A=#fff", u"#fff"_qs},
            {"bare with comment", "A=30   # minutes", u"30"_qs},
            {"hash inside", "A=a#b", u"a#b"_qs},
            {"bare with blanks", "A=--enable x --y", u"--enable x --y"_qs},
            {"equals sign inside", "A=--a=b", u"--a=b"_qs},
            {"single quotes", "A='a \"b\" $c \\d # e' # f", u"a \"b\" $c \\d # e"_qs},
            {"double quotes", "A=\"a 'b' # c\"", u"a 'b' # c"_qs},
            {"escapes", "A=\"\\\"\\\\\\$\\`\\n\"", u"\"\\$`\\n"_qs},
            {"carriage return", "A=1\r\n", u"1"_qs},
            {"quoted with carriage return", "A='1'\r\n", u"1"_qs},
            {"letters beyond ASCII", "A=ü€", u"ü€"_qs},
            {"a no-break space, as copied from a page", "A=\xC2\xA0us-east\xC2\xA0", u"us-east"_qs},
            {"only odd blanks", "A=\r\xC2\xA0\r\n", u""_qs},
            {"byte order mark",
             "\xEF\xBB\xBF"
             "A=1",
             u"1"_qs},
        };
        for (const auto &[name, line, value] : cases)
            QTest::newRow(name) << line << value;
    }
    void everySpellingOfAValueIsRead()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, value);
        const auto file = EnvFile::parse(line, QStringLiteral(".env"));
        QVERIFY2(file.has_value(), file ? "" : qPrintable(file.error().detail));
        QVERIFY(file->value(QStringLiteral("A")).has_value());
        QCOMPARE(*file->value(QStringLiteral("A")), value);
        QCOMPARE(file->toBytes(), line);
    }

    void aLineThatCannotBeReadIsNamedWithItsMend_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("mend");
        QTest::newRow("no equals sign") << QByteArray("A=1\nREGION us-east\n") << u".env:2:"_qs << u"add the \"=\""_qs;
        QTest::newRow("bad name") << QByteArray("1A=x") << u".env:1:"_qs << u"letters, digits"_qs;
        QTest::newRow("hyphen in name") << QByteArray("\n\nMY-KEY=x") << u".env:3:"_qs << u"letters, digits"_qs;
        QTest::newRow("open quote") << QByteArray("A='x") << u".env:1:"_qs << u"add ' at the end"_qs;
        QTest::newRow("open double quote") << QByteArray("A=\"x\\\"") << u".env:1:"_qs << u"add \" at the end"_qs;
        QTest::newRow("text after quote") << QByteArray("A='x'y") << u".env:1:"_qs << u"around the whole value"_qs;
        QTest::newRow("comment glued on") << QByteArray("A='x'#y") << u".env:1:"_qs << u"around the whole value"_qs;
        QTest::newRow("NUL") << QByteArray("A=x\0y", 5) << u".env: "_qs << u"plain text"_qs;
        QTest::newRow("not UTF-8") << QByteArray("A=\xff\xfe") << u".env: "_qs << u"plain text"_qs;
    }
    void aLineThatCannotBeReadIsNamedWithItsMend()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, where);
        QFETCH(QString, mend);
        const auto file = EnvFile::parse(bytes, QStringLiteral(".env"));
        QVERIFY(!file.has_value());
        QVERIFY(file.error().code == ErrorCode::ConfigInvalid);
        QVERIFY2(file.error().detail.startsWith(where), qPrintable(file.error().detail));
        QVERIFY2(file.error().detail.contains(mend), qPrintable(file.error().detail));
    }

    void allBadLinesAreListedAndNoValueIsRepeated()
    {
        const auto file = EnvFile::parse("TOKEN='hunter2\nok=1\nhunter2 hunter2\n", QStringLiteral(".env.secrets"));
        QVERIFY(!file.has_value());
        QCOMPARE(file.error().detail.count(QLatin1Char('\n')), 1);
        QVERIFY(file.error().detail.contains(QLatin1String(".env.secrets:3:")));
        QVERIFY(!file.error().detail.contains(QLatin1String("hunter2")));
    }

    void aChangeLeavesAllElseAsItWas()
    {
        const QByteArray before = "# my settings\r\n"
                                  "export REGION='us-east' # near me\r\n"
                                  "\r\n"
                                  "MINE=\"kept \\\"as is\\\"\"\r\n"
                                  "  TYPE = g2-gpu-rtx4000a1-s\t# small\r\n"
                                  "NONE= # empty";
        EnvFile file = parsed(before);
        QVERIFY(file.set(u"REGION"_qs, u"fr-par"_qs).has_value());
        QVERIFY(file.set(u"TYPE"_qs, u"g2-gpu-rtx4000a2-s"_qs).has_value());
        QVERIFY(file.set(u"NONE"_qs, u"some"_qs).has_value());
        QVERIFY(file.set(u"NEW"_qs, u"1"_qs).has_value());
        QCOMPARE(file.toBytes(), QByteArray("# my settings\r\n"
                                            "export REGION='fr-par' # near me\r\n"
                                            "\r\n"
                                            "MINE=\"kept \\\"as is\\\"\"\r\n"
                                            "  TYPE = g2-gpu-rtx4000a2-s\t# small\r\n"
                                            "NONE= some # empty\r\n"
                                            "NEW=1\r\n"));
        file.remove(u"NEW"_qs);
        file.remove(u"MINE"_qs);
        QVERIFY(!file.value(u"MINE"_qs).has_value());
        QVERIFY(file.toBytes().startsWith("# my settings\r\n"));
    }

    void whatIsWrittenIsReadBackHereAndByAShell_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("value");
        for (const char *line : {"A=x", "A='x'", "A=\"x\"", "", "export A='x' # said"})
            for (const char *value :
                 {"", "plain", "two words", "it's", "say \"hi\"", "$HOME `id` $(id)", "back\\slash\\", "#no comment",
                  "a # b", "{\"a\": [1, 'x']}", "a;b&c|d<e>f", "*?[~", "ü€"})
                QTest::addRow("%s <- %s", line, value) << QByteArray(line) << QString::fromUtf8(value);
    }
    void whatIsWrittenIsReadBackHereAndByAShell()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, value);
        EnvFile file = parsed(line);
        QVERIFY(file.set(u"A"_qs, value).has_value());
        const QByteArray bytes = file.toBytes();
        const auto again = EnvFile::parse(bytes, QStringLiteral(".env"));
        QVERIFY2(again.has_value(), bytes.constData());
        QCOMPARE(*again->value(u"A"_qs), value);
        QCOMPARE(asAShellSeesIt(bytes, u"A"_qs), value);
    }

    void aValueOfTwoLinesIsRefused()
    {
        EnvFile file;
        QVERIFY(!file.set(u"A"_qs, u"x\ny"_qs).has_value());
        QVERIFY(!file.set(u"A"_qs, u"x\r"_qs).has_value());
        QVERIFY(!file.set(u"A B"_qs, u"x"_qs).has_value());
        QVERIFY(!file.set(QString(), u"x"_qs).has_value());
        QCOMPARE(file.toBytes(), QByteArray());
    }

    void ofTwoLinesOfANameTheLastCountsAndItIsSaid()
    {
        EnvFile file = parsed("REGION=us-east\nTYPE=x\nREGION=fr-par\n");
        QCOMPARE(*file.value(u"REGION"_qs), u"fr-par"_qs);
        QCOMPARE(file.lineOf(u"REGION"_qs), 3);
        QCOMPARE(file.notes(), QStringList(u".env:1: REGION is given again in line 3, which counts."_qs));
        QVERIFY(file.set(u"REGION"_qs, u"de"_qs).has_value());
        QCOMPARE(file.toBytes(), QByteArray("REGION=us-east\nTYPE=x\nREGION=de\n"));
        QCOMPARE(file.keys(), QStringList({u"REGION"_qs, u"TYPE"_qs}));
    }

    void nothingIsExpandedAndThatIsSaid()
    {
        const EnvFile file = parsed("A=$(touch /tmp/x)\nB=\"$HOME\"\nC='$HOME'\nD=\"\\$HOME\"\nE=US$5\n");
        QCOMPARE(*file.value(u"A"_qs), u"$(touch /tmp/x)"_qs);
        QCOMPARE(*file.value(u"B"_qs), u"$HOME"_qs);
        QCOMPARE(file.notes().size(), 2);
        QVERIFY(file.notes().at(0).startsWith(QLatin1String(".env:1: A is taken as it is written")));
    }

    void aMissingFileIsEmptyAndAHugeOneIsRefused()
    {
        QTemporaryDir folder;
        const auto absent = EnvFile::load(folder.filePath(u".env"_qs));
        QVERIFY(absent.has_value());
        QVERIFY(absent->keys().isEmpty());
        QVERIFY(writePrivate(folder.filePath(u"big"_qs), QByteArray((1 << 20) + 1, '#')).has_value());
        QVERIFY(EnvFile::load(folder.filePath(u"big"_qs)).error().code == ErrorCode::FileUnreadable);
    }

    void savingKeepsTheModeAndFollowsALink()
    {
        QTemporaryDir folder;
        const QString real = folder.filePath(u"real"_qs);
        const QString link = folder.filePath(u".env"_qs);
        QVERIFY(writePrivate(real, "A=1\n", 0640).has_value());
        QVERIFY(QFile::link(real, link));
        auto file = EnvFile::load(link);
        QVERIFY(file.has_value());
        QVERIFY(file->set(u"A"_qs, u"2"_qs).has_value());
        QVERIFY(file->save(link).has_value());
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(*readFile(real), QByteArray("A=2\n"));
        QVERIFY(QFileInfo(real).permissions().testFlag(QFile::ReadGroup));
        QVERIFY(file->save(folder.filePath(u"new"_qs)).has_value());
        QVERIFY(!QFileInfo(folder.filePath(u"new"_qs)).permissions().testFlag(QFile::ReadGroup));
    }
};
CODER_TEST(TstEnvFile);
#include "tst_envfile.moc"
