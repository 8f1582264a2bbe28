// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/assembly/reconciler.h"
#include "core/session/leftovers.h"

namespace coder {

struct VolumePrices;

// What is left at the provider.
struct LeftoverList
{
    QList<Leftover> found;
    QList<LeftoverKind> unasked; // the token may not list these
};

// Lists what nobody needs any more, and takes away what a person chose. Asks the provider; never blocks. Owned by
// whoever shows the list; lives on the main thread.
class LeftoverDesk : public QObject
{
public:
    explicit LeftoverDesk(Program &program, QObject *parent = nullptr);
    ~LeftoverDesk() override;

    // One at a time: a call while one runs is answered Cancelled. TokenFinder's errors, Cloud's; a kind that the token
    // may not list is told as unasked.
    Future<LeftoverList> look();
    // A VM is destroyed by the recipe that proves it: the answer says that this was begun. Everything else is gone when
    // it is answered. InvalidInput for what another install made.
    Future<Unit> remove(const Leftover &leftover);
    // A VM that no session knew is one from now on. HeldElsewhere, FileUnwritable.
    Future<Unit> adopt(const Leftover &leftover) { return m_reconciler.keep(leftover.session); }

private:
    struct Job;
    template<class T>
    void ask(Future<QList<T>> &&future, LeftoverKind kind, QList<T> LeftoverFacts::*where);
    void takeSessions(const Result<Reconciled> &found);
    void askOthers();
    void close();
    void answer(const VolumePrices &prices);

    Program &m_program;
    Reconciler m_reconciler;
    std::unique_ptr<Job> m_job;
};

} // namespace coder
