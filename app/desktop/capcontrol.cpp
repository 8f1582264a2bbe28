// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/capcontrol.h"

#include "app/assembly/program.h"
#include "app/desktop/flowlayout.h"
#include "app/words/explain.h"
#include "app/words/format.h"
#include "core/config/settings.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace coder {
namespace {

QDoubleSpinBox *amount(const QString &name, const char *setting, QWidget *parent)
{
    auto *box = new QDoubleSpinBox(parent);
    box->setAccessibleName(name);
    box->setRange(0, double(findSetting(QLatin1String(setting))->most));
    box->setDecimals(2);
    box->setPrefix(u"US$"_qs);
    box->setSpecialValueText(CapControl::tr("no cap"));
    box->setFixedWidth(box->fontMetrics().averageCharWidth() * 18);
    return box;
}

QLabel *words(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAccessibleName(name);
    return label;
}

std::optional<Money> cap(const QDoubleSpinBox &box)
{
    return box.value() > 0 ? std::optional(Money::dollars(box.value())) : std::nullopt;
}

double dollars(const std::optional<Money> &amount)
{
    return amount ? amount->dollars() : 0;
}

} // namespace

CapControl::CapControl(Program &program, QWidget *parent)
    : QWidget(parent)
    , m_program(program)
    , m_session(amount(tr("Most one session may cost, in US dollars"), "SESSION_CAP_USD", this))
    , m_month(amount(tr("Most a month may cost, in US dollars"), "MONTH_CAP_USD", this))
    , m_endsSessions(new QCheckBox(tr("At the month's cap, end what &runs, too"), this))
    , m_set(new QPushButton(tr("Set ca&ps"), this))
    , m_words(words(tr("What the caps do"), this))
    , m_standing(words(tr("Whether the caps are set"), this))
{
    m_month->setSingleStep(10);
    layOut();
    for (QDoubleSpinBox *box : {m_session, m_month})
        connect(box, &QDoubleSpinBox::valueChanged, this, &CapControl::follow);
    connect(m_endsSessions, &QCheckBox::toggled, this, &CapControl::follow);
    connect(m_set, &QPushButton::clicked, this, &CapControl::set);
    read();
}

void CapControl::layOut()
{
    auto *session = new QLabel(tr("A sessio&n"), this);
    session->setBuddy(m_session);
    auto *month = new QLabel(tr("A &month"), this);
    month->setBuddy(m_month);
    auto *line = new FlowLayout;
    for (QWidget *part : std::initializer_list<QWidget *>{session, m_session, month, m_month, m_endsSessions, m_set})
        line->addWidget(part);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(line);
    layout->addWidget(m_words);
    layout->addWidget(m_standing);
    m_standing->hide();
}

void CapControl::read()
{
    const auto caps = readCaps(m_program);
    setEnabled(caps.has_value());
    if (!caps) {
        m_standing->setText(explain(caps.error(), MoneyState::NothingRented).title);
        m_standing->show();
        return;
    }
    const bool isUntouched = !m_isRead || chosen() == m_caps;
    m_isRead = true;
    if (isUntouched)
        show(*caps);
    m_caps = *caps;
    follow();
}

void CapControl::show(const Caps &caps)
{
    m_session->setValue(dollars(caps.session));
    m_month->setValue(dollars(caps.month));
    m_endsSessions->setChecked(caps.monthEndsSessions);
}

Caps CapControl::chosen() const
{
    return {cap(*m_session), cap(*m_month), m_endsSessions->isChecked()};
}

void CapControl::follow()
{
    m_endsSessions->setEnabled(cap(*m_month).has_value());
    m_set->setEnabled(chosen() != m_caps);
    m_words->setText(capsText(chosen()));
}

void CapControl::set()
{
    const Caps wanted = chosen();
    const auto set = writeCaps(m_program, wanted);
    m_standing->show();
    if (!set) {
        m_standing->setText(explain(set.error(), MoneyState::NothingRented).title + u' ' + set.error().detail);
        return;
    }
    m_caps = *set;
    show(*set);
    follow();
    m_standing->setText(*set == wanted ? tr("Set, and read back from the settings.")
                                       : tr("An environment variable names another cap and counts more than this."));
    Q_EMIT changed();
}

} // namespace coder
