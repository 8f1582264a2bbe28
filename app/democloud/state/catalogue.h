// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace coder::demo {

// What the demo cloud rents out and where. Prices are US dollars an hour; GPU plans have no monthly cap.
struct CatalogueRegion
{
    QString id;
    QString label;
    QString country;
    bool gpu = false;
    bool vpc = false;
    bool distributed = false;
};

struct CataloguePlan
{
    QString id;
    QString label;
    QString planClass;
    int gpus = 0;
    int vcpus = 0;
    int memoryMib = 0;
    int diskMib = 0;
    int transferGb = 0;
    double hourly = 0;
    double monthly = 0; // 0 = hourly only

    bool isGpu() const { return planClass == QLatin1String("gpu"); }
};

struct CatalogueImage
{
    QString id;
    QString label;
    QString vendor;
    int sizeMb = 0;
    bool cloudInit = true;
};

// The card behind a GPU plan, as nvidia-smi names it.
struct Card
{
    QString name;
    int vramMib = 0;
};

const QList<CatalogueRegion> &regions();
const QList<CataloguePlan> &plans();
const QList<CatalogueImage> &images();

const CatalogueRegion *findRegion(const QString &id);
const CataloguePlan *findPlan(const QString &id);
const CatalogueImage *findImage(const QString &id);
Card cardOf(const CataloguePlan &plan);

// A few pairs are always sold out, so that the refusal at create time can be met.
bool isSoldOut(const QString &region, const QString &plan);
// What dearer regions ask for, as a factor on every price; 1 elsewhere.
double priceFactor(const QString &region);
double hourlyPrice(const CataloguePlan &plan, const QString &region);

} // namespace coder::demo
