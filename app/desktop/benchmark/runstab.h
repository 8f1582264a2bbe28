// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/benchmark/benchmarkdesk.h"

#include <QWidget>

class QPushButton;
class QTableWidget;
class QTableWidgetItem;

namespace coder {

class SpokenLabel;

// The kept runs, newest first, each with a box that puts it into the comparison. Those that are selected can be copied,
// written to a file and removed.
class RunsTab : public QWidget
{
    Q_OBJECT
public:
    explicit RunsTab(BenchmarkDesk &desk, QWidget *parent = nullptr);

Q_SIGNALS:
    void comparisonAsked();

private:
    void makeTable();
    void read();
    void fill(int row, const benchmark::BenchmarkRun &run);
    void take(const QTableWidgetItem *item);
    QWidget *makeBar();
    QStringList selected() const;
    void select(const QStringList &ids);
    void readSelection();
    QString removalText(const QStringList &ids) const;
    void askToRemove();
    void remove(const QStringList &ids);
    void askWhereTo();
    void askForFile();
    void tell(const Result<Unit> &done, const QString &what);
    void import(const QString &path);
    QString state() const;

    BenchmarkDesk &m_desk;
    SpokenLabel *m_state;
    SpokenLabel *m_outcome; // of what was asked last
    QTableWidget *m_table;
    QPushButton *m_compare;
    QPushButton *m_export;
    QPushButton *m_remove;
};

} // namespace coder
