// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/windows/madeup.h"

namespace coder::test {
namespace {

Session base(const QString &name, const QDateTime &created)
{
    Session session;
    session.name = name;
    session.id = QStringLiteral("0a1b2c3d");
    session.label = QStringLiteral("coder-5e6f7a8b-0a1b2c3d");
    session.ip = QStringLiteral("203.0.113.17");
    session.wish.name = name;
    session.wish.region = QStringLiteral("fr-par-2");
    session.wish.plan = QStringLiteral("g2-gpu-rtx4000a2-s");
    session.wish.model = QStringLiteral("Qwen/Qwen2.5-Coder-32B-Instruct-AWQ");
    session.wish.servedModelName = QStringLiteral("qwen2.5-coder-32b-instruct-awq");
    session.createAttempts = 1;
    session.instanceId = 71234567;
    session.gpus = 2;
    session.localPort = 8000;
    session.hourly = Money::dollars(1.05);
    session.begun = created.addSecs(-4);
    session.created = created;
    session.leaseEnds = created.addSecs(4 * 3600 - 960);
    session.stages = initialStages();
    return session;
}

// The stages before the one of this id took two minutes each, or little; it itself runs.
void reach(Session &session, const QString &id, StageState state)
{
    QDateTime time = session.begun;
    for (Stage &stage : session.stages) {
        stage.started = time;
        if (stage.id == id) {
            stage.state = state;
            return;
        }
        time = time.addSecs(stage.id == u"driver"_qs || stage.id == u"image"_qs ? 95 : 22);
        stage.ended = time;
        stage.state = StageState::Done;
    }
}

} // namespace

Session readySession(const QDateTime &now)
{
    Session session = base(QStringLiteral("work"), now.addSecs(-4500));
    session.phase = Phase::Ready;
    session.webuiPort = 3000;
    session.maxModelLen = 32768;
    session.readyAt = session.created.addSecs(700);
    for (Stage &stage : session.stages)
        stage.state = StageState::Done;
    return session;
}

Session creatingSession(const QDateTime &now)
{
    Session session = base(QStringLiteral("review"), now.addSecs(-400));
    session.phase = Phase::Creating;
    session.wish.region = QStringLiteral("us-ord");
    session.wish.plan = QStringLiteral("g2-gpu-rtx4000a1-s");
    session.wish.model = QStringLiteral("Qwen/Qwen2.5-Coder-7B-Instruct-AWQ");
    session.wish.servedModelName = QStringLiteral("qwen2.5-coder-7b-instruct-awq");
    session.hourly = Money::dollars(0.52);
    session.gpus = 1;
    session.instanceId = 71234602;
    reach(session, QStringLiteral("weights"), StageState::Running);
    for (Stage &stage : session.stages)
        if (stage.id == u"weights"_qs)
            stage.percent = 42;
    return session;
}

Session failedSession(const QDateTime &now)
{
    Session session = base(QStringLiteral("nightly"), now.addSecs(-2400));
    session.phase = Phase::Attention;
    session.hourly.reset(); // the provider named no price
    session.error = Error{ErrorCode::BootstrapFailed,
                          QStringLiteral("image: no space left on device: /var/lib/docker/overlay2/5f0a")};
    reach(session, QStringLiteral("image"), StageState::Failed);
    return session;
}

Session endedSession(const QDateTime &now)
{
    Session session = base(QStringLiteral("yesterday"), now.addSecs(-90000));
    session.phase = Phase::Destroyed;
    session.destroyedAt = session.created.addSecs(9000);
    return session;
}

Session foreignSession(const QDateTime &now)
{
    Session session = base(QStringLiteral("elsewhere"), now.addSecs(-7000));
    session.phase = Phase::NotOurs;
    session.leaseEnds = {};
    return session;
}

QStringList exampleLog()
{
    return {
        QStringLiteral("INFO 11-22 07:41:02 [__init__.py:216] Automatically detected platform cuda."),
        QStringLiteral("INFO 11-22 07:41:09 [model.py:547] Resolved architecture: Qwen2ForCausalLM"),
        QStringLiteral("INFO 11-22 07:41:09 [model.py:1510] Using max model len 32768"),
        QStringLiteral("INFO 11-22 07:41:31 [gpu_model_runner.py:2602] Starting to load model …"),
        QStringLiteral("INFO 11-22 07:42:18 [gpu_model_runner.py:2653] Model loading took 9.05 GiB and 46.9 seconds"),
        QStringLiteral("INFO 11-22 07:42:51 [gpu_worker.py:298] Available KV cache memory: 8.11 GiB"),
        QStringLiteral("INFO 11-22 07:42:51 [kv_cache_utils.py:1087] GPU KV cache size: 66,416 tokens"),
        QStringLiteral("INFO 11-22 07:43:20 [launcher.py:34] Available routes are:"),
        QStringLiteral("INFO:     Application startup complete."),
    };
}

} // namespace coder::test
