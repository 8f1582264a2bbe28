// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/api/catalogueoperations.h"

#include "app/democloud/api/views.h"

namespace coder::demo {
namespace {

QJsonArray availabilityIn(const CatalogueRegion &region)
{
    QJsonArray rows;
    for (const CataloguePlan &plan : plans())
        if (plan.isGpu())
            rows.append(QJsonObject{{u"region"_qs, region.id},
                                    {u"plan"_qs, plan.id},
                                    {u"available"_qs, region.gpu && !isSoldOut(region.id, plan.id)}});
    return rows;
}

QJsonArray listRegions(Call &)
{
    QJsonArray rows;
    for (const CatalogueRegion &region : regions())
        rows.append(regionView(region));
    return rows;
}

Outcome oneRegion(Call &call)
{
    const CatalogueRegion *region = findRegion(call.names.first());
    return region ? jsonAnswer(regionView(*region)) : notFound();
}

QJsonArray listAvailability(Call &)
{
    QJsonArray rows;
    for (const CatalogueRegion &region : regions())
        for (const QJsonValue &row : availabilityIn(region))
            rows.append(row);
    return rows;
}

// A bare array, not a page: so the provider answers here.
Outcome regionAvailability(Call &call)
{
    const CatalogueRegion *region = findRegion(call.names.first());
    return region ? jsonAnswer(availabilityIn(*region)) : notFound();
}

QJsonArray listPlans(Call &)
{
    QJsonArray rows;
    for (const CataloguePlan &plan : plans())
        rows.append(planView(plan));
    return rows;
}

Outcome onePlan(Call &call)
{
    const CataloguePlan *plan = findPlan(call.names.first());
    return plan ? jsonAnswer(planView(*plan)) : notFound();
}

QJsonArray listImages(Call &)
{
    QJsonArray rows;
    for (const CatalogueImage &image : images())
        rows.append(imageView(image));
    return rows;
}

Outcome oneImage(Call &call)
{
    const CatalogueImage *image = findImage(call.names.first());
    return image ? jsonAnswer(imageView(*image)) : notFound();
}

// Nobody rents volumes here.
QJsonArray listVolumes(Call &)
{
    return {};
}

} // namespace

QList<Operation> catalogueOperations()
{
    const QString readsImages = u"images:read_only"_qs;
    const QStringList ofPlans{u"class"_qs,       u"gpus"_qs,  u"vcpus"_qs,
                              u"memory"_qs,      u"disk"_qs,  u"transfer"_qs,
                              u"network_out"_qs, u"label"_qs, u"accelerated_devices"_qs};
    const QStringList ofImages{u"label"_qs, u"vendor"_qs,    u"status"_qs,     u"type"_qs,
                               u"size"_qs,  u"is_public"_qs, u"deprecated"_qs, u"tags"_qs};
    return {
        {.method = "GET",
         .path = u"regions"_qs,
         .isPublic = true,
         .rate = rate::list,
         .list = listRegions,
         .filterable = {u"country"_qs, u"site_type"_qs}},
        {.method = "GET",
         .path = u"regions/availability"_qs,
         .isPublic = true,
         .rate = rate::list,
         .list = listAvailability,
         .filterable = {u"region"_qs, u"plan"_qs, u"available"_qs}},
        {.method = "GET", .path = u"regions/{id}"_qs, .isPublic = true, .run = oneRegion},
        {.method = "GET", .path = u"regions/{id}/availability"_qs, .isPublic = true, .run = regionAvailability},
        {.method = "GET",
         .path = u"linode/types"_qs,
         .isPublic = true,
         .rate = rate::list,
         .list = listPlans,
         .filterable = ofPlans},
        {.method = "GET", .path = u"linode/types/{id}"_qs, .isPublic = true, .run = onePlan},
        {.method = "GET",
         .path = u"images"_qs,
         .scope = readsImages,
         .rate = rate::images,
         .list = listImages,
         .filterable = ofImages},
        {.method = "GET", .path = u"images/{id}"_qs, .scope = readsImages, .run = oneImage},
        {.method = "GET",
         .path = u"volumes"_qs,
         .scope = u"volumes:read_only"_qs,
         .rate = rate::list,
         .list = listVolumes,
         .filterable = {u"label"_qs, u"tags"_qs}},
    };
}

} // namespace coder::demo
