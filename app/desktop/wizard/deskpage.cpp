// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/wizard/deskpage.h"

#include "app/desktop/wizard/statusline.h"

#include <QScrollArea>
#include <QVBoxLayout>
#include <QWizard>

namespace coder {

DeskPage::DeskPage(SetupDesk &desk, SetupPage page, QWidget *parent)
    : QWizardPage(parent)
    , m_desk(desk)
    , m_page(page)
    , m_body(new QVBoxLayout)
    , m_reason(new StatusLine(this))
{
    auto *scroll = new QScrollArea(this); // large letters, or a small screen
    auto *content = new QWidget(scroll);
    content->setLayout(m_body);
    m_body->setContentsMargins(0, 0, 0, 0);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_reason);
    connect(&desk, &SetupDesk::changed, this, [this] {
        if (wizard() != nullptr && wizard()->currentPage() == this)
            showDesk();
    });
}

QString DeskPage::reason() const
{
    return m_desk.whyNot(m_page);
}

void DeskPage::initializePage()
{
    showDesk();
}

void DeskPage::hideReason()
{
    m_reason->hide();
}

void DeskPage::showDesk()
{
    refresh();
    m_reason->tell(CheckState::Warn, reason());
    Q_EMIT completeChanged();
}

} // namespace coder
