// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/extras.h"

#include "app/assembly/program.h"
#include "app/assembly/volumepricing.h"
#include "core/session/leftovers.h"

#include <algorithm>

namespace coder {

struct Extras::Job
{
    LeftoverFacts facts;
    VolumePrices prices;
    QList<ExtraKind> unknown;
    int open = 0;
    Deferred<ExtraList> answer;
};

Extras::Extras(Program &program, QObject *parent)
    : QObject(parent)
    , m_program(program)
    , m_pricing(std::make_unique<VolumePricing>(program))
    , m_job(std::make_unique<Job>())
{}

Extras::~Extras() = default;

Future<ExtraList> Extras::look()
{
    auto future = m_job->answer.future();
    const auto install = m_program.install();
    m_job->facts.installId = install ? install->id : QString();
    m_job->facts.sessions = m_program.store().all();
    m_job->open = 3;
    whenDone(m_program.cloud().volumes(), this, [this](const Result<QList<Volume>> &volumes) {
        if (!volumes)
            m_job->unknown << ExtraKind::Volume;
        m_job->facts.volumes = volumes.value_or(QList<Volume>());
        askPrices();
    });
    whenDone(m_program.cloud().images(), this, [this](const Result<QList<Image>> &images) {
        if (!images)
            m_job->unknown << ExtraKind::Image;
        m_job->facts.images = images.value_or(QList<Image>());
        close();
    });
    close();
    return future;
}

// Without a volume nobody needs them.
void Extras::askPrices()
{
    if (m_job->facts.volumes.isEmpty())
        return close();
    whenDone(m_pricing->ask(), this, [this](const Result<VolumePrices> &prices) {
        m_job->prices = prices.value_or(VolumePrices());
        close();
    });
}

ExtraList Extras::listed() const
{
    ExtraList list;
    const LeftoverFacts &facts = m_job->facts;
    const QList<Leftover> spare = leftoversOf(facts);
    const auto isSpare = [&spare](LeftoverKind kind, const QString &id) {
        return std::ranges::any_of(spare, [&](const Leftover &one) { return one.kind == kind && one.id == id; });
    };
    for (const Volume &one : facts.volumes)
        if (one.tags.contains(u"coder-install-"_qs + facts.installId)
            || isSpare(LeftoverKind::Volume, QString::number(one.id)))
            list.found << Extra{ExtraKind::Volume, one.label, double(one.sizeGb), m_job->prices.at(one.region),
                                one.created,       {}};
    for (const Image &one : facts.images)
        if (isSpare(LeftoverKind::Image, one.id)) // of images the provider tells no price
            list.found << Extra{ExtraKind::Image, one.label, double(one.sizeMib) / 1024, {}, one.created, {}};
    list.unknown = m_job->unknown;
    return list;
}

void Extras::close()
{
    if (--m_job->open == 0)
        m_job->answer.resolve(listed());
}

} // namespace coder
