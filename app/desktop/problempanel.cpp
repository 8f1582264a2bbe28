// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/problempanel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

namespace coder {
namespace {

QLabel *textLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

ProblemPanel::ProblemPanel(QWidget *parent)
    : QFrame(parent)
    , m_title(textLabel(this))
    , m_text(textLabel(this))
    , m_details(textLabel(this))
    , m_more(new QPushButton(tr("&Details"), this))
    , m_button(new QPushButton(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Problem"));
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_details->hide();
    m_more->setCheckable(true);
    connect(m_more, &QPushButton::toggled, m_details, &QLabel::setVisible);
    connect(m_button, &QPushButton::clicked, this, &ProblemPanel::asked);

    auto *icon = new QLabel(this);
    const int size = style()->pixelMetric(QStyle::PM_LargeIconSize);
    icon->setPixmap(style()->standardIcon(QStyle::SP_MessageBoxWarning).pixmap(size, size));
    icon->setAlignment(Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_text);
    words->addWidget(m_details);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(icon);
    layout->addLayout(words, 1);
    layout->addWidget(m_more, 0, Qt::AlignTop);
    layout->addWidget(m_button, 0, Qt::AlignTop);
    hide();
}

void ProblemPanel::show(const Explanation &what, const Error &why, const QString &button)
{
    m_title->setText(what.title);
    //: What it means for the money, then what to do next; both are whole sentences.
    m_text->setText(tr("%1 %2").arg(what.money, what.next));
    //: An error's name, for looking it up, and the provider's own words.
    m_details->setText(why.detail.isEmpty() ? errorId(why.code) : tr("%1: %2").arg(errorId(why.code), why.detail));
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    setAccessibleDescription(m_title->text() + QLatin1Char(' ') + m_text->text());
    QFrame::show();
}

} // namespace coder
