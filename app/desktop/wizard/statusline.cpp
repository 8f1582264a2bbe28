// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/wizard/statusline.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QStyle>

namespace coder {

QIcon checkIcon(CheckState state, const QWidget *widget)
{
    switch (state) {
    case CheckState::Ok:
        return widget->style()->standardIcon(QStyle::SP_DialogApplyButton);
    case CheckState::Warn:
        return widget->style()->standardIcon(QStyle::SP_MessageBoxInformation);
    case CheckState::Fail:
        return widget->style()->standardIcon(QStyle::SP_MessageBoxWarning);
    case CheckState::Unknown:
        return widget->style()->standardIcon(QStyle::SP_MessageBoxQuestion);
    }
    return {};
}

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    m_icon->setFixedHeight(m_text->fontMetrics().height()); // beside the first line
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
}

void StatusLine::tell(CheckState state, const QString &text)
{
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_icon->setPixmap(checkIcon(state, this).pixmap(size, size));
    m_icon->setVisible(!text.isEmpty());
    if (m_text->text() == text)
        return;
    m_text->setText(text);
    setAccessibleName(text);
    if (!isVisible() || text.isEmpty())
        return;
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void StatusLine::clear()
{
    tell(CheckState::Ok, {});
}

QString StatusLine::text() const
{
    return m_text->text();
}

} // namespace coder
