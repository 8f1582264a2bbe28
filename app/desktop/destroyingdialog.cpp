// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/destroyingdialog.h"

#include "app/desktop/roomfor.h"
#include "app/words/explain.h"
#include "app/words/format.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace coder {
namespace {

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

DestroyingDialog::DestroyingDialog(Controller &controller, QStringList names, QWidget *parent)
    : QDialog(parent)
    , m_controller(controller)
    , m_names(std::move(names))
    , m_lines(plainLabel(this))
    , m_whoGoesOn(plainLabel(this))
    , m_progress(new QProgressBar(this))
{
    setWindowTitle(tr("Destroying"));
    auto *title = plainLabel(this);
    title->setText(tr("The program ends as soon as Linode confirms that nothing is left."));
    m_progress->setAccessibleName(tr("VMs proved gone"));
    m_progress->setRange(0, int(m_names.size()));
    m_progress->setTextVisible(false);
    auto *buttons = new QDialogButtonBox(this);
    auto *leave = buttons->addButton(tr("&Quit now"), QDialogButtonBox::AcceptRole);
    auto *stay = buttons->addButton(tr("&Stay"), QDialogButtonBox::RejectRole);
    stay->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    for (QWidget *part : std::initializer_list<QWidget *>{title, m_lines, m_progress, m_whoGoesOn, buttons})
        layout->addWidget(part);
    title->setMinimumWidth(440);
    connect(leave, &QPushButton::clicked, this, &DestroyingDialog::leaveAsked);
    connect(stay, &QPushButton::clicked, this, &QDialog::reject);
    connect(&controller, &Controller::sessionChanged, this, &DestroyingDialog::follow);
    connect(&controller, &Controller::checkStateChanged, this, &DestroyingDialog::follow);
    // Not at once: nobody can be connected to over() yet.
    QMetaObject::invokeMethod(this, &DestroyingDialog::follow, Qt::QueuedConnection);
}

QStringList DestroyingDialog::remaining() const
{
    QStringList remaining;
    for (const QString &name : m_names)
        if (const auto session = m_controller.session(name); session && session->phase != Phase::Destroyed)
            remaining << name;
    return remaining;
}

QString DestroyingDialog::line(const QString &name) const
{
    const auto session = m_controller.session(name);
    if (!session || session->phase == Phase::Destroyed)
        return session && session->instanceId == 0 && session->createAttempts == 0
                   ? tr("%1: over. No VM was rented.").arg(name)
                   : tr("%1: destroyed. Linode no longer knows the VM, by its number or by its label.").arg(name);
    if (session->error)
        return tr("%1: not confirmed yet. %2").arg(name, explain(*session->error, MoneyState::StillRented).title);
    return tr("%1: %2 …").arg(name, phaseText(Phase::Destroying));
}

void DestroyingDialog::follow()
{
    QStringList lines;
    for (const QString &name : std::as_const(m_names))
        lines << line(name);
    m_lines->setText(lines.join(u'\n'));
    m_whoGoesOn->setText(whoGoesOnText(m_controller));
    growToText(*this);
    const qsizetype left = remaining().size();
    m_progress->setValue(int(m_names.size() - left));
    if (left > 0 || m_wasTold)
        return;
    m_wasTold = true;
    // Not at once: this may be told from within the destroying, which whoever ends the program lets go of.
    QMetaObject::invokeMethod(this, &DestroyingDialog::over, Qt::QueuedConnection);
}

QString whoGoesOnText(const Controller &controller)
{
    if (controller.canAct())
        return DestroyingDialog::tr("If you quit now, a program in the background goes on until Linode confirms it. "
                                    "While this computer is off nobody does, and the VM goes on costing money.");
    return DestroyingDialog::tr("Nobody can destroy it now: %1 The wish is kept and carried out when this program or "
                                "coder can ask Linode; until then the VM goes on costing money.")
        .arg(explain(controller.lastCheckError().value_or(Error{ErrorCode::SecretMissing, {}}), MoneyState::StillRented)
                 .title);
}

} // namespace coder
