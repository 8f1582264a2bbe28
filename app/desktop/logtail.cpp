// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/logtail.h"

#include "app/desktop/quietlabel.h"

#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace coder {
namespace {

constexpr int visibleLines = 10;

} // namespace

LogTail::LogTail(Controller &controller, QWidget *parent)
    : QWidget(parent)
    , m_source(controller.program())
    , m_handle(new QToolButton(this))
    , m_text(new QPlainTextEdit(this))
    , m_note(new QuietLabel({}, this))
{
    m_handle->setText(tr("&What the VM writes"));
    m_handle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_handle->setFocusPolicy(Qt::StrongFocus);
    m_handle->setAutoRaise(true);
    m_handle->setCheckable(true);
    m_handle->setAccessibleName(tr("What the VM writes"));
    m_text->setReadOnly(true);
    m_text->setMaximumBlockCount(shownLines);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setAccessibleName(tr("End of the VM's log"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * visibleLines);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_handle, 0, Qt::AlignLeft);
    layout->addWidget(m_text);
    layout->addWidget(m_note);

    connect(m_handle, &QToolButton::toggled, this, &LogTail::unfold);
    connect(&m_source, &LogSource::began, m_text, &QPlainTextEdit::clear);
    connect(&m_source, &LogSource::began, m_note, &QLabel::hide);
    connect(&m_source, &LogSource::lines, this,
            [this](const QStringList &lines) { m_text->appendPlainText(lines.join(QLatin1Char('\n'))); });
    connect(&m_source, &LogSource::ended, this, [this](const QString &why) {
        m_note->setText(why);
        m_note->setVisible(m_handle->isChecked());
    });
    unfold(false);
}

void LogTail::follow(const QString &session)
{
    setVisible(!session.isEmpty());
    if (session == m_session)
        return;
    m_session = session;
    m_text->clear();
    restart();
}

void LogTail::unfold(bool isOpen)
{
    m_handle->setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow);
    m_text->setVisible(isOpen);
    m_note->hide();
    restart();
}

void LogTail::restart()
{
    if (m_handle->isChecked() && isVisible() && !m_session.isEmpty())
        m_source.follow(m_session, LogKind::CloudInit);
    else
        m_source.stop();
}

void LogTail::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    restart();
}

void LogTail::hideEvent(QHideEvent *event)
{
    m_source.stop();
    QWidget::hideEvent(event);
}

} // namespace coder
