// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/assembly/plancosts.h"
#include "core/catalog/fitparts.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QSpinBox;
class QTableWidget;

namespace coder {

class FitBar;

// Which model fits which GPUs, as a bar and as a table, while plan, context, number format of the weights and of the
// KV cache are changed, with what the plan costs and what was measured on it. Reckoned from the catalogue and from what
// is kept: nobody is asked and nothing is chosen for a session.
class ModelPage : public QDialog
{
    Q_OBJECT
public:
    explicit ModelPage(PlanCosts costs, QWidget *parent = nullptr);

    // Opens one over a window, which owns it until it is closed.
    static ModelPage *openOver(QWidget *window, const PlanCosts &costs, const QString &modelId, const QString &planId,
                               int contextTokens);
    // Begins with these; a model or plan that is not known leaves what is shown.
    void begin(const QString &modelId, const QString &planId, int contextTokens);

private:
    QWidget *makeChoices();
    void makeTable();
    void fillForms();
    void fillGpus();
    void takeForm();
    void reckon();
    void showParts(const std::optional<FitParts> &parts);
    FitQuestion question() const;
    QString costText() const;

    PlanCosts m_costs;

    QList<StoredForm> m_forms; // of the model that is chosen
    QList<PlanGpus> m_gpuSets;
    QComboBox *m_model;
    QComboBox *m_form;
    QComboBox *m_gpus;
    QSpinBox *m_context;
    QComboBox *m_cache;
    QLabel *m_verdict;
    QLabel *m_cost;
    FitBar *m_bar;
    QTableWidget *m_table;
    QLabel *m_facts;
};

} // namespace coder
