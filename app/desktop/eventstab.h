// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/controller.h"

#include <QTreeWidget>

namespace coder {

// What happened to a session, newest first: the last thousand lines of its journal.
class EventsTab : public QTreeWidget
{
    Q_OBJECT
public:
    explicit EventsTab(Controller &controller, QWidget *parent = nullptr);
    void open(const QString &name);
    // Reads the journal again if it has grown.
    void refresh();

protected:
    void showEvent(QShowEvent *event) override;

private:
    Controller &m_controller;
    QString m_name;
    qint64 m_size = -1;
};

// What a journal's event is called; a word that a newer version wrote is shown as it is. `detail`: as the journal has
// it.
QString eventText(const QString &event, const QString &detail);

} // namespace coder
