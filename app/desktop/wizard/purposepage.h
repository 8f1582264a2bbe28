// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/wizard/deskpage.h"

#include <QMap>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QFrame;
class QLabel;
class QRadioButton;

namespace coder {

class ModelBox;

// Page 2: three suggestions that resolve to a real model and plan, or both chosen by hand.
class PurposePage : public DeskPage
{
    Q_OBJECT
public:
    explicit PurposePage(SetupDesk &desk, QWidget *parent = nullptr);
    void initializePage() override;

protected:
    void refresh() override;
    bool eventFilter(QObject *watched, QEvent *event) override; // a click anywhere on a card chooses it

private:
    void addCard(const QString &purpose);
    void addOwn();
    void addOptions();
    void showPlans();
    void showModelState();

    struct Card
    {
        QFrame *frame = nullptr;
        QRadioButton *choice = nullptr;
        QLabel *offer = nullptr;
    };
    QButtonGroup *m_group;
    QMap<QString, Card> m_cards; // by purpose
    QWidget *m_own = nullptr;
    ModelBox *m_model = nullptr;
    QComboBox *m_plan = nullptr;
    QComboBox *m_profile = nullptr;
    QCheckBox *m_webUi = nullptr;
    QLabel *m_fit = nullptr;
    StatusLine *m_modelState = nullptr;
};

} // namespace coder
