// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/benchmark/benchmarkdesk.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableWidget;
class QTableWidgetItem;

namespace coder {

// The kept runs, newest first, each with a box that puts it into the comparison.
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
    void askForFile();
    void import(const QString &path);
    QString state() const;

    BenchmarkDesk &m_desk;
    QLabel *m_state;
    QLabel *m_outcome; // of what was asked last
    QTableWidget *m_table;
    QPushButton *m_compare;
};

} // namespace coder
