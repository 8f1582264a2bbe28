// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/setupdraft.h"

#include "core/base/files.h"

#include <QFileInfo>

namespace coder {
namespace {

const QString purposeKey = QStringLiteral("SETUP_PURPOSE"); // of the saved draft alone
const QString model = QStringLiteral("MODEL_ID");
const QString plan = QStringLiteral("TYPE");
const QString context = QStringLiteral("VLLM_MAX_MODEL_LEN");
const QString idleRule = QStringLiteral("WATCHDOG_ENABLED");
const QString idleMinutes = QStringLiteral("WATCHDOG_TIMEOUT_MINUTES");
const QString lease = QStringLiteral("LEASE_HOURS");
const QString sessionCap = QStringLiteral("SESSION_CAP_USD");
const QString monthCap = QStringLiteral("MONTH_CAP_USD");
const QString monthCapEnds = QStringLiteral("MONTH_CAP_ENDS_SESSIONS");
const QString firewall = QStringLiteral("FIREWALL_ID");
const QString webUi = QStringLiteral("ENABLE_OPENWEBUI");
const QString perfProfile = QStringLiteral("PERF_PROFILE");

QString dollars(const std::optional<Money> &amount)
{
    return amount ? QString::number(amount->dollars(), 'f', 2) : QString();
}

QString number(qint64 value)
{
    return value == 0 ? QString() : QString::number(value);
}

QString word(bool isOn)
{
    return isOn ? QStringLiteral("true") : QStringLiteral("false");
}

// What an answer becomes; empty = the line goes.
QList<std::pair<QString, QString>> lines(const SetupDraft &draft, const EnvFile &file)
{
    QList<std::pair<QString, QString>> all{
        {QStringLiteral("REGION"), draft.region},
        {plan, draft.plan},
        {model, draft.model},
        {context, number(draft.contextTokens)},
        {lease, QString::number(draft.leaseHours)},
        {sessionCap, dollars(draft.sessionCap)},
        {monthCap, dollars(draft.monthCap)},
        {firewall, number(draft.firewallId)},
        {perfProfile, draft.perfProfile},
    };
    if (draft.idleMinutes > 0)
        all << std::pair(idleMinutes, QString::number(draft.idleMinutes));
    // A switch that stands at its default already needs no line.
    if (draft.idleMinutes == 0 || file.value(idleRule))
        all << std::pair(idleRule, word(draft.idleMinutes > 0));
    if (draft.monthCapEnds || file.value(monthCapEnds))
        all << std::pair(monthCapEnds, word(draft.monthCapEnds));
    if (draft.hasWebUi || file.value(webUi))
        all << std::pair(webUi, word(draft.hasWebUi));
    return all;
}

void dropWhatWasForTheFormer(EnvFile &file, const SetupDraft &draft)
{
    const auto differs = [&](const QString &key, const QString &now) {
        const QString before = file.value(key).value_or(QString());
        return !before.isEmpty() && before != now;
    };
    if (differs(model, draft.model))
        file.remove(QStringLiteral("SERVED_MODEL_NAME"));
    if (differs(model, draft.model) || differs(plan, draft.plan))
        file.remove(QStringLiteral("VLLM_TENSOR_PARALLEL_SIZE"));
}

} // namespace

SetupDraft draftFrom(const Config &config)
{
    SetupDraft draft;
    draft.model = config.text(model);
    draft.plan = config.text(plan);
    draft.region = config.text(QStringLiteral("REGION"));
    draft.purpose = draft.model.isEmpty() ? QString() : ownPurpose;
    draft.contextTokens = config.number(context);
    draft.idleMinutes = config.isOn(idleRule) ? config.number(idleMinutes) : 0;
    draft.leaseHours = config.number(lease);
    draft.sessionCap = config.money(sessionCap);
    draft.monthCap = config.money(monthCap);
    draft.monthCapEnds = config.isOn(monthCapEnds);
    draft.firewallId = config.bigNumber(firewall);
    draft.hasWebUi = config.isOn(webUi);
    draft.perfProfile = config.text(perfProfile);
    return draft;
}

Result<Unit> putInto(EnvFile &file, const SetupDraft &draft)
{
    dropWhatWasForTheFormer(file, draft);
    for (const auto &[key, value] : lines(draft, file)) {
        if (value.isEmpty())
            file.remove(key);
        else if (file.value(key) != value)
            if (const auto put = file.set(key, value); !put)
                return put;
    }
    return Unit{};
}

Result<Unit> saveDraft(const SetupDraft &draft, const QString &path)
{
    EnvFile file(QFileInfo(path).fileName());
    if (const auto put = putInto(file, draft); !put)
        return put;
    if (!draft.purpose.isEmpty())
        if (const auto put = file.set(purposeKey, draft.purpose); !put)
            return put;
    if (!makePrivateFolder(QFileInfo(path).path()))
        return fail(ErrorCode::FileUnwritable, path);
    return writePrivate(path, file.toBytes());
}

Result<SetupDraft> loadDraft(const QString &path)
{
    if (!QFileInfo::exists(path))
        return fail(ErrorCode::NotFound, path);
    const auto file = EnvFile::load(path);
    if (!file)
        return fail(file.error());
    SetupDraft draft = draftFrom(readConfig(*file, {}).config);
    draft.purpose = file->value(purposeKey).value_or(draft.purpose);
    return draft;
}

} // namespace coder
