// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/config/config.h"

#include <chrono>

namespace coder {

// What a launch is given on the command line or in a dialog; it wins over the configuration.
struct LaunchOverrides
{
    std::optional<std::chrono::seconds> idleLimit;
    std::optional<std::chrono::seconds> lease;
    std::optional<Money> cap;
};

// All that decides what is rented and served, ready for a session's wish.
struct LaunchSettings
{
    QString name;
    QString region;
    QString plan;
    QString model;
    QString servedModelName;  // never empty
    QString image;            // empty = chosen by the program
    qint64 firewallId = 0;    // 0 = one is made
    int idleLimitSeconds = 0; // 0 = the idle rule is off
    int leaseSeconds = 0;
    std::optional<Money> cap;      // of this session
    std::optional<Money> monthCap; // of all sessions of the month
    bool hourAware = true;
    int warningSeconds = 0;
    quint16 localPort = 8000; // where the first session's tunnel listens
    quint16 webuiPort = 3000;
    QMap<QString, QString> guest; // VLLM_*, ENABLE_*, OPENWEBUI_*, PERF_PROFILE: what was given, by .env name

    bool operator==(const LaunchSettings &) const = default;
};

// Expects a configuration that usable() let through. Overrides count as they are; `--idle-limit` also turns an idle
// rule on that WATCHDOG_ENABLED=false turned off.
LaunchSettings launchFrom(const Config &config, const QString &name, const LaunchOverrides &overrides = {});

// A session name: 1 to 38 of a-z, A-Z, 0-9, ".", "_", "-", a letter or digit first. It becomes a folder's name and part
// of a tag, which the provider limits to 50 characters.
bool isSessionName(const QString &name);

// The name a model is served under: lower case, without owner and quantisation, so that clients which choose by the
// family's name do: "Qwen/Qwen2.5-Coder-32B-Instruct-AWQ" → "qwen2.5-coder-32b-instruct".
QString familyName(const QString &model);

} // namespace coder
