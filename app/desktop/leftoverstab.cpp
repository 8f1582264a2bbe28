// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/leftoverstab.h"

#include "app/desktop/questions.h"
#include "app/words/explain.h"
#include "app/words/leftovertext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QShowEvent>
#include <QVBoxLayout>

namespace coder {

LeftoversTab::LeftoversTab(Controller &controller, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_desk(controller.program())
    , m_summary(new QLabel(this))
    , m_again(new QPushButton(tr("Look &again"), this))
    , m_rows(new QWidget(this))
    , m_lines(new QVBoxLayout(m_rows))
{
    setAccessibleName(tr("Leftovers"));
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setAccessibleName(tr("What is left over"));
    m_summary->setText(tr("Linode was not asked yet."));
    connect(m_again, &QPushButton::clicked, this, &LeftoversTab::look);
    auto *area = new QScrollArea(this);
    area->setWidget(m_rows);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setAccessibleName(tr("Things left over"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_summary);
    layout->addWidget(area, 1);
    layout->addWidget(m_again, 0, Qt::AlignLeft);
}

void LeftoversTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_isAsked)
        look();
}

void LeftoversTab::look()
{
    m_isAsked = true;
    m_again->setEnabled(false);
    m_summary->setText(tr("Asking Linode what is left over …"));
    whenDone(m_desk.look(), this, [this](const Result<LeftoverList> &list) {
        m_again->setEnabled(true);
        take(list);
    });
}

void LeftoversTab::take(const Result<LeftoverList> &list)
{
    m_isAsked = true;
    clear();
    if (!list) {
        m_summary->setText(
            tr("What is left over is unknown: %1").arg(explain(list.error(), MoneyState::MayBeRented).title));
        return;
    }
    m_list = *list;
    for (const Leftover &one : std::as_const(m_list.found))
        addRow(one);
    m_lines->addStretch(1);
    tellSummary();
}

void LeftoversTab::tellSummary()
{
    QStringList parts;
    parts << (m_list.found.isEmpty() ? tr("Nothing is left over.")
                                     : tr("%n thing(s) left over.", nullptr, int(m_list.found.size())));
    if (const QString unasked = unaskedText(m_list.unasked); !unasked.isEmpty())
        parts << unasked;
    m_summary->setText(parts.join(u' '));
}

// The list that Linode gave stays; only VMs can change by what this computer does.
void LeftoversTab::read()
{
    LeftoverList left = m_list;
    left.found.removeIf([this](const Leftover &one) {
        if (one.kind != LeftoverKind::Vm || !one.isOurs)
            return false;
        const auto session = m_controller.session(one.session);
        return !session || !isOrphan(*session);
    });
    if (left.found.size() != m_list.found.size())
        take(left);
}

void LeftoversTab::clear()
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void LeftoversTab::addRow(const Leftover &one)
{
    auto *row = new QWidget(m_rows);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    const QString whose = one.isOurs ? QString() : u'\n' + tr("Another installation made it; it is left alone.");
    //: A kind of thing, its name, its cost.
    const QString text =
        tr("%1 %2, %3").arg(leftoverKindText(one.kind), one.label, leftoverCostText(one, m_controller.clock().now()));
    auto *label = new QLabel(text + whose, row);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    line->addWidget(label, 1);
    if (one.isOurs && one.kind == LeftoverKind::Vm)
        addButton(*line, one, tr("Keep"), tr("Keep %1"), [this, one] { adopt(one); });
    if (one.isOurs)
        addButton(*line, one, one.kind == LeftoverKind::Vm ? tr("Destroy…") : tr("Delete…"), tr("Delete %1"),
                  [this, one] { askRemove(one); });
    m_lines->addWidget(row);
}

void LeftoversTab::addButton(QLayout &row, const Leftover &one, const QString &text, const QString &spoken,
                             const std::function<void()> &act)
{
    auto *button = new QPushButton(text, m_rows);
    button->setAccessibleName(spoken.arg(one.label));
    connect(button, &QPushButton::clicked, this, act, Qt::QueuedConnection); // the row may go with it
    row.addWidget(button);
}

void LeftoversTab::adopt(const Leftover &one)
{
    whenDone(m_desk.adopt(one), this, [this, one](const Result<Unit> &kept) {
        if (!kept)
            tellFailure(this, kept.error(), m_controller.session(one.session));
    });
}

void LeftoversTab::askRemove(const Leftover &one)
{
    const auto session = m_controller.session(one.session);
    if (one.kind == LeftoverKind::Vm && session)
        return askDestroy(this, {*session}, m_controller.clock().now(), false, [this, one](ChatWish) { remove(one); });
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Delete %1?").arg(one.label), tr("Delete %1?").arg(one.label),
                                QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("It is deleted at Linode. This cannot be undone."));
    box->setWindowModality(Qt::WindowModal);
    auto *yes = box->addButton(tr("&Delete"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(yes, &QPushButton::clicked, this, [this, one] { remove(one); });
    box->open();
}

void LeftoversTab::remove(const Leftover &one)
{
    whenDone(m_desk.remove(one), this, [this, one](const Result<Unit> &gone) {
        if (!gone)
            tellFailure(this, gone.error(), m_controller.session(one.session));
        else if (one.kind != LeftoverKind::Vm)
            look();
    });
}

} // namespace coder
