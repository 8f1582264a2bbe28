// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/stages.h"

#include <algorithm>
#include <array>

namespace coder {
namespace {

struct StageFacts
{
    const char *id;
    int seconds; // general figures of a real run with a 32B model quantised to 4 bits; our own measurements replace
                 // them
    bool isOurs;
};

constexpr std::array facts{
    StageFacts{"check", 3, true},     StageFacts{"create", 10, true},  StageFacts{"boot", 75, true},
    StageFacts{"connect", 30, true},  StageFacts{"tools", 45, false},  StageFacts{"docker", 90, false},
    StageFacts{"driver", 180, false}, StageFacts{"image", 300, false}, StageFacts{"weights", 420, false},
    StageFacts{"engine", 180, false}, StageFacts{"answer", 5, true},
};

struct StepStage
{
    const char *step;
    const char *stage;
};

constexpr std::array stepStages{
    StepStage{"account", "check"},
    StepStage{"region", "check"},
    StepStage{"price", "check"},
    StepStage{"model", "check"},
    StepStage{"key", "check"},
    StepStage{"generation", "check"},
    StepStage{"image", "check"},
    StepStage{"admit", "check"},
    StepStage{"firewall-find", "create"},
    StepStage{"firewall", "create"},
    StepStage{"create", "create"},
    StepStage{"boot", "boot"},
    StepStage{"pin", "connect"},
    StepStage{"ssh", "connect"},
    StepStage{"hostkey-make", "connect"},
    StepStage{"hostkey-switch", "connect"},
    StepStage{"hostkey-prove", "connect"},
    StepStage{"hostkey-drop", "connect"},
    StepStage{"hostkey-tag", "connect"},
    StepStage{"admit-see", "connect"},
    StepStage{"admit-narrow", "connect"},
    StepStage{"connect", "connect"},
    StepStage{"guard-look", "connect"},
    StepStage{"guard-token", "connect"},
    StepStage{"guard-set", "connect"},
    StepStage{"guard-proof", "connect"},
    StepStage{"last-good", "connect"},
    StepStage{"files", "connect"},
    StepStage{"retry", "connect"},
    StepStage{"tunnel", "connect"},
    StepStage{"tunnel-webui", "connect"},
    StepStage{"install", ""},
    StepStage{"engine", ""},
    StepStage{"models", "answer"},
    StepStage{"answer", "answer"},
    StepStage{"publish", "answer"},
};

QString stageOf(const QString &stepId)
{
    for (const StepStage &known : stepStages)
        if (stepId == QLatin1String(known.step))
            return QString::fromLatin1(known.stage);
    return {};
}

const StageFacts *factsOf(const QString &id)
{
    for (const StageFacts &known : facts)
        if (id == QLatin1String(known.id))
            return &known;
    return nullptr;
}

bool isOpen(const Stage &stage)
{
    return stage.state == StageState::Waiting || stage.state == StageState::Running;
}

void endOurs(Session &session, const QString &except, const QDateTime &now)
{
    for (Stage &stage : session.stages) {
        const StageFacts *known = factsOf(stage.id);
        if (known && known->isOurs && stage.id != except && stage.state == StageState::Running) {
            stage.state = StageState::Done;
            stage.ended = now;
        }
    }
}

int leftOf(const Stage *stage, const StageTimes &measured, const QDateTime &now)
{
    if (!stage || !isOpen(*stage))
        return 0;
    const int expected = expectedSeconds(stage->id, measured);
    const qint64 spent = stage->started.isValid() ? stage->started.secsTo(now) : 0;
    return int(std::max<qint64>(expected - spent, stage->state == StageState::Running ? 1 : 0));
}

} // namespace

QList<Stage> initialStages()
{
    QList<Stage> stages;
    for (const StageFacts &known : facts) {
        Stage stage;
        stage.id = QString::fromLatin1(known.id);
        stages << stage;
    }
    return stages;
}

void enterStep(Session &session, const QString &stepId, const QDateTime &now)
{
    const QString id = stageOf(stepId);
    endOurs(session, id, now);
    for (Stage &stage : session.stages)
        if (stage.id == id && stage.state != StageState::Running) {
            stage.state = StageState::Running;
            stage.ended = {};
            if (!stage.started.isValid())
                stage.started = now;
        }
}

void closeStages(Session &session, StageState state, const QDateTime &now, const QString &detail)
{
    for (Stage &stage : session.stages)
        if (stage.state == StageState::Running) {
            stage.state = state;
            stage.ended = now;
            if (!detail.isEmpty())
                stage.detail = detail;
        }
}

int expectedSeconds(const QString &stageId, const StageTimes &measured)
{
    QList<int> times = measured.value(stageId);
    if (times.isEmpty()) {
        const StageFacts *known = factsOf(stageId);
        return known ? known->seconds : 0;
    }
    std::sort(times.begin(), times.end());
    return times.at(times.size() / 2);
}

void rememberStages(StageTimes &measured, const Session &session)
{
    for (const Stage &stage : session.stages) {
        if (stage.state != StageState::Done || !stage.started.isValid() || !stage.ended.isValid())
            continue;
        QList<int> &times = measured[stage.id];
        times << int(stage.started.secsTo(stage.ended));
        if (times.size() > 10)
            times.removeFirst();
    }
}

// tools → docker → {driver | image} beside weights (from tools on), then engine and answer.
int secondsLeft(const Session &session, const StageTimes &measured, const QDateTime &now)
{
    if (session.stages.isEmpty())
        return -1;
    auto left = [&](const char *id) { return leftOf(session.stage(QString::fromLatin1(id)), measured, now); };
    const int packages = left("tools") + left("docker") + std::max(left("driver"), left("image"));
    const int lanes = std::max(packages, left("tools") + left("weights"));
    return left("check") + left("create") + left("boot") + std::max(left("connect"), lanes) + left("engine")
           + left("answer");
}

} // namespace coder
