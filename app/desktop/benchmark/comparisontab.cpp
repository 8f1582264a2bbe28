// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/benchmark/comparisontab.h"

#include "app/desktop/benchmark/comparisonhtml.h"
#include "app/desktop/benchmark/paretochart.h"
#include "app/desktop/benchmark/runtable.h"
#include "app/desktop/benchmark/whiskerchart.h"
#include "app/desktop/flowlayout.h"
#include "app/desktop/spokenlabel.h"
#include "core/base/files.h"

#include <QBuffer>
#include <QComboBox>
#include <QFileDialog>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace coder {

using namespace benchmark;

namespace {

constexpr int threeAbreast = 900; // pixels that three charts can be read in

} // namespace

ComparisonTab::ComparisonTab(BenchmarkDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_baseline(new QComboBox(this))
    , m_against(new QComboBox(this))
    , m_pages(new QStackedWidget(this))
    , m_frontier(new ParetoChart)
    , m_ttft(new WhiskerChart(tr("Time to the first token"), &BenchmarkRun::ttft))
    , m_itl(new WhiskerChart(tr("Time between tokens"), &BenchmarkRun::itl))
    , m_summary(new SpokenLabel(tr("The charts in words"), this))
    , m_figures(new RunTable(tr("Figures of the runs"), this))
    , m_same(new SpokenLabel(tr("Surroundings"), this))
    , m_differences(new RunTable(tr("What differs around the runs"), this))
    , m_outcome(new SpokenLabel(tr("Outcome of saving"), this))
{
    setAccessibleName(tr("Comparison"));
    m_pages->addWidget(makeEmpty());
    auto *full = new QWidget(m_pages);
    auto *inside = new QVBoxLayout(full);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(makeBar());
    inside->addWidget(m_area = makeBody(), 1);
    inside->addWidget(m_outcome);
    m_outcome->hide();
    m_pages->addWidget(full);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_pages);
    connect(&desk, &BenchmarkDesk::changed, this, &ComparisonTab::read);
    read();
}

QWidget *ComparisonTab::makeEmpty()
{
    auto *empty = new QWidget(m_pages);
    auto *text = new SpokenLabel(tr("Nothing to compare"), empty);
    text->say(tr("No run is chosen. Tick up to five among the kept runs."));
    auto *choosing = new QPushButton(tr("Choose &runs"), empty);
    connect(choosing, &QPushButton::clicked, this, &ComparisonTab::choiceAsked);
    auto *layout = new QVBoxLayout(empty);
    layout->addWidget(text);
    layout->addWidget(choosing, 0, Qt::AlignLeft);
    layout->addStretch(1);
    return empty;
}

QWidget *ComparisonTab::makeBar()
{
    auto *bar = new QWidget(this);
    auto *layout = new FlowLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    m_baseline->setAccessibleName(tr("Baseline"));
    m_against->setAccessibleName(tr("Upward in the first chart"));
    m_against->addItem(measureTitle(Measure::OutputThroughput), int(Measure::OutputThroughput));
    m_against->addItem(measureTitle(Measure::OutputPerDollar), int(Measure::OutputPerDollar));
    auto *picture = new QPushButton(tr("Save p&icture…"), bar);
    auto *table = new QPushButton(tr("Save &table…"), bar);
    auto *page = new QPushButton(tr("Save pa&ge…"), bar);
    page->setToolTip(tr("Charts and tables as one file for a browser (HTML)"));
    for (QWidget *part : {static_cast<QWidget *>(m_baseline), static_cast<QWidget *>(m_against),
                          static_cast<QWidget *>(picture), static_cast<QWidget *>(table), static_cast<QWidget *>(page)})
        layout->addWidget(part);
    connect(m_baseline, &QComboBox::activated, this,
            [this] { m_desk.setBaseline(m_baseline->currentData().toString()); });
    connect(m_against, &QComboBox::currentIndexChanged, this, &ComparisonTab::drawFrontier);
    connect(picture, &QPushButton::clicked, this, [this] {
        askForFile(tr("Save the comparison as a picture"), u"png"_qs,
                   [picture = m_area->widget()->grab()](const QString &path) { return picture.save(path, "PNG"); });
    });
    connect(table, &QPushButton::clicked, this, [this] {
        askForFile(tr("Save the figures as a table"), u"csv"_qs,
                   [bytes = csv()](const QString &path) { return bool(writePrivate(path, bytes)); });
    });
    connect(page, &QPushButton::clicked, this, [this] {
        askForFile(tr("Save the comparison as a page"), u"html"_qs,
                   [bytes = html()](const QString &path) { return bool(writePrivate(path, bytes)); });
    });
    return bar;
}

QScrollArea *ComparisonTab::makeBody()
{
    auto *body = new QWidget(this);
    m_charts = new QBoxLayout(QBoxLayout::LeftToRight);
    for (QWidget *chart :
         {static_cast<QWidget *>(m_frontier), static_cast<QWidget *>(m_ttft), static_cast<QWidget *>(m_itl)})
        m_charts->addWidget(chart, 1);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(m_charts);
    for (QWidget *part : {static_cast<QWidget *>(m_summary), static_cast<QWidget *>(m_figures),
                          static_cast<QWidget *>(m_same), static_cast<QWidget *>(m_differences)})
        layout->addWidget(part);
    layout->addStretch(1);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(body);
    area->setAccessibleName(tr("Charts and figures"));
    return area;
}

void ComparisonTab::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_charts->setDirection(width() >= threeAbreast ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void ComparisonTab::read()
{
    const Runs runs = m_desk.chosen();
    m_pages->setCurrentIndex(runs.isEmpty() ? 0 : 1);
    if (runs.isEmpty())
        return;
    fillBaselines(runs);
    drawFrontier();
    m_ttft->show(runs);
    m_itl->show(runs);
    fillTables(runs);
}

void ComparisonTab::fillBaselines(const Runs &runs)
{
    const QSignalBlocker silent(m_baseline);
    m_baseline->clear();
    for (qsizetype run = 0; run < runs.size(); ++run)
        m_baseline->addItem(tr("Baseline: %1 · %2").arg(runLetter(run), runTitle(runs[run])), runs[run].id);
    m_baseline->setCurrentIndex(int(m_desk.baseline()));
}

void ComparisonTab::drawFrontier()
{
    const Runs runs = m_desk.chosen();
    const auto against = Measure(m_against->currentData().toInt());
    m_frontier->show(runs, against);
    m_summary->say(frontierSummary(runs, against));
}

void ComparisonTab::fillTables(const Runs &runs)
{
    const QStringList heads = runHeads(runs.size(), m_desk.baseline());
    m_figures->fill(tr("Figure (bold: the best)"), heads, comparisonRows(runs, m_desk.baseline()));
    const QList<ComparisonRow> differences = differenceRows(runs);
    m_same->say(differences.isEmpty() ? tr("As far as the runs tell, nothing else was different.")
                                      : tr("What else was different:"));
    m_differences->setVisible(!differences.isEmpty());
    m_differences->fill(tr("Surroundings"), heads, differences);
}

QByteArray ComparisonTab::html() const
{
    QByteArray picture;
    QBuffer buffer(&picture);
    m_area->widget()->grab(m_charts->geometry()).save(&buffer, "PNG");
    return comparisonHtml(m_desk.chosen(), m_desk.baseline(), picture);
}

QByteArray ComparisonTab::csv() const
{
    return comparisonCsv(m_desk.chosen());
}

// What is saved is what was seen when it was asked for.
void ComparisonTab::askForFile(const QString &title, const QString &suffix, std::function<bool(const QString &)> write)
{
    auto *dialog = new QFileDialog(this, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(u"comparison."_qs + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, write = std::move(write)](const QString &path) {
        m_outcome->say(write(path) ? tr("Saved: %1").arg(path) : tr("%1 could not be written.").arg(path));
        m_outcome->show();
    });
    dialog->open();
}

} // namespace coder
