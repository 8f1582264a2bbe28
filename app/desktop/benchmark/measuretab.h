// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/benchmark/benchmarkdesk.h"
#include "app/desktop/benchmark/benchmarkmeasurer.h"
#include "app/desktop/controller.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QDoubleSpinBox;
class QTableWidget;

namespace coder {

class SpokenLabel;

// Starts a benchmark of a session, shows how far it is and each run's figures as they come, and cancels it.
class MeasureTab : public QWidget
{
    Q_OBJECT
public:
    MeasureTab(Controller &controller, BenchmarkDesk &desk, BenchmarkMeasurer &measurer, QWidget *parent = nullptr);

    // Empty concurrency: the list cannot be read.
    BenchmarkWish wish() const;
    // Nothing if it is not ready, or one is being measured.
    void choose(const QString &session);

Q_SIGNALS:
    void comparisonAsked(); // the runs of this benchmark are chosen

private:
    QWidget *makeForm();
    QWidget *makeBar();
    void makeTable();
    void fillSessions();
    void showWish(const BenchmarkWish &wish);
    void start();
    void compare();
    void read();
    void readProgress();
    QString state() const;
    void fillRuns();
    QList<benchmark::BenchmarkRun> measured() const;

    Controller &m_controller;
    BenchmarkDesk &m_desk;
    BenchmarkMeasurer &m_measurer;
    QComboBox *m_session;
    QComboBox *m_workload;
    QLineEdit *m_concurrency;
    QSpinBox *m_requests;
    QSpinBox *m_tokens;
    QDoubleSpinBox *m_rate;
    QWidget *m_form;
    QPushButton *m_start;
    QPushButton *m_cancel;
    QPushButton *m_compare;
    QProgressBar *m_progress;
    SpokenLabel *m_state;
    SpokenLabel *m_live;
    QTableWidget *m_table;
};

} // namespace coder
