// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/base/log.h"
#include "tests/support/runner.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace coder;

class TstLog : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

private Q_SLOTS:
    void everyFileOfARotatedLogIsPrivate()
    {
        const mode_t before = ::umask(0);
        const QString path = m_folder.filePath(u"log/coder.log"_qs);
        QVERIFY(openLog(path));
        const std::string line(1000, 'x');
        for (int i = 0; i < 3000; ++i) // nearly three files
            log().info(line);
        const QFileInfoList files = QDir(m_folder.filePath(u"log"_qs)).entryInfoList(QDir::Files);
        ::umask(before);
        QVERIFY(files.size() >= 3);
        for (const QFileInfo &file : files) {
            QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
                     QFile::Permissions());
            QVERIFY(file.size() <= (1 << 20) + 2000);
        }
    }

    void aScopesIdHoldsAsLongAsItLives()
    {
        const QString own = currentFlowId();
        QCOMPARE(own.size(), 8);
        {
            const FlowScope outer(u"aaaaaaaa"_qs);
            QCOMPARE(currentFlowId(), u"aaaaaaaa"_qs);
            {
                const FlowScope inner(u"bbbbbbbb"_qs);
                QCOMPARE(currentFlowId(), u"bbbbbbbb"_qs);
            }
            QCOMPARE(currentFlowId(), u"aaaaaaaa"_qs);
        }
        QCOMPARE(currentFlowId(), own);
    }
};
CODER_TEST(TstLog);
#include "tst_log.moc"
