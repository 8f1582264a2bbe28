// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/setupdesk.h"

#include "core/base/files.h"
#include "core/catalog/modelchoice.h"
#include "core/config/launch.h"
#include "core/cost/bill.h"

#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace coder {
namespace {

SetupDraft firstDraft(const SetupTools &tools, const EnvFile &env)
{
    const auto kept = loadDraft(tools.draftFile());
    return kept ? *kept : draftFrom(readConfig(env, tools.environment).config);
}

Check aiderCheck()
{
    const QString id = u"aider"_qs;
    if (!QStandardPaths::findExecutable(u"aider"_qs).isEmpty())
        return {id, CheckState::Ok, SetupDesk::tr("aider is installed."), {}};
    return {id, CheckState::Warn, SetupDesk::tr("aider was not found."),
            SetupDesk::tr("Install it with \"pipx install aider-chat\"; other clients work without it.")};
}

} // namespace

SetupDesk::SetupDesk(SetupTools tools, QObject *parent)
    : QObject(parent)
    , m_tools(tools)
    , m_live(std::move(tools))
    , m_env(EnvFile::load(m_tools.paths.envFile()).value_or(EnvFile()))
    , m_draft(firstDraft(m_tools, m_env))
{
    read();
    connect(&m_live, &LiveFacts::changed, this, &SetupDesk::changed);
}

void SetupDesk::start()
{
    m_live.askOwnAddress();
    testToken();
    if (!m_draft.model.isEmpty())
        askModel();
}

// What a launch would read once the answers are written.
void SetupDesk::read()
{
    EnvFile file = m_env;
    ConfigReading reading;
    const auto put = putInto(file, m_draft);
    reading = readConfig(file, m_tools.environment);
    if (!put)
        reading.problems << ConfigProblem{u".env"_qs, put.error().detail, {}, false};
    m_live.setReading(reading);
}

void SetupDesk::change(const std::function<void(SetupDraft &)> &answer)
{
    const SetupDraft before = m_draft;
    answer(m_draft);
    if (m_draft == before)
        return;
    read();
    if (m_draft.model != before.model || !(m_draft.hubToken == before.hubToken))
        askModel();
    if (m_draft.firewallId != before.firewallId)
        m_live.askFirewall(m_draft.firewallId);
}

void SetupDesk::choosePreset(const QString &id)
{
    for (const PresetOffer &offer : presetOffers())
        if (id == QLatin1String(offer.preset.id) && offer.plan)
            return change([&](SetupDraft &draft) {
                draft.purpose = id;
                draft.model = QLatin1String(offer.preset.model);
                draft.plan = offer.plan->id;
                draft.contextTokens = offer.preset.contextTokens;
            });
    if (id == ownPurpose)
        change([](SetupDraft &draft) { draft.purpose = ownPurpose; });
}

void SetupDesk::chooseOwn(const QString &model, const QString &plan)
{
    if (model != m_draft.model || plan != m_draft.plan)
        change([&](SetupDraft &draft) {
            draft.model = model;
            draft.plan = plan;
            draft.contextTokens = suggestedContext(model, plan);
        });
}

void SetupDesk::suggestRegion()
{
    const QList<RegionChoice> choices = regions();
    if (m_draft.region.isEmpty() && !choices.isEmpty() && !choices.first().isSoldOut)
        change([&](SetupDraft &draft) { draft.region = choices.first().id; });
}

QList<PresetOffer> SetupDesk::presetOffers() const
{
    QList<PresetOffer> offers;
    const auto &plans = facts().plans;
    for (const Preset &preset : presets())
        offers << PresetOffer{preset, plans && *plans ? cheapestFor(preset, **plans) : std::nullopt};
    return offers;
}

QList<Check> SetupDesk::checks() const
{
    return reviewChecks(m_draft, facts()) << aiderCheck();
}

std::optional<Money> SetupDesk::hourly() const
{
    const auto &plans = facts().plans;
    if (plans && *plans)
        for (const Plan &plan : **plans)
            if (plan.id == m_draft.plan)
                return plan.hourlyIn(m_draft.region);
    return std::nullopt;
}

std::optional<Money> SetupDesk::worst() const
{
    const auto lease = leaseWithin(m_draft.sessionCap, hourly(), m_draft.leaseHours * 3600);
    return lease ? worstCase(hourly(), *lease) : std::nullopt;
}

Future<Unit> SetupDesk::finish(SecretPlace place)
{
    QList<std::pair<QString, Secret>> secrets;
    if (!m_draft.token.isEmpty())
        secrets << std::pair(secretname::linodeToken, m_draft.token);
    if (!m_draft.hubToken.isEmpty())
        secrets << std::pair(secretname::hubToken, m_draft.hubToken);
    const Deferred<Unit> answer;
    storeNext(secrets, place, answer);
    return answer.future();
}

void SetupDesk::storeNext(QList<std::pair<QString, Secret>> secrets, SecretPlace place, const Deferred<Unit> &answer)
{
    if (secrets.isEmpty()) {
        m_tools.reloadTokens();
        return answer.resolve(writeEnv());
    }
    const auto [name, secret] = secrets.takeFirst();
    whenDone(keepSecret(m_tools, name, secret, place, this), this,
             [this, secrets, place, answer](const Result<Unit> &kept) {
                 kept ? storeNext(secrets, place, answer) : answer.resolve(kept);
             });
}

Result<Unit> SetupDesk::writeEnv() const
{
    auto file = EnvFile::load(m_tools.paths.envFile());
    if (!file)
        return fail(file.error());
    if (const auto put = putInto(*file, m_draft); !put)
        return put;
    if (const auto saved = file->save(m_tools.paths.envFile()); !saved)
        return saved;
    QFile::remove(m_tools.draftFile());
    return Unit{};
}

} // namespace coder
