// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/launchplan.h"
#include "app/desktop/ladder.h"
#include "app/desktop/logtab.h"
#include "app/desktop/mainwindow.h"
#include "app/desktop/newsessiondialog.h"
#include "app/desktop/sessionlist.h"
#include "app/desktop/sessionpage.h"
#include "core/session/stages.h"
#include "tests/support/runner.h"

#include <QAccessible>
#include <QBackingStore>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include "tests/app/desktop/windowbed.h"

using namespace coder;
using namespace coder::test;

namespace {

QStringList nameless(const QWidget &top)
{
    QStringList found;
    for (QWidget *widget : top.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&top) || widget->focusPolicy() == Qt::NoFocus
            || widget->objectName().startsWith(QStringLiteral("qt_")))
            continue;
        QAccessibleInterface *reading = QAccessible::queryAccessibleInterface(widget);
        if (reading && reading->text(QAccessible::Name).isEmpty())
            found << QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName() + u" in "
                         + QString::fromLatin1(widget->parentWidget()->metaObject()->className());
    }
    return found;
}

QLabel *footerOf(const MainWindow &window)
{
    for (QLabel *label : window.findChildren<QLabel *>())
        if (label->accessibleName() == QStringLiteral("Money"))
            return label;
    return nullptr;
}

template<class T>
T *named(const QWidget &top, const QString &name)
{
    for (T *widget : top.findChildren<T *>())
        if (widget->accessibleName() == name)
            return widget;
    return nullptr;
}

} // namespace

class TstMainWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyWidgetThatTakesFocusHasAName()
    {
        WindowBed bed;
        bed.save(WindowBed::session(QStringLiteral("one"), Phase::Ready));
        Controller controller(*bed.program);
        MainWindow window(controller, {});
        window.show();
        QCOMPARE(nameless(window).join(u"; "), QString());
        window.findChild<SessionList *>()->showFilter();
        QCOMPARE(nameless(window).join(u"; "), QString());
        window.openSession(QStringLiteral("one"));
        QCOMPARE(nameless(window).join(u"; "), QString());
        for (const auto tab : {SessionPage::Tab::Logs, SessionPage::Tab::Events, SessionPage::Tab::Settings}) {
            window.findChild<SessionPage *>()->showTab(tab);
            QCOMPARE(nameless(window).join(u"; "), QString());
        }
        const auto plan = launchPlan(*bed.program, QStringLiteral("two"));
        QVERIFY(plan);
        const NewSessionDialog dialog(controller, *plan);
        QCOMPARE(nameless(dialog).join(u"; "), QString());
    }

    void enterOpensTheSessionAndEscapeGoesBack()
    {
        WindowBed bed;
        bed.save(WindowBed::session(QStringLiteral("one"), Phase::Ready));
        Controller controller(*bed.program);
        MainWindow window(controller, {});
        window.show();
        auto *table = named<QTableView>(window, QStringLiteral("Sessions"));
        QVERIFY(table && table->isVisible());
        Q_EMIT table->activated(table->model()->index(0, 0));
        auto *page = window.findChild<SessionPage *>();
        QVERIFY(page->isVisible());
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_Escape);
        QTRY_VERIFY(table->isVisible());
    }

    void aHiddenWindowKeepsNoPictureAndIsPaintedAnewWhenItIsShownAgain()
    {
        WindowBed bed;
        Controller controller(*bed.program);
        MainWindow window(controller, {});
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QTRY_COMPARE(window.backingStore()->size(), window.size());
        window.hide();
        QTRY_COMPARE(window.backingStore()->size(), QSize(1, 1));
        window.show();
        QTRY_COMPARE(window.backingStore()->size(), window.size());
    }

    void whatAnotherProgramSavedIsShown()
    {
        WindowBed bed;
        Controller controller(*bed.program);
        MainWindow window(controller, {});
        window.show();
        const QString folder = bed.program->store().folder(QStringLiteral("one"));
        SessionStore other(folder.section(u'/', 0, -2));
        QVERIFY(other.save(WindowBed::session(QStringLiteral("one"), Phase::Ready)));
        auto *table = named<QTableView>(window, QStringLiteral("Sessions"));
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, 2000);
        QVERIFY(other.save(WindowBed::session(QStringLiteral("one"), Phase::Attention)));
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->index(0, 1).data().toString(), QStringLiteral("Needs attention"),
                                  2000);
    }

    void aProviderOutOfReachIsSaidAndNothingIsClaimed()
    {
        WindowBed bed;
        Controller controller(*bed.program);
        MainWindow window(controller, {});
        window.show();
        controller.start();
        QTRY_COMPARE_WITH_TIMEOUT(controller.checkState(), CloudState::Offline, 20000);
        QVERIFY(!footerOf(window)->text().contains(QStringLiteral("nothing")));
    }

    void destroyNamesTheVmAndItsCostAndAsksFirst()
    {
        WindowBed bed;
        bed.save(WindowBed::session(QStringLiteral("one"), Phase::Ready));
        Controller controller(*bed.program);
        MainWindow window(controller, {});
        window.show();
        window.destroy({QStringLiteral("one")});
        auto *question = window.findChild<QMessageBox *>();
        QVERIFY(question);
        QVERIFY(question->informativeText().contains(QStringLiteral("coder-1-one")));
        QVERIFY(question->informativeText().contains(QStringLiteral("US$1.04")));
        QVERIFY(!bed.program->store().isWanted(QStringLiteral("one"), Intent::Destroy));
        for (QAbstractButton *button : question->buttons())
            if (question->buttonRole(button) == QMessageBox::DestructiveRole)
                button->click();
        QVERIFY(bed.program->store().isWanted(QStringLiteral("one"), Intent::Destroy));
    }

    void theLadderFollowsTheStages()
    {
        Session session = WindowBed::session(QStringLiteral("one"), Phase::Creating);
        session.stages = initialStages();
        for (Stage &stage : session.stages)
            stage.state = stage.id == QStringLiteral("connect") ? StageState::Running : StageState::Done;
        for (Stage &stage : session.stages)
            if (stage.id == QStringLiteral("engine") || stage.id == QStringLiteral("answer"))
                stage.state = StageState::Waiting;
        QList<StageState> states;
        for (const Rung &rung : ladderOf(session))
            states << rung.state;
        const QList<StageState> expected{StageState::Done, StageState::Running, StageState::Done,
                                         StageState::Done, StageState::Running, StageState::Waiting};
        QCOMPARE(states, expected);
    }

    void theLogIsCappedAndFiltered()
    {
        WindowBed bed;
        Controller controller(*bed.program);
        LogTab tab(controller);
        QStringList lines;
        for (int i = 0; i < LogTab::shownLines + 500; ++i)
            lines << QStringLiteral("line %1").arg(i);
        tab.add(lines);
        auto *text = tab.findChild<QPlainTextEdit *>();
        QCOMPARE(text->blockCount(), LogTab::shownLines);
        named<QLineEdit>(tab, QStringLiteral("Filter of the log"))->setText(QStringLiteral("10499"));
        QCOMPARE(text->toPlainText(), QStringLiteral("line 10499"));
    }
};

CODER_TEST(TstMainWindow);
#include "tst_mainwindow.moc"
