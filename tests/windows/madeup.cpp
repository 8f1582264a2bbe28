// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/windows/madeup.h"

#include "core/base/clock.h"

#include <QJsonObject>

#include <cmath>

namespace coder::test {
namespace {

Session base(const QString &name, const QDateTime &created)
{
    Session session;
    session.name = name;
    session.id = QString::fromLatin1(name.left(4).toLatin1().toHex());
    session.label = QStringLiteral("coder-5e6f7a8b-") + session.id;
    session.ip = QStringLiteral("203.0.113.17");
    session.hostKeys = QStringList{QStringLiteral("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5")};
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

QByteArray exampleSamples(const QDateTime &now)
{
    const auto frame = [](const char *kind, qint64 at, int status, const QByteArray &body) -> QByteArray {
        return QByteArray("@") + kind + ' ' + QByteArray::number(at) + " 1 " + QByteArray::number(status) + ' '
               + QByteArray::number(body.size()) + '\n' + body + '\n';
    };
    const qint64 end = now.toSecsSinceEpoch();
    QByteArray all = frame("here", end, 0, {});
    double tokens = 1000;
    double prompts = 20000;
    for (qint64 at = end - 900; at <= end; ++at) {
        if (at > end - 420 && at < end - 360)
            continue;
        const bool isBusy = (at / 90) % 3 != 0;
        const double wave = 4 * std::sin(double(at) / 6);
        tokens += isBusy ? 42 + wave : 0;
        prompts += isBusy && at % 30 == 0 ? 6000 : 0;
        QByteArray smi = "index, name, memory.used [MiB], memory.total [MiB], utilization.gpu [%], power.draw [W], "
                         "power.limit [W], temperature.gpu, clocks.sm [MHz]\n";
        for (int gpu = 0; gpu < 2; ++gpu)
            smi += QByteArray::number(gpu) + ", NVIDIA RTX 4000 Ada Generation, 18428 MiB, 20475 MiB, "
                   + QByteArray::number(isBusy ? int(88 + wave - 6 * gpu) : 0) + " %, "
                   + QByteArray::number(isBusy ? 104 + wave - 9 * gpu : 21.5, 'f', 2) + " W, 130.00 W, "
                   + QByteArray::number(isBusy ? 66 - gpu : 41) + ", " + (isBusy ? "2145" : "210") + " MHz\n";
        all += frame("smi", at, 0, smi);
        all += frame(
            "vllm", at, 200,
            "vllm:num_requests_running " + QByteArray::number(isBusy ? 1 : 0) + "\nvllm:num_requests_waiting 0\n"
                + "vllm:kv_cache_usage_perc " + QByteArray::number(isBusy ? 0.21 + wave / 100 : 0.04)
                + "\nvllm:generation_tokens_total " + QByteArray::number(tokens) + "\nvllm:prompt_tokens_total "
                + QByteArray::number(prompts) + "\nvllm:time_to_first_token_seconds_bucket{le=\"0.5\"} "
                + QByteArray::number(int(prompts / 9000)) + "\nvllm:time_to_first_token_seconds_bucket{le=\"2.5\"} "
                + QByteArray::number(int(prompts / 6000)) + "\nvllm:time_to_first_token_seconds_bucket{le=\"+Inf\"} "
                + QByteArray::number(int(prompts / 6000)) + '\n');
    }
    return all;
}

Checkup exampleCheckup()
{
    Checkup found;
    found.verdict = HealthVerdict::Healthy;
    for (int index = 0; index < 2; ++index) {
        GpuCheck gpu;
        gpu.reading.index = index;
        gpu.reading.name = QStringLiteral("NVIDIA RTX 4000 Ada Generation");
        gpu.reading.driver = QStringLiteral("580.95.05");
        gpu.reading.computeCapability = QStringLiteral("8.9");
        gpu.reading.memoryTotal = 20475;
        gpu.reading.memoryUsed = 18428 - 112 * index;
        gpu.reading.powerLimit = 130;
        gpu.reading.temperature = 66 - index;
        gpu.peakUse = 98 - index;
        gpu.peakPower = 71 - 3 * index;
        found.gpus.append(gpu);
    }
    found.tensorParallel = TensorParallel::All;
    found.facts.cores = 32;
    found.facts.memoryMib = 128000;
    found.facts.topology.gpus = {0, 1};
    found.facts.topology.pairs = {{0, 1, GpuLink::HostBridge, 0}};
    found.facts.setup.isKnown = true;
    found.facts.setup.tensorParallel = 2;
    found.facts.setup.memoryShare = 0.9;
    found.facts.nccl.version = QStringLiteral("2.27.3");
    found.facts.nccl.isAllReduceOff = true;
    found.flow.state = FlowState::Flowing;
    found.flow.tokensPerSecond = 38.4;
    found.flow.promptTokensPerSecond = 1912;
    found.flow.mostRunning = 1;
    found.flow.mostWaiting = 0;
    found.kvCapacity = 37568;
    found.peakKvUse = 0.22;
    for (int size = 0; size < promptSizes; ++size) {
        const std::array<int, promptSizes> tokens{118, 1024, 8012};
        const std::array<double, promptSizes> first{0.21, 0.74, 4.9};
        TokenTrial round;
        round.isAnswered = true;
        round.promptTokens = tokens.at(std::size_t(size));
        round.firstTokenSeconds = first.at(std::size_t(size));
        round.tokens = 128;
        round.seconds = 3.1 + 0.2 * size;
        found.trials.append({PromptSize(size), QList<TokenTrial>(8, round)});
    }
    return found;
}

QJsonObject exampleGuard(const Session &session, const QDateTime &now)
{
    const QJsonObject orders = guardOrders(session);
    return {{QStringLiteral("schema"), 1},
            {QStringLiteral("alive"), true},
            {QStringLiteral("read_at"), toIso(now)},
            {QStringLiteral("state"), QStringLiteral("idle")},
            {QStringLiteral("idle_seconds"), 1530},
            {QStringLiteral("idle_total_seconds"), 2400},
            {QStringLiteral("due_in"), 270},
            {QStringLiteral("warned"), QJsonObject{{QStringLiteral("reason"), QStringLiteral("idle")}}},
            {QStringLiteral("limits"), orders[QStringLiteral("limits")]},
            {QStringLiteral("armed"), true},
            {QStringLiteral("token"), QJsonObject{{QStringLiteral("proved_age"), 30}}}};
}

QStringList exampleLog()
{
    return {
        QStringLiteral("2026-11-22T13:18:41.102Z 9314 info [938632db] session work: provisioning"),
        QStringLiteral("2026-11-22T13:18:41.377Z 9314 info [938632db] GET /account 200 241 ms"),
        QStringLiteral("2026-11-22T13:18:42.020Z 9314 info [938632db] GET /linode/types 200 318 ms"),
        QStringLiteral("2026-11-22T13:18:42.911Z 9314 info [938632db] POST /networking/firewalls 200 402 ms"),
        QStringLiteral("2026-11-22T13:18:44.640Z 9314 info [938632db] POST /linode/instances 200 1204 ms"),
        QStringLiteral("2026-11-22T13:19:31.518Z 9314 info [938632db] ssh open 184 ms"),
        QStringLiteral("2026-11-22T13:19:31.702Z 9314 info [938632db] ssh exec exit 0 31 ms"),
        QStringLiteral("2026-11-22T13:22:04.229Z 9314 info [938632db] GET /health 200 9 ms"),
        QStringLiteral("2026-11-22T13:22:04.671Z 9314 info [938632db] POST /v1/chat/completions 200 412 ms"),
    };
}

QList<Receipt> exampleReceipts(const QDateTime &now)
{
    QList<Receipt> receipts;
    for (int i = 0; i < 12; ++i) {
        Receipt one;
        one.session = i % 3 == 0 ? QStringLiteral("review") : QStringLiteral("work");
        one.id = QStringLiteral("0000000%1").arg(i, 0, 16);
        one.plan = QStringLiteral("g2-gpu-rtx4000a2-s");
        one.created = now.addDays(-3 * (13 - i));
        one.ended = one.created.addSecs(5400 + i * 700);
        one.instanceId = 100 + i;
        if (i != 5)
            one.hourly = Money::dollars(1.05);
        if (i > 2)
            one.usage = {2'300'000 + i * 1000, 410'000, 900 + i * 60};
        receipts << one;
    }
    return receipts;
}

QList<Leftover> exampleLeftovers(const QDateTime &now)
{
    QList<Leftover> found;
    for (const LeftoverKind kind : {LeftoverKind::Vm, LeftoverKind::Firewall, LeftoverKind::Token, LeftoverKind::Volume,
                                    LeftoverKind::Image, LeftoverKind::Vm}) {
        Leftover one;
        one.kind = kind;
        one.id = QString::number(4711 + found.size());
        one.label = QStringLiteral("coder-1a2b3c4d-%1").arg(leftoverKindId(kind));
        one.created = now.addSecs(-5000);
        one.gigabytes = kind == LeftoverKind::Image ? 6.4 : 100;
        one.isOurs = found.size() < 5;
        if (one.isOurs)
            one.hourly = Money::dollars(1.05);
        found << one;
    }
    return found;
}

} // namespace coder::test
