// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/chartstab.h"

#include "app/assembly/samplesource.h"
#include "app/desktop/eventstab.h"
#include "app/desktop/flowlayout.h"
#include "core/base/files.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableWidget>

namespace coder {
namespace {

constexpr qint64 keptOnVm = 900; // seconds: what is asked for of it at the first look
constexpr qsizetype eventsRead = 64 << 10;

} // namespace

ChartsTab::ChartsTab(Controller &controller, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_sampler(controller.clock(), [&controller] { return controller.program().makeShell(); })
    , m_range(new QComboBox(this))
    , m_more(new QCheckBox(tr("&More charts"), this))
    , m_asTable(new QCheckBox(tr("Sho&w as table"), this))
    , m_savePicture(new QPushButton(tr("Save p&icture…"), this))
    , m_saveTable(new QPushButton(tr("Save val&ues…"), this))
    , m_summary(new QLabel(this))
    , m_pages(new QStackedWidget(this))
    , m_table(new QTableWidget(this))
    , m_board(new ChartBoard)
{
    m_redraw.setSingleShot(true);
    m_redraw.setInterval(200);
    connect(&m_redraw, &QTimer::timeout, this, &ChartsTab::redraw);
    connect(&m_sampler, &GpuSampler::sampled, this, &ChartsTab::redrawSoon);
    m_summary->setWordWrap(true);
    m_summary->setAccessibleName(tr("Summary"));
    m_table->setAccessibleName(tr("Values"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    m_pages->addWidget(makeCharts());
    m_pages->addWidget(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(makeBar());
    layout->addWidget(m_summary);
    layout->addWidget(m_pages, 1);
}

QWidget *ChartsTab::makeBar()
{
    auto *bar = new QWidget(this);
    m_range->setAccessibleName(tr("Time shown"));
    m_range->addItem(tr("5 minutes"), 300);
    m_range->addItem(tr("15 minutes"), 900);
    m_range->addItem(tr("1 hour"), 3600);
    m_range->addItem(tr("The whole session"), wholeSession);
    m_range->setCurrentIndex(1);
    auto *layout = new FlowLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_range);
    layout->addWidget(m_more);
    layout->addWidget(m_asTable);
    layout->addWidget(m_savePicture);
    layout->addWidget(m_saveTable);
    connect(m_range, &QComboBox::currentIndexChanged, this, &ChartsTab::redraw);
    m_more->setToolTip(tr("Temperature, clock and memory of each GPU"));
    connect(m_more, &QCheckBox::toggled, this, &ChartsTab::redraw);
    connect(m_asTable, &QCheckBox::toggled, this, [this](bool on) {
        m_pages->setCurrentIndex(on ? 1 : 0);
        redraw();
    });
    connect(m_savePicture, &QPushButton::clicked, this, &ChartsTab::exportPicture);
    connect(m_saveTable, &QPushButton::clicked, this, &ChartsTab::exportTable);
    return bar;
}

QWidget *ChartsTab::makeCharts()
{
    // A small window scrolls them: the page is not kept large for their sake.
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(m_board);
    area->setAccessibleName(tr("Charts"));
    return area;
}

void ChartsTab::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_board->fit(width());
    redrawSoon();
}

void ChartsTab::open(const QString &name)
{
    if (name == m_name)
        return;
    m_name = name;
    m_sampler.stop();
    if (isVisible())
        follow();
}

void ChartsTab::show(const Session &session)
{
    const bool isLive = session.phase == Phase::Ready && !session.destroyWanted;
    if (!isLive)
        m_sampler.stop();
    else if (isVisible())
        follow();
}

// Only sessions that were looked at are sampled: it costs the VM a little, and this computer too.
void ChartsTab::follow()
{
    const auto session = m_controller.session(m_name);
    if (m_sampler.isRunning() || !session || session->phase != Phase::Ready || session->destroyWanted)
        return;
    const auto source = sampleSourceOf(m_controller.program(), *session);
    if (source)
        m_sampler.start(*source, std::max(session->readyAt, m_controller.clock().now().addSecs(-keptOnVm)));
    redrawSoon();
}

void ChartsTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    follow();
    redraw();
}

void ChartsTab::redrawSoon()
{
    if (isVisible() && !m_redraw.isActive())
        m_redraw.start();
}

Window ChartsTab::window() const
{
    const qint64 now =
        m_sampler.lastAt() > 0 ? qint64(m_sampler.lastAt()) : m_controller.clock().now().toSecsSinceEpoch();
    const auto session = m_controller.session(m_name);
    const bool isBegun = session && session->created.isValid();
    const qint64 lived = isBegun ? session->created.secsTo(m_controller.clock().now()) : 0;
    return chartWindow(m_range->currentData().toInt(), now, lived);
}

QList<ChartData> ChartsTab::charts() const
{
    QList<ChartData> all = chartsOf(m_sampler.gpus(), m_sampler.engine(), window());
    if (m_more->isChecked())
        all += moreChartsOf(m_sampler.gpus(), window());
    return all;
}

QByteArray ChartsTab::csv() const
{
    return chartsCsv(charts(), events());
}

QList<RulerEvent> ChartsTab::events() const
{
    QList<RulerEvent> found;
    const auto bytes = readFile(m_controller.program().store().folder(m_name) + QStringLiteral("/events.jsonl"));
    const QList<QByteArray> lines = bytes.value_or(QByteArray()).right(eventsRead).split('\n');
    for (const QByteArray &line : lines) {
        const QJsonObject json = QJsonDocument::fromJson(line).object();
        if (json[u"event"].toString() != u"step")
            found.append(
                {fromIso(json[u"time"].toString()), eventText(json[u"event"].toString(), json[u"detail"].toString())});
    }
    return found;
}

QString ChartsTab::emptySentence() const
{
    if (!m_sampler.isRunning())
        return tr("There is something to see when the session is ready.");
    return tr("The VM is asked for its first values.");
}

void ChartsTab::redraw()
{
    if (!isVisible())
        return;
    const Window seen = window();
    const QList<ChartData> told = charts();
    m_summary->setText(m_sampler.lastAt() > 0 ? chartSummary(told, seen) : emptySentence());
    m_summary->setAccessibleDescription(m_summary->text());
    if (m_asTable->isChecked())
        return fillTable(told);
    m_board->show(told, seen, events());
}

void ChartsTab::fillTable(const QList<ChartData> &charts)
{
    const QStringList header = tableHeader(charts);
    const QList<QStringList> rows = tableRows(charts, events(), window());
    const bool isOther = m_table->columnCount() != header.size();
    m_table->setColumnCount(int(header.size()));
    m_table->setHorizontalHeaderLabels(header);
    if (isOther) // as wide as the headers, which are longer than any value
        m_table->resizeColumnsToContents();
    m_table->setRowCount(int(rows.size()));
    for (int row = 0; row < rows.size(); ++row)
        for (int column = 0; column < rows[row].size(); ++column) {
            QTableWidgetItem *item = m_table->item(row, column);
            if (!item)
                m_table->setItem(row, column, item = new QTableWidgetItem);
            item->setText(rows[row][column]);
        }
}

void ChartsTab::exportPicture()
{
    askForFile(tr("Save the charts as a picture"), QStringLiteral("png"),
               [picture = m_board->grab()](const QString &path) { return picture.save(path, "PNG"); });
}

void ChartsTab::exportTable()
{
    askForFile(tr("Save the values as a table"), QStringLiteral("csv"), [bytes = csv()](const QString &path) {
        QSaveFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    });
}

// What is saved is what was seen when it was asked for.
void ChartsTab::askForFile(const QString &title, const QString &suffix, std::function<bool(const QString &)> write)
{
    auto *dialog = new QFileDialog(this, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(m_name + u'.' + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, write = std::move(write)](const QString &path) {
        if (!write(path))
            m_summary->setText(tr("%1 could not be written.").arg(path));
    });
    dialog->open();
}

} // namespace coder
