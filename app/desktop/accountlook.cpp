// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/accountlook.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace coder {
namespace {

using namespace std::chrono_literals;

constexpr auto unseenFor = 1s;
constexpr auto patience = 10s;

} // namespace

AccountLook::AccountLook(Controller &controller, QWidget *parent)
    : QDialog(parent)
    , m_controller(controller)
{
    setWindowTitle(tr("Quit"));
    setWindowModality(Qt::WindowModal);
    auto *words = new QLabel(tr("Asking Linode what is rented, so that nothing is left behind unseen …"), this);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setMinimumWidth(fontMetrics().averageCharWidth() * 52);
    auto *progress = new QProgressBar(this);
    progress->setRange(0, 0);
    progress->setTextVisible(false);
    progress->setAccessibleName(tr("Asking Linode"));
    auto *buttons = new QDialogButtonBox(this);
    auto *skip = buttons->addButton(tr("&Do not wait"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("&Stay"), QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    for (QWidget *part : std::initializer_list<QWidget *>{words, progress, buttons})
        layout->addWidget(part);
    connect(skip, &QPushButton::clicked, this, [this] { giveUp(true); });
    connect(this, &QDialog::rejected, this, [this] {
        if (end())
            Q_EMIT stayed();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void AccountLook::start()
{
    // Queued: it may be told from within a destroying, which whoever ends the program lets go of.
    connect(
        &m_controller, &Controller::checkEnded, this,
        [this] {
            if (end())
                Q_EMIT asked();
        },
        Qt::QueuedConnection);
    Clock &clock = m_controller.clock();
    clock.after(unseenFor, this, [this] {
        if (m_isOver)
            return;
        Q_EMIT slow();
        open();
    });
    clock.after(patience, this, [this] { giveUp(false); });
    m_controller.refresh();
}

void AccountLook::giveUp(bool byPerson)
{
    if (end())
        Q_EMIT givenUp(byPerson);
}

// Whether it was not over before.
bool AccountLook::end()
{
    if (std::exchange(m_isOver, true))
        return false;
    hide();
    deleteLater();
    return true;
}

} // namespace coder
