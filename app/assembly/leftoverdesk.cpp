// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/leftoverdesk.h"

#include "app/assembly/volumepricing.h"
#include "core/cost/extra.h"

#include <algorithm>

namespace coder {
namespace {

// The token has no right to it, or this provider does not have such things.
bool isNotForUs(const Error &why)
{
    return why.code == ErrorCode::ScopeMissing || why.code == ErrorCode::NotFound;
}

} // namespace

struct LeftoverDesk::Job
{
    LeftoverFacts facts;
    LeftoverList list;
    std::optional<Error> error;
    int open = 0;
    std::unique_ptr<VolumePricing> pricing;
    Deferred<LeftoverList> answer;
};

LeftoverDesk::LeftoverDesk(Program &program, QObject *parent)
    : QObject(parent)
    , m_program(program)
    , m_reconciler(program)
{}

LeftoverDesk::~LeftoverDesk() = default;

Future<LeftoverList> LeftoverDesk::look()
{
    if (m_job)
        return answered<LeftoverList>(fail(ErrorCode::Cancelled, u"asked already"_qs));
    m_job = std::make_unique<Job>();
    auto future = m_job->answer.future();
    whenDone(m_reconciler.run(), this, [this](const Result<Reconciled> &found) { takeSessions(found); });
    return future;
}

// The ones on disk are read again: what nobody knew was just adopted there.
void LeftoverDesk::takeSessions(const Result<Reconciled> &found)
{
    const auto install = found ? m_program.install() : fail(found.error());
    if (!install) {
        const auto job = std::move(m_job);
        job->answer.resolve(fail(install.error()));
        return;
    }
    m_job->facts.installId = install->id;
    m_job->facts.sessions = m_program.store().all();
    for (const Session &session : found->sessions)
        if (session.phase == Phase::NotOurs)
            m_job->facts.sessions << session;
    askOthers();
}

void LeftoverDesk::askOthers()
{
    Cloud &cloud = m_program.cloud();
    ++m_job->open; // until all are asked
    ask(cloud.firewalls(u"coder-install-"_qs + m_job->facts.installId), LeftoverKind::Firewall,
        &LeftoverFacts::firewalls);
    ask(cloud.tokens(), LeftoverKind::Token, &LeftoverFacts::tokens);
    ask(cloud.volumes(), LeftoverKind::Volume, &LeftoverFacts::volumes);
    ask(cloud.images(), LeftoverKind::Image, &LeftoverFacts::images);
    close();
}

template<class T>
void LeftoverDesk::ask(Future<QList<T>> &&future, LeftoverKind kind, QList<T> LeftoverFacts::*where)
{
    ++m_job->open;
    whenDone(std::move(future), this, [this, kind, where](const Result<QList<T>> &listed) {
        if (listed)
            m_job->facts.*where = *listed;
        else if (isNotForUs(listed.error()))
            m_job->list.unasked << kind;
        else
            m_job->error = listed.error();
        close();
    });
}

// Only a volume has a price that must be asked for.
void LeftoverDesk::close()
{
    if (--m_job->open > 0)
        return;
    m_job->list.found = leftoversOf(m_job->facts);
    const bool hasVolume =
        std::ranges::any_of(m_job->list.found, [](const Leftover &one) { return one.kind == LeftoverKind::Volume; });
    if (m_job->error || !hasVolume)
        return answer({});
    m_job->pricing = std::make_unique<VolumePricing>(m_program);
    whenDone(m_job->pricing->ask(), this,
             [this](const Result<VolumePrices> &prices) { answer(prices.value_or(VolumePrices())); });
}

void LeftoverDesk::answer(const VolumePrices &prices)
{
    const auto job = std::move(m_job);
    for (Leftover &one : job->list.found)
        if (one.kind == LeftoverKind::Volume)
            one.monthly = monthlyCost({ExtraKind::Volume, one.label, one.gigabytes, prices.at(one.region), {}, {}});
    job->answer.resolve(job->error ? Result<LeftoverList>(fail(*job->error)) : Result<LeftoverList>(job->list));
}

Future<Unit> LeftoverDesk::remove(const Leftover &leftover)
{
    if (!leftover.isOurs || !m_program.isConnected())
        return answered<Unit>(fail(ErrorCode::InvalidInput, leftover.label));
    Cloud &cloud = m_program.cloud();
    switch (leftover.kind) {
    case LeftoverKind::Vm:
        return answered<Unit>(m_program.manager().destroy(leftover.session));
    case LeftoverKind::Firewall:
        return cloud.deleteFirewall(leftover.id.toLongLong());
    case LeftoverKind::Token:
        return cloud.revokeToken(leftover.id.toLongLong());
    case LeftoverKind::Volume:
        return cloud.deleteVolume(leftover.id.toLongLong());
    case LeftoverKind::Image:
        return cloud.deleteImage(leftover.id);
    }
    return answered<Unit>(Unit{});
}

} // namespace coder
