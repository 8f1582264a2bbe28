// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/switchmodeldialog.h"

#include "app/desktop/modelbox.h"
#include "app/desktop/roomfor.h"
#include "app/words/explain.h"
#include "app/words/fit.h"
#include "app/words/format.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
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

QString staysText(const Session &session)
{
    const QString cost =
        session.hourly ? SwitchModelDialog::tr("The cost per hour stays the same: %1.").arg(moneyText(*session.hourly))
                       : SwitchModelDialog::tr("The cost per hour stays the same.");
    return cost + u' '
           + SwitchModelDialog::tr(
                 "The VM, its address and its key stay, too. Answers that are under way when the models "
                 "change places are cut off. Where the model does not come up, %1 is served again.")
                 .arg(session.wish.model);
}

} // namespace

SwitchModelDialog::SwitchModelDialog(Controller &controller, const Session &session, QWidget *parent)
    : QDialog(parent)
    , m_controller(controller)
    , m_session(session)
    , m_model(new ModelBox(this))
    , m_context(new QSpinBox(this))
    , m_fit(words(tr("Name a model to see whether it fits."), tr("Fit")))
    , m_stays(words(staysText(session), tr("What stays the same")))
{
    setWindowTitle(tr("Switch the model of %1").arg(session.name));
    m_model->showFor(session.wish.plan);
    m_model->lineEdit()->setPlaceholderText(QStringLiteral("Qwen/Qwen2.5-Coder-14B-Instruct-AWQ"));
    m_model->lineEdit()->setMaxLength(193);
    m_context->setRange(0, 10485760);
    m_context->setSingleStep(4096);
    m_context->setAccessibleName(tr("Context in tokens"));
    m_context->setSpecialValueText(tr("the most that fits"));
    m_fit->setMinimumWidth(436);
    m_fit->setObjectName(QStringLiteral("fit"));
    m_stays->setObjectName(QStringLiteral("stays"));

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->addRow(tr("Now:"), words(session.wish.model, tr("Model now")));
    form->addRow(tr("&Model:"), m_model);
    form->addRow(tr("&Context:"), m_context);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_look = buttons->addButton(tr("See &whether it fits"), QDialogButtonBox::ActionRole);
    m_switch = buttons->addButton(tr("&Switch"), QDialogButtonBox::AcceptRole);
    m_switch->setObjectName(QStringLiteral("switch"));
    m_switch->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(m_fit);
    layout->addWidget(m_stays);
    layout->addStretch();
    layout->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::accepted, this, &SwitchModelDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_look, &QPushButton::clicked, this, &SwitchModelDialog::look);
    connect(m_model, &QComboBox::editTextChanged, this, &SwitchModelDialog::forget);
    connect(m_model, &ModelBox::modelChosen, this, &SwitchModelDialog::look);
    connect(m_context, &QSpinBox::valueChanged, this, &SwitchModelDialog::forget);
    forget();
}

// Qt hides a dialog that goes: its field loses the focus and takes what was typed for finished.
SwitchModelDialog::~SwitchModelDialog()
{
    m_model->disconnect(this);
}

ModelChoice SwitchModelDialog::choice() const
{
    ModelChoice made;
    made.model = m_model->model();
    made.maxModelLen = m_context->value() < 256 ? 0 : m_context->value();
    return made;
}

// What was found is of other words than those that are there now.
void SwitchModelDialog::forget()
{
    ++m_question;
    const bool isNamed = !choice().model.isEmpty();
    m_look->setEnabled(isNamed);
    m_switch->setEnabled(false);
    tell(*m_fit, isNamed ? tr("Whether it fits was not looked at yet.") : tr("Name a model to see whether it fits."));
}

void SwitchModelDialog::look()
{
    if (choice().model.isEmpty() || m_switch->isEnabled())
        return;
    if (isServed(m_session, {{}, choice()}))
        return tell(*m_fit, tr("%1 serves this model already.").arg(m_session.name));
    const int question = ++m_question;
    tell(*m_fit, tr("Asking Hugging Face about the model …"));
    whenDone(askAboutModel(m_controller.program(), m_session, choice()), this,
             [this, question](const Result<VettedModel> &vetted) { take(question, vetted); });
}

// Where the hub cannot be reached the switch may be tried all the same: the engine finds out.
void SwitchModelDialog::take(int question, const Result<VettedModel> &vetted)
{
    if (question != m_question)
        return;
    m_switch->setEnabled(vetted || vetted.error().code == ErrorCode::HubUnreachable);
    if (vetted)
        tellFit(*vetted);
    else
        tellWhy(vetted.error());
}

void SwitchModelDialog::tellFit(const VettedModel &vetted)
{
    QStringList lines{fitVerdictText(vetted.fit)};
    for (const FitReason &reason : vetted.fit.reasons)
        lines << fitReasonText(reason);
    if (vetted.context > 0)
        lines << tr("It would be served as %1, with a context of %2 tokens.")
                     .arg(vetted.to.servedModelName, QLocale().toString(vetted.context));
    if (vetted.fetchBytes > 0)
        lines << tr("Up to %1 are fetched first; the model now goes on answering until then.")
                     .arg(sizeText(vetted.fetchBytes));
    if (!vetted.leftOut.isEmpty())
        lines << tr("Left out, as it was meant for the model now: %1").arg(vetted.leftOut.join(u' '));
    tell(*m_fit, lines.join(u'\n'));
}

void SwitchModelDialog::tellWhy(const Error &why)
{
    if (why.code == ErrorCode::InvalidInput)
        return tell(*m_fit, tr("A model is named as its page at Hugging Face is: owner/name."));
    const Explanation said = explainAtWindow(why, moneyStateOf(m_session));
    tell(*m_fit, said.title + u' ' + said.next);
}

void SwitchModelDialog::accept()
{
    const auto begun = m_controller.switchModel(m_session.name, choice());
    if (begun)
        QDialog::accept();
    else
        tellWhy(begun.error());
}

} // namespace coder
