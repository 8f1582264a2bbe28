// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/secretrow.h"

#include "app/desktop/tokendialog.h"
#include "app/words/explain.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

namespace coder {

SecretRow::SecretRow(Program &program, const QString &name, const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_program(program)
    , m_name(name)
    , m_title(label)
    , m_state(new QLabel(this))
    , m_button(new QPushButton(isMadeByUs() ? tr("Renew…") : tr("Replace…"), this))
{
    m_state->setTextFormat(Qt::PlainText);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_state, 1);
    layout->addWidget(m_button);
    setFocusProxy(m_button);
    connect(m_button, &QPushButton::clicked, this, &SecretRow::askAnother);
    tellState();
}

bool SecretRow::isMadeByUs() const
{
    return m_name == secretname::apiKey;
}

QString SecretRow::buttonName() const
{
    return isMadeByUs() ? tr("Renew: %1").arg(m_title) : tr("Replace: %1").arg(m_title);
}

void SecretRow::tellState()
{
    m_state->setText(tr("Asking the keychain"));
    const bool isInFile = isMadeByUs() && QFileInfo::exists(m_program.paths().apiKeyFile());
    whenDone(m_program.secrets().read(m_name), this, [this, isInFile](const Result<Secret> &known) {
        if (known)
            m_state->setText(isInFile ? tr("Stored in a file that only you can read") : tr("Stored in the keychain"));
        else if (known.error().code == ErrorCode::SecretMissing)
            m_state->setText(tr("Not stored"));
        else if (known.error().code == ErrorCode::KeyringLocked)
            m_state->setText(tr("The keychain is locked"));
        else
            m_state->setText(tr("There is no keychain"));
    });
}

void SecretRow::askAnother()
{
    if (isMadeByUs())
        askRenewal();
    else
        askTyped();
}

void SecretRow::askRenewal()
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Renew the API key"),
                                tr("Make a new API key? Other programs that were set up with the old one have to be "
                                   "set up again. Sessions that run keep the old one."),
                                QMessageBox::Yes | QMessageBox::Cancel, window());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->button(QMessageBox::Yes)->setText(tr("&Renew"));
    connect(box->button(QMessageBox::Yes), &QPushButton::clicked, this, [this] { keep(randomSecret(40)); });
    box->open();
}

void SecretRow::askTyped()
{
    auto *dialog = new TokenDialog(setupToolsOf(m_program), m_name, window());
    connect(dialog, &TokenDialog::kept, this, [this] {
        tellState();
        Q_EMIT replaced(m_name);
    });
    dialog->open();
}

void SecretRow::keep(const Secret &secret)
{
    whenDone(m_program.secrets().write(m_name, secret), this, [this](const Result<Unit> &kept) {
        if (!kept) {
            m_state->setText(explainAtWindow(kept.error(), MoneyState::NothingRented).title);
            return;
        }
        tellState();
        Q_EMIT replaced(m_name);
    });
}

} // namespace coder
