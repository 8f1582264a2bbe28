// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

#include <functional>
#include <optional>

class QAction;
class QTableView;
class QWidget;

namespace coder {
enum class Phase;
class MainWindow;
} // namespace coder

namespace coder::test {

// A person at the window, inside its process: steps, one after the other. Before a step is done its condition must
// hold; it is looked at again every 20 ms.
class Script : public QObject
{
public:
    struct Step
    {
        QString name;
        std::function<bool()> isDue;
        std::function<void()> act;
    };
    using Told = std::function<void(const QString &)>;

    // `entered` hears each step's name, `ended` the name of the step that was never due, or nothing.
    void run(const QList<Step> &steps, Told entered, Told ended);

private:
    void look();

    QList<Step> m_steps;
    Told m_entered;
    Told m_ended;
    qsizetype m_at = 0;
    int m_looks = 0;
};

// A session from nothing to its end, at a provider that the environment names.
QList<Script::Step> sessionStory();
// Sorting, filtering, opening and watching a table of many sessions.
QList<Script::Step> tableStory();

} // namespace coder::test
