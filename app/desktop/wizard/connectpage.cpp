// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/wizard/connectpage.h"

#include "app/desktop/wizard/statusline.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace coder {
namespace {

constexpr int tokenLength = 64; // of the provider's tokens; a pasted one is tested at once

QLabel *paragraph(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    return label;
}

QLineEdit *secretField(const QString &name, QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    field->setEchoMode(QLineEdit::Password);
    field->setAccessibleName(name);
    field->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    return field;
}

Secret typed(const QLineEdit *field)
{
    return Secret(field->text().trimmed().toUtf8());
}

} // namespace

ConnectPage::ConnectPage(SetupDesk &desk, QWidget *parent)
    : DeskPage(desk, SetupPage::Connect, parent)
{
    setTitle(tr("Connect"));
    setSubTitle(tr("The program rents and destroys VMs in your Linode account. For that it needs an API token."));
    addToken();
    body()->addSpacing(16);
    addHubToken();
    body()->addStretch(1);
    hideReason();
}

void ConnectPage::addToken()
{
    auto *link = paragraph(tr("<a href=\"%1\">Make a token in Cloud Manager</a> with exactly these rights: %2.")
                               .arg(u"https://cloud.linode.com/profile/tokens"_qs, scopesText()),
                           this);
    link->setOpenExternalLinks(true);
    link->setTextInteractionFlags(Qt::TextBrowserInteraction);
    link->setAccessibleName(tr("Make a token in Cloud Manager"));
    link->setObjectName(u"tokenLink"_qs);
    m_token = secretField(tr("Linode API token"), this);
    m_token->setObjectName(u"token"_qs);
    m_test = new QPushButton(tr("&Test"), this);
    m_test->setObjectName(u"test"_qs);
    m_state = new StatusLine(this);
    auto *label = new QLabel(tr("&Linode API token"), this);
    label->setBuddy(m_token);
    auto *show = new QCheckBox(tr("&Show what is typed"), this);
    auto *row = new QHBoxLayout;
    row->addWidget(m_token, 1);
    row->addWidget(m_test);
    body()->addWidget(link);
    body()->addWidget(label);
    body()->addLayout(row);
    body()->addWidget(show);
    body()->addWidget(m_state);
    connect(show, &QCheckBox::toggled, this, [this](bool isOn) {
        m_token->setEchoMode(isOn ? QLineEdit::Normal : QLineEdit::Password);
        m_hubToken->setEchoMode(m_token->echoMode());
    });
    connect(m_test, &QPushButton::clicked, this, [this] {
        takeToken();
        desk().testToken();
    });
    connect(m_token, &QLineEdit::editingFinished, this, &ConnectPage::takeToken);
    connect(m_token, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.trimmed().size() == tokenLength)
            takeToken();
    });
}

void ConnectPage::addHubToken()
{
    m_hubToken = secretField(tr("Hugging Face token, optional"), this);
    m_hubToken->setObjectName(u"hubToken"_qs);
    auto *label = new QLabel(tr("&Hugging Face token (optional)"), this);
    label->setBuddy(m_hubToken);
    body()->addWidget(label);
    body()->addWidget(m_hubToken);
    body()->addWidget(paragraph(tr("Only gated models need it, such as Llama: it shows that you accepted their "
                                   "licence. The suggested models are open."),
                                this));
    body()->addWidget(paragraph(tr("In place of a secret you may enter a 1Password reference, op://vault/item/field. "
                                   "Secrets go to the keyring, never into .env."),
                                this));
    connect(m_hubToken, &QLineEdit::editingFinished, this, &ConnectPage::takeHubToken);
}

void ConnectPage::takeHubToken()
{
    desk().change([this](SetupDraft &draft) { draft.hubToken = typed(m_hubToken); });
}

// What a screen reader puts into a field ends no editing.
bool ConnectPage::validatePage()
{
    takeHubToken();
    return DeskPage::validatePage();
}

// A token that is the one in the draft was tested already.
void ConnectPage::takeToken()
{
    const Secret token = typed(m_token);
    if (token == desk().draft().token)
        return;
    desk().change([&](SetupDraft &draft) { draft.token = token; });
    desk().testToken();
}

void ConnectPage::refresh()
{
    const Check line = tokenLine(desk());
    m_state->tell(line.state, line.sentence);
    m_test->setText(desk().facts().account && !*desk().facts().account ? tr("&Test again") : tr("&Test"));
    const bool hasStored = desk().draft().token.isEmpty() && desk().facts().token && *desk().facts().token;
    m_token->setPlaceholderText(hasStored ? tr("Leave empty to go on with the one that is stored") : QString());
}

} // namespace coder
