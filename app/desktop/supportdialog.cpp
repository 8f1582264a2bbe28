// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/supportdialog.h"

#include "app/desktop/roomfor.h"

#include "app/words/explain.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace coder {

SupportDialog::SupportDialog(SupportBundle bundle, QWidget *parent)
    : QDialog(parent)
    , m_bundle(std::move(bundle))
    , m_outcome(new QLabel(this))
{
    setWindowTitle(tr("Support bundle"));
    auto *about =
        new QLabel(tr("These files would be in the bundle. Secrets, accounts and addresses are replaced in them; "
                      "session names, models and plans are not."),
                   this);
    about->setWordWrap(true);
    auto *files = new QListWidget(this);
    files->setAccessibleName(tr("Files of the support bundle"));
    for (const SupportFile &file : m_bundle.files)
        files->addItem(tr("%1, %2 bytes").arg(file.name).arg(file.bytes.size()));
    m_outcome->setWordWrap(true);
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *saving = buttons->addButton(tr("&Save…"), QDialogButtonBox::ActionRole);
    connect(saving, &QPushButton::clicked, this, &SupportDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    for (QWidget *part : QList<QWidget *>{about, files, m_outcome, buttons})
        layout->addWidget(part);
    resize(roomFor(*this, QSize(520, 420)));
}

void SupportDialog::save()
{
    const QString name = QDir::home().filePath(supportFileName(QDateTime::currentDateTimeUtc()));
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the support bundle"), name, {}, nullptr,
                                                      QFileDialog::DontConfirmOverwrite);
    if (path.isEmpty())
        return;
    const auto saved = saveSupport(m_bundle, path);
    m_outcome->setText(saved ? tr("Saved: %1. Look into it before you send it to anybody.").arg(path)
                             : explain(saved.error(), MoneyState::NothingRented).title + u' ' + saved.error().detail);
}

} // namespace coder
