// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/mainwindow.h"
#include "app/desktop/sessionlist.h"
#include "app/desktop/shortcutsdialog.h"
#include "app/desktop/windowactions.h"
#include "tests/support/runner.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QTableView>
#include <QTreeWidget>
#include <QWindow>

#include "tests/app/desktop/windowbed.h"

using namespace coder;
using namespace coder::test;

namespace {

QString wordsOf(const QAction &action)
{
    return action.text().remove(u'&');
}

QStringList entriesOf(const QMenu &menu, bool isEnabled)
{
    QStringList words;
    for (const QAction *action : menu.actions())
        if (!action->isSeparator() && action->isVisible() && action->isEnabled() == isEnabled)
            words << wordsOf(*action);
    return words;
}

} // namespace

// The table in its window: what a right click, a dragged column and F1 do.
class TstSessionList : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowBed> m_bed;
    std::unique_ptr<Controller> m_controller;
    std::unique_ptr<MainWindow> m_window;

    void openWindow()
    {
        m_window.reset();
        WindowDoors doors;
        doors.launchAider = doors.openChat = [](const QString &) {};
        m_window = std::make_unique<MainWindow>(*m_controller, doors);
        m_window->resize(1080, 620);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    QTableView *table() const { return m_window->findChild<SessionList *>()->table(); }
    QHeaderView *header() const { return table()->horizontalHeader(); }
    void rightClick(const QPoint &at) const
    {
        QContextMenuEvent click(QContextMenuEvent::Mouse, at, table()->viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(table()->viewport(), &click);
    }
    // With the mouse, as a person does: by its right edge.
    void drag(int column, int by) const
    {
        QWindow *window = m_window->windowHandle();
        const QPoint edge(header()->sectionViewportPosition(column) + header()->sectionSize(column) - 1,
                          header()->height() / 2);
        const QPoint from = header()->viewport()->mapTo(m_window.get(), edge);
        QTest::mouseMove(window, from);
        QTest::mousePress(window, Qt::LeftButton, {}, from);
        QTest::mouseMove(window, from + QPoint(by, 0));
        QTest::mouseRelease(window, Qt::LeftButton, {}, from + QPoint(by, 0));
        QCoreApplication::processEvents();
    }

private Q_SLOTS:
    void init()
    {
        m_bed = std::make_unique<WindowBed>();
        m_bed->save(WindowBed::session(u"one"_qs, Phase::Ready));
        m_bed->save(WindowBed::session(u"two"_qs, Phase::Creating));
        m_controller = std::make_unique<Controller>(*m_bed->program);
        openWindow();
    }
    void cleanup()
    {
        m_window.reset();
        m_controller.reset();
        m_bed.reset();
    }

    void aRightClickOffersWhatCanBeDoneWithThatRow_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<QStringList>("offered");
        QTest::addColumn<QStringList>("greyed");
        QTest::newRow("ready") << 0
                               << QStringList{u"Open"_qs,
                                              u"Launch aider"_qs,
                                              u"Copy endpoint"_qs,
                                              u"Keep for 1 hour, adds at most US$0.52"_qs,
                                              u"Heal the model server"_qs,
                                              u"Switch the model…"_qs,
                                              u"Destroy…"_qs}
                               << QStringList{u"Open chat"_qs, u"Back to the former model…"_qs};
        QTest::newRow("creating") << 1
                                  << QStringList{u"Open"_qs, u"Keep for 1 hour, adds at most US$0.52"_qs,
                                                 u"Destroy…"_qs}
                                  << QStringList{u"Launch aider"_qs,      u"Open chat"_qs,
                                                 u"Copy endpoint"_qs,     u"Heal the model server"_qs,
                                                 u"Switch the model…"_qs, u"Back to the former model…"_qs};
    }
    void aRightClickOffersWhatCanBeDoneWithThatRow()
    {
        QFETCH(const int, row);
        table()->selectRow(row);
        rightClick(table()->visualRect(table()->model()->index(row, 0)).center());
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QTEST(entriesOf(*menu, true), "offered");
        QTEST(entriesOf(*menu, false), "greyed");
        for (QAction *action : menu->actions())
            if (wordsOf(*action) == u"Destroy…"_qs)
                action->trigger();
        menu->close();
        const auto *question = m_window->findChild<QMessageBox *>();
        QVERIFY(question);
        QVERIFY(question->text().contains(row == 0 ? u"one"_qs : u"two"_qs));
    }

    void withNoSessionThereIsNoMenu()
    {
        table()->clearSelection();
        rightClick(QPoint(10, table()->viewport()->height() - 5));
        QVERIFY(!QApplication::activePopupWidget());
    }

    void aDraggedColumnKeepsItsWidthInTheNextWindow()
    {
        constexpr int plan = 3;
        const int fitted = header()->sectionSize(plan);
        drag(plan, 60);
        QCOMPARE(header()->sectionSize(plan), fitted + 60);
        header()->setSortIndicator(5, Qt::DescendingOrder);
        m_window->hide(); // as closing does
        openWindow();
        QCOMPARE(header()->sectionSize(plan), fitted + 60);
        QCOMPARE(header()->sortIndicatorSection(), 5);
        QCOMPARE(header()->sortIndicatorOrder(), Qt::DescendingOrder);
    }

    void fittingTheColumnsForgetsWhatWasDragged()
    {
        constexpr int plan = 3;
        const int fitted = header()->sectionSize(plan);
        drag(plan, 60);
        for (QAction *action : m_window->actions())
            if (wordsOf(*action) == u"Fit the columns"_qs)
                action->trigger();
        QCOMPARE(header()->sectionSize(plan), fitted);
    }

    void widthsThatAreNonsenseAreIgnored()
    {
        const int fitted = header()->sectionSize(0);
        m_window->findChild<SessionList *>()->columns().restore(QByteArray("d\x01\x02nonsense"));
        QCOMPARE(header()->sectionSize(0), fitted);
        QVERIFY(!m_window->findChild<SessionList *>()->columns().isDragged());
    }

    void f1ListsEveryEntryOfTheMenusWithItsKeys()
    {
        QTest::keyClick(m_window.get(), Qt::Key_F1);
        const auto *dialog = m_window->findChild<ShortcutsDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        const auto *list = dialog->findChild<QTreeWidget *>();
        const QList<QAction *> menus = m_window->menuBar()->actions();
        QCOMPARE(list->topLevelItemCount(), menus.size());
        for (int i = 0; i < menus.size(); ++i) {
            QStringList listed;
            for (int row = 0; row < list->topLevelItem(i)->childCount(); ++row) {
                listed << list->topLevelItem(i)->child(row)->text(0);
                QVERIFY2(!list->topLevelItem(i)->child(row)->text(1).isEmpty(), qPrintable(listed.last()));
            }
            const QStringList entries = entriesOf(*menus.at(i)->menu(), true) + entriesOf(*menus.at(i)->menu(), false);
            QCOMPARE(QSet<QString>(listed.begin(), listed.end()), QSet<QString>(entries.begin(), entries.end()));
        }
    }
};

CODER_TEST(TstSessionList);
#include "tst_sessionlist.moc"
