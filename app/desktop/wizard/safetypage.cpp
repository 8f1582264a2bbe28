// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/wizard/safetypage.h"

#include "app/assembly/caps.h"
#include "app/desktop/wizard/statusline.h"
#include "core/config/settings.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace coder {
namespace {

int most(const char *setting)
{
    return int(findSetting(QLatin1String(setting))->most);
}

QSpinBox *minutes(const QString &id, const QString &name, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setObjectName(id);
    box->setAccessibleName(name);
    return box;
}

QDoubleSpinBox *amount(const QString &id, const QString &name, const char *setting, QWidget *parent)
{
    auto *box = new QDoubleSpinBox(parent);
    box->setObjectName(id);
    box->setAccessibleName(name);
    box->setRange(0, most(setting));
    box->setDecimals(2);
    box->setPrefix(u"US$"_qs);
    box->setSpecialValueText(SafetyPage::tr("no cap"));
    return box;
}

std::optional<Money> cap(double dollars)
{
    return dollars > 0 ? std::optional(Money::dollars(dollars)) : std::nullopt;
}

double dollars(const std::optional<Money> &amount)
{
    return amount ? amount->dollars() : 0;
}

} // namespace

SafetyPage::SafetyPage(SetupDesk &desk, QWidget *parent)
    : DeskPage(desk, SetupPage::Safety, parent)
{
    setTitle(tr("Stay safe"));
    setSubTitle(tr("Every VM has an end from the beginning. Linode bills started hours until it is destroyed."));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addLimits(form);
    addCaps(form);
    for (QAbstractSpinBox *box :
         {static_cast<QAbstractSpinBox *>(m_idle), static_cast<QAbstractSpinBox *>(m_lease),
          static_cast<QAbstractSpinBox *>(m_sessionCap), static_cast<QAbstractSpinBox *>(m_monthCap)})
        box->setFixedWidth(m_idle->fontMetrics().averageCharWidth() * 22);
    body()->addLayout(form);
    body()->addSpacing(12);
    addFirewall();
    m_worst = new QLabel(this);
    m_worst->setObjectName(u"worst"_qs);
    m_worst->setWordWrap(true);
    QFont strong = m_worst->font();
    strong.setBold(true);
    strong.setPointSizeF(strong.pointSizeF() * 1.15);
    m_worst->setFont(strong);
    body()->addSpacing(16);
    body()->addWidget(m_worst);
    body()->addStretch(1);
}

void SafetyPage::addLimits(QFormLayout *form)
{
    m_idle = minutes(u"idle"_qs, tr("Destroy it when idle for, in minutes"), this);
    m_idle->setRange(0, most("WATCHDOG_TIMEOUT_MINUTES"));
    m_idle->setSingleStep(5);
    m_idle->setSpecialValueText(tr("never"));
    m_lease = minutes(u"lease"_qs, tr("Destroy it at the latest after, in hours"), this);
    m_lease->setRange(1, most("LEASE_HOURS"));
    form->addRow(tr("Destroy it when &idle for"), m_idle);
    form->addRow(tr("Destroy it at the &latest after"), m_lease);
    showUnits();
    connect(m_idle, &QSpinBox::valueChanged, this, &SafetyPage::showUnits);
    connect(m_lease, &QSpinBox::valueChanged, this, &SafetyPage::showUnits);
    connect(m_idle, &QSpinBox::valueChanged, this,
            [this](int value) { desk().change([value](SetupDraft &draft) { draft.idleMinutes = value; }); });
    connect(m_lease, &QSpinBox::valueChanged, this,
            [this](int value) { desk().change([value](SetupDraft &draft) { draft.leaseHours = value; }); });
}

void SafetyPage::showUnits()
{
    //: After a number in a field: "30 minutes". The number itself is not part of the text.
    m_idle->setSuffix(tr(" minute(s)", nullptr, m_idle->value()));
    //: After a number in a field: "4 hours". The number itself is not part of the text.
    m_lease->setSuffix(tr(" hour(s)", nullptr, m_lease->value()));
}

void SafetyPage::addCaps(QFormLayout *form)
{
    m_sessionCap = amount(u"sessionCap"_qs, tr("Most one session may cost, in US dollars"), "SESSION_CAP_USD", this);
    m_monthCap = amount(u"monthCap"_qs, tr("Most a month may cost, in US dollars"), "MONTH_CAP_USD", this);
    m_monthCap->setSingleStep(10);
    form->addRow(tr("Most one &session may cost"), m_sessionCap);
    form->addRow(tr("Most a m&onth may cost"), m_monthCap);
    m_monthEnds = new QCheckBox(tr("At the month's cap, end what &runs, too"), this);
    m_monthEnds->setObjectName(u"monthEnds"_qs);
    form->addRow(QString(), m_monthEnds);
    m_caps = new QLabel(this);
    m_caps->setObjectName(u"caps"_qs);
    m_caps->setWordWrap(true);
    form->addRow(m_caps);
    connect(m_monthEnds, &QCheckBox::toggled, this,
            [this](bool isOn) { desk().change([isOn](SetupDraft &draft) { draft.monthCapEnds = isOn; }); });
    connect(m_sessionCap, &QDoubleSpinBox::valueChanged, this,
            [this](double value) { desk().change([value](SetupDraft &draft) { draft.sessionCap = cap(value); }); });
    connect(m_monthCap, &QDoubleSpinBox::valueChanged, this,
            [this](double value) { desk().change([value](SetupDraft &draft) { draft.monthCap = cap(value); }); });
}

void SafetyPage::addFirewall()
{
    m_madeFirewall = new QRadioButton(this);
    m_madeFirewall->setObjectName(u"madeFirewall"_qs);
    m_ownFirewall = new QRadioButton(tr("Use a &firewall of mine, number"), this);
    m_ownFirewall->setObjectName(u"ownFirewall"_qs);
    m_firewallId = new QLineEdit(this);
    m_firewallId->setObjectName(u"firewallId"_qs);
    m_firewallId->setAccessibleName(tr("Number of your firewall"));
    m_firewallId->setMaximumWidth(140);
    auto *row = new QHBoxLayout;
    row->addWidget(m_ownFirewall);
    row->addWidget(m_firewallId);
    row->addStretch(1);
    body()->addWidget(m_madeFirewall);
    body()->addLayout(row);
    connect(m_madeFirewall, &QRadioButton::toggled, this, &SafetyPage::takeFirewall);
    connect(m_firewallId, &QLineEdit::editingFinished, this, &SafetyPage::takeFirewall);
}

qint64 SafetyPage::firewallId() const
{
    return std::max<qint64>(0, m_firewallId->text().trimmed().toLongLong());
}

void SafetyPage::takeFirewall()
{
    const qint64 id = m_ownFirewall->isChecked() ? firewallId() : 0;
    desk().change([id](SetupDraft &draft) { draft.firewallId = id; });
    showDesk();
}

QString SafetyPage::reason() const
{
    if (m_ownFirewall->isChecked() && firewallId() == 0)
        return tr("Enter the number of your firewall, as Cloud Manager shows it.");
    return DeskPage::reason();
}

void SafetyPage::refresh()
{
    const SetupDraft &draft = desk().draft();
    m_idle->setValue(draft.idleMinutes);
    m_lease->setValue(draft.leaseHours);
    m_sessionCap->setValue(dollars(draft.sessionCap));
    m_monthCap->setValue(dollars(draft.monthCap));
    m_monthEnds->setChecked(draft.monthCapEnds);
    m_monthEnds->setEnabled(draft.monthCap.has_value());
    m_caps->setText(capsText({draft.sessionCap, draft.monthCap, draft.monthCapEnds}));
    const QString address = desk().live().ownAddress();
    m_madeFirewall->setText(address.isEmpty()
                                ? tr("M&ake a firewall that admits SSH from my address only (recommended)")
                                : tr("M&ake a firewall that admits SSH from %1 only (recommended)").arg(address));
    if (draft.firewallId != 0 || !m_ownFirewall->isChecked()) {
        m_ownFirewall->setChecked(draft.firewallId != 0);
        m_madeFirewall->setChecked(draft.firewallId == 0);
    }
    if (draft.firewallId != 0 && !m_firewallId->hasFocus())
        m_firewallId->setText(QString::number(draft.firewallId));
    m_firewallId->setEnabled(m_ownFirewall->isChecked());
    m_worst->setText(worstSentence(desk()));
}

} // namespace coder
