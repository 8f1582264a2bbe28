// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/clientdialog.h"

#include "app/desktop/roomfor.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace coder {
namespace {

QString placeText(const ClientSettings &settings)
{
    return settings.file.isEmpty()
               ? ClientDialog::tr("Copied. Paste the command into a terminal; it reads the key from its file.")
               : ClientDialog::tr("Copied. Put it into %1, beside what is there already.").arg(settings.file);
}

QString keyText(const ClientSettings &settings, const QString &apiKeyFile)
{
    if (settings.keyName.isEmpty())
        return {};
    if (settings.keyFile.isEmpty())
        return ClientDialog::tr("The key is not in it. Start the program with %1 set to what is in %2.")
            .arg(settings.keyName, apiKeyFile);
    return ClientDialog::tr("The key is not in it. Put a line into %3: %1= and what is in %2.")
        .arg(settings.keyName, apiKeyFile, settings.keyFile);
}

QLabel *words(const QString &text, const QString &name)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setWordWrap(true);
    label->setAccessibleName(name);
    label->setAccessibleDescription(text);
    return label;
}

} // namespace

QString clientName(const QString &clientId)
{
    const auto client = clientFrom(clientId);
    if (client == Client::Continue)
        return QStringLiteral("Continue");
    return client == Client::Zed ? QStringLiteral("Zed") : clientId;
}

ClientDialog::ClientDialog(Client client, const Session &session, const QString &apiKeyFile, QWidget *parent)
    : QDialog(parent)
    , m_text(new QPlainTextEdit(this))
{
    const ClientSettings settings = clientSettings(client, session, apiKeyFile);
    setWindowTitle(tr("Settings for %1").arg(clientName(clientId(client))));
    m_text->setPlainText(QString::fromUtf8(settings.text).trimmed());
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setAccessibleName(tr("Settings"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *again = buttons->addButton(tr("&Copy again"), QDialogButtonBox::ActionRole);
    connect(again, &QPushButton::clicked, this, &ClientDialog::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(words(placeText(settings), tr("Where it belongs")));
    layout->addWidget(m_text, 1);
    if (const QString key = keyText(settings, apiKeyFile); !key.isEmpty())
        layout->addWidget(words(key, tr("Where the key is")));
    layout->addWidget(buttons);
    resize(roomFor(*this, QSize(620, 420)));
    copy();
}

void ClientDialog::copy() const
{
    QGuiApplication::clipboard()->setText(m_text->toPlainText());
}

} // namespace coder
