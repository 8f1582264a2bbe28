// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/benchmark/measuretab.h"

#include "app/desktop/benchmark/comparisonreading.h"
#include "app/desktop/benchmark/measurereading.h"
#include "app/desktop/copyrows.h"
#include "app/desktop/flowlayout.h"
#include "app/desktop/spokenlabel.h"
#include "core/benchmark/workload.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

namespace coder {

using namespace benchmark;

namespace {

constexpr int mostAtOnce = 512;

} // namespace

MeasureTab::MeasureTab(Controller &controller, BenchmarkDesk &desk, BenchmarkMeasurer &measurer, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_desk(desk)
    , m_measurer(measurer)
    , m_session(new QComboBox(this))
    , m_workload(new QComboBox(this))
    , m_concurrency(new QLineEdit(u"1,4"_qs, this))
    , m_requests(new QSpinBox(this))
    , m_tokens(new QSpinBox(this))
    , m_rate(new QDoubleSpinBox(this))
    , m_start(new QPushButton(tr("&Measure"), this))
    , m_cancel(new QPushButton(tr("Ca&ncel"), this))
    , m_compare(new QPushButton(tr("&Compare these runs"), this))
    , m_progress(new QProgressBar(this))
    , m_state(new SpokenLabel(tr("State of the benchmark"), this))
    , m_live(new SpokenLabel(tr("Progress of the run"), this))
    , m_table(new QTableWidget(this))
{
    setAccessibleName(tr("Measure"));
    makeTable();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_form = makeForm());
    layout->addWidget(makeBar());
    layout->addWidget(m_state);
    layout->addWidget(m_live);
    layout->addWidget(m_table, 1);
    connect(&controller, &Controller::sessionChanged, this, &MeasureTab::fillSessions);
    connect(&desk, &BenchmarkDesk::changed, this, &MeasureTab::fillRuns);
    connect(&measurer, &BenchmarkMeasurer::changed, this, &MeasureTab::read);
    connect(m_concurrency, &QLineEdit::textChanged, this, &MeasureTab::read);
    fillSessions();
    fillRuns();
    if (measurer.isRunning()) // the window was closed meanwhile
        showWish(measurer.wish());
}

QWidget *MeasureTab::makeForm()
{
    auto *form = new QWidget(this);
    auto *layout = new QFormLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    m_workload->addItems(workloadNames());
    m_concurrency->setValidator(
        new QRegularExpressionValidator(QRegularExpression(u"[0-9]{1,3}(,[0-9]{1,3}){0,7}"_qs), m_concurrency));
    m_requests->setRange(0, 100000);
    m_requests->setSpecialValueText(tr("four for each at once"));
    m_tokens->setRange(1, 100000);
    m_tokens->setValue(256);
    m_rate->setRange(0, 1000);
    m_rate->setSpecialValueText(tr("as soon as there is a place"));
    layout->addRow(tr("&Session"), m_session);
    layout->addRow(tr("&Workload"), m_workload);
    layout->addRow(tr("Requests at &once, as 1,2,4"), m_concurrency);
    layout->addRow(tr("&Requests of a run"), m_requests);
    layout->addRow(tr("&Tokens of an answer"), m_tokens);
    layout->addRow(tr("Requests sent a secon&d"), m_rate);
    return form;
}

QWidget *MeasureTab::makeBar()
{
    auto *bar = new QWidget(this);
    auto *layout = new FlowLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    m_progress->setAccessibleName(tr("How far the benchmark is"));
    layout->addWidget(m_start);
    layout->addWidget(m_cancel);
    layout->addWidget(m_compare);
    layout->addWidget(m_progress);
    connect(m_start, &QPushButton::clicked, this, &MeasureTab::start);
    connect(m_cancel, &QPushButton::clicked, &m_measurer, &BenchmarkMeasurer::cancel);
    connect(m_compare, &QPushButton::clicked, this, &MeasureTab::compare);
    return bar;
}

void MeasureTab::makeTable()
{
    m_table->setColumnCount(6);
    m_table->setHorizontalHeaderLabels({tr("Load"), measureTitle(Measure::OutputThroughput),
                                        measureTitle(Measure::OutputPerUser), measureTitle(Measure::TtftP50),
                                        measureTitle(Measure::ItlP50), tr("Requests")});
    m_table->setAccessibleName(tr("Figures of this benchmark"));
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    makeRowsCopyable(*m_table);
}

// The one that was chosen stays chosen.
void MeasureTab::fillSessions()
{
    const QString chosen = m_session->currentText();
    const QSignalBlocker silent(m_session);
    m_session->clear();
    for (const Session &session : m_controller.sessions())
        if (session.phase == Phase::Ready)
            m_session->addItem(session.name);
    m_session->setCurrentIndex(std::max(0, m_session->findText(chosen)));
    read();
}

void MeasureTab::choose(const QString &session)
{
    if (const int place = m_session->findText(session); place >= 0 && !m_measurer.isRunning())
        m_session->setCurrentIndex(place);
}

void MeasureTab::showWish(const BenchmarkWish &wish)
{
    QStringList numbers;
    for (const int number : wish.concurrency)
        numbers << QString::number(number);
    m_session->setCurrentText(wish.session);
    m_workload->setCurrentText(wish.workload);
    m_concurrency->setText(numbers.join(u','));
    m_requests->setValue(wish.requests);
    m_tokens->setValue(wish.outputTokens);
    m_rate->setValue(wish.requestRate);
}

BenchmarkWish MeasureTab::wish() const
{
    BenchmarkWish made{m_session->currentText(), m_workload->currentText(), {},
                       m_requests->value(),      m_tokens->value(),         m_rate->value()};
    for (const QString &word : m_concurrency->text().split(u',')) {
        const int number = word.toInt();
        if (number < 1 || number > mostAtOnce)
            return {};
        made.concurrency << number;
    }
    return made;
}

void MeasureTab::start()
{
    m_desk.mark();
    fillRuns();
    m_measurer.start(wish());
}

Runs MeasureTab::measured() const
{
    Runs runs = m_desk.newcomers();
    runs.removeIf([this](const BenchmarkRun &run) { return run.name != m_measurer.wish().session; });
    return runs;
}

void MeasureTab::compare()
{
    QStringList ids;
    for (const BenchmarkRun &run : measured())
        ids.prepend(run.id); // the first that was measured is the baseline
    m_desk.chooseOnly(ids.mid(0, mostCompared));
    Q_EMIT comparisonAsked();
}

QString MeasureTab::state() const
{
    if (!m_measurer.isRunning() && wish().concurrency.isEmpty())
        return tr("Requests at once are numbers from 1 to 512 with commas between.");
    if (const QString told = measureState(m_measurer); !told.isEmpty())
        return told;
    if (m_session->count() == 0)
        return tr("No session is ready. Create one, or wait until it is.");
    return tr("The requests are sent to the session's model; the runs are kept.");
}

void MeasureTab::read()
{
    const bool isRunning = m_measurer.isRunning();
    m_form->setEnabled(!isRunning);
    m_start->setEnabled(!isRunning && m_session->count() > 0 && !wish().concurrency.isEmpty());
    m_cancel->setEnabled(isRunning && !m_measurer.isCancelled());
    m_state->say(state());
    readProgress();
}

void MeasureTab::readProgress()
{
    m_progress->setVisible(m_measurer.isRunning());
    m_progress->setRange(0, 1000 * std::max(1, int(m_measurer.wish().concurrency.size())));
    m_progress->setValue(measureValue(m_measurer));
    m_live->say(measureProgress(m_measurer));
    m_live->setVisible(m_measurer.isRunning());
}

void MeasureTab::fillRuns()
{
    const Runs runs = measured();
    m_compare->setEnabled(!runs.isEmpty());
    m_table->setRowCount(int(runs.size()));
    for (int row = 0; row < runs.size(); ++row) {
        const BenchmarkRun &run = runs[row];
        const QStringList cells{concurrencyText(run),
                                measureText(run, Measure::OutputThroughput),
                                measureText(run, Measure::OutputPerUser),
                                measureText(run, Measure::TtftP50),
                                measureText(run, Measure::ItlP50),
                                requestsText(run)};
        for (int column = 0; column < cells.size(); ++column)
            m_table->setItem(row, column, new QTableWidgetItem(cells.at(column)));
    }
    m_table->resizeColumnsToContents();
}

} // namespace coder
