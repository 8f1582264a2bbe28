// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/mainwindow.h"
#include "app/desktop/sessionreading.h"
#include "app/desktop/sessiontablemodel.h"
#include "tests/integration/desktop/heart/script.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>

#include <memory>

namespace coder::test {
namespace {

using Step = Script::Step;

MainWindow *window()
{
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (auto *found = qobject_cast<MainWindow *>(widget))
            return found;
    return nullptr;
}

template<class T>
T *named(const QString &name)
{
    for (T *widget : window()->findChildren<T *>())
        if (widget->accessibleName() == name)
            return widget;
    return nullptr;
}

QTableView *table()
{
    return named<QTableView>(u"Sessions"_qs);
}

QString plain(QString text)
{
    return text.remove(u'&').remove(u'…');
}

QAction *action(const QString &text)
{
    for (QAction *action : window()->actions())
        if (plain(action->text()) == text)
            return action;
    return nullptr;
}

bool isOffered(const QString &text)
{
    const QAction *found = window() ? action(text) : nullptr;
    return found && found->isEnabled() && window()->isVisible();
}

// A button of a dialog that is open, by the start of its words.
QAbstractButton *button(const QString &start)
{
    const QWidget *dialog = QApplication::activeModalWidget();
    if (dialog)
        for (auto *button : dialog->findChildren<QAbstractButton *>())
            if (button->isVisible() && button->isEnabled() && plain(button->text()).startsWith(start))
                return button;
    return nullptr;
}

bool isFirstIn(Phase phase)
{
    const auto *model = table()->model();
    return model->rowCount() > 0
           && model->index(0, int(SessionColumn::State)).data(SessionTableModel::SortRole).toInt() == int(phase);
}

Step choose(const QString &text)
{
    return {text, [text] { return isOffered(text); }, [text] { action(text)->trigger(); }};
}

Step press(const QString &start)
{
    return {u"press "_qs + start, [start] { return button(start) != nullptr; }, [start] { button(start)->click(); }};
}

Step watch(const QString &what, int ms)
{
    const auto since = std::make_shared<QElapsedTimer>();
    return {what,
            [since, ms] {
                if (!since->isValid())
                    since->start();
                return since->hasExpired(ms);
            },
            {}};
}

QList<Step> tabs()
{
    QList<Step> steps;
    for (const char *name : {"Overview", "Charts", "Logs", "Events", "Settings of the session"})
        steps << choose(QString::fromLatin1(name)) << watch(u"look at "_qs + QString::fromLatin1(name), 500);
    return steps;
}

Step open(int row)
{
    return {u"open row %1"_qs.arg(row), {}, [row] {
                table()->selectRow(row);
                Q_EMIT table()->activated(table()->model()->index(row, 0));
            }};
}

Step sort(int column, Qt::SortOrder order)
{
    return {u"sort column %1"_qs.arg(column), {}, [=] { table()->sortByColumn(column, order); }};
}

Step type(const QString &words)
{
    return {u"filter "_qs + words, {}, [words] { named<QLineEdit>(u"Filter of the sessions"_qs)->setText(words); }};
}

} // namespace

QList<Step> sessionStory()
{
    QList<Step> steps{choose(u"New session"_qs), press(u"Create"_qs)};
    steps << Step{u"bring-up"_qs, [] { return isFirstIn(Phase::Ready); }, {}} << tabs();
    steps << choose(u"Back to all sessions"_qs) << watch(u"look at the table"_qs, 2000);
    steps << choose(u"Destroy"_qs) << press(u"Destroy"_qs);
    steps << Step{
        u"destroying"_qs, [] { return table()->model()->rowCount() == 0 || isFirstIn(Phase::Destroyed); }, {}};
    return steps << watch(u"look at the end"_qs, 1000);
}

QList<Step> tableStory()
{
    QList<Step> steps{choose(u"Show destroyed sessions"_qs), watch(u"tick"_qs, 3000)};
    for (int column = 0; column < sessionColumns; ++column)
        for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder})
            steps << sort(column, order) << watch(u"look at column %1"_qs.arg(column), 100);
    steps << choose(u"Filter"_qs);
    for (const char *words : {"s", "se", "ses", "sess", "session-1", "session-1 ready", "session-1", "nothing", ""})
        steps << type(QString::fromLatin1(words)) << watch(u"look at the filtered"_qs, 100);
    for (int row = 0; row < 10; ++row)
        steps << open(row * 7) << watch(u"look at the page"_qs, 150) << choose(u"Back to all sessions"_qs);
    steps << open(0) << tabs() << choose(u"Back to all sessions"_qs);
    for (int row = 0; row < 100; ++row)
        steps << Step{u"walk"_qs, {}, [row] { table()->selectRow(row); }};
    return steps << watch(u"tick again"_qs, 2000);
}

} // namespace coder::test
