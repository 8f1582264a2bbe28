// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sessionreading.h"
#include "app/desktop/sessiontablemodel.h"
#include "tests/support/runner.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "tests/app/desktop/windowbed.h"

using namespace coder;
using namespace coder::test;

class TstSessionTableModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCellHasWordsToReadAloud()
    {
        WindowBed bed;
        bed.save(WindowBed::session(QStringLiteral("one"), Phase::Ready));
        Controller controller(*bed.program);
        SessionTableModel model(controller);
        for (int column = 0; column < model.columnCount(); ++column) {
            QVERIFY(!model.index(0, column).data(Qt::AccessibleTextRole).toString().isEmpty());
            QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString().isEmpty());
        }
        QCOMPARE(model.index(0, int(SessionColumn::Billed)).data().toString(), QStringLiteral("US$1.04"));
        QCOMPARE(model.index(0, int(SessionColumn::Up)).data().toString(), QStringLiteral("1 h 12 min"));
        QCOMPARE(model.index(0, int(SessionColumn::Action)).data().toString(), QStringLiteral("Launch aider"));
    }

    void aChangeOfOneSessionIsAChangeOfItsRowAlone()
    {
        WindowBed bed;
        bed.save(WindowBed::session(QStringLiteral("one"), Phase::Creating));
        bed.save(WindowBed::session(QStringLiteral("two"), Phase::Ready));
        Controller controller(*bed.program);
        SessionTableModel model(controller);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        bed.save(WindowBed::session(QStringLiteral("two"), Phase::Destroying));
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().at(0).toModelIndex().row(), 1);
        QCOMPARE(changes.first().at(1).toModelIndex().row(), 1);
        QCOMPARE(resets.size(), 0);
    }

    void aSessionThatComesIsARowThatComes()
    {
        WindowBed bed;
        Controller controller(*bed.program);
        SessionTableModel model(controller);
        SessionFilter filter(model);
        const QAbstractItemModelTester one(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester two(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        bed.save(WindowBed::session(QStringLiteral("one"), Phase::Ready));
        bed.save(WindowBed::session(QStringLiteral("two"), Phase::Ready));
        QCOMPARE(filter.rowCount(), 2);
        model.tick();
        QCOMPARE(filter.rowCount(), 2);
    }

    void theFilterHidesWhatHasOtherWordsAndWhatHasEnded()
    {
        WindowBed bed;
        bed.save(WindowBed::session(QStringLiteral("one"), Phase::Ready));
        bed.save(WindowBed::session(QStringLiteral("two"), Phase::Destroyed));
        Controller controller(*bed.program);
        SessionTableModel model(controller);
        SessionFilter filter(model);
        QCOMPARE(filter.rowCount(), 1);
        filter.setEndedShown(true);
        QCOMPARE(filter.rowCount(), 2);
        filter.setWords(QStringLiteral("TWO qwen"));
        QCOMPARE(filter.rowCount(), 1);
        QCOMPARE(filter.index(0, 0).data().toString(), QStringLiteral("two"));
    }

    void moneyIsSortedByAmountNotByLetters()
    {
        WindowBed bed;
        Session dear = WindowBed::session(QStringLiteral("dear"), Phase::Ready);
        dear.hourly = Money::dollars(10);
        bed.save(dear);
        bed.save(WindowBed::session(QStringLiteral("less"), Phase::Ready));
        Controller controller(*bed.program);
        SessionTableModel model(controller);
        SessionFilter filter(model);
        filter.sort(int(SessionColumn::Billed), Qt::AscendingOrder);
        QCOMPARE(filter.index(0, 0).data().toString(), QStringLiteral("less"));
    }
};

CODER_TEST(TstSessionTableModel);
#include "tst_sessiontablemodel.moc"
