// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/tokendialog.h"

#include "app/assembly/setupwords.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace coder {
namespace {

QString questionFor(const QString &name)
{
    return name == u"LINODE_TOKEN"_qs
               ? TokenDialog::tr("The API token for Linode, or a reference to it such as op://vault/item/field. It "
                                 "needs the rights %1.")
                     .arg(scopesText())
               : TokenDialog::tr("The token for Hugging Face, or a reference to it such as op://vault/item/field. Only "
                                 "models that ask for an agreement need one.");
}

QLabel *wrapped(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

TokenDialog::TokenDialog(SetupTools tools, const QString &name, QWidget *parent)
    : QDialog(parent)
    , m_tools(std::move(tools))
    , m_name(name)
    , m_token(new QLineEdit)
    , m_place(new QComboBox)
    , m_problem(wrapped({}))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(name == u"LINODE_TOKEN"_qs ? tr("Token for Linode") : tr("Token for Hugging Face"));
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setAccessibleName(windowTitle());
    m_token->setMinimumWidth(360);
    m_place->setAccessibleName(tr("Where to keep it"));
    for (const SecretPlace each : {SecretPlace::Keyring, SecretPlace::ThisRun, SecretPlace::SecretsFile})
        m_place->addItem(placeText(each), int(each));
    m_problem->setAccessibleName(tr("Problem"));
    m_problem->hide();

    auto *form = new QFormLayout;
    form->addRow(tr("&Token:"), m_token);
    form->addRow(tr("&Keep it:"), m_place);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_keep = buttons->button(QDialogButtonBox::Ok);
    m_keep->setText(tr("&Use it"));
    m_keep->setEnabled(false);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("&Cancel"));
    connect(m_token, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_keep->setEnabled(!text.trimmed().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &TokenDialog::keep);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(wrapped(questionFor(name)));
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    m_token->setFocus();
}

SecretPlace TokenDialog::place() const
{
    return SecretPlace(m_place->currentData().toInt());
}

// A reference is read once before it is kept: what op cannot read now it will not read later.
void TokenDialog::keep()
{
    m_keep->setEnabled(false);
    m_problem->hide();
    const Secret typed(m_token->text().trimmed().toUtf8());
    const auto store = [this, typed] {
        whenDone(keepSecret(m_tools, m_name, typed, place(), this), this,
                 [this](const Result<Unit> &done) { tell(done); });
    };
    if (!typed.reveal().startsWith("op://"))
        return store();
    whenDone(m_tools.readReference(QString::fromUtf8(typed.reveal())), this,
             [this, store](const Result<Secret> &read) { read ? store() : tell(fail(read.error())); });
}

void TokenDialog::tell(const Result<Unit> &done)
{
    m_keep->setEnabled(true);
    if (done) {
        Q_EMIT kept();
        accept();
        return;
    }
    m_problem->setText(finishProblem(done.error()));
    m_problem->show();
}

} // namespace coder
