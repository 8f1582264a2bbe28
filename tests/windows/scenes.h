// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/democloud/democloud.h"
#include "app/desktop/mainwindow.h"
#include "app/desktop/preferences.h"

#include "tests/fakes/fakeshell.h"

#include <QTemporaryDir>

namespace coder::test {

// Every window of the program, as a person meets it, one after another: with made-up sessions that nobody runs, and a
// provider on this computer that has no VMs.
class Scenes
{
public:
    // `theme` = "light" or "dark".
    explicit Scenes(const QString &theme);
    ~Scenes();

    // `name` is a file's name, such as "session-ready-logs". The window is on the screen during the call.
    using Visit = std::function<void(const QString &name, QWidget &window)>;
    void visitAll(const Visit &visit);

    // What did not come about, in words; empty = all was visited.
    QString problem() const { return m_problem; }
    // What there was nothing for, in words: the recordings of real machines.
    QString skipped() const { return m_skipped; }

private:
    void openMain();
    void fill();
    void visitTable(const Visit &visit);
    void visitPages(const Visit &visit);
    void visitMeasured(const Visit &visit);
    void visitQuestions(const Visit &visit);
    void visitDialogs(const Visit &visit);
    void visitMoney(const Visit &visit);
    void visitBenchmarks(const Visit &visit);
    void visitWizard(const Visit &visit);
    void visitTray(const Visit &visit);
    void visitRecorded(const Visit &visit);
    void visitOffline(const Visit &visit);
    void visitBox(const Visit &visit, const QString &name);
    void show(const Visit &visit, const QString &name, QWidget *window);
    void wait(const QString &what, const std::function<bool()> &until);
    Session session(const QString &name) const;
    void save(const Session &session);

    QTemporaryDir m_dir;
    SystemClock m_clock;
    FakeVm m_vm; // every session's
    std::unique_ptr<demo::VmHost> m_host;
    std::unique_ptr<demo::DemoCloud> m_cloud;
    std::unique_ptr<Program> m_program;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Controller> m_controller;
    std::unique_ptr<MainWindow> m_window;
    std::vector<std::unique_ptr<SessionLock>> m_locks; // as if another program held the sessions
    QString m_problem;
    QString m_skipped;
};

// From now on all letters are twice as large.
void writeLarge();

} // namespace coder::test
