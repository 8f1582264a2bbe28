// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/newsessiondialog.h"

#include "app/desktop/modelbox.h"
#include "app/desktop/modelpage.h"
#include "app/desktop/roomfor.h"
#include "app/words/explain.h"
#include "app/words/format.h"
#include "core/cost/bill.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace coder {
namespace {

QLabel *words(const QString &text, const QString &name)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAccessibleName(name);
    label->setAccessibleDescription(text);
    return label;
}

// The label's name says what the fact is, its description what it says.
void tell(QLabel &label, const QString &text)
{
    label.setText(text);
    label.setAccessibleDescription(text);
    growToText(*label.window());
}

} // namespace

NewSessionDialog::NewSessionDialog(Controller &controller, const LaunchPlan &plan, QWidget *parent)
    : QDialog(parent)
    , m_controller(controller)
    , m_plan(plan)
    , m_name(new QLineEdit(freeName(), this))
    , m_model(new ModelBox(this))
    , m_fit(words({}, tr("Whether the model fits")))
    , m_hours(new QSpinBox(this))
    , m_worst(words({}, tr("Price")))
    , m_problem(words({}, tr("Problem")))
{
    setWindowTitle(tr("New session"));
    m_name->setAccessibleName(tr("Name of the session"));
    m_name->setMaxLength(38);
    m_hours->setRange(1, 168);
    m_hours->setValue(int(leaseHours(plan.wish.leaseSeconds)));
    m_hours->setAccessibleName(tr("Latest end in hours"));
    //: After the number of hours of the latest end.
    m_hours->setSuffix(tr(" h after it was created"));
    m_problem->hide();
    m_model->setObjectName(QStringLiteral("model"));
    m_model->showFor(plan.wish.plan);
    m_model->setEditText(plan.wish.model);

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->addRow(tr("&Name:"), m_name);
    form->addRow(tr("Plan:"), words(tr("%1 in %2").arg(plan.wish.plan, plan.wish.region), tr("Plan")));
    form->addRow(tr("&Model:"), m_model);
    form->addRow(QString(), m_fit);
    form->addRow(tr("&Latest end:"), m_hours);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_create = buttons->addButton(tr("&Create"), QDialogButtonBox::AcceptRole);
    QPushButton *memory = buttons->addButton(tr("M&emory…"), QDialogButtonBox::ActionRole);
    memory->setObjectName(QStringLiteral("memory"));
    connect(memory, &QPushButton::clicked, this, [this] {
        ModelPage::openOver(this, keptPlanCosts(m_controller.program()), m_model->model(), m_plan.wish.plan,
                            m_plan.wish.guest.value(u"VLLM_MAX_MODEL_LEN"_qs).toInt());
    });
    m_create->setObjectName(QStringLiteral("create"));
    m_create->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(m_worst);
    layout->addWidget(m_problem);
    layout->addStretch();
    layout->addWidget(buttons);
    m_worst->setMinimumWidth(436);

    connect(buttons, &QDialogButtonBox::accepted, this, &NewSessionDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_hours, &QSpinBox::valueChanged, this, &NewSessionDialog::showPrice);
    connect(m_name, &QLineEdit::textChanged, this, &NewSessionDialog::showPrice);
    connect(m_model, &ModelBox::modelChosen, this, &NewSessionDialog::takeModel);
    connect(&controller, &Controller::checkStateChanged, this, &NewSessionDialog::askPrice);
    showFit();
    showPrice();
    askPrice();
}

QString NewSessionDialog::freeName() const
{
    auto isTaken = [this](const QString &name) {
        const auto known = m_controller.session(name);
        return known && known->phase != Phase::Destroyed;
    };
    QString base = QStringLiteral("coder");
    if (!isTaken(base))
        return base;
    int number = 2;
    while (isTaken(QStringLiteral("%1-%2").arg(base).arg(number)))
        ++number;
    return QStringLiteral("%1-%2").arg(base).arg(number);
}

bool NewSessionDialog::takeModel(const QString &model)
{
    if (model == m_plan.wish.model)
        return true;
    const auto planned = modelPlan(m_controller.program(), m_name->text(), model, m_plan.wish.plan);
    if (!planned) {
        showProblem(planned.error());
        m_model->setEditText(m_plan.wish.model);
        return false;
    }
    m_problem->hide();
    m_plan = *planned;
    showFit();
    return true;
}

void NewSessionDialog::showFit()
{
    tell(*m_fit, m_model->verdict());
}

void NewSessionDialog::showProblem(const Error &error)
{
    const Explanation why = explainAtWindow(error, MoneyState::NothingRented);
    //: Three whole sentences: what happened, what it means for the money, what to do.
    tell(*m_problem, tr("%1 %2 %3").arg(why.title, why.money, why.next));
    m_problem->show();
    growToText(*this);
}

void NewSessionDialog::askPrice()
{
    if (m_isAsked || m_controller.checkState() != CloudState::Checked)
        return;
    m_isAsked = true;
    whenDone(m_controller.program().cloud().plans(), this, [this](const Result<QList<Plan>> &plans) {
        if (plans)
            for (const Plan &plan : *plans)
                if (plan.id == m_plan.wish.plan)
                    m_hourly = plan.hourlyIn(m_plan.wish.region);
        showPrice();
    });
}

// Qt hides a dialog that goes: its field loses the focus and takes what was typed for finished.
NewSessionDialog::~NewSessionDialog()
{
    m_model->disconnect(this);
}

SessionWish NewSessionDialog::wish() const
{
    SessionWish wish = m_plan.wish;
    wish.name = m_name->text();
    wish.leaseSeconds = m_hours->value() * 3600;
    return wish;
}

// Why the month's cap does not admit this session; empty where it does, or there is none.
QString NewSessionDialog::monthProblem() const
{
    Session planned;
    planned.wish = wish();
    planned.hourly = m_hourly;
    if (!m_plan.monthCap || !m_hourly)
        return {};
    const QDateTime now = m_controller.clock().now();
    const QList<Session> known = m_controller.sessions() + m_controller.past();
    const auto month = withinMonth(*m_plan.monthCap, planned, known, now);
    if (month)
        return {};
    const Explanation words = explainAtWindow(month.error(), MoneyState::NothingRented);
    //: Whole sentences: the figures of the month, and what to do.
    return tr("%1 %2").arg(monthText(monthOutlook(planned, known, now), *m_plan.monthCap), words.next);
}

void NewSessionDialog::showPrice()
{
    const bool isName = isSessionName(m_name->text());
    const QString month = monthProblem();
    m_create->setEnabled(isName && month.isEmpty() && m_controller.checkState() == CloudState::Checked);
    const auto worst = worstCase(m_hourly, m_hours->value() * 3600);
    m_create->setText(m_hourly && worst
                          ? tr("&Create for %1 per hour, %2 at most").arg(moneyText(*m_hourly), moneyText(*worst))
                          : tr("&Create"));
    if (m_controller.checkState() != CloudState::Checked) {
        tell(*m_worst, tr("Linode must be reachable before a VM can be created."));
        return;
    }
    if (!isName) {
        tell(*m_worst, tr("A name has letters, digits, dots, dashes and underscores, a letter or digit first."));
        return;
    }
    if (!month.isEmpty()) {
        tell(*m_worst, month);
        return;
    }
    tell(*m_worst, worst ? tr("At worst this session costs %1: every started hour is billed until the VM is "
                              "destroyed. Once it runs, the session says whether the VM can end itself while this "
                              "computer is off.")
                               .arg(moneyText(*worst))
                         : tr("The price is unknown: see the plan at Linode before you create it."));
}

void NewSessionDialog::accept()
{
    if (!takeModel(m_model->model())) // typed, and not left by the keyboard yet
        return;
    const auto begun = m_controller.create(wish());
    if (begun) {
        QDialog::accept();
        return;
    }
    showProblem(begun.error());
}

} // namespace coder
