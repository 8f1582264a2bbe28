// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/checktab.h"

#include "app/assembly/checkjson.h"
#include "app/desktop/flowlayout.h"
#include "app/words/checkreport.h"
#include "app/words/checkwords.h"
#include "app/words/explain.h"
#include "app/words/format.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSaveFile>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace coder {

CheckTab::CheckTab(Controller &controller, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_kind(new QComboBox(this))
    , m_start(new QPushButton(tr("Start chec&k"), this))
    , m_stop(new QPushButton(tr("Sto&p"), this))
    , m_copy(new QPushButton(tr("Cop&y"), this))
    , m_save(new QPushButton(tr("Save &report…"), this))
    , m_state(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_report(new QTextBrowser(this))
{
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setAccessibleName(tr("State of the check"));
    m_progress->setAccessibleName(tr("Progress of the check"));
    m_progress->setRange(0, 100);
    m_report->setAccessibleName(tr("What the check found"));
    m_report->setOpenLinks(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(makeBar());
    layout->addWidget(m_state);
    layout->addWidget(m_progress);
    layout->addWidget(m_report, 1);
    connect(&controller.checks(), &Checks::changed, this, [this](const QString &name) {
        if (name == m_name)
            reread();
    });
}

QWidget *CheckTab::makeBar()
{
    auto *bar = new QWidget(this);
    m_kind->setAccessibleName(tr("How thorough"));
    m_kind->addItem(tr("Look, half a minute"), int(ExamKind::Look));
    m_kind->addItem(tr("Measure, one minute"), int(ExamKind::Quick));
    m_kind->addItem(tr("Measure, five minutes"), int(ExamKind::Full));
    m_kind->setToolTip(tr("Measuring puts questions to the model: the session counts as used then."));
    auto *layout = new FlowLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget *one : std::initializer_list<QWidget *>{m_kind, m_start, m_stop, m_copy, m_save})
        layout->addWidget(one);
    connect(m_start, &QPushButton::clicked, this,
            [this] { m_controller.check(m_name, ExamKind(m_kind->currentData().toInt())); });
    connect(m_stop, &QPushButton::clicked, this, [this] { m_controller.cancelCheck(m_name); });
    connect(m_copy, &QPushButton::clicked, this, &CheckTab::copy);
    connect(m_save, &QPushButton::clicked, this, &CheckTab::save);
    return bar;
}

void CheckTab::open(const QString &name)
{
    m_name = name;
    m_found.reset();
    m_report->clear();
    reread();
}

void CheckTab::show(const Session &session)
{
    const bool isReady = session.phase == Phase::Ready && !session.destroyWanted;
    if (std::exchange(m_isReady, isReady) != isReady)
        reread();
}

void CheckTab::reread()
{
    const CheckReading reading = m_controller.checks().reading(m_name);
    if (reading.found && !reading.isRunning && m_report->property("at").toDateTime() != reading.at)
        showFound(*reading.found, reading.at);
    showState(reading);
}

void CheckTab::showFound(const Checkup &found, const QDateTime &at)
{
    m_found = found;
    m_report->setProperty("at", at);
    m_report->setHtml(reportHtml(checkReport(found)));
    CheckReading reading;
    reading.found = found;
    reading.at = at;
    showState(reading);
}

void CheckTab::showState(const CheckReading &reading)
{
    m_start->setEnabled(m_isReady && !reading.isRunning);
    m_kind->setEnabled(!reading.isRunning);
    m_stop->setEnabled(reading.isRunning);
    m_copy->setEnabled(m_found.has_value());
    m_save->setEnabled(m_found.has_value());
    m_progress->setVisible(reading.isRunning);
    m_progress->setValue(reading.progress.percent);
    m_state->setText(stateText(reading));
    m_state->setAccessibleDescription(m_state->text());
}

QString CheckTab::stateText(const CheckReading &reading) const
{
    if (reading.isRunning)
        return examStageText(reading.progress.stage);
    if (reading.error)
        return explain(*reading.error, MoneyState::Rented).title;
    if (reading.found)
        return tr("Checked at %1.").arg(clockText(reading.at, m_controller.clock().now()));
    return m_isReady ? tr("Nothing was checked yet.") : tr("A session can be checked when it is ready.");
}

void CheckTab::copy()
{
    if (m_found)
        QGuiApplication::clipboard()->setText(reportText(checkReport(*m_found)));
}

void CheckTab::save()
{
    auto *dialog = new QFileDialog(this, tr("Save what the check found"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Text (*.txt)"), tr("JSON (*.json)")});
    dialog->setDefaultSuffix(QStringLiteral("txt"));
    dialog->selectFile(m_name + QStringLiteral("-check.txt"));
    connect(dialog, &QFileDialog::fileSelected, this, &CheckTab::write);
    dialog->open();
}

void CheckTab::write(const QString &path)
{
    if (!m_found)
        return;
    const QByteArray bytes = path.endsWith(u".json") ? QJsonDocument(checkJson(*m_found, m_name)).toJson()
                                                     : reportText(checkReport(*m_found)).toUtf8() + '\n';
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        m_state->setText(tr("%1 could not be written.").arg(path));
}

} // namespace coder
