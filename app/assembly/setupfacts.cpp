// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/setupfacts.h"

#include "app/words/format.h"
#include "core/catalog/gpu.h"
#include "core/catalog/memoryfit.h"
#include "core/config/launch.h"
#include "core/cost/bill.h"
#include "core/session/monthoutlook.h"

#include <QFileInfo>

#include <algorithm>

namespace coder {
namespace {

const Plan *chosenPlan(const SetupFacts &facts)
{
    if (!facts.plans || !*facts.plans)
        return nullptr;
    const QString id = facts.reading.config.text(u"TYPE"_qs);
    const QList<Plan> &plans = **facts.plans;
    const auto found = std::ranges::find(plans, id, &Plan::id);
    return found == plans.end() ? nullptr : &*found;
}

// What a launch with these settings asks of each card.
FitQuestion fitQuestion(const Config &config, const HubModel &model, const PlanGpus &gpus)
{
    FitQuestion question;
    question.model = modelShape(model.config);
    question.weightBytes = model.weightBytes;
    question.gpus = {double(gpus.card.vramGib), gpus.count, gpus.card.computeCapability};
    question.tensorParallel = config.number(u"VLLM_TENSOR_PARALLEL_SIZE"_qs);
    question.kvBytes = config.text(u"VLLM_KV_CACHE_DTYPE"_qs).startsWith(u"fp8"_qs) ? 1 : 2;
    question.utilisation = config.text(u"VLLM_GPU_MEMORY_UTILIZATION"_qs).toDouble();
    return question;
}

void deriveFit(SetupFacts &facts)
{
    if (!facts.model || !*facts.model)
        return;
    const HubModel &model = **facts.model;
    facts.longestContext = modelShape(model.config).longestContext;
    const auto gpus = gpusOf(facts.reading.config.text(u"TYPE"_qs));
    if (!gpus)
        return;
    const FitQuestion question = fitQuestion(facts.reading.config, model, *gpus);
    const MemoryFit fit = memoryFit(question);
    if (question.model.heads > 0)
        facts.legalTensorParallel = legalTensorParallel(question.model, gpus->count);
    if (fit.weightBytesPerGpu && fit.weightRoomGib)
        facts.fit = FitFacts{*fit.weightBytesPerGpu / double(1 << 30), *fit.weightRoomGib, fit.maxContext};
}

void derivePrice(SetupFacts &facts, const Plan &plan)
{
    const LaunchSettings launch = launchFrom(facts.reading.config, {});
    const auto hourly = plan.hourlyIn(launch.region);
    const auto lease = leaseWithin(launch.cap, hourly, launch.leaseSeconds);
    if (!lease)
        facts.capError = lease.error();
    if (!hourly || !lease)
        return;
    facts.hourlyWords = hourlyText(hourly);
    facts.worstWords = priceText(worstCase(hourly, *lease));
    facts.leaseWords = durationText(*lease);
}

// What the month comes to with a session of these settings.
void deriveMonth(SetupFacts &facts, const Plan &plan, const QList<Session> &sessions, const QDateTime &now)
{
    const LaunchSettings launch = launchFrom(facts.reading.config, {});
    Session planned;
    planned.hourly = plan.hourlyIn(launch.region);
    const auto lease = leaseWithin(launch.cap, planned.hourly, launch.leaseSeconds);
    facts.isMonthCapBlind = launch.monthCap && !planned.hourly;
    if (!launch.monthCap || !planned.hourly || !lease)
        return;
    planned.wish.leaseSeconds = *lease;
    facts.monthWords = monthText(monthOutlook(planned, sessions, now), *launch.monthCap);
    facts.isOverMonthCap = !withinMonth(*launch.monthCap, planned, sessions, now);
}

bool isOpenToOthers(const QString &path)
{
    return QFileInfo::exists(path) && (QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther));
}

} // namespace

Future<Secret> resolvedSecret(const SetupTools &tools, const Secret &typed)
{
    if (!typed.reveal().startsWith("op://"))
        return answered<Secret>(typed);
    return tools.readReference(QString::fromUtf8(typed.reveal()));
}

void deriveFacts(SetupFacts &facts, const QList<Session> &sessions, const QDateTime &now)
{
    facts.card = {};
    facts.fit = {};
    facts.capError = {};
    facts.legalTensorParallel.clear();
    facts.longestContext = 0;
    facts.hourlyWords.clear();
    facts.worstWords.clear();
    facts.leaseWords.clear();
    facts.monthWords.clear();
    facts.isOverMonthCap = false;
    facts.isMonthCapBlind = false;
    if (const auto gpus = gpusOf(facts.reading.config.text(u"TYPE"_qs)))
        facts.card = CardFacts{gpus->card.name(), gpus->count, gpus->card.vramGib, gpus->card.hasBfloat16};
    deriveFit(facts);
    if (const Plan *plan = chosenPlan(facts)) {
        derivePrice(facts, *plan);
        deriveMonth(facts, *plan, sessions, now);
    }
}

LiveFacts::LiveFacts(SetupTools tools, QObject *parent)
    : QObject(parent)
    , m_tools(std::move(tools))
{
    m_facts.apiUrl = m_tools.otherApi;
    m_facts.ownPublicKeys = m_tools.ownPublicKeys;
    m_facts.hasInstallKey = QFileInfo::exists(m_tools.paths.sshKey());
    m_facts.isSecretsFileOpen = isOpenToOthers(m_tools.paths.secretsFile());
}

void LiveFacts::tell()
{
    deriveFacts(m_facts, m_sessions, m_tools.clock->now());
    Q_EMIT changed();
}

void LiveFacts::setReading(const ConfigReading &reading)
{
    m_facts.reading = reading;
    tell();
}

// A typed one has no place it was found at; connectChecks() knows that.
Future<FoundToken> LiveFacts::typedToken(const Secret &typed)
{
    return mapped<FoundToken>(resolvedSecret(m_tools, typed), [](const Result<Secret> &read) -> Result<FoundToken> {
        return read ? Result<FoundToken>(FoundToken{*read, TokenSource::Environment, {}}) : fail(read.error());
    });
}

void LiveFacts::testToken(const Secret &typed)
{
    const int turn = ++m_tokenTurn;
    m_openAnswers = 1;
    m_facts.token = {};
    m_facts.account = {};
    m_facts.accountSettings = {};
    if (m_tools.sessions)
        m_sessions = m_tools.sessions();
    Q_EMIT changed();
    whenDone(typed.isEmpty() ? m_tools.storedToken() : typedToken(typed), this,
             [this, turn](const Result<FoundToken> &found) { haveToken(turn, found); });
}

void LiveFacts::haveToken(int turn, const Result<FoundToken> &found)
{
    if (turn != m_tokenTurn)
        return;
    --m_openAnswers;
    m_facts.token = found;
    if (!found)
        return tell();
    m_cloud = m_tools.cloudFor(found->token);
    take(m_cloud->account(), m_facts.account, turn);
    take(m_cloud->accountSettings(), m_facts.accountSettings, turn);
    take(m_cloud->plans(), m_facts.plans, turn);
    take(m_cloud->regions(), m_facts.regions, turn);
    take(m_cloud->availability(), m_facts.availability, turn);
    askFirewall(m_facts.reading.config.bigNumber(u"FIREWALL_ID"_qs));
    tell();
}

template<class T>
void LiveFacts::take(Future<T> &&future, Fact<T> &place, int turn)
{
    ++m_openAnswers;
    whenDone(std::move(future), this, [this, &place, turn](const Result<T> &result) {
        if (turn != m_tokenTurn)
            return;
        --m_openAnswers;
        place = result;
        measure();
        tell();
    });
}

void LiveFacts::askModel(const QString &model, const Secret &typedHubToken)
{
    const int turn = ++m_modelTurn;
    m_facts.model = {};
    m_isAskingModel = !model.isEmpty();
    tell();
    if (model.isEmpty())
        return;
    const auto with = [this, turn, model](const auto &found) {
        if constexpr (std::is_same_v<std::decay_t<decltype(found)>, Result<FoundToken>>)
            askModelWith(turn, model, found ? std::optional(found->token) : std::nullopt);
        else
            askModelWith(turn, model, found ? std::optional(*found) : std::nullopt);
    };
    if (typedHubToken.isEmpty())
        whenDone(m_tools.storedHubToken(), this, [with](const Result<FoundToken> &found) { with(found); });
    else
        whenDone(resolvedSecret(m_tools, typedHubToken), this, [with](const Result<Secret> &read) { with(read); });
}

void LiveFacts::askModelWith(int turn, const QString &model, const std::optional<Secret> &token)
{
    if (turn != m_modelTurn)
        return;
    whenDone(m_tools.hub->model(model, token), this, [this, turn](const Result<HubModel> &known) {
        if (turn != m_modelTurn)
            return;
        m_isAskingModel = false;
        m_facts.model = known;
        tell();
    });
}

void LiveFacts::askFirewall(qint64 id)
{
    const int turn = ++m_firewallTurn;
    m_facts.firewall = {};
    if (id == 0 || !m_cloud)
        return tell();
    whenDone(m_cloud->firewall(id), this, [this, turn](const Result<Firewall> &found) {
        if (turn != m_firewallTurn)
            return;
        m_facts.firewall = found;
        tell();
    });
}

void LiveFacts::askOwnAddress()
{
    whenDone(m_tools.web->ownAddress(), this, [this](const Result<QString> &address) {
        m_ownAddress = address.value_or(QString());
        tell();
    });
}

// Once a run: how far away the regions are. Those that do not answer stay unknown.
void LiveFacts::measure()
{
    if (m_isMeasured || !m_tools.latency || !m_facts.regions || !*m_facts.regions)
        return;
    m_isMeasured = true;
    for (const Region &region : **m_facts.regions)
        if (region.capabilities.contains(u"GPU Linodes"_qs))
            whenDone(m_tools.latency(region.id), this, [this, id = region.id](const Result<qint64> &took) {
                if (took)
                    m_latencies.insert(id, *took);
                tell();
            });
}

} // namespace coder
