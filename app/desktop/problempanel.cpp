// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/problempanel.h"

#include "app/words/catalogue.h"

#include <QClipboard>
#include <QGuiApplication>
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
    , m_icon(new QLabel(this))
    , m_title(textLabel(this))
    , m_text(textLabel(this))
    , m_links(new QLabel(this))
    , m_details(textLabel(this))
    , m_more(new QPushButton(tr("Details"), this))
    , m_copy(new QPushButton(tr("Copy"), this))
    , m_button(new QPushButton(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Problem"));
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_links->setTextFormat(Qt::RichText);
    m_links->setWordWrap(true);
    m_links->setOpenExternalLinks(true);
    m_links->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_links->setAccessibleName(tr("In Cloud Manager"));
    m_links->hide();
    m_details->hide();
    m_copy->hide();
    m_copy->setAccessibleName(tr("Copy the details"));
    m_more->setCheckable(true);
    connect(m_more, &QPushButton::toggled, m_details, &QLabel::setVisible);
    connect(m_more, &QPushButton::toggled, m_copy, &QWidget::setVisible);
    connect(m_copy, &QPushButton::clicked, this, &ProblemPanel::copy);
    connect(m_button, &QPushButton::clicked, this, &ProblemPanel::asked);

    m_icon->setAlignment(Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_text);
    words->addWidget(m_links);
    words->addWidget(m_details);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_icon);
    layout->addLayout(words, 1);
    for (QPushButton *button : {m_copy, m_more, m_button})
        layout->addWidget(button, 0, Qt::AlignTop);
    hide();
}

void ProblemPanel::setLinks(const QList<std::pair<QString, QUrl>> &links)
{
    QStringList all;
    for (const auto &[words, url] : links)
        all << u"<a href=\"%1\">%2</a>"_qs.arg(url.toString(QUrl::FullyEncoded), words.toHtmlEscaped());
    m_links->setText(all.join(u" · "_qs));
    m_links->setVisible(!links.isEmpty());
}

void ProblemPanel::copy()
{
    QGuiApplication::clipboard()->setText(QStringList{m_title->text(), m_text->text(), m_details->text()}.join(u'\n'));
}

// Only now: the first icon of a theme costs as much as the rest of the window, and mostly there is no problem.
void ProblemPanel::showIcon()
{
    if (!m_icon->pixmap(Qt::ReturnByValue).isNull())
        return;
    const int size = style()->pixelMetric(QStyle::PM_LargeIconSize);
    m_icon->setPixmap(style()->standardIcon(QStyle::SP_MessageBoxWarning).pixmap(size, size));
}

void ProblemPanel::show(const Explanation &what, const Error &why, const QString &button)
{
    m_title->setText(what.title);
    //: What it means for the money, then what to do next; both are whole sentences.
    m_text->setText(tr("%1 %2").arg(what.money, what.next));
    //: An error's name, for looking it up, and the provider's own words.
    const QString named = why.detail.isEmpty() ? errorId(why.code) : tr("%1: %2").arg(errorId(why.code), why.detail);
    m_details->setText(named + QStringLiteral("\n\n") + errorEntryText(errorId(why.code)));
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    setAccessibleDescription(m_title->text() + QLatin1Char(' ') + m_text->text());
    showIcon();
    QFrame::show();
}

} // namespace coder
