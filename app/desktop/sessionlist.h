// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/columnwidths.h"
#include "app/desktop/moneyreading.h"
#include "app/desktop/sessiontablemodel.h"

#include <QElapsedTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace coder {

// The table of sessions with its filter, or what an empty one has to say.
class SessionList : public QWidget
{
    Q_OBJECT
public:
    explicit SessionList(Controller &controller, QWidget *parent = nullptr);

    QString selected() const; // a session's name, or empty
    void select(const QString &name);
    void showFilter();
    bool hideFilter(); // false if it was hidden
    void setEndedShown(bool shown);
    void tick(const MoneyReading &money, const QDateTime &now);
    QTableView *table() const { return m_table; }
    ColumnWidths &columns() { return *m_columns; }

Q_SIGNALS:
    void opened(const QString &name);
    void actionAsked(const QString &name); // the row's own action
    void menuAsked(const QPoint &at);      // on the screen, for the selected row
    void selectionChanged();
    void newSessionAsked();

private:
    QWidget *makeEmpty();
    void makeWords();
    void setUpTable();
    void chooseFace();
    void takeClick(const QModelIndex &at);
    void takeMenu(const QPoint &at);

    SessionTableModel m_model;
    SessionFilter m_filter;
    QLineEdit *m_words = nullptr; // from the first showFilter() on
    QStackedWidget *m_faces;
    QTableView *m_table;
    ColumnWidths *m_columns = nullptr;
    QElapsedTimer m_sinceAction;
    QLabel *m_emptyTitle = nullptr;
    QPushButton *m_new = nullptr;
    QDateTime m_told; // when the model told last that time went on
};

} // namespace coder
