// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/base/filewriter.h"
#include "tests/support/runner.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace coder;

class TstFileWriter : public QObject
{
    Q_OBJECT
    QTemporaryDir m_dir;

    QString path(const QString &leaf) const { return m_dir.filePath(leaf); }
    QByteArray bytesOf(const QString &leaf) const { return readFile(path(leaf)).value_or(QByteArray()); }

private Q_SLOTS:
    void whatIsAskedForIsOnTheDiskWhenItIsAnswered()
    {
        FileWriter writer;
        QByteArray found;
        whenDone(writer.write(path(u"one"_qs), "bytes"), this, [&](const Result<Unit> &written) {
            QVERIFY(written.has_value());
            found = bytesOf(u"one"_qs);
        });
        QVERIFY(found.isEmpty());
        QTRY_COMPARE(found, QByteArray("bytes"));
        QCOMPARE(QFileInfo(path(u"one"_qs)).permissions() & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void laterBytesComeLastAndEveryoneIsAnsweredInOrder()
    {
        FileWriter writer;
        QList<int> answered;
        QList<int> asked;
        for (int i = 0; i < 100; ++i) {
            asked << i;
            whenDone(writer.write(path(u"file"_qs), QByteArray::number(i)), this,
                     [&answered, i](const Result<Unit> &) { answered << i; });
        }
        QTRY_COMPARE(answered, asked);
        QCOMPARE(bytesOf(u"file"_qs), QByteArray("99"));
    }

    void filesAreWrittenInTheOrderTheyWereAskedFor()
    {
        FileWriter writer;
        QStringList order;
        for (const char *leaf : {"a", "b", "c"})
            whenDone(writer.write(path(QLatin1String(leaf)), leaf), this,
                     [&order, leaf](const Result<Unit> &) { order << QLatin1String(leaf); });
        QTRY_COMPARE(order.join(u' '), u"a b c"_qs);
    }

    void aDiskThatRefusesIsTold()
    {
        FileWriter writer;
        std::optional<Error> why;
        whenDone(writer.write(path(u"no/such/folder"_qs), "bytes"), this,
                 [&](const Result<Unit> &written) { why = written ? std::nullopt : std::optional(written.error()); });
        QTRY_VERIFY(why.has_value());
        QCOMPARE(why->code, ErrorCode::FileUnwritable);
    }

    void finishedMeansOnTheDiskAndTheAnswersComeLater()
    {
        FileWriter writer;
        int answered = 0;
        for (int i = 0; i < 10; ++i)
            whenDone(writer.write(path(u"many%1"_qs.arg(i)), "x"), this, [&](const Result<Unit> &) { ++answered; });
        writer.finish();
        QCOMPARE(QDir(m_dir.path()).entryList({u"many*"_qs}, QDir::Files).size(), 10);
        QCOMPARE(answered, 0);
        QTRY_COMPARE(answered, 10);
    }

    void whatWasAskedForIsWrittenThoughTheWriterGoes()
    {
        {
            FileWriter writer;
            for (int i = 0; i < 20; ++i)
                writer.write(path(u"last%1"_qs.arg(i)), "x");
        }
        QCOMPARE(QDir(m_dir.path()).entryList({u"last*"_qs}, QDir::Files).size(), 20);
    }
};

CODER_TEST(TstFileWriter);
#include "tst_filewriter.moc"
