// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/benchmark/runstab.h"

#include "app/desktop/benchmark/comparisonreading.h"
#include "app/desktop/copyrows.h"
#include "app/desktop/flowlayout.h"
#include "app/desktop/questionbox.h"
#include "app/desktop/spokenlabel.h"
#include "app/words/explain.h"
#include "app/words/format.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

namespace coder {

using namespace benchmark;

namespace {

constexpr int mostNamed = 5; // runs in a question

} // namespace

RunsTab::RunsTab(BenchmarkDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_state(new SpokenLabel(tr("What is kept"), this))
    , m_outcome(new SpokenLabel(tr("Outcome"), this))
    , m_table(new QTableWidget(this))
    , m_compare(new QPushButton(tr("Co&mpare"), this))
    , m_export(new QPushButton(tr("E&xport…"), this))
    , m_remove(new QPushButton(tr("&Delete…"), this))
{
    setAccessibleName(tr("Kept runs"));
    makeTable();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(makeBar());
    layout->addWidget(m_state);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_outcome);
    m_outcome->hide();
    connect(m_table, &QTableWidget::itemChanged, this, &RunsTab::take);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &RunsTab::readSelection);
    connect(&desk, &BenchmarkDesk::changed, this, &RunsTab::read);
    read();
}

QWidget *RunsTab::makeBar()
{
    auto *bar = new QWidget(this);
    auto *layout = new FlowLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *opening = new QPushButton(tr("&Import results…"), bar);
    opening->setToolTip(tr("Of this program, of vLLM's own benchmark or of the older tool"));
    m_export->setToolTip(tr("The selected runs, or all: as a table (CSV), or as JSON that can be imported again"));
    m_remove->setToolTip(tr("The selected runs"));
    for (QPushButton *button : {m_compare, opening, m_export, m_remove})
        layout->addWidget(button);
    connect(m_compare, &QPushButton::clicked, this, &RunsTab::comparisonAsked);
    connect(opening, &QPushButton::clicked, this, &RunsTab::askForFile);
    connect(m_export, &QPushButton::clicked, this, &RunsTab::askWhereTo);
    connect(m_remove, &QPushButton::clicked, this, &RunsTab::askToRemove);
    auto *removing = new QShortcut(QKeySequence::Delete, m_table, {}, {}, Qt::WidgetShortcut);
    connect(removing, &QShortcut::activated, m_remove, &QPushButton::click);
    return bar;
}

void RunsTab::makeTable()
{
    const QStringList heads{tr("Date"),
                            tr("Session"),
                            tr("Model"),
                            tr("Plan"),
                            tr("Load"),
                            tr("Workload"),
                            tr("Requests"),
                            measureTitle(Measure::OutputThroughput),
                            measureTitle(Measure::OutputPerUser),
                            measureTitle(Measure::TtftP50),
                            measureTitle(Measure::ItlP50),
                            measureTitle(Measure::DollarsPerMillion)};
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
        return tr("No run is kept yet. Measure a session, or import results.");
    QString text = tr("Tick up to five runs and compare them.");
    if (!m_desk.damaged().isEmpty())
        text += u' ' + tr("%n files cannot be read.", nullptr, int(m_desk.damaged().size()));
    return text;
}

void RunsTab::read()
{
    const QSignalBlocker silent(m_table);
    const QStringList chosen = selected();
    const auto &runs = m_desk.runs();
    m_state->say(state());
    m_state->setToolTip(m_desk.damaged().join(u'\n'));
    m_table->setVisible(!runs.isEmpty());
    m_table->setRowCount(int(runs.size()));
    for (int row = 0; row < runs.size(); ++row)
        fill(row, runs[row]);
    select(chosen);
    m_table->resizeColumnsToContents();
    m_compare->setEnabled(!m_desk.chosen().isEmpty());
    m_export->setEnabled(!runs.isEmpty());
    readSelection();
}

void RunsTab::readSelection()
{
    m_remove->setEnabled(!selected().isEmpty());
}

QStringList RunsTab::selected() const
{
    QStringList ids;
    for (const QModelIndex &row : m_table->selectionModel()->selectedRows())
        ids << row.data(Qt::UserRole).toString();
    return ids;
}

// A run that was kept meanwhile moves the others: selected are runs, not rows.
void RunsTab::select(const QStringList &ids)
{
    m_table->clearSelection();
    for (int row = 0; row < m_table->rowCount(); ++row)
        if (const QModelIndex place = m_table->model()->index(row, 0);
            ids.contains(place.data(Qt::UserRole).toString()))
            m_table->selectionModel()->select(place, QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

void RunsTab::fill(int row, const BenchmarkRun &run)
{
    const QStringList cells{clockText(run.date, QDateTime::currentDateTimeUtc()),
                            run.name,
                            run.model.section(u'/', -1),
                            run.plan,
                            concurrencyText(run),
                            run.workload,
                            requestsText(run),
                            measureText(run, Measure::OutputThroughput),
                            measureText(run, Measure::OutputPerUser),
                            measureText(run, Measure::TtftP50),
                            measureText(run, Measure::ItlP50),
                            measureText(run, Measure::DollarsPerMillion)};
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
    m_outcome->say(tr("Five runs are chosen already: take one out first."));
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
    const auto imported = m_desk.import(path);
    if (!imported)
        return tell(fail(imported.error()), {});
    QString words = tr("%n runs were read.", nullptr, imported->runs);
    if (imported->leftOut > 0)
        words += u' ' + tr("%n entries cannot be read and were left out.", nullptr, imported->leftOut);
    tell(Unit{}, words);
}

void RunsTab::tell(const Result<Unit> &done, const QString &what)
{
    m_outcome->say(done ? what : explain(done.error(), MoneyState::NothingRented).title + u' ' + done.error().detail);
    m_outcome->show();
}

QString RunsTab::removalText(const QStringList &ids) const
{
    QStringList lines;
    for (const BenchmarkRun &run : m_desk.runs())
        if (ids.contains(run.id) && lines.size() < mostNamed)
            lines << clockText(run.date, QDateTime::currentDateTimeUtc()) + u" · "_qs + runTitle(run);
    if (ids.size() > mostNamed)
        lines << tr("and %n more", nullptr, int(ids.size()) - mostNamed);
    lines << QString() << tr("What was measured cannot be had back without measuring again. No VM is touched.");
    return lines.join(u'\n');
}

// The ids are of now: a run that is kept while the question is open moves the rows.
void RunsTab::askToRemove()
{
    const QStringList ids = selected();
    auto *box = makeQuestion(this, QMessageBox::Question, tr("Delete runs"),
                             tr("Delete %n kept runs?", nullptr, int(ids.size())), removalText(ids));
    auto *removing = box->addButton(tr("&Delete"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(removing, &QPushButton::clicked, this, [this, ids] { remove(ids); });
    box->open();
}

void RunsTab::remove(const QStringList &ids)
{
    tell(m_desk.remove(ids), tr("%n runs were deleted.", nullptr, int(ids.size())));
}

void RunsTab::askWhereTo()
{
    QStringList ids = selected();
    if (ids.isEmpty())
        for (const BenchmarkRun &run : m_desk.runs())
            ids << run.id;
    auto *dialog = new QFileDialog(this, tr("Export runs"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("JSON (*.json)"), tr("Table (*.csv)")});
    dialog->setDefaultSuffix(u"json"_qs);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(u"csv"_qs) ? u"csv"_qs : u"json"_qs);
    });
    dialog->selectFile(u"runs.json"_qs);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, ids](const QString &path) { tell(m_desk.exportRuns(ids, path), tr("Saved: %1").arg(path)); });
    dialog->open();
}

} // namespace coder
