// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/controller.h"
#include "core/session/stages.h"

#include <QScrollArea>

class QLabel;
class QPushButton;

namespace coder {

class FactForm;
class LadderView;
class LogTail;
class ProblemPanel;
class StageList;

// Facts about one session: where it answers, what it is, what it costs, what ends it, and how far it is.
class OverviewTab : public QScrollArea
{
    Q_OBJECT
public:
    explicit OverviewTab(Controller &controller, QWidget *parent = nullptr);

    void show(const Session &session);
    void copyEndpoint();

Q_SIGNALS:
    void retryAsked();
    void cloudManagerAsked();

private:
    void copyKey();
    void addFacts(FactForm &form);
    void showVm(const Session &session);
    void showProblem(const Session &session);
    static QString againText(ErrorCode code);
    void showProgress(const Session &session, const QDateTime &now);

    Controller &m_controller;
    ProblemPanel *m_problem;
    LadderView *m_ladder;
    QLabel *m_endpoint;
    QLabel *m_key;
    QLabel *m_model;
    QLabel *m_plan;
    QLabel *m_vm;
    QLabel *m_cost;
    QLabel *m_tokens;
    QLabel *m_idleCost;
    QLabel *m_protection;
    QLabel *m_left;
    StageList *m_stages;
    LogTail *m_tail;
    QPushButton *m_copyEndpoint;
    QPushButton *m_copyKey;
    QPushButton *m_copyAddress;
    QPushButton *m_cloudManager;
    QString m_address;
    QString m_session;                 // whose stage times are loaded
    std::optional<Error> m_keyProblem; // why the key could not be copied; said until it can be, or another is opened
    StageTimes m_times;
};

} // namespace coder
