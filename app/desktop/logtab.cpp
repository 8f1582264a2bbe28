// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/logtab.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace coder {

LogTab::LogTab(Controller &controller, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_source(controller.program())
    , m_kind(new QComboBox(this))
    , m_words(new QLineEdit(this))
    , m_note(new QLabel(this))
    , m_text(new QPlainTextEdit(this))
{
    m_kind->addItems({tr("Model server (vLLM)"), tr("Start of the VM (cloud-init)"), tr("This program")});
    m_kind->setAccessibleName(tr("Which log"));
    m_words->setPlaceholderText(tr("Lines with these words"));
    m_words->setAccessibleName(tr("Filter of the log"));
    m_words->setClearButtonEnabled(true);
    m_text->setReadOnly(true);
    m_text->setMaximumBlockCount(shownLines);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setAccessibleName(tr("Log"));
    m_text->setTabChangesFocus(true);

    auto *which = new QLabel(tr("&Which log:"), this);
    which->setBuddy(m_kind);
    auto *filterLabel = new QLabel(tr("&Filter:"), this);
    filterLabel->setBuddy(m_words);
    auto *bar = new QHBoxLayout;
    for (QWidget *part : QList<QWidget *>{which, m_kind, filterLabel})
        bar->addWidget(part);
    bar->addWidget(m_words, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(bar);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_note);
    m_note->hide();

    connect(m_kind, &QComboBox::currentIndexChanged, this, &LogTab::restart);
    connect(m_words, &QLineEdit::textChanged, this, &LogTab::filter);
    connect(&m_source, &LogSource::lines, this, &LogTab::add);
    connect(&m_source, &LogSource::began, this, [this] {
        m_lines.clear();
        m_text->clear();
        m_note->hide();
    });
    connect(&m_source, &LogSource::ended, this, [this](const QString &why) {
        m_note->setText(why);
        m_note->show();
    });
}

void LogTab::open(const QString &name)
{
    m_name = name;
    restart();
}

void LogTab::restart()
{
    m_source.stop();
    m_lines.clear();
    m_text->clear();
    m_note->hide();
    if (!m_name.isEmpty() && isVisible())
        m_source.follow(m_name, LogKind(m_kind->currentIndex()));
}

QStringList LogTab::matching(const QStringList &lines) const
{
    return m_words->text().isEmpty() ? lines : lines.filter(m_words->text(), Qt::CaseInsensitive);
}

void LogTab::add(const QStringList &lines)
{
    m_lines += lines;
    if (m_lines.size() > shownLines)
        m_lines.remove(0, m_lines.size() - shownLines);
    if (const QStringList shown = matching(lines); !shown.isEmpty())
        m_text->appendPlainText(shown.join(QLatin1Char('\n')));
}

void LogTab::filter()
{
    m_text->setPlainText(matching(m_lines).join(QLatin1Char('\n')));
    m_text->moveCursor(QTextCursor::End);
}

void LogTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    restart();
}

void LogTab::hideEvent(QHideEvent *event)
{
    m_source.stop();
    QWidget::hideEvent(event);
}

} // namespace coder
