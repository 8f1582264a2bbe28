// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/modelpage.h"

#include "app/desktop/fitbar.h"
#include "app/desktop/roomfor.h"
#include "app/words/fit.h"
#include "app/words/format.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace coder {
namespace {

constexpr int contextStep = 4096;
constexpr int leastWidth = 360; // the table's words stay whole

QComboBox *choice(QWidget *parent, const char *objectName, const QString &name)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(QLatin1String(objectName));
    box->setAccessibleName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return box;
}

QLabel *sentences(QWidget *parent, const QString &name)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setAccessibleName(name);
    return label;
}

QTableWidgetItem *cell(const QString &text)
{
    auto *item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    return item;
}

QString verdictWords(const MemoryFit &fit)
{
    QStringList words{fitVerdictText(fit)};
    for (const FitReason &reason : fit.reasons)
        words << fitReasonText(reason);
    return words.join(u' ');
}

} // namespace

ModelPage::ModelPage(PlanCosts costs, QWidget *parent)
    : QDialog(parent)
    , m_costs(std::move(costs))
    , m_gpuSets(rentableGpus())
    , m_model(choice(this, "model", tr("Model")))
    , m_form(choice(this, "weights", tr("Number format of the weights")))
    , m_gpus(choice(this, "gpus", tr("GPUs")))
    , m_context(new QSpinBox(this))
    , m_cache(choice(this, "cache", tr("Number format of the KV cache")))
    , m_verdict(sentences(this, tr("Whether it fits")))
    , m_cost(sentences(this, tr("What it costs")))
    , m_bar(new FitBar(this))
    , m_table(new QTableWidget(int(std::size(allFitParts)) + 1, 2, this))
    , m_facts(sentences(this, tr("The model")))
{
    setWindowTitle(tr("Models and memory"));
    QFont strong = m_verdict->font();
    strong.setBold(true);
    m_verdict->setFont(strong);
    makeTable();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(makeChoices());
    layout->addWidget(m_facts);
    layout->addWidget(m_verdict);
    layout->addWidget(m_cost);
    layout->addWidget(m_bar);
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);
    m_model->addItems(modelNames());
    fillGpus();
    connect(m_model, &QComboBox::currentIndexChanged, this, &ModelPage::fillForms);
    connect(m_form, &QComboBox::currentIndexChanged, this, &ModelPage::takeForm);
    for (QComboBox *box : {m_gpus, m_cache})
        connect(box, &QComboBox::currentIndexChanged, this, &ModelPage::reckon);
    connect(m_context, &QSpinBox::valueChanged, this, &ModelPage::reckon);
    fillForms();
    setMinimumWidth(leastWidth);
    resize(roomFor(*this, QSize(640, 600)));
}

QWidget *ModelPage::makeChoices()
{
    auto *widget = new QWidget(this);
    auto *form = new QFormLayout(widget);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_context->setObjectName(QStringLiteral("context"));
    m_context->setAccessibleName(tr("Context in tokens"));
    m_context->setSingleStep(contextStep);
    m_context->setGroupSeparatorShown(true);
    //: Behind a number that can be edited.
    m_context->setSuffix(tr(" tokens"));
    m_cache->addItem(tr("16 bits, as the model has it"), 2);
    m_cache->addItem(tr("8 bits (--kv-cache-dtype fp8)"), 1);
    form->addRow(tr("&Model:"), m_model);
    form->addRow(tr("&Weights:"), m_form);
    form->addRow(tr("&GPUs:"), m_gpus);
    form->addRow(tr("Con&text:"), m_context);
    form->addRow(tr("&KV cache:"), m_cache);
    return widget;
}

void ModelPage::makeTable()
{
    m_table->setObjectName(QStringLiteral("parts"));
    m_table->setAccessibleName(tr("Memory of one GPU, by what it is used for"));
    m_table->setHorizontalHeaderLabels({tr("Used for"), tr("On each GPU")});
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
}

void ModelPage::fillGpus()
{
    for (const PlanGpus &gpus : std::as_const(m_gpuSets))
        //: How many cards of which kind, and their memory together: "2 × RTX 4000 Ada, 40 GiB".
        m_gpus->addItem(tr("%1 × %2, %3").arg(gpus.count).arg(gpus.card.name(), memoryText(gpus.vramGib())));
}

void ModelPage::fillForms()
{
    m_forms = storedForms(m_model->currentText());
    const QSignalBlocker quiet(m_form);
    m_form->clear();
    for (const StoredForm &form : std::as_const(m_forms))
        m_form->addItem(form.id.isEmpty()
                            ? tr("%1, reckoned: no such repository is in the catalogue").arg(form.quantization)
                            : tr("%1: %2").arg(form.quantization, form.id));
    takeForm();
}

void ModelPage::takeForm()
{
    if (m_form->currentIndex() < 0)
        return;
    const StoredForm &form = m_forms.at(m_form->currentIndex());
    const QSignalBlocker quiet(m_context);
    const bool isFirst = m_context->maximum() < contextStep;
    m_context->setRange(1024, form.shape.longestContext);
    if (isFirst)
        m_context->setValue(std::min(32768, form.shape.longestContext));
    const CatalogueModel *model = findInCatalogue(form.id);
    m_facts->setText(model ? modelFactsText(*model) : QString());
    m_facts->setVisible(model);
    reckon();
}

FitQuestion ModelPage::question() const
{
    const StoredForm &form = m_forms.at(m_form->currentIndex());
    const PlanGpus &gpus = m_gpuSets.at(m_gpus->currentIndex());
    FitQuestion question;
    question.model = form.shape;
    question.weightBytes = form.weightBytes;
    question.gpus = {double(gpus.card.vramGib), gpus.count, gpus.card.computeCapability};
    question.tensorParallel = gpus.count;
    question.context = m_context->value();
    question.kvBytes = m_cache->currentData().toInt();
    return question;
}

void ModelPage::reckon()
{
    if (m_form->currentIndex() < 0 || m_gpus->currentIndex() < 0)
        return;
    m_verdict->setText(verdictWords(memoryFit(question())));
    m_verdict->setAccessibleDescription(m_verdict->text());
    m_cost->setText(costText());
    m_cost->setAccessibleDescription(m_cost->text());
    showParts(fitParts(question()));
}

// The cheapest plan with these GPUs.
QString ModelPage::costText() const
{
    const PlanGpus &gpus = m_gpuSets.at(m_gpus->currentIndex());
    const auto isOfThese = [&gpus](const PlanOffer &offer) {
        return offer.gpus && offer.gpus->count == gpus.count && offer.gpus->card.name() == gpus.card.name();
    };
    const auto offer = std::ranges::find_if(m_costs.offers, isOfThese);
    if (offer == m_costs.offers.end())
        return tr("The price is not known: Linode was not asked yet, or offers no such plan to this account.");
    //: %1 is a plan's id, %2 a price per hour or that it is unknown.
    const QString price = tr("The plan %1: %2.").arg(offer->plan.id, hourlyText(offer->hourly));
    const MeasuredOffer measured = measuredOf(m_costs.runs, *offer, m_forms.at(m_form->currentIndex()).id);
    if (!measured.outputThroughput)
        return price + u' ' + tr("How fast it is was not measured yet.");
    const QString speed = QLocale().toString(*measured.outputThroughput, 'f', 0);
    if (!measured.dollarsPerMillion)
        return price + u' ' + tr("Measured: %1 tokens a second for all together.").arg(speed);
    return price + u' '
           + tr("Measured: %1 tokens a second for all together, %2 a million.")
                 .arg(speed, moneyText(Money::dollars(*measured.dollarsPerMillion)));
}

void ModelPage::showParts(const std::optional<FitParts> &parts)
{
    m_bar->show(parts);
    if (!parts)
        return;
    int row = 0;
    for (const FitPart part : allFitParts) {
        auto *name = cell(fitPartText(part, parts->context));
        name->setIcon(m_bar->sample(part));
        m_table->setItem(row, 0, name);
        m_table->setItem(row++, 1, cell(memoryText(parts->sizeOf(part))));
    }
    const bool isShort = parts->missing > 0;
    m_table->setItem(row, 0, cell(isShort ? tr("Missing") : tr("Memory of the GPU")));
    m_table->setItem(row, 1, cell(memoryText(isShort ? parts->missing : parts->vramGib)));
}

ModelPage *ModelPage::openOver(QWidget *window, const PlanCosts &costs, const QString &modelId, const QString &planId,
                               int contextTokens)
{
    auto *page = new ModelPage(costs, window);
    page->setAttribute(Qt::WA_DeleteOnClose);
    page->begin(modelId, planId, contextTokens);
    page->open();
    return page;
}

void ModelPage::begin(const QString &modelId, const QString &planId, int contextTokens)
{
    if (const CatalogueModel *model = findInCatalogue(modelId)) {
        m_model->setCurrentText(model->name);
        for (qsizetype i = 0; i < m_forms.size(); ++i)
            if (m_forms.at(i).id == model->id)
                m_form->setCurrentIndex(int(i));
    }
    if (const auto gpus = gpusOf(planId))
        for (qsizetype i = 0; i < m_gpuSets.size(); ++i)
            if (m_gpuSets.at(i).card.name() == gpus->card.name() && m_gpuSets.at(i).count == gpus->count)
                m_gpus->setCurrentIndex(int(i));
    if (contextTokens > 0)
        m_context->setValue(contextTokens);
}

} // namespace coder
