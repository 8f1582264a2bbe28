// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/launch.h"

#include "core/config/settings.h"

#include <QRegularExpression>

namespace coder {
namespace {

QMap<QString, QString> guestSettings(const Config &config)
{
    QMap<QString, QString> guest;
    for (const Setting &setting : settings()) {
        const QString name = QLatin1String(setting.name);
        if (setting.use == SettingUse::Guest && config.isGiven(name))
            guest.insert(name, config.text(name));
    }
    return guest;
}

std::chrono::seconds idleLimitOf(const Config &config)
{
    if (!config.isOn(QStringLiteral("WATCHDOG_ENABLED")))
        return std::chrono::seconds(0);
    return std::chrono::minutes(config.number(QStringLiteral("WATCHDOG_TIMEOUT_MINUTES")));
}

void takeLimits(const Config &config, const LaunchOverrides &overrides, LaunchSettings &launch)
{
    const std::chrono::seconds lease = std::chrono::hours(config.number(QStringLiteral("LEASE_HOURS")));
    launch.idleLimitSeconds = int(overrides.idleLimit.value_or(idleLimitOf(config)).count());
    launch.leaseSeconds = int(overrides.lease.value_or(lease).count());
    launch.warningSeconds = 60 * config.number(QStringLiteral("WATCHDOG_WARNING_MINUTES"));
    launch.cap = overrides.cap ? overrides.cap : config.money(QStringLiteral("SESSION_CAP_USD"));
    launch.monthCap = config.money(QStringLiteral("MONTH_CAP_USD"));
    launch.hourAware = config.isOn(QStringLiteral("HOUR_AWARE"));
}

} // namespace

LaunchSettings launchFrom(const Config &config, const QString &name, const LaunchOverrides &overrides)
{
    LaunchSettings launch;
    launch.name = name;
    launch.region = config.text(QStringLiteral("REGION"));
    launch.plan = config.text(QStringLiteral("TYPE"));
    launch.model = config.text(QStringLiteral("MODEL_ID"));
    launch.servedModelName = config.text(QStringLiteral("SERVED_MODEL_NAME"));
    if (launch.servedModelName.isEmpty())
        launch.servedModelName = familyName(launch.model);
    launch.image = config.text(QStringLiteral("IMAGE"));
    launch.firewallId = config.bigNumber(QStringLiteral("FIREWALL_ID"));
    launch.localPort = quint16(config.number(QStringLiteral("VLLM_PORT")));
    launch.webuiPort = quint16(config.number(QStringLiteral("WEBUI_PORT")));
    launch.guest = guestSettings(config);
    takeLimits(config, overrides, launch);
    return launch;
}

bool isSessionName(const QString &name)
{
    static const QRegularExpression pattern(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9._-]{0,37}\\z"));
    return pattern.match(name).hasMatch();
}

QString familyName(const QString &model)
{
    static const QRegularExpression quantisation(QStringLiteral(
        "([-_.](awq|gptq|gguf|bnb|exl2|marlin|autoround|quantized|nvfp4|mxfp4|nf4|int[48]|[2-8]-?bit|w\\d+a\\d+|g\\d+|"
        "fp8(-(dynamic|static|block|kv))?))+$"));
    static const QRegularExpression strange(QStringLiteral("[^a-z0-9._-]"));
    const QString own = model.section(QLatin1Char('/'), -1).toLower().remove(strange);
    const QString family = QString(own).remove(quantisation);
    return family.isEmpty() ? own : family;
}

} // namespace coder
