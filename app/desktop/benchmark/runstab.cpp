// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/benchmark/runstab.h"

#include "app/desktop/benchmark/comparisonreading.h"
#include "app/desktop/copyrows.h"
#include "app/desktop/flowlayout.h"
#include "app/words/explain.h"
#include "app/words/format.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

namespace coder {

using namespace benchmark;

namespace {

QLabel *words(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setAccessibleName(name);
    return label;
}

} // namespace

RunsTab::RunsTab(BenchmarkDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_state(words(tr("What is kept"), this))
    , m_outcome(words(tr("Outcome"), this))
    , m_table(new QTableWidget(this))
    , m_compare(new QPushButton(tr("Co&mpare"), this))
{
    setAccessibleName(tr("Kept runs"));
    auto *opening = new QPushButton(tr("&Import results…"), this);
    opening->setToolTip(tr("Of this program, of vLLM's own benchmark or of the older tool"));
    auto *bar = new FlowLayout;
    bar->addWidget(m_compare);
    bar->addWidget(opening);
    makeTable();
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(bar);
    layout->addWidget(m_state);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_outcome);
    m_outcome->hide();
    connect(m_compare, &QPushButton::clicked, this, &RunsTab::comparisonAsked);
    connect(opening, &QPushButton::clicked, this, &RunsTab::askForFile);
    connect(m_table, &QTableWidget::itemChanged, this, &RunsTab::take);
    connect(&desk, &BenchmarkDesk::changed, this, &RunsTab::read);
    read();
}

void RunsTab::makeTable()
{
    const QStringList heads{tr("Date"),
                            tr("Session"),
                            tr("Model"),
                            tr("Plan"),
                            tr("Load"),
                            tr("Workload"),
                            measureTitle(Measure::OutputThroughput),
                            measureTitle(Measure::OutputPerUser),
                            measureTitle(Measure::TtftP50),
                            measureTitle(Measure::DollarsPerMillion),
                            tr("Requests")};
    m_table->setColumnCount(int(heads.size()));
    m_table->setHorizontalHeaderLabels(heads);
    m_table->setAccessibleName(tr("Kept runs, with a box to compare"));
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    makeRowsCopyable(*m_table);
    QSizePolicy place = m_table->sizePolicy(); // without runs the words stay at the top
    place.setRetainSizeWhenHidden(true);
    m_table->setSizePolicy(place);
}

QString RunsTab::state() const
{
    if (m_desk.runs().isEmpty())
        return tr("No run is kept yet. Measure a session with \"coder benchmark-collect\", or import results.");
    QString text = tr("Tick up to five runs and compare them.");
    if (!m_desk.damaged().isEmpty())
        text += u' ' + tr("%n files cannot be read.", nullptr, int(m_desk.damaged().size()));
    return text;
}

void RunsTab::read()
{
    const QSignalBlocker silent(m_table);
    const auto &runs = m_desk.runs();
    m_state->setText(state());
    m_state->setToolTip(m_desk.damaged().join(u'\n'));
    m_table->setVisible(!runs.isEmpty());
    m_table->setRowCount(int(runs.size()));
    for (int row = 0; row < runs.size(); ++row)
        fill(row, runs[row]);
    m_table->resizeColumnsToContents();
    m_compare->setEnabled(!m_desk.chosen().isEmpty());
}

void RunsTab::fill(int row, const BenchmarkRun &run)
{
    const QString date =
        run.date.isValid() ? QLocale().toString(run.date.toLocalTime(), QLocale::ShortFormat) : tr("unknown");
    const QStringList cells{date,
                            run.name,
                            run.model.section(u'/', -1),
                            run.plan,
                            concurrencyText(run),
                            run.workload,
                            measureText(run, Measure::OutputThroughput),
                            measureText(run, Measure::OutputPerUser),
                            measureText(run, Measure::TtftP50),
                            measureText(run, Measure::DollarsPerMillion),
                            requestsText(run)};
    for (int column = 0; column < cells.size(); ++column) {
        QTableWidgetItem *item = m_table->item(row, column);
        if (!item)
            m_table->setItem(row, column, item = new QTableWidgetItem);
        item->setText(cells.at(column).isEmpty() ? u"–"_qs : cells.at(column));
    }
    QTableWidgetItem *box = m_table->item(row, 0);
    box->setData(Qt::UserRole, run.id);
    box->setFlags(box->flags() | Qt::ItemIsUserCheckable);
    box->setCheckState(m_desk.isChosen(run.id) ? Qt::Checked : Qt::Unchecked);
}

void RunsTab::take(const QTableWidgetItem *item)
{
    if (item->column() != 0)
        return;
    const bool isWanted = item->checkState() == Qt::Checked;
    const bool isTaken = m_desk.choose(item->data(Qt::UserRole).toString(), isWanted);
    m_outcome->setVisible(!isTaken);
    m_outcome->setText(tr("Five runs are chosen already: take one out first."));
    if (!isTaken)
        read();
}

void RunsTab::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Import results"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Results (*.json *.jsonl)"));
    connect(dialog, &QFileDialog::fileSelected, this, &RunsTab::import);
    dialog->open();
}

void RunsTab::import(const QString &path)
{
    const auto kept = m_desk.import(path);
    m_outcome->setText(kept ? tr("%n runs were read.", nullptr, *kept)
                            : explain(kept.error(), MoneyState::NothingRented).title + u' ' + kept.error().detail);
    m_outcome->show();
}

} // namespace coder
