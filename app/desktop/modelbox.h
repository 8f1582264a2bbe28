// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QComboBox>

namespace coder {

// A model to choose: from the catalogue, what fits the plan first and each with the sentence that tells whether it
// does, or any other one of the hub, typed. The text is the model's id.
class ModelBox : public QComboBox
{
    Q_OBJECT
public:
    explicit ModelBox(QWidget *parent = nullptr);

    // Holds the list against another plan; the text stays.
    void showFor(const QString &planId);
    QString model() const { return currentText().trimmed(); }
    // The sentence for the model that is chosen; it says so where the catalogue does not know it.
    QString verdict() const;

Q_SIGNALS:
    // A model was chosen from the list, or typed and finished.
    void modelChosen(const QString &model);

private:
    QString m_plan;
};

} // namespace coder
