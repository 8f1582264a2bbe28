// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/webhookfact.h"

#include "app/assembly/secretplaces.h"
#include "app/assembly/webhook.h"
#include "app/desktop/factform.h"
#include "app/words/explain.h"

#include <QInputDialog>
#include <QLabel>
#include <QPushButton>

namespace coder {
namespace {

QPushButton *button(const QString &text, const QString &spoken, QWidget *parent)
{
    auto *made = new QPushButton(text, parent);
    made->setAccessibleName(spoken);
    return made;
}

QString refusal(const Error &why)
{
    return explainAtWindow(why, MoneyState::NothingRented).title;
}

} // namespace

WebhookFact::WebhookFact(Program &program, FactForm &form, QWidget *parent)
    : QObject(parent)
    , m_program(program)
    , m_set(button(tr("&Set…"), tr("Set the webhook"), parent))
    , m_test(button(tr("&Test"), tr("Test the webhook"), parent))
    , m_forget(button(tr("&Forget"), tr("Forget the webhook"), parent))
    , m_state(form.add(tr("Webhook"), {m_set, m_test, m_forget}))
{
    connect(m_set, &QPushButton::clicked, this, &WebhookFact::ask);
    connect(m_test, &QPushButton::clicked, this, &WebhookFact::test);
    connect(m_forget, &QPushButton::clicked, this, &WebhookFact::forget);
    tellState();
}

void WebhookFact::say(const QString &text)
{
    tell(*m_state, text);
}

void WebhookFact::tellState()
{
    whenDone(webhookOf(m_program).address(), this, [this](const Result<Secret> &known) {
        m_test->setEnabled(known.has_value());
        m_forget->setEnabled(known.has_value());
        if (known)
            say(tr("It is told when a session ends soon, was destroyed or needs attention, and when the cap is nearly "
                   "used."));
        else if (known.error().code == ErrorCode::SecretMissing)
            say(tr("none is set: Slack, or anything that takes a message by POST"));
        else
            say(refusal(known.error()));
    });
}

void WebhookFact::ask()
{
    auto *dialog = new QInputDialog(m_set->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Webhook"));
    dialog->setLabelText(tr("Its address, which begins with https. It is kept in the keychain."));
    dialog->setTextEchoMode(QLineEdit::Password);
    connect(dialog, &QInputDialog::textValueSelected, this, &WebhookFact::keep);
    dialog->open();
}

void WebhookFact::keep(const QString &typed)
{
    const QUrl url(typed.trimmed(), QUrl::StrictMode);
    if (!isWebhookAddress(url))
        return say(tr("That is no address of a webhook: it begins with https."));
    const Secret secret(url.toString(QUrl::FullyEncoded).toUtf8());
    whenDone(keepSecret(setupToolsOf(m_program), webhookSecret, secret, SecretPlace::Keyring, this), this,
             [this](const Result<Unit> &kept) { kept ? tellState() : say(refusal(kept.error())); });
}

void WebhookFact::test()
{
    say(tr("A test message is being sent …"));
    whenDone(webhookOf(m_program).test(), this, [this](const Result<Unit> &sent) {
        say(sent ? tr("The webhook took the test message.") : tr("The test failed: %1").arg(refusal(sent.error())));
    });
}

void WebhookFact::forget()
{
    whenDone(m_program.secrets().remove(webhookSecret), this,
             [this](const Result<Unit> &gone) { gone ? tellState() : say(refusal(gone.error())); });
}

} // namespace coder
