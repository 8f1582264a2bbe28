// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/benchmark/benchmarkdesk.h"
#include "app/desktop/benchmark/benchmarkmeasurer.h"
#include "app/desktop/controller.h"

#include <QSet>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QDoubleSpinBox;
class QTableWidget;

namespace coder {

// Starts a benchmark of a session, shows how far it is and each run's figures as they come, and cancels it.
class MeasureTab : public QWidget
{
    Q_OBJECT
public:
    MeasureTab(Controller &controller, BenchmarkDesk &desk, BenchmarkMeasurer &measurer, QWidget *parent = nullptr);

    // Empty concurrency: the list cannot be read.
    BenchmarkWish wish() const;

private:
    QWidget *makeForm();
    QWidget *makeBar();
    void makeTable();
    void fillSessions();
    void start();
    void read();
    QString state() const;
    void fillRuns();

    Controller &m_controller;
    BenchmarkDesk &m_desk;
    BenchmarkMeasurer &m_measurer;
    QSet<QString> m_before; // runs that were kept when it began
    QComboBox *m_session;
    QComboBox *m_workload;
    QLineEdit *m_concurrency;
    QSpinBox *m_requests;
    QSpinBox *m_tokens;
    QDoubleSpinBox *m_rate;
    QWidget *m_form;
    QPushButton *m_start;
    QPushButton *m_cancel;
    QProgressBar *m_progress;
    QLabel *m_state;
    QTableWidget *m_table;
};

} // namespace coder
