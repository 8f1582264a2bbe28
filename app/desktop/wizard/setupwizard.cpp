// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/wizard/setupwizard.h"

#include "app/desktop/roomfor.h"
#include "app/desktop/wizard/connectpage.h"
#include "app/desktop/wizard/placepage.h"
#include "app/desktop/wizard/purposepage.h"
#include "app/desktop/wizard/reviewpage.h"
#include "app/desktop/wizard/safetypage.h"

#include <QAbstractButton>

namespace coder {

SetupWizard::SetupWizard(Program &program, QWidget *parent)
    : SetupWizard(setupToolsOf(program), parent)
{}

SetupWizard::SetupWizard(SetupTools tools, QWidget *parent)
    : QWizard(parent)
    , m_desk(std::make_unique<SetupDesk>(std::move(tools)))
    , m_review(new ReviewPage(*m_desk, this))
{
    setWindowTitle(tr("Set up"));
    setWizardStyle(QWizard::ModernStyle);
    setOptions(QWizard::NoBackButtonOnStartPage | QWizard::HaveCustomButton1);
    resize(roomFor(*this, QSize(680, 590)));
    addPage(new ConnectPage(*m_desk, this));
    addPage(new PurposePage(*m_desk, this));
    addPage(new PlacePage(*m_desk, this));
    addPage(new SafetyPage(*m_desk, this));
    addPage(m_review);
    nameButtons();
    connect(this, &QWizard::currentIdChanged, this, &SetupWizard::showButtons);
    connect(m_desk.get(), &SetupDesk::changed, this, &SetupWizard::showButtons);
    connect(m_review, &QWizardPage::completeChanged, this, &SetupWizard::showButtons);
    connect(m_review, &ReviewPage::saved, this, [this] {
        QDialog::accept();
        Q_EMIT saved();
        if (m_isCreating)
            Q_EMIT createWanted();
    });
    m_desk->start();
}

// The pages read the desk: they go first.
SetupWizard::~SetupWizard()
{
    for (const int id : pageIds())
        delete page(id);
}

void SetupWizard::nameButtons()
{
    setButtonText(QWizard::BackButton, tr("&Back"));
    setButtonText(QWizard::NextButton, tr("&Next"));
    setButtonText(QWizard::CancelButton, tr("Not now"));
    setButtonText(QWizard::CustomButton1, tr("Sa&ve"));
    setButtonLayout({QWizard::CancelButton, QWizard::Stretch, QWizard::BackButton, QWizard::NextButton,
                     QWizard::CustomButton1, QWizard::FinishButton});
    button(QWizard::CustomButton1)->setObjectName(u"save"_qs);
    connect(this, &QWizard::customButtonClicked, this, [this] { finish(false); });
}

void SetupWizard::showButtons()
{
    const bool isLast = currentPage() == m_review;
    button(QWizard::CustomButton1)->setVisible(isLast);
    button(QWizard::CustomButton1)->setEnabled(isLast && m_review->isSavable());
    setButtonText(QWizard::FinishButton, createLabel(*m_desk));
}

void SetupWizard::finish(bool isCreating)
{
    m_isCreating = isCreating;
    m_review->save();
}

void SetupWizard::accept()
{
    finish(true);
}

// Answers survive; if even that fails, there is nobody left to tell.
void SetupWizard::reject()
{
    (void)m_desk->keepDraft();
    QWizard::reject();
}

} // namespace coder
