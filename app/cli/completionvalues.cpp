// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/completionvalues.h"

#include "app/cli/commandparts.h"
#include "app/words/format.h"
#include "core/base/files.h"
#include "core/catalog/catalogue.h"
#include "core/catalog/offer.h"
#include "core/catalog/planpresets.h"

#include <QDir>

namespace coder {
namespace {

QList<Session> sessionsIn(const Paths &paths)
{
    QList<Session> sessions = SessionStore(paths.sessions()).all();
    sessions.removeIf([](const Session &session) { return session.phase == Phase::Destroyed; });
    return sessions;
}

QList<Candidate> sessions(const Paths &paths)
{
    QList<Candidate> found;
    for (const Session &session : sessionsIn(paths))
        found << Candidate{session.name, phaseText(session.phase)};
    return found;
}

Offer keptOffer(const Paths &paths)
{
    const auto bytes = readFile(paths.state + u"/offer.json"_qs);
    return bytes ? offerFrom(*bytes).value_or(Offer()) : Offer();
}

QList<Candidate> regions(const Paths &paths)
{
    QList<Candidate> found;
    for (const Region &region : keptOffer(paths).regions)
        found << Candidate{region.id, region.label};
    return found;
}

QList<Candidate> plans(const Paths &paths)
{
    QList<Candidate> found;
    for (const PlanOffer &offer : planOffers(keptOffer(paths), {}))
        found << Candidate{offer.plan.id, offer.plan.label};
    return found;
}

QList<Candidate> models(const Paths &paths)
{
    QStringList names;
    for (const CatalogueModel &model : catalogue())
        names << model.id;
    for (const Session &session : sessionsIn(paths))
        names << session.wish.model;
    names.removeDuplicates();
    QList<Candidate> found;
    for (const QString &name : names)
        if (!name.isEmpty())
            found << Candidate{name, {}};
    return found;
}

QList<Candidate> planPresetNames()
{
    QList<Candidate> found;
    for (const PlanPreset &preset : planPresets())
        found << Candidate{QString::fromLatin1(preset.id), QString::fromLatin1(preset.served.model)};
    return found;
}

QList<Candidate> profiles(const Paths &paths)
{
    QList<Candidate> found;
    for (const QString &name :
         QDir(paths.state + u"/profiles"_qs).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        found << Candidate{name, {}};
    return found;
}

} // namespace

QList<Candidate> valuesOnDisk(const QString &type, const GlobalOptions &options)
{
    const bool isProfile = type == QLatin1String(valuetype::profile); // they are beside each other
    const auto paths = pathsFrom(QProcessEnvironment::systemEnvironment(), QDir::currentPath(),
                                 {options.demo && !isProfile, isProfile ? QString() : options.profile});
    if (!paths)
        return {};
    if (isProfile)
        return profiles(*paths);
    if (type == QLatin1String(valuetype::session))
        return sessions(*paths);
    if (type == QLatin1String(valuetype::region))
        return regions(*paths);
    if (type == QLatin1String(valuetype::plan))
        return plans(*paths);
    if (type == QLatin1String(valuetype::model))
        return models(*paths);
    if (type == QLatin1String(valuetype::preset))
        return planPresetNames();
    return {};
}

} // namespace coder
