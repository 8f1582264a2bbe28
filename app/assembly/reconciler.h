// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/assembly/program.h"
#include "core/session/reconcile.h"

namespace coder {

// What is on disk, held against the provider's list, and settled.
struct Reconciled
{
    QList<Session> sessions; // those on disk, the adopted ones among them, then those that are not ours
    QStringList missing;     // their VM is not listed: to be proved gone
    QList<Session> adopted;  // VMs of ours that no session knew; on disk from now on
};

// Asks the provider; never blocks. Owned by whoever
// shows sessions; lives on the main thread.
class Reconciler : public QObject
{
public:
    explicit Reconciler(Program &program, QObject *parent = nullptr);
    ~Reconciler() override;

    // Connects if need be, or with a token that is looked for again; asks and settles. One at a time: a call while one
    // runs is answered Cancelled. TokenFinder's errors, Cloud's, FileUnwritable.
    Future<Reconciled> run(std::optional<Program::Renewal> renewal = {});
    // Proves sessions gone by the recipe that destroys; another process that holds one is asked to. Answers when each
    // is proved or met an obstacle, or its holder has not proved it in ten seconds.
    Future<Unit> prove(const QStringList &missing);
    // Asks adopted VMs, up to five seconds each, for the host key that their tag names, then their guards for the
    // limits they go by, and saves both. Without the key such a VM could be destroyed only.
    Future<Unit> recognise(const QList<Session> &adopted);
    // A person wants the VM that no session knew: from now on it is a session like the others. HeldElsewhere,
    // FileUnwritable.
    Future<Unit> keep(const QString &name);

private:
    struct Job;
    Reconciled settle(const Reconciliation &found);
    std::optional<Session> adopt(Session lost);
    Future<Unit> guarded(const QString &name);
    Future<QStringList> recognised(const QString &name);
    Result<Unit> change(const QString &name, const std::function<void(Session &)> &how);
    void proveGone(const QString &name, QObject *watch, const std::function<void(const QString &)> &close);
    void awaitHolder(const QString &name, QObject *watch, const std::function<void(const QString &)> &close, int tries);

    Program &m_program;
    std::unique_ptr<Job> m_job;
};

} // namespace coder
