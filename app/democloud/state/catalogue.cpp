// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/state/catalogue.h"

#include <algorithm>

namespace coder::demo {
namespace {

template<class Row>
const Row *find(const QList<Row> &rows, const QString &id)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row &row) { return row.id == id; });
    return found == rows.end() ? nullptr : &*found;
}

} // namespace

const QList<CatalogueRegion> &regions()
{
    static const QList<CatalogueRegion> rows{
        // id, label, country, GPU plans, VPCs, distributed
        {u"au-mel"_qs, u"Melbourne, AU"_qs, u"au"_qs, false, true, false},
        {u"us-lax"_qs, u"Los Angeles, CA"_qs, u"us"_qs, true, true, false},
        {u"us-den-1"_qs, u"Denver, CO"_qs, u"us"_qs, false, false, true},
        {u"de-ham-1"_qs, u"Hamburg, DE"_qs, u"de"_qs, false, false, true},
        {u"gb-lon"_qs, u"London 2, UK"_qs, u"gb"_qs, true, true, false},
        {u"id-cgk"_qs, u"Jakarta, ID"_qs, u"id"_qs, true, true, false},
        {u"in-bom-2"_qs, u"Mumbai 2, IN"_qs, u"in"_qs, true, true, false},
        {u"de-fra-2"_qs, u"Frankfurt 2, DE"_qs, u"de"_qs, true, true, false},
        {u"sg-sin-2"_qs, u"Singapore 2, SG"_qs, u"sg"_qs, true, true, false},
        {u"jp-tyo-3"_qs, u"Tokyo 3, JP"_qs, u"jp"_qs, true, true, false},
        {u"no-osl-1"_qs, u"Oslo, NO"_qs, u"no"_qs, false, true, false},
        {u"us-iad-2"_qs, u"Washington 2, DC"_qs, u"us"_qs, false, true, false},
        {u"fr-par-2"_qs, u"Paris 2, FR"_qs, u"fr"_qs, true, true, false},
        {u"us-rno-1"_qs, u"Reno, NV"_qs, u"us"_qs, true, false, false},
        {u"us-mia"_qs, u"Miami, FL"_qs, u"us"_qs, true, true, false},
        {u"ap-west"_qs, u"Mumbai, IN"_qs, u"in"_qs, true, false, false},
        {u"ca-central"_qs, u"Toronto, CA"_qs, u"ca"_qs, true, false, false},
        {u"ap-southeast"_qs, u"Sydney, AU"_qs, u"au"_qs, false, false, false},
        {u"us-iad"_qs, u"Washington, DC"_qs, u"us"_qs, false, true, false},
        {u"us-ord"_qs, u"Chicago, IL"_qs, u"us"_qs, true, true, false},
        {u"fr-par"_qs, u"Paris, FR"_qs, u"fr"_qs, true, true, false},
        {u"us-sea"_qs, u"Seattle, WA"_qs, u"us"_qs, true, true, false},
        {u"br-gru"_qs, u"Sao Paulo, BR"_qs, u"br"_qs, false, true, false},
        {u"nl-ams"_qs, u"Amsterdam, NL"_qs, u"nl"_qs, true, true, false},
        {u"se-sto"_qs, u"Stockholm, SE"_qs, u"se"_qs, true, true, false},
        {u"es-mad"_qs, u"Madrid, ES"_qs, u"es"_qs, true, true, false},
        {u"in-maa"_qs, u"Chennai, IN"_qs, u"in"_qs, true, true, false},
        {u"jp-osa"_qs, u"Osaka, JP"_qs, u"jp"_qs, true, true, false},
        {u"it-mil"_qs, u"Milan, IT"_qs, u"it"_qs, true, true, false},
        {u"us-central"_qs, u"Dallas, TX"_qs, u"us"_qs, false, false, false},
        {u"ap-northeast"_qs, u"Tokyo 2, JP"_qs, u"jp"_qs, false, false, false},
        {u"eu-central"_qs, u"Frankfurt, DE"_qs, u"de"_qs, true, false, false},
        {u"ap-south"_qs, u"Singapore, SG"_qs, u"sg"_qs, true, false, false},
        {u"eu-west"_qs, u"London, UK"_qs, u"gb"_qs, false, false, false},
        {u"us-east"_qs, u"Newark, NJ"_qs, u"us"_qs, true, false, false},
        {u"us-southeast"_qs, u"Atlanta, GA"_qs, u"us"_qs, true, false, false},
        {u"us-west"_qs, u"Fremont, CA"_qs, u"us"_qs, false, false, false},
    };
    return rows;
}

const QList<CataloguePlan> &plans()
{
    static const QList<CataloguePlan> rows{
        // id, label, class, GPUs, vCPUs, memory, disk, transfer, hourly, monthly
        {u"g6-nanode-1"_qs, u"Nanode 1GB"_qs, u"nanode"_qs, 0, 1, 1024, 25600, 1000, 0.0075, 5},
        {u"g6-standard-1"_qs, u"Linode 2GB"_qs, u"standard"_qs, 0, 1, 2048, 51200, 2000, 0.018, 12},
        {u"g6-standard-2"_qs, u"Linode 4GB"_qs, u"standard"_qs, 0, 2, 4096, 81920, 4000, 0.036, 24},
        {u"g6-standard-4"_qs, u"Linode 8GB"_qs, u"standard"_qs, 0, 4, 8192, 163840, 5000, 0.072, 48},
        {u"g6-dedicated-2"_qs, u"Dedicated 4GB"_qs, u"dedicated"_qs, 0, 2, 4096, 81920, 4000, 0.054, 36},
        {u"g6-dedicated-4"_qs, u"Dedicated 8GB"_qs, u"dedicated"_qs, 0, 4, 8192, 163840, 5000, 0.108, 72},
        {u"g7-highmem-1"_qs, u"Linode 24GB"_qs, u"highmem"_qs, 0, 2, 24576, 20480, 5000, 0.09, 60},
        {u"g7-premium-2"_qs, u"Premium 4GB"_qs, u"premium"_qs, 0, 2, 4096, 81920, 4000, 0.0645, 43},
        {u"g1-accelerated-netint-vpu-t1u1-s"_qs, u"NETINT Quadra T1U x1 Small"_qs, u"accelerated"_qs, 0, 8, 16384,
         307200, 0, 0.42, 280},
        {u"g1-gpu-rtx6000-1"_qs, u"Dedicated 32GB + RTX6000 GPU x1"_qs, u"gpu"_qs, 1, 8, 32768, 655360, 16000, 1.5, 0},
        {u"g1-gpu-rtx6000-2"_qs, u"Dedicated 64GB + RTX6000 GPU x2"_qs, u"gpu"_qs, 2, 16, 65536, 1310720, 20000, 3, 0},
        {u"g1-gpu-rtx6000-3"_qs, u"Dedicated 96GB + RTX6000 GPU x3"_qs, u"gpu"_qs, 3, 20, 98304, 1966080, 20000, 4.5,
         0},
        {u"g1-gpu-rtx6000-4"_qs, u"Dedicated 128GB + RTX6000 GPU x4"_qs, u"gpu"_qs, 4, 24, 131072, 2621440, 20000, 6,
         0},
        {u"g2-gpu-rtx4000a1-s"_qs, u"RTX4000 Ada x1 Small"_qs, u"gpu"_qs, 1, 4, 16384, 524288, 0, 0.52, 0},
        {u"g2-gpu-rtx4000a1-m"_qs, u"RTX4000 Ada x1 Medium"_qs, u"gpu"_qs, 1, 8, 32768, 524288, 0, 0.67, 0},
        {u"g2-gpu-rtx4000a1-l"_qs, u"RTX4000 Ada x1 Large"_qs, u"gpu"_qs, 1, 16, 65536, 524288, 0, 0.96, 0},
        {u"g2-gpu-rtx4000a1-xl"_qs, u"RTX4000 Ada x1 X-Large"_qs, u"gpu"_qs, 1, 32, 131072, 524288, 0, 1.53, 0},
        {u"g2-gpu-rtx4000a2-s"_qs, u"RTX4000 Ada x2 Small"_qs, u"gpu"_qs, 2, 8, 32768, 1048576, 0, 1.05, 0},
        {u"g2-gpu-rtx4000a2-m"_qs, u"RTX4000 Ada x2 Medium"_qs, u"gpu"_qs, 2, 16, 65536, 1048576, 0, 1.34, 0},
        {u"g2-gpu-rtx4000a2-hs"_qs, u"RTX4000 Ada x2 Medium High Storage"_qs, u"gpu"_qs, 2, 16, 65536, 2097152, 0, 1.49,
         0},
        {u"g2-gpu-rtx4000a4-s"_qs, u"RTX4000 Ada x4 Small"_qs, u"gpu"_qs, 4, 32, 131072, 2097152, 0, 2.96, 0},
        {u"g2-gpu-rtx4000a4-m"_qs, u"RTX4000 Ada x4 Medium"_qs, u"gpu"_qs, 4, 48, 200704, 2097152, 0, 3.57, 0},
        {u"g3-gpu-rtxpro6000-blackwell-1"_qs, u"RTX PRO 6000 Blackwell x1"_qs, u"gpu"_qs, 1, 16, 180224, 524288, 0, 3,
         0},
        {u"g3-gpu-rtxpro6000-blackwell-2"_qs, u"RTX PRO 6000 Blackwell x2"_qs, u"gpu"_qs, 2, 32, 360448, 1048576, 0, 6,
         0},
        {u"g3-gpu-rtxpro6000-blackwell-4"_qs, u"RTX PRO 6000 Blackwell x4"_qs, u"gpu"_qs, 4, 64, 720896, 2097152, 0, 12,
         0},
    };
    return rows;
}

const QList<CatalogueImage> &images()
{
    static const QList<CatalogueImage> rows{
        {u"linode/debian12"_qs, u"Debian 12"_qs, u"Debian"_qs, 1800, true},
        {u"linode/debian13"_qs, u"Debian 13"_qs, u"Debian"_qs, 1800, true},
        {u"linode/ubuntu22.04"_qs, u"Ubuntu 22.04 LTS"_qs, u"Ubuntu"_qs, 3500, true},
        {u"linode/ubuntu24.04"_qs, u"Ubuntu 24.04 LTS"_qs, u"Ubuntu"_qs, 3500, true},
        {u"linode/ubuntu24.04-nvidia"_qs, u"Ubuntu 24.04 LTS NVIDIA"_qs, u"Ubuntu"_qs, 4500, true},
        {u"linode/almalinux9"_qs, u"AlmaLinux 9"_qs, u"AlmaLinux"_qs, 2500, true},
        {u"linode/slackware15.0"_qs, u"Slackware 15.0"_qs, u"Slackware"_qs, 11600, false},
    };
    return rows;
}

const CatalogueRegion *findRegion(const QString &id)
{
    return find(regions(), id);
}

const CataloguePlan *findPlan(const QString &id)
{
    return find(plans(), id);
}

const CatalogueImage *findImage(const QString &id)
{
    return find(images(), id);
}

Card cardOf(const CataloguePlan &plan)
{
    static const QList<std::pair<QString, Card>> families{
        {u"g1-gpu-rtx6000"_qs, {u"Quadro RTX 6000"_qs, 24576}},
        {u"g2-gpu-rtx4000a"_qs, {u"NVIDIA RTX 4000 Ada Generation"_qs, 20475}},
        {u"g3-gpu-rtxpro6000-blackwell"_qs, {u"NVIDIA RTX PRO 6000 Blackwell Server Edition"_qs, 97887}},
    };
    for (const auto &[prefix, card] : families)
        if (plan.id.startsWith(prefix))
            return card;
    return {};
}

bool isSoldOut(const QString &region, const QString &plan)
{
    return region == u"jp-osa"_qs || (region == u"id-cgk"_qs && plan.startsWith(u"g2-gpu-rtx4000a4"_qs))
           || (region != u"us-sea"_qs && region != u"us-ord"_qs && region != u"de-fra-2"_qs
               && plan.startsWith(u"g3-"_qs));
}

double priceFactor(const QString &region)
{
    if (region == u"id-cgk"_qs)
        return 1.2;
    return region == u"br-gru"_qs ? 1.4 : 1.0;
}

double hourlyPrice(const CataloguePlan &plan, const QString &region)
{
    return plan.hourly * priceFactor(region);
}

} // namespace coder::demo
