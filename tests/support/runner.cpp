// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/runner.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMap>
#include <QStandardPaths>
#include <QTest>

namespace coder::test {
namespace {
QMap<QString, Maker> &makers()
{
    static QMap<QString, Maker> all;
    return all;
}
} // namespace

bool remember(const char *file, Maker maker)
{
    makers().insert(QFileInfo(QString::fromUtf8(file)).completeBaseName(), maker);
    return true;
}

// usage: program [tst_file] [QtTest options]: runs that file's class, or every class.
int run()
{
    QStandardPaths::setTestModeEnabled(true);
    QStringList options = QCoreApplication::arguments();
    QString wanted;
    if (options.size() > 1 && options.at(1).startsWith(QLatin1String("tst_")))
        wanted = options.takeAt(1);
    int failed = 0;
    int ran = 0;
    const auto &all = makers();
    for (auto it = all.begin(); it != all.end(); ++it) {
        if (!wanted.isEmpty() && it.key() != wanted)
            continue;
        ++ran;
        failed += QTest::qExec(it.value()().get(), options) == 0 ? 0 : 1;
    }
    if (ran == 0)
        qWarning("no such test: %s", qPrintable(wanted));
    return failed != 0 || ran == 0 ? 1 : 0;
}

} // namespace coder::test
