// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/controller.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTabWidget;

namespace coder {

class ChartsTab;
class CheckTab;
class EventsTab;
class LogTab;
class OverviewTab;
class SettingsTab;

// One session in detail: header with its three actions, and the tabs.
class SessionPage : public QWidget
{
    Q_OBJECT
public:
    enum class Tab { Overview, Charts, Logs, Events, Settings, Check };

    explicit SessionPage(Controller &controller, QWidget *parent = nullptr);

    void open(const QString &name);
    QString session() const { return m_name; }
    void showTab(Tab tab);
    void copyEndpoint();
    // Time went on.
    void tick();

Q_SIGNALS:
    void backAsked();
    void aiderAsked(const QString &name);
    void chatAsked(const QString &name);
    void destroyAsked(const QString &name);
    void extendAsked(const QString &name, int seconds);
    void idleRuleAsked(const QString &name, const coder::IdleRule &rule);
    void cloudManagerAsked(const QString &name);
    void retryAsked(const QString &name);

private:
    QWidget *makeHeader();
    void show(const Session &session);

    Controller &m_controller;
    QString m_name;
    QLabel *m_title;
    QLabel *m_state;
    QPushButton *m_aider;
    QPushButton *m_chat;
    QPushButton *m_destroy;
    QTabWidget *m_tabs;
    OverviewTab *m_overview;
    ChartsTab *m_charts;
    LogTab *m_logs;
    EventsTab *m_events;
    SettingsTab *m_settings;
    CheckTab *m_check;
};

} // namespace coder
