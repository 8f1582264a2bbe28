// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/passphrasedialog.h"

#include "app/assembly/setupfacts.h"
#include "app/assembly/setupwords.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace coder {
namespace {

QLabel *wrapped(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QString problemText(const Error &why)
{
    if (why.code == ErrorCode::SshKeyLocked)
        return PassphraseDialog::tr("That does not open the key. Try again.");
    if (why.code == ErrorCode::KeyringMissing)
        return PassphraseDialog::tr("This desktop has no keyring. Untick the box to use the passphrase for this run.");
    if (why.code == ErrorCode::KeyringLocked)
        return PassphraseDialog::tr("The keyring is locked. Unlock it and try again, or untick the box.");
    return finishProblem(why);
}

} // namespace

PassphraseDialog::PassphraseDialog(SetupTools tools, const QString &keyFile, QWidget *parent)
    : QDialog(parent)
    , m_tools(std::move(tools))
    , m_keyFile(keyFile)
    , m_passphrase(new QLineEdit)
    , m_inKeyring(new QCheckBox(tr("&Keep it in the keyring for the next time")))
    , m_problem(wrapped({}))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Passphrase of your SSH key"));
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphrase->setAccessibleName(windowTitle());
    m_passphrase->setMinimumWidth(360);
    m_problem->setAccessibleName(tr("Problem"));
    m_problem->hide();

    auto *form = new QFormLayout;
    form->addRow(tr("&Passphrase:"), m_passphrase);
    form->addRow(QString(), m_inKeyring);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_open = buttons->button(QDialogButtonBox::Ok);
    m_open->setText(tr("&Open the key"));
    m_open->setEnabled(false);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("&Cancel"));
    connect(m_passphrase, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_open->setEnabled(!text.isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &PassphraseDialog::tryTyped);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(wrapped(tr("The VM of this session was made with your own SSH key %1, which is encrypted. Enter "
                                 "its passphrase, or a reference to it such as op://vault/item/field.")
                                  .arg(keyFile)));
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    m_passphrase->setFocus();
}

void PassphraseDialog::tryTyped()
{
    m_open->setEnabled(false);
    m_problem->hide();
    const Secret typed(m_passphrase->text().toUtf8());
    whenDone(resolvedSecret(m_tools, typed), this, [this, typed](const Result<Secret> &passphrase) {
        if (!passphrase)
            return end(fail(passphrase.error()));
        whenDone(m_tools.tryPassphrase(m_keyFile, *passphrase), this,
                 [this, typed](const Result<Unit> &tried) { tried ? keep(typed) : end(tried); });
    });
}

void PassphraseDialog::keep(const Secret &typed)
{
    const SecretPlace place = m_inKeyring->isChecked() ? SecretPlace::Keyring : SecretPlace::ThisRun;
    whenDone(keepSecret(m_tools, secretname::sshPassphrase, typed, place, this), this,
             [this](const Result<Unit> &kept) { end(kept); });
}

void PassphraseDialog::end(const Result<Unit> &done)
{
    m_open->setEnabled(true);
    if (done) {
        Q_EMIT opened();
        accept();
        return;
    }
    m_problem->setText(problemText(done.error()));
    m_problem->setAccessibleDescription(m_problem->text());
    m_problem->show();
    m_passphrase->selectAll();
    m_passphrase->setFocus();
}

} // namespace coder
