// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/extras.h"

#include "app/assembly/program.h"
#include "core/base/log.h"
#include "core/base/loopback.h"
#include "core/http/httpclient.h"
#include "core/linode/volumeprices.h"
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
    , m_job(std::make_unique<Job>())
{
    const bool isHere = isLoopback(program.endpoint().url);
    m_http = std::make_unique<HttpClient>(program.clock(),
                                          isHere ? HttpClient::Proxy::None : HttpClient::Proxy::Application);
}

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

// Public; without a volume nobody needs them.
void Extras::askPrices()
{
    if (m_job->facts.volumes.isEmpty())
        return close();
    HttpRequest request;
    request.url = below(m_program.endpoint().url, u"/volumes/types"_qs);
    m_http->send(request, [this](const HttpOutcome &outcome) {
        const auto json = outcome.isOk() ? readJson(outcome) : fail(ErrorCode::BadAnswer, outcome.summary());
        const auto prices = json ? linode::readVolumePrices(json->object()) : fail(json.error());
        if (prices)
            m_job->prices = *prices;
        else
            log().warn("the price of volumes is unknown: {}", prices.error().detail);
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
