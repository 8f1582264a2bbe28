// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/wizard/placepage.h"

#include "app/desktop/wizard/statusline.h"
#include "app/words/format.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace coder {
namespace {

enum Column { Name, Latency, Price, Stock };

QTreeWidgetItem *row(const RegionChoice &choice)
{
    auto *item = new QTreeWidgetItem({u"%1 (%2)"_qs.arg(choice.label, choice.id), latencyText(choice.latencyMs),
                                      hourlyText(choice.hourly), stockText(choice)});
    item->setData(Name, Qt::UserRole, choice.id);
    item->setData(Name, Qt::AccessibleTextRole,
                  PlacePage::tr("%1, distance %2, %3, %4")
                      .arg(choice.label, item->text(Latency), item->text(Price), item->text(Stock)));
    for (const int column : {int(Latency), int(Price)})
        item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    if (choice.isSoldOut)
        item->setFlags(item->flags() & ~(Qt::ItemIsSelectable | Qt::ItemIsEnabled));
    return item;
}

} // namespace

PlacePage::PlacePage(SetupDesk &desk, QWidget *parent)
    : DeskPage(desk, SetupPage::Place, parent)
    , m_list(new QTreeWidget(this))
    , m_state(new StatusLine(this))
{
    setTitle(tr("Where"));
    setSubTitle(tr("The nearer the VM, the quicker the first word. Stock is what Linode lists; whether there is one "
                   "shows when it is created."));
    m_list->setObjectName(u"regions"_qs);
    m_list->setAccessibleName(tr("Regions"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setHeaderLabels({tr("Region"), tr("Distance"), tr("Price"), tr("Stock")});
    auto *label = new QLabel(tr("&Region"), this);
    label->setBuddy(m_list);
    auto *again = new QPushButton(tr("Ask a&gain"), this);
    again->setObjectName(u"askAgain"_qs);
    auto *below = new QHBoxLayout;
    below->addWidget(m_state, 1);
    below->addWidget(again);
    body()->addWidget(label);
    body()->addWidget(m_list, 1);
    body()->addLayout(below);
    connect(again, &QPushButton::clicked, &desk, &SetupDesk::testToken);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &PlacePage::takeRegion);
}

void PlacePage::initializePage()
{
    desk().suggestRegion();
    DeskPage::initializePage();
}

void PlacePage::takeRegion()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (m_isFilling || item == nullptr || item->isDisabled())
        return;
    desk().change([item](SetupDraft &draft) { draft.region = item->data(Name, Qt::UserRole).toString(); });
}

void PlacePage::fill()
{
    m_isFilling = true;
    m_list->clear();
    for (const RegionChoice &choice : m_shown) {
        auto *item = row(choice);
        m_list->addTopLevelItem(item);
        if (choice.id == desk().draft().region)
            m_list->setCurrentItem(item);
    }
    m_list->header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    for (const int column : {int(Latency), int(Price), int(Stock)})
        m_list->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);
    m_isFilling = false;
}

void PlacePage::refresh()
{
    const QList<RegionChoice> choices = desk().regions();
    if (choices != m_shown) {
        m_shown = choices;
        fill();
    }
    const auto &stock = desk().facts().availability;
    if (desk().live().isTestingToken())
        m_state->tell(CheckState::Unknown, tr("Asking Linode …"));
    else if (stock && !*stock)
        m_state->tell(CheckState::Warn, tr("What is in stock could not be read. You can go on all the same."));
    else
        m_state->clear();
}

} // namespace coder
