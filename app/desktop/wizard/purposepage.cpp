// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/wizard/purposepage.h"

#include "app/desktop/modelbox.h"
#include "app/desktop/wizard/statusline.h"
#include "app/words/fit.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QStyle>
#include <QVBoxLayout>

namespace coder {
namespace {

// What may be written after the number sign of a label's mnemonic.
QString choiceText(const QString &purpose)
{
    if (purpose == u"fast")
        return PurposePage::tr("&Fast and cheap");
    if (purpose == u"balanced")
        return PurposePage::tr("B&alanced");
    return purpose == u"largest" ? PurposePage::tr("&Largest") : PurposePage::tr("Choose &myself");
}

void addProfiles(QComboBox *box)
{
    box->addItem(PurposePage::tr("None"), QString());
    for (const QString &profile : {u"A"_qs, u"B"_qs, u"C"_qs, u"D"_qs, u"E"_qs}) {
        box->addItem(PurposePage::tr("Profile %1").arg(profile), profile);
        box->setItemData(box->count() - 1, profileText(profile), Qt::ToolTipRole);
        box->setItemData(box->count() - 1, profileText(profile), Qt::AccessibleDescriptionRole);
    }
}

} // namespace

PurposePage::PurposePage(SetupDesk &desk, QWidget *parent)
    : DeskPage(desk, SetupPage::Purpose, parent)
    , m_group(new QButtonGroup(this))
{
    setTitle(tr("What for"));
    setSubTitle(tr("Each suggestion is a model and the cheapest plan it fits on, at today's price."));
    for (const QString &purpose : {u"fast"_qs, u"balanced"_qs, u"largest"_qs, ownPurpose})
        addCard(purpose);
    addOwn();
    addOptions();
    body()->addStretch(1);
}

void PurposePage::addCard(const QString &purpose)
{
    auto *frame = new QFrame(this);
    frame->setFrameShape(QFrame::StyledPanel);
    frame->setAutoFillBackground(true);
    frame->setBackgroundRole(QPalette::Base);
    frame->installEventFilter(this);
    auto *choice = new QRadioButton(choiceText(purpose), this);
    choice->setObjectName(purpose);
    QFont strong = choice->font();
    strong.setBold(true);
    choice->setFont(strong);
    auto *offer = new QLabel(frame);
    offer->setWordWrap(true);
    offer->setIndent(choice->style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth) + 8);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(2);
    layout->addWidget(choice);
    layout->addWidget(offer);
    m_group->addButton(choice);
    body()->addWidget(frame);
    m_cards.insert(purpose, {frame, choice, offer});
    connect(choice, &QRadioButton::toggled, this, [this, purpose](bool isOn) {
        if (isOn)
            desk().choosePreset(purpose);
    });
}

bool PurposePage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonRelease)
        for (const Card &card : m_cards)
            if (card.frame == watched && card.choice->isEnabled())
                card.choice->click();
    return DeskPage::eventFilter(watched, event);
}

void PurposePage::addOwn()
{
    m_own = new QWidget(this);
    auto *form = new QFormLayout(m_own);
    form->setContentsMargins(24, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_model = new ModelBox(m_own);
    m_model->setObjectName(u"model"_qs);
    m_fit = new QLabel(m_own);
    m_fit->setWordWrap(true);
    m_fit->setTextFormat(Qt::PlainText);
    m_plan = new QComboBox(m_own);
    m_plan->setObjectName(u"plan"_qs);
    m_plan->setAccessibleName(tr("Plan"));
    m_plan->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_plan->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_modelState = new StatusLine(m_own);
    form->addRow(tr("&Plan"), m_plan);
    form->addRow(tr("M&odel"), m_model);
    form->addRow(QString(), m_fit);
    form->addRow(QString(), m_modelState);
    body()->addWidget(m_own);
    connect(m_model, &ModelBox::modelChosen, this,
            [this](const QString &model) { desk().chooseOwn(model, desk().draft().plan); });
    connect(m_plan, &QComboBox::activated, this,
            [this] { desk().chooseOwn(desk().draft().model, m_plan->currentData().toString()); });
}

void PurposePage::addOptions()
{
    m_webUi = new QCheckBox(tr("Run Open &WebUI beside the model, for chats in the browser"), this);
    m_webUi->setObjectName(u"webUi"_qs);
    m_profile = new QComboBox(m_own);
    m_profile->setObjectName(u"profile"_qs);
    m_profile->setAccessibleName(tr("Performance profile"));
    addProfiles(m_profile);
    qobject_cast<QFormLayout *>(m_own->layout())->addRow(tr("Performance p&rofile"), m_profile);
    body()->addSpacing(8);
    body()->addWidget(m_webUi);
    connect(m_webUi, &QCheckBox::toggled, this,
            [this](bool isOn) { desk().change([isOn](SetupDraft &draft) { draft.hasWebUi = isOn; }); });
    connect(m_profile, &QComboBox::activated, this, [this] {
        desk().change([this](SetupDraft &draft) { draft.perfProfile = m_profile->currentData().toString(); });
    });
}

void PurposePage::initializePage()
{
    if (desk().draft().purpose.isEmpty())
        desk().choosePreset(u"balanced"_qs);
    DeskPage::initializePage();
}

void PurposePage::showPlans()
{
    const auto &plans = desk().facts().plans;
    const QList<Plan> offered = plans && *plans ? **plans : QList<Plan>();
    if (m_plan->count() != offered.size()) {
        m_plan->clear();
        for (const Plan &plan : offered)
            m_plan->addItem(planText(plan, desk().draft().region), plan.id);
    }
    m_plan->setCurrentIndex(m_plan->findData(desk().draft().plan));
}

void PurposePage::showModelState()
{
    const auto &model = desk().facts().model;
    if (desk().live().isAskingModel())
        m_modelState->tell(CheckState::Unknown, tr("Looking the model up …"));
    else if (!model || !desk().whyNot(SetupPage::Purpose).isEmpty())
        m_modelState->clear(); // the reason below says it
    else
        for (const Check &check : desk().checks())
            if (check.id == u"model")
                m_modelState->tell(check.state, check.sentence);
}

void PurposePage::refresh()
{
    const SetupDraft &draft = desk().draft();
    for (const PresetOffer &offer : desk().presetOffers()) {
        const QString id = QString::fromLatin1(offer.preset.id);
        const Card &card = m_cards[id];
        card.offer->setText(purposeText(id) + u'\n' + offerText(offer, desk()));
        card.choice->setEnabled(offer.plan.has_value());
        card.choice->setAccessibleDescription(card.offer->text());
    }
    m_cards[ownPurpose].offer->setText(purposeText(ownPurpose));
    m_cards[ownPurpose].choice->setAccessibleDescription(purposeText(ownPurpose));
    if (m_cards.contains(draft.purpose))
        m_cards[draft.purpose].choice->setChecked(true);
    m_own->setVisible(draft.purpose == ownPurpose);
    if (!m_model->lineEdit()->hasFocus())
        m_model->setEditText(draft.model);
    m_model->showFor(draft.plan);
    m_fit->setText(draft.model.isEmpty() ? QString() : m_model->verdict());
    m_fit->setVisible(!m_fit->text().isEmpty());
    m_webUi->setChecked(draft.hasWebUi);
    m_profile->setCurrentIndex(m_profile->findData(draft.perfProfile));
    showPlans();
    showModelState();
}

} // namespace coder
